import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import type { Scene } from '../../src/drawing/scene.ts';
import { xmlId } from '../../src/drawing/xml.ts';
import type { Figure, Logo } from '../../src/model/figure.ts';
import { everyMark, marksOf } from '../../src/publish/marks.ts';
import { shortName } from '../../src/publish/pptx/names.ts';
import { bundled, pageWith, sceneOf } from '../gallery/bundled.ts';
import { bodiesOn, bytesOf, deckOf, sheetOf, slide1, WORDS } from './pptx-decks.ts';
import { all, boxOf, child, first, type Node, nameOf, readDeck, saidIn } from './pptx-reading.ts';

const dortmund = sceneOf(bundled('dortmund-2023'));
const talk = pageWith('slide-16-9');

/** Connectors that lie on the slide itself and are glued: ties, as lines to names are in groups. */
const tiesOn = (slide: Node): readonly Node[] =>
  first(slide, 'p:spTree')!.children.filter((c) => c.name === 'p:cxnSp' && first(c, 'a:stCxn'));

test('every body is a group of shapes where the picture has it, with a name and an alternative text', async () => {
  const sheet = sheetOf(dortmund, talk);
  const deck = await deckOf(sheet);
  const slide = deck.part(slide1);
  const picture = marksOf(sheet.svg);
  const page = first(deck.part('ppt/presentation.xml'), 'p:sldSz')!.attributes;
  expect([page.get('cx'), page.get('cy')]).toEqual(['12192000', '6858000']);
  const scale = 12_192_000 / picture.width;
  const bodies = new Map(bodiesOn(slide).map((body) => [body.name, body]));
  let seen = 0;
  for (const node of dortmund.nodes) {
    const body = bodies.get(node.label)!;
    expect(body.said.split('\n')[0]).toBe(node.title());
    const mark = [...everyMark(picture.marks)].find((m) => m.id === xmlId('body', node.id))!;
    const circle = mark.is === 'group' ? mark.marks[0]! : null;
    if (circle?.is !== 'circle') continue;
    const box = boxOf(body.mark);
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
  for (const { name, docks } of bodiesOn(slide))
    for (const dock of docks) bodyOfDock.set(nameOf(dock).id, name);
  const glued = tiesOn(slide);
  expect(glued.length).toBe(dortmund.edges.length);
  const ends = glued.map((connector) => [
    nameOf(connector).name,
    ...['a:stCxn', 'a:endCxn'].map((end) => bodyOfDock.get(first(connector, end)!.attributes.get('id')!)),
  ]);
  expect(ends).toEqual(
    dortmund.edges.map((edge) => [
      shortName(`${WORDS.tie}: ${edge.title()}`),
      dortmund.nodes[edge.source]!.label,
      dortmund.nodes[edge.target]!.label,
    ]),
  );
});

test('connectors begin and end where their docks are; ties of one pair run side by side', async () => {
  const deck = await deckOf(sheetOf(dortmund, talk));
  const slide = deck.part(slide1);
  const docks = new Map(
    bodiesOn(slide)
      .flatMap((body) => body.docks)
      .map((shape) => [nameOf(shape).id, boxOf(shape)]),
  );
  const pairs = new Map<string, Set<string>>();
  for (const [i, connector] of tiesOn(slide).entries()) {
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
    const title = dortmund.edges[i]!.title().split(':')[0]!;
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
  const bodies = new Map(bodiesOn(slide).map((body) => [body.name, body]));
  const marks = new Map(directed.edges.map((edge) => [shortName(`${WORDS.tie}: ${edge.title()}`), edge]));
  for (const arrow of arrows) {
    const edge = marks.get(nameOf(arrow).name)!;
    const target = bodies.get(directed.nodes[edge.target]!.label)!;
    const dock = target.docks.find(
      (shape) => nameOf(shape).id === first(arrow, 'a:endCxn')!.attributes.get('id'),
    )!;
    const disc = target.mark.children
      .filter((shape) => shape.name === 'p:sp' && !target.docks.includes(shape))
      .map(boxOf)[0]!;
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
    const { mark } = bodiesOn(deck.part(slide1)).find(({ name }) => name === health.label)!;
    const fills = all(mark, 'p:spPr').flatMap((s) => s.children.filter((c) => c.name === 'a:solidFill'));
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
      ['body', expect.stringContaining('n = 37 Einrichtungen')],
    ]);
    const notes = deck.part('ppt/notesSlides/notesSlide1.xml');
    expect(all(notes, 'a:p').map(saidIn)).toEqual([
      'Langsam sprechen.',
      '',
      'Das Bild in Worten',
      'Erste Zeile',
      'Zweite Zeile',
    ]);
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
    const said = new Set(bodiesOn(slide).map((body) => body.said.split('\n')[0]));
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
  const make = () => bytesOf(sheets, (done, total) => steps.push(done / total));

  const bytes = await make();
  const deck = readDeck(bytes);
  expect(all(deck.part('ppt/presentation.xml'), 'p:sldId').length).toBe(2);
  expect(steps).toEqual([0, 0.5, 1]);
  for (const { group } of bodiesOn(deck.part('ppt/slides/slide2.xml'))) {
    const { y, cy } = boxOf(group);
    expect(y).toBeGreaterThan(0);
    expect(y + cy).toBeLessThan(6_858_000);
  }
  const digest = (b: Uint8Array) => createHash('sha256').update(b).digest('hex');
  expect(digest(await make())).toBe(digest(bytes));
});
