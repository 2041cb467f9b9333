/** A comparison for those who shall see no small counts: what is made of one is left out, and what it would follow from. */
import type { Comparison, Unit, Value } from './compare.ts';

const HELD: Value = { value: null, declined: 'held-back', n: null, of: null, interval: null };

/** @param least counts below it are small */
export function heldBack(comparison: Comparison, least: number): Comparison {
  const isSmall = (count: number): boolean => count > 0 && count < least;
  const hasSmallMix = ({ mix }: Unit) => [...mix.counts, mix.cross, mix.none].some(isSmall);
  const held = new Set(comparison.units.filter(hasSmallMix).map(({ id }) => id));
  const sectors = new Set(
    comparison.indicators.flatMap(({ id, family }) => (family === 'sectors' ? [id] : [])),
  );
  const ofCounts = ({ n, of }: Value) => n !== null && (isSmall(n) || (of !== null && isSmall(of - n)));
  return {
    ...comparison,
    // Shares of sectors add up to one: where one of them is small, none is said.
    units: comparison.units.map((unit) =>
      held.has(unit.id)
        ? { ...unit, mix: { ...unit.mix, counts: unit.mix.counts.map(() => 0), cross: 0, none: 0 } }
        : unit,
    ),
    values: new Map(
      [...comparison.values].map(([id, values]) => [
        id,
        values.map((value, u) =>
          (sectors.has(id) && held.has(comparison.units[u]!.id)) || ofCounts(value) ? HELD : value,
        ),
      ]),
    ),
  };
}
