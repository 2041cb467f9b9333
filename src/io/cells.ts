/**
 * Cell text → values: numbers, dates, words of the vocabulary. Every pattern is anchored and bounded in length, every scan
 * linear. A value that is not understood is answered with the issue code that says why.
 */
import type { IssueCode } from '../model/issue-codes.ts';
import {
  CATEGORIES,
  CONFIDENCES,
  CROSS_SECTOR_ID,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  SECTORS,
  STAGES,
  STATUSES,
  TIE_TYPES,
  type VocabularyList,
  wordFor,
} from '../model/vocabulary.ts';
import { fold } from './columns.ts';

// ------------------------------------------------------------------------------------------------------- text

/** Letters that nobody sees: zero-width, soft hyphen, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const isOuterBlank = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;

/** Takes blanks off both ends, no-break and zero-width ones too. Inside, nothing is changed. */
export function clean(cell: string): string {
  let from = 0;
  let to = cell.length;
  while (from < to && isOuterBlank(cell.charCodeAt(from))) from++;
  while (to > from && isOuterBlank(cell.charCodeAt(to - 1))) to--;
  return from === 0 && to === cell.length ? cell : cell.slice(from, to);
}

/** True when a cell holds letters that cannot be seen, or a no-break blank at an end. */
export const hasInvisible = (cell: string): boolean =>
  INVISIBLE.test(cell) || cell.startsWith('\u00a0') || cell.endsWith('\u00a0');

/** Names that look the same to a reader fold to the same text: case, blanks, invisible letters and signs apart. */
export const likeness = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff.,;:'"“”„\-–_/()]/g, '');

const MISSING = new Set([
  'ka',
  'keineangabe',
  'keineangaben',
  'na',
  'unbekannt',
  'unknown',
  'notstated',
  'nichtangegeben',
]);

/** 'k. A.', 'n/a', '–', '?': somebody wrote down that nothing is known. */
export const saysNothing = (cell: string): boolean =>
  cell === '' ||
  /^[-–—?./]{1,20}$/.test(cell) ||
  (cell.length <= 20 && /^[knu]/i.test(cell) && MISSING.has(fold(cell)));

// ---------------------------------------------------------------------------------------------------- numbers

export type NumberRead =
  | { readonly value: number; readonly ambiguous: boolean }
  | { readonly value: null; readonly code: 'not-finite' | 'number-not-understood' };

/** 'ca. 5', 'rund 20', '~ 3': somebody was not sure of the last digit. */
const ROUGHLY =
  /^(?:ca\.?|circa|rund|etwa|ungef(?:ä|ae)hr|ungef\.|gut|knapp|fast|über|ueber|mind\.|mindestens|about|approx\.?|~|≈)[\s\u00a0]*(?=[\d.,+-])/i;

const NOT_FINITE = /^[+-]?(nan|inf|infinity|unendlich|∞)$/i;

/**
 * '1,5' and '1.5' are one and a half; '1.234,5' and '1,234.5' have thousands. '1.234' alone is ambiguous: in a file with
 * semicolons it is German and means 1234, otherwise 1.234 – and it is said. 'ca. 5' is 5.
 */
export function readNumber(cell: string, delimiter: string): NumberRead {
  const text =
    cell.length > 60
      ? ''
      : cell
          .trim()
          .replace(ROUGHLY, '')
          .replace(/[\s\u00a0\u202f']/g, '');
  if (NOT_FINITE.test(text)) return { value: null, code: 'not-finite' };
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)(e[+-]?\d{1,4})?$/i.exec(text);
  if (!match) return { value: null, code: 'number-not-understood' };
  const digits = match[2]!;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  const decimalAt = Math.max(comma, point);
  let plain = digits;
  let ambiguous = false;
  if (comma >= 0 && point >= 0) {
    const whole = digits.slice(0, decimalAt);
    const thousands = comma > point ? '.' : ',';
    if (whole.includes(comma > point ? ',' : '.')) return { value: null, code: 'number-not-understood' };
    if (!/^\d{1,3}([.,]\d{3})*$/.test(whole)) return { value: null, code: 'number-not-understood' };
    plain = `${whole.replaceAll(thousands, '')}.${digits.slice(decimalAt + 1)}`;
  } else if (decimalAt >= 0) {
    const sign = comma >= 0 ? ',' : '.';
    if (digits.indexOf(sign) !== decimalAt) {
      if (!/^\d{1,3}([.,]\d{3})+$/.test(digits)) return { value: null, code: 'number-not-understood' };
      plain = digits.replaceAll(sign, '');
    } else {
      const looksLikeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) && !match[3];
      const decimalSign = delimiter === ';' ? ',' : '.';
      ambiguous = looksLikeThousands && (sign === ',' || delimiter === ';');
      plain =
        looksLikeThousands && sign !== decimalSign && delimiter === ';'
          ? digits.replace(sign, '')
          : digits.replace(sign, '.');
    }
  }
  const value = Number(`${match[1]}${plain}${match[3] ?? ''}`);
  if (Number.isNaN(value)) return { value: null, code: 'number-not-understood' };
  if (!Number.isFinite(value)) return { value: null, code: 'not-finite' };
  return { value, ambiguous };
}

const LEAST_WEIGHT = 1e-30;
const MOST_WEIGHT = 1e30;
/** Strengths whose sums, products or inverses could leave the numbers that can be computed with. */
export const isBeyond = (weight: number): boolean => weight < LEAST_WEIGHT || weight > MOST_WEIGHT;

/** A tie's strength: a number > 0, or the code that says what is wrong with it. */
export function readWeight(
  cell: string,
  delimiter: string,
):
  | { readonly value: number; readonly ambiguous: boolean }
  | { readonly value: null; readonly code: IssueCode } {
  const read = readNumber(cell, delimiter);
  if (read.value === null) return read;
  if (read.value === 0) return { value: null, code: 'weight-zero' };
  if (read.value < 0) return { value: null, code: 'weight-negative' };
  if (isBeyond(read.value)) return { value: null, code: 'weight-beyond' };
  return read;
}

// ------------------------------------------------------------------------------------------------------ dates

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function iso(year: number, month: number | null, day: number | null): string | null {
  if (year < 1000 || year > 2999) return null;
  const y = String(year);
  if (month === null) return y;
  if (month < 1 || month > 12) return null;
  const m = String(month).padStart(2, '0');
  if (day === null) return `${y}-${m}`;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day < 1 || day > (month === 2 && leap ? 29 : DAYS[month - 1]!)) return null;
  return `${y}-${m}-${String(day).padStart(2, '0')}`;
}

/** Two digits: 00–49 are 2000–2049, 50–99 are 1950–1999. */
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : Number(text);

/** 'seit 2015', 'ab 03/2019', 'seit ca. Anfang 2012': words around a date that add nothing that can be kept. */
const BEFORE_DATE =
  /^(?:(?:seit|ab|vom|von|bis|am|im|in|zum|since|from|until|ca\.?|circa|etwa|rund|um|ende|anfang|mitte|beginn|frühjahr|sommer|herbst|winter|jahr|dem|der|early|late|mid|about|stand:?)[\s\u00a0]+)+|^(?:ca\.|seit|ab)(?=\d)/i;

const MONTHS: readonly string[] = [
  'jan januar january jaenner',
  'feb februar february',
  'mrz maerz mar march',
  'apr april',
  'mai may',
  'jun juni june',
  'jul juli july',
  'aug august',
  'sep sept september',
  'okt oktober oct october',
  'nov november',
  'dez dezember dec december',
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/**
 * A day, month or year as ISO 8601, or null. Understands 2023, 2023-08, 2023-08-01 (a time after it is cut), 31.12.2023,
 * 1.3.24, 12.2023, 31/12/2023 (day first, as in Germany), 12/2023, März 2019, 3. Mai 2019 and Mrz 19, with words such as
 * 'seit' and 'ca.' before. Never swaps day and month.
 */
export function readDate(cell: string): string | null {
  if (cell.length > 40) return null;
  const found = plainDate(cell);
  if (found !== null || !/\d$/.test(cell)) return found;
  const bare = cell.replace(BEFORE_DATE, '');
  return (bare === cell ? null : plainDate(bare)) ?? namedMonth(bare);
}

/** '3. Mai 2019', 'März 2019', 'Mrz 19', 'Mrz. 2019' */
function namedMonth(cell: string): string | null {
  const match = /^(?:(\d{1,2})\. ?)?(\p{L}{3,9})\.?[ -]?'?(\d{4}|\d{2})$/u.exec(cell);
  const month = match ? MONTH_NUMBERS.get(fold(match[2]!)) : undefined;
  if (!match || month === undefined) return null;
  return iso(fullYear(match[3]!), month, match[1] ? Number(match[1]) : null);
}

function plainDate(cell: string): string | null {
  let match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ][\d:.,+\-Zz ]*)?)?)?$/.exec(cell);
  if (match)
    return iso(Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null);
  match = /^(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4}|\d{2})(?: [\d:]*)?$/.exec(cell);
  if (match) return iso(fullYear(match[3]!), Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})[./](\d{4})$/.exec(cell);
  if (match) return iso(Number(match[2]), Number(match[1]), null);
  return null;
}

// ------------------------------------------------------------------------------------------------- vocabulary

/** Words of the field's files and of everyday lists, beside the vocabulary's own names; written as `fold` leaves them. */
const WORDS: Partial<Record<VocabularyList, Readonly<Record<string, string>>>> = {
  kinds: {
    centre:
      'center zentrum kontaktstelle selbsthilfekontaktstelle unterstuetzungseinrichtung contactcentre selbsthilfezentrum hub',
    partner:
      'partnerin kooperationspartner kooperationspartnerin kooperationspartnerinnen organisation einrichtung',
    committee: 'gremium beteiligungsgremium gremien ausschuss',
    network: 'netzwerk buendnis netz',
    funder: 'foerderer foerderin foerdermittelgeber geldgeber',
    group: 'gruppe selbsthilfegruppe shg initiative selfhelpgroup',
  },
  tieTypes: {
    cooperation: 'kooperation zusammenarbeit kooperationspartner kooperiert',
    'network-membership': 'netzwerkmitgliedschaft mitarbeitimnetzwerk netzwerk netzwerkarbeit',
    'committee-membership':
      'gremienmitwirkung gremienarbeit gremium gremienmitgliedschaft mitwirkungimgremium',
    project: 'projekt gemeinsamesprojekt',
    event: 'veranstaltung veranstaltungen gemeinsameveranstaltungen gemeinsameveranstaltung',
    support: 'unterstuetzung unterstuetzungvongruppen beratungvongruppen',
    mandate: 'mandat wahl vertretung',
    'personal-link': 'personengebundenerkontakt personengebunden persoenlicherkontakt personallink',
    funding: 'foerderung finanzierung foerdert',
    carrier: 'traeger traegerschaft',
    'part-of': 'teilvon gehoertzu untergliederung',
    administration: 'geschaeftsfuehrung verwaltung',
    publicity: 'oeffentlichkeitsarbeit',
  },
  formalities: {
    contract:
      'vertrag vertraglich vertraglichgeregelt kooperationsvertrag schriftlichervertrag leistungsvereinbarung',
    membership: 'mitgliedschaft associationmembership statutorymembership satzung',
    election: 'wahl mandat gewaehlt electionmandate',
    agreement:
      'absprache schriftlicheabsprache vereinbarung schriftlich writtenagreement kooperationsvereinbarung schriftlichevereinbarung schriftlvereinbarung',
    informal:
      'informell mostlyinformal ueberwiegendinformell muendlich muendlicheabsprache muendlichvereinbart formlos',
  },
  frequencies: {
    regular: 'regelmaessig regelm haeufig oft laufend fortlaufend staendig often frequently',
    occasional:
      'anlassbezogen gelegentlich selten beibedarf nachbedarf abundzu sporadisch unregelmaessig punktuell vereinzelt rarely sometimes irregular',
    weekly: 'woechentlich woechentl wchtl jedewoche',
    monthly: 'monatlich monatl mtl jedenmonat',
    quarterly:
      'vierteljaehrlich quartalsweise vierteljaehrl viertelj 14jaehrlich jedesquartal proquartal quartal',
    'half-yearly': 'halbjaehrlich halbjaehrl halbj 12jaehrlich jedeshalbjahr prohalbjahr biannual',
    yearly: 'jaehrlich jaehrl jhrl annual annually jedesjahr',
    'every-two-years': 'allezweijahre zweijaehrlich everytwoyears alle2jahre 2jaehrig zweijaehrig biennial',
    once: 'einmal einmalig 1x',
  },
  statuses: {
    sought: 'gesucht gewuenscht angestrebt wunsch',
    planned: 'geplant vorgesehen inplanung invorbereitung',
    active: 'aktiv laufend bestehend laeuft besteht',
    ended: 'beendet ruhend abgeschlossen ruht inaktiv eingestellt inactive',
  },
  levels: {
    stadtteil: 'quartier bezirk district neighbourhood stadtbezirk stadtteilebene',
    local: 'lokal kommunal stadt kommune municipal stadtweit stadtebene oertlich',
    region: 'regional kreis kreisebene landkreis kreisweit',
    land: 'landesweit bundesland state landesebene',
    bund: 'bundesweit bundesebene federal national',
    eu: 'europa europaeisch european',
  },
  confidences: { high: 'hoch sicher', medium: 'mittel', low: 'niedrig gering unsicher' },
};

const LISTS = {
  kinds: KINDS,
  tieTypes: TIE_TYPES,
  formalities: FORMALITIES,
  frequencies: FREQUENCIES,
  statuses: STATUSES,
  levels: LEVELS,
  confidences: CONFIDENCES,
} as const;
type ListId = keyof typeof LISTS;
type WordOf<L extends ListId> = (typeof LISTS)[L][number];

const dictionaries = new Map<ListId, ReadonlyMap<string, string>>();

function dictionaryOf(list: ListId): ReadonlyMap<string, string> {
  let found = dictionaries.get(list);
  if (!found) {
    const words = new Map<string, string>();
    const put = (word: string, id: string) => {
      if (word !== '' && !words.has(word)) words.set(word, id);
    };
    for (const id of LISTS[list]) {
      put(id, id);
      put(fold(id), id);
    }
    for (const [id, others] of Object.entries(WORDS[list] ?? {}))
      for (const word of others.split(' ')) put(word, id);
    for (const id of LISTS[list]) {
      put(fold(wordFor(list, id, 'de')), id);
      put(fold(wordFor(list, id, 'en')), id);
    }
    found = words;
    dictionaries.set(list, found);
  }
  return found;
}

/** The id of a word in a list of the vocabulary – an id, a German or an English name – or null. */
export function readWord<L extends ListId>(list: L, cell: string): WordOf<L> | null {
  if (cell.length > 64) return null;
  const words = dictionaryOf(list);
  // Most cells are the id itself; folding is for the others.
  const known = words.get(cell) ?? words.get(fold(cell));
  if (known === undefined && list === 'frequencies') return readTimes(cell) as WordOf<L> | null;
  return (known as WordOf<L> | undefined) ?? null;
}

const COUNTS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einmal: 1,
  zwei: 2,
  zweimal: 2,
  drei: 3,
  dreimal: 3,
  vier: 4,
  viermal: 4,
  once: 1,
  twice: 2,
};
/** Times in a year. */
const PER: readonly (readonly [pattern: RegExp, times: number])[] = [
  [/woche|wöch|woech|week/, 52],
  [/monat|month|mtl/, 12],
  [/quartal|quarter|viertelj/, 4],
  [/halbj|half-?year/, 2],
  [/jahr|jähr|jaehr|year|annum|p\. ?a\b/, 1],
];
const BY_TIMES: ReadonlyMap<number, (typeof FREQUENCIES)[number]> = new Map([
  [52, 'weekly'],
  [12, 'monthly'],
  [4, 'quarterly'],
  [2, 'half-yearly'],
  [1, 'yearly'],
  [0.5, 'every-two-years'],
]);

/**
 * '2x jährlich', '1x im Monat', 'viermal pro Jahr', 'alle 3 Monate', 'alle zwei Jahre'. So often that no word of the list
 * says it – three times a year – is 'regular'.
 */
function readTimes(cell: string): (typeof FREQUENCIES)[number] | null {
  const text = cell.toLowerCase().replace(/^(ca\.?|etwa|rund|mind\.?|mindestens|about) */, '');
  const per = PER.find(([pattern]) => pattern.test(text))?.[1];
  if (per === undefined) return null;
  const every = /^(?:alle|jede[ns]?|every) +(\d{1,2}|\p{L}{3,8})\b/u.exec(text);
  if (every) {
    const apart = COUNTS[every[1]!] ?? Number(every[1]);
    return apart > 0 ? (BY_TIMES.get(per / apart) ?? 'regular') : null;
  }
  const times = /^(\d{1,3}|\p{L}{3,7}) ?(?:-\d{1,2} ?)?(?:x|×|mal|times|\*)?\b/u.exec(text);
  const count = times ? (COUNTS[times[1]!] ?? Number(times[1])) : Number.NaN;
  if (!(count > 0)) return null;
  if (/^\d{1,3} ?- ?\d/.test(text)) return 'regular';
  return BY_TIMES.get(count * per) ?? 'regular';
}

const SECTOR_WORDS: ReadonlyMap<string, string> = new Map([
  ...SECTORS.map((s) => [fold(s), s] as const),
  ...['health', 'gesund', 'gesundheitswesen', 'gesundheitsbereich'].map((w) => [w, 'Gesundheit'] as const),
  ...['sozial', 'social', 'sozialbereich', 'sozialwesen'].map((w) => [w, 'Soziales'] as const),
  ...['psychosozial', 'psychosocial'].map((w) => [w, 'Psycho-Soziales'] as const),
  ...['uebergreifend', 'sektoruebergreifend', 'crosssector', 'themenuebergreifend'].map(
    (w) => [w, CROSS_SECTOR_ID] as const,
  ),
]);

/** The field's sector words folded to its three ids and the cross-sector mark; any other word stays as it is. */
export const readSector = (cell: string): string =>
  cell.length <= 64 ? (SECTOR_WORDS.get(fold(cell)) ?? cell) : cell;

/** '3', 'Stufe 3', '3 – Personalschulung', or the stage's name; null when it is none of 0–6. */
export function readStage(cell: string): (typeof STAGES)[number] | null {
  if (cell.length > 64) return null;
  const match = /^(?:stufe|stage|phase|st\.)? ?(\d)(?:[,.]0)?(?:[^\d,.].*)?$/i.exec(cell);
  if (match) return STAGES.find((stage) => stage === Number(match[1])) ?? null;
  const name = fold(cell);
  if (name === '') return null;
  return (
    STAGES.find(
      (s) => fold(wordFor('stages', s, 'de')) === name || fold(wordFor('stages', s, 'en')) === name,
    ) ?? null
  );
}

/** Words for a category beside its names, as `fold` leaves them; what lists call it that are kept for oneself. */
const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  aerzte:
    'arzt aerztin aerztinnen aerzteschaft arztpraxis arztpraxen praxis praxen niedergelasseneaerzte hausarzt facharzt',
  wohlfahrtsverband: 'wohlfahrtspflege freiewohlfahrtspflege wohlfahrt spitzenverband wohlfahrtsverbaende',
  krankenhaus: 'klinik kliniken klinikum kliniken hospital khs kh universitaetsklinikum fachklinik',
  'kommunale-verwaltung':
    'kommunaleverwaltung verwaltung behoerde behoerden stadtverwaltung kommune amt aemter gesundheitsamt jugendamt sozialamt stadt kreisverwaltung kommunal',
  'beratungsstelle-themenspezifisch':
    'beratungsstelle beratungsstellen beratung beratungseinrichtung fachberatungsstelle',
  'kommunale-beauftragte':
    'beauftragte beauftragter gleichstellungsbeauftragte behindertenbeauftragte behindertenbeauftragter integrationsbeauftragte seniorenbeauftragte',
  krankenkasse: 'kasse kassen gkv gesetzlichekrankenkasse gesetzlichekrankenkassen krankenversicherung',
  apotheke: 'pharmacy',
  bildung:
    'vhs volkshochschule bildungseinrichtung bildungseinrichtungen bildungstraeger familienbildung schule',
  'kassenaerztliche-vereinigung': 'kv kvwl kosa kosas kassenaerztlichevereinigung',
  fachschule: 'fachschulen pflegeschule berufsfachschule krankenpflegeschule',
  engagement:
    'freiwilligenagentur freiwilligenagenturen freiwilligenzentrum ehrenamt ehrenamtsagentur ehrenamtsboerse',
  rehabilitation: 'reha rehaklinik rehakliniken rehabilitationsklinik rehaeinrichtung',
  kirche: 'kirchengemeinde gemeinde pfarrei pfarrgemeinde kirchen',
  psychotherapeut:
    'psychotherapie psychotherapeutin psychotherapeutinnen psychotherapeuten psychologe psychologin psychotherapeutischepraxis',
  pflege:
    'pflegedienst pflegedienste pflegeheim pflegeheime pflegeeinrichtung ambulanterpflegedienst sozialstation pflegestuetzpunkt',
  behindertenhilfe: 'behindertenzentrum lebenshilfe',
  frauen: 'frauenzentrum frauenhaus frauenberatung frauenberatungsstelle',
  sozialpsychiatrie: 'spdi sozialpsychiatrischerdienst gemeindepsychiatrie spz',
  altenhilfe: 'seniorenbuero seniorenhilfe senioren altenheim seniorenzentrum seniorenarbeit',
  familie: 'familienzentrum mehrfamilienzentrum muetterzentrum elternzentrum',
  nachbarschaftszentrum:
    'mehrgenerationenhaus mgh stadtteilzentrum buergerhaus begegnungsstaette quartierszentrum',
  migrantenorganisation: 'migrantenverein mso migrantenselbstorganisation migrantinnenorganisation',
  sport: 'sportverein sportvereine sportbund',
  kultur: 'kulturverein kultureinrichtung kulturzentrum',
  hochschule: 'universitaet uni fh fachhochschule',
  presse: 'medien zeitung lokalpresse radio',
  politik: 'partei parteien fraktion',
  selbsthilfegruppe: 'shg gruppe',
  selbsthilfeorganisation: 'sho selbsthilfeverband selbsthilfeverein',
  selbsthilfekontaktstelle: 'kontaktstelle selbsthilfebuero kiss',
  'runder-tisch': 'rundertisch',
  arbeitskreis: 'ak arbeitsgruppe ag arbeitsgemeinschaft fachgruppe',
  traeger: 'traegerverein',
  wirtschaft: 'firma unternehmen betrieb betriebe',
};

let categoryWords: ReadonlyMap<string, string> | null = null;

/** A category's id by its id, its German or English name – singular, plural, or one of two ('Behörden') –, or null. */
export function readCategory(cell: string): string | null {
  if (cell === '' || cell.length > 80) return null;
  if (CATEGORIES.has(cell)) return cell;
  categoryWords ??= listCategoryWords();
  const word = fold(cell);
  return categoryWords.get(word) ?? categoryWords.get(word.replace(/innen$/, '')) ?? null;
}

function listCategoryWords(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (word: string, id: string) => {
    if (word.length > 1 && !found.has(word)) found.set(word, id);
  };
  const names = [...CATEGORIES.values()].flatMap(({ id, de, en }) =>
    [de, en].map((name) => [id, name] as const),
  );
  for (const id of CATEGORIES.keys()) put(fold(id), id);
  for (const [id, name] of names) put(fold(name), id);
  for (const [id, words] of Object.entries(CATEGORY_WORDS))
    for (const word of words.split(' ')) put(word, id);
  for (const [id, name] of names) for (const part of name.split(/[,/]| und | and /)) put(fold(part), id);
  return found;
}

const YES = new Set(['yes', 'ja', 'true', 'wahr', '1', 'x', 'block', 'j', 'y']);
export const readYes = (cell: string): boolean => cell.length <= 10 && YES.has(cell.toLowerCase());

const NO = new Set(['no', 'nein', 'false', 'falsch', '0', 'n']);
/** A mark that somebody made on purpose: yes or no, in German or English; null = neither. */
export const readYesNo = (cell: string): boolean | null =>
  readYes(cell) || cell === '✓' || cell === '✔' ? true : NO.has(cell.toLowerCase()) ? false : null;
