/** Versions: older ones are brought forward step by step, newer ones refused, and today's is left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/io/index.ts';
import { FILE_VERSION, migrate } from '../../src/model/migrate.ts';
import type { Upgrader } from '../../src/model/migrations/index.ts';
import { textFile } from '../io/samples.ts';

const steps: Upgrader[] = [
  (file) => ({ ...file, path: `${String(file.path)} 1→2` }),
  (file) => ({ ...file, path: `${String(file.path)} 2→3` }),
];

test('each upgrader runs once, from where the file stands', () => {
  expect(migrate({ version: 1, path: '' }, steps)).toEqual({
    ok: true,
    from: 1,
    file: { version: 3, path: ' 1→2 2→3' },
  });
  expect(migrate({ version: 2, path: '' }, steps)).toEqual({
    ok: true,
    from: 2,
    file: { version: 3, path: ' 2→3' },
  });
  expect(migrate({ version: 3, path: '' }, steps)).toEqual({
    ok: true,
    from: 3,
    file: { version: 3, path: '' },
  });
});

test('a newer file is refused, a file without a version too', () => {
  expect(migrate({ version: 4 }, steps)).toEqual({ ok: false, code: 'file-newer', version: 4 });
  for (const version of [undefined, '1', 0, 1.5, Number.NaN, null])
    expect(migrate({ version }, steps)).toEqual({ ok: false, code: 'file-version-missing', version: null });
});

test('a file of the next version is refused in words that name both versions', () => {
  const file = textFile('neu.drehscheibe.json', `{"format":"drehscheibe","version":${FILE_VERSION + 1}}`);
  const { project, issues } = readFiles([file]);
  expect(project).toBeNull();
  expect(issues).toMatchObject([
    { code: 'file-newer', with: { version: FILE_VERSION + 1, supported: FILE_VERSION } },
  ]);
});

test('version 1: what it could not say is not said, and its own columns of such names stay its own', () => {
  const bytes = new Uint8Array(
    readFileSync(join(import.meta.dirname, '../fixtures/project-v1.drehscheibe.json')),
  );
  const old = JSON.parse(new TextDecoder().decode(bytes)) as { ties: Record<string, unknown>[] };
  const { project, issues } = readFiles([{ name: 'alt.drehscheibe.json', bytes }]);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(project!.ties.size).toBe(old.ties.length);
  for (const tie of project!.ties.values())
    expect(tie).toMatchObject({ lastContact: '', nextStep: '', due: '', personBound: null });
  expect([
    project!.snapshots.size,
    project!.plans.size,
    project!.arrangements.size,
    project!.views.size,
  ]).toEqual([0, 0, 0, 0]);
  const [first, ...rest] = old.ties;
  const own = { ...old, ties: [{ ...first, due: 'bald', personBound: true }, ...rest] };
  const again = readFiles([textFile('alt.drehscheibe.json', JSON.stringify(own))]);
  const tie = again.project!.ties.get(String(first!.id))!;
  expect([tie.due, tie.personBound, tie.extra.due, tie.extra.personBound]).toEqual([
    '',
    null,
    'bald',
    'true',
  ]);
});
