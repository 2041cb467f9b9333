/** A project written as a workbook and read again is the same project, in both languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../../data/vocabulary/workbook.json' with { type: 'json' };
import { mapColumns, type TableId } from '../../../src/io/columns.ts';
import { readAnything, readFiles, writeAnything } from '../../../src/io/index.ts';
import { anyProject } from '../arbitrary.ts';
import { filesOf, sameProject } from '../samples.ts';

const plain = ({ about, ...tables }: Parameters<typeof sameProject>[0]) => ({
  about,
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, [...table.values()]])),
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test('random projects come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const files = await writeAnything('xlsx', project, { language });
        const { project: back, issues, format } = await readAnything(files);
        expect(format).toBe('data-package');
        expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
        if (!sameProject(project, back!)) expect(plain(back!)).toEqual(plain(project));
        expect(sameProject(project, back!)).toBe(true);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test.each([
    'dortmund-2023',
    'muenchen-shz-2011',
    'delmenhorst-2012',
    'nakos-2007-national',
    'four-regions',
    'bayern-seko-2021',
  ])('bundled network %s comes back without a word', async (id) => {
    const { project } = readFiles(filesOf(`networks/${id}`));
    const back = await readAnything(await writeAnything('xlsx', project!, { language }));
    expect(back.issues).toEqual([]);
    expect(sameProject(project!, back.project!)).toBe(true);
  });

  test('every heading is understood as the column that it names', () => {
    for (const table of ['bodies', 'ties', 'sources', 'regions'] as const satisfies readonly TableId[]) {
      const columns = Object.entries(words[table]);
      const { of } = mapColumns(
        table,
        columns.map(([, title]) => title[language]),
      );
      for (const [at, [column]] of columns.entries())
        expect([column, of.get(column as never)]).toEqual([column, at]);
    }
  });
});
