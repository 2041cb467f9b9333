/**
 * The iterations of the force layout. Energy and step are described in `force.ts`; large graphs are moved by the kernel
 * `kernels/forces.as.ts` where there is one, with the same places to the last digit.
 */
import { instanceOf } from '../base/kernels.ts';
import type { Adjacency } from './components.ts';
import { repulsion } from './repulsion.ts';

export type ForceOptions = {
  /** Accuracy of repulsion, see `repulsion.ts`; 0 = exact. At 0.9 forces are off by 0.3 % of their root mean square. */
  readonly theta: number;
  readonly repulsion: number;
  readonly gravity: number;
  /** Number of iterations; null = by size. */
  readonly iterations: number | null;
};
export const FORCE_DEFAULTS: ForceOptions = { theta: 0.9, repulsion: 1, gravity: 0.02, iterations: null };

export type Simulation = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** One iteration; no body moves farther than `limit`. Returns the mean move. */
  readonly step: (limit: number) => number;
};

/**
 * Mass grows less than the degree: with the degree itself (as in ForceAtlas2) the stars of this field would be small
 * and far apart, and their names would have no room.
 */
const MASS = 0.6;
/** How much more hubs are drawn to the middle than others. */
const HUB_GRAVITY = 10;
/** Smaller graphs are done before a kernel has been set up. */
const KERNEL_FROM = 200;

/**
 * A simulation over given positions, which it moves.
 * @param hubs 1 for bodies that are drawn to the middle
 */
export function simulate(
  graph: Adjacency,
  x: Float64Array,
  y: Float64Array,
  hubs: Uint8Array,
  options: ForceOptions = FORCE_DEFAULTS,
): Simulation {
  const { n, offsets } = graph;
  const mass = Float64Array.from({ length: n }, (_, v) => (offsets[v + 1]! - offsets[v]! + 1) ** MASS);
  const gravity = mass.map((m, v) => options.gravity * m * (hubs[v] ? HUB_GRAVITY : 1));
  const kernel = n >= KERNEL_FROM ? (instanceOf('forces') as ForcesKernel | null) : null;
  const step = kernel
    ? stepOfKernel(kernel, graph, x, y, mass, gravity, options)
    : stepInPlace(graph, x, y, mass, gravity, options);
  return { x, y, step };
}

function stepInPlace(
  { n, offsets, targets }: Adjacency,
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  gravity: Float64Array,
  options: ForceOptions,
): Simulation['step'] {
  const push = repulsion(x, y, mass);
  /** x and y side by side, from the middle of all, as neighbours read them. */
  const places = new Float32Array(2 * n);
  return (limit) => {
    push.run(options.theta);
    let meanX = 0;
    let meanY = 0;
    for (let v = 0; v < n; v++) {
      meanX += x[v]!;
      meanY += y[v]!;
    }
    meanX /= n;
    meanY /= n;
    for (let v = 0; v < n; v++) {
      places[2 * v] = x[v]! - meanX;
      places[2 * v + 1] = y[v]! - meanY;
    }
    let moved = 0;
    for (let v = 0; v < n; v++) {
      const from = offsets[v]!;
      const to = offsets[v + 1]!;
      let pullX = 0;
      let pullY = 0;
      for (let k = from; k < to; k++) {
        const u = targets[k]!;
        pullX += places[2 * u]!;
        pullY += places[2 * u + 1]!;
      }
      const degree = to - from;
      const hold = degree + gravity[v]!;
      const dx = pullX - hold * (x[v]! - meanX) + options.repulsion * push.fx[v]!;
      const dy = pullY - hold * (y[v]! - meanY) + options.repulsion * push.fy[v]!;
      // Pulling and pushing are about equally stiff where they balance: hence twice the degree.
      const stiffness = 2 * (degree + 1);
      let mx = dx / stiffness;
      let my = dy / stiffness;
      const length = Math.sqrt(mx * mx + my * my);
      if (length > limit) {
        mx *= limit / length;
        my *= limit / length;
      }
      x[v]! += mx;
      y[v]! += my;
      moved += Math.min(length, limit);
    }
    return moved / n;
  };
}

type ForcesKernel = WebAssembly.Exports & {
  readonly memory: WebAssembly.Memory;
  readonly reserve: (n: number, arcs: number) => void;
  readonly xAt: () => number;
  readonly yAt: () => number;
  readonly massesAt: () => number;
  readonly gravityAt: () => number;
  readonly offsetsAt: () => number;
  readonly targetsAt: () => number;
  readonly step: (theta: number, repulsion: number, limit: number) => number;
};

function stepOfKernel(
  kernel: ForcesKernel,
  { n, offsets, targets }: Adjacency,
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  gravity: Float64Array,
  options: ForceOptions,
): Simulation['step'] {
  const { memory } = kernel;
  kernel.reserve(n, targets.length);
  // Memory may grow in a step, which cuts off views: each is made when it is needed.
  const numbers = (at: number) => new Float64Array(memory.buffer, at >>> 0, n);
  numbers(kernel.massesAt()).set(mass);
  numbers(kernel.gravityAt()).set(gravity);
  new Uint32Array(memory.buffer, kernel.offsetsAt() >>> 0, n + 1).set(offsets);
  new Uint32Array(memory.buffer, kernel.targetsAt() >>> 0, targets.length).set(targets);
  return (limit) => {
    numbers(kernel.xAt()).set(x);
    numbers(kernel.yAt()).set(y);
    const moved = kernel.step(options.theta, options.repulsion, limit);
    x.set(numbers(kernel.xAt()));
    y.set(numbers(kernel.yAt()));
    return moved;
  };
}
