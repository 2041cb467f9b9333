/** Results as tables: what a row says of directions. */
import { expect, test } from 'vitest';
import { declineAt } from '../../src/analysis/answer.ts';
import { analyse, MEASURES } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { networkRows } from '../../src/i18n/measure-table.ts';
import { EVERYTHING, type Lens, read } from '../../src/model/lens.ts';
import { bundled } from '../fixtures/bundled.ts';

const project = bundled('dortmund-2023');
function rowsUnder(lens: Lens, language: 'de' | 'en') {
  const lensed = read(project, lens);
  const answers = analyse({ ...lensed, options: DEFAULT_OPTIONS }, ['density', 'transitivity', 'components']);
  return networkRows({ lensed, answers, about: project.about, measures: MEASURES, declineAt }, language);
}

test('where directions count, rows of measures that take ties both ways say so', () => {
  for (const [language, title, word] of [
    ['de', 'Richtungen', 'hin und her gezählt'],
    ['en', 'Directions', 'counted both ways'],
  ] as const) {
    const [head, ...rows] = rowsUnder({ ...EVERYTHING, direction: 'recorded' }, language);
    const at = head!.indexOf(title);
    expect(at).toBe(head!.length - 2);
    const said = new Map(rows.map((row) => [row[0], row[at]]));
    expect(said.get('transitivity')).toBe(word);
    expect(said.get('components')).toBe(word);
    expect(said.get('density')).toBe('');
    expect(rowsUnder(EVERYTHING, language)[0]).not.toContain(title);
  }
});
