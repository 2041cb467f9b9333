/**
 * The Leiden algorithm (Traag, Waltman & van Eck 2019): as Louvain, but before groups become vertices each group is taken apart and put
 * together again within itself, so that every group stays connected. Repeated from its own result until that no longer gets better.
 */
import type { Random } from '../../base/random.ts';
import { closeUp, type Level, merged, modularity } from './level.ts';
import { movingOn, SLACK } from './moving.ts';

/** How much chance there is in putting a group together again; the authors' value, here in units of the mean tie weight. */
const RANDOMNESS = 0.01;
/** Rounds after which a result counts as final even if it still gets better. */
const MOST_ROUNDS = 50;

/** @returns group of each vertex, 0…; vertices without ties stay alone */
export function leiden(network: Level, resolution: number, random: Random): Uint32Array {
  let groupOf: Uint32Array = Uint32Array.from({ length: network.n }, (_, v) => v);
  let quality = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = once(network, groupOf, resolution, random);
    const found = modularity(network, next, resolution);
    if (!(found > quality + 1e-13)) break;
    groupOf = next;
    quality = found;
  }
  return groupOf;
}

function once(network: Level, start: Uint32Array, resolution: number, random: Random): Uint32Array {
  const place = Uint32Array.from({ length: network.n }, (_, v) => v);
  let level = network;
  let groupOf = start.slice();
  for (;;) {
    moveQueued(level, groupOf, resolution, random);
    const count = closeUp(groupOf);
    if (count === level.n) break;
    const parts = refine(level, groupOf, resolution, random);
    let number = closeUp(parts);
    // Nothing within the groups could be put together: the groups themselves become vertices.
    const by = number === level.n ? groupOf : parts;
    if (number === level.n) number = count;
    const above = new Uint32Array(number);
    for (let v = 0; v < level.n; v++) above[by[v]!] = groupOf[v]!;
    for (let v = 0; v < place.length; v++) place[v] = by[place[v]!]!;
    level = merged(level, by, number);
    groupOf = above;
  }
  return place.map((v) => groupOf[v]!);
}

/** Only vertices around which something has changed are looked at again. */
function moveQueued(level: Level, groupOf: Uint32Array, resolution: number, random: Random): void {
  const { n, offsets, targets, strength } = level;
  const { best, move } = movingOn(level, groupOf, resolution, true);
  const queue = random.shuffle(Uint32Array.from({ length: n }, (_, v) => v));
  const waits = new Uint8Array(n).fill(1);
  let head = 0;
  let waiting = n;
  while (waiting > 0) {
    const v = queue[head]!;
    head = (head + 1) % n;
    waiting--;
    waits[v] = 0;
    if (strength[v] === 0) continue;
    const to = best(v);
    if (to === groupOf[v]) continue;
    move(v, to);
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      if (waits[u] || groupOf[u] === to) continue;
      waits[u] = 1;
      queue[(head + waiting++) % n] = u;
    }
  }
}

/**
 * Parts of each group: every vertex that is still alone and well tied to its group joins a part of the group that is so, too; the more
 * that adds to modularity, the likelier. A set C is well tied to its group S where w(C, S−C) ≥ γ K_C (K_S − K_C) / 2m.
 */
function refine(level: Level, groupOf: Uint32Array, resolution: number, random: Random): Uint32Array {
  const { n, offsets, targets, weights, strength, total } = level;
  const part = Uint32Array.from({ length: n }, (_, v) => v);
  const sums = strength.slice();
  const sizes = new Uint32Array(n).fill(1);
  const groupSums = new Float64Array(n);
  /** Weight between a part and the rest of its group. */
  const cut = new Float64Array(n);
  let ties = 0;
  for (let v = 0; v < n; v++) {
    groupSums[groupOf[v]!]! += strength[v]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      ties++;
      if (groupOf[targets[k]!] === groupOf[v]) cut[v]! += weights[k]!;
    }
  }
  const unit = ties > 0 ? total / ties : 1;
  const wellTied = (c: number, whole: number) =>
    cut[c]! >= (resolution * sums[c]! * (whole - sums[c]!)) / total - SLACK * sums[c]!;

  const link = new Float64Array(n);
  const seen = new Int32Array(n).fill(-1);
  const near = new Uint32Array(n);
  const gains = new Float64Array(n);
  for (const v of random.shuffle(Uint32Array.from({ length: n }, (_, i) => i))) {
    const whole = groupSums[groupOf[v]!]!;
    if (sizes[part[v]!] !== 1 || strength[v] === 0 || !wellTied(part[v]!, whole)) continue;
    let found = 0;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const u = targets[k]!;
      if (groupOf[u] !== groupOf[v]) continue;
      const c = part[u]!;
      if (seen[c] !== v) {
        seen[c] = v;
        link[c] = 0;
        near[found++] = c;
      }
      link[c]! += weights[k]!;
    }
    let open = 0;
    let most = 0;
    for (let i = 0; i < found; i++) {
      const c = near[i]!;
      const gain = link[c]! - (resolution * strength[v]! * sums[c]!) / total;
      if (gain < 0 || !wellTied(c, whole)) continue;
      near[open] = c;
      gains[open++] = gain / unit;
      most = Math.max(most, gain / unit);
    }
    if (open === 0) continue;
    const to = near[drawn(gains, open, most, random)]!;
    const from = part[v]!;
    cut[to]! += cut[from]! - 2 * link[to]!;
    sums[to]! += strength[v]!;
    sizes[to]!++;
    sizes[from] = 0;
    sums[from] = 0;
    part[v] = to;
  }
  return part;
}

/** One of the first `open` places, each with a chance in proportion to exp(gain / RANDOMNESS). */
function drawn(gains: Float64Array, open: number, most: number, random: Random): number {
  let sum = 0;
  for (let i = 0; i < open; i++) sum += Math.exp((gains[i]! - most) / RANDOMNESS);
  let left = random.float() * sum;
  for (let i = 0; i < open - 1; i++) {
    left -= Math.exp((gains[i]! - most) / RANDOMNESS);
    if (left < 0) return i;
  }
  return open - 1;
}
