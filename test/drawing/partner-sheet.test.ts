import { describe, expect, test } from 'vitest';
import '../../src/i18n/all.ts';
import { anyFaceWidth } from '../../src/drawing/any-face-width.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { drawPartnerSheet, SHEET_SIZE } from '../../src/drawing/partner-sheet.ts';
import { partnerSheet } from '../../src/i18n/partner-sheet.ts';
import { partnerFacts } from '../../src/model/partner-sheet.ts';
import type { Id, Project } from '../../src/model/project.ts';
import { marksOf } from '../../src/publish/marks.ts';
import { bundled } from '../fixtures/bundled.ts';
import { checkSvg } from './svg-check.ts';

const WIDTH = (SHEET_SIZE.width * 96) / 25.4;
const HEIGHT = (SHEET_SIZE.height * 96) / 25.4;
const draw = (project: Project, id: Id, language: 'de' | 'en') =>
  drawPartnerSheet(
    partnerSheet({
      project,
      facts: partnerFacts(project, id, project.about.hub),
      sectors: ['Gesundheit', 'Soziales', 'Psycho-Soziales'],
      palette: PALETTES.light,
      logo: null,
      day: '2026-11-22',
      language,
    }),
    PALETTES.light,
  );

describe('the partner sheet', () => {
  test.each(['dortmund-2023', 'muenchen-shz-2011', 'bayern-seko-2021'])(
    'of everybody in %s: nothing leaves the page or lies over another word',
    (name) => {
      const project = bundled(name);
      for (const id of [...project.bodies.keys()].filter((_, i) => i % 3 === 0)) {
        for (const language of ['de', 'en'] as const) {
          const { svg, isWhole } = draw(project, id, language);
          expect(isWhole).toBe(true);
          const { words } = checkSvg(svg, anyFaceWidth);
          for (const word of words) {
            expect(word.x0, word.text).toBeGreaterThan(60);
            expect(word.x1, word.text).toBeLessThan(WIDTH - 50);
            expect(word.y1, word.text).toBeLessThan(HEIGHT - 30);
          }
          const over = words.filter((a, i) =>
            words.some((b, k) => k < i && a.x0 < b.x1 && b.x0 < a.x1 && a.y0 + 1 < b.y1 && b.y0 + 1 < a.y1),
          );
          expect(over.map(({ text }) => text)).toEqual([]);
        }
      }
    },
  );

  test('shows whom both know as a picture, the discs apart and a sign for each; none where there is nobody', () => {
    const dortmund = bundled('dortmund-2023');
    const of = (id: Id) => partnerFacts(dortmund, id, dortmund.about.hub);
    const both = (id: Id) => of(id).committees.length + of(id).networks.length + of(id).shared.length;
    const ids = [...dortmund.bodies.keys()].filter((id) => id !== dortmund.about.hub);
    const most = ids.reduce((a, b) => (both(b) > both(a) ? b : a));
    const none = ids.find((id) => both(id) === 0)!;
    const netIn = (id: Id) => /<g id="net">[\s\S]*?<\/g>/.exec(draw(dortmund, id, 'de').svg)?.[0] ?? '';
    expect(both(most)).toBeGreaterThan(2);
    expect(netIn(most).match(/<circle/g)!.length).toBeGreaterThanOrEqual(2);
    expect(netIn(most).match(/<text/g)).toHaveLength(Math.min(6, both(most)) + 2);
    expect(netIn(none)).toBe('');
  });

  test('says stage, contact, next step; room to write where nobody said', () => {
    const dortmund = bundled('dortmund-2023');
    const words = (project: Project) =>
      checkSvg(draw(project, 'do-parisozial', 'de').svg).words.map(({ text }) => text);
    expect(words(dortmund)).toEqual(expect.arrayContaining(['Ansprechperson', 'Notizen', 'Wer wir sind']));
    expect(words(dortmund)).not.toContain('Stand der Zusammenarbeit');
    const ties = new Map(
      [...dortmund.ties].map(([id, tie]) => [
        id,
        {
          ...tie,
          stage: 4,
          lastContact: '2026-10-02',
          nextStep: '<b>Vertrag</b> &amp; Plan',
          due: '2026-12',
        } as const,
      ]),
    );
    const said = words({ ...dortmund, ties });
    expect(said).toEqual(
      expect.arrayContaining([
        'Stand der Zusammenarbeit',
        '02.10.2026',
        '<b>Vertrag</b> &amp; Plan',
        'bis 12.2026',
      ]),
    );
  });

  test('an event is named by its note; a remark stays with those who made it', () => {
    const dortmund = bundled('dortmund-2023');
    const [tie] = [...dortmund.ties.values()].filter(({ source }) => source === 'do-parisozial');
    const said = (note: string) => {
      const event = { ...tie!, type: 'event', note: { de: note } } as const;
      const project = { ...dortmund, ties: new Map(dortmund.ties).set(event.id, event) };
      return checkSvg(draw(project, 'do-parisozial', 'de').svg).words.map(({ text }) => text);
    };
    expect(said('Selbsthilfetag im Rathaus')).toContain('Selbsthilfetag im Rathaus');
    expect(said('War schwierig. Nicht noch einmal.').join(' ')).not.toContain('schwierig');
  });

  test('a long name and long lists are set smaller; what is longer than a page loses its last lines', () => {
    const dortmund = bundled('dortmund-2023');
    const body = dortmund.bodies.get('do-stadt')!;
    const label = `${'Arbeitsgemeinschaft '.repeat(12)}مركز 👍 <script>`;
    const extra = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [`Telefon ${i}`, `${i} `.repeat(60)]),
    );
    const project = {
      ...dortmund,
      bodies: new Map(dortmund.bodies).set('do-stadt', { ...body, label, extra }),
    };
    const { svg, isWhole } = draw(project, 'do-stadt', 'de');
    expect(isWhole).toBe(false);
    expect(marksOf(svg).title).toBe(label);
    for (const word of checkSvg(svg, anyFaceWidth).words) {
      expect(word.x1).toBeLessThan(WIDTH - 50);
      expect(word.y1).toBeLessThan(HEIGHT - 30);
    }
  });
});
