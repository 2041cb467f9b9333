/** What the runs of a search for groups agree on. */
import { adjustedRand } from './agreement.ts';

const same = (a: Int32Array, b: Int32Array): boolean => a.every((g, v) => g === b[v]);

/**
 * Mean adjusted Rand index over all pairs of runs (NaN for one run), and the number of runs that found just what `best` did. Runs that
 * found the same are compared once: their numbers are the same, too.
 */
export function agreementOfRuns(
  runs: readonly Int32Array[],
  best: number,
): { readonly stability: number; readonly sameRuns: number } {
  const kinds: { readonly groups: Int32Array; count: number }[] = [];
  for (const groups of runs) {
    const known = kinds.find((kind) => same(kind.groups, groups));
    if (known) known.count++;
    else kinds.push({ groups, count: 1 });
  }
  let sum = 0;
  let pairs = 0;
  kinds.forEach(({ groups, count }, i) => {
    sum += (count * (count - 1)) / 2;
    pairs += (count * (count - 1)) / 2;
    for (const other of kinds.slice(i + 1)) {
      sum += count * other.count * adjustedRand(groups, other.groups);
      pairs += count * other.count;
    }
  });
  return {
    stability: pairs > 0 ? sum / pairs : Number.NaN,
    sameRuns: kinds.find((kind) => same(kind.groups, runs[best]!))!.count,
  };
}

/**
 * Per vertex the share of the other runs in which it stays with its group: in each run, a group of the best one goes on as the group that
 * has most in common with it (Jaccard coefficient; as Hennig 2007 assesses clusters), and a vertex stays where it is in that one. NaN for
 * vertices without ties, and for a single run.
 */
export function keptShares(runs: readonly Int32Array[], best: number, sizes: Uint32Array): Float64Array {
  const found = runs[best]!;
  const stays = new Float64Array(found.length);
  runs.forEach((run, r) => {
    if (r === best) return;
    const goesOn = successors(found, run, sizes);
    for (let v = 0; v < found.length; v++) {
      if (found[v]! >= 0 && goesOn[found[v]!] === run[v]) stays[v]!++;
    }
  });
  // 0 / 0 for a single run.
  return stays.map((count, v) => (found[v]! < 0 ? Number.NaN : count / (runs.length - 1)));
}

/** For each group the one of another run that has most in common with it; equal ones by the lower number. */
function successors(found: Int32Array, run: Int32Array, sizes: Uint32Array): Int32Array {
  const count = run.reduce((most, g) => Math.max(most, g + 1), 0);
  const others = new Float64Array(count);
  const common = new Map<number, number>();
  for (let v = 0; v < found.length; v++) {
    if (found[v]! < 0) continue;
    others[run[v]!]!++;
    const cell = found[v]! * count + run[v]!;
    common.set(cell, (common.get(cell) ?? 0) + 1);
  }
  const most = new Float64Array(sizes.length);
  const goesOn = new Int32Array(sizes.length).fill(-1);
  for (const [cell, both] of [...common].sort(([a], [b]) => a - b)) {
    const g = Math.floor(cell / count);
    const h = cell % count;
    const jaccard = both / (sizes[g]! + others[h]! - both);
    if (jaccard > most[g]!) {
      most[g] = jaccard;
      goesOn[g] = h;
    }
  }
  return goesOn;
}
