import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PALETTES } from '../../src/drawing/look.ts';
import { sizeOfPage } from '../../src/drawing/page-formats.ts';
import type { Scene } from '../../src/drawing/scene.ts';
import { spotlit } from '../../src/drawing/spotlit.ts';
import { escapeXml } from '../../src/drawing/xml.ts';
import { viewerWords } from '../../src/i18n/viewer-words.ts';
import { inlineSvg, Numbers } from '../../src/publish/html/inline-svg.ts';
import { around, isWhole, MOST, panned, zoomed } from '../../src/publish/html/viewer/camera.ts';
import { bodyAt, nextTowards, type Place } from '../../src/publish/html/viewer/near.ts';
import { writeHtml } from '../../src/publish/html.ts';
import { everyMark, type Mark, marksOf } from '../../src/publish/marks.ts';
import type { Sheet } from '../../src/publish/publish.ts';
import { bundled, figureOf, pageWith, sceneOf } from '../gallery/bundled.ts';

const ABOUT = { title: 'Unser Netz', author: '', language: 'de', date: '2026-11-22' } as const;
const VIEWER = { script: 'document.title;', style: 'p{margin:0}' };
const SURROUNDINGS = {
  face: () => Promise.reject(new Error('no face is needed')),
  viewer: () => Promise.resolve(VIEWER),
};
const talk = pageWith('slide-16-9');
const dortmund = sceneOf(bundled('dortmund-2023'));
const sheetOf = (scene: Scene, setting = talk, edit: Partial<Sheet> = {}): Sheet => ({
  svg: figureOf(scene, setting).svg,
  ...sizeOfPage(setting.page),
  title: scene.caption.title,
  text: ['Erste Zeile'],
  notes: '',
  ...edit,
});
const pageOf = async (...sheets: readonly Sheet[]) =>
  new TextDecoder().decode(await writeHtml({ sheets, about: ABOUT, words: viewerWords('de') }, SURROUNDINGS));
const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const inside = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map((m) => m[1]!);

test('the policy names what is in the file, and nothing else may run or be fetched', async () => {
  const html = await pageOf(sheetOf(dortmund));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
    .exec(html)![1]!
    .replace(/&#39;/g, "'");
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1)]));
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(inside(html, 'script').map((s) => `'${digest(s)}'`));
  expect(rules.get('style-src')).toEqual(inside(html, 'style').map((s) => `'${digest(s)}'`));
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(html).not.toMatch(/\son\w+=|\sstyle=|href=|src="|javascript:/i);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
});

/** What is drawn, without how it is nested. */
const leaves = (marks: readonly Mark[]) =>
  [...everyMark(marks)].flatMap((mark) => {
    if (mark.is === 'group') return [];
    const { id: _, title: __, data: ___, ...drawn } = mark;
    return [
      JSON.stringify(drawn, (_key, value: unknown) =>
        typeof value === 'number' ? Number(value.toFixed(3)) : value,
      ),
    ];
  });

test.each([
  ['Dortmund', dortmund, talk],
  ['Dortmund in patterns', dortmund, pageWith('a4-portrait', { look: { patterns: true } })],
  ['four regions by forces', sceneOf(bundled('four-regions'), { layout: 'force', hulls: 'sector' }), talk],
] as const)('the picture in the page is the picture: %s', (_, scene, setting) => {
  const { svg } = figureOf(scene, setting);
  const inline = inlineSvg(svg, 's1-', { bodies: new Numbers(), hows: new Numbers() });
  const original = marksOf(svg);
  const again = marksOf(inline.markup);
  expect([again.width, again.height]).toEqual([original.width, original.height]);
  expect(leaves(again.marks)).toEqual(
    leaves(original.marks).map((leaf) => leaf.replaceAll('"pattern":"', '"pattern":"s1-')),
  );
  expect(inline.markup.length).toBeLessThan(0.75 * svg.length);
});

test('every body is in the list, by what its colour stands for in the order of the legend', async () => {
  const html = await pageOf(sheetOf(dortmund));
  const groups = [...html.matchAll(/<summary>([^<]+) <span>(\d+)<\/span>/g)].map((m) => [m[1], Number(m[2])]);
  expect(groups).toEqual([
    ['Gesundheit', 14],
    ['Soziales', 4],
    ['Psycho-Soziales', 1],
    ['Sektorübergreifend', 8],
    ['Ohne Sektor', 10],
  ]);
  const listed = new Map([...html.matchAll(/data-of="(\d+)">([^<]*)</g)].map((m) => [m[1], m[2]]));
  expect(listed.size).toBe(dortmund.nodes.length);
  expect(new Set([...html.matchAll(/data-b="(\d+)"/g)].map((m) => m[1]))).toEqual(new Set(listed.keys()));
  const ties = [...html.matchAll(/data-t="(\d+) (\d+) (\d+)"/g)];
  expect(ties.length).toBe(dortmund.edges.length);
  const { hows } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(html)![1]!) as { hows: string[] };
  const told = ties.map(
    ([, from, to, how]) => `${listed.get(from)} – ${listed.get(to)}: ${hows[Number(how)]}`,
  );
  expect(new Set(told)).toEqual(new Set(dortmund.edges.map((edge) => edge.title())));
});

test('a body has the same number in all scenes; nothing has an id twice', async () => {
  const print = pageWith('a4-portrait', { look: { patterns: true } });
  const html = await pageOf(sheetOf(dortmund, print), sheetOf(dortmund, print, { notes: 'Langsam.' }));
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  const [first, second] = html.split('id="scene-2"');
  const names = (part: string) =>
    [...part.matchAll(/data-of="(\d+)">([^<]*)</g)].map((m) => `${m[1]} ${m[2]}`);
  expect(names(second!)).toEqual(names(first!));
  expect(second).toContain('<p>Langsam.</p>');
  expect(html).toContain('<option value="1">2. Dortmund 2023</option>');
});

test('what people wrote stays text', async () => {
  const names = [
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'A &amp; B',
    '__proto__',
  ];
  const scene: Scene = {
    ...dortmund,
    nodes: dortmund.nodes.map((node, i) => ({
      ...node,
      label: names[i] ?? node.label,
      title: () => `${names[i] ?? node.label} – Art`,
    })),
    edges: dortmund.edges.map((edge) => ({ ...edge, title: () => 'a – b: </script><!-- wie' })),
  };
  const html = await pageOf(
    sheetOf(scene, talk, { title: '<b>Titel</b>', notes: '<i>Notiz</i>', text: ['<u>Wort</u>'] }),
  );
  expect(html.match(/<\/?script/g)!.length).toBe(4);
  expect(html).not.toMatch(/<(img|b|i|u)[\s>]|<!--/);
  expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('pictures turn dark where every colour has a partner, and stay on their paper else', async () => {
  const turns = (html: string) => html.includes('<main class="turns">');
  const html = await pageOf(sheetOf(dortmund));
  expect(turns(html)).toBe(true);
  expect(html).toContain(`[fill="${PALETTES.light.sectors[0]}"]{fill:${PALETTES.dark.sectors[0]}}`);
  const dark = sceneOf(bundled('delmenhorst-2012'), { theme: 'dark' });
  expect(turns(await pageOf(sheetOf(dark, pageWith('slide-16-9', { look: { theme: 'dark' } }))))).toBe(false);
  // All scenes or none.
  const grey = sheetOf(dortmund, pageWith('slide-16-9', { look: { colours: 'grey' } }));
  expect(turns(await pageOf(sheetOf(dortmund), grey))).toBe(false);
});

test('500 bodies with 750 ties stay below 400 kB, face, script and style included', async () => {
  const n = 500;
  const scene: Scene = {
    ...dortmund,
    guides: null,
    nodes: Array.from({ length: n }, (_, i) => ({
      ...dortmund.nodes[i % dortmund.nodes.length]!,
      id: `einrichtung-${i}`,
      label: `Einrichtung mit einem Namen ${i}`,
      hub: i === 0,
      r: 0.012,
      x: Math.cos(i * 2.4) * Math.sqrt(i / n),
      y: Math.sin(i * 2.4) * Math.sqrt(i / n),
      title: () => `Einrichtung mit einem Namen ${i} – Kooperationspartner/in · Gesundheit · Krankenhäuser`,
    })),
    edges: Array.from({ length: 1.5 * n }, (_, i) => ({
      ...dortmund.edges[i % dortmund.edges.length]!,
      id: `verbindung-${i}`,
      source: i % 5 === 0 ? 0 : (i * 13) % n,
      target: (i * 29 + 1) % n,
      lane: 0,
    })),
  };
  const fewNames = pageWith('slide-16-9', { look: { mostNames: 50 } });
  const bytes = (await pageOf(sheetOf(scene, fewNames))).length;
  // Face (38 kB) and the real script and style (18 kB) come in addition.
  expect(bytes).toBeLessThan(400_000 - 60_000);
});

test('the camera keeps the point under the pointer, and the picture in sight', () => {
  const page = { x: 0, y: 0, w: 1600, h: 900 };
  const near = zoomed(page, page, 4, [400, 300]);
  expect((400 - near.x) / near.w).toBeCloseTo(400 / 1600);
  expect((300 - near.y) / near.h).toBeCloseTo(300 / 900);
  let view = page;
  for (let i = 0; i < 40; i++) view = zoomed(view, page, 2, [0, 0]);
  expect(view.w).toBeCloseTo(page.w / MOST);
  for (let i = 0; i < 40; i++) view = panned(view, page, -1, 0.7);
  expect(view.x + view.w / 2).toBeGreaterThanOrEqual(0);
  expect(view.y + view.h / 2).toBeLessThanOrEqual(900);
  const shown = around([{ x: 100, y: 100, w: 20, h: 20 }], page);
  expect(shown.w).toBe(400);
  expect(shown.x).toBeLessThan(100);
  expect(isWhole(page, page)).toBe(true);
  expect(isWhole(shown, page)).toBe(false);
  expect(around([], page)).toBe(page);
  // In a tall window, what is wide fills its width.
  const tall = around([{ x: 200, y: 50, w: 800, h: 800 }], page, 0.5, 1);
  expect([tall.w, tall.h]).toEqual([800, 1600]);
});

const PLACES: readonly Place[] = [
  { body: 0, x: 0, y: 0, r: 5 },
  { body: 1, x: 20, y: 1, r: 2 },
  { body: 2, x: 40, y: 0, r: 2 },
  { body: 3, x: 18, y: 17, r: 2 },
  { body: 4, x: -3, y: -30, r: 9 },
];

test('a pointer means the body below it, or the nearest within reach', () => {
  expect(bodyAt(PLACES, [3, 3], 6)).toBe(0);
  // Nearer to the edge of the second than of the first.
  expect(bodyAt(PLACES, [14, 0], 6)).toBe(1);
  expect(bodyAt(PLACES, [30, 40], 6)).toBeNull();
  expect(bodyAt([], [0, 0], 6)).toBeNull();
});

test('keys go to the next body in a direction, and stay where nobody stands there', () => {
  const [first] = PLACES;
  expect(nextTowards(PLACES, first!, 1, 0)).toBe(1);
  expect(nextTowards(PLACES, PLACES[1]!, 1, 0)).toBe(2);
  expect(nextTowards(PLACES, PLACES[2]!, 1, 0)).toBeNull();
  expect(nextTowards(PLACES, first!, 0, -1)).toBe(4);
  expect(nextTowards(PLACES, PLACES[1]!, 0, 1)).toBe(3);
  expect(nextTowards(PLACES, PLACES[1]!, -1, 0)).toBe(0);
});

test('whoever fades behind a highlight has a name in the list, and only there', async () => {
  const [{ id }] = dortmund.nodes as unknown as readonly [{ readonly id: string }];
  const html = await pageOf(sheetOf(spotlit(dortmund, new Set([id]))));
  expect(html).not.toMatch(/data-of="\d+"><\/button>/);
  expect(html.match(/data-of="\d+"/g)).toHaveLength(dortmund.nodes.length);
  for (const { label } of dortmund.nodes) expect(html).toContain(`>${escapeXml(label)}</button>`);
});

test('where names are codes, no name is anywhere in the file', async () => {
  const code = (i: number) => `P-${100 + i}`;
  const coded: Scene = {
    ...dortmund,
    caption: { ...dortmund.caption, title: 'Netz', source: '' },
    nodes: dortmund.nodes.map((node, i) => ({
      ...node,
      label: code(i),
      title: () => `${code(i)} – Partner/in`,
    })),
    edges: dortmund.edges.map((edge) => ({
      ...edge,
      title: () => `${code(edge.source)} – ${code(edge.target)}: Kooperation`,
    })),
  };
  const html = await pageOf(sheetOf(coded));
  for (const { label } of dortmund.nodes) if (label.length > 12) expect(html).not.toContain(escapeXml(label));
  expect(html).toContain('>P-100</button>');
});
