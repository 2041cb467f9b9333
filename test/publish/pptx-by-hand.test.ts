/** What makes slides as if a careful person had drawn them: what is dragged, what the selection pane and readers say, placeholders, scenes. */
import { describe, expect, test } from 'vitest';
import { sceneSvg } from '../../src/drawing/svg.ts';
import { xmlId } from '../../src/drawing/xml.ts';
import { everyMark, groupOf, marksOf, wordsOf } from '../../src/publish/marks.ts';
import { bundled, pageWith, sceneOf } from '../gallery/bundled.ts';
import { bodiesOn, deckOf, isDecoration, sheetOf, slide1, WORDS } from './pptx-decks.ts';
import { all, boxOf, child, first, type Node, nameOf, saidIn } from './pptx-reading.ts';

const dortmund = sceneOf(bundled('dortmund-2023'));
const talk = pageWith('slide-16-9');
const LONG = `Ein Satz dazu, der über mehrere Zeilen läuft: ${'wer mit wem zusammenarbeitet, '.repeat(12)}und seit wann.`;
/** Large type, so that names stand off. */
const worded = pageWith('slide-16-9', {
  look: { textScale: 1.6 },
  words: { subtitle: 'Wer mit wem', caption: LONG },
});
const on = (slide: Node): readonly Node[] =>
  first(slide, 'p:spTree')!.children.filter((c) => /^p:(sp|grpSp|cxnSp|pic)$/.test(c.name));
const textsIn = (node: Node) => all(node, 'p:sp').filter((shape) => child(shape, 'p:txBody'));

describe('what is dragged', () => {
  test('a name stands in the group of its body, so whoever moves the body moves both', async () => {
    const sheet = sheetOf(dortmund, talk);
    const slide = (await deckOf(sheet)).part(slide1);
    const bodies = new Map(bodiesOn(slide).map((body) => [body.name, body]));
    const names = [...everyMark(marksOf(sheet.svg).marks)].filter((m) => m.is === 'text' && m.data.has('of'));
    expect(names.length).toBeGreaterThan(8);
    const labels = new Map(dortmund.nodes.map((node) => [`body-${node.id}`, node.label]));
    for (const mark of names) {
      if (mark.is !== 'text') continue;
      const label = labels.get(mark.data.get('of')!)!;
      const [text] = textsIn(bodies.get(label)!.group);
      expect(saidIn(text!)).toBe(wordsOf(mark));
      expect(nameOf(text!).name).toBe(`${WORDS.name}: ${label}`);
    }
    // None of them lies about loose.
    const loose = on(slide).filter((shape) => shape.name === 'p:sp' && !first(shape, 'p:ph'));
    expect(loose).toEqual([]);
  });

  test('a line to a name that stands off holds on to the body and to the box of the name', async () => {
    const sheet = sheetOf(dortmund, worded);
    const slide = (await deckOf(sheet)).part(slide1);
    const leaders = groupOf(marksOf(sheet.svg), 'labels')!.marks.find((m) => m.id === 'leaders')!;
    const wanted = leaders.is === 'path' ? leaders.segments.length / 2 : 0;
    expect(wanted).toBeGreaterThan(1);
    let found = 0;
    for (const { group, docks } of bodiesOn(slide)) {
      const line = group.children.find((c) => c.name === 'p:cxnSp');
      if (!line) continue;
      found++;
      const [name] = textsIn(group);
      const end = first(line, 'a:endCxn')!.attributes;
      expect(docks.map((dock) => nameOf(dock).id)).toContain(first(line, 'a:stCxn')!.attributes.get('id'));
      expect(end.get('id')).toBe(nameOf(name!).id);
      // It ends in the middle of the side that it names.
      const [box, at] = [boxOf(name!), boxOf(line)];
      const sides = [
        [box.x + box.cx / 2, box.y],
        [box.x, box.y + box.cy / 2],
        [box.x + box.cx / 2, box.y + box.cy],
        [box.x + box.cx, box.y + box.cy / 2],
      ];
      const [x, y] = sides[Number(end.get('idx'))]!;
      const corners = [at.x, at.x + at.cx].flatMap((px) => [at.y, at.y + at.cy].map((py) => [px, py]));
      const off = Math.min(...corners.map(([px, py]) => Math.hypot(px! - x!, py! - y!)));
      expect(off).toBeLessThan(2000);
    }
    expect(found).toBe(wanted);
    expect(on(slide).filter((c) => c.name === 'p:cxnSp').length).toBe(dortmund.edges.length);
  });

  test('a number that stands for a name in a list goes with its body', async () => {
    const { svg, ...rest } = sheetOf(dortmund, talk);
    const number =
      '<g id="numbers"><text data-of="body-kino-schauburg" x="100" y="100" font-size="12" fill="#1d2430">7</text></g></svg>';
    const kino = dortmund.nodes.find(({ label }) => label === 'Kino Schauburg Dortmund')!;
    const markup = svg.replace('</svg>', number.replace('body-kino-schauburg', xmlId('body', kino.id)));
    const slide = (await deckOf({ ...rest, svg: markup })).part(slide1);
    const { group } = bodiesOn(slide).find(({ name }) => name === kino.label)!;
    const seven = textsIn(group).find((text) => saidIn(text) === '7')!;
    expect(nameOf(seven).name).toBe('7: Kino Schauburg Dortmund');
  });

  test('discs and rings are a group inside, so that colours of a body leave its name alone', async () => {
    const slide = (await deckOf(sheetOf(dortmund, talk))).part(slide1);
    const named = bodiesOn(slide).filter(({ group, mark }) => group !== mark);
    expect(named.length).toBeGreaterThan(8);
    for (const { mark, group } of named) {
      expect(textsIn(mark)).toEqual([]);
      expect(nameOf(mark).name).toBe(WORDS.mark);
      expect(group.children.filter((c) => c.name === 'p:grpSp')).toEqual([mark]);
    }
  });
});

describe('what a person put onto the figure', () => {
  const arrow = (id: string, to: { body: string | null; x: number; y: number }) =>
    ({ is: 'arrow', id, from: { body: null, x: 0.03, y: 0.5 }, to, text: 'Hier' }) as const;

  test('an arrow is one line with a head that holds on to the body at which it points', async () => {
    const setting = {
      ...worded,
      annotations: [
        arrow('a', { body: 'do-stadt', x: 0, y: 0 }),
        arrow('b', { body: null, x: 0.06, y: 0.6 }),
      ],
    };
    const slide = (await deckOf(sheetOf(dortmund, setting))).part(slide1);
    const called = (shape: Node) => nameOf(shape).name === `${WORDS.annotation}: Hier`;
    const held = on(slide).find((shape) => shape.name === 'p:cxnSp' && called(shape))!;
    const { docks } = bodiesOn(slide).find(({ name }) => name === 'Stadt Dortmund')!;
    expect(docks.map((dock) => nameOf(dock).id)).toContain(first(held, 'a:endCxn')!.attributes.get('id'));
    expect(first(held, 'a:stCxn')).toBeUndefined();
    expect(first(held, 'a:tailEnd')).toBeDefined();
    // One that points at a place only is one thing with its words.
    const free = on(slide).find((shape) => shape.name === 'p:grpSp' && called(shape))!;
    expect(textsIn(free).map(saidIn)).toEqual(['Hier']);
    const [line] = all(free, 'p:cxnSp');
    expect(first(line!, 'a:endCxn')).toBeUndefined();
    expect(free.children.filter((c) => c.name === 'p:sp')).toHaveLength(1);
  });
});

describe('the selection pane and readers', () => {
  test('every shape has a name that says what it is, and only text, bodies and legends speak', async () => {
    const slide = (await deckOf(sheetOf(dortmund, talk))).part(slide1);
    const shapes = ['p:sp', 'p:grpSp', 'p:cxnSp', 'p:pic'].flatMap((kind) => all(slide, kind));
    for (const shape of shapes) {
      const { name, descr } = nameOf(shape);
      expect(name).toMatch(/\S/);
      expect(name).not.toMatch(/^(dock|leaders|legend|guides?|tie-|body-)/);
      const speaks = descr !== undefined || child(shape, 'p:txBody') || shape.name === 'p:grpSp';
      if (!speaks) expect(isDecoration(shape), name).toBe(true);
      if (descr !== undefined) expect(isDecoration(shape), name).toBe(false);
    }
    // One by one: a heading, each body, what is lettered, the legend, the foot.
    const spoken = on(slide).filter((shape) => !isDecoration(shape));
    expect(spoken.length).toBe(dortmund.nodes.length + 4);
    expect(nameOf(spoken[0]!).name).toBe('Titel: Dortmund 2023');
    expect(spoken.slice(-3).map((shape) => nameOf(shape).name)).toEqual([
      WORDS.groundNames,
      WORDS.legend,
      WORDS.foot,
    ]);
  });

  test('a body says whom it is tied to, a hub not without end', async () => {
    const slide = (await deckOf(sheetOf(dortmund, talk))).part(slide1);
    const said = new Map(bodiesOn(slide).map((body) => [body.name, body.said]));
    expect(said.get('Kino Schauburg Dortmund')).toMatch(
      /\nVerbunden mit Selbsthilfe-Kontaktstelle Dortmund$/,
    );
    expect(said.get('Selbsthilfe-Kontaktstelle Dortmund')).toMatch(/\nVerbunden mit .* und \d+ weiteren$/);
  });

  test('a legend is one group, each entry its sign and its words', async () => {
    const slide = (await deckOf(sheetOf(dortmund, talk))).part(slide1);
    const legend = on(slide).find((shape) => nameOf(shape).name === WORDS.legend)!;
    const entry = all(legend, 'p:grpSp').find((group) => nameOf(group).name === 'Gesundheit 14')!;
    expect(textsIn(entry).map(saidIn)).toHaveLength(1);
    expect(entry.children.filter((c) => c.name === 'p:sp').length).toBeGreaterThan(1);
    const parts = legend.children.filter((c) => c.name === 'p:grpSp').map((part) => nameOf(part).name);
    expect(parts[0]).toBe('Legende: SEKTOR');
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatch(/^Legende: [A-ZÄÖÜ]/);
  });
});

describe('placeholders', () => {
  test('the layout has its own where the first picture has them; the foot flows in one', async () => {
    const deck = await deckOf(sheetOf(dortmund, worded));
    const places = (path: string) =>
      all(deck.part(path), 'p:sp')
        .filter((shape) => first(shape, 'p:ph') && first(shape, 'a:xfrm'))
        .map((shape) => {
          const { attributes } = first(shape, 'p:ph')!;
          return [attributes.get('idx') ?? attributes.get('type'), boxOf(shape)] as const;
        });
    const layout = new Map(places('ppt/slideLayouts/slideLayout1.xml'));
    const slide = places(slide1);
    expect(slide.map(([idx]) => idx)).toEqual(['title', '13', '14']);
    for (const [idx, box] of slide) expect(layout.get(idx)).toEqual(box);
    const foot = all(deck.part(slide1), 'p:sp').find(
      (s) => first(s, 'p:ph')?.attributes.get('idx') === '14',
    )!;
    expect(all(foot, 'a:p').map(saidIn)).toEqual([
      LONG,
      expect.stringMatching(/^n = 37 Einrichtungen/),
      expect.stringMatching(/^Quelle: /),
    ]);
  });

  test('title and foot have the type of the layout, so that another design restyles them', async () => {
    const deck = await deckOf(sheetOf(dortmund, worded));
    const runs = (idx: string) =>
      all(
        all(deck.part(slide1), 'p:sp').find((shape) => {
          const { attributes } = first(shape, 'p:ph') ?? { attributes: new Map<string, string>() };
          return (attributes.get('idx') ?? attributes.get('type')) === idx;
        })!,
        'a:rPr',
      );
    for (const run of [...runs('title'), ...runs('13'), runs('14').at(-1)!]) {
      expect([...run.attributes.keys()]).toEqual(['lang', 'dirty']);
      expect(run.children).toEqual([]);
    }
    // What differs from it says so: one's own caption is larger and darker.
    expect(runs('14')[0]!.attributes.has('sz')).toBe(true);
    const title = all(deck.part('ppt/slideLayouts/slideLayout1.xml'), 'a:defRPr')[0]!;
    expect(title.attributes.get('b')).toBe('1');
    expect(first(title, 'a:schemeClr')!.attributes.get('val')).toBe('tx1');
  });

  test('running text that takes several lines is one paragraph without breaks', async () => {
    const slide = (await deckOf(sheetOf(dortmund, worded))).part(slide1);
    const foot = all(slide, 'p:sp').find((s) => first(s, 'p:ph')?.attributes.get('idx') === '14')!;
    const [caption] = all(foot, 'a:p');
    expect(all(caption!, 'a:r').length).toBeGreaterThan(2);
    expect(all(caption!, 'a:br')).toEqual([]);
    expect(saidIn(caption!)).toBe(LONG);
  });
});

describe('scenes', () => {
  const inside = ({ source, target }: { source: number; target: number }) => Math.max(source, target) < 12;
  const part = {
    ...dortmund,
    nodes: dortmund.nodes.slice(0, 12),
    edges: dortmund.edges.filter(inside),
  };
  const two = () => deckOf(sheetOf(dortmund, talk), sheetOf(part, talk));

  test('bodies and ties of two scenes have the same name, there once a slide, and glide', async () => {
    const deck = await two();
    const [whole, less] = [1, 2].map((n) => bodiesOn(deck.part(`ppt/slides/slide${n}.xml`)));
    const names = less!.map(({ name }) => name);
    expect(names.every((name) => name.startsWith('!!'))).toBe(true);
    expect(names.length).toBeGreaterThan(6);
    expect(new Set(names).size).toBe(names.length);
    expect(whole!.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const glide = first(deck.part('ppt/slides/slide2.xml'), 'mc:AlternateContent')!;
    expect(child(glide, 'mc:Choice', 'p:transition', 'p159:morph')).toBeDefined();
    expect(child(glide, 'mc:Choice')!.attributes.get('Requires')).toBe('p159');
    expect(child(glide, 'mc:Fallback', 'p:transition', 'p:fade')).toBeDefined();
    expect(all(deck.part(slide1), 'p:transition')).toEqual([]);
  });

  test('bodies of one name are told apart, alike on all slides', async () => {
    const alike = (scene: typeof dortmund) => ({
      ...scene,
      nodes: scene.nodes.map((node) => ({ ...node, label: 'Runder Tisch' })),
    });
    const deck = await deckOf(sheetOf(alike(dortmund), talk), sheetOf(alike(part), talk));
    const byTitle = [1, 2].map(
      (n) =>
        new Map(
          bodiesOn(deck.part(`ppt/slides/slide${n}.xml`)).map(({ said, name }) => [
            said.split('\n')[0],
            name,
          ]),
        ),
    );
    const gliding = [...byTitle[0]!.values()].filter((name) => name.startsWith('!!'));
    expect(gliding).toContain('!!Runder Tisch');
    expect(new Set(gliding).size).toBe(gliding.length);
    expect(byTitle[1]!.size).toBeGreaterThan(6);
    for (const [title, name] of byTitle[1]!) expect(byTitle[0]!.get(title)).toBe(name);
  });

  test('scenes that have nothing in common fade; a single slide has no transition and no number', async () => {
    const other = sceneOf(bundled('delmenhorst-2012'));
    const deck = await deckOf(sheetOf(dortmund, talk), sheetOf(other, talk));
    const second = deck.part('ppt/slides/slide2.xml');
    expect(first(second, 'p:transition')!.children.map(({ name }) => name)).toEqual(['p:fade']);
    expect(all(second, 'mc:AlternateContent')).toEqual([]);
    expect(bodiesOn(second).some(({ name }) => name.startsWith('!!'))).toBe(false);
    expect(all(second, 'a:fld').map((f) => f.attributes.get('type'))).toEqual(['slidenum']);
    const single = (await deckOf(sheetOf(dortmund, talk))).part(slide1);
    expect(all(single, 'a:fld')).toEqual([]);
    expect(all(single, 'p:transition')).toEqual([]);
  });
});

test('a chart is one group that says what it shows, with groups for its axis and its rows', async () => {
  const line = (x: number) =>
    `<path d="M${x} 40L${x} 200" stroke="#8b94a3" stroke-width="1" fill="none"/><text x="${x}" y="30" text-anchor="middle" font-size="12" fill="#1d2430">${x}</text>`;
  const text = (x: number, y: number, said: string) =>
    `<text x="${x}" y="${y}" font-size="12" fill="#1d2430">${said}</text>`;
  const frame = sceneSvg(dortmund, { width: 400, height: 225 });
  const head = frame.slice(0, frame.indexOf('<g id="drawing">'));
  const svg = `${head}<g id="drawing">${[100, 200, 300].map(line).join('')}${text(10, 94, '1.')}${text(30, 94, 'Stadt')}<rect x="60" y="80" width="120" height="20" fill="#549ac9"><title>Stadt: 5</title></rect>${text(190, 94, '5')}${text(10, 180, 'Anmerkung')}<rect x="10" y="190" width="10" height="10" fill="#549ac9"/>${text(24, 199, 'Gesundheit')}</g></svg>`;
  const slide = (await deckOf(sheetOf(dortmund, talk, { svg }))).part(slide1);
  const chart = on(slide).find((shape) => shape.name === 'p:grpSp')!;
  expect(nameOf(chart).name).toBe(WORDS.chart);
  expect(nameOf(chart).descr).toContain('n = 37 Einrichtungen');
  const [axis] = chart.children.filter((c) => c.name === 'p:grpSp');
  expect(nameOf(axis!).name).toBe(WORDS.axis);
  expect(textsIn(axis!).map(saidIn)).toEqual(['100', '200', '300']);
  const row = chart.children.find((c) => c.name === 'p:grpSp' && nameOf(c).name === 'Stadt: 5')!;
  expect(textsIn(row).map(saidIn)).toEqual(['1.', 'Stadt', '5']);
  const bar = all(row, 'p:sp').find((c) => !child(c, 'p:txBody'))!;
  expect(nameOf(bar)).toMatchObject({ name: 'Stadt: 5', descr: 'Stadt: 5' });
  const key = chart.children.find((c) => c.name === 'p:grpSp' && nameOf(c).name === 'Gesundheit')!;
  expect(key.children.filter((c) => c.name === 'p:sp')).toHaveLength(2);
  // What stands elsewhere stays by itself.
  expect(chart.children.filter((c) => c.name === 'p:sp').map(saidIn)).toEqual(['Anmerkung']);
});
