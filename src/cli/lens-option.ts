/** The lens of a command: everything, relational, or a JSON file with any of a lens's fields; then types dropped. */
import { readFileSync } from 'node:fs';
import { EVERYTHING, type Lens, RELATIONAL } from '../model/lens.ts';
import { SCHEMES } from '../model/schemes.ts';
import { KINDS, TIE_TYPES, type TieType } from '../model/vocabulary.ts';
import { type Console, say } from './console.ts';

const oneOf = (list: readonly string[]) => (value: unknown) =>
  typeof value === 'string' && list.includes(value);
const someOf = (list: readonly string[]) => (value: unknown) =>
  Array.isArray(value) && value.every((item) => oneOf(list)(item));
const isYear = (value: unknown) => typeof value === 'number' && Number.isInteger(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each field of a lens may hold. */
const FIELDS: Readonly<Record<keyof Lens, (value: unknown) => boolean>> = {
  kinds: someOf(KINDS),
  types: someOf(TIE_TYPES),
  period: (value) => value === null || (isRecord(value) && isYear(value.from) && isYear(value.to)),
  scheme: oneOf(SCHEMES),
  ownScheme: (value) =>
    value === null || (isRecord(value) && Object.values(value).every((v) => typeof v === 'string')),
  weight: oneOf(['none', 'stated', 'ties']),
  parallel: oneOf(['sum', 'max']),
  loops: oneOf(['drop', 'draw']),
  affiliations: oneOf(['bodies', 'projected']),
  crossSector: (value) => typeof value === 'boolean',
  keepUntied: (value) => typeof value === 'boolean',
};

/** Null when the options make no lens; that has been said then. */
export function lensOf(options: ReadonlyMap<string, string>, console: Console): Lens | null {
  const lens = readLens(options.get('lens'), console);
  const dropped = options.get('drop-types');
  if (!lens || dropped === undefined) return lens;
  const types = dropped
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');
  const unknown = types.filter((type) => !TIE_TYPES.includes(type as TieType));
  if (unknown.length > 0) {
    say(
      console,
      `Unbekannte Verbindungsart „${unknown.join(', ')}“. Möglich sind: ${TIE_TYPES.join(', ')}.`,
      `Unknown tie type “${unknown.join(', ')}”. Possible are: ${TIE_TYPES.join(', ')}.`,
    );
    return null;
  }
  return { ...lens, types: lens.types.filter((type) => !types.includes(type)) };
}

function readLens(option: string | undefined, console: Console): Lens | null {
  if (option === undefined || option === 'everything') return EVERYTHING;
  if (option === 'relational') return RELATIONAL;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(option, 'utf8'));
  } catch {
    say(
      console,
      `Die Lesart „${option}“ ist keine lesbare JSON-Datei. Möglich sind auch: everything, relational.`,
      `The lens “${option}” is no readable JSON file. Also possible: everything, relational.`,
    );
    return null;
  }
  const wrong = isRecord(value)
    ? Object.entries(value).find(
        ([name, v]) => !Object.hasOwn(FIELDS, name) || !FIELDS[name as keyof Lens](v),
      )
    : ['', null];
  if (wrong) {
    const names = Object.keys(FIELDS).join(', ');
    say(
      console,
      `Die Lesart „${option}“ stimmt nicht bei „${wrong[0]}“. Felder: ${names}.`,
      `The lens “${option}” is wrong at “${wrong[0]}”. Fields: ${names}.`,
    );
    return null;
  }
  return { ...EVERYTHING, ...(value as Partial<Lens>) };
}
