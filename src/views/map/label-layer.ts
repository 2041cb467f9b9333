/**
 * Names over the bodies, on a 2D canvas, placed by the same code as in an exported figure. While the camera or the bodies
 * move, names travel with their bodies; when all rests, they are placed anew, so that nothing flickers on the way.
 */

import { inSlices } from '../../base/pace.ts';
import { toEnd } from '../../base/pauses.ts';
import { LISTED } from '../../drawing/label-candidates.ts';
import { acrossFor } from '../../drawing/label-place.ts';
import { type Box, type LabelCandidate, placing as placeNames } from '../../drawing/labels.ts';
import { breakLabel, shortenToLine, type TextBlock } from '../../drawing/line-break.ts';
import type { NodeMark, Scene } from '../../drawing/scene.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { toCanvas } from './camera.ts';
import { faceOf, type LabelFrame, type Placement, paint, radiusOf, textSize } from './label-paint.ts';
import { makeRoomFor } from './label-room.ts';

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
