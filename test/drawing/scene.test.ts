import { expect, test } from 'vitest';
import { PALETTES } from '../../src/drawing/look.ts';
import { sizeScale } from '../../src/drawing/size-scale.ts';
import { sceneSvg } from '../../src/drawing/svg.ts';
import { escapeXml, num, xmlId } from '../../src/drawing/xml.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import { bundled, figureOf, pageWith, sceneOf } from '../gallery/bundled.ts';
import { checkSvg } from './svg-check.ts';

function project(bodies: readonly Body[], ties: readonly Tie[], hub: string | null = null): Project {
  return {
    ...emptyProject({ id: 'p', hub }),
    bodies: new Map(bodies.map((b) => [b.id, b])),
    ties: new Map(ties.map((t) => [t.id, t])),
  };
}
const sector = (value: string) => ({ value, confidence: null, reason: null, alternative: null });

test('Dortmund: colours by sector, shapes by kind, hub first, legend counts what is there', () => {
  const scene = sceneOf(bundled('dortmund-2023'));
  expect(scene.nodes.length).toBe(37);
  expect(scene.edges.length).toBe(49);
  const hub = scene.nodes.find((n) => n.hub)!;
  expect(hub).toMatchObject({
    shape: 'ringed-circle',
    cross: true,
    importance: 1,
    fill: PALETTES.light.cross,
  });
  expect(Math.max(...scene.nodes.map((n) => n.r))).toBe(hub.r);
  expect(scene.nodes.filter((n) => !n.hub).every((n) => n.importance < 1)).toBe(true);
  const sectors = scene.legend.filter((e) => e.of === 'sector');
  expect(sectors.map((e) => [e.label, e.count])).toEqual([
    ['Gesundheit', 14],
    ['Soziales', 4],
    ['Psycho-Soziales', 1],
    ['Sektorübergreifend', 8],
    ['Ohne Sektor', 10],
  ]);
  const lines = scene.legend.filter((e) => e.of === 'line');
  expect(lines.reduce((sum, e) => sum + e.count, 0)).toBe(49);
  expect(lines.find((e) => e.style === 'formal')!.count).toBe(3);
  const kinds = scene.legend.filter((e) => e.of === 'kind');
  expect(kinds.reduce((sum, e) => sum + e.count, 0)).toBe(37);
  expect(scene.wedgeLabels.length).toBe(scene.guides!.wedges.length);
  const open = scene.nodes.filter((n) => n.fill === null);
  expect(open.length).toBe(10);
});

test('the caption states n, lens, source and date', () => {
  const { caption } = sceneOf(bundled('dortmund-2023'));
  expect(caption.counts).toBe('n = 37 Einrichtungen, 49 Verbindungen');
  expect(caption.lens).toBe('alle Arten von Einrichtungen · alle Verbindungsarten');
  expect(caption.date).toBe('Stand 2023');
  expect(caption.source).toMatch(/^Quelle: Jahresbericht 2023/);
});

test('made-up data are marked below the drawing, real ones are not', () => {
  const project = bundled('dortmund-2023');
  const made = sceneOf({ ...project, about: { ...project.about, synthetic: true } });
  const words = 'synthetisch, kalibriert – keine Erhebung';
  const figure = (scene: ReturnType<typeof sceneOf>) => figureOf(scene, pageWith('a4-landscape')).svg;
  expect(figure(made)).toContain(`>${words}<`);
  expect(figure(sceneOf(project))).not.toContain('synthetisch');
});

test('parallel ties have lanes of their own, mirrored with direction', () => {
  const p = project(
    [blankBody('a', 'centre'), blankBody('b', 'partner'), blankBody('c', 'partner')],
    [
      blankTie('1', 'a', 'b'),
      blankTie('2', 'b', 'a', 'funding'),
      blankTie('3', 'a', 'b', 'event'),
      blankTie('4', 'a', 'c'),
    ],
  );
  const { edges } = sceneOf(p);
  // Seen from the lower body, the three lie side by side.
  const fromLower = edges.slice(0, 3).map((e) => (e.source < e.target ? e.lane : 0 - e.lane));
  expect(fromLower.sort((x, y) => x - y)).toEqual([-1, 0, 1]);
  expect(edges[3]!.lane).toBe(0);
});

test('line styles: planned before person-bound before formal', () => {
  const tie = (id: string, edit: Partial<Tie>) => ({ ...blankTie(id, 'a', 'b'), ...edit });
  const p = project(
    [blankBody('a', 'centre'), blankBody('b', 'partner')],
    [
      tie('1', { formality: 'contract' }),
      tie('2', { formality: 'informal' }),
      tie('3', { type: 'personal-link', formality: 'contract' }),
      tie('4', { type: 'personal-link', status: 'sought' }),
      tie('6', { personBound: true, formality: 'contract' }),
      tie('7', { type: 'personal-link', personBound: false }),
      tie('5', { status: 'active', formality: 'election' }),
    ],
  );
  expect(sceneOf(p).edges.map((e) => e.style)).toEqual([
    'formal',
    'plain',
    'person-bound',
    'planned',
    'person-bound',
    'plain',
    'formal',
  ]);
});

test('area is proportional to the measure above the least size; what cannot be said is least', () => {
  const scale = sizeScale([100, 25, 50, Number.NaN, 0], 5);
  expect((scale.radius(100) / scale.radius(25)) ** 2).toBeCloseTo(4);
  expect((scale.radius(50) / scale.radius(25)) ** 2).toBeCloseTo(2);
  expect(scale.radius(Number.NaN)).toBe(scale.radius(0));
  expect(scale.radius(0)).toBeGreaterThan(0);
  expect(scale.steps).toEqual([100, 20, 5]);
  expect(sizeScale([1, 1, 1], 3).steps).toEqual([1]);
  expect(sizeScale([0.2, 0.83], 2).steps).toEqual([0.5, 0.2, 0.02]);
  expect(sizeScale(null, 3).steps).toEqual([]);
  expect(sizeScale([Number.NaN, 0], 2).steps).toEqual([]);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"/><image href="https://example.org/x.png"/>',
  'a &amp; b && c',
  ']]><!-- -->',
  '👩‍⚕️ Gruppe 🎈',
  'مركز الاتصال للمساعدة الذاتية',
  'ä'.repeat(300),
  'Wort '.repeat(60),
  '\u0000\u0008\ud800 kaputt \ufffe',
  '',
];

test('hostile names stay text: SVG is well-formed and on the allow-list', () => {
  const bodies = HOSTILE.map((label, i) => ({
    ...blankBody(`b"<${i}>&'`, i % 2 ? 'partner' : 'committee', label),
    category: label,
    sector: i % 3 ? sector(`<b>${i % 2}</b>`) : null,
  }));
  const ties = bodies.slice(1).map((b, i) => blankTie(`t${i}"<`, bodies[0]!.id, b.id));
  const p = project(bodies, ties, bodies[0]!.id);
  const scene = sceneOf({ ...p, about: { ...p.about, name: { de: HOSTILE[0]! } } });
  for (const print of [false, true]) {
    const { svg } = figureOf(scene, pageWith({ width: 900, height: 600 }, { look: { patterns: print } }));
    const { titles } = checkSvg(svg);
    expect(titles[0]).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
    checkSvg(sceneSvg(scene, { width: 500, height: 400, print, background: null }));
  }
});

test('an empty network and a single body are figures too', () => {
  for (const p of [project([], []), project([blankBody('a', 'centre', 'Allein')], [])]) {
    const { svg } = figureOf(sceneOf(p), pageWith({ width: 600, height: 400 }), 'en');
    checkSvg(svg);
  }
});

test('every body and tie is in the SVG with its words', () => {
  const scene = sceneOf(bundled('delmenhorst-2012'));
  const svg = sceneSvg(scene, { width: 900, height: 700 });
  const { ids, titles } = checkSvg(svg);
  expect(ids.filter((id) => id.startsWith('body-')).length).toBe(scene.nodes.length);
  expect(ids.filter((id) => id.startsWith('tie-')).length).toBe(scene.edges.length);
  for (const { title } of [...scene.nodes, ...scene.edges]) expect(titles).toContain(escapeXml(title()));
});

test('an embedded font must be base64 woff2', () => {
  const scene = sceneOf(bundled('delmenhorst-2012'));
  const page = { width: 400, height: 300 };
  checkSvg(sceneSvg(scene, { ...page, fontDataUri: 'data:font/woff2;base64,AAAA' }));
  expect(() => sceneSvg(scene, { ...page, fontDataUri: 'https://example.org/f.woff2' })).toThrow();
});

test('numbers and ids for XML', () => {
  expect(num(-0.001)).toBe('0');
  expect(num(1e-9)).toBe('0');
  expect(num(1234567.891)).toBe('1234567.89');
  expect(xmlId('body', 'ä b/1')).toMatch(/^body-[A-Za-z0-9_.-]+$/);
  expect(xmlId('body', 'a b')).not.toBe(xmlId('body', 'a_b'));
});
