/**
 * npm run bench [-- --sizes S,M,L --work betweenness,closeness --threads 4 --json FILE]
 *
 * Prints how long we and our peers take for the same work, in alternation. XL takes long and is run when asked for. Names that
 * could mean one body (`--work names`) have no peer and a line of their own.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { generate, SIZES, type Size } from './generate.ts';
import { compare, LONG, type Runs } from './measure.ts';
import { namesLine } from './names.ts';
import { type Line, lineOf, rowsOf, tableHead, tableLine } from './table.ts';
import { threadPool } from './threads.ts';
import { works } from './works.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    work: { type: 'string', default: '' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    json: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').filter((size): size is Size => size in SIZES);
const wanted = values.work.split(',').filter(Boolean);
const threads = Number(values.threads);

/** In each of two lists: more than any centre has. */
const NAMES = 20_000;

const pool = threadPool(threads);
const lines: Line[] = [];
const long = new Map<string, Runs<unknown>>();
process.stdout.write(`${availableParallelism()} cores, Node ${process.version}\n\n${tableHead()}\n`);
for (const size of sizes) {
  const network = generate(size);
  for (const work of works(threads)) {
    if (work.skip.includes(size) || (wanted.length > 0 && !wanted.some((w) => work.id.startsWith(w))))
      continue;
    const { ours, theirs, error, note } = work.pair({ size, network, graph: network.graph, pool });
    // One thread and several are held against one long run of the peer.
    const task = `${size} ${work.id.split(',')[0]}`;
    const compared = await compare(ours, theirs, long.get(task) ?? null);
    if (compared.theirs.seconds[0]! > LONG) long.set(task, compared.theirs);
    const off = error?.(compared.ours.result as never, compared.theirs.result as never) ?? null;
    const line = lineOf(work.id, size, work.peer, compared, off, note);
    lines.push(line);
    process.stdout.write(`${tableLine(line)}\n`);
  }
}
pool.close();
if (wanted.length === 0 || wanted.includes('names')) {
  process.stdout.write(`\n${await namesLine(NAMES)}\n`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rowsOf(lines), null, 2)}\n`);
