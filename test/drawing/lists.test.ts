/** Names in lists stay in their list; faint names of the ground give way to everything else. */
import { expect, test } from 'vitest';
import { faintNames, type Ground, groundSvg } from '../../src/drawing/ground.ts';
import { acrossFor, keepsIn } from '../../src/drawing/label-place.ts';
import { shortenToLine } from '../../src/drawing/line-break.ts';
import { drawScene } from '../../src/drawing/svg.ts';
import { textWidth } from '../../src/drawing/text-width.ts';
import { type Bundled, bundled, sceneOf } from '../gallery/bundled.ts';

const PAPER = { x0: 0, y0: 0, x1: 1120, y1: 750 };

test.each<readonly [string, Bundled]>([
  ['sector-triangle', 'four-regions'],
  ['sector-triangle', 'muenchen-shz-2011'],
  ['geographic', 'nakos-2007-national'],
])('%s of %s: every name in a list stays in it, the hub’s is whole', (layout, id) => {
  const scene = sceneOf(bundled(id), { layout });
  const { labels, frame } = drawScene(scene, PAPER);
  const listed = scene.nodes.filter(({ room }) => room !== undefined);
  expect(listed.length).toBeGreaterThan(20);
  const marks = new Map(scene.nodes.map((mark) => [mark.id, mark]));
  let named = 0;
  for (const label of labels) {
    const { room, hub } = marks.get(label.id)!;
    if (hub) expect(label.block.cut ?? false).toBe(false);
    if (!room) continue;
    named++;
    expect(label.box.x0, label.id).toBeGreaterThanOrEqual(frame.cx + frame.scale * room[0]);
    expect(label.box.x1, label.id).toBeLessThanOrEqual(frame.cx + frame.scale * room[1]);
  }
  expect(named / listed.length).toBeGreaterThan(0.6);
});

test('lines of a name are as wide as the room beside its circle, never wider than usual', () => {
  const at = (x: number) => 100 * x;
  expect(acrossFor(undefined, 150, 5, at, 180)).toEqual({ width: 180 });
  const narrow = acrossFor([1, 2], 120, 5, at, 180);
  expect(narrow.across).toEqual([104, 196]);
  expect(narrow.width).toBe(196 - 128);
  expect(acrossFor([1, 9], 120, 5, at, 180).width).toBe(180);
  const candidate = { across: [104, 196] } as unknown as Parameters<typeof keepsIn>[0];
  expect(keepsIn(candidate, { x0: 104, x1: 196, y0: 0, y1: 1 })).toBe(true);
  expect(keepsIn(candidate, { x0: 104, x1: 197, y0: 0, y1: 1 })).toBe(false);
});

test('a name shortened to one line shows as much as fits, and keeps no loose ends', () => {
  const options = { size: 10, weight: 400, lines: 1, measure: (text: string) => 5 * text.length };
  const short = (text: string, width: number) => shortenToLine(text, { ...options, width }).lines[0];
  expect(short('Netzwerk', 60)).toBe('Netzwerk');
  expect(short('Netzwerk Ehrenamt', 60)).toBe('Netzwerk Eh…');
  expect(short('Netzwerk Ehrenamt', 50)).toBe('Netzwerk…');
  expect(shortenToLine('Netzwerk Ehrenamt', { ...options, width: 60 })).toMatchObject({
    cut: true,
    width: 60,
  });
});

const name = (x: number, text: string, faint: boolean): Ground['names'][number] => ({
  x,
  y: 0,
  text,
  align: 'middle',
  drop: 0,
  size: 1,
  weight: 400,
  colour: '#000000',
  room: 9,
  faint,
});

test('faint names are shown where neither a name nor a circle is; other names of the ground always are', () => {
  const ground = {
    shapes: [],
    names: [name(0, 'Hessen', true), name(1, 'Bayern', true), name(2, 'Tafel', false)],
  };
  const drawn = groundSvg(ground, { cx: 0, cy: 0, scale: 300 }, 12, '#ffffff', textWidth);
  expect(drawn.boxes).toHaveLength(1);
  expect(drawn.names).toContain('Tafel');
  expect(drawn.names).not.toContain('Hessen');
  const shown = (boxes: Parameters<typeof faintNames>[1], circles: number[]) =>
    ['Hessen', 'Bayern'].filter((land) => faintNames(drawn, boxes, circles).includes(land));
  expect(shown([], [])).toEqual(['Hessen', 'Bayern']);
  expect(shown([{ x0: 5, y0: -3, x1: 60, y1: 3 }], [])).toEqual(['Bayern']);
  expect(shown([], [300, 20, 5])).toEqual(['Hessen', 'Bayern']);
  expect(shown([], [300, 20, 16])).toEqual(['Hessen']);
});
