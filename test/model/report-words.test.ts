/** A person's own words in a chapter: one record a place, nothing kept of nothing, taken back as one step. */
import { describe, expect, test } from 'vitest';
import { reportChapter } from '../../src/i18n/report-chapter.ts';
import { apply, isEmpty, reverse } from '../../src/model/change.ts';
import { redirectKept } from '../../src/model/edit/redirect.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import type { Project } from '../../src/model/project.ts';
import { type ReportPart, reportFacts, reportMoment } from '../../src/model/report.ts';
import {
  type OwnWords,
  paragraphsIn,
  putWords,
  type ReportPlace,
  wordsAt,
} from '../../src/model/report-words.ts';
import { markdownOf } from '../../src/publish/markdown.ts';
import { bundled } from '../fixtures/bundled.ts';

const before = bundled('dortmund-2023');
const { hub } = before.about;
const at = (part: ReportPart, language: 'de' | 'en' = 'de'): ReportPlace => ({ part, centre: hub, language });
const put = (project: Project, place: ReportPlace, words: Partial<OwnWords>): Project =>
  apply(project, putWords(project, place, { text: '', isAlone: false, ...words }));

function chapter(
  project: Project,
  part: ReportPart,
  { language = 'de' as 'de' | 'en', isCoded = false } = {},
) {
  const lensed = read(project, EVERYTHING);
  const input = {
    project,
    lensed,
    answers: null,
    facts: reportFacts(lensed, lensed.hub, reportMoment(project.about, '2026-11-22')),
    changes: null,
    documents: [],
    figure: null,
    parts: new Set([part]),
    isCoded,
    day: '2026-11-22',
    language,
  };
  return markdownOf(reportChapter(input), null);
}

describe('words of a person’s own', () => {
  test('one record a place; another text replaces it; no text takes it away', () => {
    const once = put(before, at('role'), { text: ' Unser Jahr. ' });
    expect(wordsAt(once, at('role'))).toMatchObject({ text: 'Unser Jahr.', isAlone: false });
    expect(wordsAt(once, at('role', 'en'))).toBeNull();
    expect(wordsAt(once, { ...at('role'), centre: null })).toBeNull();
    const twice = put(once, at('role'), { text: 'Ein anderes Jahr.' });
    expect(twice.paragraphs.size).toBe(1);
    expect(isEmpty(putWords(twice, at('role'), { text: 'Ein anderes Jahr.', isAlone: false }))).toBe(true);
    expect(put(twice, at('role'), {}).paragraphs.size).toBe(0);
  });

  test('is taken back as one step', () => {
    const change = putWords(before, at('funders'), { text: 'Danke.', isAlone: true });
    expect(apply(apply(before, change), reverse(change)).paragraphs).toEqual(before.paragraphs);
  });

  test('follows the centre when two bodies become one', () => {
    const own = put(before, at('role'), { text: 'Wir.' });
    const { paragraphs } = redirectKept(own, hub!, 'other');
    expect([...paragraphs.updated.values()].map(([, to]) => to.centre)).toEqual(['other']);
  });

  test('line breaks part paragraphs', () => {
    expect(paragraphsIn('Eins\r\n\n zwei \n')).toEqual(['Eins', 'zwei']);
    expect(paragraphsIn(' \n')).toEqual([]);
  });
});

describe('in the chapter', () => {
  test('stand first in their part, as text, before what is counted', () => {
    const own = put(before, at('funders'), { text: '# Wir danken\n<b>allen</b>.' });
    const said = chapter(own, 'funders');
    expect(said).toMatch(
      /## Förderung\n\n\\# Wir danken\n\n\\<b\\>allen\\<\/b\\>\.\n\nGefördert wurde die Arbeit von 5/,
    );
    expect(chapter(own, 'funders', { language: 'en' })).not.toContain('Wir danken');
  });

  test('alone: sentences go, lists stay; the caveat never stands without its sentence, nor the sentence without it', () => {
    const own = put(before, at('funders'), { text: 'Wir danken.', isAlone: true });
    const said = chapter(own, 'funders');
    expect(said).not.toContain('Gefördert wurde');
    expect(said).toMatch(/Wir danken\.\n\n- /);
    const role = chapter(put(before, at('role'), { text: 'Wir vermitteln.', isAlone: true }), 'role');
    expect(role).toMatch(/## Rolle im Netz\n\nWir vermitteln\.\n$/);
  });

  test('sources are always said', () => {
    const own = put(before, at('sources'), { text: 'Erhoben im Winter.', isAlone: true });
    expect(wordsAt(own, at('sources'))?.isAlone).toBe(false);
    expect(chapter(own, 'sources')).toMatch(/Erhoben im Winter\.[\s\S]*Lesart:/);
  });

  test('a part about which nothing is recorded can be told of', () => {
    const own = put(before, at('carriers'), { text: 'Getragen werden wir von vielen.' });
    expect(chapter(own, 'carriers')).toContain(
      '## Trägerschaft und Verbände\n\nGetragen werden wir von vielen.',
    );
  });

  test('where names are codes, nothing that a person wrote is there', () => {
    const own = put(before, at('role'), { text: 'Frau Muster', isAlone: true });
    expect(chapter(own, 'role', { isCoded: true })).not.toContain('Muster');
  });
});
