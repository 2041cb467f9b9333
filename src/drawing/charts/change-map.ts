/**
 * The difference of two states as a picture: what is new is bold with +, what ended a dashed ghost with ×, what became closer or
 * looser has ▲ or ▼, what changed ~; bodies have rings. Line, sign and colour say the same, so that none is needed alone.
 */
import type { Frame } from '../frame.ts';
import type { Box } from '../label-field.ts';
import { DASHES } from '../line-dash.ts';
import type { Palette } from '../look.ts';
import type { EdgeMark, NodeMark, Scene } from '../scene.ts';
import { type Drawing, drawScene } from '../svg.ts';
import { element, num } from '../xml.ts';
import { type KeyEntry, keyLine } from './group-look.ts';
import { type Chart, type ChartOptions, chartPage, type Pen, penOf } from './page.ts';

export type TieMark = 'new' | 'ended' | 'stronger' | 'weaker' | 'changed';
export type BodyMark = 'new' | 'gone' | 'changed';

export type ChangeMapInput = ChartOptions & {
  /** Everybody and every tie of both states, in the places that they have at all times. */
  readonly scene: Scene;
  /** By tie id of the scene; what is not named is unchanged. */
  readonly ties: ReadonlyMap<string, TieMark>;
  readonly bodies: ReadonlyMap<string, BodyMark>;
  readonly words: ChartOptions['words'] & {
    readonly tieMark: (mark: TieMark | 'same') => string;
    readonly bodyMark: (mark: BodyMark) => string;
  };
  /** What the key explains: that of two pictures side by side is the same, so that they stand at one height. */
  readonly legend: { readonly ties: readonly TieMark[]; readonly bodies: readonly BodyMark[] };
  /** The same in words, line by line. */
  readonly text: readonly string[];
  /** Height of the drawing in pixels. */
  readonly tall: number;
  /** Names are tried for so many bodies. */
  readonly names: number;
};

const SIGNS: Readonly<Record<TieMark, string>> = {
  new: '+',
  ended: '×',
  stronger: '▲',
  weaker: '▼',
  changed: '~',
};
/** With more changes, signs would cover the picture; lines still tell new from ended. */
const MOST_SIGNS = 90;

export const changeMap = (input: ChangeMapInput): Chart => changeMaps([{ head: '', ...input }]);

/** Pixels between two maps. */
const BETWEEN = 24;

/**
 * One map, or several side by side on one page under one title and one key, each below its own head; '' = no head. Page, key, note
 * and text are those of the first, at its width; all have its height.
 */
export function changeMaps(
  sides: readonly [
    ChangeMapInput & { readonly head: string },
    ...(ChangeMapInput & { readonly head: string })[],
  ],
): Chart {
  const [first] = sides;
  const pen = penOf(first);
  const headed = sides.some(({ head }) => head !== '');
  return chartPage(
    first,
    pen,
    (top, left, right) => {
      const key = keyLine(pen, keyEntries(pen, first.legend, first.words), { top, left, right });
      const heads = headed ? pen.size * 2 : 0;
      const y0 = top + key.height + pen.size * 0.4 + heads;
      const each = (right - left - BETWEEN * (sides.length - 1)) / sides.length;
      const maps = sides.flatMap((side, i) => {
        const x0 = left + i * (each + BETWEEN);
        const { lines } = pen.break(side.head, each, 1);
        const head = pen.text(x0, y0 - pen.size * 0.7, lines.join(' '), {
          size: pen.size * 1.1,
          weight: 600,
        });
        const markup = mapIn(side, pen, { x0, y0, x1: x0 + each, y1: y0 + first.tall });
        // An id may be on a page only once.
        const own =
          i === 0 ? markup : markup.map((part) => part.replaceAll(/ id="([^"]+)"/g, ` id="$1-${i + 1}"`));
        return headed ? [head, ...own] : own;
      });
      return {
        markup: [key.markup, ...maps],
        height: key.height + pen.size * 0.4 + heads + first.tall,
      };
    },
    first.text,
  );
}

/** The drawing alone, with its signs and rings. */
function mapIn({ scene, palette, ties, bodies, names }: ChangeMapInput, pen: Pen, box: Box): string[] {
  const shown: Scene = {
    ...scene,
    palette,
    edges: orderedByNews(
      scene.edges.map((edge) => restyled(edge, ties.get(edge.id), palette)),
      ties,
    ),
    nodes: scene.nodes.map((node) => (bodies.get(node.id) === 'gone' ? ghost(node, palette) : node)),
  };
  const drawing = drawScene(shown, box, {
    measure: pen.measure,
    mostLabels: names,
    textSize: pen.size * 0.9,
  });
  return [drawing.markup, signs(shown, ties, drawing, pen), rings(shown, bodies, drawing.frame, palette)];
}

function restyled(edge: EdgeMark, mark: TieMark | undefined, palette: Palette): EdgeMark {
  switch (mark) {
    case 'new':
      return { ...edge, colour: palette.accent, style: 'formal', width: 0.013 };
    case 'ended':
      return { ...edge, colour: palette.quiet, style: 'planned', width: 0.006 };
    case 'stronger':
      return { ...edge, colour: palette.ink, style: 'formal', width: 0.011 };
    case 'weaker':
      return { ...edge, colour: palette.ink, style: 'plain', width: 0.004 };
    case 'changed':
      return { ...edge, colour: palette.ink, style: 'plain', width: 0.007 };
    case undefined:
      return { ...edge, colour: palette.line, style: 'plain', width: 0.0025 };
  }
}

/** What changed lies above what did not. */
const orderedByNews = (edges: readonly EdgeMark[], ties: ReadonlyMap<string, TieMark>): EdgeMark[] => [
  ...edges.filter(({ id }) => !ties.has(id)),
  ...edges.filter(({ id }) => ties.has(id)),
];

/** Who is there no more: an empty outline. */
const ghost = (node: NodeMark, palette: Palette): NodeMark => ({
  ...node,
  fill: null,
  pattern: 'solid',
  cross: false,
  stroke: palette.line,
});

type Point = readonly [x: number, y: number];

/** Places for the sign of a tie, the best first: past the middle, towards the end that is further out, where lines are apart. */
const ALONG = [0.62, 0.7, 0.54, 0.46, 0.78, 0.38] as const;

/** A point of a tie's line, which is bent sideways beside others of the same pair. */
function pointOf(edge: EdgeMark, nodes: readonly NodeMark[], { cx, cy, scale }: Frame, along: number): Point {
  const [a, b] = [nodes[edge.source]!, nodes[edge.target]!];
  const t = Math.hypot(b.x, b.y) >= Math.hypot(a.x, a.y) ? along : 1 - along;
  const [x0, y0, x1, y1] = [cx + scale * a.x, cy + scale * a.y, cx + scale * b.x, cy + scale * b.y];
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const bend = 2 * edge.lane * Math.min(9, 0.12 * length) * 2 * t * (1 - t);
  return [x0 + (x1 - x0) * t - ((y1 - y0) / length) * bend, y0 + (y1 - y0) * t + ((x1 - x0) / length) * bend];
}

/** Each sign at the first place where it covers no name, no body and no other sign; else at the best one. */
function signs(
  scene: Scene,
  ties: ReadonlyMap<string, TieMark>,
  { frame, labels }: Pick<Drawing, 'frame' | 'labels'>,
  pen: Pen,
): string {
  if (ties.size > MOST_SIGNS) return '';
  const { palette } = pen;
  // On narrow pages signs would be larger than the bodies.
  const size = pen.size * Math.min(1, Math.max(0.7, frame.scale / 240));
  const r = size * 0.55;
  const taken: Point[] = [];
  const isFree = ([x, y]: Point): boolean =>
    labels.every(({ box }) => x + r < box.x0 || x - r > box.x1 || y + r < box.y0 || y - r > box.y1) &&
    taken.every((other) => Math.hypot(other[0] - x, other[1] - y) > 2 * r) &&
    scene.nodes.every(
      (n) =>
        Math.hypot(frame.cx + frame.scale * n.x - x, frame.cy + frame.scale * n.y - y) >
        frame.scale * n.r + r,
    );
  return scene.edges
    .map((edge) => {
      const mark = ties.get(edge.id);
      if (!mark) return '';
      const places = ALONG.map((along) => pointOf(edge, scene.nodes, frame, along));
      const at = places.find(isFree) ?? places[0]!;
      taken.push(at);
      return sign(mark, at[0], at[1], size, pen, palette);
    })
    .join('');
}

function sign(mark: TieMark, x: number, y: number, size: number, pen: Pen, palette: Palette): string {
  const colour = colourOf(mark, palette);
  const r = size * 0.5;
  return [
    element('circle', {
      cx: num(x),
      cy: num(y),
      r: num(r),
      fill: palette.page,
      stroke: colour,
      'stroke-width': 1.2,
    }),
    pen.text(x, y + size * 0.27, SIGNS[mark], {
      align: 'middle',
      size: mark === 'stronger' || mark === 'weaker' ? size * 0.6 : size * 0.85,
      weight: 700,
      fill: colour,
    }),
  ].join('');
}

const colourOf = (mark: TieMark, palette: Palette): string =>
  mark === 'new' ? palette.accent : mark === 'ended' ? palette.quiet : palette.ink;

function rings(
  scene: Scene,
  bodies: ReadonlyMap<string, BodyMark>,
  { cx, cy, scale }: Frame,
  palette: Palette,
): string {
  return scene.nodes
    .map((node) => {
      const mark = bodies.get(node.id);
      if (!mark) return '';
      const [x, y, r] = [cx + scale * node.x, cy + scale * node.y, scale * node.r + 4];
      return ring(mark, x, y, r, palette);
    })
    .join('');
}

function ring(mark: BodyMark, x: number, y: number, r: number, palette: Palette): string {
  const circle = (radius: number) =>
    element('circle', {
      cx: num(x),
      cy: num(y),
      r: num(radius),
      fill: 'none',
      stroke: mark === 'new' ? palette.accent : mark === 'gone' ? palette.quiet : palette.ink,
      'stroke-width': mark === 'new' ? 2.4 : 1.3,
      'stroke-dasharray': mark === 'gone' ? DASHES.planned : null,
    });
  return mark === 'changed' ? circle(r - 0.5) + circle(r + 2) : circle(r);
}

/** Only what is in the picture. */
function keyEntries(
  pen: Pen,
  { ties, bodies }: ChangeMapInput['legend'],
  words: ChangeMapInput['words'],
): KeyEntry[] {
  const { size, palette } = pen;
  const line = (x: number, y: number, edge: EdgeMark) =>
    element('path', {
      d: `M${num(x - size * 0.75)} ${num(y)}h${num(size * 1.5)}`,
      stroke: edge.colour,
      'stroke-width': Math.max(1, edge.width * 260),
      'stroke-dasharray': DASHES[edge.style],
      fill: 'none',
    });
  const sample: EdgeMark = {
    id: '',
    source: 0,
    target: 0,
    style: 'plain',
    colour: palette.faint,
    width: 0.004,
    lane: 0,
    title: () => '',
  };
  const marks = (['new', 'ended', 'stronger', 'weaker', 'changed'] as const).filter((m) => ties.includes(m));
  const bodyMarks = (['new', 'gone', 'changed'] as const).filter((m) => bodies.includes(m));
  return [
    ...marks.map((mark) => ({
      label: words.tieMark(mark),
      draw: (x: number, y: number) =>
        line(x, y, restyled(sample, mark, palette)) + sign(mark, x, y, size * 0.85, pen, palette),
    })),
    ...bodyMarks.map((mark) => ({
      label: words.bodyMark(mark),
      draw: (x: number, y: number) => ring(mark, x, y, size * 0.42, palette),
    })),
    ...(ties.length + bodies.length > 0
      ? [
          {
            label: words.tieMark('same'),
            draw: (x: number, y: number) => line(x, y, { ...sample, colour: palette.line }),
          },
        ]
      : []),
  ];
}
