/**
 * Region tiles: one square for each of the sixteen Länder, about where it lies on a map, all of the same size so that small
 * ones are seen. Länder by other names – in made-up data – stand in rows, and their places say nothing.
 */
import { element, escapeXml } from '../xml.ts';
import { readableOn } from './mix-bar.ts';
import { fitted } from './names.ts';
import { type Chart, type ChartMark, type ChartOptions, chartPage, penOf } from './page.ts';
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
      const columns =
        known.size > 0 ? COLUMNS : Math.max(2, Math.min(8, Math.floor((right - left) / (size * 8.4))));
      const gap = size * 0.45;
      const edge = Math.min(size * 8.4, (right - left - gap * (columns - 1)) / columns);
      const parts = shade ? [shadeKey(shade, input.axis, { pen, words }, [top, left, right])] : [];
      const start = top + size * 3.6;
      const marks: ChartMark[] = [];
      const draw = (tile: Tile | undefined, land: string, short: string, column: number, row: number) => {
        const x = left + column * (edge + gap);
        const y = start + row * (edge + gap);
        parts.push(tileMarkup(tile, tile ? land : short, short, x, y, edge));
        if (tile) marks.push({ key: tile.key, x: x + edge / 2, y: y + edge / 2, text: input.tileText(tile) });
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
      return { markup: parts.join(''), height: size * 3.6 + rows * (edge + gap), marks };
    },
    tiles.map(input.tileText),
  );

  function tileMarkup(
    tile: Tile | undefined,
    name: string,
    short: string,
    x: number,
    y: number,
    edge: number,
  ): string {
    const fill = tile && tile.value !== null && shade ? shade.of(tile.value) : palette.page;
    const ink = tile && tile.value !== null ? readableOn(fill) : palette.quiet;
    const box = element('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: edge - 1,
      height: edge - 1,
      fill,
      stroke: tile && tile.value !== null ? null : palette.faint,
    });
    const title = pen.measure(name, size * 0.85) <= edge - size ? name : short;
    const label = pen.text(
      x + size * 0.5,
      y + size * 1.2,
      fitted(title, edge - size, size * 0.85, pen.measure),
      {
        size: size * 0.85,
        fill: ink,
      },
    );
    if (!tile) return box + label;
    return element(
      'g',
      {},
      element('title', {}, escapeXml(input.tileText(tile))),
      box,
      label,
      pen.text(
        x + edge / 2,
        y + edge / 2 + size * 0.55,
        tile.value === null ? '–' : words.number(tile.value),
        {
          align: 'middle',
          size: size * 1.25,
          weight: 600,
          fill: ink,
        },
      ),
      pen.text(
        x + size * 0.5,
        y + edge - size * 0.6,
        fitted(input.countText(tile.units), edge - size, size * 0.8, pen.measure),
        { size: size * 0.8, fill: ink },
      ),
    );
  }
}
