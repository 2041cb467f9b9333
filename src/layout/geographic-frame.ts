/** What of the ground a map shows, how large, and its scale. */
import { conic } from './conic.ts';
import type { Area, MapOutline, OutlineGuides } from './layout.ts';

/** An outline in km, and the rectangle that it takes. */
export type Projected = {
  readonly code: string;
  readonly lines: readonly Float64Array[];
  readonly at: readonly [x: number, y: number];
  readonly box: Area;
};

/** From km to the picture: x · scale + dx. */
export type MapFrame = {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** Of each outline, whether it is shown. */
  readonly shown: readonly boolean[];
};

/** Free around the map. */
const MARGIN = 0.03;
/** Without outlines, places are shown with at least so many km around. */
const LEAST_KM = 40;
/** What is shown takes at most this part of the whole, or all of it is shown. */
const MOST_PART = 0.45;

export function projected({ code, lines, at }: MapOutline): Projected {
  let box: Area = EMPTY;
  const drawn = lines.map((line) => {
    const out = new Float64Array(line.length);
    for (let i = 0; i + 1 < line.length; i += 2) {
      const [x, y] = conic(line[i]!, line[i + 1]!);
      out[i] = x;
      out[i + 1] = y;
      box = grown(box, x, y);
    }
    return out;
  });
  return { code, lines: drawn, at: conic(at[0]!, at[1]!), box };
}

const EMPTY: Area = {
  x0: Number.POSITIVE_INFINITY,
  y0: Number.POSITIVE_INFINITY,
  x1: Number.NEGATIVE_INFINITY,
  y1: Number.NEGATIVE_INFINITY,
};

const grown = (box: Area, x: number, y: number): Area => ({
  x0: Math.min(box.x0, x),
  y0: Math.min(box.y0, y),
  x1: Math.max(box.x1, x),
  y1: Math.max(box.y1, y),
});

/** The outlines that hold a place, all of them where none does; as large as there is room. */
export function frameFor(
  land: readonly Projected[],
  points: readonly (readonly [x: number, y: number])[],
  room: Area,
): MapFrame {
  const holding = land.map((outline) => points.some((point) => holds(outline, point)));
  const some = withEnclosed(land, holding);
  // Spread over much of the whole, the whole is easier to read than pieces of it.
  const part = sizeOf(boxAround(land, some));
  const shown = part > 0 && part < MOST_PART * sizeOf(boxAround(land)) ? some : land.map(() => true);
  let box = boxAround(land, shown);
  for (const [x, y] of points) box = grown(box, x, y);
  if (!(box.x0 <= box.x1)) box = { x0: -300, y0: -450, x1: 300, y1: 450 };
  const width = Math.max(box.x1 - box.x0, LEAST_KM);
  const height = Math.max(box.y1 - box.y0, LEAST_KM);
  const scale = Math.min((room.x1 - room.x0 - 2 * MARGIN) / width, (room.y1 - room.y0 - 2 * MARGIN) / height);
  return {
    scale,
    dx: (room.x0 + room.x1) / 2 - (scale * (box.x0 + box.x1)) / 2,
    dy: (room.y0 + room.y1) / 2 - (scale * (box.y0 + box.y1)) / 2,
    shown,
  };
}

const boxAround = (land: readonly Projected[], which?: readonly boolean[]): Area =>
  land.reduce(
    (all, { box }, i) => (which?.[i] === false ? all : grown(grown(all, box.x0, box.y0), box.x1, box.y1)),
    EMPTY,
  );
const sizeOf = ({ x0, x1, y0, y1 }: Area): number => (x0 < x1 ? (x1 - x0) * (y1 - y0) : 0);

/** Also what lies inside of what is shown, such as a city state. */
function withEnclosed(land: readonly Projected[], holding: readonly boolean[]): boolean[] {
  const insideOf = (inner: Area, outer: Area): boolean =>
    inner.x0 > outer.x0 && inner.x1 < outer.x1 && inner.y0 > outer.y0 && inner.y1 < outer.y1;
  return land.map(
    (outline, i) => holding[i]! || land.some((other, o) => holding[o]! && insideOf(outline.box, other.box)),
  );
}

export const toPicture = (
  { scale, dx, dy }: MapFrame,
  [x, y]: readonly [number, number],
): readonly [x: number, y: number] => [x * scale + dx, y * scale + dy];

/** Whether a point lies inside, by the number of borders crossed on the way out (even–odd rule). */
function holds({ lines, box }: Projected, [x, y]: readonly [number, number]): boolean {
  if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) return false;
  let inside = false;
  for (const line of lines) {
    for (let i = 0, j = line.length - 2; i < line.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[j]!, line[j + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Lengths that are easy to count in. */
const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200];
/** Of the picture's half width, at most. */
const LONGEST = 0.36;

/** The longest round length that fits, below the map on the left. */
export function scaleFor({ scale }: MapFrame, { x0, y1 }: Area): OutlineGuides['scale'] {
  const kilometres = ROUND_KM.findLast((km) => km * scale <= LONGEST) ?? 1;
  return { kilometres, length: kilometres * scale, at: [x0 + 0.02, y1 - 0.02] };
}

/** Points of shown borders within a rectangle of the picture. */
function bordersIn(land: readonly Projected[], frame: MapFrame, { x0, y0, x1, y1 }: Area): number {
  let count = 0;
  land.forEach(({ lines }, i) => {
    if (!frame.shown[i]) return;
    for (const line of lines) {
      for (let k = 0; k < line.length; k += 2) {
        const [x, y] = toPicture(frame, [line[k]!, line[k + 1]!]);
        if (x > x0 && x < x1 && y > y0 && y < y1) count++;
      }
    }
  });
  return count;
}

/** Height of the small map. */
const INSET = 0.36;

type Disc = { readonly at: readonly [x: number, y: number]; readonly radius: number };

/**
 * A small map of the whole with what the large one shows, in the corner where it covers fewest discs and borders; nothing where most of
 * the whole is shown anyway.
 */
export function wholeInset(
  land: readonly Projected[],
  frame: MapFrame,
  discs: readonly Disc[],
  room: Area,
): OutlineGuides['outlines'] {
  const { shown } = frame;
  const count = shown.filter(Boolean).length;
  if (count === 0 || 2 * count > land.length) return [];
  const box = boxAround(land);
  const scale = INSET / (box.y1 - box.y0);
  const width = (box.x1 - box.x0) * scale;
  const corners = [
    [room.x0 + 0.02, room.y0 + 0.02],
    [room.x1 - width - 0.02, room.y1 - INSET - 0.02],
    [room.x1 - width - 0.02, room.y0 + 0.02],
  ] as const;
  // A disc weighs more than a stretch of border.
  const covered = ([x, y]: readonly [number, number]): number =>
    bordersIn(land, frame, { x0: x, y0: y, x1: x + width, y1: y + INSET }) +
    1000 *
      discs.filter(
        ({ at, radius }) =>
          Math.hypot(
            at[0] - Math.min(x + width, Math.max(x, at[0])),
            at[1] - Math.min(y + INSET, Math.max(y, at[1])),
          ) < radius,
      ).length;
  const corner = corners.reduce((best, c) => (covered(c) < covered(best) ? c : best));
  const [dx, dy] = [corner[0] - box.x0 * scale, corner[1] - box.y0 * scale];
  return land.map(({ code, lines }, i) => ({
    code,
    part: shown[i] ? 'here' : 'inset',
    lines: lines.map((line) => line.map((c, k) => c * scale + (k % 2 === 0 ? dx : dy))),
    name: null,
  }));
}
