/** The names of a scene as what `labels.ts` places: how large, in which lines, in which direction, in what room. */
import type { Frame } from './frame.ts';
import { acrossFor, type LabelCandidate } from './label-place.ts';
import { breakLabel, shortenLabel, shortenToLine } from './line-break.ts';
import type { Scene } from './scene.ts';
import type { Measure } from './text-width.ts';

type Setting = {
  /** Size of ordinary names in pixels. */
  readonly textSize: number;
  /** Names for so many bodies, the most important first. */
  readonly mostLabels: number;
  readonly measure: Measure;
};

/** Names in lists longer than this, in text sizes, may be shortened to one line. */
export const LISTED = 8.5;

/**
 * @param circles x, y, r of each body in pixels
 * @returns the most important first, each with its body's place in the scene
 */
export function candidatesOf(
  scene: Scene,
  circles: Float64Array,
  frame: Frame,
  { textSize, mostLabels, measure }: Setting,
): { candidate: LabelCandidate; node: number }[] {
  const order = scene.nodes.map((_, i) => i);
  order.sort((a, b) => scene.nodes[b]!.importance - scene.nodes[a]!.importance || a - b);
  const away = directionsAway(scene);
  const prominent = Math.max(1, Math.floor(scene.nodes.length * 0.08));
  return order.slice(0, mostLabels).map((i, rank) => {
    const node = scene.nodes[i]!;
    const size = node.hub ? textSize * 1.28 : textSize * (0.95 + 0.2 * node.importance);
    const weight = node.hub || (rank <= prominent && node.importance > 0.55) ? 600 : 400;
    const [x, y, r] = [circles[3 * i]!, circles[3 * i + 1]!, circles[3 * i + 2]!];
    const usual = textSize * (node.hub ? 21 : 16);
    const { across, width } = acrossFor(node.room, x, r, (at) => frame.cx + frame.scale * at, usual);
    const setting = { size, weight, width, lines: 5, measure };
    const blocks = breakLabel(node.label, setting);
    // In a list, the beginning of a name is better than none.
    if (across && blocks.every((b) => b.lines.length > 1 || b.width > LISTED * textSize))
      blocks.push(shortenToLine(node.label, { ...setting, width: Math.min(width, (LISTED - 1) * textSize) }));
    if (blocks.every((b) => b.lines.length > 2 || b.width > width)) {
      const short = across ? Math.min(width / 1.3, textSize * 11) : textSize * 11;
      blocks.push(shortenLabel(node.label, { ...setting, width: short, lines: 2 }));
    }
    return {
      node: i,
      candidate: {
        id: node.id,
        x,
        y,
        r,
        blocks,
        size,
        weight,
        importance: node.importance,
        toward: node.toward ?? away[i]!,
        ...(across ? { across } : {}),
      },
    };
  });
}

/** For each node the direction in which its name leaves the picture's lines alone: off the middle, off its neighbours. */
function directionsAway(scene: Scene): ([number, number] | null)[] {
  const sums = scene.nodes.map((): [number, number] => [0, 0]);
  if (scene.guides) {
    return scene.nodes.map(({ x, y, hub }) => {
      const length = Math.hypot(x, y);
      return hub || length < 0.05 ? [0, 1] : [x / length, y / length];
    });
  }
  for (const { source, target } of scene.edges) {
    const a = scene.nodes[source]!;
    const b = scene.nodes[target]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const dx = (b.x - a.x) / length;
    const dy = (b.y - a.y) / length;
    sums[source]![0] -= dx;
    sums[source]![1] -= dy;
    sums[target]![0] += dx;
    sums[target]![1] += dy;
  }
  return sums.map(([x, y]) => {
    const length = Math.hypot(x, y);
    return length < 0.2 ? null : [x / length, y / length];
  });
}
