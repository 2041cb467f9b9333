/** The project file: what is kept, what is refused, and what a hostile one cannot do. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/io/index.ts';
import { readProjectFile, writeProjectFile } from '../../src/io/project-file.ts';
import { filesOf, sameProject, textFile } from './samples.ts';

const project = readFiles(filesOf('samples/data-package')).project!;

function read(edit: (file: Record<string, unknown>) => unknown) {
  const json = JSON.parse(new TextDecoder().decode(writeProjectFile(project).bytes)) as Record<
    string,
    unknown
  >;
  return readProjectFile(textFile('x.drehscheibe.json', JSON.stringify(edit(json) ?? json)));
}
const codes = (result: ReturnType<typeof read>) => result.result.issues.map((issue) => issue.code);
type Row = Record<string, unknown>;
const row = (file: Row, table: string, i = 0) => (file[table] as Row[])[i]!;

test('what was open comes back beside the project', () => {
  const session = { lens: { types: ['funding'] }, layout: 'sector-wheel' };
  const { result, session: back } = readProjectFile(writeProjectFile(project, session));
  expect(back).toEqual(session);
  expect(sameProject(result.project!, project)).toBe(true);
});

test('the file is named after the project, whatever it is called', () => {
  const named = { ...project, about: { ...project.about, id: '../../etc/<b>' } };
  expect(writeProjectFile(named).name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._ -]*\.drehscheibe\.json$/u);
});

describe('a broken row costs only itself', () => {
  test('unknown kind', () => {
    const result = read((file) => {
      row(file, 'bodies', 1).kind = 'person';
    });
    expect(codes(result)).toEqual(['json-shape', 'unknown-nodes', 'unknown-nodes', 'rows-skipped']);
    expect(result.result.issues[0]!.at).toMatchObject({ sheet: 'bodies', row: 2 });
    expect(result.result.counts).toEqual({ bodies: 4, ties: 3, skipped: 3, loops: 0 });
  });
  test('an id twice', () => {
    const result = read((file) => {
      row(file, 'ties', 1).id = row(file, 'ties').id;
    });
    expect(codes(result)).toEqual(['duplicate-ids', 'rows-skipped']);
  });
  test('a weight that is no strength costs only the weight', () => {
    for (const [weight, code] of [
      ['1e400', 'not-finite'],
      ['0', 'weight-zero'],
      ['-2', 'weight-negative'],
      ['1e308', 'weight-beyond'],
      ['5e-324', 'weight-beyond'],
      ['"viel"', 'number-not-understood'],
    ]) {
      const text = new TextDecoder()
        .decode(writeProjectFile(project).bytes)
        .replace('"weight": 2.5', `"weight": ${weight}`);
      const { result } = readProjectFile(textFile('x.json', text));
      expect(result.issues.map((issue) => issue.code)).toEqual([code]);
      expect([...result.project!.ties.values()].map((tie) => tie.weight)).toContain(null);
      expect(result.counts.ties).toBe(5);
    }
  });
});

test('fields of a later hand are kept with the record', () => {
  const { result } = read((file) => {
    row(file, 'bodies').phone = '0123';
    row(file, 'ties').priority = 7;
  });
  expect([...result.project!.bodies.values()][0]!.extra).toMatchObject({ phone: '0123', PLZ: '01067' });
  expect([...result.project!.ties.values()][0]!.extra).toMatchObject({ priority: '7' });
});

test.each<[string, (file: Row) => unknown, string]>([
  ['no format', (file) => ({ ...file, format: 'gephi' }), 'json-shape'],
  ['a list', () => [], 'json-shape'],
  ['no version', (file) => ({ ...file, version: undefined }), 'file-version-missing'],
  ['no name', (file) => ({ ...file, about: {} }), 'json-shape'],
])('%s is refused', (_, edit, code) => {
  const result = read(edit);
  expect(result.result.project).toBeNull();
  expect(codes(result)).toEqual([code]);
});

test('keys of Object.prototype are data', () => {
  const text = new TextDecoder()
    .decode(writeProjectFile(project).bytes)
    .replace(
      '"extra": {',
      '"__proto__": {"polluted": true}, "constructor": "x", "extra": {"__proto__": "y", ',
    );
  const { result } = readProjectFile(textFile('x.json', text.replace(/,\s*\}/g, '}')));
  const [body] = result.project!.bodies.values();
  expect(({} as Row).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  expect(Object.getOwnPropertyDescriptor(body!.extra, '__proto__')?.value).toBe('y');
});

test('the place of a mistake in JSON', () => {
  const at = (text: string) => {
    const { result } = readProjectFile(textFile('x.json', text));
    return [result.issues[0]!.with?.line, result.issues[0]!.with?.column];
  };
  expect(at('{"format":"drehscheibe",\n "a": [1, 2,]}')).toEqual([2, 13]);
  expect(at('{"a": tru}')).toEqual([1, 7]);
  expect(at('{"a": "\\x"}')).toEqual([1, 7]);
  expect(at('{"a": 1')).toEqual([1, 8]);
  expect(at('{} x')).toEqual([1, 4]);
});
