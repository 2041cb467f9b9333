/**
 * Words of cells → the vocabulary's ids, in German and English, as files and everyday lists have them. Every scan is linear; a word that
 * means none of the list is null.
 */
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
