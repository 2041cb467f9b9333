/**
 * The lens of a command: everything, relational, or a JSON file with any of a lens's fields; then whether directions count, what bodies
 * and ties have to be like, and types dropped.
 */
import { readFileSync } from 'node:fs';
import { EVERYTHING, type Lens, RELATIONAL } from '../model/lens.ts';
import { LENS_FIELDS, lensFrom } from '../model/lens-fields.ts';
import { TIE_TYPES, type TieType } from '../model/vocabulary.ts';
import { type Condition, FIELDS } from '../model/where.ts';
import { type Console, say } from './console.ts';
import { conditionsIn } from './where-option.ts';

/** Options that make a lens; where one is given, a figure's own lens no longer counts. */
export const LENS_OPTIONS = ['lens', 'drop-types', 'direction', 'where'] as const;

/** Null when the options make no lens; that has been said then. */
export function lensOf(options: ReadonlyMap<string, string>, console: Console): Lens | null {
  const asked = readLens(options.get('lens'), console);
  const direction = options.get('direction') as Lens['direction'] | undefined; // `parseArguments` takes no other
  const where = conditionsOf(options.get('where'), console);
  if (!asked || !where) return null;
  const lens = { ...asked, ...(direction ? { direction } : {}), where: [...asked.where, ...where] };
  const dropped = options.get('drop-types');
  if (dropped === undefined) return lens;
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
  const found = lensFrom(value);
  if ('lens' in found) return found.lens;
  const names = LENS_FIELDS.join(', ');
  say(
    console,
    `Die Lesart „${option}“ stimmt nicht bei „${found.wrong}“. Felder: ${names}.`,
    `The lens “${option}” is wrong at “${found.wrong}”. Fields: ${names}.`,
  );
  return null;
}

/** Beside those of the lens. */
function conditionsOf(option: string | undefined, console: Console): readonly Condition[] | null {
  if (option === undefined) return [];
  const found = conditionsIn(option);
  if (!('wrong' in found)) return found;
  const fields = FIELDS.join(', ');
  say(
    console,
    `--where versteht „${found.wrong}“ nicht. Gemeint sind Bedingungen wie "sector=Gesundheit; stage>=2; since=2019..2021". Felder: ${fields}.`,
    `--where does not understand “${found.wrong}”. What is meant are conditions like "sector=Gesundheit; stage>=2; since=2019..2021". Fields: ${fields}.`,
  );
  return null;
}
