/**
 * Brokerage with shared credit (Gould & Fernandez 1989): an open pair that c brokers stand between gives each of them 1/c,
 * so that a broker who can be replaced counts for less. Same roles, same rules and same counting of unordered pairs as the
 * raw counts. O(Σ k²) time, O(n) memory.
 */
import { ROLES, type Role, roleBetween } from './brokerage.ts';
import { groupsOf } from './groups.ts';
import type { Question } from './measure.ts';

/** One value per vertex and role. */
export function fractionalBrokerage(question: Question): Readonly<Record<Role, Float64Array>> {
  const { n, offsets, targets } = question.graph;
  const { of } = groupsOf(question);
  const shares = ROLES.map(() => new Float64Array(n));
  const tied = new Int32Array(n).fill(-1);
  const brokers = new Uint32Array(n);
  for (let a = 0; a < n; a++) {
    if (of[a]! < 0) continue;
    tied[a] = a;
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) tied[targets[k]!] = a;
    /** Every open pair a – v – c with a < c, once per broker v. */
    const forEachPair = (visit: (v: number, c: number) => void) => {
      for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
        const v = targets[k]!;
        for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
          const c = targets[i]!;
          if (c > a && of[c]! >= 0 && tied[c] !== a) visit(v, c);
        }
      }
    };
    forEachPair((_, c) => {
      brokers[c] = 0;
    });
    forEachPair((_, c) => {
      brokers[c]!++;
    });
    forEachPair((v, c) => {
      shares[roleBetween(of[v]!, of[a]!, of[c]!)]![v]! += 1 / brokers[c]!;
    });
  }
  return Object.fromEntries(ROLES.map((role, r) => [role, shares[r]!])) as Record<Role, Float64Array>;
}
