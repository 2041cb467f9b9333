/** Small counts on a page whose names are codes: held back so that none follows from what else is said there (`model/withhold.ts`). */
import type { LegendEntry } from '../drawing/legend.ts';
import type { Scene } from '../drawing/scene.ts';
import { withheld } from '../model/withhold.ts';
import { LEAST } from './coded.ts';

/** A small count as all small counts are treated: in order, in places, in lengths. */
export const levelled = (count: number): number => (count > 0 && count < LEAST ? LEAST - 1 : count);

/** Whether any of them is small. */
export const hasSmall = (counts: Iterable<number>): boolean => {
  for (const count of counts) if (count > 0 && count < LEAST) return true;
  return false;
};

/** Entries whose counts add up to the bodies, and those that add up to the ties. */
const PARTS: readonly (readonly LegendEntry['of'][])[] = [['sector', 'group'], ['kind'], ['line']];

/**
 * The scene with NaN for counts that are not said. Who sees a map can count its marks: it is the numbers beside it that give none away.
 * @param totals said in place of the totals where these must not be said
 */
export function withheldLegend(scene: Scene, totals: string): Scene {
  const { legend } = scene;
  const parts = PARTS.map((of) => legend.filter((entry) => of.includes(entry.of)));
  const found = parts.map((entries) => withheld(entries.map(countOf), LEAST));
  const isTotalHeld = found.some((one) => one.isTotalHeld);
  const silent = new Set(
    parts.flatMap((entries, p) =>
      entries.filter((_, i) => found[p]!.beside.has(i) || (isTotalHeld && !found[p]!.small.has(i))),
    ),
  );
  if (silent.size === 0 && !isTotalHeld) return scene;
  return {
    ...scene,
    legend: legend.map((entry) =>
      silent.has(entry) ? ({ ...entry, count: Number.NaN } as LegendEntry) : entry,
    ),
    caption: isTotalHeld ? { ...scene.caption, counts: totals } : scene.caption,
  };
}

const countOf = (entry: LegendEntry): number => ('count' in entry ? entry.count : 0);
