/**
 * What a person writes onto a figure: texts, arrows, brackets, outlines around bodies. They stand above the picture and are opaque to
 * names: names keep off them (`keepOff`). An annotation that holds on to bodies moves with them; one whose bodies are not in the
 * picture is left out and said (`missing`).
 */
import type { Anchor, Annotation } from '../model/figure.ts';
import type { Id } from '../model/project.ts';
import {
  along,
  around,
  centred,
  kept,
  type Point,
  reach,
  type WordSetting,
  type Words,
  wordsOf,
} from './annotation-words.ts';
import { arrowHead, HEAD_WIDTH } from './arrow.ts';
import { boxAt } from './figure-text.ts';
import type { Frame } from './frame.ts';
import { shapeSvg } from './ground.ts';
import { hullsOf } from './hulls.ts';
import { type Box, grow } from './label-field.ts';
import type { Scene } from './scene.ts';
import { element, num, xmlId } from './xml.ts';

export type AnnotationSetting = WordSetting & {
  /** The whole page: shares of anchors are of its width and height. */
  readonly page: Box;
  /** The picture with bodies to hold on to; null = a chart, where only places of the page can be named. */
  readonly drawn: { readonly scene: Scene; readonly frame: Frame; readonly circles: Float64Array } | null;
  readonly textSize: number;
};

export type AnnotationDrawing = {
  /** Outlines: to be drawn below the ties. */
  readonly under: string;
  readonly over: string;
  readonly keepOff: readonly Box[];
  /** Where each stands, for pointing at it. */
  readonly placed: readonly { readonly id: Id; readonly box: Box }[];
  readonly missing: readonly Id[];
};

type Marks = { readonly under?: string; readonly over: string; readonly boxes: readonly Box[] };

export function drawAnnotations(
  annotations: readonly Annotation[],
  setting: AnnotationSetting,
): AnnotationDrawing {
  const under: string[] = [];
  const over: string[] = [];
  const keepOff: Box[] = [];
  const placed: { id: Id; box: Box }[] = [];
  const missing: Id[] = [];
  const anchors = anchoring(setting);
  for (const annotation of annotations) {
    const marks = marksOf(annotation, anchors, setting);
    if (!marks) {
      missing.push(annotation.id);
      continue;
    }
    const id = xmlId('annotation', annotation.id);
    if (marks.under) under.push(element('g', { id: `${id}-outline` }, marks.under));
    if (marks.over !== '') over.push(element('g', { id }, marks.over));
    keepOff.push(...marks.boxes.map((box) => grow(box, 2)));
    if (marks.boxes.length > 0) placed.push({ id: annotation.id, box: around(marks.boxes) });
  }
  return {
    under: under.length > 0 ? element('g', { id: 'annotation-outlines' }, ...under) : '',
    over: over.length > 0 ? element('g', { id: 'annotations' }, ...over) : '',
    keepOff,
    placed,
    missing,
  };
}

type Held = {
  readonly at: Point /** Radius of the body that is held on to; 0 = none. */;
  readonly r: number;
};
/** Where an anchor is on the page; null where its body is not in the picture. */
type Anchors = {
  readonly of: (anchor: Anchor) => Held | null;
  readonly nodeOf: (body: Id) => number | undefined;
};

function anchoring({ page, drawn }: AnnotationSetting): Anchors {
  const nodes = new Map(drawn?.scene.nodes.map(({ id }, i) => [id, i]) ?? []);
  const width = page.x1 - page.x0;
  const height = page.y1 - page.y0;
  return {
    nodeOf: (body) => nodes.get(body),
    of: ({ body, x, y }) => {
      if (body === null) return { at: [page.x0 + x * width, page.y0 + y * height], r: 0 };
      const i = nodes.get(body);
      if (i === undefined || !drawn) return null;
      const [cx, cy, r] = [drawn.circles[3 * i]!, drawn.circles[3 * i + 1]!, drawn.circles[3 * i + 2]!];
      // Off the middle of a body: the place itself is meant, not the body.
      const off = Math.hypot(x * width, y * height);
      return { at: [cx + x * width, cy + y * height], r: off > r ? 0 : r };
    },
  };
}

function marksOf(annotation: Annotation, anchors: Anchors, setting: AnnotationSetting): Marks | null {
  switch (annotation.is) {
    case 'text': {
      const held = anchors.of(annotation.at);
      return held && textMarks(annotation, held, setting);
    }
    case 'hull':
      return hullMarks(annotation, anchors, setting);
    default: {
      const [from, to] = [anchors.of(annotation.from), anchors.of(annotation.to)];
      if (!from || !to) return null;
      return annotation.is === 'arrow'
        ? arrowMarks(annotation.text, from, to, setting)
        : bracketMarks(annotation.text, from.at, to.at, setting);
    }
  }
}

const pageWidth = ({ page }: AnnotationSetting): number => page.x1 - page.x0;

/** A text begins at its anchor, with its upper left corner; held by a body's middle, to the right of it. */
function textMarks(
  { text, width, size }: Extract<Annotation, { is: 'text' }>,
  { at: [x, y], r }: Held,
  setting: AnnotationSetting,
): Marks {
  const words = wordsOf(text, width * pageWidth(setting), size * setting.textSize, setting);
  if (!words) return { over: '', boxes: [] };
  const spot: Point = r > 0 ? [x + r + setting.textSize * 0.4, y - words.height / 2] : [x, y];
  const [left, top] = kept(spot, words, setting.bounds);
  return { over: words.at(left, top, 'start'), boxes: [boxAt(left, top, words)] };
}

/** Share of the page's width at which the words of arrows, brackets and outlines break. */
const BESIDE_WIDTH = 0.22;

function arrowMarks(text: string, from: Held, to: Held, setting: AnnotationSetting): Marks {
  const { textSize, palette } = setting;
  const length = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1]);
  if (length < 1) return { over: '', boxes: [] };
  const [dx, dy] = [(to.at[0] - from.at[0]) / length, (to.at[1] - from.at[1]) / length];
  const gap = textSize * 0.25;
  const start: Point = moved(from.at, dx, dy, from.r > 0 ? Math.min(from.r + gap, length / 3) : 0);
  const tip: Point = moved(to.at, dx, dy, to.r > 0 ? -Math.min(to.r + gap, length / 3) : 0);
  const head = Math.min(textSize * 0.95, Math.hypot(tip[0] - start[0], tip[1] - start[1]) * 0.6);
  const width = textSize * 0.13;
  const line = `M${num(start[0])} ${num(start[1])}L${num(tip[0] - dx * head * 0.8)} ${num(tip[1] - dy * head * 0.8)}`;
  const tipPath = arrowHead(tip, [dx, dy], head);
  const shaft = [
    element('path', {
      d: line + tipPath,
      fill: 'none',
      stroke: palette.page,
      'stroke-width': width + 3,
      'stroke-linejoin': 'round',
    }),
    element('path', { d: line, fill: 'none', stroke: palette.ink, 'stroke-width': width }),
    element('path', { class: 'arrows', d: tipPath, fill: palette.ink }),
  ].join('');
  const boxes = along(start, tip, head * HEAD_WIDTH);
  const words = wordsOf(text, BESIDE_WIDTH * pageWidth(setting), textSize, setting);
  if (!words) return { over: shaft, boxes };
  // Behind its end; where that is a body, beside the middle of the line.
  const middle: Point =
    from.r > 0
      ? besideLine(start, tip, words, setting)
      : moved(start, -dx, -dy, gap * 1.4 + reach(words, dx, dy));
  const align = from.r > 0 || Math.abs(dx) < 0.4 ? 'middle' : dx > 0 ? 'end' : 'start';
  const label = centred(words, middle, align, setting);
  return { over: shaft + label.over, boxes: [...boxes, ...label.boxes] };
}

/** A brace from one end to the other that opens towards the middle of the picture, with its words beyond the tip. */
function bracketMarks(text: string, from: Point, to: Point, setting: AnnotationSetting): Marks {
  const { textSize, palette } = setting;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 1) return { over: '', boxes: [] };
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const [nx, ny] = outward(from, to, setting);
  const depth = Math.min(textSize * 0.5, length / 5);
  const bend = Math.min(depth, length / 6);
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const p = (at: Point, along: number, out: number) =>
    `${num(at[0] + ux * along + nx * out)} ${num(at[1] + uy * along + ny * out)}`;
  const d = [
    `M${p(from, 0, 0)}Q${p(from, 0, depth)} ${p(from, bend, depth)}`,
    `L${p(middle, -bend, depth)}Q${p(middle, 0, depth)} ${p(middle, 0, 2 * depth)}`,
    `Q${p(middle, 0, depth)} ${p(middle, bend, depth)}`,
    `L${p(to, -bend, depth)}Q${p(to, 0, depth)} ${p(to, 0, 0)}`,
  ].join('');
  const width = textSize * 0.12;
  const brace =
    element('path', { d, fill: 'none', stroke: palette.page, 'stroke-width': width + 3 }) +
    element('path', { d, fill: 'none', stroke: palette.ink, 'stroke-width': width });
  const boxes = along(moved(from, nx, ny, depth), moved(to, nx, ny, depth), depth);
  const words = wordsOf(text, BESIDE_WIDTH * pageWidth(setting), textSize, setting);
  if (!words) return { over: brace, boxes };
  const spot = moved(middle, nx, ny, 2 * depth + textSize * 0.35 + reach(words, nx, ny));
  const align = Math.abs(nx) < 0.4 ? 'middle' : nx > 0 ? 'start' : 'end';
  const label = centred(words, spot, align, setting);
  return { over: brace + label.over, boxes: [...boxes, ...label.boxes] };
}

function hullMarks(
  { bodies, text }: Extract<Annotation, { is: 'hull' }>,
  { nodeOf }: Anchors,
  setting: AnnotationSetting,
): Marks | null {
  const { drawn, palette, textSize } = setting;
  const members = bodies.flatMap((body) => nodeOf(body) ?? []);
  if (!drawn || members.length === 0) return null;
  const { scene, frame } = drawn;
  const { shapes, names } = hullsOf([{ label: text, fill: palette.ink, members }], scene.nodes);
  const under = shapes.map((shape) => shapeSvg({ ...shape, opacity: 0.06, dash: '6 4' }, frame)).join('');
  const words = wordsOf(text, BESIDE_WIDTH * pageWidth(setting), textSize, setting);
  const name = names[0];
  if (!words || !name) return { under, over: '', boxes: [] };
  const gap = textSize * 0.35;
  const x = frame.cx + frame.scale * name.x;
  const y = frame.cy + frame.scale * name.y;
  const side = name.align === 'start' ? 1 : name.align === 'end' ? -1 : 0;
  const spot: Point = [
    x + side * (gap + words.width / 2),
    y + Math.sign(name.drop) * (gap + words.height / 2),
  ];
  const label = centred(words, spot, name.align, setting);
  return { under, over: label.over, boxes: label.boxes };
}

const moved = ([x, y]: Point, dx: number, dy: number, by: number): Point => [x + dx * by, y + dy * by];

/** Square to a line, away from the middle of the page. */
function outward([x0, y0]: Point, [x1, y1]: Point, { page }: AnnotationSetting): Point {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [nx, ny] = [(y1 - y0) / length, -(x1 - x0) / length];
  const dx = (x0 + x1) / 2 - (page.x0 + page.x1) / 2;
  const dy = (y0 + y1) / 2 - (page.y0 + page.y1) / 2;
  return nx * dx + ny * dy < 0 ? [-nx, -ny] : [nx, ny];
}

function besideLine(a: Point, b: Point, words: Words, setting: AnnotationSetting): Point {
  const [nx, ny] = outward(a, b, setting);
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return moved(middle, nx, ny, setting.textSize * 0.4 + reach(words, nx, ny));
}
