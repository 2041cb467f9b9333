/**
 * Room for one name that must be there, whatever else is: the hub's. Where no free place near it is left, it takes the place near
 * its body that touches the fewest circles – never over the centre of one – and names in the way give in.
 */
import type { Box, LabelCandidate, PlacedLabel } from '../../drawing/labels.ts';
import type { TextBlock } from '../../drawing/line-break.ts';

const DIRECTIONS = 36;
/** Distances from the circle's rim, in pixels; from the third on, a line joins name and circle. */
const DISTANCES = [3, 8, 16, 28, 44, 64, 90, 130, 180, 240, 300, 360];

type Place = { readonly block: TextBlock; readonly box: Box; readonly away: number };

/**
 * @param boxes where no name may stand
 * @param labels is changed: the name goes in front, names that it covers go out
 */
export function makeRoomFor(
  candidates: readonly LabelCandidate[],
  index: number,
  circles: ArrayLike<number>,
  { bounds, boxes }: { readonly bounds: Box; readonly boxes: readonly Box[] },
  labels: PlacedLabel[],
): void {
  const named = candidates[index]!;
  const at = labels.findIndex((label) => label.id === named.id);
  if (at >= 0 && !isFar(labels[at]!)) return;
  const far = at >= 0 ? labels.splice(at, 1) : [];
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of placesAround(named)) {
    const { box } = place;
    if (box.x0 < bounds.x0 || box.x1 > bounds.x1 || box.y0 < bounds.y0 || box.y1 > bounds.y1) continue;
    if (boxes.some((taken) => touches(taken, box))) continue;
    const touched = circlesUnder(box, circles);
    if (touched === null) continue;
    const lost = labels.filter((label) => touches(label.box, box)).length;
    const cost = 1.2 * touched + 0.25 * lost + place.away / 5 + 0.2 * place.block.lines.length;
    if (cost < least) {
      least = cost;
      best = place;
    }
  }
  if (!best) {
    labels.unshift(...far);
    return;
  }
  const { block, box, away } = best;
  const kept = labels.filter((label) => !touches(label.box, box));
  labels.splice(0, labels.length, {
    id: named.id,
    index,
    block,
    size: named.size,
    weight: named.weight,
    align: 'middle',
    x: (box.x0 + box.x1) / 2,
    y: box.y0,
    box,
    leader: away > DISTANCES[1]! ? leaderTo(named, box) : null,
  });
  labels.push(...kept);
}

/** A name at the end of a long line reads as somebody else's. */
const FAR = 40;
const isFar = ({ leader }: PlacedLabel): boolean =>
  leader !== null && Math.hypot(leader[2] - leader[0], leader[3] - leader[1]) > FAR;

function* placesAround({ x, y, r, blocks }: LabelCandidate): Generator<Place> {
  for (const away of DISTANCES) {
    for (let d = 0; d < DIRECTIONS; d++) {
      const angle = ((d + DIRECTIONS / 4) / DIRECTIONS) * 2 * Math.PI; // below comes first
      const ux = Math.cos(angle);
      const uy = Math.sin(angle);
      for (const block of blocks) {
        const cx = x + ux * (r + away + block.width / 2);
        const cy = y + uy * (r + away + block.height / 2);
        const box = {
          x0: cx - block.width / 2,
          x1: cx + block.width / 2,
          y0: cy - block.height / 2,
          y1: cy + block.height / 2,
        };
        yield { block, box, away };
      }
    }
  }
}

const touches = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Number of circles that the box touches; null when it covers the centre of one. */
function circlesUnder(box: Box, circles: ArrayLike<number>): number | null {
  let count = 0;
  for (let i = 0; i + 2 < circles.length; i += 3) {
    const x = circles[i]!;
    const y = circles[i + 1]!;
    const dx = x - Math.min(box.x1, Math.max(box.x0, x));
    const dy = y - Math.min(box.y1, Math.max(box.y0, y));
    if (dx === 0 && dy === 0) return null;
    if (dx * dx + dy * dy < circles[i + 2]! ** 2) count++;
  }
  return count;
}

function leaderTo({ x, y, r }: LabelCandidate, box: Box): readonly [number, number, number, number] {
  const tx = Math.min(box.x1, Math.max(box.x0, x));
  const ty = Math.min(box.y1, Math.max(box.y0, y));
  const length = Math.hypot(tx - x, ty - y) || 1;
  return [x + ((tx - x) / length) * r, y + ((ty - y) / length) * r, tx, ty];
}
