/** Each test of the command line: its question from the options, its answer as rows and sentences. */

import { analyse, measureOf } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { runTest } from '../analysis/uncertainty/index.ts';
import { CONDITIONS, type Condition } from '../analysis/uncertainty/null-models.ts';
import { STATISTICS, type Statistic } from '../analysis/uncertainty/statistics.ts';
import { BOOTSTRAPPED, type Bootstrapped } from '../analysis/uncertainty/vertex-bootstrap.ts';
import { RELATION_NAMES, specOf, tablesOf } from '../compare/relations.ts';
import {
  bodiesRows,
  cugRows,
  declinedRow,
  estimateRow,
  intervalCells,
  labelRows,
  mrqapRows,
  qapRows,
  type Row,
} from '../compare/test-rows.ts';
import type { AnyAnswer } from '../i18n/chance-findings.ts';
import { phrase } from '../i18n/index.ts';
import { measureWord } from '../i18n/measure-words.ts';
import {
  bodiesSentences,
  cugSentences,
  densitySentences,
  groupSentences,
  labelSentences,
  mrqapSentences,
  qapSentences,
  unitSentences,
} from '../i18n/uncertainty-sentence.ts';
import type { Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { KINDS, wordFor } from '../model/vocabulary.ts';
import { type Console, say } from './console.ts';

export const TEST_NAMES = [
  'labels',
  'cug',
  'qap',
  'mrqap',
  'bootstrap',
  'units',
  'densities',
  'groups',
] as const;
export type TestName = (typeof TEST_NAMES)[number];

export type Given = {
  readonly project: Project;
  readonly lensed: Lensed;
  /** The second path of `densities`. */
  readonly other: Lensed | null;
  readonly options: ReadonlyMap<string, string>;
  readonly draws: number;
  readonly seed: number;
  readonly console: Console;
};
export type Found = {
  readonly answer: object;
  readonly rows: readonly Row[];
  readonly sentences: readonly string[];
  /** The same for the methods paragraph, of the tests that the window asks, too. */
  readonly found?: AnyAnswer;
};

/** Null when an option is not possible; that has been said then. */
export const RUNS: Readonly<Record<TestName, (given: Given) => Found | null>> = {
  labels: (given) => {
    const { lensed, draws, seed, console } = given;
    const answer = runTest('labels', {
      ...network(lensed),
      weighted: lensed.lens.weight !== 'none',
      draws,
      seed,
    });
    return {
      answer,
      rows: labelRows(answer, lensed.sectors),
      sentences: labelSentences(answer, lensed.sectors, console.language),
      found: { question: 'labels', answer, sectors: lensed.sectors },
    };
  },
  cug: (given) => {
    const { lensed, options, draws, seed, console } = given;
    const condition = oneOf('condition', options.get('condition') ?? 'ties', CONDITIONS, console);
    const statistics = someOf<Statistic>('statistics', options.get('statistics'), STATISTICS, console);
    if (!condition || !statistics) return null;
    const asked = { ...network(lensed), condition: condition as Condition, statistics, draws, seed };
    const answer = runTest('cug', asked);
    return {
      answer,
      rows: cugRows(answer),
      sentences: cugSentences(answer, console.language),
      found: { question: 'cug', answer },
    };
  },
  qap: (given) => {
    const { draws, seed, console, options } = given;
    const names = [options.get('x') ?? 'shared:committee', options.get('y') ?? 'ties'] as const;
    const tables = namedTables(names, given);
    if (!tables) return null;
    const [x, y] = names;
    const answer =
      'declined' in tables
        ? ({ ...tables, draws: 0, seed } as const)
        : runTest('qap', { x: tables[0]!, y: tables[1]!, draws, seed });
    return {
      answer,
      rows: qapRows(answer, names),
      sentences: qapSentences(answer, console.language),
      found: { question: 'qap', answer, x, y },
    };
  },
  mrqap: (given) => {
    const { draws, seed, console, options } = given;
    const names = (options.get('x') ?? 'shared:committee,same:sector').split(',').map((n) => n.trim());
    const tables = namedTables([options.get('y') ?? 'ties', ...names], given);
    if (!tables) return null;
    const answer =
      'declined' in tables
        ? ({ ...tables, draws: 0, seed } as const)
        : runTest('mrqap', { y: tables[0]!, predictors: tables.slice(1), draws, seed });
    const explained = options.get('y') ?? 'ties';
    return {
      answer,
      rows: mrqapRows(answer, names),
      sentences: mrqapSentences(answer, names, console.language),
      found: { question: 'mrqap', answer, explained, predictors: names },
    };
  },
  bootstrap: (given) => {
    const { lensed, options, draws, seed, console } = given;
    const statistics = someOf<Bootstrapped>('statistics', options.get('statistics'), BOOTSTRAPPED, console);
    if (!statistics) return null;
    const answer = runTest('bodies', { ...network(lensed), statistics, draws, seed });
    return {
      answer,
      rows: bodiesRows(answer),
      sentences: bodiesSentences(answer, console.language),
      found: { question: 'bodies', answer },
    };
  },
  units: (given) => {
    const units = unitsOf(given);
    if (!units) return null;
    const { draws, seed, console } = given;
    const answer = runTest('units', { values: units.values, draws, seed });
    const { measure } = units;
    const row =
      answer.declined === null ? estimateRow(measure, answer) : declinedRow(measure, answer.declined);
    return {
      answer,
      rows: [row],
      sentences: unitSentences(answer, nameOf(measure, console), console.language),
    };
  },
  densities: ({ lensed, other, draws, seed, console }) => {
    if (!other) {
      say(console, 'Für densities sind zwei Pfade nötig.', 'densities takes two paths.');
      return null;
    }
    const answer = runTest('densities', { one: network(lensed), other: network(other), draws, seed });
    const sentences = densitySentences(answer, console.language);
    if (answer.declined !== null)
      return { answer, rows: [declinedRow('density', answer.declined)], sentences };
    const { one, other: second, difference, standardError, interval, p } = answer;
    const rows: Row[] = [
      { statistic: 'density 1', value: one.density, sd: one.standardError },
      { statistic: 'density 2', value: second.density, sd: second.standardError },
      { statistic: 'difference', value: difference, sd: standardError, ...intervalCells(interval), p },
    ];
    return { answer, rows, sentences };
  },
  groups: (given) => {
    const units = unitsOf(given);
    if (!units) return null;
    const { draws, seed, console, options } = given;
    const between = oneOf('between', options.get('between') ?? 'size', BETWEEN, console);
    if (!between) return null;
    const words = units.vertices.map((v) => groupWord(between, v, given));
    const names = [...new Set(words.filter((word) => word !== ''))].sort();
    const group = Int32Array.from(words, (word) => names.indexOf(word));
    const answer = runTest('groups', { values: units.values, group, groups: names.length, draws, seed });
    const shown = names.map((name) => wordOf(between, name, console));
    const pairs = shown.flatMap((a, i) => shown.slice(i + 1).map((b) => `${a} – ${b}`));
    const rows: Row[] = answer.differences.map((d, i) =>
      d.declined === null
        ? {
            statistic: pairs[i]!,
            value: d.difference,
            ...intervalCells(d.interval),
            p: d.p,
            p_error: d.pError,
            p_holm: d.pHolm,
          }
        : declinedRow(pairs[i]!, d.declined),
    );
    const { overall } = answer;
    if (overall.declined === null)
      rows.push({ statistic: 'F (Welch)', value: overall.statistic, p: overall.p, p_error: overall.pError });
    else rows.push(declinedRow('F (Welch)', overall.declined));
    return { answer: { ...answer, names }, rows, sentences: groupSentences(answer, shown, console.language) };
  },
};

const network = ({ graph, labels }: Lensed) => ({ graph, labels });
const nameOf = (measure: string, { language }: Console) => measureWord(measure, 'name', language, 'body');

/** A group as people of the language call it; regions, Länder and sectors bear their own names. */
function wordOf(between: (typeof BETWEEN)[number], name: string, { language }: Console): string {
  if (between === 'size' || between === 'part') return phrase(language, `compare:group.${name}`);
  return between === 'kind' ? wordFor('kinds', name, language) : name;
}

/** What units can be grouped by: properties of their region, or their own. */
const BETWEEN = ['size', 'part', 'land', 'region', 'kind', 'sector'] as const;

function groupWord(between: (typeof BETWEEN)[number], v: number, { project, lensed }: Given): string {
  const body = lensed.bodies[v]!;
  if (between === 'kind') return body.kind;
  if (between === 'sector') return lensed.sectors[lensed.labels.sector[v]!] ?? '';
  const region = body.region === null ? undefined : project.regions.get(body.region);
  if (between === 'region') return region?.label ?? '';
  return region?.[between] ?? '';
}

/** Units are bodies of one kind, centres unless said; their values a measure of the registry. */
function unitsOf({ lensed, options, console }: Given) {
  const measure = options.get('measure') ?? 'degree';
  const kind = oneOf('kind', options.get('kind') ?? 'centre', KINDS, console);
  if (!kind) return null;
  if (!measureOf('body', measure)) {
    say(console, `Unbekanntes Maß „${measure}“.`, `Unknown measure “${measure}”.`);
    return null;
  }
  const vertices = [...lensed.bodies.keys()].filter((v) => lensed.bodies[v]!.kind === kind);
  const asked = { ...DEFAULT_OPTIONS, weighted: lensed.lens.weight !== 'none' };
  const answers = analyse({ ...network(lensed), arcs: lensed.arcs, options: asked }, [measure]);
  // Declined values are NaN: left out and counted.
  return {
    measure,
    vertices,
    values: Float64Array.from(vertices, (v) => answers.bodies[measure]!.values[v]!),
  };
}

function namedTables(names: readonly string[], { lensed, console }: Given) {
  const specs = names.map((name) => specOf(name, lensed.bodies));
  const unknown = names.filter((_, i) => specs[i] === null);
  if (unknown.length === 0)
    return tablesOf(
      lensed,
      specs.filter((spec) => spec !== null),
    );
  const possible = RELATION_NAMES.join(', ');
  say(
    console,
    `Unbekannte Beziehung „${unknown.join(', ')}“. Möglich sind: ${possible}.`,
    `Unknown relation “${unknown.join(', ')}”. Possible are: ${possible}.`,
  );
  return null;
}

function someOf<T extends string>(
  option: string,
  value: string | undefined,
  possible: readonly T[],
  console: Console,
): readonly T[] | null {
  if (value === undefined) return possible;
  const found = value.split(',').map((word) => oneOf(option, word.trim(), possible, console));
  return found.includes(null) ? null : (found as readonly T[]);
}

export function oneOf<T extends string>(
  option: string,
  value: string,
  possible: readonly T[],
  console: Console,
): T | null {
  const found = possible.find((p) => p === value);
  if (found !== undefined) return found;
  say(
    console,
    `--${option} ${value} ist nicht möglich. Möglich sind: ${possible.join(', ')}.`,
    `--${option} ${value} is not possible. Possible are: ${possible.join(', ')}.`,
  );
  return null;
}
