/**
 * Files as people really bring them, and files made to do harm. `bad-input/manifest.json` says of each what must come out:
 * loads or error, how many bodies, ties, pairs, loops and skipped rows, and which issues (code@row where it has a row).
 */
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describe-issue.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { readFiles, writeProject } from '../../src/io/index.ts';
import type { Project } from '../../src/model/project.ts';
import { bring, MANIFEST } from './bad-input-files.ts';
import { brokenPromise, pairsOf, sameProject, textFile } from './samples.ts';

const readOne = (name: string) => readFiles([bring(name)]);
const projectOf = (name: string): Project => readOne(name).project!;

const prototypes = () =>
  [Object.prototype, Array.prototype, Function.prototype].map((p) => Object.getOwnPropertyNames(p).sort());
const untouched = prototypes();

describe.each(MANIFEST)('$file', (expected) => {
  test(expected.tests, () => {
    const { project, issues, counts } = readOne(expected.file);
    expect(project ? 'loads' : 'error').toBe(expected.outcome);
    const codes = issues.map((issue) => issue.code + (issue.at?.row ? `@${issue.at.row}` : ''));
    expect([...new Set(codes)].sort()).toEqual([...expected.codes].sort());
    expect(issues.some((issue) => issue.severity === 'error') || project !== null).toBe(true);
    expect(prototypes()).toEqual(untouched);
    for (const issue of issues) {
      expect(issue.at?.file).toContain(expected.file);
      for (const language of LANGUAGES) {
        const { text, remedy } = describeIssue(issue, language);
        expect(text + remedy).not.toMatch(/\{\{|undefined/);
      }
    }
    if (!project) return;
    expect(brokenPromise(project)).toBeNull();
    expect(counts).toMatchObject({ bodies: project.bodies.size, ties: project.ties.size });
    const found = { ...counts, pairs: pairsOf(project) };
    const { bodies, ties, pairs, loops, skipped } = expected;
    expect(found).toMatchObject(
      Object.fromEntries(
        Object.entries({ bodies, ties, pairs, loops, skipped }).filter(([, n]) => n !== undefined),
      ),
    );
    for (const format of ['data-package', 'project-file'])
      expect(sameProject(project, readFiles(writeProject(format, project)).project!)).toBe(true);
  });
});

describe('what the counts do not show', () => {
  const ties = (name: string) => [...projectOf(name).ties.values()];
  const labels = (name: string) => [...projectOf(name).bodies.values()].map((body) => body.label);

  test('umlauts in every encoding', () => {
    for (const name of [
      'csv_control_utf8.csv',
      'csv_utf16be_bom.csv',
      'csv_macroman.csv',
      'csv_tab_named_csv.csv',
    ])
      expect(labels(name)).toContain('Bürgerverein Größenwahn e. V.');
    expect(labels('csv_invalid_utf8_mixed.csv')).toEqual(['Köln', 'Aachen', 'Düren']);
  });
  test('a person can choose the encoding', () => {
    const chosen = readFiles([bring('csv_macroman.csv')], undefined, { encoding: 'windows-1252' });
    expect(chosen.issues.map((issue) => issue.code)).not.toContain('encoding-guessed');
    expect([...chosen.project!.bodies.keys()][0]).toBe('UniversitŠt zu Kšln');
  });
  test('numbers, dates, zeros', () => {
    expect(ties('csv_decimal_comma_quoted_in_comma_csv.csv').map((tie) => tie.weight)).toEqual([1.5, 0.75]);
    expect(ties('csv_german_dates.csv').map((tie) => [tie.since, tie.until])).toEqual([
      ['2023-12-31', '2023-02-01'],
      ['2024-03-01', ''],
      ['', ''],
    ]);
    expect(ties('csv_zero_negative_weights.csv').map((tie) => tie.weight)).toEqual([null, null, 2]);
    const cities = [...projectOf('csv_leading_zero_postcode.csv').bodies.values()];
    expect(cities.map((body) => [body.id, body.extra.PLZ])).toEqual([
      ['00123', '01067'],
      ['00124', '50667'],
    ]);
  });
  test('values that were not understood are kept', () => {
    expect(ties('csv_german_dates.csv')[2]!.extra).toEqual({ Beginn: '29.02.2023', Ende: '00.00.0000' });
    expect(ties('csv_zero_negative_weights.csv')[1]!.extra).toEqual({ Gewicht: '-3' });
  });
  test('a second column of the same name stays reachable', () => {
    expect(ties('csv_duplicate_header.csv').map((tie) => [tie.weight, tie.extra['Gewicht (2)']])).toEqual([
      [1, '10'],
      [2, '20'],
    ]);
  });
  test('column names of Object.prototype are ordinary', () => {
    const [first] = ties('csv_proto_header.csv');
    expect(Object.entries(first!.extra)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['toString', 'z'],
      ['hasOwnProperty', 'w'],
    ]);
    expect(Object.getPrototypeOf(first!.extra)).toBe(Object.prototype);
  });
  test('ids of Object.prototype are ordinary', () => {
    const project = projectOf('csv_proto_ids.csv');
    expect(project.bodies.get('__proto__')?.label).toBe('__proto__');
    expect(project.bodies.has('null') && project.bodies.has('-1')).toBe(true);
  });
  test('markup stays text', () => {
    expect(labels('csv_html_script_names.csv')[1]).toBe('<img src=x onerror="window.__pwned=1">');
  });
  test('a matrix is read by name', () => {
    expect(ties('csv_matrix_row_col_order_differs.csv').map((t) => [t.source, t.target, t.weight])).toEqual([
      ['A', 'B', 1],
      ['B', 'C', 2],
    ]);
  });
  test('the columns of an incidence matrix are networks', () => {
    expect([...projectOf('csv_twomode_incidence.csv').bodies.values()].map((body) => body.kind)).toEqual([
      ...Array<string>(3).fill('partner'),
      ...Array<string>(3).fill('network'),
    ]);
  });
  test('an unknown end is no new body where bodies are listed', () => {
    const { project, issues, counts } = readFiles([
      textFile('nodes.csv', 'ID;Name\r\n1;Eins\r\n2;Zwei\r\n'),
      bring('csv_unknown_node_refs_ties.csv'),
    ]);
    expect([...project!.bodies.keys()]).toEqual(['1', '2']);
    expect(counts).toMatchObject({ ties: 1, skipped: 2 });
    const named = issues.filter((issue) => issue.code === 'unknown-nodes');
    expect(named.map((issue) => [issue.at?.row, issue.with?.nodes])).toEqual([
      [3, '3'],
      [4, '4'],
    ]);
  });
});

describe('made on the spot because of their size', () => {
  test('the last of 5,002 columns', () => {
    expect([...projectOf('csv_many_columns.csv').ties.values()][0]!.extra.Attr4999).toBe('4999');
  });
  test('no issue repeats a text of 60,000 letters', () => {
    const { issues } = readOne('csv_redos_bait.csv');
    expect(issues.every((issue) => (issue.at?.value ?? '').length <= 120)).toBe(true);
  });
  test('a million bad rows: each kind is listed 200 times, then counted', () => {
    const { issues, counts } = readFiles([
      textFile('bad.csv', `Quelle;Ziel\n${'A;\n'.repeat(100_000)}A;B\n`),
    ]);
    expect(counts).toMatchObject({ ties: 1, skipped: 100_000 });
    expect(issues.filter((issue) => issue.code === 'tie-end-missing')).toHaveLength(200);
    expect(issues.find((issue) => issue.code === 'more-of-the-same')?.with?.number).toBe(99_800);
  });
});
