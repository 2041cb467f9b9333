/** The difference of two states as a picture: every change has a line and a sign of its own, and says so in words. */
import { describe, expect, it } from 'vitest';
import { type BodyMark, changeMap, type TieMark } from '../../../src/drawing/charts/change-map.ts';
import { momentsChart } from '../../../src/drawing/charts/moments.ts';
import { PALETTES } from '../../../src/drawing/look.ts';
import type { EdgeMark, NodeMark, Scene } from '../../../src/drawing/scene.ts';

const palette = PALETTES.light;
const words = {
  title: 'T',
  note: '',
  number: String,
  percent: String,
  tieMark: (mark: string) => `tie-${mark}`,
  bodyMark: (mark: string) => `body-${mark}`,
};
const node = (id: string, x: number, y: number): NodeMark => ({
  id,
  x,
  y,
  r: 0.05,
  shape: 'circle',
  fill: '#549ac9',
  pattern: 'solid',
  stroke: '#fff',
  cross: false,
  block: false,
  hub: false,
  label: id === '<b>' ? '<script>' : id,
  importance: 0.5,
  title: () => id,
});
const edge = (id: string, source: number, target: number): EdgeMark => ({
  id,
  source,
  target,
  style: 'plain',
  colour: '#000',
  width: 0.004,
  lane: 0,
  title: () => id,
});
const scene: Scene = {
  nodes: [node('a', -1, 0), node('<b>', 1, 0), node('c', 0, 1), node('d', 0, -1)],
  edges: [
    edge('ab', 0, 1),
    edge('ac', 0, 2),
    edge('ad', 0, 3),
    edge('cd', 2, 3),
    edge('bd', 1, 3),
    edge('bc', 1, 2),
  ],
  guides: null,
  wedgeLabels: [],
  ringLabels: [],
  legend: [],
  palette,
  caption: { title: '', lens: '', counts: '', source: '', date: '' },
};
const MARKS: readonly TieMark[] = ['new', 'ended', 'stronger', 'weaker', 'changed'];
const draw = (ties: ReadonlyMap<string, TieMark>, bodies: ReadonlyMap<string, BodyMark>) =>
  changeMap({
    scene,
    width: 600,
    palette,
    words,
    ties,
    bodies,
    legend: { ties: [...ties.values()], bodies: [...bodies.values()] },
    text: ['neu: a – b'],
    tall: 400,
    names: 10,
  });

describe('the difference as a picture', () => {
  const all = new Map(MARKS.map((mark, i) => [scene.edges[i]!.id, mark] as const));
  const { svg, text } = draw(
    all,
    new Map<string, BodyMark>([
      ['c', 'new'],
      ['d', 'gone'],
    ]),
  );
  const path = (id: string) =>
    new RegExp(`<path[^>]*id="tie-${id}"[^>]*>|<path[^>]*${id}[^>]*>`).exec(svg)![0];
  it('has a sign for each kind of change, in the picture and in its key', () => {
    for (const sign of ['+', '×', '▲', '▼', '~']) expect(svg.split(`>${sign}<`)).toHaveLength(3);
    for (const mark of MARKS) expect(svg).toContain(`tie-${mark}`);
    expect(svg).toContain('body-new');
    expect(svg).not.toContain('body-changed');
    expect(text).toEqual(['neu: a – b']);
  });
  it('draws what ended dashed and what is new bolder than the rest', () => {
    const width = (id: string) => Number(/stroke-width="([\d.]+)"/.exec(path(id))![1]);
    expect(path('ac')).toContain('stroke-dasharray');
    expect(path('ab')).not.toContain('stroke-dasharray');
    expect(width('ab')).toBeGreaterThan(2 * width('bc'));
  });
  it('explains nothing where nothing changed, and takes names as text', () => {
    const same = draw(new Map(), new Map());
    for (const mark of MARKS) expect(same.svg).not.toContain(`tie-${mark}`);
    expect(same.svg).not.toContain('<script>');
  });
  it('leaves signs out where they would cover the picture', () => {
    const many = {
      ...scene,
      edges: Array.from({ length: 120 }, (_, i) => edge(`e${i}`, i % 4, (i + 1) % 4)),
    };
    const ties = new Map(many.edges.map(({ id }) => [id, 'new'] as const));
    const crowded = changeMap({
      scene: many,
      width: 600,
      palette,
      words,
      ties,
      bodies: new Map(),
      legend: { ties: ['new'], bodies: [] },
      text: [],
      tall: 400,
      names: 0,
    });
    expect(crowded.svg.split('>+<')).toHaveLength(2);
  });
});

describe('all moments small', () => {
  it('show everybody in one place, and each as a line of text', () => {
    const cell = (key: string, is: 'same' | 'new' | 'ended') => ({
      key,
      label: key,
      value: '2',
      bodies: [
        { x: -1, y: 0, fill: '#549ac9' },
        { x: 1, y: 0, fill: null },
      ],
      ties: [{ from: [-1, 0] as const, to: [1, 0] as const, is }],
    });
    const chart = momentsChart({
      width: 700,
      palette,
      words: { ...words, is: { new: 'neu', ended: 'beendet' } },
      cells: [cell('2022', 'same'), cell('2023', 'ended')],
      sectors: [{ label: 'Gesundheit', fill: '#549ac9' }],
      cellText: ({ label, value }) => `${label}: ${value}`,
    });
    expect(chart.text).toEqual(['2022: 2', '2023: 2']);
    expect(chart.marks.map(({ y }) => y)).toEqual([chart.marks[0]!.y, chart.marks[0]!.y]);
    expect(chart.svg.match(/stroke-dasharray/g)).toHaveLength(2);
  });
});
