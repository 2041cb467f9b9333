/** Reads the oracle graphs and makes questions of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_OPTIONS, type Question } from '../../src/analysis/measure.ts';
import { arcsOf } from '../../src/graph/arcs.ts';
import { type Built, build } from '../../src/graph/build.ts';
import { blankLabels, NO_SECTOR } from '../../src/graph/labels.ts';

type Printed = number | 'NaN' | '-Infinity' | 'Infinity';
export type Oracle = {
  readonly id: string;
  readonly directed: boolean;
  readonly weight: 'none' | 'strength' | 'distance';
  readonly nodes: readonly (readonly [string, string | null])[];
  readonly ties: readonly (readonly [string, string, number?])[];
  readonly expected: Readonly<Record<string, Printed | Readonly<Record<string, Printed>>>>;
};

const folder = new URL('./', import.meta.url);
const parse = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;

export const ORACLES: readonly Oracle[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'accept.json')
  .sort()
  .map((file) => parse<Oracle>(file));

/** Other conventions that may stand, by measure of the oracle. */
export const ACCEPTED: readonly {
  readonly measures: readonly string[];
  readonly also: readonly Printed[];
}[] = parse('accept.json');

export const toNumber = (printed: Printed): number => (typeof printed === 'number' ? printed : Number(printed));

/**
 * @param strength none: unweighted · weight: the listed weight (1 where missing) · inverse: its reciprocal, so that a
 * listed weight becomes the length of a tie
 * @param directions whether the ties of a directed graph keep theirs
 */
export function questionOf(
  oracle: Oracle,
  strength: 'none' | 'weight' | 'inverse',
  directions = false,
): Question & { readonly names: readonly string[]; readonly built: Built } {
  const sectorOf = new Map<string, string | null>();
  for (const [id, sector] of oracle.nodes) if (!sectorOf.has(id)) sectorOf.set(id, sector);
  const names = [...sectorOf.keys()];
  const index = new Map(names.map((name, v) => [name, v]));
  const sources = oracle.ties.map(([source]) => index.get(source)!);
  const targets = oracle.ties.map(([, target]) => index.get(target)!);
  const strengths =
    strength === 'none'
      ? null
      : oracle.ties.map(([, , weight = 1]) => (strength === 'weight' ? weight : 1 / weight));
  const built = build(names.length, sources, targets, strengths);
  const { graph } = built;
  const arcs =
    directions && oracle.directed
      ? arcsOf(names.length, { sources, targets, mutual: null, strengths })
      : null;
  const sectors = [...new Set(sectorOf.values())].filter((s) => s !== null).sort();
  return {
    names,
    built,
    graph,
    arcs,
    labels: {
      ...blankLabels(graph.n, graph.m),
      sector: Int8Array.from(sectorOf.values(), (s) => (s === null ? NO_SECTOR : sectors.indexOf(s))),
      sectorCount: sectors.length,
    },
    options: { ...DEFAULT_OPTIONS, weighted: strength !== 'none' },
  };
}
