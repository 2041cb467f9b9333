/**
 * Brokerage roles (Gould & Fernandez 1989): for each open pair of neighbours a – v – c (a and c not tied), the role that v
 * plays follows from the three groups. Undirected: each unordered pair counts once, and gatekeeper cannot be told from
 * representative, so there is one joint count. (Programs that count ordered triples give twice the coordinator, itinerant
 * and liaison counts, and the joint count once as gatekeeper and once as representative.) Where directions count, ordered
 * triples do: `directed/brokerage.ts`.
 *
 * Neighbours without a sector are left out; cross-sector ones too unless the question makes them a group. A broker
 * without a sector counts as a group by itself, so it can only be liaison or itinerant: `details.brokersWithoutSector`.
 */
import { allDeclinedBodies, emptyAnswer, SIMPLE_VIEW } from './answer.ts';
import { DIRECTED_ROLES, directedRoleCounts } from './directed/brokerage.ts';
import { type Groups, groupsOf } from './groups.ts';
import type { BodyAnswer, Decline, Kernel, Measure, Question } from './measure.ts';
import { forEachTriangle } from './triangles.ts';

export const ROLES = ['coordinator', 'itinerant', 'liaison', 'gatekeeper-or-representative'] as const;
export type Role = (typeof ROLES)[number];

/** Role of a broker between two labelled ends, as index into ROLES; a group below 0 is a broker's own. */
export function roleBetween(broker: number, one: number, other: number): number {
  if (one === other) return one === broker ? 0 : 1;
  return one === broker || other === broker ? 3 : 2;
}

const FORMULAS: Readonly<Record<Role, string>> = {
  coordinator: '#{a–v–c open : g(a) = g(v) = g(c)}',
  itinerant: '#{a–v–c open : g(a) = g(c) ≠ g(v)}',
  liaison: '#{a–v–c open : g(a), g(v), g(c) all different}',
  'gatekeeper-or-representative': '#{a–v–c open : g(v) equals exactly one of g(a) ≠ g(c)}',
};

const DIRECTED_FORMULAS: Readonly<Record<Role, string>> = {
  coordinator: '#{a→v→c, no a→c : g(a) = g(v) = g(c)}',
  itinerant: '#{a→v→c, no a→c : g(a) = g(c) ≠ g(v)}',
  liaison: '#{a→v→c, no a→c : g(a), g(v), g(c) all different}',
  'gatekeeper-or-representative': '#{a→v→c, no a→c : g(v) equals exactly one of g(a) ≠ g(c)}',
};

const describe = (
  id: string,
  formula: string,
  declines: readonly Decline[],
  directed: string | null,
): Measure => ({
  id: `brokerage-${id}`,
  scope: 'body',
  family: 'brokerage',
  formula,
  citations: ['Gould & Fernandez 1989'],
  unit: 'count',
  range: [0, null],
  cost: 'O(m^1.5)',
  needs: directed === null ? ['sectors', 'alter-ties', 'direction'] : ['sectors', 'alter-ties'],
  convention: {
    ...SIMPLE_VIEW,
    direction: directed === null ? 'directed' : 'both',
    weights: 'ignored',
    disconnected: 'as-is',
    normalised: '',
  },
  ...(directed === null ? {} : { directed: { formula: directed, normalised: '' } }),
  raw: false,
  declines,
  containmentSensitive: true,
  sizable: true,
});

const ONE_WAY = ['undirected', 'no-labels', 'aggregate'] as const;

export const brokerageMeasures: readonly Measure[] = [
  ...ROLES.map((role) => describe(role, FORMULAS[role], ['no-labels', 'aggregate'], DIRECTED_FORMULAS[role])),
  describe('gatekeeper', '#{a→v→c, no a→c : g(a) ≠ g(v) = g(c)}', ONE_WAY, null),
  describe('representative', '#{a→v→c, no a→c : g(a) = g(v) ≠ g(c)}', ONE_WAY, null),
];

export const brokerageKernel: Kernel = {
  measures: brokerageMeasures,
  compute: (question) => {
    const { graph, arcs, labels } = question;
    const { n } = graph;
    const groups = groupsOf(question);
    const declined = labels.aggregate ? 'aggregate' : groups.labelled === 0 ? 'no-labels' : null;
    const bodies: Record<string, BodyAnswer> = {
      ...allDeclinedBodies(brokerageMeasures, n, declined ?? 'undirected'),
      ...(arcs ? {} : allDeclinedBodies(brokerageMeasures.slice(ROLES.length), n, 'undirected')),
    };
    if (declined) return { bodies, network: {}, details: {} };
    const roles: readonly string[] = arcs ? DIRECTED_ROLES : ROLES;
    const counts = arcs ? directedRoleCounts(arcs, groups) : roleCounts(question, groups);
    roles.forEach((role, r) => {
      const answer = emptyAnswer(n);
      for (let v = 0; v < n; v++) answer.values[v] = counts[v * roles.length + r]!;
      bodies[`brokerage-${role}`] = answer;
    });
    if (arcs) bodies['brokerage-gatekeeper-or-representative'] = jointly(bodies);
    return {
      bodies,
      network: {},
      details: { brokersWithoutSector: Uint8Array.from(groups.of, (g) => (g < 0 ? 1 : 0)) },
    };
  },
};

/** Where directions count, the two roles that only they can tell apart together. */
function jointly(bodies: Readonly<Record<string, BodyAnswer>>): BodyAnswer {
  const { values, declined } = bodies['brokerage-gatekeeper']!;
  const other = bodies['brokerage-representative']!.values;
  return { values: values.map((x, v) => x + other[v]!), declined };
}

/** Counts per vertex and role, row-major n × 4: all pairs of neighbours by their groups, less those that are tied. */
export function roleCounts({ graph }: Question, groups: Groups): Float64Array {
  const { n, offsets, targets } = graph;
  const { of, count } = groups;
  const roles = new Float64Array(n * ROLES.length);
  const inGroup = new Float64Array(count);
  for (let v = 0; v < n; v++) {
    inGroup.fill(0);
    let labelled = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const g = of[targets[k]!]!;
      if (g < 0) continue;
      inGroup[g]!++;
      labelled++;
    }
    const own = of[v]! >= 0 ? inGroup[of[v]!]! : 0;
    let same = 0;
    for (let g = 0; g < count; g++) same += (inGroup[g]! ** 2 - inGroup[g]!) / 2;
    const coordinator = (own ** 2 - own) / 2;
    const joint = own * (labelled - own);
    const at = v * ROLES.length;
    roles[at] = coordinator;
    roles[at + 1] = same - coordinator;
    roles[at + 2] = (labelled ** 2 - labelled) / 2 - same - joint;
    roles[at + 3] = joint;
  }
  const close = (v: number, one: number, other: number) => {
    if (of[one]! >= 0 && of[other]! >= 0)
      roles[v * ROLES.length + roleBetween(of[v]!, of[one]!, of[other]!)]!--;
  };
  forEachTriangle(graph, (a, b, c) => {
    close(a, b, c);
    close(b, a, c);
    close(c, a, b);
  });
  return roles;
}
