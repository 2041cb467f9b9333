/**
 * What brokerage counts would be if ties came about by chance: mean, standard deviation and z by Gould & Fernandez 1989, for
 * random arcs of the observed density d between labelled bodies. An ordered triple a → v → c is open with p = d²(1−d); two
 * triples of one broker depend on each other where they share a leg. Without directions each tie counts as an arc both ways,
 * so that coordinator, itinerant and liaison are twice the counts of unordered pairs.
 *
 * z measures ties against chance; `brokerage-expectation.ts` one room up measures sectors against chance, with ties held fixed.
 */
import { type Arcs, arcsOf } from '../../graph/arcs.ts';
import { edgeEnds, type Graph } from '../../graph/graph.ts';
import type { RoleExpectation } from '../brokerage-expectation.ts';
import { type Groups, groupsOf } from '../groups.ts';
import type { Question } from '../measure.ts';
import { DIRECTED_ROLES, type DirectedRole, directedRoleCounts } from './brokerage.ts';

export type GouldFernandezRole = DirectedRole | 'total';

/** Ordered pairs of ends that a role allows, and ordered pairs of such pairs that share one end. */
type Ways = { readonly pairs: number; readonly sharing: number };

/** Per role and vertex; NaN for bodies without a group, whose roles no group sizes say anything of. */
export function gouldFernandez(question: Question): Readonly<Record<GouldFernandezRole, RoleExpectation>> {
  const arcs = question.arcs ?? bothWays(question.graph);
  const groups = groupsOf(question);
  const counts = directedRoleCounts(arcs, groups);
  const d = density(arcs, groups);
  const p = d * d * (1 - d);
  const leg = (d * (1 - d)) ** 3;
  const roles: readonly GouldFernandezRole[] = [...DIRECTED_ROLES, 'total'];
  const { n } = arcs;
  const blank = () => new Float64Array(n).fill(Number.NaN);
  const result = roles.map(() => ({ observed: blank(), expected: blank(), sd: blank(), z: blank() }));
  for (let v = 0; v < n; v++) {
    const own = groups.of[v]!;
    if (own < 0) continue;
    const ways = waysOf(groups, own);
    const row = counts.subarray(v * DIRECTED_ROLES.length, (v + 1) * DIRECTED_ROLES.length);
    roles.forEach((role, r) => {
      const into = result[r]!;
      const { pairs, sharing } = ways[role];
      const observed = role === 'total' ? row.reduce((a, b) => a + b, 0) : row[r]!;
      const expected = pairs * p;
      const sd = Math.sqrt(expected * (1 - p) + sharing * leg);
      into.observed[v] = observed;
      into.expected[v] = expected;
      into.sd[v] = sd;
      into.z[v] = sd > 0 ? (observed - expected) / sd : Number.NaN;
    });
  }
  return Object.fromEntries(roles.map((role, r) => [role, result[r]!])) as Record<
    GouldFernandezRole,
    RoleExpectation
  >;
}

function waysOf({ sizes, labelled }: Groups, own: number): Readonly<Record<GouldFernandezRole, Ways>> {
  const mine = sizes[own]! - 1;
  const others = labelled - sizes[own]!;
  const alike = (size: number): Ways => ({
    pairs: size * (size - 1),
    sharing: 2 * size * (size - 1) * (size - 2),
  });
  const across: Ways = {
    pairs: mine * others,
    sharing: mine * others * (mine - 1 + (others - 1)),
  };
  let itinerant: Ways = { pairs: 0, sharing: 0 };
  let liaison: Ways = { pairs: 0, sharing: 0 };
  sizes.forEach((size, g) => {
    if (g === own) return;
    const { pairs, sharing } = alike(size);
    const beyond = others - size;
    itinerant = { pairs: itinerant.pairs + pairs, sharing: itinerant.sharing + sharing };
    liaison = {
      pairs: liaison.pairs + size * beyond,
      sharing: liaison.sharing + 2 * size * beyond * (beyond - 1),
    };
  });
  return {
    coordinator: alike(mine),
    itinerant,
    liaison,
    gatekeeper: across,
    representative: across,
    total: alike(labelled - 1),
  };
}

/** Arcs between labelled bodies over ordered pairs of them. */
function density({ n, out }: Arcs, { of, labelled }: Groups): number {
  let arcs = 0;
  for (let v = 0; v < n; v++)
    for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++)
      if (of[v]! >= 0 && of[out.targets[k]!]! >= 0) arcs++;
  return labelled > 1 ? arcs / (labelled * (labelled - 1)) : 0;
}

function bothWays(graph: Graph): Arcs {
  const [sources, targets] = edgeEnds(graph);
  const mutual = new Uint8Array(graph.m).fill(1);
  return arcsOf(graph.n, { sources, targets, mutual, strengths: null });
}
