/** Size of circles: area is proportional to the measure, bounded so that circles leave room for ties and names. */

export type SizeScale = {
  /** Radius in scene units; NaN, negative and tiny values take the least radius. */
  readonly radius: (value: number) => number;
  /** Values for a legend, largest first, at most three. */
  readonly steps: readonly number[];
};

/** Share of the picture's area (of 4 square units) that all circles together may take. */
const COVER = 0.075;

/** @param values measure of each body, any length ≥ 0; null = no measure, all alike */
export function sizeScale(values: ArrayLike<number> | null, n: number): SizeScale {
  const alike = Math.min(0.045, 0.2 / Math.sqrt(Math.max(1, n)));
  const greatest = values ? largest(values) : 0;
  if (!values || greatest <= 0) return { radius: () => alike, steps: [] };
  let squares = 0;
  for (let v = 0; v < values.length; v++) squares += share(values[v]!, greatest);
  const cap = Math.min(0.088, 0.54 / Math.sqrt(n));
  const most = Math.min(cap, Math.sqrt(COVER / squares));
  const least = Math.min(most, cap * 0.17);
  return {
    radius: (value) => Math.max(least, most * Math.sqrt(share(value, greatest))),
    steps: legendSteps(
      greatest,
      Array.prototype.every.call(values, (x: number) => !(x % 1)),
    ),
  };
}

const share = (value: number, greatest: number): number => (value > 0 ? value / greatest : 0);

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let v = 0; v < values.length; v++) if (values[v]! > most) most = values[v]!;
  return Number.isFinite(most) ? most : 0;
}

/** Round numbers at about the whole, a third and a tenth of the greatest value. */
function legendSteps(greatest: number, whole: boolean): number[] {
  const steps: number[] = [];
  for (const part of [1, 0.3, 0.06]) {
    const nice = roundDown(greatest * part);
    if ((!whole || nice >= 1) && nice > 0 && !steps.includes(nice)) steps.push(nice);
  }
  return steps;
}

/** The greatest of 1, 2, 2.5, 5 × a power of ten that is not above x. */
export function roundDown(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x) + 1e-12);
  const digit = [5, 2, 1].find((d) => d * power <= x * (1 + 1e-12)) ?? 1;
  return Number((digit * power).toPrecision(12));
}
