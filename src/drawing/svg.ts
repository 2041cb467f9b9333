/**
 * Scene → SVG. Real text, groups with ids, <title> and <desc>; no script, no foreign objects, nothing from elsewhere; all
 * text escaped. The same marks, colours and shapes as on the map.
 *
 * Writers of other formats read this SVG, so what belongs together says so: a tie names the groups of its ends (`data-from`,
 * `data-to`; `data-arrow` where it has a direction), a name the group of its body (`data-of`), a body's group what it is called and
 * what its colour stands for (`data-name`, `data-group`). Arrow heads, which are drawn in one
 * path a colour, have the class `arrows`. Coordinates are those of the `viewBox`, whatever size on paper `width` and `height` name.
 */
import { inOne } from '../base/in-one.ts';
import { toEnd } from '../base/pauses.ts';
import { arrowHead, HEAD_GAP, headLength } from './arrow.ts';
import { type Frame, fitScene, radiusOf } from './frame.ts';
import { faintNames, type GroundDrawing, groundSvg } from './ground.ts';
import { type GuidesDrawing, guidesSvg, RIM } from './guides-svg.ts';
import { candidatesOf } from './label-candidates.ts';
import type { Box } from './label-field.ts';
import { type PlacedLabel, placing } from './labels.ts';
import { LINE_HEIGHT } from './line-break.ts';
import { DASHES } from './line-dash.ts';
import type { Palette } from './look.ts';
import { nodeSvg, type Paint, plainPaint, reachOf } from './node-svg.ts';
import { patternDefs, patternPaint } from './patterns.ts';
import type { EdgeMark, NodeMark, Scene } from './scene.ts';
import { type Measure, textWidth } from './text-width.ts';
import { element, escapeXml, num, xmlId } from './xml.ts';

/** The bundled face first, then what is near it in width on the common systems. */
export const FONT_FAMILY =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

export type DrawOptions = {
  readonly measure: Measure;
  /** Size of ordinary names in pixels. */
  readonly textSize: number;
  /** Names are tried for so many bodies, the most important first; 0 = none. */
  readonly mostLabels: number;
  /** Sectors hatched, so that they can be told apart in grey print. */
  readonly print: boolean;
  /** How long places for names are sought: for paper, or for a screen that waits. */
  readonly labelQuality: 'best' | 'fast';
  /** Pixels around every mark that names keep off, for rings that may come: so no name moves when one does. */
  readonly room: number;
  /** Rectangles in which no name may stand, for what is put on top of the picture. */
  readonly keepOff: readonly Box[];
  /** Names of rings and fields are no smaller than this; those that would be are left to the legend. */
  readonly leastText: number;
};

export const DRAW_DEFAULTS: DrawOptions = {
  measure: textWidth,
  textSize: 11.5,
  mostLabels: 150,
  print: false,
  labelQuality: 'best',
  room: 0,
  keepOff: [],
  leastText: 0,
};

export type Drawing = {
  readonly markup: string;
  /** Definitions that the markup refers to. */
  readonly defs: string;
  readonly labels: readonly PlacedLabel[];
  readonly frame: Frame;
};

/** Where a scene will stand in a box, with room for names of this size. */
export function frameOf(scene: Scene, box: Box, textSize: number): Frame {
  // Fields have room for names inside.
  const side = scene.guides
    ? textSize * 5
    : scene.ground && !scene.ground.clear
      ? textSize * 3
      : textSize * 6.5;
  return fitScene(scene, box, side, textSize * RIM + 2);
}

/** x, y, r of every body in pixels: all that its mark takes. */
export function circlesOf(scene: Scene, frame: Frame): Float64Array {
  const circles = new Float64Array(3 * scene.nodes.length);
  scene.nodes.forEach((node, i) => {
    circles[3 * i] = frame.cx + frame.scale * node.x;
    circles[3 * i + 1] = frame.cy + frame.scale * node.y;
    circles[3 * i + 2] = reachOf(node, radiusOf(node, frame));
  });
  return circles;
}

/** Draws a scene into a box. */
export const drawScene = (scene: Scene, box: Box, options: Partial<DrawOptions> = {}): Drawing =>
  toEnd(drawingScene(scene, box, options));

/** The same with places to pause: names, and thousands of marks, take longer than a frame. */
export function* drawingScene(
  scene: Scene,
  box: Box,
  options: Partial<DrawOptions> = {},
): Generator<void, Drawing> {
  return yield* writingScene(scene, yield* settingNames(scene, box, options));
}

/** A scene whose names have their places, before anything of it is written. */
export type NamesSet = {
  readonly frame: Frame;
  readonly labels: readonly PlacedLabel[];
  readonly print: boolean;
  readonly layers: {
    readonly guides: GuidesDrawing;
    readonly ground: GroundDrawing | null;
    /** Names of the ground that give way to those of bodies. */
    readonly faint: string;
  };
};

/** The first half of drawing: seeks places for the names. */
export function* settingNames(
  scene: Scene,
  box: Box,
  options: Partial<DrawOptions> = {},
): Generator<void, NamesSet> {
  const { measure, textSize, mostLabels, print, labelQuality, room, keepOff, leastText } = {
    ...DRAW_DEFAULTS,
    ...options,
  };
  const frame = frameOf(scene, box, textSize);
  const guides = guidesSvg(scene, frame, textSize, measure, leastText);
  const ground = scene.ground
    ? groundSvg(scene.ground, frame, textSize, scene.palette.page, measure, leastText)
    : null;
  yield;
  const circles = circlesOf(scene, frame).map((value, i) => (i % 3 === 2 ? value + room : value));
  yield;
  const candidates = candidatesOf(scene, circles, frame, { textSize, mostLabels, measure });
  yield;
  const labels = yield* placing(
    candidates.map((c) => c.candidate),
    {
      circles,
      circleOf: candidates.map((c) => c.node),
      boxes: [...guides.boxes, ...(ground?.boxes ?? []), ...keepOff],
      lines: [...edgeLines(scene, frame), ...guides.lines],
    },
    { bounds: box, quality: labelQuality, leaders: true },
  );
  const faint = ground ? faintNames(ground, [...labels.map(({ box }) => box), ...keepOff], circles) : '';
  return { frame, labels, print, layers: { guides, ground, faint } };
}

/** The second half: writes all marks. */
export function* writingScene(
  scene: Scene,
  { frame, labels, print, layers }: NamesSet,
): Generator<void, Drawing> {
  const { guides, ground, faint } = layers;
  yield;
  const ties = yield* edgesGroup(scene, frame);
  const bodies = yield* nodesGroup(scene, frame, print ? patternPaint : plainPaint);
  return {
    defs: print ? patternDefs(scene) : '',
    markup: joined([
      guides.ground,
      ground?.shapes ?? '',
      ties,
      bodies,
      guides.names,
      ground?.names ?? '',
      faint,
      labelsGroup(labels, scene),
    ]),
    labels,
    frame,
  };
}

/** Lines one below the other, put together by reference (see `element`). */
export function joined(lines: readonly string[]): string {
  let out = '';
  for (const [i, line] of lines.entries()) out += i === 0 ? line : `\n${line}`;
  return out;
}

/** Ties as lines that names better not cross; none where there are too many to keep off. */
export function edgeLines(scene: Scene, { cx, cy, scale }: Frame): number[] {
  if (scene.edges.length > 1200) return [];
  return scene.edges.flatMap(({ source, target }) => {
    const a = scene.nodes[source]!;
    const b = scene.nodes[target]!;
    return [cx + scale * a.x, cy + scale * a.y, cx + scale * b.x, cy + scale * b.y, 1];
  });
}

/** Dashes of a tie that goes in a play. */
const GONE = '1.5 4.5';

/** Marks written between two places to pause: about a millisecond. */
const MARKS = 256;

function* edgesGroup(scene: Scene, frame: Frame): Generator<void, string> {
  const dense = Math.min(1, Math.max(0.15, 30 / Math.sqrt(scene.edges.length + 1)));
  let paths = '';
  let some = '';
  for (const [i, edge] of scene.edges.entries()) {
    const width = Math.max(0.25, edge.width * frame.scale * (edge.style === 'person-bound' ? 1.6 : 1));
    const path = element(
      'path',
      {
        id: xmlId('tie', edge.id),
        'data-from': xmlId('body', scene.nodes[edge.source]!.id),
        'data-to': xmlId('body', scene.nodes[edge.target]!.id),
        'data-arrow': edge.arrow && edge.played !== 'gone' ? 'to' : null,
        d: edgePath(edge, scene.nodes[edge.source]!, scene.nodes[edge.target]!, frame),
        stroke: edge.played === 'new' ? scene.palette.ink : edge.colour,
        'stroke-width': edge.played === 'new' ? Math.max(1.6, 2 * width) : width,
        'stroke-dasharray': edge.played === 'gone' ? GONE : DASHES[edge.style],
        'stroke-opacity': edge.played === 'gone' ? 0.55 : null,
        'stroke-linecap': edge.style === 'person-bound' ? 'round' : null,
      },
      element('title', {}, escapeXml(edge.title())),
    );
    some += path;
    if (i % MARKS !== MARKS - 1) continue;
    paths += inOne(some);
    some = '';
    yield;
  }
  paths += some;
  yield;
  const heads = arrows(scene, frame).join('');
  yield;
  return element(
    'g',
    { id: 'ties', fill: 'none', 'stroke-opacity': dense < 1 ? num(dense) : null },
    paths,
    heads,
  );
}

/** The heads of all arrows in one path a colour. */
function arrows(scene: Scene, frame: Frame): string[] {
  const heads = new Map<string, string>();
  for (const edge of scene.edges) {
    if (!edge.arrow || edge.played === 'gone') continue;
    const head = headOf(edge, scene.nodes[edge.source]!, scene.nodes[edge.target]!, frame);
    const colour = edge.played === 'new' ? scene.palette.ink : edge.colour;
    heads.set(colour, (heads.get(colour) ?? '') + head);
  }
  return [...heads].map(([fill, d]) => element('path', { class: 'arrows', d, fill, stroke: 'none' }));
}

function headOf(edge: EdgeMark, a: NodeMark, b: NodeMark, frame: Frame): string {
  const [x0, y0, mx, my, x1, y1] = curveOf(edge, a, b, frame);
  const reach = Math.hypot(x1 - x0, y1 - y0);
  const end = reachOf(b, radiusOf(b, frame)) + HEAD_GAP;
  const length = headLength(reach - end - reachOf(a, radiusOf(a, frame)));
  if (length < 2) return '';
  const away = Math.hypot(x1 - mx, y1 - my) || 1;
  const heading = [(x1 - mx) / away, (y1 - my) / away] as const;
  return arrowHead([x1 - heading[0] * end, y1 - heading[1] * end], heading, length);
}

/** Straight alone, bent sideways by lane beside others, a small loop where a body is tied to itself. */
function edgePath(edge: EdgeMark, a: NodeMark, b: NodeMark, { cx, cy, scale }: Frame): string {
  const x0 = cx + scale * a.x;
  const y0 = cy + scale * a.y;
  if (edge.source === edge.target) {
    const r = scale * a.r + 7;
    return `M${num(x0)} ${num(y0)}c${num(-r)} ${num(-2 * r)} ${num(r)} ${num(-2 * r)} 0 0`;
  }
  const [, , mx, my, x1, y1] = curveOf(edge, a, b, { cx, cy, scale });
  if (edge.lane === 0) return `M${num(x0)} ${num(y0)}L${num(x1)} ${num(y1)}`;
  return `M${num(x0)} ${num(y0)}Q${num(mx)} ${num(my)} ${num(x1)} ${num(y1)}`;
}

/** Start, the point that bends it, and end of a tie between two bodies. */
function curveOf(
  edge: EdgeMark,
  a: NodeMark,
  b: NodeMark,
  { cx, cy, scale }: Pick<Frame, 'cx' | 'cy' | 'scale'>,
): readonly [x0: number, y0: number, mx: number, my: number, x1: number, y1: number] {
  const [x0, y0] = [cx + scale * a.x, cy + scale * a.y];
  const [x1, y1] = [cx + scale * b.x, cy + scale * b.y];
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const bend = 2 * edge.lane * Math.min(9, 0.12 * length);
  const mx = (x0 + x1) / 2 - ((y1 - y0) / length) * bend;
  const my = (y0 + y1) / 2 + ((x1 - x0) / length) * bend;
  return [x0, y0, mx, my, x1, y1];
}

function* nodesGroup(scene: Scene, frame: Frame, paint: Paint): Generator<void, string> {
  const { cx, cy, scale } = frame;
  // Large ones first, so that none is hidden below another; the order of equals is the scene's.
  const order = scene.nodes.map((_, i) => i).sort((a, b) => scene.nodes[b]!.r - scene.nodes[a]!.r || a - b);
  yield;
  let marks = '';
  let some = '';
  for (const [nth, i] of order.entries()) {
    const node = scene.nodes[i]!;
    const mark = element(
      'g',
      { id: xmlId('body', node.id), 'data-name': node.label, 'data-group': node.colourMeans?.() },
      element('title', {}, escapeXml(node.title())),
      nodeSvg(node, cx + scale * node.x, cy + scale * node.y, radiusOf(node, frame), scene.palette, paint),
    );
    some += mark;
    if (nth % MARKS !== MARKS - 1) continue;
    marks += inOne(some);
    some = '';
    yield;
  }
  return element('g', { id: 'bodies' }, marks + some);
}

function labelsGroup(labels: readonly PlacedLabel[], scene: Scene): string {
  const hubs = new Set(scene.nodes.filter((n) => n.hub).map((n) => n.id));
  const leaders = labels
    .filter((l) => l.leader)
    .map((l) => {
      const [x0, y0, x1, y1] = l.leader!;
      return `M${num(x0)} ${num(y0)}L${num(x1)} ${num(y1)}`;
    });
  return element(
    'g',
    { id: 'labels', fill: scene.palette.ink },
    ...(leaders.length > 0
      ? [
          element('path', {
            id: 'leaders',
            d: leaders.join(''),
            stroke: scene.palette.ink,
            // Thin beside any tie: a line to a name is none.
            'stroke-width': num(Math.max(0.6, 0.03 * Math.max(...labels.map(({ size }) => size)))),
            fill: 'none',
          }),
        ]
      : []),
    ...labels.map((label) => labelSvg(label, scene.palette, hubs.has(label.id))),
  );
}

function labelSvg(label: PlacedLabel, palette: Palette, hub: boolean): string {
  const { size } = label;
  return element(
    'text',
    {
      'data-of': xmlId('body', label.id),
      'text-anchor': label.align,
      'font-size': size,
      'font-weight': label.weight === 400 ? null : String(label.weight),
      stroke: palette.page,
      'stroke-width': hub ? 4 : 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    ...label.block.lines.map((line, i) =>
      element('tspan', { x: label.x, y: label.y + size * (LINE_HEIGHT * i + 0.93) }, escapeXml(line)),
    ),
  );
}

export type SvgOptions = Partial<DrawOptions> & {
  readonly width: number;
  readonly height: number;
  /** null = transparent. */
  readonly background?: string | null;
  /** A woff2 of the bundled face as data URI, to be seen alike where the face is not installed. */
  readonly fontDataUri?: string | null;
};

/** The drawing alone: no title, legend or caption (see `figure.ts` for those). */
export function sceneSvg(scene: Scene, options: SvgOptions): string {
  const { width, height } = options;
  const drawing = drawScene(scene, { x0: 0, y0: 0, x1: width, y1: height }, options);
  return svgDocument({
    width,
    height,
    title: scene.caption.title,
    description: describe(scene),
    background: options.background === undefined ? scene.palette.page : options.background,
    defs: drawing.defs,
    fontDataUri: options.fontDataUri ?? null,
    body: element('g', { id: 'drawing' }, drawing.markup),
  });
}

/** The caption's statements in one line, for <desc>. */
export const describe = ({ caption }: Pick<Scene, 'caption'>): string =>
  [caption.mark ?? '', caption.counts, caption.lens, caption.source, caption.date]
    .filter((s) => s !== '')
    .join(' · ');

export type SvgDocument = {
  readonly width: number;
  readonly height: number;
  /** The size on paper in millimetres; without it, one unit of the drawing is a pixel. */
  readonly paper?: { readonly width: number; readonly height: number };
  readonly title: string;
  readonly description: string;
  readonly background: string | null;
  readonly defs: string;
  readonly fontDataUri: string | null;
  /** Markup. */
  readonly body: string;
};

/** Wraps markup into a standalone SVG document. */
export function svgDocument(doc: SvgDocument): string {
  const { width, height } = doc;
  const font =
    doc.fontDataUri === null
      ? ''
      : element(
          'style',
          {},
          `@font-face{font-family:'Source Sans 3';src:url(${checkedDataUri(doc.fontDataUri)}) format('woff2');font-weight:200 900}`,
        );
  const defs = doc.defs + font;
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: doc.paper ? `${num(doc.paper.width, 3)}mm` : width,
      height: doc.paper ? `${num(doc.paper.height, 3)}mm` : height,
      viewBox: `0 0 ${num(width)} ${num(height)}`,
      'font-family': FONT_FAMILY,
      role: 'img',
      'aria-labelledby': 'title desc',
    },
    element('title', { id: 'title' }, escapeXml(doc.title)),
    element('desc', { id: 'desc' }, escapeXml(doc.description)),
    defs === '' ? '' : element('defs', {}, defs),
    doc.background === null ? '' : element('rect', { id: 'page', width, height, fill: doc.background }),
    '\n',
    doc.body,
    '\n',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Only base64 data may stand in the style sheet. */
function checkedDataUri(uri: string): string {
  if (!/^data:font\/woff2;base64,[A-Za-z0-9+/=]+$/.test(uri)) throw new Error('Not a woff2 data URI');
  return uri;
}
