/** What the window writes of a comparison of many groups, the two that were chosen among them, is repeated by the command line. */
import '../../../src/i18n/all.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { CompareQuestion, Comparison } from '../../../src/compare/compare.ts';
import { compare } from '../../../src/compare/index.ts';
import { contrastOf } from '../../../src/figures/comparing/choosing.ts';
import { readComparison } from '../../../src/io/comparison-file.ts';
import { fingerprint } from '../../../src/io/fingerprint.ts';
import { writeAnything } from '../../../src/io/index.ts';
import { archiveFiles } from '../../../src/state/comparing/compare-archive.ts';
import { followComparing, setComparing } from '../../../src/state/comparing/compare-run.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const folder = mkdtempSync(join(tmpdir(), 'drehscheibe-contrast-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('sixteen Länder, two of them held against each other', async () => {
  store.setState({ ...INITIAL, project: bundled('practice-135'), language: 'en' }, true);
  setComparing({
    by: 'region',
    between: 'land',
    pair: ['Land 03', 'Land 01'],
    indicator: 'ties-per-centre',
    testAll: false,
    draws: 99,
    seed: 5,
  });
  const asked: CompareQuestion[] = [];
  const stop = followComparing({
    compare: async (question: CompareQuestion): Promise<Comparison> => {
      asked.push(question);
      return compare(question);
    },
  });
  await expect.poll(() => store.getState().comparing.state, { timeout: 20_000 }).toBe('fresh');
  stop();
  const s = store.getState();
  expect(contrastOf(s.comparing, s.comparing.values!)).toEqual(['Land 01', 'Land 03']);
  expect(asked.map(({ contrast }) => contrast ?? null)).toEqual([null, null, ['Land 01', 'Land 03']]);
  const files = await archiveFiles(s, {
    fingerprint: (project) => fingerprint(project),
    writeFiles: (format, project, _, options) => writeAnything(format, project, options),
  });
  const read = readComparison(files.find(({ name }) => name === 'comparison.json')!);
  expect('recipe' in read && read.recipe.contrast).toEqual(['Land 01', 'Land 03']);
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const data = files.find(({ name }) => name.startsWith('data/'))!.name;
  let err = '';
  const status = await run(['compare', join(folder, data), '--recipe', join(folder, 'comparison.json')], {
    language: 'en',
    out: () => {},
    err: (text) => {
      err += text;
    },
  });
  expect(err).toContain('the same results');
  expect(status).toBe(0);
  // Of too few groups for a choice nothing is kept.
  setComparing({ between: 'size', pair: null });
  expect(contrastOf(store.getState().comparing, s.comparing.values!)).toBeNull();
});
