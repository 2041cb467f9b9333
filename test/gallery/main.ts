/**
 * Writes every figure of the gallery to test/gallery/out, with a page that shows them all: `npm run gallery`. With `-- --keep`, what is
 * to be seen in them becomes what tests compare with (`seen.ts`): for changes that were looked at and are meant.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import '../../src/i18n/all.ts';
import { FIGURES, LARGE_FIGURES } from './figures.ts';
import { seenIn } from './seen.ts';
import { TEMPLATE_FIGURES } from './templates.ts';

const OUT = fileURLToPath(new URL('./out/', import.meta.url));
mkdirSync(OUT, { recursive: true });
const SEEN = fileURLToPath(new URL('./seen/', import.meta.url));
const keeps = process.argv.includes('--keep');
if (keeps) mkdirSync(SEEN, { recursive: true });
const wanted = process.argv.slice(2).filter((word) => word !== '--keep');
const drawn = [...FIGURES, ...LARGE_FIGURES, ...TEMPLATE_FIGURES].filter(
  (f) => wanted.length === 0 || wanted.some((w) => f.name.includes(w)),
);
for (const { name, draw } of drawn) {
  const start = performance.now();
  const { svg, labels = [] } = draw();
  writeFileSync(`${OUT}${name}.svg`, svg);
  if (keeps && FIGURES.some((f) => f.name === name)) writeFileSync(`${SEEN}${name}.txt`, seenIn(svg));
  const took = Math.round(performance.now() - start);
  process.stdout.write(`${name}: ${labels.length} names, ${(svg.length / 1024).toFixed(0)} kB, ${took} ms\n`);
}
if (keeps && wanted.length === 0) {
  const known = new Set(FIGURES.map(({ name }) => `${name}.txt`));
  for (const file of readdirSync(SEEN)) if (!known.has(file)) rmSync(`${SEEN}${file}`);
}
const items = drawn.map(
  ({ name }) => `<figure><img src="${name}.svg" alt=""><figcaption>${name}</figcaption></figure>`,
);
writeFileSync(
  `${OUT}index.html`,
  `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{font:14px system-ui;margin:2rem;background:#8883}figure{margin:0 0 2rem}img{max-width:100%;box-shadow:0 1px 8px #0004}</style>${items.join('\n')}\n`,
);
