/**
 * The Länder as a map: each in the depth of colour of its value, with the value on it. Small ones have theirs beside, on a line.
 * Equal-area projection, since a shade on twice the paper weighs twice (conic of Albers 1805, parallels as usual for Germany).
 */
import { geoConicEqualArea, geoPath } from 'd3';
import { element, escapeXml, num } from '../xml.ts';
import { readableOn } from './mix-bar.ts';
import {
  type Chart,
  type ChartMark,
  type ChartOptions,
  chartPage,
  type Pen,
  penOf,
  roomIn,
  SMALL,
} from './page.ts';
import { shadeKey, shadeOf } from './shade.ts';
import { type Tile, tileShort } from './tiles.ts';

export type LandOutline = {
  readonly name: string;
  /** Degrees: where its name stands. */
  readonly at: readonly number[];
  /** Rings of longitude and latitude one after another, in degrees. */
  readonly rings: readonly (readonly number[])[];
};

export type LandMapInput = ChartOptions & {
  readonly outlines: readonly LandOutline[];
  /** Those of Länder that are on the map; at least one has a value. */
  readonly tiles: readonly Tile[];
  /** What the depth of colour is. */
  readonly axis: string;
  readonly tileText: (tile: Tile) => string;
  readonly muted: boolean;
  /** Where the outlines come from, as their licence asks. */
  readonly attribution: string;
};

/** Where the values of Länder stand that have no room for them, in degrees: over the sea, or beyond the border. */
const BESIDE: ReadonlyMap<string, readonly [longitude: number, latitude: number]> = new Map([
  ['Bremen', [6.6, 54.1]],
  ['Hamburg', [7.3, 54.75]],
  ['Berlin', [15.6, 52.75]],
  ['Saarland', [5.6, 49.75]],
]);
/** Values stand here instead of where names usually do, clear of enclaves and borders. */
const WITHIN: ReadonlyMap<string, readonly [longitude: number, latitude: number]> = new Map([
  ['Niedersachsen', [9.75, 52.72]],
  ['Brandenburg', [13.4, 53.05]],
]);
/** The map's height, at most, and to its width. */
const HIGHEST = 640;
const TALL = 1.36;

export function landMapChart(input: LandMapInput): Chart {
  const pen = penOf(input);
  const { size } = pen;
  const tiles = new Map(input.tiles.map((tile) => [tile.land, tile]));
  const shade = shadeOf(
    input.tiles.flatMap(({ value }) => value ?? []),
    input,
    input.muted,
  );
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const start = top + size * 3.2;
      const high = Math.min(
        HIGHEST,
        (right - left - size * 9) * TALL + size * 2,
        Math.max(size * (input.isTight ? 12 : 20), roomIn(input) - size * 3.2),
      );
      const collection = featuresOf(input.outlines);
      const projection = geoConicEqualArea().parallels([48, 54]).rotate([-10.4, 0]);
      // Room at both sides for what stands beside.
      projection.fitExtent(
        [
          [left + size * 4, start],
          [Math.min(right, left + high * 0.95 + size * 4) - size * 5, start + high - size * 2],
        ],
        collection,
      );
      const path = geoPath(projection);
      const marks: ChartMark[] = [];
      const shapes: string[] = [];
      const names: string[] = [];
      collection.features.forEach((feature, i) => {
        const outline = input.outlines[i]!;
        const tile = tiles.get(outline.name);
        const fill = tile && tile.value !== null && shade ? shade.of(tile.value) : pen.palette.page;
        shapes.push(landMarkup(path(feature) ?? '', tile, fill, input));
        const [longitude, latitude] = WITHIN.get(outline.name) ?? [outline.at[0]!, outline.at[1]!];
        const at = projection([longitude, latitude])!;
        const away = BESIDE.get(outline.name);
        const beside = away && tile ? projection([away[0], away[1]])! : null;
        if (tile) marks.push({ key: tile.key, x: at[0], y: at[1], text: input.tileText(tile) });
        names.push(nameMarkup(tile, outline.name, { at, beside, fill }, input, pen));
      });
      return {
        markup: [
          shade ? shadeKey(shade, input.axis, { pen, words: input.words }, [top, left, right]) : '',
          element('g', { id: 'laender' }, ...shapes),
          element('g', { id: 'laender-names' }, ...names),
          pen.text(left, start + high - size * 0.4, input.attribution, {
            size: size * SMALL,
            fill: pen.palette.quiet,
          }),
        ].join(''),
        height: size * 3.2 + high,
        marks,
      };
    },
    input.tiles.map(input.tileText),
  );
}

/** d3 takes the side of a ring that lies to the right of it; of two, the smaller one is meant. */
function featuresOf(outlines: readonly LandOutline[]) {
  const features = outlines.map(({ rings }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: rings.map((ring) => [closed(ring)]),
    },
  }));
  return { type: 'FeatureCollection' as const, features };
}

function closed(ring: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) points.push([ring[i]!, ring[i + 1]!]);
  const area = points.reduce((sum, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length]!;
    return sum + x * v - u * y;
  }, 0);
  // Clockwise as seen on a map with north on top.
  if (area > 0) points.reverse();
  return [...points, points[0]!];
}

function landMarkup(
  d: string,
  tile: Tile | undefined,
  fill: string,
  { palette, tileText }: LandMapInput,
): string {
  const shape = element('path', {
    d: rounded(d),
    fill,
    stroke: palette.quiet,
    'stroke-width': 0.7,
    'stroke-linejoin': 'round',
  });
  return tile ? element('g', {}, element('title', {}, escapeXml(tileText(tile))), shape) : shape;
}

/** A tenth of a pixel is more than anybody sees. */
const rounded = (d: string): string => d.replace(/-?\d+\.\d+/g, (n) => num(Number(n), 1));

function nameMarkup(
  tile: Tile | undefined,
  land: string,
  {
    at: [x, y],
    beside,
    fill,
  }: {
    readonly at: readonly [number, number];
    readonly beside: readonly [number, number] | null;
    readonly fill: string;
  },
  { words }: LandMapInput,
  { size, text, palette }: Pen,
): string {
  const short = tileShort(land);
  if (!tile)
    return BESIDE.has(land)
      ? ''
      : text(x, y + size * 0.3, short, { align: 'middle', size: size * SMALL, fill: palette.quiet });
  const value = tile.value === null ? '–' : words.number(tile.value);
  if (beside) {
    const toward = beside[0] < x ? 1 : -1;
    return [
      element('path', {
        d: `M${num(beside[0] + toward * 2)} ${num(beside[1] - size * 0.3)}L${num(x)} ${num(y)}`,
        stroke: palette.quiet,
        'stroke-width': 0.8,
        fill: 'none',
      }),
      element('circle', { cx: x, cy: y, r: 1.6, fill: palette.quiet }),
      text(beside[0], beside[1], `${short} ${value}`, {
        align: toward > 0 ? 'end' : 'start',
        weight: 600,
        size: size * 0.95,
      }),
    ].join('');
  }
  const ink = tile.value === null ? palette.quiet : readableOn(fill);
  return [
    text(x, y - size * 0.25, short, { align: 'middle', size: size * SMALL, fill: ink }),
    text(x, y + size * 0.95, value, { align: 'middle', size: size * 1.1, weight: 600, fill: ink }),
  ].join('');
}
