import { describe, expect, it } from 'vitest';
import type { LabelCandidate, PlacedLabel } from '../../../src/drawing/labels.ts';
import { makeRoomFor } from '../../../src/views/map/label-room.ts';

const bounds = { x0: 0, y0: 0, x1: 800, y1: 600 };
const hub: LabelCandidate = {
  id: 'hub',
  x: 400,
  y: 300,
  r: 20,
  blocks: [{ lines: ['Kontaktstelle', 'Dortmund'], width: 110, height: 36 }],
  size: 16,
  weight: 600,
  importance: 1,
  toward: null,
};
/** Circles on a grid around the hub, so dense that no free place is left near it. */
const crowd = (step: number): number[] => {
  const circles = [hub.x, hub.y, hub.r];
  for (let x = 250; x <= 550; x += step) {
    for (let y = 180; y <= 420; y += step) if (Math.hypot(x - 400, y - 300) > 30) circles.push(x, y, 3);
  }
  return circles;
};
const label = (id: string, x0: number, y0: number): PlacedLabel => ({
  id,
  index: 1,
  block: { lines: [id], width: 90, height: 14 },
  size: 12,
  weight: 400,
  align: 'start',
  x: x0,
  y: y0,
  box: { x0, y0, x1: x0 + 90, y1: y0 + 14 },
  leader: null,
});

describe('a name that must be there', () => {
  it('is set in a crowd without covering the centre of any body, and joined by a line when it stands off', () => {
    const labels: PlacedLabel[] = [];
    const circles = crowd(24);
    makeRoomFor([hub], 0, circles, { bounds, boxes: [] }, labels);
    expect(labels).toHaveLength(1);
    const { box, leader } = labels[0]!;
    for (let i = 0; i < circles.length; i += 3) {
      const inside =
        circles[i]! > box.x0 && circles[i]! < box.x1 && circles[i + 1]! > box.y0 && circles[i + 1]! < box.y1;
      expect(inside).toBe(false);
    }
    expect(leader).not.toBeNull();
  });

  it('takes the place of names in its way, and leaves the others', () => {
    const labels = [label('in the way', 360, 325), label('elsewhere', 20, 20)];
    // Free below only: everything else around is crowded.
    const circles = crowd(20).filter((_, i, all) => {
      const at = i - (i % 3);
      return !(at > 0 && all[at + 1]! > 300 && all[at + 1]! < 370 && Math.abs(all[at]! - 400) < 70);
    });
    makeRoomFor([hub], 0, circles, { bounds, boxes: [] }, labels);
    expect(labels.map((l) => l.id)).toEqual(['hub', 'elsewhere']);
    expect(labels[0]!.leader).toBeNull();
  });

  it('stays where it is when it has a place already', () => {
    const labels = [{ ...label('hub', 10, 10) }];
    makeRoomFor([hub], 0, crowd(24), { bounds, boxes: [] }, labels);
    expect(labels).toEqual([label('hub', 10, 10)]);
  });
});
