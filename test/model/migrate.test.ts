/** Versions: older ones are brought forward step by step, newer ones refused, and today's is left alone. */
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
