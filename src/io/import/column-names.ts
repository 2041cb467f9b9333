/**
 * What a column's name could mean in a list that a person keeps. Wider than `columns.ts`, which is strict about the columns
 * of files: here a name is also understood by its parts ('Zusammenarbeit seit', 'Name der Einrichtung'), and people's
 * details are known as such, so that a contact person never becomes a body.
 */
import { type BodyColumn, columnCalled, fold, type TieColumn } from '../columns.ts';

export type NameGuess = {
  readonly body: BodyColumn | null;
  readonly tie: TieColumn | null;
  /** A detail of a person or an address: kept as it is, whatever its values look like. */
  readonly detail: boolean;
  /** 1 = the name is one that we know, 0.7 = a part of it is; 0 = not known. */
  readonly strength: number;
};

const NOTHING: NameGuess = { body: null, tie: null, detail: false, strength: 0 };

/** Details of persons and addresses, as `fold` leaves them. A name that begins or ends with one of these is a detail. */
const DETAILS =
  'ansprechpartner ansprechpartnerin ansprechpartnerinnen ansprechperson ansprechpersonen kontaktperson kontaktpersonen kontaktpartner ' +
  'telefon telefonnummer tel telnr handy mobil fax telefax email mail mailadresse emailadresse internet website webseite homepage www url ' +
  'adresse anschrift strasse str strassehausnummer hausnummer plz postleitzahl postfach vorname nachname familienname anrede ' +
  'zustaendig zustaendigkeit verantwortlich sachbearbeiter sachbearbeiterin leitung geschaeftsfuehrer geschaeftsfuehrerin ' +
  'contact contactperson phone address street zip postcode postalcode responsible geburtsdatum geaendert geaendertam aktualisiert ' +
  'letzteaenderung erfasst erfasstam erfasstvon lfdnr lfd laufendenummer zeile';
const DETAIL_WORDS: ReadonlySet<string> = new Set(DETAILS.split(' '));

/** Names of what a row is about only where no other column says so. */
const PERHAPS_NAMES: ReadonlySet<string> = new Set([
  'traeger',
  'verein',
  'firma',
  'dienststelle',
  'stellen',
  'wer',
  'mit',
  'werodermitwem',
]);

/** Beginnings of names of such details, in any case and number. */
const OF_PERSON =
  /^(ansprech(partner|person)|kontaktperson|telefon|postleitzahl|mailadress|emailadress|zustaendig|verantwortlich|geburts)/;

/** Words after which a name says of whom or of what: 'Name der Einrichtung'. */
const OF = new Set(['der', 'des', 'von', 'vom', 'of', 'the', 'fuer', 'for', 'im', 'in', 'am']);

const known = new Map<string, NameGuess>();

/** @param name as it stands in the header */
export function guessByName(name: string): NameGuess {
  if (name === '' || name.length > 120) return NOTHING;
  let guess = known.get(name);
  if (!guess) {
    guess = guessOf(name);
    if (known.size > 5000) known.clear();
    known.set(name, guess);
  }
  return guess;
}

function guessOf(name: string): NameGuess {
  const whole = byWord(fold(name), 1);
  if (whole) return whole;
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .split(/[\s/:,;|*–_-]+/)
    .map(fold)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 8) return NOTHING;
  const plain = byWord(words.join(''), 1);
  if (plain) return plain;
  if (words.some((word) => DETAIL_WORDS.has(word) || OF_PERSON.test(word)))
    return { ...NOTHING, detail: true, strength: 0.9 };
  // 'Name der Einrichtung' is about the first word, 'Zusammenarbeit seit' about the last.
  const of = words.findIndex((word) => OF.has(word));
  const parts: string[] = [];
  if (of > 0) parts.push(words.slice(0, of).join(''));
  for (let from = 1; from < words.length; from++) parts.push(words.slice(from).join(''));
  for (let to = words.length - 1; to > 0; to--) parts.push(words.slice(0, to).join(''));
  for (const part of parts) {
    const found = byWord(part, 0.7);
    if (found) return found;
  }
  return NOTHING;
}

function byWord(word: string, strength: number): NameGuess | null {
  if (word === '') return null;
  if (DETAIL_WORDS.has(word)) return { ...NOTHING, detail: true, strength };
  if (PERHAPS_NAMES.has(word)) return { ...NOTHING, body: 'label', strength: strength / 2 };
  const body = columnCalled('bodies', word);
  const tie = columnCalled('ties', word);
  return body || tie ? { body, tie, detail: false, strength } : null;
}

/** How many cells of a row are names of columns; each meaning counts once. */
export function understoodNames(cells: readonly string[]): number {
  const meanings = new Set<string>();
  for (const cell of cells.slice(0, 200)) {
    if (cell.length > 60) continue;
    const guess = guessByName(cell.trim());
    // 'seit 2015' and 'Stufe 3' are values that begin like names.
    if (guess.strength === 0 || (guess.strength < 1 && /\d/.test(cell))) continue;
    const isItself = guess.detail || guess.strength < 0.6;
    meanings.add(isItself ? fold(cell) : `${guess.body}/${guess.tie}`);
  }
  return meanings.size;
}
