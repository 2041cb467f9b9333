/** Results asked again, held against those of a recipe: by their digests, and where these differ, number by number. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AnalysisRecipe } from '../io/analysis-recipe.ts';
import { findDelimiter, parseCsv } from '../io/csv.ts';
import { sha256 } from '../io/fingerprint.ts';
import type { OutFile } from '../io/format.ts';
import { type Console, type ExitCode, say } from './console.ts';

/** Engines may round the last digit of a function otherwise; what differs by more is another result. */
const SAME = 1e-12;

export type Repeated = {
  /** The tables as they came out now. */
  readonly tables: readonly OutFile[];
  /** Of the recipe; the tables that it tells of lie beside it, if anywhere. */
  readonly path: string;
};

/** Says whether data and results are those of the recipe; 1 when they are not. */
export async function holdAgainstRecipe(
  stated: AnalysisRecipe,
  made: AnalysisRecipe,
  { tables, path }: Repeated,
  console: Console,
): Promise<ExitCode> {
  if (stated.data.sha256 !== null && stated.data.sha256 !== made.data.sha256) {
    say(
      console,
      `Die Daten sind nicht die des Rezepts: dort ${stated.data.bodies} Einrichtungen und ${stated.data.ties} Verbindungen, hier ${made.data.bodies} und ${made.data.ties}. Die Ergebnisse gelten für die Daten hier.`,
      `The data are not those of the recipe: there ${stated.data.bodies} bodies and ${stated.data.ties} ties, here ${made.data.bodies} and ${made.data.ties}. The results are of the data here.`,
    );
    return 1;
  }
  const other = stated.results.filter(
    ({ file, sha256 }) => sha256 !== null && sha256 !== made.results.find((r) => r.file === file)?.sha256,
  );
  if (other.length === 0) {
    say(
      console,
      'Wiederholt: dieselben Daten, dieselben Ergebnisse bis zur letzten Stelle.',
      'Repeated: the same data, the same results to the last digit.',
    );
    return 0;
  }
  const differences = await Promise.all(
    other.map(async ({ file, sha256 }) => ({
      file,
      difference: await differenceIn(
        join(dirname(path), file),
        sha256,
        tables.find((t) => t.name === file),
      ),
    })),
  );
  const worst = Math.max(...differences.map(({ difference }) => difference));
  if (worst < SAME) {
    say(
      console,
      `Wiederholt: dieselben Daten, dieselben Ergebnisse bis auf Rundung in der letzten Stelle (größter relativer Unterschied ${worst.toExponential(1)}).`,
      `Repeated: the same data, the same results but for rounding in the last digit (largest relative difference ${worst.toExponential(1)}).`,
    );
    return 0;
  }
  const names = differences.filter(({ difference }) => !(difference < SAME)).map(({ file }) => file);
  say(
    console,
    `Dieselben Daten, aber andere Ziffern in: ${names.join(', ')} (Rezept aus Fassung ${stated.product}, hier ${made.product}).`,
    `The same data, but other digits in: ${names.join(', ')} (recipe of version ${stated.product}, here ${made.product}).`,
  );
  return 1;
}

/** The greatest relative difference of any two cells; infinite where words differ or the stated table is not to be had. */
async function differenceIn(path: string, digest: string | null, made: OutFile | undefined): Promise<number> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  if (!made || (await sha256(bytes)) !== digest) return Number.POSITIVE_INFINITY;
  const [stated, here] = [cellsOf(bytes), cellsOf(made.bytes)];
  if (stated.length !== here.length) return Number.POSITIVE_INFINITY;
  return stated.reduce((most, cell, i) => Math.max(most, cellDifference(cell, here[i]!)), 0);
}

/** Cells of all rows, one after the other; ends of rows as cells of their own. */
function cellsOf(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  return parseCsv(text, findDelimiter(text)).rows.flatMap((row) => [...row, '\n']);
}

function cellDifference(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [a, b].map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell.replace(',', '.'))));
  const difference = Math.abs(x! - y!) / Math.max(1, Math.abs(x!));
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
}
