/** Names as they are drawn on their canvas: at their bodies wherever these are now, with leaders, and the plate of who is pointed at. */
import type { Box, PlacedLabel } from '../../drawing/labels.ts';
import { LINE_HEIGHT, type TextBlock } from '../../drawing/line-break.ts';
import { reachOf } from '../../drawing/node-svg.ts';
import type { NodeMark, Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import { type Insets, toCanvas, type View } from './camera.ts';
import { FONT, TEXT_SIZE } from './font.ts';
import { LEAST_RADIUS } from './webgl/emphasis.ts';

export type LabelFrame = {
  readonly scene: Scene;
  readonly view: View;
  readonly size: { readonly width: number; readonly height: number };
  /** Where a body is drawn now; while moving, not yet its place in the scene. */
  readonly positionOf: (id: Id) => readonly [number, number];
  /** Pixels that controls cover at each side: names stay out of them. */
  readonly insets: Insets;
  /** Where no name may stand. */
  readonly boxes: () => readonly Box[];
  readonly dim: number;
  readonly lit: ReadonlySet<Id>;
  /** Bodies whose names are placed before all others. */
  readonly wanted: readonly Id[];
  readonly hovered: Id | null;
  readonly selected: Id | null;
};

export type Placement = {
  readonly scene: Scene;
  readonly key: string;
  readonly labels: readonly PlacedLabel[];
  /** Where the bodies of the labels were, and how large. */
  readonly anchors: ReadonlyMap<Id, readonly [x: number, y: number, r: number]>;
};

/** Names are a little smaller where there is little room. */
export const textSize = ({ width }: LabelFrame['size']): number =>
  width < 600 ? 0.9 * TEXT_SIZE : TEXT_SIZE;

/** Bigger and bolder the more important, the hub first. */
export function faceOf(mark: NodeMark, base: number): { readonly size: number; readonly weight: number } {
  return {
    size: base * (mark.hub ? (base < TEXT_SIZE ? 1.18 : 1.32) : 0.95 + 0.2 * mark.importance),
    weight: mark.hub || mark.importance > 0.55 ? 600 : 400,
  };
}

export const radiusOf = (mark: NodeMark, { scale }: View): number =>
  reachOf(mark, Math.max(LEAST_RADIUS, mark.r * scale));

/** Readies a canvas for drawing in CSS pixels and clears it; null where there is no context. */
function prepare(canvas: HTMLCanvasElement, size: LabelFrame['size']): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(size.width * ratio);
  const height = Math.round(size.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, size.width, size.height);
  return context;
}

/** @returns what the names cover */
export function paint(
  canvas: HTMLCanvasElement,
  frame: LabelFrame,
  { labels, anchors }: Placement,
): readonly Box[] {
  const context = prepare(canvas, frame.size);
  if (!context) return [];
  const covered: Box[] = [];
  const marks = new Map(frame.scene.nodes.map((mark) => [mark.id, mark]));
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  const named = new Set<Id>();
  // The least important first, so that nothing important is under a halo.
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i]!;
    const mark = marks.get(label.id);
    if (!mark) continue;
    const [ax, ay, ar] = anchors.get(label.id)!;
    const [x, y] = toCanvas(frame.view, frame.size, ...frame.positionOf(label.id));
    // A body that grew while zooming pushes its name outwards.
    const grown = radiusOf(mark, frame.view) - ar;
    const side = label.align === 'start' ? 1 : label.align === 'end' ? -1 : 0;
    const dx = x - ax + grown * side;
    const dy = y - ay + (side === 0 ? grown * Math.sign((label.box.y0 + label.box.y1) / 2 - ay) : 0);
    const bright = frame.lit.has(label.id);
    named.add(label.id);
    context.globalAlpha = bright ? 1 : 1 - 0.8 * frame.dim;
    if (label.leader) {
      const [x0, y0, x1, y1] = label.leader;
      // The hub's line must not be taken for a tie.
      context.strokeStyle = mark.hub ? frame.scene.palette.ink : frame.scene.palette.quiet;
      context.lineWidth = mark.hub ? 1.6 : 0.8;
      context.beginPath();
      context.moveTo(x0 + dx, y0 + dy);
      context.lineTo(x1 + dx, y1 + dy);
      context.stroke();
    }
    paintName(context, frame.scene, label, label.x + dx, label.y + dy);
    const { x0, y0, x1, y1 } = label.box;
    covered.push({ x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy });
  }
  context.globalAlpha = 1;
  // Who is pointed at or selected has a name, even where there was no room for it.
  for (const id of new Set([frame.selected, frame.hovered])) {
    const mark = id === null ? undefined : marks.get(id);
    if (mark && !named.has(mark.id)) covered.push(paintPlate(context, frame, mark));
  }
  return covered;
}

type Name = Pick<PlacedLabel, 'align' | 'size' | 'weight'> & { readonly block: Pick<TextBlock, 'lines'> };

function paintName(
  context: CanvasRenderingContext2D,
  { palette }: Scene,
  { align, size, weight, block }: Name,
  x: number,
  y: number,
): void {
  context.font = `${weight} ${size}px ${FONT}`;
  context.textAlign = align === 'start' ? 'left' : align === 'end' ? 'right' : 'center';
  context.strokeStyle = palette.page;
  context.lineWidth = size > 15 ? 4 : 3;
  context.fillStyle = palette.ink;
  block.lines.forEach((line, i) => {
    const baseline = y + size * (LINE_HEIGHT * i + 0.93);
    context.strokeText(line, x, baseline);
    context.fillText(line, x, baseline);
  });
}

/** The name of a body under the pointer that found no place: on a plate over whatever is there. */
function paintPlate(context: CanvasRenderingContext2D, frame: LabelFrame, mark: NodeMark): Box {
  const { palette } = frame.scene;
  const [x, y] = toCanvas(frame.view, frame.size, ...frame.positionOf(mark.id));
  const face = faceOf(mark, textSize(frame.size));
  context.font = `600 ${face.size}px ${FONT}`;
  const lines = linesOf(mark.label, (text) => context.measureText(text).width);
  const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 12;
  const step = face.size * LINE_HEIGHT;
  const height = lines.length * step + face.size * 0.5;
  const r = radiusOf(mark, frame.view) + 8;
  const left = Math.max(6, x + r + width > frame.size.width - 6 ? x - r - width : x + r);
  context.fillStyle = palette.page;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, y - height / 2, width, height, 5);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  lines.forEach((line, i) => {
    context.fillText(line, left + 6, y + (i - (lines.length - 1) / 2) * step + 1);
  });
  return { x0: left, y0: y - height / 2, x1: left + width, y1: y + height / 2 };
}

/** Pixels after which a name on a plate goes on in the next line. */
const PLATE = 230;

function linesOf(label: string, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= PLATE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
