/** The page of a figure: what is written around and onto the picture stays on the page, off the names, and text. */
import { describe, expect, it, test } from 'vitest';
import { barsChart } from '../../src/drawing/charts/bars.ts';
import { drawFigurePage, type PageSetting } from '../../src/drawing/figure-page.ts';
import { wrap } from '../../src/drawing/figure-text.ts';
import { greyOf, luminance } from '../../src/drawing/grey.ts';
import { overlaps } from '../../src/drawing/label-field.ts';
import { pixelSize } from '../../src/drawing/logos.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { figureSaid } from '../../src/i18n/scene-words.ts';
import type { Annotation, Logo } from '../../src/model/figure.ts';
import { bundled, figureOf, pageWith, sceneOf } from '../gallery/bundled.ts';
import { faultsOf } from './figure-checks.ts';
import { checkSvg } from './svg-check.ts';

const scene = sceneOf(bundled('delmenhorst-2012'));
const [first, second, third] = scene.nodes.map(({ id }) => id) as [string, string, string];
const on = (x: number, y: number, body: string | null = null) => ({ body, x, y });
const page = (edit: Partial<PageSetting> = {}): PageSetting => ({ ...pageWith('a4-landscape'), ...edit });

const NOTES: readonly Annotation[] = [
  {
    is: 'text',
    id: 't',
    at: on(0.5, 0.3),
    text: 'Mitten im Bild, über mehrere Zeilen',
    width: 0.12,
    size: 1.5,
  },
  { is: 'text', id: 'edge', at: on(0.99, 0.99), text: 'ganz am Rand', width: 0.3, size: 1 },
  { is: 'arrow', id: 'a', from: on(0.1, 0.8), to: on(0, 0, second), text: 'seit 2012' },
  { is: 'arrow', id: 'two', from: on(0, 0, first), to: on(0, 0, third), text: 'neu' },
  { is: 'bracket', id: 'b', from: on(0.7, 0.2), to: on(0.7, 0.7), text: 'Gesundheit & Soziales' },
  { is: 'hull', id: 'h', bodies: [second, third, 'gone'], text: '<b>Runde</b>' },
];

/** The smallest PNG header that says how large it is. */
function png(width: number, height: number): string {
  const bytes = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}
const logo = (edit: Partial<Logo> = {}): Logo => ({
  id: 'l',
  type: 'image/png',
  data: png(300, 100),
  alt: 'Stadt "D" & Land',
  corner: 'head',
  ...edit,
});

describe('annotations', () => {
  const drawn = figureOf(scene, page({ annotations: NOTES }));

  it('stand on the page as text, and no name stands on one', () => {
    expect(faultsOf(drawn)).toEqual([]);
    const words = checkSvg(drawn.svg).words.map(({ text }) => text);
    expect(words).toContain('<b>Runde</b>');
    expect(words).toContain('ganz am Rand');
    expect(drawn.parts.annotations.map(({ id }) => id)).toEqual(NOTES.map(({ id }) => id));
    const texts = drawn.parts.annotations.filter(({ id }) => id === 't' || id === 'h');
    for (const { box } of texts)
      for (const label of drawn.labels) expect(overlaps(box, label.box), label.id).toBe(false);
  });

  it('without the bodies that they hold on to are left out and said; others stay', () => {
    const lost: Annotation[] = [
      { is: 'text', id: 'x', at: on(0, 0, 'gone'), text: 'weg', width: 0.2, size: 1 },
      { is: 'arrow', id: 'y', from: on(0.1, 0.1), to: on(0, 0, 'gone'), text: 'weg' },
      { is: 'hull', id: 'z', bodies: ['gone'], text: 'weg' },
      { is: 'text', id: 'here', at: on(0.1, 0.2), text: 'da', width: 0.2, size: 1 },
    ];
    const { missing, svg } = figureOf(scene, page({ annotations: lost }));
    expect(missing).toEqual(['x', 'y', 'z']);
    expect(svg.includes('weg')).toBe(false);
    expect(svg.includes('>da<')).toBe(true);
  });

  it('end at the rim of a body, move with it, and come without words, too', () => {
    const quiet = NOTES.map((note) => ({ ...note, text: '' }));
    expect(faultsOf(figureOf(scene, page({ annotations: quiet })))).toEqual([]);
    const { svg, bodies } = figureOf(scene, page({ annotations: [NOTES[2]!] }));
    const target = bodies.find(({ id }) => id === second)!;
    const [, x, y] = /class="arrows" d="M([\d.]+) ([\d.]+)L/
      .exec(svg.slice(svg.indexOf('id="annotations"')))!
      .map(Number);
    const far = Math.hypot(x! - target.x, y! - target.y);
    expect(far).toBeGreaterThan(target.r);
    expect(far).toBeLessThan(target.r + 8);
  });
});

describe('logos', () => {
  it('stand in head and foot with what they show in words, never over text, never outside', () => {
    const logos = [
      logo(),
      logo({ id: 'wide', data: png(4000, 100) }),
      logo({ id: 'foot', corner: 'foot', alt: '' }),
    ];
    const drawn = figureOf(
      scene,
      page({ logos, words: { ...pageWith('a4-landscape').words, subtitle: 'S'.repeat(300) } }),
    );
    expect(faultsOf(drawn)).toEqual([]);
    const images = [
      ...drawn.svg.matchAll(
        /<image id="logo-(\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
      ),
    ];
    expect(images.map(([, id]) => id)).toEqual(['l', 'wide', 'foot']);
    for (const [, id, x, y, width, height] of images) {
      expect(Number(x) + Number(width), id).toBeLessThanOrEqual(drawn.parts.page.x1);
      expect(Number(y) + Number(height), id).toBeLessThanOrEqual(drawn.parts.page.y1);
    }
    const [, , , , width, height] = images[0]!.map(Number);
    expect(width! / height!).toBeCloseTo(3, 1);
    expect(drawn.svg.includes('aria-label="Stadt &quot;D&quot; &amp; Land"')).toBe(true);
  });

  it('are pictures or nothing', () => {
    expect(pixelSize({ type: 'image/png', data: png(12, 34) })).toEqual({ width: 12, height: 34 });
    expect(
      pixelSize({ type: 'image/png', data: Buffer.from('<svg onload="x">').toString('base64') }),
    ).toBeNull();
    expect(pixelSize({ type: 'image/png', data: '%%%' })).toBeNull();
    // A JPEG with a segment before its start of frame: FFD8, APP0 of 4 bytes, SOF0 40 × 30.
    const jpeg = Buffer.from('ffd8ffe00004aabbffc0000b08001e0028010011', 'hex').toString('base64');
    expect(pixelSize({ type: 'image/jpeg', data: jpeg })).toEqual({ width: 40, height: 30 });
    expect(figureOf(scene, page({ logos: [logo({ data: 'AAAA' })] })).svg.includes('<image')).toBe(false);
  });
});

test('words, foot and legend are what was chosen, in that order', () => {
  const none = {
    source: false,
    lens: false,
    counts: false,
    date: false,
    text: 'Gefördert von Krankenkassen',
  };
  const drawn = figureOf(
    scene,
    page({
      words: { title: 'Titel', subtitle: 'Unter', caption: 'Abb. 1: Netz', notes: 'nie zu sehen' },
      footer: none,
      legend: { place: 'below', parts: ['line', 'colour'] },
    }),
  );
  const words = checkSvg(drawn.svg).words.map(({ text }) => text);
  expect(words.slice(0, 2)).toEqual(['Titel', 'Unter']);
  expect(words.slice(-2)).toEqual(['Abb. 1: Netz', 'Gefördert von Krankenkassen']);
  expect(drawn.svg.includes('nie zu sehen')).toBe(false);
  expect([...drawn.svg.matchAll(/id="legend-(\w+)"/g)].map(([, part]) => part)).toEqual(['line', 'colour']);
  expect(drawn.parts.legend!.y0).toBeGreaterThan(drawn.parts.drawing.y1);
  const bare = figureOf(
    scene,
    page({
      words: { title: '', subtitle: '', caption: '', notes: '' },
      legend: { place: 'none', parts: [] },
    }),
  );
  expect(bare.parts).toMatchObject({ title: null, legend: null });
});

test('in greys nothing coloured is left, and the first three sectors stay apart', () => {
  const { svg } = figureOf(scene, pageWith('a4-landscape', { look: { colours: 'grey', patterns: true } }));
  const colours = new Set([...svg.matchAll(/(?:fill|stroke)="#([0-9a-f]{6})"/g)].map(([, c]) => c!));
  for (const c of colours) expect([c.slice(0, 2), c.slice(4)]).toEqual([c.slice(2, 4), c.slice(2, 4)]);
  const lightness = (c: string) => 116 * Math.cbrt(luminance(c)) - 16;
  const sectors = ['#949494', '#5b5b5b', '#1f1f1f'].map(lightness);
  expect(sectors[0]! - sectors[1]!).toBeGreaterThan(20);
  expect(sectors[1]! - sectors[2]!).toBeGreaterThan(20);
  expect(greyOf('#ffffff')).toBe('#ffffff');
  expect(greyOf('#000000')).toBe('#000000');
  expect(Math.abs(luminance(greyOf('#549ac9')) - luminance('#549ac9'))).toBeLessThan(0.01);
});

test('a title of any length is all there, on the page', () => {
  const long = 'Ein sehr langer Titel mit vielen Wörtern '.repeat(8).trim();
  for (const title of [
    long,
    'Donaudampfschifffahrt'.repeat(14),
    'مركز المساعدة الذاتية',
    '👩‍👩‍👧 <b>&amp;</b>',
  ]) {
    for (const format of ['slide-16-9', 'a4-portrait', 'square']) {
      const drawn = figureOf(
        scene,
        pageWith(format, { words: { title }, look: { textScale: 1.6, mostNames: 3 } }),
      );
      expect(faultsOf(drawn)).toEqual([]);
      const { words } = checkSvg(drawn.svg);
      const said = words.filter(({ y0 }) => y0 < drawn.parts.title!.y1).map(({ text }) => text);
      expect(said.join('').replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
    }
  }
});

test('without a background the page is transparent', () => {
  expect(
    figureOf(scene, pageWith('square', { look: { background: 'none' } })).svg.includes('id="page"'),
  ).toBe(false);
});

test('words fill lines; a word wider than the line breaks at hyphens, then anywhere, never inside a character', () => {
  const width = (text: string) => [...new Intl.Segmenter().segment(text)].length;
  expect(wrap('aa bb cc', 5, width)).toEqual(['aa bb', 'cc']);
  expect(wrap('Kontakt-stelle', 8, width)).toEqual(['Kontakt-', 'stelle']);
  expect(wrap('abcdefgh', 3, width)).toEqual(['abc', 'def', 'gh']);
  expect(wrap('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, width)).toEqual(['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
});

test('a chart fills its box in type of the page’s scale, is asked for less where it has many rows, and never leaves the page', () => {
  const drawn = (count: number, shortened: number) =>
    drawFigurePage({
      picture: {
        of: 'chart',
        caption: scene.caption,
        palette: PALETTES.light,
        draw: (width, _, textSize, isShortened = false) =>
          barsChart({
            width,
            textSize,
            palette: PALETTES.light,
            words: { title: '', note: '', number: String, percent: String },
            axis: 'Zahl',
            rowText: ({ label }, value) => `${label}: ${value}`,
            rows: Array.from({ length: isShortened ? Math.min(count, shortened) : count }, (__, i) => ({
              ...{ place: '', label: `Zeile ${i}`, value: i, fill: null, word: '' },
            })),
          }),
      },
      figure: page(),
      said: figureSaid('de'),
      fontDataUri: null,
    });
  const placeOf = ({ svg }: ReturnType<typeof drawn>) =>
    /id="drawing" transform="translate\([\d.-]+ ([\d.-]+)\)(?: scale\(([\d.]+)\))?"/.exec(svg)!;
  for (const rows of [3, 40, 400]) {
    const few = drawn(rows, 20);
    expect(checkSvg(few.svg).words.length).toBeGreaterThan(Math.min(rows, 20));
    const [, y, scale] = placeOf(few);
    expect(Number(y)).toBeGreaterThan(0);
    expect(scale).toBeUndefined();
    // What does not become less is made smaller as a whole rather than cut off.
    expect(placeOf(drawn(rows, rows))[2] === undefined).toBe(rows < 40);
  }
});
