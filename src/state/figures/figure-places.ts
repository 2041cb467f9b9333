/**
 * Where bodies stand in a figure. It keeps the places that it was made with, as long as they say what is still so; bodies that came
 * since find their own. Nothing here touches the arrangement of the map.
 */
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { keepPlaces } from '../../layout/keep-places.ts';
import type { LayoutInput, Positions, WheelGuides } from '../../layout/layout.ts';
import { hubsOf, type Lensed } from '../../model/lens.ts';
import type { Pin, Project } from '../../model/project.ts';
import { LAYOUT_SEED } from '../placing/picture.ts';
import { layoutUnder, pinsIn } from '../placing/places.ts';
import type { LayoutId } from '../store.ts';

export type PlacesWanted = {
  readonly project: Project;
  readonly lensed: Lensed;
  readonly layout: LayoutId;
  /** The layout under the one by hand. */
  readonly handFrom: Exclude<LayoutId, 'by-hand'>;
  /** Ring number of each vertex; null = steps from the hub. */
  readonly numbers: Float64Array | null;
  /** Where bodies stood when the figure was made; empty = as the layout says, with what was put somewhere by hand. */
  readonly places: readonly Pin[];
};

export type Placed = { readonly positions: Positions; readonly groups: Int32Array | null };

/** Layouts whose places mean nothing by themselves: a body may stand wherever it stood. */
const FREE: readonly LayoutId[] = ['force', 'by-hand'];

/** @throws when the layout fails; AbortError */
export async function placesFor(
  wanted: PlacesWanted,
  work: Pick<Jobs, 'layout' | 'communities'>,
  control?: JobControl,
): Promise<Placed> {
  const { lensed, layout, project } = wanted;
  const id = layoutUnder(wanted);
  const facts = ASKING.includes(id)
    ? await (await import('../placing/layout-facts.ts')).factsFor(id, lensed, work, control, project)
    : {};
  const pins = wanted.places.length > 0 ? wanted.places : pinsIn(project, wanted);
  const pinned = pins.length > 0 ? pinnedAt(lensed, pins) : null;
  const input: LayoutInput = {
    graph: lensed.graph,
    labels: lensed.labels,
    hubs: hubsOf(lensed),
    ring: wanted.numbers,
    seed: LAYOUT_SEED,
    ...(pinned && id === 'force' ? { pinned } : {}),
    ...facts,
  };
  const groups = input.group ?? null;
  const fresh = await work.layout(id, input, control);
  const guides = layout === 'by-hand' ? null : fresh.guides;
  if (!pinned) return { positions: { ...fresh, guides }, groups };
  const standing =
    FREE.includes(layout) || wanted.places.length === 0
      ? pinned
      : guides?.of === 'wheel'
        ? stillTrue(pinned, fresh, guides, exempt(input, wanted))
        : unchanged(pinned)
          ? pinned
          : null;
  if (!standing) return { positions: { ...fresh, guides }, groups };
  return { positions: withStanding(input, fresh, standing, guides, wanted), groups };
}

/** These layouts ask for more than the network itself. */
const ASKING: readonly string[] = ['two-mode', 'sector-triangle', 'layered', 'geographic', 'circular'];

/** Where each vertex stood, NaN = nowhere. */
function pinnedAt(lensed: Lensed, pins: readonly Pin[]): Float64Array {
  const xy = new Float64Array(2 * lensed.bodies.length).fill(Number.NaN);
  for (const { body, x, y } of pins) {
    const v = lensed.vertexOf.get(body);
    if (v === undefined) continue;
    xy[2 * v] = x;
    xy[2 * v + 1] = y;
  }
  return xy;
}

/** Nobody came since: on other grounds places stay only then, for a ground is made for those who stand on it. */
const unchanged = (xy: Float64Array): boolean => !xy.some(Number.isNaN);

function withStanding(
  input: LayoutInput,
  fresh: Positions,
  standing: Float64Array,
  guides: Positions['guides'],
  { places }: PlacesWanted,
): Positions {
  // What was put by hand into a layout stands there; everybody else as the layout says.
  if (places.length === 0) {
    return { xy: fresh.xy.map((at, i) => (Number.isNaN(standing[i]!) ? at : standing[i]!)), guides };
  }
  const kept = unchanged(standing) ? { xy: standing, guides } : keepPlaces(input, { xy: standing, guides });
  return kept ?? { xy: fresh.xy, guides };
}

/** What is drawn out of line by a hand's width is still in its wedge and ring. */
const SLACK = 0.06;

/** Who may stand anywhere: the hubs, and whom a person put somewhere. */
function exempt({ hubs }: LayoutInput, wanted: PlacesWanted): ReadonlySet<number> {
  const { vertexOf } = wanted.lensed;
  return new Set([
    ...hubs,
    ...pinsIn(wanted.project, wanted).flatMap(({ body }) => vertexOf.get(body) ?? []),
  ]);
}

/** The places that are still in the wedge and the ring that the layout would give them; NaN for all others. */
function stillTrue(
  pinned: Float64Array,
  fresh: Positions,
  guides: WheelGuides,
  free: ReadonlySet<number>,
): Float64Array {
  const xy = Float64Array.from(pinned);
  for (let v = 0; 2 * v < xy.length; v++) {
    const [x, y] = [pinned[2 * v]!, pinned[2 * v + 1]!];
    if (free.has(v)) continue;
    const now = cellOf(guides, fresh.xy[2 * v]!, fresh.xy[2 * v + 1]!);
    if (Number.isNaN(x) || isIn(guides, now, x, y)) continue;
    xy[2 * v] = Number.NaN;
    xy[2 * v + 1] = Number.NaN;
  }
  return xy;
}

type Cell = { readonly wedge: number; readonly ring: number };

const angleOf = (x: number, y: number): number => (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);

/** Wedge and ring that a place lies in; wedge −1 = the middle. */
function cellOf({ wedges, rings }: WheelGuides, x: number, y: number): Cell {
  const far = Math.hypot(x, y);
  const angle = angleOf(x, y);
  const found = rings.findIndex(({ radius }) => far <= radius + 1e-6);
  const wedge = far < 1e-3 ? -1 : wedges.findIndex(({ from, to }) => within(angle, from, to, 1e-6));
  return { wedge, ring: found < 0 ? rings.length - 1 : found };
}

function isIn(guides: WheelGuides, { wedge, ring }: Cell, x: number, y: number): boolean {
  const far = Math.hypot(x, y);
  if (wedge < 0) return far < SLACK * 2;
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
  const turn = 2 * Math.PI;
  const at = (((angle - from) % turn) + turn) % turn;
  return at <= to - from + slack || at >= turn - slack;
}
