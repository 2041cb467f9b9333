/**
 * Lambert's conformal conic projection on the sphere (Snyder 1987, Map Projections – A Working Manual, pp. 104–107), with the
 * parallels that maps of Germany are usually drawn with (48°40′ and 53°40′ north, middle 10°30′ east, as in EPSG:4839). Shapes are
 * as people know them from school; lengths are true on the parallels and wrong by less than 0.2 % elsewhere in the country.
 */
const RAD = Math.PI / 180;
const [SOUTH, NORTH, MIDDLE, ORIGIN] = [48 + 2 / 3, 53 + 2 / 3, 10.5, 51];
/** Radius of the earth, km (IUGG mean). */
const EARTH = 6371.0088;

const half = (lat: number): number => Math.tan(Math.PI / 4 + (lat * RAD) / 2);
const N = Math.log(Math.cos(SOUTH * RAD) / Math.cos(NORTH * RAD)) / Math.log(half(NORTH) / half(SOUTH));
const F = (Math.cos(SOUTH * RAD) * half(SOUTH) ** N) / N;
const distanceTo = (lat: number): number => (EARTH * F) / half(lat) ** N;
const ZERO = distanceTo(ORIGIN);

/**
 * @param lon degrees east
 * @param lat degrees north, −90 < lat < 90
 * @returns km to the east and to the south of 10.5° E 51° N
 */
export function conic(lon: number, lat: number): readonly [x: number, y: number] {
  const far = distanceTo(lat);
  const angle = N * (lon - MIDDLE) * RAD;
  return [far * Math.sin(angle), far * Math.cos(angle) - ZERO];
}
