/** What the window writes for research can be repeated by the command line, pseudonymised or not. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { communities } from '../../../src/analysis/communities/communities.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { runTest } from '../../../src/analysis/uncertainty/index.ts';
import { fingerprint } from '../../../src/io/fingerprint.ts';
import type { OutFile } from '../../../src/io/format.ts';
import { readAnything, readFiles, unpack, writeAnything } from '../../../src/io/index.ts';
import { IssueList } from '../../../src/io/issue-list.ts';
import { share } from '../../../src/io/share.ts';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import { EVERYTHING, RELATIONAL } from '../../../src/model/lens.ts';
import { USUAL_SHARING } from '../../../src/model/pseudonymise.ts';
import { filesFor, LEAVE_FORMATS, usualChoice } from '../../../src/state/files/leave.ts';
import { selectLensed } from '../../../src/state/select.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { QUESTIONS } from '../../../src/state/testing/chance.ts';
import { ask, choose, selectRuns } from '../../../src/state/testing/chance-run.ts';
import { orderOf, rememberGroups } from '../../../src/state/testing/groups.ts';
import { bundled } from '../../fixtures/bundled.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drehscheibe-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => store.setState({ ...INITIAL, project: bundled('dortmund-2023') }, true));

const work: Pick<Jobs, 'writeFiles' | 'share' | 'fingerprint' | 'analyse' | 'test' | 'communities'> = {
  writeFiles: (format, project, _, options) => writeAnything(format, project, options),
  share: ({ project, sharing, secret, language }) => share(project, sharing, secret, language),
  fingerprint: (project) => fingerprint(project),
  analyse: async ({ graph, labels, options, measures }) =>
    analyse({ graph, labels, options: { ...DEFAULT_OPTIONS, ...options } }, measures),
  test: async ({ test, asked }) => runTest(test, asked),
  communities: async (question) => communities(question),
};
const textOf = (files: readonly OutFile[]) => files.map((f) => new TextDecoder().decode(f.bytes)).join('\n');

function save(name: string, files: readonly OutFile[]): string {
  for (const file of files) {
    const path = join(folder, name, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
  }
  return join(folder, name);
}

/** All questions to chance are answered, and groups are sought, as on the screens. */
async function askEverything() {
  for (const question of QUESTIONS) {
    choose({ question, draws: 999, seed: 7 });
    await ask(work);
  }
  const s = store.getState();
  expect(selectRuns(s)).toHaveLength(QUESTIONS.length);
  const { graph, labels, lens, bodies } = selectLensed(s);
  const settings = { method: 'leiden', resolution: 1.5, runs: 10, seed: 3 } as const;
  const order = orderOf({ bodies, graph });
  const answer = communities({ ...settings, graph, labels, order, weighted: lens.weight !== 'none' });
  rememberGroups({ graph, labels, settings, answer });
  // An edit leaves nothing that is no longer of this network.
  expect(selectRuns({ ...s, project: { ...s.project } })).toHaveLength(0);
}

describe('data, results and scripts', () => {
  test.each([
    { name: 'as it is', language: 'de', lens: RELATIONAL, sharing: null },
    { name: 'pseudonymised', language: 'en', lens: EVERYTHING, sharing: USUAL_SHARING },
  ] as const)(
    '$name: the command line repeats them to the last digit',
    async ({ name, language, lens, sharing }) => {
      store.setState({ language, lens });
      await askEverything();
      const { files } = await filesFor({ format: 'research', delimiter: ';', sharing }, undefined, work);
      expect(files.map((f) => f.name)).toEqual(
        expect.arrayContaining([
          'data/ties.csv',
          'results/recipe.json',
          'results/measures.csv',
          'results/test-1-labels.csv',
          'results/test-2-cug.csv',
          'results/test-3-qap.csv',
          'results/test-4-mrqap.csv',
          'results/test-5-bootstrap.csv',
          'results/groups.csv',
          'results/groups-quality.csv',
          'results/methods.de.md',
          'results/methods.en.md',
          'results/references.bib',
          'results/references.csl.json',
          'analyse.py',
          'draws.py',
          'analyse.R',
          'draws.R',
          'README.txt',
        ]),
      );
      const methods = textOf(files.filter((f) => f.name === 'results/methods.en.md'));
      expect(methods).toMatch(
        /Permutation test of sector labels .*: B = 999 draws, seed 7, p = \(1 \+ hits\)/,
      );
      expect(methods).toMatch(/p\u00a0=\u00a0\d\.\d+ \(Monte-Carlo error 0\.\d+; after Holm [\d.]+\)/);
      expect(methods).toMatch(/Leiden algorithm \(Traag, Waltman & van Eck 2019\).* 10 runs, seed 3/);
      expect(methods).toMatch(/Stability: mean adjusted Rand index over all pairs of runs [\d.]+/);
      for (const source of ['Krackhardt, D.', 'Dekker, D.', 'Hubert, L.', 'Newman, M. E. J.; Girvan, M.'])
        expect(methods).toContain(source);
      const path = save(name, files);
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          '--import',
          'tsx',
          join(ROOT, 'src/cli/main.ts'),
          'analyse',
          join(path, 'data'),
          '--recipe',
          join(path, 'results/recipe.json'),
          '--format',
          'csv',
          '--lang',
          'en',
        ],
        { cwd: ROOT, encoding: 'utf8' },
      );
      expect(stderr).toContain('the same results to the last digit');
      expect(status).toBe(0);
    },
  );
  test('pseudonymised, no file names a body or the place', async () => {
    const { files, name } = await filesFor(
      { format: 'research', delimiter: ';', sharing: USUAL_SHARING },
      undefined,
      work,
    );
    const text = textOf(files);
    for (const { label } of store.getState().project.bodies.values()) expect(text).not.toContain(label);
    expect(text + name).not.toMatch(/dortmund/i);
  });
});

describe('formats', () => {
  test.each(LEAVE_FORMATS)('%s is written under the name of the network', async (format) => {
    const { files, name } = await filesFor({ ...usualChoice(true), format }, undefined, work);
    expect(name).toBe('Dortmund-2023');
    expect(files.length).toBeGreaterThan(0);
    if (files.length === 1) expect(files[0]!.name).toMatch(/^Dortmund-2023\.[a-z.]+$/);
    for (const file of files) expect(file.bytes.length).toBeGreaterThan(0);
  });
  test('a workbook has the measures in a sheet of their own, and is read back without them', async () => {
    const { files } = await filesFor({ ...usualChoice(true), format: 'xlsx' }, undefined, work);
    const sheets = unpack(files, new IssueList())!.map((f) => f.grid!);
    const measures = sheets.find((sheet) => sheet.sheet === 'Kennzahlen')!;
    const head = measures.rows[0]!;
    const hub = measures.rows.find((row) => row[0] === 'do-shk')!;
    expect(Number(hub[head.indexOf('degree')])).toBe(27);
    expect(Number(hub[head.indexOf('betweenness')])).toBeCloseTo(0.871428571428571, 12);
    const { project, issues } = await readAnything(files);
    expect([project!.bodies.size, project!.ties.size]).toEqual([37, 49]);
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect([...project!.bodies.values()].every((body) => Object.keys(body.extra).length === 0)).toBe(true);
  });
  test('a pseudonymised network is read back with the same ties', async () => {
    const choice = { format: 'data-package', delimiter: ';', sharing: USUAL_SHARING } as const;
    const { files } = await filesFor(choice, undefined, work);
    const { project } = readFiles(files);
    expect([project!.bodies.size, project!.ties.size]).toEqual([37, 49]);
  });
  test('the same codes in every export of a person, from a secret that stays', async () => {
    const once = await filesFor(
      { format: 'nodes-and-ties', delimiter: ';', sharing: USUAL_SHARING },
      undefined,
      work,
    );
    const again = await filesFor(
      { format: 'nodes-and-ties', delimiter: ';', sharing: USUAL_SHARING },
      undefined,
      work,
    );
    expect(textOf(again.files)).toBe(textOf(once.files));
    expect(textOf(once.files)).not.toContain(store.getState().sharingSecret!);
    store.setState({ sharingSecret: null });
    const other = await filesFor(
      { format: 'nodes-and-ties', delimiter: ';', sharing: USUAL_SHARING },
      undefined,
      work,
    );
    expect(textOf(other.files)).not.toBe(textOf(once.files));
  });
});
