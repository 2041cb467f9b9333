/** Reads the numbers of other programs, and networks as graph and table of pairs. */
import { readFileSync } from 'node:fs';
import type { Chance } from '../../../src/analysis/uncertainty/draws.ts';
import type { PairMatrix } from '../../../src/analysis/uncertainty/pair-matrix.ts';
import { ORACLES, questionOf } from '../../oracles/oracle.ts';

export const numbersOf = <T>(file: 'tests' | 'bootstrap' | 'groups'): T =>
  JSON.parse(readFileSync(new URL(`../../oracles/uncertainty/${file}.json`, import.meta.url), 'utf8')) as T;

const oracleOf = (id: string) => ORACLES.find((o) => o.id === id)!;
export const networkOf = (id: string) => questionOf(oracleOf(id), 'none');

/** Arcs as listed (both ways where undirected), rows in the order of another network's names. */
export function tableOf(id: string, order?: string): PairMatrix {
  const oracle = oracleOf(id);
  const names = networkOf(order ?? id).names;
  const n = names.length;
  const values = new Float64Array(n * n);
  for (const [source, target] of oracle.ties) {
    const [i, j] = [names.indexOf(source), names.indexOf(target)];
    if (i === j) continue;
    values[i * n + j] = 1;
    if (!oracle.directed) values[j * n + i] = 1;
  }
  return { n, values };
}

export const tableFrom = (n: number, value: (i: number, j: number) => number): PairMatrix => ({
  n,
  values: Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return i === j ? 0 : value(i, j);
  }),
});

/** How far two drawn shares may lie apart: five standard errors, and one draw each. */
export function apart(p: Chance, other: number, draws: number): number {
  const error = Math.sqrt((other * (1 - other)) / draws + p.error ** 2);
  return Math.abs(p.p - other) / (5 * error + 2 / draws + p.error);
}
