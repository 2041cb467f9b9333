/**
 * The seats of the sector wheel. A cell is where a wedge meets a ring; a ring is a band of one or more tracks, and the
 * seats of a cell stand staggered on its tracks, so that neither circles nor their names crowd:
 *
 *      rim ────────────────────
 *       ·     ·     ·     ·        track 1 ┐
 *          ·     ·     ·           track 0 ┘ band of a ring
 *      ────────────────────────    ring guide
 *
 * The spacing is the widest at which all bodies have a seat inside radius 1.
 */
import type { WheelGuides } from './layout.ts';

/** A wedge before and after it has its angles: radians clockwise from the top. */
export type Span = { readonly sector: number; readonly from: number; readonly to: number };

/** A seat, in polar coordinates: radians clockwise from the top. */
export type Seat = { readonly angle: number; readonly radius: number };

export type Seating = {
  /** seats[wedge][ring] in clockwise order, exactly as many as the cell has bodies. */
  readonly seats: readonly (readonly (readonly Seat[])[])[];
  readonly rings: WheelGuides['rings'];
  /** Distance between neighbouring seats. */
  readonly spacing: number;
};

/** Radial step between tracks, as a share of the spacing along a track: a little under the hexagonal 0.87. */
const TRACK_STEP = 0.8;
const WIDEST = 0.5;

/**
 * Angles for wedges: proportional to the bodies in them, with room for the name of the smallest.
 * @param counts bodies of each wedge
 */
export function spansOf(sectors: readonly number[], counts: readonly number[]): Span[] {
  const full = 2 * Math.PI;
  const least = Math.min(0.44, (0.6 * full) / sectors.length);
  const total = counts.reduce((sum, c) => sum + c + 0.6, 0);
  const share = counts.map((c) => Math.max(least, ((c + 0.6) / total) * full));
  const scale = full / share.reduce((a, b) => a + b, 0);
  let at = 0;
  return sectors.map((sector, w) => {
    const from = at;
    at += share[w]! * scale;
    return { sector, from, to: at };
  });
}

/**
 * @param counts counts[wedge][ring]: bodies in each cell
 * @param inner radius of the disc kept free for the hubs
 * @param values number of each ring, for the guides
 */
export function seat(
  spans: readonly Span[],
  counts: readonly (readonly number[])[],
  inner: number,
  values: readonly number[],
): Seating {
  let low = 1e-4;
  let high = WIDEST;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (fits(bandsAt(spans, counts, inner, values.length, middle), middle)) low = middle;
    else high = middle;
  }
  const spacing = low;
  const bands = stretch(bandsAt(spans, counts, inner, values.length, spacing), inner, spacing);
  const seats = spans.map((span, w) =>
    bands.map((tracks, b) => cellSeats(span, counts[w]![b]!, tracks, spacing)),
  );
  const rings = bands.map((tracks, b) => {
    const last = tracks.at(-1)!;
    const next = bands[b + 1]?.[0];
    return { radius: next === undefined ? 1 : (last + next) / 2, value: values[b]! };
  });
  return { seats, rings, spacing };
}

/** Track radii of every ring for a spacing; as many tracks as the fullest wedge needs. */
function bandsAt(
  spans: readonly Span[],
  counts: readonly (readonly number[])[],
  inner: number,
  rings: number,
  spacing: number,
): number[][] {
  const bands: number[][] = [];
  let radius = inner + spacing * 0.35;
  for (let b = 0; b < rings; b++) {
    const tracks: number[] = [];
    const left = counts.map((c) => c[b]!);
    do {
      tracks.push(radius);
      for (let w = 0; w < spans.length; w++) left[w]! -= capacity(spans[w]!, radius, spacing);
      radius += spacing * TRACK_STEP;
    } while (left.some((c) => c > 0) && radius < 2);
    bands.push(tracks);
    radius += spacing * 0.25;
  }
  return bands;
}

const fits = (bands: readonly (readonly number[])[], spacing: number): boolean =>
  (bands.at(-1)?.at(-1) ?? 0) <= 1 - outerMargin(spacing);

const outerMargin = (spacing: number): number => Math.min(0.09, 0.42 * spacing);

function capacity(span: Span, radius: number, spacing: number): number {
  const arc = (span.to - span.from) * radius;
  return Math.max(Math.floor(arc / spacing), arc > 0.55 * spacing ? 1 : 0);
}

/** Spreads the tracks so that the outermost stands just inside the rim. */
function stretch(bands: readonly (readonly number[])[], inner: number, spacing: number): number[][] {
  const last = bands.at(-1)?.at(-1) ?? 1;
  const scale = (1 - outerMargin(spacing) - inner) / Math.max(1e-9, last - inner);
  return bands.map((tracks) => tracks.map((r) => inner + (r - inner) * scale));
}

function cellSeats(span: Span, count: number, tracks: readonly number[], spacing: number): Seat[] {
  if (count === 0) return [];
  const room = tracks.map((r) => capacity(span, r, spacing));
  const onTrack = shareOut(count, room);
  const width = span.to - span.from;
  const pad = Math.min(0.06, width * 0.08);
  const seats: Seat[] = [];
  const used = onTrack.filter((c) => c > 0).length;
  let row = 0;
  onTrack.forEach((c, j) => {
    if (c === 0) return;
    // Alternate tracks are shifted by half a step, so that seats and names interlock.
    const offset = used === 1 ? 0.5 : row++ % 2 === 0 ? 0.28 : 0.72;
    for (let i = 0; i < c; i++) {
      seats.push({ angle: span.from + pad + ((i + offset) / c) * (width - 2 * pad), radius: tracks[j]! });
    }
  });
  return seats.sort((a, b) => a.angle - b.angle || a.radius - b.radius);
}

/** Splits a count over places in proportion to their room (largest remainders, outermost place first on ties). */
function shareOut(count: number, room: readonly number[]): number[] {
  const total = room.reduce((a, b) => a + b, 0);
  if (total === 0) return room.map((_, i) => (i === room.length - 1 ? count : 0));
  const exact = room.map((r) => (count * r) / total);
  const shares = exact.map(Math.floor);
  let left = count - shares.reduce((a, b) => a + b, 0);
  const order = exact.map((x, i) => [x - shares[i]!, i] as const).sort((a, b) => b[0] - a[0] || b[1] - a[1]);
  for (const [, i] of order) {
    if (left === 0) break;
    shares[i]!++;
    left--;
  }
  return shares;
}
