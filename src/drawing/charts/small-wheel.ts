/** A small network as a wheel: centres in the middle, the others on a ring in the order of their sectors. */
import { num } from '../xml.ts';

export type SmallNetwork = {
  /** Sector of each body as an index; −1 = none, −2 = across sectors. */
  readonly sector: readonly number[];
  /** Bodies in the middle. */
  readonly centres: readonly number[];
  readonly ties: readonly (readonly [number, number])[];
};

/** Sectors in their order, then those without, then those across. */
const orderOf = (sector: number): number => (sector >= 0 ? sector : 100 - sector);

type Point = readonly [x: number, y: number];

/** The same place means the same in every wheel. */
export function wheelPlaces(
  { sector, centres }: SmallNetwork,
  cx: number,
  cy: number,
  r: number,
): {
  readonly place: ReadonlyMap<number, Point>;
  readonly ring: readonly { readonly v: number; readonly sector: number }[];
  readonly inner: ReadonlySet<number>;
} {
  const inner = new Set(centres);
  const ring = sector
    .map((code, v) => ({ sector: code, v }))
    .filter(({ v }) => !inner.has(v))
    .sort((a, b) => orderOf(a.sector) - orderOf(b.sector) || a.v - b.v);
  const place = new Map<number, Point>();
  ring.forEach(({ v }, i) => {
    const turn = (2 * Math.PI * (i + 0.5)) / ring.length - Math.PI / 2;
    place.set(v, [cx + r * Math.cos(turn), cy + r * Math.sin(turn)]);
  });
  centres.forEach((v, i) => {
    const turn = (2 * Math.PI * i) / centres.length - Math.PI / 2;
    const off = centres.length > 1 ? r * 0.22 : 0;
    place.set(v, [cx + off * Math.cos(turn), cy + off * Math.sin(turn)]);
  });
  return { place, ring, inner };
}

/** A wheel as a few paths, for a place as large as a table's cell: hundreds of them cost no more than the text beside. */
export type WheelThumb = {
  /** Ties among those on the ring. */
  readonly ties: string;
  /** Dots by sector as points, to be drawn with round ends of this width. */
  readonly dots: readonly { readonly sector: number; readonly d: string }[];
  readonly dotWidth: number;
  readonly centres: string;
};

/** @param size width and height of the place, in pixels */
export function wheelThumb(network: SmallNetwork, size: number): WheelThumb {
  const r = size / 2 - 3;
  const { place, ring, inner } = wheelPlaces(network, size / 2, size / 2, r);
  const point = (v: number): string => {
    const [x, y] = place.get(v)!;
    return `M${num(x, 1)} ${num(y, 1)}h0`;
  };
  const sectors = new Map<number, string>();
  for (const { v, sector } of ring) sectors.set(sector, (sectors.get(sector) ?? '') + point(v));
  return {
    ties: network.ties
      .filter(([a, b]) => !inner.has(a) && !inner.has(b))
      .map(([a, b]) => {
        const [p, q] = [place.get(a)!, place.get(b)!];
        return `M${num(p[0], 1)} ${num(p[1], 1)}L${num(q[0], 1)} ${num(q[1], 1)}`;
      })
      .join(''),
    dots: [...sectors].map(([sector, d]) => ({ sector, d })),
    dotWidth: Math.max(1.4, Math.min(4, (2 * Math.PI * r) / Math.max(1, ring.length) / 1.25)),
    centres: network.centres.map(point).join(''),
  };
}
