/**
 * Region tiles: one square for each of the sixteen Länder, about where it lies on a map, all of the same size so that small
 * ones are seen. Länder by other names – in made-up data – stand in rows, and their places say nothing.
 */
import { element, escapeXml } from '../xml.ts';
import { readableOn } from './mix-bar.ts';
import { fitted } from './names.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, penOf, roomIn, SMALL } from './page.ts';
import { shadeKey, shadeOf } from './shade.ts';

export type Tile = {
  readonly key: string;
  /** As it is called in the data. */
  readonly land: string;
  /** Mean of its units; null = none has a value. */
  readonly value: number | null;
  readonly units: number;
};
export type TilesInput = ChartOptions & {
  readonly tiles: readonly Tile[];
  /** What the depth of colour is. */
  readonly axis: string;
  readonly tileText: (tile: Tile) => string;
  /** '8 Regionen', short enough for a tile. */
  readonly countText: (count: number) => string;
  readonly muted: boolean;
};

/** Column and row of each Land, and its common abbreviation. */
const PLACES: ReadonlyMap<string, readonly [column: number, row: number, short: string]> = new Map([
  ['Schleswig-Holstein', [2, 0, 'SH']],
  ['Hamburg', [2, 1, 'HH']],
  ['Mecklenburg-Vorpommern', [3, 0, 'MV']],
  ['Bremen', [1, 1, 'HB']],
  ['Niedersachsen', [1, 2, 'NI']],
  ['Sachsen-Anhalt', [2, 2, 'ST']],
  ['Berlin', [3, 1, 'BE']],
  ['Brandenburg', [3, 2, 'BB']],
  ['Nordrhein-Westfalen', [0, 2, 'NW']],
  ['Hessen', [1, 3, 'HE']],
  ['Thüringen', [2, 3, 'TH']],
  ['Sachsen', [3, 3, 'SN']],
  ['Rheinland-Pfalz', [0, 3, 'RP']],
  ['Saarland', [0, 4, 'SL']],
  ['Baden-Württemberg', [1, 4, 'BW']],
  ['Bayern', [2, 4, 'BY']],
]);
const COLUMNS = 4;

/** Whether a tile's place says where its Land lies. */
export const isKnownLand = (land: string): boolean => PLACES.has(land);
/** Its common abbreviation; the name itself for any other Land. */
export const tileShort = (land: string): string => PLACES.get(land)?.[2] ?? land;

export function tilesChart(input: TilesInput): Chart {
  const { tiles, palette, words } = input;
  const pen = penOf(input);
  const { size } = pen;
  const known = new Map(tiles.filter((t) => isKnownLand(t.land)).map((t) => [t.land, t]));
  const others = tiles.filter((t) => !isKnownLand(t.land));
  const values = tiles.flatMap((t) => (t.value === null ? [] : [t.value]));
  const shade = shadeOf(values, input, input.muted);
  return chartPage(
    input,
    pen,
    (top, left, right) => {
      const gap = size * 0.45;
      // A tile holds its name, its value and a count; where the page is flat, tiles are wider than they are high.
      const widest = Math.floor((right - left + gap) / (size * 8.4 + gap));
      const rowsOf = (columns: number) =>
        known.size > 0 ? 5 + Math.ceil(others.length / columns) : Math.ceil(others.length / columns);
      const columns = known.size > 0 ? COLUMNS : Math.max(2, Math.min(8, others.length, widest));
      const room = (roomIn(input) - size * 3.6) / rowsOf(columns) - gap;
      const wide = Math.min(size * 8.4, (right - left - gap * (columns - 1)) / columns);
      const least = size * (input.isTight ? 2.7 : 4.3);
      const tall = Math.max(least, Math.min(wide, room));
      const parts = shade ? [shadeKey(shade, input.axis, { pen, words }, [top, left, right])] : [];
      const start = top + size * 3.6;
      const marks: ChartMark[] = [];
      const draw = (tile: Tile | undefined, land: string, short: string, column: number, row: number) => {
        const x = left + column * (wide + gap);
        const y = start + row * (tall + gap);
        parts.push(tileMarkup(tile, tile ? land : short, short, { x, y, wide, tall }));
        if (tile) marks.push({ key: tile.key, x: x + wide / 2, y: y + tall / 2, text: input.tileText(tile) });
      };
      let rows = 0;
      if (known.size > 0) {
        for (const [land, [column, row, short]] of PLACES) draw(known.get(land), land, short, column, row);
        rows = 5;
      }
      others.forEach((tile, i) => {
        draw(tile, tile.land, tile.land, i % columns, rows + Math.floor(i / columns));
      });
      rows += Math.ceil(others.length / columns);
      return {
        markup: parts.join(''),
        height: size * 3.6 + rows * (tall + gap),
        marks,
        isCramped: wide < size * 6,
      };
    },
    tiles.map(input.tileText),
  );

  function tileMarkup(
    tile: Tile | undefined,
    name: string,
    short: string,
    { x, y, wide, tall }: { x: number; y: number; wide: number; tall: number },
  ): string {
    const fill = tile && tile.value !== null && shade ? shade.of(tile.value) : palette.page;
    const ink = tile && tile.value !== null ? readableOn(fill) : palette.quiet;
    const box = element('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: wide - 1,
      height: tall - 1,
      fill,
      stroke: tile && tile.value !== null ? null : palette.faint,
    });
    const small = { size: size * SMALL, fill: ink };
    const room = wide - size;
    const value = !tile || tile.value === null ? '–' : words.number(tile.value);
    // On flat tiles, the value stands behind the abbreviation and the count below.
    const isFlat = tall < size * 4.2;
    const beside = isFlat ? pen.measure(value, size * 1.1, 600) + size * 0.4 : 0;
    const title = pen.measure(name, size * SMALL) <= room - beside ? name : short;
    const middle = tall / 2 - (isFlat ? size * 0.55 : 0);
    const label = pen.text(
      x + size * 0.5,
      isFlat ? y + middle + size * 0.32 : y + size * 1.2,
      fitted(title, room - beside, size * SMALL, pen.measure),
      small,
    );
    if (!tile) return box + label;
    return element(
      'g',
      {},
      element('title', {}, escapeXml(input.tileText(tile))),
      box,
      label,
      isFlat
        ? pen.text(x + wide - size * 0.5, y + middle + size * 0.38, value, {
            align: 'end',
            size: size * 1.1,
            weight: 600,
            fill: ink,
          })
        : pen.text(x + wide / 2, y + tall / 2 + size * 0.55, value, {
            align: 'middle',
            size: size * 1.25,
            weight: 600,
            fill: ink,
          }),
      pen.text(
        x + size * 0.5,
        y + tall - size * (isFlat ? 0.45 : 0.6),
        fitted(input.countText(tile.units), room, size * SMALL, pen.measure),
        small,
      ),
    );
  }
}
