/**
 * Where bodies stand in a figure. It keeps the places that it was made with, as long as they say what is still so; bodies that came
 * since find their own. Nothing here touches the arrangement of the map.
 */
import type { JobControl } from '../jobs/jobs.ts';
import type { LayoutInput, Positions } from '../layout/layout.ts';
import { standingIn } from '../layout/standing.ts';
import { hubsOf, type Lensed } from '../model/lens.ts';
import type { LayoutId } from '../model/looks.ts';
import type { Pin, Project } from '../model/project.ts';
import type { FigureDesk } from './desk.ts';
import { LAYOUT_SEED } from './picture.ts';
import { layoutUnder, pinsIn } from './pins.ts';

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

/** Layouts whose places mean nothing by themselves. */
const FREE: readonly LayoutId[] = ['force', 'by-hand'];
/** These layouts ask for more than the network itself. */
const ASKING: readonly string[] = ['two-mode', 'sector-triangle', 'layered', 'geographic', 'circular'];

/** @throws when the layout fails; AbortError */
export async function placesFor(
  wanted: PlacesWanted,
  { work, facts }: Pick<FigureDesk, 'facts'> & { readonly work: Pick<FigureDesk['work'], 'layout'> },
  control?: JobControl,
): Promise<Placed> {
  const { lensed, layout, project, places } = wanted;
  const id = layoutUnder(wanted);
  const told = ASKING.includes(id) ? await facts(id, project, lensed, control) : {};
  const byHand = pinsIn(project, wanted);
  const pins = places.length > 0 ? places : byHand;
  const pinned = pins.length > 0 ? pinnedAt(lensed, pins) : null;
  const input: LayoutInput = {
    graph: lensed.graph,
    labels: lensed.labels,
    hubs: hubsOf(lensed),
    ring: wanted.numbers,
    seed: LAYOUT_SEED,
    ...(pinned && id === 'force' ? { pinned } : {}),
    ...told,
  };
  const groups = input.group ?? null;
  const laid = await work.layout(id, input, control);
  // By hand, the ground would say what is no longer so.
  const fresh = { xy: laid.xy, guides: layout === 'by-hand' ? null : laid.guides };
  if (!pinned) return { positions: fresh, groups };
  if (places.length === 0) {
    const xy = fresh.xy.map((at, i) => (Number.isNaN(pinned[i]!) ? at : pinned[i]!));
    return { positions: { xy, guides: fresh.guides }, groups };
  }
  const fixed = new Set([...input.hubs, ...byHand.flatMap(({ body }) => lensed.vertexOf.get(body) ?? [])]);
  const standing = { xy: pinned, isFree: FREE.includes(layout), fixed };
  return { positions: standingIn(input, fresh, standing), groups };
}

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
