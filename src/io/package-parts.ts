/** The tables of a data package, as files or as the sheets of a workbook. */
import type { Kind } from '../model/vocabulary.ts';
import { readYes } from './cell-words.ts';
import { fold } from './columns.ts';
import type { InFile } from './format.ts';
import { peek, roleOf } from './recognise.ts';

/** Tables of bodies, in the order in which they are read, and the kind of a row where the table has no column for it. */
export const BODY_PARTS = {
  bodies: null,
  centres: 'centre',
  partners: 'partner',
  committees: 'committee',
  networks: 'network',
  funders: 'funder',
  groups: 'group',
} as const satisfies Record<string, Kind | null>;
export type BodyPart = keyof typeof BODY_PARTS;
export const BODY_PART_IDS = Object.keys(BODY_PARTS) as readonly BodyPart[];
export type PartId = BodyPart | 'ties' | 'sources' | 'regions';
export const PART_IDS: readonly PartId[] = [...BODY_PART_IDS, 'ties', 'sources', 'regions'];

/** What people call the sheets of a workbook, written as `fold` leaves it. */
const SHEET_WORDS: Readonly<Record<PartId | 'about' | 'measures', string>> = {
  bodies: 'bodies einrichtungen organisationen knoten nodes',
  centres: 'centres centers centre kontaktstellen kontaktstelle contactcentres',
  partners: 'partners partner kooperationspartner kooperationspartnerinnen partnerinnen',
  committees: 'committees gremien gremium beteiligungsgremien',
  networks: 'networks netzwerke',
  funders: 'funders foerderer foerdernde',
  groups: 'groups gruppen selbsthilfegruppen initiativen',
  ties: 'ties verbindungen beziehungen kooperationen kanten edges',
  sources: 'sources quellen',
  regions: 'regions regionen gebiete',
  about: 'about ueber ueberdasnetzwerk aboutthenetwork',
  measures: 'measures kennzahlen',
};
const PART_OF_WORD: ReadonlyMap<string, PartId | 'about' | 'measures'> = new Map(
  (Object.keys(SHEET_WORDS) as (keyof typeof SHEET_WORDS)[]).flatMap((part) =>
    SHEET_WORDS[part].split(' ').map((word) => [word, part] as const),
  ),
);
const calledPart = (file: InFile) => (file.grid ? PART_OF_WORD.get(fold(file.grid.sheet)) : undefined);

/** The sheet that says what the network is about: names on the left, values on the right. */
export const isAboutSheet = (file: InFile): boolean => calledPart(file) === 'about';
/** Results that were written beside the data and are no data. */
export const isOurResult = (file: InFile): boolean => calledPart(file) === 'measures';

/** Which sheet is which table: by its name, and by holding what the name says. */
export function sheetParts(files: readonly InFile[]): ReadonlyMap<PartId, InFile> {
  const parts = new Map<PartId, InFile>();
  const isOurs = files.some(isAboutSheet);
  for (const file of files) {
    const part = calledPart(file);
    if (part === undefined || part === 'about' || part === 'measures' || parts.has(part)) continue;
    const sheet = peek(file);
    const role = sheet ? roleOf(sheet) : 'unknown';
    const fits = isOurs
      ? sheet !== null
      : part === 'ties'
        ? role === 'ties'
        : part in BODY_PARTS
          ? role === 'bodies'
          : sheet !== null;
    if (fits) parts.set(part, file);
  }
  return parts;
}

/** Fields of `about` as they are named in datapackage.json, and what people call them. */
export const ABOUT_FIELDS = [
  'name',
  'title',
  'title_en',
  'description',
  'description_en',
  'year',
  'hub',
  'aggregate',
  'synthetic',
  'license',
] as const;
export type AboutField = (typeof ABOUT_FIELDS)[number];
const ABOUT_WORDS: Readonly<Record<AboutField, string>> = {
  name: 'name id kennung',
  title: 'title titel titledeutsch titlegerman titeldeutsch',
  title_en: 'titleen titelenglisch titleenglish',
  description: 'description beschreibung beschreibungdeutsch descriptiongerman',
  description_en: 'descriptionen beschreibungenglisch descriptionenglish',
  year: 'year jahr',
  hub: 'hub mittelpunkt kontaktstelleimmittelpunkt centreinthemiddle',
  aggregate:
    'aggregate zusammenfassung summen sums summenstatteinzelnereinrichtungen sumsinsteadofsinglebodies',
  synthetic: 'synthetic synthetisch synthetischkeineerhebung syntheticnotevidence',
  license: 'license licence lizenz',
};

/** The sheet as the description of a package (datapackage.json) would say it. */
export function readAboutSheet(file: InFile): Readonly<Record<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const [field = '', value = ''] of file.grid?.rows ?? []) {
    const name = fold(field);
    const known = ABOUT_FIELDS.find((about) => ABOUT_WORDS[about].split(' ').includes(name));
    if (known === undefined || value === '' || found.has(known)) continue;
    if (known === 'year') found.set('year', Number(value));
    else if (known === 'aggregate' || known === 'synthetic') found.set(known, readYes(value));
    else if (known === 'license') found.set('licenses', [{ name: value }]);
    else found.set(known, value);
  }
  return Object.fromEntries(found);
}
