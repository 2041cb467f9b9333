/**
 * Whereabouts: what a person wrote as a place, found in the gazetteer – or said to be several, or unknown. Nothing is guessed: a
 * name that several places have is decided by the Land that is known anyway, or by one of them being much larger than all
 * others, and then said to be; otherwise a person chooses.
 */
import { areaOf, type Gazetteer, type GazetteerPlace, type NamedPlace, wordsOf } from './gazetteer.ts';
import type { Body, Id, Project } from './project.ts';

export type Whereabouts =
  | {
      readonly of: 'found';
      readonly place: GazetteerPlace;
      /** How one of several was chosen: 'land' = the others are in another Land, 'size' = the others are much smaller. */
      readonly by: 'name' | 'land' | 'size';
      /** A part was named that is not in the gazetteer: its town stands for it. */
      readonly coarser: boolean;
      /** Others of the same name, the largest first; empty for most. */
      readonly others: readonly GazetteerPlace[];
    }
  /** At most `MOST`, the largest first. */
  | { readonly of: 'several'; readonly candidates: readonly GazetteerPlace[] }
  /** `near` = similar names, the most similar first. */
  | { readonly of: 'unknown'; readonly near: readonly GazetteerPlace[] }
  /** Nobody said a place. */
  | { readonly of: 'unsaid' };

const MOST = 12;
/** One of several is meant when it has so many inhabitants, and so many times those of every other. */
const LARGE = 50_000;
const TIMES = 8;

const EVERYWHERE: GazetteerPlace = {
  key: '',
  name: 'Deutschland',
  kind: 'everywhere',
  land: '',
  lon: Number.NaN,
  lat: Number.NaN,
  inhabitants: Number.NaN,
};
const WHOLE = new Set([
  'deutschland',
  'bundesrepublik',
  'bundesrepublik deutschland',
  'brd',
  'bund',
  'bundesweit',
  'bundesgebiet',
  'germany',
  'europa',
  'eu',
  'europaeische union',
  'international',
]);
/** Abbreviations and older or other names of Länder, by official number. */
const LAND_NAMES: ReadonlyMap<string, string> = new Map([
  ['nrw', '05'],
  ['nw', '05'],
  ['bw', '08'],
  ['bawue', '08'],
  ['by', '09'],
  ['he', '06'],
  ['rlp', '07'],
  ['nds', '03'],
  ['ni', '03'],
  ['sh', '01'],
  ['mv', '13'],
  ['meck pomm', '13'],
  ['bb', '12'],
  ['sn', '14'],
  ['th', '16'],
  ['freistaat bayern', '09'],
  ['freistaat sachsen', '14'],
  ['freistaat thueringen', '16'],
  ['land brandenburg', '12'],
  ['sachsen anhalt', '15'],
]);
/** City states: their names are towns. */
const CITIES = new Set(['02', '04', '11']);
const DISTRICT =
  /^(?:(?:stadt und )?(?:land)?kreis|lkr?\.?|kr\.?|landkr\.?)\s+(.+)$|^(.+?)\s+\(?(?:land)?kreis\)?$/i;
const PREFIX =
  /^(?:(?:\d{5}|d-\d{5})\s+)?(?:(?:kreisfreie |große |bundes|landeshaupt|hanse|luther|universitäts|klingen)?stadt\s+(?!und ))?/i;

/** @returns the official number of a Land that a text names, null for anything else */
function landOf(text: string, { laender }: Gazetteer): string | null {
  const words = wordsOf(text).join(' ');
  return (
    LAND_NAMES.get(words) ?? laender.find(({ name }) => wordsOf(name).join(' ') === words)?.number ?? null
  );
}

/** What of a body tells where it is, when its place alone does not. */
export type Hint = {
  /** Official number of the Land that the body's region, or else the network, is in; null = not known. */
  readonly land: string | null;
};

/**
 * @param text as a person wrote it: 'Dortmund', '44137 Dortmund', 'Dortmund-Hörde', 'Kreis Unna', 'Neustadt (Hessen)', 'NRW' …
 */
export function whereIs(text: string, gazetteer: Gazetteer, hint: Hint): Whereabouts {
  const bare = text.trim().replace(PREFIX, '').trim();
  if (bare === '') return { of: 'unsaid' };
  if (WHOLE.has(wordsOf(bare).join(' '))) return certain(EVERYWHERE);
  const land = landOf(bare, gazetteer);
  if (land !== null && !CITIES.has(land)) return certain(landPlace(land, gazetteer));
  const area = gazetteer.areas.get(wordsOf(bare).join(' '));
  if (area) return certain(area);
  const district = DISTRICT.exec(bare);
  if (district) return districtOf(district[1] ?? district[2] ?? '', bare, gazetteer, hint);
  return townOf(bare, gazetteer, hint);
}

const certain = (place: GazetteerPlace): Whereabouts => ({
  of: 'found',
  place,
  by: 'name',
  coarser: false,
  others: [],
});

function landPlace(number: string, { laender }: Gazetteer): GazetteerPlace {
  const { name, at } = laender.find((land) => land.number === number)!;
  return {
    key: number,
    name,
    kind: 'land',
    land: number,
    lon: at[0]!,
    lat: at[1]!,
    inhabitants: Number.NaN,
  };
}

/** A district is named after its seat, or is in the list of areas. */
function districtOf(seat: string, name: string, gazetteer: Gazetteer, hint: Hint): Whereabouts {
  const listed = gazetteer.areas.get(wordsOf(seat).join(' ')) ?? areaNamed(`Landkreis ${seat}`, gazetteer);
  if (listed) return certain(listed);
  const found = townOf(seat, gazetteer, hint);
  if (found.of !== 'found') return found;
  const key = found.place.key.slice(0, 5);
  const area = areaOf(name, gazetteer.districts.get(key) ?? [], key);
  return area ? { ...found, place: area } : found;
}

const areaNamed = (name: string, { areas }: Gazetteer): GazetteerPlace | undefined =>
  areas.get(wordsOf(name).join(' '));

function townOf(text: string, gazetteer: Gazetteer, hint: Hint): Whereabouts {
  const { name, qualifier } = taken(text);
  const qualified = qualifier === null ? null : qualification(qualifier, gazetteer);
  // 'Frankfurt (Oder)': what stands in brackets may be part of the name.
  const whole = qualifier === null || qualified ? [] : candidatesFor(wordsOf(text), gazetteer);
  const found = whole.length > 0 ? whole : candidatesFor(wordsOf(name), gazetteer);
  const meant = qualified ? found.filter(qualified) : found;
  if (meant.length > 0) {
    // Something in brackets that says nothing to us leaves several open.
    const open = qualifier !== null && !qualified && whole.length === 0;
    const chosen = choose(meant, hint, open);
    return chosen.of === 'found' && open ? { ...chosen, coarser: true } : chosen;
  }
  return (
    partOf(qualifier === null ? text : `${qualifier} ${name}`, gazetteer, hint) ?? unknown(text, gazetteer)
  );
}

/** 'Neustadt (Hessen)', 'Neustadt, Hessen' → name and what is added to it. */
function taken(text: string): { readonly name: string; readonly qualifier: string | null } {
  const added = /^(.+?)\s*(?:\(([^)]+)\)|,\s*(.+))\s*$/.exec(text);
  return added
    ? { name: added[1]!, qualifier: added[2] ?? added[3] ?? null }
    : { name: text, qualifier: null };
}

/** What an addition leaves of several places: those in a Land or a district; null when it means neither. */
function qualification(text: string, gazetteer: Gazetteer): ((place: GazetteerPlace) => boolean) | null {
  const land = landOf(text, gazetteer);
  if (land !== null) return (place) => place.land === land;
  if (!DISTRICT.test(text) && !areaNamed(text, gazetteer)) return null;
  const district = whereIs(text, gazetteer, { land: null });
  if (district.of !== 'found') return null;
  const keys = district.place.key.split(' ');
  return (place) => keys.some((key) => place.key.startsWith(key));
}

/** Municipalities that a name can mean: its words begin theirs; later words may be cut short, as in 'Frankfurt a. M.'. */
function candidatesFor(words: readonly string[], { towns }: Gazetteer): NamedPlace[] {
  const byKey = new Map<string, NamedPlace>();
  for (const place of towns.get(words[0] ?? '') ?? []) {
    const begins = words.every((word, i) => {
      const own = place.words[i];
      return (
        own !== undefined &&
        (i === 0 || (word.length > 4 && !word.endsWith('str')) ? own === word : own.startsWith(word))
      );
    });
    if (begins && !byKey.has(place.key)) byKey.set(place.key, place);
  }
  return [...byKey.values()].sort((a, b) => b.inhabitants - a.inhabitants || (a.key < b.key ? -1 : 1));
}

/** @param open something was said that is not understood: size decides nothing */
function choose(candidates: readonly NamedPlace[], { land }: Hint, open: boolean): Whereabouts {
  const found = (list: readonly NamedPlace[], by: 'name' | 'land' | 'size'): Whereabouts => ({
    of: 'found',
    place: plain(list[0]!),
    by,
    coarser: false,
    others: candidates
      .filter(({ key }) => key !== list[0]!.key)
      .slice(0, MOST)
      .map(plain),
  });
  if (candidates.length === 1) return found(candidates, 'name');
  const inLand = candidates.filter((place) => place.land === land);
  if (inLand.length === 1) return found(inLand, 'land');
  const left = inLand.length > 1 ? inLand : candidates;
  const [first, second] = left;
  if (!open && first!.inhabitants >= LARGE && first!.inhabitants >= TIMES * second!.inhabitants)
    return found(left, 'size');
  return { of: 'several', candidates: left.slice(0, MOST).map(plain) };
}

const plain = ({ words: _, ...place }: NamedPlace): GazetteerPlace => place;

/** 'Dortmund-Hörde', 'München Pasing': a town and a part of it; null when it does not begin with a town. */
function partOf(text: string, gazetteer: Gazetteer, hint: Hint): Whereabouts | null {
  const words = wordsOf(text);
  for (let length = words.length - 1; length >= 1; length--) {
    const towns = candidatesFor(words.slice(0, length), gazetteer).filter(
      (town) => town.words.length === length,
    );
    if (towns.length === 0) continue;
    const town = choose(towns, hint, false);
    if (town.of !== 'found') return town;
    const rest = words.slice(length).join(' ');
    const part = gazetteer.parts
      .get(town.place.key)
      ?.find((own) => own.words.join(' ') === rest || own.words.join(' ') === words.join(' '));
    return part
      ? { ...town, place: { ...plain(part), name: `${town.place.name}-${part.name}` } }
      : { ...town, coarser: true };
  }
  return null;
}

/** Similar names: at most two letters away (Levenshtein 1966), beginning alike. */
function unknown(text: string, { towns }: Gazetteer): Whereabouts {
  const words = wordsOf(text).join(' ');
  const near = new Map<string, { readonly place: GazetteerPlace; readonly away: number }>();
  for (const [first, list] of towns) {
    if (first.charAt(0) !== words.charAt(0)) continue;
    for (const place of list) {
      const away = distance(words, place.words.join(' '));
      if (away <= Math.min(2, Math.floor(words.length / 3)) && !near.has(place.key))
        near.set(place.key, { place: plain(place), away });
    }
  }
  const sorted = [...near.values()].sort(
    (a, b) => a.away - b.away || b.place.inhabitants - a.place.inhabitants,
  );
  return { of: 'unknown', near: sorted.slice(0, 4).map(({ place }) => place) };
}

/** Letters to change, add or leave out; 3 stands for more than two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return Math.min(3, row[b.length]!);
}

/** How a place is written so that it is found again, and no other. */
export function unambiguous(place: GazetteerPlace, gazetteer: Gazetteer): string {
  if (place.kind !== 'town') return place.name;
  const alike = candidatesFor(wordsOf(place.name), gazetteer);
  if (alike.length < 2) return place.name;
  const land = gazetteer.laender.find(({ number }) => number === place.land)!.name;
  if (alike.filter((other) => other.land === place.land).length < 2) return `${place.name} (${land})`;
  const district = gazetteer.districts.get(place.key.slice(0, 5)) ?? [];
  const seat = district.reduce((most, town) => (town.inhabitants > most.inhabitants ? town : most), place);
  return `${place.name} (Kreis ${seat.name})`;
}

/** The Land that a network is in: that of the hub's region, or the only one of its regions; null = not known. */
export function landOfProject({ about, bodies, regions }: Project, gazetteer: Gazetteer): string | null {
  const region = about.hub === null ? null : (bodies.get(about.hub)?.region ?? null);
  const own = region === null ? null : regions.get(region);
  if (own) return landOf(own.land, gazetteer);
  const all = new Set([...regions.values()].map(({ land }) => landOf(land, gazetteer)));
  return all.size === 1 ? ([...all][0] ?? null) : null;
}

/** What is known of where bodies are. */
export type Finder = (body: Body) => Whereabouts;

/** Finds bodies by their place, or where none is said by the name of their region; the same question is answered once. */
export function finderFor(project: Project, gazetteer: Gazetteer): Finder {
  const general = landOfProject(project, gazetteer);
  const lands = new Map<Id, string | null>();
  for (const { id, land } of project.regions.values()) lands.set(id, landOf(land, gazetteer));
  const known = new Map<string, Whereabouts>();
  return ({ place, region, level }) => {
    const text = place.trim() || (region === null ? '' : (project.regions.get(region)?.label ?? ''));
    if (text === '') return level === 'bund' || level === 'eu' ? certain(EVERYWHERE) : { of: 'unsaid' };
    const land = (region === null ? null : lands.get(region)) ?? general;
    const question = `${land} ${text}`;
    let answer = known.get(question);
    if (!answer) {
      answer = whereIs(text, gazetteer, { land });
      known.set(question, answer);
    }
    return answer;
  };
}
