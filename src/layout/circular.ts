/**
 * Circular: bodies on a circle, group beside group, in an order with few crossings; the name of each group stands inside its arc.
 * Without groups, sectors take their place. Many bodies stand on several circles, one inside the other.
 *
 * Uses `group`, else `labels.sector`; deterministic, the seed is not used.
 */
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import { orderCircle } from './circle-order.ts';
import { closestPlaces, spread } from './lanes.ts';
import type { Layout, LayoutInput, Positions } from './layout.ts';
import { usualRadii } from './separate.ts';

export const circular: Layout = { id: 'circular', run: (input) => circle(input) };

/** The innermost circle is at least so wide. */
const INNERMOST = 0.3;

function circle(input: LayoutInput): Positions {
  const { graph } = input;
  const xy = new Float64Array(2 * graph.n);
  if (graph.n === 0) return { xy, guides: null };
  const groups = groupsOf(input);
  const byGroup = input.group !== null && input.group !== undefined;
  const blocks = orderCircle(
    graph,
    groups.map(({ members }) => members),
    byGroup,
  );
  // Blocks may have changed their order: each is known by any of its members.
  const codeOf = new Map(groups.flatMap(({ code, members }) => members.map((v) => [v, code] as const)));
  const radii = usualRadii(graph);
  const sizes = blocks.map((block) => Float64Array.from(block, (v) => radii[v]!));
  const greatest = radii.reduce((a, b) => Math.max(a, b), 0);
  const rim = 1 - greatest;
  const gap = blocks.length < 2 ? 0 : Math.min(0.14, 1.2 / blocks.length);
  const turn = 2 * Math.PI - gap * blocks.length;
  const pitch = 2.15 * greatest;
  const most = Math.max(1, Math.floor((rim - INNERMOST) / pitch));
  let lanes = 1;
  let closest = sizes.map((list) => closestPlaces(list, lanes, pitch));
  const needed = () => closest.reduce((sum, { length }) => sum + length, 0);
  const innermost = () => rim - (lanes - 1) * pitch;
  while (lanes < most && needed() > turn * innermost()) {
    lanes++;
    closest = sizes.map((list) => closestPlaces(list, lanes, pitch));
  }
  const radius = innermost();
  const extra = (turn * radius - needed()) / graph.n;
  let angle = gap / 2;
  const arcs = blocks.map((block, b) => {
    const room =
      extra >= 0
        ? closest[b]!.length + extra * block.length
        : (closest[b]!.length * turn * radius) / needed();
    const along = spread(closest[b]!, room);
    const from = angle;
    block.forEach((v, i) => {
      const at = from + along[i]! / radius;
      const r = rim - (i % lanes) * pitch;
      xy[2 * v] = r * Math.sin(at);
      xy[2 * v + 1] = -r * Math.cos(at);
    });
    angle += room / radius + gap;
    return { group: codeOf.get(block[0]!)!, from, to: from + room / radius };
  });
  return {
    xy,
    guides: { of: 'arcs', by: byGroup ? 'group' : 'sector', radius: radius - greatest - 0.025, arcs },
  };
}

/** Groups with their members, the largest first; those in no group last. Sectors stand in the scheme's order. */
function groupsOf({
  graph,
  labels,
  group,
}: LayoutInput): { readonly code: number; readonly members: number[] }[] {
  const found = new Map<number, number[]>();
  for (let v = 0; v < graph.n; v++) {
    const code = group ? group[v]! : labels.sector[v]!;
    const list = found.get(code);
    if (list) list.push(v);
    else found.set(code, [v]);
  }
  const list = [...found].map(([code, members]) => ({ code, members }));
  const last = (code: number) => (code === NO_SECTOR ? 2 : code === CROSS_SECTOR ? 1 : 0);
  return list.sort((a, b) =>
    group
      ? Number(a.code < 0) - Number(b.code < 0) || b.members.length - a.members.length || a.code - b.code
      : last(a.code) - last(b.code) || a.code - b.code,
  );
}
