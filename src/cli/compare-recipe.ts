/** A comparison that was written down, asked again: its question as options, and whether the numbers are the same. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type ComparisonRead,
  type ComparisonRecipe,
  differenceOf,
  readComparison,
} from '../io/comparison-file.ts';
import { field, isRecord } from '../io/json.ts';
import { type Console, type ExitCode, say } from './console.ts';

export type Stated = Extract<ComparisonRead, { readonly recipe: ComparisonRecipe }>;

/** Null when the file is no comparison, or of another number of networks; that has been said then. */
export function openComparison(path: string, paths: number, console: Console): Stated | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    say(console, `„${path}“ lässt sich nicht öffnen.`, `“${path}” cannot be opened.`);
    return null;
  }
  const found = readComparison({ name: basename(path), bytes });
  if ('wrong' in found) {
    say(
      console,
      `„${path}“ ist kein Vergleich von Drehscheibe (${found.wrong}).`,
      `“${path}” is no comparison of Drehscheibe (${found.wrong}).`,
    );
    return null;
  }
  const { length } = found.recipe.sources;
  if (length === paths) return found;
  say(
    console,
    `Verglichen wurden ${length} Dateien; angegeben sind ${paths}.`,
    `${length} files were compared; ${paths} are given.`,
  );
  return null;
}

/** What was asked, as the command line takes it. */
export function optionsOf(recipe: ComparisonRecipe): ReadonlyMap<string, string> {
  const { by, between, tests, match, draws, seed } = recipe;
  return new Map([
    ['by', by],
    ['draws', String(draws)],
    ['seed', String(seed)],
    ...(between === null ? [] : [['between', between === 'source' ? 'file' : between] as const]),
    ...(tests === null ? [] : [['test', tests.join(',')] as const]),
    ...(match === null ? [] : [['match', match] as const]),
  ]);
}

/** Sums depend on the order of records in their last digits. */
const SAME = 1e-9;

/** Says whether data and numbers are those of the file; 1 when they are not. */
export function holdAgainst(
  { recipe, results }: Stated,
  made: Readonly<Record<string, unknown>>,
  console: Console,
): ExitCode {
  const again = made.recipe as { readonly sources: readonly { readonly sha256: string | null }[] };
  const isOther = recipe.sources.some(
    ({ sha256 }, i) => sha256 !== null && sha256 !== again.sources[i]?.sha256,
  );
  if (isOther) {
    say(
      console,
      'Die Daten sind nicht die des Vergleichs. Die Ergebnisse gelten für die Daten hier.',
      'The data are not those of the comparison. The results are of the data here.',
    );
    return 1;
  }
  const differences = Object.entries(results).map(
    ([name, stated]) => [name, differenceOf(stated, isRecord(made) ? field(made, name) : [])] as const,
  );
  const worst = Math.max(...differences.map(([, difference]) => difference));
  if (worst < SAME) {
    say(
      console,
      `Wiederholt: dieselben Daten, dieselben Ergebnisse (größter relativer Unterschied ${worst.toExponential(1)}).`,
      `Repeated: the same data, the same results (largest relative difference ${worst.toExponential(1)}).`,
    );
    return 0;
  }
  const names = differences.filter(([, difference]) => !(difference < SAME)).map(([name]) => name);
  say(
    console,
    `Dieselben Daten, aber andere Zahlen in: ${names.join(', ')}.`,
    `The same data, but other numbers in: ${names.join(', ')}.`,
  );
  return 1;
}
