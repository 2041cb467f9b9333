/**
 * npm run bench:igraph [-- --sizes M,L --work betweenness --threads 4 --json FILE]
 *
 * The same lines with igraph (C, one thread) as the peer. igraph runs in Python by itself, so the two take turns network by
 * network, not run by run. Says so and ends when python3-igraph is not installed.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { edgeEnds } from '../../src/graph/graph.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { type Generated, generate, SIZES, type Size } from './generate.ts';
import { greatestError, type Runs, repeat } from './measure.ts';
import { type Line, lineOf, rowsOf, tableHead, tableLine } from './table.ts';
import { threadPool, warm } from './threads.ts';

type Peer = { readonly seconds: readonly number[]; readonly values: readonly (number | null)[] };

/** What igraph calls a work, the measure that is the same number, and how large a network igraph does in reasonable time. */
const WORKS = [
  { work: 'betweenness', measure: 'betweenness', weighted: false, sizes: ['S', 'M', 'L'] },
  { work: 'betweenness weighted', measure: 'betweenness', weighted: true, sizes: ['S', 'M', 'L'] },
  { work: 'closeness', measure: 'harmonic', weighted: false, sizes: ['S', 'M', 'L'] },
  { work: 'pagerank', measure: 'pagerank', weighted: false, sizes: ['S', 'M', 'L', 'XL'] },
  { work: 'eigenvector', measure: 'eigenvector', weighted: false, sizes: ['S', 'M', 'L', 'XL'] },
  { work: 'core', measure: 'core', weighted: false, sizes: ['S', 'M', 'L', 'XL'] },
  { work: 'clustering', measure: 'clustering', weighted: false, sizes: ['S', 'M', 'L', 'XL'] },
  { work: 'constraint', measure: 'constraint', weighted: false, sizes: ['S', 'M', 'L', 'XL'] },
] as const;

const { values: args } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'M,L' },
    work: { type: 'string', default: '' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    json: { type: 'string' },
  },
});

function askIgraph({ graph }: Generated, works: readonly string[]): Record<string, Peer> {
  const [from, to] = edgeEnds(graph);
  const input = JSON.stringify({
    n: graph.n,
    edges: Array.from(from, (v, e) => [v, to[e]!]),
    strengths: [...graph.weights!],
    works,
  });
  const script = fileURLToPath(new URL('./time_igraph.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync('/usr/bin/env', ['python3', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    // One thread, as said: its PageRank would share its loops out by OpenMP, and wait for processors that others have.
    env: { ...process.env, OMP_NUM_THREADS: '1', PATH: `/usr/bin:${process.env.PATH ?? ''}` },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, Peer>;
}

const { status } = spawnSync('/usr/bin/env', ['python3', '-c', 'import igraph'], {
  env: { ...process.env, PATH: `/usr/bin:${process.env.PATH ?? ''}` },
});
if (status !== 0) {
  process.stdout.write('python3-igraph is not installed: nothing to compare with.\n');
  process.exit(0);
}

const threads = Number(args.threads);
const pool = threadPool(threads);
await warm(pool);
const lines: Line[] = [];
let asked = 0;
process.stdout.write(`${availableParallelism()} cores, Node ${process.version}\n\n${tableHead()}\n`);
for (const size of args.sizes.split(',').filter((s): s is Size => s in SIZES)) {
  const chosen = WORKS.filter(
    ({ work, sizes }) =>
      (sizes as readonly Size[]).includes(size) && (args.work === '' || args.work.split(',').includes(work)),
  );
  const network = generate(size);
  const { graph } = network;
  const theirs = askIgraph(
    network,
    chosen.map((w) => w.work),
  );
  for (const { work, measure, weighted } of chosen) {
    const ours: Runs<ArrayLike<number>> = await repeat(async () => {
      const labels = blankLabels(graph.n, graph.m);
      const options = { weighted, seed: ++asked };
      const answers = await pool.analyse({ graph, labels, options, measures: [measure] });
      return answers.bodies[measure]!.values;
    });
    const peer = theirs[work]!;
    const both = peer.values.flatMap((x, v) => (x === null || Number.isNaN(ours.result[v]!) ? [] : [v]));
    const error = greatestError(
      both.map((v) => ours.result[v]!),
      both.map((v) => peer.values[v]!),
    );
    const compared = { ours, theirs: { seconds: peer.seconds, result: null } };
    const line = lineOf(`${work}, ${threads} threads`, size, 'igraph', compared, error, '');
    lines.push(line);
    process.stdout.write(`${tableLine(line)}\n`);
  }
}
pool.close();
if (args.json) writeFileSync(args.json, `${JSON.stringify(rowsOf(lines), null, 2)}\n`);
