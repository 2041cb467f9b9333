/**
 * Column names → our columns. Lenient about words (German and English, case, blanks, umlauts, plural of Partner/in),
 * strict about meaning. Adding a word = adding it to one list below.
 */

export const BODY_COLUMNS = [
  'id',
  'label',
  'kind',
  'category',
  'sector',
  'sector_confidence',
  'sector_reason',
  'sector_reason_en',
  'sector_alternative',
  'level',
  'place',
  'region',
  'block',
  'block_count',
  'source',
  'lines',
  'note',
  'note_en',
] as const;
export type BodyColumn = (typeof BODY_COLUMNS)[number];

export const TIE_COLUMNS = [
  'id',
  'source',
  'target',
  'type',
  'formality',
  'frequency',
  'stage',
  'status',
  'since',
  'until',
  'last_contact',
  'next_step',
  'due',
  'person_bound',
  'weight',
  'evidence',
  'lines',
  'note',
  'note_en',
] as const;
export type TieColumn = (typeof TIE_COLUMNS)[number];

export const SOURCE_COLUMNS = ['id', 'title', 'publisher', 'year', 'file'] as const;
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];
export const REGION_COLUMNS = ['id', 'label', 'land', 'size', 'part', 'inhabitants'] as const;
export type RegionColumn = (typeof REGION_COLUMNS)[number];

/** Other words for a column, written as `fold` leaves them: lower case, no blanks or signs, ä → ae. */
const BODY_WORDS: Readonly<Record<BodyColumn, string>> = {
  id: 'key nr nummer kennung kuerzel code schluessel identifier node nodeid knoten knotenid bodyid einrichtungsid',
  label:
    'name bezeichnung titel title einrichtung einrichtungen einrichtungsname organisation organisationsname organization institution institutionen stelle partner partnerin partnerinnen partnereinrichtung partnerorganisation kooperationspartner kooperationspartnerin kooperationspartnerinnen netzwerkpartner netzwerkpartnerin akteur akteurin akteure body partnername namedereinrichtung',
  kind: 'art typ type knotenart nodetype einrichtungstyp',
  category:
    'kategorie einrichtungsart gruppe partnerkategorie kategorien partnerart partnergruppe rubrik artdereinrichtung branche',
  sector:
    'sektor bereich feld fachbereich field versorgungsbereich handlungsfeld arbeitsfeld arbeitsbereich themenfeld sektoren',
  sector_confidence: 'sektorsicherheit sicherheit confidence',
  sector_reason: 'sektorbegruendung begruendung reason',
  sector_reason_en: 'sektorbegruendungenglisch sectorreasonenglish',
  sector_alternative: 'sektoralternative alternative anderersektor',
  level: 'ebene raumebene wirkungsebene reichweite',
  place: 'ort stadt city town standort sitz gemeinde plzort stadtgemeinde location',
  region: 'gebiet kreis landkreis',
  block: 'sammelknoten sammeleintrag',
  block_count: 'anzahl anzahlimblock zahlimblock zahlimsammelknoten zahlimsammeleintrag number blockzahl',
  source: 'quelle sourceseed dokument document beleg nachweis',
  lines: 'sourcelines zeilen zeile fundstelle line',
  note: 'notiz bemerkung bemerkungen anmerkung anmerkungen kommentar comment notes hinweis',
  note_en: 'noteenglish notizenglisch',
};

const TIE_WORDS: Readonly<Record<TieColumn, string>> = {
  id: 'key nr nummer kennung tieid edgeid',
  source:
    'quelle von from sourceid ausgang absender sender knoten1 node1 einrichtung1 einrichtunga partner1 organisation1 organisationa vonid ego akteur1 akteura bodya',
  target:
    'ziel nach zu an to targetid empfaenger receiver knoten2 node2 einrichtung2 einrichtungb partner2 organisation2 organisationb nachid alter akteur2 akteurb bodyb',
  type: 'typ art beziehung beziehungsart verbindungsart beziehungstyp verbindung relation tietype kooperationsart artderkooperation artderzusammenarbeit artderverbindung artderbeziehung kooperationsform formderzusammenarbeit formderkooperation zusammenarbeit kooperation',
  formality:
    'formalitaet verbindlichkeit regelung vertrag vereinbarung grundlage rechtsgrundlage formalisierung',
  frequency:
    'haeufigkeit frequenz turnus kontakthaeufigkeit rhythmus kontaktfrequenz wieoft intervall treffen',
  stage: 'stufe phase kooperationsstufe stufederzusammenarbeit',
  status: 'stand zustand',
  since:
    'seit beginn anfang ab startdatum startdate start begin seitwann kontaktseit zusammenarbeitseit kooperationseit partnerseit bestehtseit',
  until: 'bis ende enddatum enddate end',
  last_contact:
    'letzterkontakt letzterkontaktam letztekontaktaufnahme kontaktzuletzt zuletztkontakt zuletztinkontakt letztestreffen letztesgespraech lastcontacted lastcontacton lastcontactdate lastmet lasttouch',
  next_step: 'naechsterschritt naechsteschritte wasistzutun zutun todo nextsteps nextaction followup',
  due: 'faellig faelligam faelligkeit wiedervorlage wiedervorlageam frist erledigenbis bisdatum duedate dueon duebydate deadline reminder',
  person_bound:
    'personengebunden anpersongebunden haengtaneinerperson haengtaneinzelperson personenabhaengig isboundtoperson boundtoaperson dependsononeperson hingesononeperson',
  weight:
    'gewicht staerke gewichtung anzahl nennungen strength value mentions zahl wert count intensitaet anzahlkontakte kontakte kontaktzahl anzahltreffen',
  evidence: 'sourceseed beleg nachweis dokument document',
  lines: 'sourcelines zeilen zeile fundstelle line',
  note: 'notiz bemerkung bemerkungen anmerkung anmerkungen kommentar comment notes hinweis',
  note_en: 'noteenglish notizenglisch',
};

const SOURCE_WORDS: Readonly<Record<SourceColumn, string>> = {
  id: 'key kennung',
  title: 'titel name',
  publisher: 'herausgeber herausgeberin verlag',
  year: 'jahr',
  file: 'datei',
};

const REGION_WORDS: Readonly<Record<RegionColumn, string>> = {
  id: 'key kennung',
  label: 'name bezeichnung',
  land: 'bundesland state',
  size: 'groesse groessentyp',
  part: 'teil landesteil',
  inhabitants: 'einwohner einwohnerinnen einwohnerzahl population',
};

/** 'Einrichtung-A ' → 'einrichtunga', 'Träger/in' → 'traegerin'. Only the first 64 letters count. */
export function fold(name: string): string {
  return name
    .slice(0, 64)
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

function dictionary<C extends string>(columns: readonly C[], words: Readonly<Record<C, string>>) {
  const found = new Map<string, C>();
  for (const column of columns) found.set(fold(column), column);
  for (const column of columns)
    for (const word of words[column].split(' ')) if (word !== '' && !found.has(word)) found.set(word, column);
  return found as ReadonlyMap<string, C>;
}

const DICTIONARIES = {
  bodies: dictionary(BODY_COLUMNS, BODY_WORDS),
  ties: dictionary(TIE_COLUMNS, TIE_WORDS),
  sources: dictionary(SOURCE_COLUMNS, SOURCE_WORDS),
  regions: dictionary(REGION_COLUMNS, REGION_WORDS),
};

export type TableId = keyof typeof DICTIONARIES;
export type ColumnOf<T extends TableId> = {
  bodies: BodyColumn;
  ties: TieColumn;
  sources: SourceColumn;
  regions: RegionColumn;
}[T];

/** The column that a folded name means, or null. */
export const columnCalled = <T extends TableId>(table: T, folded: string): ColumnOf<T> | null =>
  (DICTIONARIES[table] as ReadonlyMap<string, ColumnOf<T>>).get(folded) ?? null;

/** Which column of the sheet holds what. The sheet's other columns are kept as `extra`. */
export type Mapping<T extends TableId> = {
  readonly of: ReadonlyMap<ColumnOf<T>, number>;
  /** Sheet columns that no column of ours claims: position and name to keep them under. */
  readonly extra: readonly { readonly at: number; readonly name: string }[];
  /** Names that were understood, but are not written as ours: 'Träger' read as … */
  readonly renamed: readonly { readonly name: string; readonly column: string }[];
};

/** Prefix of a kept column whose own name is one of ours. */
export const EXTRA_PREFIX = 'extra:';

/** Exact names go first, then other words from left to right; each of our columns is taken once. */
export function mapColumns<T extends TableId>(table: T, columns: readonly string[]): Mapping<T> {
  const words = DICTIONARIES[table] as ReadonlyMap<string, ColumnOf<T>>;
  const exact = new Set<string>(words.values());
  const of = new Map<ColumnOf<T>, number>();
  const claimed = new Set<number>();
  columns.forEach((name, at) => {
    if (exact.has(name) && !of.has(name as ColumnOf<T>)) {
      of.set(name as ColumnOf<T>, at);
      claimed.add(at);
    }
  });
  const renamed: { name: string; column: string }[] = [];
  columns.forEach((name, at) => {
    if (claimed.has(at) || name.startsWith(EXTRA_PREFIX)) return;
    const column = words.get(fold(name));
    if (column === undefined || of.has(column)) return;
    of.set(column, at);
    claimed.add(at);
    renamed.push({ name, column });
  });
  const extra: { at: number; name: string }[] = [];
  columns.forEach((name, at) => {
    if (claimed.has(at) || name === '') return;
    extra.push({ at, name: name.startsWith(EXTRA_PREFIX) ? name.slice(EXTRA_PREFIX.length) : name });
  });
  return { of, extra, renamed };
}

/** How many of a row's cells are known column names of bodies or ties. Each meaning counts once. */
export function recognised(cells: readonly string[]): number {
  const bodies = new Set<string>();
  const ties = new Set<string>();
  for (const cell of cells.slice(0, 100)) {
    if (cell.length > 64) continue;
    const name = fold(cell);
    const body = DICTIONARIES.bodies.get(name);
    const tie = DICTIONARIES.ties.get(name);
    if (body) bodies.add(body);
    if (tie) ties.add(tie);
  }
  return Math.max(bodies.size, ties.size);
}
