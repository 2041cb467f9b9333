/** The command `test` as a process: sentences, JSON and CSV of each test, the same for the same seed, and what it refuses. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mixingExpectation } from '../../src/analysis/ei.ts';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { parseArguments } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/run.ts';
import { TEST_NAMES } from '../../src/cli/test-run.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { bundled } from '../fixtures/bundled.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DORTMUND = 'data/networks/dortmund-2023';
const REGIONS = 'data/networks/four-regions';

/** In this process: starting one takes longer than most tests. */
async function inside(language: 'de' | 'en', ...args: string[]) {
  let [out, err] = ['', ''];
  const status = await run(args, {
    language,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

test('as a process: sectors dealt anew, as JSON', () => {
  const args = ['test', DORTMUND, '--test', 'labels', '--draws', '2000', '--seed', '3', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LC_ALL: 'de_DE.UTF-8' } },
  );
  expect([status, stderr]).toEqual([0, '']);
  const { answer, sentences, citations } = JSON.parse(stdout) as {
    answer: {
      draws: number;
      seed: number;
      statistics: { ei: { observed: number; mean: number; sd: number } };
    };
    sentences: string[];
    citations: string[];
  };
  const { graph, labels } = read(bundled('dortmund-2023'), EVERYTHING);
  const exact = mixingExpectation({ graph, labels, options: DEFAULT_OPTIONS }).ei;
  const { ei } = answer.statistics;
  expect([answer.draws, answer.seed]).toEqual([2000, 3]);
  expect(ei.observed).toBeCloseTo(exact.observed, 12);
  expect(Math.abs(ei.mean - exact.mean)).toBeLessThan((5 * exact.sd) / Math.sqrt(2000));
  expect(sentences[0]).toContain('Haben Sektoren etwas damit zu tun');
  expect(citations).toContain('Krackhardt & Stern 1988');
});

describe('each test', () => {
  const asked = (name: string) => {
    const path = name === 'units' || name === 'groups' ? REGIONS : DORTMUND;
    const more = name === 'groups' ? ['--between', 'size'] : [];
    return [
      'test',
      path,
      ...(name === 'densities' ? [REGIONS] : []),
      '--test',
      name,
      '--draws',
      '99',
      ...more,
    ];
  };

  test.each(TEST_NAMES)('%s: sentences in both languages, CSV, the same again', async (name) => {
    const [de, en, csv, again] = await Promise.all([
      inside('de', ...asked(name)),
      inside('en', ...asked(name)),
      inside('en', ...asked(name), '--format', 'csv'),
      inside('en', ...asked(name), '--format', 'csv'),
    ]);
    for (const { status, err } of [de, en, csv]) expect([status, err]).toEqual([0, '']);
    expect(de.out).not.toBe(en.out);
    expect(de.out.trim().split('\n').length).toBeGreaterThan(1);
    expect(csv.out).toBe(again.out);
    const [head, ...rows] = csv.out.replace('\ufeff', '').trim().split(/\r?\n/);
    expect(head).toMatch(/^statistic,value,expected,sd,z,low,high,p_low,p_high,p,/);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('another seed draws otherwise', async () => {
    const [one, other] = await Promise.all(
      ['1', '2'].map((seed) => inside('en', ...asked('bootstrap'), '--format', 'csv', '--seed', seed)),
    );
    expect(one!.out).not.toBe(other!.out);
  });

  test('statistics and tables are chosen', async () => {
    const cug = await inside(
      'en',
      ...asked('cug'),
      '--condition',
      'degrees',
      '--statistics',
      'transitivity',
      '--format',
      'csv',
    );
    expect(cug.out.trim().split('\n')).toHaveLength(2);
    const qap = await inside(
      'en',
      ...asked('qap'),
      '--x',
      'same:sector',
      '--y',
      'type:cooperation',
      '--format',
      'csv',
    );
    expect(qap.out).toContain('same:sector × type:cooperation');
  });
});

test('units are measured under the lens: strengths count where it has them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-'));
  const lens = join(folder, 'stated.json');
  writeFileSync(lens, JSON.stringify({ ...EVERYTHING, weight: 'stated' }));
  const mean = async (...more: string[]) => {
    const asked = ['--test', 'units', '--measure', 'pagerank', '--kind', 'partner', '--draws', '9'];
    const { out } = await inside('en', 'test', DORTMUND, ...asked, '--format', 'json', ...more);
    return (JSON.parse(out) as { answer: { estimate: number } }).answer;
  };
  const partners = (weighted: boolean) => {
    const lensed = read(bundled('dortmund-2023'), { ...EVERYTHING, weight: weighted ? 'stated' : 'none' });
    const { graph, labels, bodies } = lensed;
    const { values } = analyse({ graph, labels, options: { ...DEFAULT_OPTIONS, weighted } }, ['pagerank'])
      .bodies.pagerank!;
    const own = [...values].filter((_, v) => bodies[v]!.kind === 'partner');
    return own.reduce((a, b) => a + b, 0) / own.length;
  };
  expect(partners(true)).not.toBeCloseTo(partners(false), 6);
  expect((await mean()).estimate).toBeCloseTo(partners(false), 12);
  expect((await mean('--lens', lens)).estimate).toBeCloseTo(partners(true), 12);
  rmSync(folder, { recursive: true });
});

describe('refuses', () => {
  test.each([
    ['--test', 'dice'],
    ['--draws', '0'],
    ['--draws', 'many'],
    ['--format', 'xml'],
    ['--test', 'cug', '--condition', 'luck'],
    ['--test', 'cug', '--statistics', 'transitivity,luck'],
    ['--test', 'qap', '--x', 'shared:nobody'],
    ['--test', 'groups', '--measure', 'luck'],
    ['--test', 'groups', '--between', 'luck'],
    ['--test', 'densities'],
  ])('%s %s', async (...args) => {
    const [de, en] = await Promise.all(
      (['de', 'en'] as const).map((l) => inside(l, 'test', DORTMUND, ...args)),
    );
    expect([de!.status, en!.status, de!.out]).toEqual([2, 2, '']);
    expect(de!.err.length).toBeGreaterThan(10);
    expect(de!.err).not.toBe(en!.err);
  });
  test('two paths for one network, and no path', async () => {
    expect((await inside('en', 'test', DORTMUND, DORTMUND)).err).toContain('densities');
    expect(parseArguments(['test'])).toEqual({ code: 'path-missing', value: 'test' });
  });
});
