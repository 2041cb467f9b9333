/** Figures drawn from the project: through their own lens, in their own language, at their own places; coded without a name. */
import { beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { figureFrom } from '../../../src/drawing/figure-templates.ts';
import { share } from '../../../src/io/share.ts';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { RELATIONAL } from '../../../src/model/lens.ts';
import { blankBody, blankTie, type Pin, type Project } from '../../../src/model/project.ts';
import type { FigureJobs } from '../../../src/state/figures/desk.ts';
import { drawFigure } from '../../../src/state/figures/drawing.ts';
import { sceneOf } from '../../../src/state/files/figure-scene.ts';
import { lookedAt } from '../../../src/state/looking/saved-views.ts';
import { INITIAL, type State, store } from '../../../src/state/store.ts';
import { checkSvg } from '../../drawing/svg-check.ts';
import { bundled } from '../../fixtures/bundled.ts';

const work: FigureJobs = {
  layout: async (id, input) => LAYOUTS_BY_ID.get(id)!.run(input),
  communities: () => Promise.reject(new Error('not asked for')),
  analyse: async ({ graph, labels, measures }) =>
    analyse({ graph, labels, options: DEFAULT_OPTIONS }, measures),
  share: ({ project, sharing, secret, language }) => share(project, sharing, secret, language),
};

const DORTMUND = bundled('dortmund-2023');
const s = (): State => store.getState();
const draw = (figure: Figure, at: State = s()) => drawFigure(at, figure, undefined, undefined, work);

function figure(places: readonly Pin[] = [], edit: Partial<Figure> = {}): Figure {
  const subject = { of: 'map', looked: lookedAt(s()), places } as const;
  return { ...figureFrom('report', { id: 'f', name: 'F', language: 'de', subject }), ...edit };
}

beforeEach(() => store.setState({ ...INITIAL, project: DORTMUND }, true));

const placesNow = async (): Promise<readonly Pin[]> =>
  (await sceneOf(s(), 'light', work)).nodes.map(({ id, x, y }) => ({ body: id, x, y }));

const at = ({ bodies }: Awaited<ReturnType<typeof draw>>) =>
  new Map(bodies.map(({ id, x, y }) => [id, [Math.round(x), Math.round(y)]] as const));

describe('a map', () => {
  it('stands as it stood, says what is in it in its own language, and is as large as its page', async () => {
    const kept = await draw(figure(await placesNow()));
    expect(at(kept)).toEqual(at(await draw(figure())));
    const free = await draw(figure([], { language: 'en' }));
    expect(kept.sheet).toMatchObject({ width: 165, height: 185, title: 'Dortmund 2023' });
    checkSvg(kept.svg);
    expect(kept.sheet.text[0]).toBe('n = 37 Einrichtungen, 49 Verbindungen');
    expect(kept.sheet.text.join('\n')).toContain(
      'Psycho-Soziales (1): Arbeitskreis Opferhilfe Dortmund (1).',
    );
    expect(free.svg.includes('>Health<')).toBe(true);
    expect(free.sheet.text[1]).toMatch(/^In the middle: Selbsthilfe-Kontaktstelle Dortmund/);
  });

  it('keeps its lens and its sizes, whatever the window shows', async () => {
    const asked = figure([], {
      subject: {
        of: 'map',
        looked: { ...lookedAt(s()), lens: RELATIONAL, sizeBy: 'closeness' },
        places: [],
      },
    });
    const { svg, bodies } = await draw(asked);
    expect(bodies.length).toBeLessThan(37);
    const words = checkSvg(svg).words.map(({ text }) => text);
    expect(words.find((text) => text.includes('ohne Förderung'))).toBeTruthy();
    expect(words.find((text) => text.startsWith('NÄHE'))).toBeTruthy();
  });

  it('gives who came since a free place in its wedge, and moves nobody else', async () => {
    const places = await placesNow();
    const project: Project = {
      ...DORTMUND,
      bodies: new Map(DORTMUND.bodies).set('new', {
        ...blankBody('new', 'partner', 'Neue Praxis'),
        sector: { value: 'Gesundheit', confidence: null, reason: null, alternative: null },
      }),
      ties: new Map(DORTMUND.ties).set('n', blankTie('n', 'do-shk', 'new')),
    };
    const before = at(await draw(figure(places)));
    const after = at(await draw(figure(places), { ...s(), project }));
    expect(after.size).toBe(38);
    const moved = [...before].filter(([id, [x, y]]) => {
      const now = after.get(id)!;
      return Math.hypot(now[0]! - x!, now[1]! - y!) > 2;
    });
    // Wedges grow with who comes: only who stood at the border of one has to give way.
    expect(moved.length).toBeLessThanOrEqual(3);
  });

  it('says which annotation has lost its body', async () => {
    const anchor = (body: string) => ({ body, x: 0, y: 0.05 });
    const note = { is: 'text', width: 0.2, size: 1 } as const;
    const { missing, svg } = await draw(
      figure([], {
        annotations: [
          { ...note, id: 'a', at: anchor('kops'), text: 'Hier & jetzt' },
          { ...note, id: 'b', at: anchor('gone'), text: 'weg' },
        ],
      }),
    );
    expect(missing).toEqual(['b']);
    expect(checkSvg(svg).words.map(({ text }) => text)).toContain('Hier & jetzt');
  });
});

describe('coded', () => {
  it('holds no name, no place and no source; small counts stand as such; bodies stand where they stood', async () => {
    const places = await placesNow();
    const open = await draw(figure(places));
    const { svg, sheet, bodies } = await draw(figure(places, { isCoded: true }));
    const said = svg + sheet.text.join('\n');
    const found: string[] = [];
    for (const { id, label, place } of DORTMUND.bodies.values()) {
      if (said.includes(label)) found.push(label);
      if (said.includes(`body-${id}"`)) found.push(id);
      if (place !== '' && said.includes(`>${place}<`)) found.push(place);
    }
    for (const { title } of DORTMUND.sources.values()) if (said.includes(title)) found.push(title);
    expect(found).toEqual([]);
    expect(said.includes('&lt; 3')).toBe(true);
    // Other words around it leave the picture more room or less: it is the same, as a whole larger or smaller.
    const spots = (list: typeof bodies) => {
      const xs = list.map(({ x }) => x);
      const ys = list.map(({ y }) => y);
      const [left, top, wide] = [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs)];
      return list.map(({ x, y }) => [(x - left) / wide, (y - top) / wide] as const);
    };
    const left = [...spots(open.bodies)];
    for (const [x, y] of spots(bodies)) {
      const at = left.findIndex(([u, v]) => Math.hypot(u - x, v - y) < 0.003);
      expect(at).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    expect(left).toEqual([]);
  });

  it('says that conditions were used, not which, and shows whom they let through', async () => {
    const looked = lookedAt(s());
    const where = [
      { field: 'body', operator: 'any', values: ['kops', 'do-stadt'], unsaid: 'leave' },
    ] as never;
    const asked = figure([], {
      isCoded: true,
      subject: { of: 'map', looked: { ...looked, lens: { ...looked.lens, where } }, places: [] },
    });
    const open = await draw({ ...asked, isCoded: false });
    const { svg, bodies } = await draw(asked);
    expect(bodies.length).toBe(open.bodies.length);
    expect(bodies.length).toBeLessThan(10);
    expect(svg.includes('nach weiteren Bedingungen ausgewählt')).toBe(true);
    expect(svg.includes('kops')).toBe(false);
  });
});

describe('charts', () => {
  it.each(['sector-matrix', 'sector-chord'])('%s fills the page and can be read as text', async (chart) => {
    const subject = { of: 'chart', chart, lens: s().lens, choices: {} } as const;
    const drawn = await draw(figure([], { subject }));
    checkSvg(drawn.svg);
    expect(drawn.sheet.text.length).toBeGreaterThan(3);
    expect(drawn.sheet.text.join()).not.toMatch(/NaN|undefined|pictured:/);
    expect(drawn.sheet.title).not.toContain('pictured:');
  });

  it('that nobody knows is said', async () => {
    const subject = { of: 'chart', chart: 'nobody', lens: s().lens, choices: {} } as const;
    await expect(draw(figure([], { subject }))).rejects.toThrow('nobody');
  });
});
