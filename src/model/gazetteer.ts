/**
 * Gazetteer: places of Germany by name. Texts of `data/geo` come in from whoever loads them; nothing here reads files.
 *
 * Names are compared as people write them: without upper case, umlauts either way, „St.“ for „Sankt“, without the small words
 * between („am“, „an der“, „i.“). What is left are the words of a name.
 */

/** A place on the ground. */
export type GazetteerPlace = {
  /** Official number (Gemeindeschlüssel, 8 digits) and name; of areas the digits that all in them begin with. */
  readonly key: string;
  readonly name: string;
  /** 'part' = Ortsteil or Stadtteil; 'area' = district or region; 'land'; 'everywhere' = Germany and beyond, without a point. */
  readonly kind: 'town' | 'part' | 'area' | 'land' | 'everywhere';
  /** First two digits of the official number; '' for 'everywhere'. */
  readonly land: string;
  /** Degrees; of areas the middle of those who live there. */
  readonly lon: number;
  readonly lat: number;
  readonly inhabitants: number;
};

export type Land = {
  /** ISO 3166-2. */
  readonly code: string;
  /** First two digits of the official numbers in it. */
  readonly number: string;
  readonly name: string;
  /** Where its name stands: degrees east and north. */
  readonly at: readonly number[];
  /** Closed lines lon0, lat0, lon1, lat1 …; shared borders have the same points. */
  readonly rings: readonly (readonly number[])[];
};

export type NamedPlace = GazetteerPlace & { readonly words: readonly string[] };

export type Gazetteer = {
  readonly laender: readonly Land[];
  /** Municipalities by the first word of their name, in both ways of writing umlauts. */
  readonly towns: ReadonlyMap<string, readonly NamedPlace[]>;
  /** Parts by municipality. */
  readonly parts: ReadonlyMap<string, readonly NamedPlace[]>;
  /** Districts and regions by all their words. */
  readonly areas: ReadonlyMap<string, GazetteerPlace>;
  /** Municipalities by the first five digits of their number. */
  readonly districts: ReadonlyMap<string, readonly GazetteerPlace[]>;
};

/** Small words that tell no two places apart. */
const SMALL = new Set(
  'a am an auf b bei d dem den der des die i im in ob o u unter v vom von vor zu zum zur h'.split(' '),
);

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const PLAIN = /^[\x20-\x7e]*$/;

/** Umlauts may come as two characters; other accents are left out. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/**
 * The words of a name, folded; umlauts are written out.
 * @returns at least one for every text that has a letter or digit
 */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase().replace(/[äöüß]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
  // Most names are done here, and there are thousands.
  const folded = PLAIN.test(lower) ? lower : bare(lower);
  const all = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = all.filter((word, i) => i === 0 || i === all.length - 1 || !SMALL.has(word));
  return kept.map((word) => (word === 'st' ? 'sankt' : word));
}

const UMLAUT = /[äöüÄÖÜ]/;

/** The same words with umlauts dropped instead of written out, as in „Munchen“. */
const dropped = (name: string): string[] =>
  wordsOf(name.replace(/[äöüÄÖÜ]/g, (letter) => letter.normalize('NFD').charAt(0)));

/** Rows between two places to pause: about a millisecond of work. */
const STRIDE = 150;

/**
 * Offers places to pause (`base/pauses.ts`): some thousands of names are folded.
 * @param places rows of name, municipality, part, lon, lat, inhabitants, with a header
 * @param areas rows of name, keys, with a header
 */
export function* readingGazetteer(
  laender: readonly Land[],
  places: string,
  areas: string,
): Generator<void, Gazetteer> {
  const towns = new Map<string, NamedPlace[]>();
  const parts = new Map<string, NamedPlace[]>();
  const districts = new Map<string, GazetteerPlace[]>();
  const all: GazetteerPlace[] = [];
  let row = 0;
  for (const [name = '', key = '', part, lon, lat, inhabitants] of rowsOf(places)) {
    if (++row % STRIDE === 0) yield;
    const place: NamedPlace = {
      key,
      name,
      kind: part ? 'part' : 'town',
      land: key.slice(0, 2),
      lon: Number(lon),
      lat: Number(lat),
      inhabitants: Number(inhabitants),
      words: wordsOf(name),
    };
    if (part) push(parts, key, place);
    else {
      all.push(place);
      push(towns, place.words[0]!, place);
      const plain = UMLAUT.test(name) ? dropped(name) : place.words;
      if (plain[0] !== place.words[0]) push(towns, plain[0]!, { ...place, words: plain });
      push(districts, key.slice(0, 5), place);
    }
  }
  return {
    laender,
    towns,
    parts,
    districts,
    areas: new Map(
      rowsOf(areas).flatMap(([name = '', keys = '']) => {
        const within = keys.split(' ');
        const area = areaOf(
          name,
          all.filter(({ key }) => within.some((start) => key.startsWith(start))),
          keys,
        );
        return area ? [[wordsOf(name).join(' '), area] as const] : [];
      }),
    ),
  };
}

/** The middle of the people in several towns; null without any. */
export function areaOf(name: string, towns: readonly GazetteerPlace[], key: string): GazetteerPlace | null {
  let [lon, lat, inhabitants] = [0, 0, 0];
  for (const town of towns) {
    // Who has no number counts a little, so that the middle exists.
    const weight = Math.max(1, town.inhabitants);
    lon += weight * town.lon;
    lat += weight * town.lat;
    inhabitants += weight;
  }
  const [first] = towns;
  return first
    ? {
        key,
        name,
        kind: 'area',
        land: first.land,
        lon: lon / inhabitants,
        lat: lat / inhabitants,
        inhabitants,
      }
    : null;
}

/** Cells hold no commas and no quotes; the script that writes them would have to quote, and a test looks for it. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split(','));

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
