/**
 * A picture with the places that bodies had once: who still belongs where he stood stays there, who came since finds a free place. For
 * figures, which are drawn anew when the data have changed. Pure and deterministic.
 */
import { keepPlaces } from './keep-places.ts';
import type { LayoutInput, Positions, WheelGuides } from './layout.ts';

export type Standing = {
  /** Where each vertex stood: x0, y0, x1, y1 …; NaN = nowhere. */
  readonly xy: Float64Array;
  /** Places mean nothing by themselves: a body may stand wherever it stood. */
  readonly isFree: boolean;
  /** Vertices that stay wherever they stood, e.g. because a person put them there. */
  readonly fixed: ReadonlySet<number>;
};

/**
 * @param fresh as the layout would place everybody now
 * @returns the standing places where they are still true; the fresh ones where the ground would belie them
 */
export function standingIn(input: LayoutInput, fresh: Positions, standing: Standing): Positions {
  const { xy, isFree, fixed } = standing;
  const { guides } = fresh;
  const truthful = isFree ? xy : guides?.of === 'wheel' ? stillTrue(xy, fresh, guides, fixed) : xy;
  if (!isFree && guides?.of !== 'wheel') {
    // Other grounds are made for those who stand on them: places stay as long as these are the same.
    return isWhole(xy) ? { xy, guides } : fresh;
  }
  const kept = isWhole(truthful) ? { xy: truthful, guides } : keepPlaces(input, { xy: truthful, guides });
  return kept ?? fresh;
}

const isWhole = (xy: Float64Array): boolean => !xy.some(Number.isNaN);

/** Places out of line by so much are still in their wedge and ring. */
const SLACK = 0.06;

/** The places that are still in the wedge and the ring that the layout would give them; NaN for all others. */
function stillTrue(
  before: Float64Array,
  fresh: Positions,
  guides: WheelGuides,
  fixed: ReadonlySet<number>,
): Float64Array {
  const xy = Float64Array.from(before);
  for (let v = 0; 2 * v < xy.length; v++) {
    const [x, y] = [before[2 * v]!, before[2 * v + 1]!];
    if (fixed.has(v) || Number.isNaN(x)) continue;
    if (isIn(guides, cellOf(guides, fresh.xy[2 * v]!, fresh.xy[2 * v + 1]!), x, y)) continue;
    xy[2 * v] = Number.NaN;
    xy[2 * v + 1] = Number.NaN;
  }
  return xy;
}

/** Wedge and ring by their place in the lists; wedge −1 = the middle. */
type Cell = { readonly wedge: number; readonly ring: number };

const TURN = 2 * Math.PI;
/** Clockwise from the top. */
const angleOf = (x: number, y: number): number => (Math.atan2(x, -y) + TURN) % TURN;

function cellOf({ wedges, rings }: WheelGuides, x: number, y: number): Cell {
  const far = Math.hypot(x, y);
  const found = rings.findIndex(({ radius }) => far <= radius + 1e-6);
  const wedge = far < 1e-3 ? -1 : wedges.findIndex(({ from, to }) => within(angleOf(x, y), from, to, 1e-6));
  return { wedge, ring: found < 0 ? rings.length - 1 : found };
}

function isIn(guides: WheelGuides, { wedge, ring }: Cell, x: number, y: number): boolean {
  const far = Math.hypot(x, y);
  if (wedge < 0) return far < 2 * SLACK;
  const inner = ring === 0 ? 0 : guides.rings[ring - 1]!.radius;
  const outer = guides.rings[ring]?.radius ?? 1;
  const { from, to } = guides.wedges[wedge]!;
  return (
    far >= inner - SLACK &&
    far <= outer + SLACK &&
    within(angleOf(x, y), from, to, SLACK / Math.max(0.2, far))
  );
}

/** Whether an angle lies between two, however often these go round. */
function within(angle: number, from: number, to: number, slack: number): boolean {
  const at = (((angle - from) % TURN) + TURN) % TURN;
  return at <= to - from + slack || at >= TURN - slack;
}
