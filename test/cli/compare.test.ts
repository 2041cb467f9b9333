/** compare as a script uses it: its two outputs and how it ends. */
import { describe, expect, test } from 'vitest';
import { run as runCommand } from '../../src/cli/run.ts';
import type { Language } from '../../src/i18n/index.ts';

const PRACTICE = 'data/networks/practice-135';

async function inside(language: Language, ...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const out = (text: string) => {
    stdout += text;
  };
  const err = (text: string) => {
    stderr += text;
  };
  const status = await runCommand(['compare', ...args], { language, out, err });
  return { status, stdout, stderr };
}

type Json = {
  units: { id: string; label: string }[];
  values: { indicator: string; values: { unit: string; value: number | null; declined: string | null }[] }[];
  answers: {
    indicator: string;
    a: { key: string };
    b: { key: string };
    p: number;
    pHolm: number;
    seed: number;
  }[];
  comparability: { code: string; severity: string }[];
  draws: number;
};

describe('compare', () => {
  test('is cooperation density different between city and country? in words, with interval, p and caution', async () => {
    const asked = [
      PRACTICE,
      '--test',
      'density-adjusted',
      '--between',
      'size',
      '--match',
      'bodies',
      '--draws',
      '499',
    ];
    const { status, stdout } = await inside('de', ...asked);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Dichte, bereinigt um die Größe: Unterscheiden sich Großstadt und ländliches Gebiet?',
    );
    expect(stdout).toMatch(/Ein Unterschied lässt sich nicht zeigen: .* 95-%-Intervall/);
    expect(stdout).toMatch(/p = 0,\d{3} nach 499 zufälligen Aufteilungen \(Startzahl 1/);
    expect(stdout).toContain('Synthetisch, kalibriert – keine Erhebung');
    expect(stdout).toContain('Die Reihenfolge sagt nichts über besser oder schlechter.');
  });
  test('JSON: the same seed the same numbers, another seed other draws', async () => {
    const asked = [PRACTICE, '--by', 'part', '--test', 'iqv', '--draws', '299', '--format', 'json', '--seed'];
    const [one, again, other] = await Promise.all(
      ['1', '1', '2'].map(async (seed) => (await inside('en', ...asked, seed)).stdout),
    );
    expect(again).toBe(one);
    const parsed = [one, other].map((text) => JSON.parse(text!) as Json);
    expect(parsed[0]!.units).toHaveLength(135);
    expect(parsed.map((c) => c.answers[0]!.seed)).toEqual([1, 2]);
    expect(
      parsed.map((c) => c.values.find((v) => v.indicator === 'ties-per-centre')!.values[0]!.value),
    ).toEqual([16, 16]);
    expect(Math.abs(parsed[0]!.answers[0]!.p - parsed[1]!.answers[0]!.p)).toBeLessThan(0.15);
  });
  test('many files side by side: what must not be compared is said', async () => {
    const { status, stdout } = await inside(
      'en',
      'data/networks/dortmund-2023',
      'data/networks/nakos-2007-national',
      PRACTICE,
      '--format',
      'json',
    );
    expect(status).toBe(0);
    const { units, comparability } = JSON.parse(stdout) as Json;
    expect(units).toHaveLength(3);
    const blocking = comparability.filter((r) => r.severity === 'blocks').map((r) => r.code);
    expect(blocking).toEqual(['aggregate-beside', 'synthetic-beside']);
  });
  test('CSV: one row a unit in German columns; with --test one row a test', async () => {
    const units = (await inside('de', 'data/networks/four-regions', '--format', 'csv')).stdout
      .trim()
      .split('\r\n');
    expect(units).toHaveLength(5);
    expect(units[0]).toMatch(/^\uFEFF?Kennung;Name;Datei;Einrichtungen/);
    expect(units[3]).toContain(';Dortmund;');
    const tests = await inside(
      'en',
      PRACTICE,
      '--test',
      'iqv,ei',
      '--between',
      'part',
      '--draws',
      '99',
      '--format',
      'csv',
    );
    expect(tests.stdout.trim().split('\r\n')).toHaveLength(3);
  });
  test.each([
    [['--by', 'colour'], 'file, region, centre'],
    [['--test', 'iqv'], '--between'],
    [['--test', 'beauty', '--between', 'part'], 'ties-per-centre'],
    [['--draws', '0'], '--draws'],
  ])('what is not possible is said: %j', async (args, expected) => {
    const { status, stdout, stderr } = await inside('en', 'data/networks/four-regions', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
