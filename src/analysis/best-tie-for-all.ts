/**
 * Which new tie, between any two, raises the nearness of the sectors most: the mean of 1/distance over pairs of bodies of different sectors
 * (global efficiency, Latora & Marchiori 2001, over these pairs). All ties are counted out, and exactly.
 *
 * A tie {a, b} leads s to t in d(s, a) + 1 + d(b, t) steps. What pairs with one end t gain therefore depends on b only by j = d(b, t):
 * G(t, j) = Σ_s [1/(d(s, a) + 1 + j) − 1/d(s, t)]⁺ over the bodies s of other sectors. G is made once for a, O(n²); each tie of a is then a
 * sum of n numbers, Σ_t G(t, d(b, t)). Only one of two ways along a tie can be shorter than what there is, so no pair counts twice.
 *
 * Bodies of one sector with the same neighbours are one class and counted once. Sums are of whole numbers, multiples of 1/lcm(1…22),
 * as far as distances allow, so that ties of equal worth come out equal.
 */
import { adjacent, type Graph } from '../graph/graph.ts';
import { type BestTieQuestion, type BestTies, bestOf, declinedTies, isShared } from './best-tie-rank.ts';
import { crossPairs } from './cross-pairs.ts';
import { type LikeClasses, likeClasses, type Steps, stepsBetween } from './like-classes.ts';

type Progress = (done: number, total: number) => void;

/** Additions beyond which the search would take more than half a minute on three threads. */
const MOST_WORK = 4e10;
/** The least common multiple of 1…22: up to that many steps, its parts are whole. */
const WHOLE = 232_792_560;
const WHOLE_UP_TO = 22;

/** What is kept is rounded: a hair of room keeps ties of equal worth in. */
const ROOM = 1 + 1e-9;

/** @returns a share of the answer where the question is shared out */
export function bestForAll(question: BestTieQuestion, progress?: Progress): BestTies {
  const { graph, labels, most } = question;
  const classes = likeClasses(graph, labels.sector);
  const count = classes.members.length;
  if (count ** 3 > MOST_WORK) return declinedTies('too-large');
  const steps = stepsBetween(graph, classes);
  if (count ** 2 * (count + steps.far ** 2) > MOST_WORK) return declinedTies('too-large');
  const net: Net = { graph, classes, steps, ...partsOf(classes, steps) };
  const pairs = crossPairs(labels.sector, -1) * net.unit;
  const best = bestOf(most);
  const gainsOf = gains(net);
  let possible = 0;
  for (let a = 0; a < count; a++) {
    progress?.(a, count);
    if (!isShared(question, a)) continue;
    possible += (net.size[a]! * (net.size[a]! - 1)) / 2;
    const gainWith = gainsOf(a);
    for (let b = a + 1; b < count; b++) {
      if (adjacent(graph, classes.members[a]![0]!, classes.members[b]![0]!)) continue;
      possible += net.size[a]! * net.size[b]!;
      const gain = gainWith(b) / pairs;
      if (gain * ROOM >= best.least())
        for (const tie of tiesBetween(classes, a, b, most)) best.take({ ...tie, gain });
    }
  }
  return { declined: null, before: nearness(net) / pairs, ties: best.list(), possible };
}

/** The first ties between members of two classes, all of the same worth: none of them needs more than the first members. */
function* tiesBetween({ members }: LikeClasses, a: number, b: number, most: number) {
  for (const v of members[a]!.slice(0, most))
    for (const u of members[b]!.slice(0, most)) yield { a: Math.min(v, u), b: Math.max(v, u) };
}

type Net = {
  readonly graph: Graph;
  readonly classes: LikeClasses;
  readonly steps: Steps;
  /** Members of each class. */
  readonly size: Float64Array;
  /** First class of the same sector, and the one after the last. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** unit/steps, by steps; up to twice as many as there are, since a tie may lead where no way did. */
  readonly near: Float64Array;
  readonly unit: number;
};

function partsOf({ members, sector, sectored }: LikeClasses, { far, apart }: Steps) {
  const longest = apart ? 2 * far : far;
  const unit = longest <= WHOLE_UP_TO ? WHOLE : 1;
  const near = Float64Array.from({ length: 2 * far + 1 }, (_, d) => (d === 0 ? 0 : unit / d));
  const from = new Uint32Array(sectored);
  const to = new Uint32Array(sectored);
  for (let c = 0; c < sectored; c++) from[c] = c > 0 && sector[c] === sector[c - 1] ? from[c - 1]! : c;
  for (let c = sectored - 1; c >= 0; c--)
    to[c] = c + 1 < sectored && sector[c] === sector[c + 1] ? to[c + 1]! : c + 1;
  return { size: Float64Array.from(members, (all) => all.length), from, to, near, unit };
}

/** Σ unit/d over pairs of different sectors. */
function nearness({ classes, steps, size, to, near }: Net): number {
  const count = classes.members.length;
  let sum = 0;
  for (let s = 0; s < classes.sectored; s++)
    for (let t = to[s]!; t < classes.sectored; t++) {
      const d = steps.between[s * count + t]!;
      if (d < steps.far) sum += size[s]! * size[t]! * near[d]!;
    }
  return sum;
}

/** For a class a: what a tie of one of its members to one of b's brings, in parts of the unit. */
function gains(net: Net) {
  const { graph, classes, steps, size } = net;
  const { members, sectored } = classes;
  const { between, far } = steps;
  const count = members.length;
  const width = far + 1;
  const worth = new Float64Array(sectored * width);
  const reached = new Int32Array(sectored * width);
  const rings: Ring[] = Array.from({ length: width }, () => ({ of: [], many: [] }));
  // Members of one class are two steps apart, or have no neighbours at all.
  const apart = (c: number): number =>
    graph.offsets[members[c]![0]! + 1]! > graph.offsets[members[c]![0]!]! ? 2 : far;
  return (a: number) => {
    ringsAround(net, a, apart(a), rings);
    worth.fill(0);
    rings.forEach((ring, i) => {
      if (ring.of.length === 0 || i === far) return;
      countReached(net, ring, reached);
      addWorth(net, i, reached, worth);
    });
    for (let t = 0; t < sectored; t++) for (let j = 0; j < width; j++) worth[t * width + j]! *= size[t]!;
    return (b: number): number => {
      let even = 0;
      let odd = 0;
      const row = b * count;
      let k = row;
      let at = 0;
      for (const last = row + sectored - 1; k < last; k += 2, at += 2 * width) {
        even += worth[at + between[k]!]!;
        odd += worth[at + width + between[k + 1]!]!;
      }
      if (k < row + sectored) even += worth[at + between[k]!]!;
      // Of b's own class only one stands where the tie ends.
      const others = b < sectored && size[b]! > 1 ? size[b]! - 1 : 0;
      if (others === 0) return even + odd;
      const [one, rest] = [
        worth[b * width]! / size[b]!,
        worth[b * width + Math.min(far, apart(b))]! / size[b]!,
      ];
      return even + odd - others * (one - rest);
    };
  };
}

/** Classes at one distance, and how many of their members are there. */
type Ring = { readonly of: number[]; readonly many: number[] };

function ringsAround({ classes, steps, size }: Net, a: number, apart: number, rings: readonly Ring[]): void {
  for (const ring of rings) ring.of.length = ring.many.length = 0;
  const put = (i: number, c: number, many: number) => {
    rings[i]!.of.push(c);
    rings[i]!.many.push(many);
  };
  const row = a * classes.members.length;
  for (let s = 0; s < classes.sectored; s++) {
    if (s !== a) put(steps.between[row + s]!, s, size[s]!);
    else {
      put(0, s, 1);
      if (size[s]! > 1) put(Math.min(apart, steps.far), s, size[s]! - 1);
    }
  }
}

/** How many of a ring, of other sectors than t, are k steps from t: at t·width + k. */
function countReached({ classes, steps, from, to }: Net, ring: Ring, reached: Int32Array): void {
  const { between, far } = steps;
  const count = classes.members.length;
  const width = far + 1;
  reached.fill(0);
  for (let at = 0; at < ring.of.length; at++) {
    const s = ring.of[at]!;
    const many = ring.many[at]!;
    const row = s * count;
    const before = row + from[s]!;
    const after = row + to[s]!;
    let place = 0;
    for (let k = row; k < before; k++, place += width) reached[place + between[k]!]! += many;
    place = to[s]! * width;
    for (let k = after; k < row + classes.sectored; k++, place += width)
      reached[place + between[k]!]! += many;
  }
}

/** Adds what a ring i steps behind a brings to t when t stands j steps behind b. */
function addWorth({ classes, steps, near }: Net, i: number, reached: Int32Array, worth: Float64Array): void {
  const { far } = steps;
  const width = far + 1;
  for (let t = 0; t < classes.sectored; t++) {
    const at = t * width;
    const never = reached[at + far]!;
    // Who had no way before is led there by however many steps.
    for (let j = Math.max(0, far - 2 - i); never > 0 && j < far; j++)
      worth[at + j]! += never * near[i + 1 + j]!;
    let many = never;
    let now = 0;
    // From k = far − 1 down: all who are at least k = i + j + 2 steps away come to i + j + 1 = k − 1.
    for (let k = far - 1; k >= i + 2; k--) {
      const here = reached[at + k]!;
      many += here;
      now += here * near[k]!;
      if (many > 0) worth[at + k - 2 - i]! += many * near[k - 1]! - now;
    }
  }
}
