/**
 * Three hundred centres in one go: the centres of the large practice network, each as a file of its own, drawn and told by the command
 * line in one run as SVG, PDF and Word – and ten of them in a loop of single runs, to know what the one run saves.
 *
 *   node --import tsx test/trial/three-hundred.ts [--keep FOLDER] [--most N]
 *
 * Writes its table to test/trial/three-hundred-results.md when all have run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeAnything } from '../../src/io/index.ts';
import type { Body, Id, Project, Tie } from '../../src/model/project.ts';
import { PRACTICE_300 } from '../../src/practice/plan.ts';
import { makePractice } from '../../src/practice/practice.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};
const most = Number(option('most') ?? 300);
const folder = option('keep') ?? mkdtempSync(join(tmpdir(), 'three-hundred-'));
const networks = join(folder, 'networks');
mkdirSync(networks, { recursive: true });

/** Each centre with whom it has to do, and the ties among them. */
function* ofCentres(whole: Project): Generator<Project> {
  const near = new Map<Id, Set<Id>>();
  for (const { source, target } of whole.ties.values())
    for (const [a, b] of [
      [source, target],
      [target, source],
    ] as const)
      near.set(a, (near.get(a) ?? new Set()).add(b));
  for (const centre of whole.bodies.values()) {
    if (centre.kind !== 'centre') continue;
    const ids = new Set([centre.id, ...(near.get(centre.id) ?? [])]);
    const bodies = new Map<Id, Body>([...whole.bodies].filter(([id]) => ids.has(id)));
    const ties = new Map<Id, Tie>(
      [...whole.ties].filter(([, { source, target }]) => ids.has(source) && ids.has(target)),
    );
    const name = { de: centre.label, en: centre.label };
    yield { ...whole, about: { ...whole.about, id: centre.id, name, hub: centre.id }, bodies, ties };
  }
}

let bodies = 0;
let count = 0;
for (const one of ofCentres(makePractice(PRACTICE_300))) {
  if (count >= most) break;
  const [file] = await writeAnything('project-file', one);
  writeFileSync(join(networks, `${String(++count).padStart(3, '0')}.drehscheibe.json`), file!.bytes);
  bodies += one.bodies.size;
}
process.stdout.write(`${count} networks of ${Math.round(bodies / count)} bodies on average\n`);

type Ran = { readonly what: string; readonly files: number; readonly seconds: number; readonly kB: number };

function ran(what: string, ending: RegExp, runs: readonly (readonly string[])[]): Ran {
  const started = performance.now();
  for (const args of runs) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', ...args, '--lang', 'de'],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    if (status !== 0) throw new Error(`${what} ended with ${status}: ${stderr.slice(-2000)}`);
  }
  const seconds = (performance.now() - started) / 1000;
  const out = join(folder, 'out');
  const files = readdirSync(out).filter((name) => ending.test(name));
  const bytes = files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
  process.stdout.write(`${what}: ${seconds.toFixed(1)} s\n`);
  return { what, files: files.length, seconds, kB: bytes / 1024 / files.length };
}

const all = join(networks, '*.drehscheibe.json');
const to = (name: string): string => join(folder, 'out', name);
const single = readdirSync(networks)
  .slice(0, 10)
  .map((name) => join(networks, name));
const rows = [
  ran('figure, SVG and PDF, one run', /^\d+\.(svg|pdf)$/, [
    ['figure', all, '--template', 'report', '--out', to('{name}.svg,pdf')],
  ]),
  ran('report, Word with its figure, one run', /\.docx$/, [['report', all, '--out', to('{name}.docx')]]),
  ran('figure, a ranked chart as PDF, one run', /ranked\.pdf$/, [
    ['figure', all, '--chart', 'ranked', '--out', to('{name}-{figure}.pdf')],
  ]),
  ran(
    'figure, SVG and PDF, a run for each of ten',
    /^single-.*\.(svg|pdf)$/,
    single.map((path) => ['figure', path, '--template', 'report', '--out', to('single-{name}.svg,pdf')]),
  ),
];
const text = `# Three hundred centres on the command line

${count} files of ${Math.round(bodies / count)} bodies on average, shared out among ${cpus().length} cores, on a machine with a load of ${Math.round(loadavg()[2]!)}. Written by \`node --import tsx test/trial/three-hundred.ts\`.

| run | files | s | ms a file | kB a file |
|---|---|---|---|---|
${rows.map(({ what, files, seconds, kB }) => `| ${what} | ${files} | ${seconds.toFixed(1)} | ${Math.round((1000 * seconds) / files)} | ${Math.round(kB)} |`).join('\n')}
`;
process.stdout.write(text);
if (count === 300) writeFileSync(join(import.meta.dirname, 'three-hundred-results.md'), text);
if (option('keep') === null) rmSync(folder, { recursive: true, force: true });
