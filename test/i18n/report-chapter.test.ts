/** The chapter in both languages: every chosen part, nothing of the others, no key that was left as it is. */
import { describe, expect, test } from 'vitest';
import { reportChapter } from '../../src/i18n/report-chapter.ts';
import { documentsOf } from '../../src/model/documents.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { REPORT_PARTS, type ReportPart, reportFacts, reportMoment } from '../../src/model/report.ts';
import { markdownOf } from '../../src/publish/markdown.ts';
import { bundled } from '../fixtures/bundled.ts';

const DAY = '2026-11-22';

function chapter(
  id: string,
  language: 'de' | 'en',
  parts: readonly ReportPart[] = REPORT_PARTS,
  isCoded = false,
) {
  const project = bundled(id);
  const lensed = read(project, EVERYTHING);
  return reportChapter({
    project,
    lensed,
    answers: null,
    facts: reportFacts(lensed, lensed.hub, reportMoment(project.about, DAY)),
    changes: null,
    documents: documentsOf(project, lensed),
    figure: { title: 'Netz', text: 'Alle Verbindungen' },
    parts: new Set(parts),
    isCoded,
    day: DAY,
    language,
  });
}

const NETWORKS = [
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'four-regions',
  'nakos-2007-national',
];

describe('chapter of the annual report', () => {
  test.each(NETWORKS)('%s: no key and no empty value is printed, tables are whole', (id) => {
    for (const language of ['de', 'en'] as const) {
      const blocks = chapter(id, language);
      const text = markdownOf(blocks, null);
      expect(text).not.toMatch(/report:|\{\{|undefined|NaN/);
      for (const block of blocks)
        if (block.is === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
  });

  test.each(NETWORKS)('%s with codes: no group of fewer than three, neither as number nor as list', (id) => {
    for (const language of ['de', 'en'] as const) {
      const blocks = chapter(
        id,
        language,
        REPORT_PARTS.filter((part) => part !== 'sources'),
        true,
      );
      const { text: whole } = blocks[0] as { text: string };
      expect(whole).not.toBe('');
      for (const block of blocks) {
        if (block.is === 'list') expect(block.items.length).toBeGreaterThanOrEqual(3);
        // How many are left over says of nobody what they are.
        const left = /[12]\s×\s(?:auf übrigen|übrige|at other|other)/g;
        if (block.is === 'text')
          expect(block.text.replace(left, '')).not.toMatch(/(?:^|[ (:])[12]\s[×\p{L}]/u);
        if (block.is !== 'table') continue;
        const { head, rows, caption } = block;
        // By level or category: what is named has three at least, what is not says nothing.
        const sizes = new Map<string, number>();
        for (const row of rows) {
          const count = head.length === 2 ? row[1]!.split('; ').length : 1;
          sizes.set(row[0]!, (sizes.get(row[0]!) ?? 0) + count);
        }
        for (const [name, count] of sizes)
          if (!/übrige|other/i.test(name)) expect(count, `${caption}: ${name}`).toBeGreaterThanOrEqual(3);
        const all = [...sizes.values()].reduce((a, b) => a + b, 0);
        if (!/übrige|other/i.test(caption)) expect(all, caption).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('Dortmund in German and English', () => {
    const german = markdownOf(chapter('dortmund-2023', 'de'), null);
    expect(german).toContain('# Vernetzung und Zusammenarbeit 2023');
    expect(german).toContain(
      'Mitarbeit in 10 Gremien und Netzwerken: 4 × vor Ort, 3 × in Region und Land und 3 × bundesweit und darüber.',
    );
    expect(german).toContain('Ein früherer Stand ist nicht festgehalten');
    expect(german).toContain('Jahresbericht 2023 der Selbsthilfe-Kontaktstelle Dortmund');
    const english = markdownOf(chapter('dortmund-2023', 'en'), null);
    expect(english).toContain(
      'Work in 10 committees and networks: 4 × locally, 3 × in region and Land and 3 × ',
    );
  });

  test('parts that were not chosen are not there', () => {
    const blocks = chapter('dortmund-2023', 'de', ['committees']);
    expect(blocks.flatMap((b) => (b.is === 'heading' ? [b.text] : []))).toEqual(['Mitarbeit in Gremien']);
    expect(blocks.some((b) => b.is === 'figure')).toBe(false);
  });

  test('made-up data are marked before anything is said', () => {
    const blocks = chapter('practice-135', 'de', ['committees']);
    expect(blocks[2]).toMatchObject({ is: 'text', tone: 'mark' });
  });
});
