import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { sizeOfPage } from '../../src/drawing/page-formats.ts';
import type { Scene } from '../../src/drawing/scene.ts';
import { xmlId } from '../../src/drawing/xml.ts';
import type { Figure, Logo } from '../../src/model/figure.ts';
import { everyMark, marksOf } from '../../src/publish/marks.ts';
import { writePptx } from '../../src/publish/pptx.ts';
import type { Sheet } from '../../src/publish/publish.ts';
import { bundled, figureOf, pageWith, sceneOf } from '../gallery/bundled.ts';
import { all, boxOf, child, first, nameOf, readDeck, saidIn } from './pptx-reading.ts';

const ABOUT = {
  title: 'Unser Netz',
  author: 'Selbsthilfe-Kontaktstelle',
  language: 'de',
  date: '2026-11-22',
} as const;
const NOWHERE = { face: () => Promise.reject(new Error('no face is needed')) };

type Setting = Parameters<typeof figureOf>[1];
/** Drawn once for each page: placing names takes longer than all else here. */
const drawn = new Map<Scene, Map<Setting, string>>();
function svgOf(scene: Scene, setting: Setting): string {
  const pages = drawn.get(scene) ?? new Map<Setting, string>();
  drawn.set(scene, pages);
  const svg = pages.get(setting) ?? figureOf(scene, setting).svg;
  pages.set(setting, svg);
  return svg;
}
const sheetOf = (scene: Scene, setting: Setting, edit: Partial<Sheet> = {}): Sheet => ({
  svg: svgOf(scene, setting),
  ...sizeOfPage(setting.page),
  title: scene.caption.title,
  text: ['Erste Zeile', 'Zweite Zeile'],
  notes: 'Langsam sprechen.',
  ...edit,
});
const deckOf = async (...sheets: readonly Sheet[]) =>
  readDeck(await writePptx({ sheets, about: ABOUT }, NOWHERE as never));
const slide1 = 'ppt/slides/slide1.xml';
const dortmund = sceneOf(bundled('dortmund-2023'));
const talk = pageWith('slide-16-9');

/** Groups on the slide that are bodies: those with a dock inside. */
const bodiesOn = (slide: ReturnType<typeof first> & object) =>
  all(slide, 'p:grpSp').filter((group) =>
    group.children.some((shape) => shape.name === 'p:sp' && nameOf(shape).name === 'dock'),
  );

test('every body is a group of shapes where the picture has it, with a name and an alternative text', async () => {
  const sheet = sheetOf(dortmund, talk);
  const deck = await deckOf(sheet);
  const slide = deck.part(slide1);
  const picture = marksOf(sheet.svg);
  const page = first(deck.part('ppt/presentation.xml'), 'p:sldSz')!.attributes;
  expect([page.get('cx'), page.get('cy')]).toEqual(['12192000', '6858000']);
  const scale = 12_192_000 / picture.width;
  const groups = new Map(all(slide, 'p:grpSp').map((group) => [nameOf(group).descr, group]));
  let seen = 0;
  for (const node of dortmund.nodes) {
    const group = groups.get(node.title())!;
    expect(nameOf(group).name).toBe(node.label);
    const mark = [...everyMark(picture.marks)].find((m) => m.id === xmlId('body', node.id))!;
    const circle = mark.is === 'group' ? mark.marks[0]! : null;
    if (circle?.is !== 'circle') continue;
    const box = boxOf(group);
    // Half a per cent of the page is asked for; a thousandth of that is kept.
    expect(Math.abs(box.x + box.cx / 2 - circle.cx * scale)).toBeLessThan(12_192_000 * 5e-5);
    expect(Math.abs(box.y + box.cy / 2 - circle.cy * scale)).toBeLessThan(12_192_000 * 5e-5);
    seen++;
  }
  expect(seen).toBeGreaterThan(15);
  const presets = all(slide, 'a:prstGeom').map((n) => n.attributes.get('prst'));
  for (const preset of ['ellipse', 'diamond', 'rect', 'hexagon']) expect(presets).toContain(preset);
  expect(all(slide, 'p:pic')).toEqual([]);
});

test('every tie is a connector from dock to dock of the bodies that it ties', async () => {
  const deck = await deckOf(sheetOf(dortmund, talk));
  const slide = deck.part(slide1);
  const bodyOfDock = new Map<string, string>();
  for (const group of bodiesOn(slide))
    for (const shape of group.children)
      if (shape.name === 'p:sp' && nameOf(shape).name === 'dock')
        bodyOfDock.set(nameOf(shape).id, nameOf(group).name);
  const glued = all(slide, 'p:cxnSp').filter((connector) => first(connector, 'a:stCxn'));
  expect(glued.length).toBe(dortmund.edges.length);
  const ends = glued.map((connector) => [
    nameOf(connector).descr,
    ...['a:stCxn', 'a:endCxn'].map((end) => bodyOfDock.get(first(connector, end)!.attributes.get('id')!)),
  ]);
  expect(ends).toEqual(
    dortmund.edges.map((edge) => [
      edge.title(),
      dortmund.nodes[edge.source]!.label,
      dortmund.nodes[edge.target]!.label,
    ]),
  );
});

test('connectors begin and end where their docks are; ties of one pair run side by side', async () => {
  const deck = await deckOf(sheetOf(dortmund, talk));
  const slide = deck.part(slide1);
  const docks = new Map(
    all(slide, 'p:sp')
      .filter((shape) => nameOf(shape).name === 'dock')
      .map((shape) => [nameOf(shape).id, boxOf(shape)]),
  );
  const pairs = new Map<string, Set<string>>();
  for (const connector of all(slide, 'p:cxnSp')) {
    if (!first(connector, 'a:stCxn')) continue;
    const { x, y, cx, cy } = boxOf(connector);
    const flips = first(connector, 'a:xfrm')!.attributes;
    const [left, right] = flips.has('flipH') ? [x + cx, x] : [x, x + cx];
    const [top, foot] = flips.has('flipV') ? [y + cy, y] : [y, y + cy];
    const [from, to] = ['a:stCxn', 'a:endCxn'].map((e) => first(connector, e)!.attributes.get('id')!);
    for (const [id, px, py] of [
      [from!, left, top],
      [to!, right, foot],
    ] as const) {
      const dock = docks.get(id)!;
      expect(Math.hypot(dock.x + dock.cx / 2 - px, dock.y + dock.cy / 2 - py)).toBeLessThan(2000);
    }
    const title = nameOf(connector).descr!.split(':')[0]!;
    pairs.set(title, (pairs.get(title) ?? new Set()).add(`${from} ${to}`));
  }
  const counts = new Map<string, number>();
  for (const edge of dortmund.edges) {
    const title = edge.title().split(':')[0]!;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  expect([...counts.values()].some((n) => n > 1)).toBe(true);
  for (const [title, n] of counts) expect(pairs.get(title)!.size, title).toBe(n);
});

test('arrows end before the body that they point at', async () => {
  const directed = sceneOf(bundled('dortmund-2023'), { lens: { direction: 'recorded' } });
  expect(directed.edges.some((edge) => edge.arrow)).toBe(true);
  const deck = await deckOf(sheetOf(directed, talk));
  const slide = deck.part(slide1);
  const arrows = all(slide, 'p:cxnSp').filter((c) => first(c, 'a:tailEnd'));
  expect(arrows.length).toBe(directed.edges.filter((edge) => edge.arrow).length);
  const bodies = new Map(bodiesOn(slide).map((group) => [nameOf(group).name, group]));
  const marks = new Map(directed.edges.map((edge) => [edge.title(), edge]));
  for (const arrow of arrows) {
    const edge = marks.get(nameOf(arrow).descr!)!;
    const target = bodies.get(directed.nodes[edge.target]!.label)!;
    const dock = target.children.find(
      (shape) => shape.name === 'p:sp' && nameOf(shape).id === first(arrow, 'a:endCxn')!.attributes.get('id'),
    )!;
    const disc = target.children.filter((s) => s.name === 'p:sp' && nameOf(s).name !== 'dock').map(boxOf)[0]!;
    const [x, y] = [disc.x + disc.cx / 2, disc.y + disc.cy / 2];
    const at = boxOf(dock);
    expect(Math.hypot(at.x - x, at.y - y)).toBeGreaterThan((Math.min(disc.cx, disc.cy) / 2) * 0.9);
  }
});

describe('colours', () => {
  test('sectors are colours of the theme, in the order of the scheme', async () => {
    const deck = await deckOf(sheetOf(dortmund, talk));
    const theme = deck.part('ppt/theme/theme1.xml');
    const accent = (n: number) =>
      `#${first(first(theme, `a:accent${n}`)!, 'a:srgbClr')!
        .attributes.get('val')!
        .toLowerCase()}`;
    expect([1, 2, 3].map(accent)).toEqual(PALETTES.light.sectors.slice(0, 3));
    const health = dortmund.nodes.find(
      (n) => n.fill === PALETTES.light.sectors[0] && !n.block && n.shape === 'circle',
    )!;
    const group = all(deck.part(slide1), 'p:grpSp').find((g) => nameOf(g).descr === health.title())!;
    const fills = all(group, 'p:spPr').flatMap((s) => s.children.filter((c) => c.name === 'a:solidFill'));
    expect(fills.map((f) => f.children[0]!.attributes.get('val'))).toEqual(['accent1']);
  });

  test('a dark figure has a dark theme and page', async () => {
    const scene = sceneOf(bundled('delmenhorst-2012'), { theme: 'dark' });
    const deck = await deckOf(sheetOf(scene, pageWith('slide-16-9', { look: { theme: 'dark' } })));
    expect(
      first(first(deck.part('ppt/theme/theme1.xml'), 'a:lt1')!, 'a:srgbClr')!.attributes.get('val'),
    ).toBe('15171C');
    expect(first(first(deck.part(slide1), 'p:bg')!, 'a:schemeClr')!.attributes.get('val')).toBe('bg1');
  });

  test('bodies told apart by patterns have an edge of their colour', async () => {
    const deck = await deckOf(sheetOf(dortmund, pageWith('a4-portrait', { look: { patterns: true } })));
    const patterned = all(deck.part(slide1), 'p:spPr').filter((s) => child(s, 'a:pattFill'));
    expect(patterned.length).toBeGreaterThan(3);
    for (const shape of patterned) expect(child(shape, 'a:ln', 'a:solidFill')).toBeDefined();
  });
});

describe('words', () => {
  test('title and subtitle are placeholders, notes hold what is said and the picture in words', async () => {
    const setting = pageWith('slide-16-9', { words: { subtitle: 'Wer mit wem' } });
    const deck = await deckOf(sheetOf(dortmund, setting));
    const slide = deck.part(slide1);
    const placeholders = all(slide, 'p:sp').filter((s) => first(s, 'p:ph'));
    expect(placeholders.map((s) => [first(s, 'p:ph')!.attributes.get('type'), saidIn(s)])).toEqual([
      ['title', 'Dortmund 2023'],
      ['body', 'Wer mit wem'],
    ]);
    const notes = deck.part('ppt/notesSlides/notesSlide1.xml');
    expect(all(notes, 'a:p').map(saidIn)).toEqual(['Langsam sprechen.', '', 'Erste Zeile', 'Zweite Zeile']);
    expect(first(deck.part('docProps/core.xml'), 'dc:language')!.text).toBe('de-DE');
    expect(new Set(all(slide, 'a:rPr').map((n) => n.attributes.get('lang')))).toEqual(new Set(['de-DE']));
  });

  test('a picture without a title still names its slide', async () => {
    const setting = pageWith('slide-16-9', { words: { title: '' } });
    const deck = await deckOf(sheetOf(dortmund, setting));
    const title = all(deck.part(slide1), 'p:sp').find((s) => first(s, 'p:ph'))!;
    expect(saidIn(title)).toBe('Dortmund 2023');
    expect(boxOf(title).y + boxOf(title).cy).toBeLessThan(0);
  });

  test('every name that the picture shows is a text of its own, in the size that it has there', async () => {
    const sheet = sheetOf(dortmund, talk);
    const deck = await deckOf(sheet);
    const texts = new Map(
      all(deck.part(slide1), 'p:sp')
        .filter((s) => child(s, 'p:txBody'))
        .map((s) => [saidIn(s), s]),
    );
    const picture = marksOf(sheet.svg);
    for (const mark of everyMark(picture.marks)) {
      if (mark.is !== 'text' || !mark.data.has('of')) continue;
      const said = mark.lines.map((l) => l.runs.map((r) => r.text).join('')).join(' ');
      const size = Number(first(texts.get(said)!, 'a:rPr')!.attributes.get('sz'));
      expect(size / 100).toBeCloseTo((mark.lines[0]!.runs[0]!.size * 960) / picture.width, 0);
    }
  });

  test('names of all kinds stay text', async () => {
    const names = [
      '<script>alert(1)</script>',
      'A &amp; B "C"',
      '👩‍⚕️ Praxis',
      'مركز المساعدة',
      'x'.repeat(300),
      '__proto__',
    ];
    const scene: Scene = {
      ...dortmund,
      nodes: dortmund.nodes.map((node, i) => ({
        ...node,
        label: names[i] ?? node.label,
        title: () => `${names[i] ?? node.label} – Art`,
      })),
    };
    const deck = await deckOf(sheetOf(scene, talk));
    const slide = deck.part(slide1);
    const said = new Set(all(slide, 'p:grpSp').map((g) => nameOf(g).descr));
    for (const name of names) expect(said).toContain(`${name} – Art`);
    const texts = all(slide, 'p:txBody');
    const arabic = texts.find((body) => saidIn(body).includes('مركز'));
    if (arabic) expect(first(arabic, 'a:pPr')!.attributes.get('rtl')).toBe('1');
    expect(new TextDecoder().decode(deck.files.get(slide1)!)).not.toContain('<script');
  });
});

test('logos are pictures with an alternative text, kept once', async () => {
  const logo: Logo = {
    id: 'stadt',
    type: 'image/png',
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAAMQACf4B/6f+9zMAAAAASUVORK5CYII=',
    alt: 'Wappen der Stadt',
    corner: 'head',
  };
  const setting = { ...talk, logos: [logo, { ...logo, id: 'noch-eins', corner: 'foot' as const }] };
  const deck = await deckOf(sheetOf(dortmund, setting));
  const pictures = all(deck.part(slide1), 'p:pic');
  expect(pictures.map((p) => nameOf(p).descr)).toEqual(['Wappen der Stadt', 'Wappen der Stadt']);
  expect([...deck.files.keys()].filter((path) => path.startsWith('ppt/media/'))).toEqual([
    'ppt/media/image1.png',
  ]);
});

test.each([...TEMPLATES.keys()])('template %s makes a whole package of its page', async (template) => {
  const figure: Figure = figureFrom(template, {
    id: 'f',
    name: 'Figur',
    language: 'de',
    subject: { of: 'chart', chart: '', lens: null as never, choices: {} },
  });
  const sheet = sheetOf(dortmund, figure);
  const deck = await deckOf(sheet);
  const size = first(deck.part('ppt/presentation.xml'), 'p:sldSz')!.attributes;
  expect(Number(size.get('cx')) / 36_000).toBeCloseTo(sheet.width, 2);
  expect(Number(size.get('cy')) / 36_000).toBeCloseTo(sheet.height, 2);
});

test('several sheets are several slides of one size; the same task gives the same bytes', async () => {
  const sheets = [sheetOf(dortmund, talk), sheetOf(dortmund, pageWith('a4-portrait'))];
  const steps: number[] = [];
  const make = () =>
    writePptx({ sheets, about: ABOUT }, NOWHERE as never, (done, total) => steps.push(done / total));
  const bytes = await make();
  const deck = readDeck(bytes);
  expect(all(deck.part('ppt/presentation.xml'), 'p:sldId').length).toBe(2);
  expect(steps).toEqual([0, 0.5, 1]);
  for (const group of bodiesOn(deck.part('ppt/slides/slide2.xml'))) {
    const { y, cy } = boxOf(group);
    expect(y).toBeGreaterThan(0);
    expect(y + cy).toBeLessThan(6_858_000);
  }
  const digest = (b: Uint8Array) => createHash('sha256').update(b).digest('hex');
  expect(digest(await make())).toBe(digest(bytes));
});
