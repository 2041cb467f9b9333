/**
 * Names over the bodies, on a 2D canvas, placed by the same code as in an exported figure. While the camera or the bodies
 * move, names travel with their bodies; when all rests, they are placed anew, so that nothing flickers on the way.
 */
import { toEnd } from '../../base/pauses.ts';
import { LISTED } from '../../drawing/label-candidates.ts';
import { acrossFor } from '../../drawing/label-place.ts';
import {
  type Box,
  type LabelCandidate,
  type PlacedLabel,
  placing as placeNames,
} from '../../drawing/labels.ts';
import { breakLabel, LINE_HEIGHT, shortenToLine, type TextBlock } from '../../drawing/line-break.ts';
import { reachOf } from '../../drawing/node-svg.ts';
import type { NodeMark, Scene } from '../../drawing/scene.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Id } from '../../model/project.ts';
import { inSlices } from '../../state/pace.ts';
import { type Insets, toCanvas, type View } from './camera.ts';
import { FONT, TEXT_SIZE } from './font.ts';
import { makeRoomFor } from './label-room.ts';
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

export type LabelLayer = {
  readonly draw: (frame: LabelFrame) => void;
  /** What the names cover now. */
  readonly boxes: () => readonly Box[];
  readonly kill: () => void;
};

/** More names than this are never tried at once. */
const MOST = 300;
/** Up to so many bodies, names are weighed against lines and may push each other aside. */
const MOST_BEST = 160;
/** What covers more than this on the right or below is a panel, and no names stand below it; less are buttons. */
const PANEL = 100;
/** Room in lists is counted in steps of so many pixels: names are not broken anew with each turn of the wheel. */
const STEP = 6;
/** Milliseconds of rest before names are placed anew. */
const REST = 120;

type Placement = {
  readonly scene: Scene;
  readonly key: string;
  readonly labels: readonly PlacedLabel[];
  /** Where the bodies of the labels were, and how large. */
  readonly anchors: ReadonlyMap<Id, readonly [x: number, y: number, r: number]>;
};

/** Names are a little smaller where there is little room. */
const textSize = ({ width }: LabelFrame['size']): number => (width < 600 ? 0.9 * TEXT_SIZE : TEXT_SIZE);

/** Bigger and bolder the more important, the hub first. */
function faceOf(mark: NodeMark, base: number): { readonly size: number; readonly weight: number } {
  return {
    size: base * (mark.hub ? (base < TEXT_SIZE ? 1.18 : 1.32) : 0.95 + 0.2 * mark.importance),
    weight: mark.hub || mark.importance > 0.55 ? 600 : 400,
  };
}

const radiusOf = (mark: NodeMark, { scale }: View): number =>
  reachOf(mark, Math.max(LEAST_RADIUS, mark.r * scale));

/** @param onPlaced names stand elsewhere, though no frame was drawn */
export function createLabelLayer(host: HTMLElement, onPlaced: () => void): LabelLayer {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const broken = new Map<string, readonly TextBlock[]>();
  const blocksOf = (mark: NodeMark, base: number, width: number): readonly TextBlock[] => {
    const face = faceOf(mark, base);
    const key = `${face.size} ${face.weight} ${width} ${mark.label}`;
    let found = broken.get(key);
    if (!found) {
      found = breakLabel(mark.label, {
        ...face,
        width,
        lines: 4,
        measure: textWidth,
      });
      // In a list without room for all of a name there is its beginning.
      if (mark.room && found.every((block) => block.lines.length > 1 || block.width > LISTED * base))
        found = [
          ...found,
          shortenToLine(mark.label, {
            ...face,
            width: Math.min(width, (LISTED - 1) * base),
            lines: 1,
            measure: textWidth,
          }),
        ];
      broken.set(key, found);
    }
    return found;
  };

  let placement: Placement | null = null;
  let last: LabelFrame | null = null;
  let resting = 0;
  let covered: readonly Box[] = [];

  let placing: { readonly key: string; readonly scene: Scene; readonly stop: AbortController } | null = null;

  /** The best places are sought in slices, for that takes some frames; until they are found, names stand where they stood. */
  const placeAnew = (frame: LabelFrame, key: string): void => {
    placing?.stop.abort();
    const mine = { key, scene: frame.scene, stop: new AbortController() };
    placing = mine;
    inSlices(place(frame, key, blocksOf, true), mine.stop.signal).then(
      (made) => {
        if (placing !== mine || !last) return;
        placing = null;
        placement = made;
        covered = paint(canvas, last, placement);
        onPlaced();
      },
      // Only what is no longer wanted ends early.
      () => {},
    );
  };

  const draw = (frame: LabelFrame): void => {
    last = frame;
    const key = keyOf(frame);
    if (
      placement === null ||
      (placement.scene !== frame.scene && !sameBodies(placement.scene, frame.scene))
    ) {
      if (isLarge(frame.scene)) {
        placement = { scene: frame.scene, key, labels: [], anchors: new Map() };
        placeAnew(frame, key);
      } else {
        // There is something to read at once.
        placement = toEnd(place(frame, key, blocksOf, false));
        if (isBest(frame.scene)) placeAnew(frame, key);
      }
    } else if (
      (placement.scene !== frame.scene || placement.key !== key) &&
      (placing?.scene !== frame.scene || placing.key !== key)
    ) {
      window.clearTimeout(resting);
      resting = window.setTimeout(() => last && placeAnew(last, keyOf(last)), REST);
    }
    covered = paint(canvas, frame, placement);
  };

  // Names drawn before the face was there are drawn once more; their places are right, for widths come from a table.
  const fresh = () => {
    if (last && placement) paint(canvas, last, placement);
  };
  document.fonts?.addEventListener('loadingdone', fresh);
  return {
    draw,
    boxes: () => covered,
    kill: () => {
      window.clearTimeout(resting);
      placing?.stop.abort();
      document.fonts?.removeEventListener('loadingdone', fresh);
    },
  };
}

/** Changes with everything that places of names depend on, but for the scene itself. */
function keyOf({ view, size, scene, positionOf, selected, wanted }: LabelFrame): string {
  const probes = [scene.nodes[0], scene.nodes.at(-1)].map((mark) => mark && positionOf(mark.id).join());
  return [view.x, view.y, view.scale, size.width, size.height, ...probes, selected, ...wanted].join();
}

const isBest = (scene: Scene): boolean => scene.nodes.length <= MOST_BEST;

/** So many bodies that to see which of them have names at all takes some frames. */
const isLarge = (scene: Scene): boolean => scene.nodes.length > 2000;

const sameBodies = (a: Scene, b: Scene): boolean =>
  a.nodes.length === b.nodes.length && a.nodes.every((mark, v) => mark.id === b.nodes[v]!.id);

/** @param careful with the best places, where there are not too many names for it; else quickly, name by name */
function* place(
  frame: LabelFrame,
  key: string,
  blocksOf: (mark: NodeMark, base: number, width: number) => readonly TextBlock[],
  careful: boolean,
): Generator<void, Placement> {
  const { scene, size, view } = frame;
  const base = textSize(size);
  const at = scene.nodes.map((mark) => toCanvas(view, size, ...frame.positionOf(mark.id)));
  const circles = new Float64Array(3 * scene.nodes.length);
  scene.nodes.forEach((mark, v) => {
    circles.set([at[v]![0], at[v]![1], radiusOf(mark, view)], 3 * v);
  });
  yield;
  const first = new Set([frame.selected, ...frame.wanted]);
  const rank = (v: number) => scene.nodes[v]!.importance + (first.has(scene.nodes[v]!.id) ? 2 : 0);
  const chosen = [...scene.nodes.keys()]
    .filter((v) => at[v]![0] > 0 && at[v]![1] > 0 && at[v]![0] < size.width && at[v]![1] < size.height)
    .sort((a, b) => rank(b) - rank(a) || a - b)
    .slice(0, MOST);
  yield;
  const away = directionsAway(scene, at);
  yield;
  const candidates = chosen.map((v): LabelCandidate => {
    const mark = scene.nodes[v]!;
    const [[x, y], r] = [at[v]!, circles[3 * v + 2]!];
    const toPixels = (across: number) => toCanvas(view, size, across, 0)[0];
    const { across, width } = acrossFor(mark.room, x, r, toPixels, base * (mark.hub ? 14 : 12));
    return {
      id: mark.id,
      x,
      y,
      r,
      blocks: blocksOf(mark, base, STEP * Math.floor(width / STEP)),
      ...(across ? { across } : {}),
      ...faceOf(mark, base),
      importance: rank(v),
      toward: mark.toward ?? away[v]!,
    };
  });
  const bounds = {
    x0: frame.insets.left + 4,
    y0: Math.max(4, frame.insets.top - 8),
    x1: size.width - (frame.insets.right > PANEL ? frame.insets.right - 8 : 4),
    y1: size.height - (frame.insets.bottom > PANEL ? frame.insets.bottom - 8 : 4),
  };
  const best = careful && isBest(scene);
  const labels = yield* placeNames(
    candidates,
    {
      circles,
      circleOf: chosen,
      boxes: frame.boxes(),
      lines: best ? scene.edges.flatMap(({ source, target }) => [...at[source]!, ...at[target]!, 1]) : [],
    },
    {
      bounds,
      quality: best ? 'best' : 'fast',
      leaders: best,
    },
  );
  const hub = candidates.findIndex((_, i) => scene.nodes[chosen[i]!]!.hub);
  if (hub >= 0) makeRoomFor(candidates, hub, circles, { bounds, boxes: frame.boxes() }, labels);
  return { scene, key, labels, anchors: new Map(candidates.map((c) => [c.id, [c.x, c.y, c.r] as const])) };
}

/** For each body the direction in which its name leaves the lines alone: off the middle, or off its neighbours. */
function directionsAway(
  scene: Scene,
  at: readonly (readonly [number, number])[],
): (readonly [number, number] | null)[] {
  const sums = scene.nodes.map((): [number, number] => [0, 0]);
  if (scene.guides) {
    scene.nodes.forEach(({ x, y, hub }, v) => {
      sums[v] = hub || Math.hypot(x, y) < 0.05 ? [0, 1] : [x, y];
    });
  } else {
    for (const { source, target } of scene.edges) {
      const dx = at[target]![0] - at[source]![0];
      const dy = at[target]![1] - at[source]![1];
      const length = Math.hypot(dx, dy) || 1;
      sums[source]![0] -= dx / length;
      sums[source]![1] -= dy / length;
      sums[target]![0] += dx / length;
      sums[target]![1] += dy / length;
    }
  }
  return sums.map(([x, y]) => {
    const length = Math.hypot(x, y);
    return length < 0.01 ? null : [x / length, y / length];
  });
}

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
function paint(canvas: HTMLCanvasElement, frame: LabelFrame, { labels, anchors }: Placement): readonly Box[] {
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
