/**
 * npm run bench [-- --sizes S,M,L --work betweenness,closeness --threads 4 --json FILE --browser]
 *
 * Prints how long we and our peers take for the same work, in alternation. XL takes long and is run when asked for. Names that
 * could mean one body (`--work names`) have no peer and a line of their own. With --browser, path measures are computed by the
 * built app's worker in Chromium, and peers run in the page. With --work remeasure, it is how soon
 * new numbers stand after an edit (with --browser also in the built app). With --work held, it is how long 20 000 bodies hold the page of the
 * built app at a time. With --work levels, it is not time that is measured but
 * whether tests keep their level (`--runs`, `--draws`). With --work layout-quality, it is how good pictures are.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { compileKernels } from '../../kernels/compile.ts';
import { setKernels } from '../../src/analysis/paths/kernels.ts';
import { generate, SIZES, type Size } from './generate.ts';
import { linesInPage } from './in-page.ts';
import { levels } from './levels.ts';
import type { Runs } from './measure.ts';
import { namesLine } from './names.ts';
import { remeasureLines } from './remeasure.ts';
import { type Line, rowsOf, tableHead, tableLine } from './table.ts';
import { threadPool } from './threads.ts';
import { timed } from './timed.ts';
import { works } from './works.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    work: { type: 'string', default: '' },
    threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    json: { type: 'string' },
    browser: { type: 'boolean', default: false },
    runs: { type: 'string', default: '2000' },
    draws: { type: 'string', default: '199' },
  },
});
const sizes = values.sizes.split(',').filter((size): size is Size => size in SIZES);
const wanted = values.work.split(',').filter(Boolean);
const threads = Number(values.threads);

/** In each of two lists: more than any centre has. */
const NAMES = 20_000;

const lines: Line[] = [];
const say = (line: Line) => {
  lines.push(line);
  process.stdout.write(`${tableLine(line)}\n`);
};
const isWanted = (id: string) => wanted.length === 0 || wanted.some((w) => id.startsWith(w));
if (values.work === 'levels') {
  const file = new URL('./p-values.svg', import.meta.url);
  levels(Number(values.runs), Number(values.draws), file, (line) => process.stdout.write(`${line}\n`));
  process.exit(0);
}
if (values.work === 'remeasure') {
  setKernels(await compileKernels());
  await remeasureLines(values.browser, (line) => process.stdout.write(`${line}\n`));
  process.exit(0);
}
if (values.work === 'held') {
  const { heldLines } = await import('./held.ts');
  await heldLines((line) => process.stdout.write(`${line}\n`));
  process.exit(0);
}
if (values.work === 'layout-quality') {
  const { layoutQuality } = await import('./layout-quality.ts');
  layoutQuality((line) => process.stdout.write(`${line}\n`));
  process.exit(0);
}
process.stdout.write(`${availableParallelism()} cores, Node ${process.version}\n\n${tableHead()}\n`);
if (values.browser) await linesInPage(sizes, threads, wanted, say);
else {
  setKernels(await compileKernels());
  const [pool, plainPool] = [threadPool(threads), threadPool(threads, false)];
  for (const size of sizes) {
    const network = generate(size);
    const sample = { size, network, graph: network.graph, pool, plainPool };
    const long = new Map<string, Runs<unknown>>();
    for (const work of works(threads)) {
      if (!work.skip.includes(size) && isWanted(work.id)) say(await timed(work, sample, long));
    }
  }
  for (const each of [pool, plainPool]) each.close();
  if (wanted.length === 0 || wanted.includes('names')) {
    process.stdout.write(`\n${await namesLine(NAMES)}\n`);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rowsOf(lines), null, 2)}\n`);
