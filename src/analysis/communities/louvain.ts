/**
 * The Louvain method (Blondel, Guillaume, Lambiotte & Lefebvre 2008): every vertex moves to the group of a neighbour where it adds most to
 * modularity, until none moves; groups become vertices; and again, until nothing is merged. O(m) a level, few levels.
 */
import type { Random } from '../../base/random.ts';
import { closeUp, type Level, merged } from './level.ts';
import { movingOn } from './moving.ts';

/** @returns group of each vertex, 0…; vertices without ties stay alone */
export function louvain(network: Level, resolution: number, random: Random): Uint32Array {
  const place = Uint32Array.from({ length: network.n }, (_, v) => v);
  let level = network;
  for (;;) {
    const groupOf = Uint32Array.from({ length: level.n }, (_, v) => v);
    sweep(level, groupOf, resolution, random);
    const count = closeUp(groupOf);
    for (let v = 0; v < place.length; v++) place[v] = groupOf[place[v]!]!;
    if (count === level.n) return place;
    level = merged(level, groupOf, count);
  }
}

/** Rounds over all vertices in one drawn order, until a round in which none moves. */
function sweep(level: Level, groupOf: Uint32Array, resolution: number, random: Random): void {
  const { best, move } = movingOn(level, groupOf, resolution, false);
  const order = random.shuffle(Uint32Array.from({ length: level.n }, (_, v) => v));
  let moved = true;
  while (moved) {
    moved = false;
    for (const v of order) {
      if (level.strength[v] === 0) continue;
      const to = best(v);
      if (to === groupOf[v]) continue;
      move(v, to);
      moved = true;
    }
  }
}
