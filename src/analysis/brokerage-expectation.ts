/**
 * What brokerage counts would be if sectors had nothing to do with ties: mean, standard deviation and z of each role under
 * random permutation of the other labelled bodies' groups, ties and the broker's own group held fixed. Exact, by counting:
 * two open pairs of one broker share both ends, one end or none, and the chance that both show a role follows from group
 * sizes alone. (Gould & Fernandez 1989 instead redraw the ties; permutation keeps them, so degree explains nothing here.)
 */
import { ROLES, type Role, roleCounts } from './brokerage.ts';
import { falling, groupsOf } from './groups.ts';
import type { Question } from './measure.ts';

export type RoleExpectation = {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly sd: Float64Array;
  /** (observed − expected)/sd; NaN where sd is 0. */
  readonly z: Float64Array;
};

/** Chance that one open pair has the role, and that two sharing one end, or no end, both have it. */
type Chances = { readonly one: number; readonly sharing: number; readonly apart: number };

export function brokerageExpectation(question: Question): Readonly<Record<Role, RoleExpectation>> {
  const { graph } = question;
  const { n } = graph;
  const groups = groupsOf(question);
  const counts = roleCounts(question, groups);
  const chances = Array.from({ length: groups.count + 1 }, (_, own) =>
    chancesFor(groups.sizes, own === groups.count ? -1 : own),
  );
  const blank = (): RoleExpectation => ({
    observed: new Float64Array(n),
    expected: new Float64Array(n),
    sd: new Float64Array(n),
    z: new Float64Array(n),
  });
  const result = ROLES.map(blank);
  const mark = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    const { open, sharing } = openPairs(question, groups.of, mark, v);
    const own = groups.of[v]! < 0 ? groups.count : groups.of[v]!;
    ROLES.forEach((_, r) => {
      const { one, sharing: two, apart } = chances[own]![r]!;
      const mean = open * one;
      const variance = mean + sharing * two + (open * open - open - sharing) * apart - mean * mean;
      // Rounding leaves a speck where nothing can vary.
      const sd = variance > 1e-9 * Math.max(1, mean * mean) ? Math.sqrt(variance) : 0;
      const observed = counts[v * ROLES.length + r]!;
      const into = result[r]!;
      into.observed[v] = observed;
      into.expected[v] = mean;
      into.sd[v] = sd;
      into.z[v] = sd > 0 ? (observed - mean) / sd : Number.NaN;
    });
  }
  return Object.fromEntries(ROLES.map((role, r) => [role, result[r]!])) as Record<Role, RoleExpectation>;
}

/** Open pairs of labelled neighbours of v, and ordered pairs of such pairs that share one end. */
function openPairs({ graph }: Question, of: Int16Array, mark: Int32Array, v: number) {
  const { offsets, targets } = graph;
  let labelled = 0;
  for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
    if (of[targets[k]!]! < 0) continue;
    mark[targets[k]!] = v;
    labelled++;
  }
  let open = 0;
  let sharing = 0;
  for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
    const a = targets[k]!;
    if (of[a]! < 0) continue;
    let openHere = labelled - 1;
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) if (mark[targets[i]!] === v) openHere--;
    open += openHere;
    sharing += openHere * (openHere - 1);
  }
  return { open: open / 2, sharing };
}

/** In the order of ROLES, for a broker of group `own` (−1: a group by itself). */
function chancesFor(sizes: Float64Array, own: number): readonly Chances[] {
  const x = own < 0 ? 0 : Math.max(0, sizes[own]! - 1); // others of the broker's group
  const others = Array.from(sizes).filter((_, g) => g !== own);
  const y = others.reduce((sum, size) => sum + size, 0);
  const sum = (f: (size: number) => number) => others.reduce((total, size) => total + f(size), 0);
  const alike2 = sum((s) => falling(s, 2));
  const alike3 = sum((s) => falling(s, 3));
  // Four bodies of which the first two are alike and the last two are alike.
  const twice = alike2 * alike2 - sum((s) => falling(s, 2) ** 2) + sum((s) => falling(s, 4));
  const share = (ways: number, k: number) => {
    const all = falling(x + y, k);
    return all > 0 ? ways / all : 0;
  };
  const chances = (two: number, three: number, four: number): Chances => ({
    one: share(two, 2),
    sharing: share(three, 3),
    apart: share(four, 4),
  });
  return [
    chances(falling(x, 2), falling(x, 3), falling(x, 4)),
    chances(alike2, alike3, twice),
    chances(
      falling(y, 2) - alike2,
      sum((s) => s * falling(y - s, 2)),
      falling(y, 4) - 2 * alike2 * falling(y - 2, 2) + twice,
    ),
    chances(2 * x * y, x * falling(y, 2) + y * falling(x, 2), 4 * falling(x, 2) * falling(y, 2)),
  ];
}
