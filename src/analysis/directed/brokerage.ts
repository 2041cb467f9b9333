/**
 * Brokerage roles where directions count (Gould & Fernandez 1989): each ordered open triple a → v → c without a → c counts
 * once. Now gatekeeper (from outside to one's own) and representative (from one's own to outside) differ. The rules on bodies
 * without a sector are those of the undirected counts.
 */
import type { Arcs } from '../../graph/arcs.ts';
import type { Groups } from '../groups.ts';

export const DIRECTED_ROLES = [
  'coordinator',
  'itinerant',
  'liaison',
  'gatekeeper',
  'representative',
] as const;
export type DirectedRole = (typeof DIRECTED_ROLES)[number];

/** Role of a broker between a labelled sender and a labelled receiver, as index into DIRECTED_ROLES. */
export function directedRoleBetween(broker: number, sender: number, receiver: number): number {
  if (sender === receiver) return sender === broker ? 0 : 1;
  if (receiver === broker) return 3;
  return sender === broker ? 4 : 2;
}

/** Counts per vertex and role, row-major n × 5: all ordered pairs by their groups, less those that are the same or tied. */
export function directedRoleCounts(arcs: Arcs, { of, count }: Groups): Float64Array {
  const { n, out, in: senders } = arcs;
  const roles = new Float64Array(n * DIRECTED_ROLES.length);
  const sending = new Float64Array(count);
  const receiving = new Float64Array(count);
  const change = (v: number, a: number, c: number, by: number) => {
    if (of[a]! >= 0 && of[c]! >= 0)
      roles[v * DIRECTED_ROLES.length + directedRoleBetween(of[v]!, of[a]!, of[c]!)]! += by;
  };
  const tally = (into: Float64Array, rows: Arcs['out'], v: number) => {
    into.fill(0);
    let labelled = 0;
    for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) {
      const g = of[rows.targets[k]!]!;
      if (g < 0) continue;
      into[g]!++;
      labelled++;
    }
    return labelled;
  };
  const sends = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    const before = tally(sending, senders, v);
    const after = tally(receiving, out, v);
    const own = of[v]!;
    const ownBefore = own < 0 ? 0 : sending[own]!;
    const ownAfter = own < 0 ? 0 : receiving[own]!;
    let alike = 0;
    for (let g = 0; g < count; g++) alike += sending[g]! * receiving[g]!;
    const at = v * DIRECTED_ROLES.length;
    const coordinator = ownBefore * ownAfter;
    const gatekeeper = (before - ownBefore) * ownAfter;
    const representative = ownBefore * (after - ownAfter);
    roles[at] = coordinator;
    roles[at + 1] = alike - coordinator;
    roles[at + 2] = before * after - alike - gatekeeper - representative;
    roles[at + 3] = gatekeeper;
    roles[at + 4] = representative;
    // Both sender and receiver: nobody stands between a body and itself.
    for (let k = senders.offsets[v]!; k < senders.offsets[v + 1]!; k++) sends[senders.targets[k]!] = v;
    for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++) {
      const u = out.targets[k]!;
      if (sends[u] === v) change(v, u, u, -1);
    }
  }
  const receives = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    for (let k = out.offsets[a]!; k < out.offsets[a + 1]!; k++) receives[out.targets[k]!] = a;
    for (let k = out.offsets[a]!; k < out.offsets[a + 1]!; k++) {
      const v = out.targets[k]!;
      for (let i = out.offsets[v]!; i < out.offsets[v + 1]!; i++) {
        const c = out.targets[i]!;
        if (receives[c] === a) change(v, a, c, -1);
      }
    }
  }
  return roles;
}
