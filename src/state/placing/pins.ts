/**
 * Where bodies are put by hand: kept in the project by layout (`arrangements`), each gesture one step that can be undone. Loaded with
 * the first move.
 */
import { putRecord, removeRecord } from '../../model/change.ts';
import type { Id, Pin } from '../../model/project.ts';
import { commit } from '../history.ts';
import { store } from '../store.ts';

export type Places = ReadonlyMap<Id, readonly [x: number, y: number]>;

/** Distance of the grid's lines, in the units of layouts. */
export const GRID = 0.05;
/** Nobody is put farther out than this: who is out of sight would be lost. */
const FARTHEST = 3;

export const snapped = (x: number): number => Math.round(x / GRID) * GRID;

/** Four digits: what files show, and less than a pixel. */
const tidy = (x: number): number => Number(Math.min(FARTHEST, Math.max(-FARTHEST, x)).toFixed(4));

/** Puts bodies of the shown layout somewhere. @param key of `commands:step`, worded with the number of bodies */
export function pin(places: Places, key: `commands:step.${'move' | 'align'}` = 'commands:step.move'): void {
  const { project, layout } = store.getState();
  if (places.size === 0) return;
  const others = (project.arrangements.get(layout)?.pins ?? []).filter(({ body }) => !places.has(body));
  const own = [...places].map(([body, [x, y]]): Pin => ({ body, x: tidy(x), y: tidy(y) }));
  // In the order of ids: the same places make the same file.
  const pins = [...others, ...own].sort((a, b) => (a.body < b.body ? -1 : a.body > b.body ? 1 : 0));
  commit(putRecord(project, 'arrangements', { id: layout, pins }), key, { count: places.size });
}

/** Lets bodies of the shown layout go where the layout has them. @param bodies null = all */
export function unpin(bodies: readonly Id[] | null): void {
  const { project, layout } = store.getState();
  const before = project.arrangements.get(layout)?.pins ?? [];
  const pins = bodies === null ? [] : before.filter(({ body }) => !bodies.includes(body));
  if (pins.length === before.length) return;
  commit(
    pins.length === 0
      ? removeRecord(project, 'arrangements', layout)
      : putRecord(project, 'arrangements', { id: layout, pins }),
    'commands:step.unpin',
    { count: before.length - pins.length },
  );
}

export const ALIGNMENTS = ['left', 'centre', 'top', 'across', 'down'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/**
 * Places in line: at the left-most, one below the other at their mean, side by side at their mean; or with even distances between
 * the outermost two.
 */
export function aligned(places: Places, how: Alignment): Places {
  const list = [...places];
  const mean = (d: 0 | 1) => list.reduce((sum, [, at]) => sum + at[d], 0) / Math.max(1, list.length);
  if (how === 'left') {
    const left = Math.min(...list.map(([, [x]]) => x));
    return new Map(list.map(([id, [, y]]) => [id, [left, y] as const]));
  }
  if (how === 'centre') return new Map(list.map(([id, [, y]]) => [id, [mean(0), y] as const]));
  if (how === 'top') return new Map(list.map(([id, [x]]) => [id, [x, mean(1)] as const]));
  const d = how === 'across' ? 0 : 1;
  const inOrder = list.sort((a, b) => a[1][d] - b[1][d] || (a[0] < b[0] ? -1 : 1));
  const [from, to] = [inOrder[0]?.[1][d] ?? 0, inOrder.at(-1)?.[1][d] ?? 0];
  const step = inOrder.length < 2 ? 0 : (to - from) / (inOrder.length - 1);
  return new Map(
    inOrder.map(([id, [x, y]], i) => [
      id,
      d === 0 ? ([from + i * step, y] as const) : ([x, from + i * step] as const),
    ]),
  );
}
