/** The other pictures of a comparison: one by one, two values, small networks, Länder; those of sectors are beside. */

import { intervalsChart } from '../../drawing/charts/intervals.ts';
import { landMapChart } from '../../drawing/charts/land-map.ts';
import { multiplesChart, type SmallNetwork } from '../../drawing/charts/multiples.ts';
import { inMiddle } from '../../drawing/charts/side-by-side.ts';
import { type SlopeUnit, slopeChart } from '../../drawing/charts/slope.ts';
import { isKnownLand, type Tile, tilesChart } from '../../drawing/charts/tiles.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { compareDeclineText, indicatorWord, valueText } from '../../i18n/compare-sentence.ts';
import { number } from '../../i18n/format.ts';
import { translate } from '../../i18n/index.ts';
import type { PictureId } from './pictures.ts';
import {
  axisNumber,
  chartOptions,
  countText,
  type Drawn,
  inOrder,
  type Missing,
  markGroups,
  type Picturing,
  type Sheet,
  unitText,
  valuesOf,
} from './picturing.ts';
import { inRows } from './rows.ts';
import { mixPicture, sectorsOf, total, trianglePicture } from './sector-pictures.ts';

export const MORE: Readonly<Record<PictureId, (p: Picturing, sheet: Sheet) => Drawn>> = {
  intervals: intervalsPicture,
  triangle: trianglePicture,
  mix: mixPicture,
  slope: slopePicture,
  networks: networksPicture,
  tiles: tilesPicture,
  landmap: landMapPicture,
};

/** Why a picture cannot be drawn, without drawing it; null = it can. */
export function whyNot(id: PictureId, p: Picturing): Missing | null {
  const { units } = p.comparison;
  const values = valuesOf(p, p.indicator);
  const isMixed = units.some((u) => !u.aggregate && total(u.mix.counts) > 0);
  const schemes = new Set(units.map((u) => JSON.stringify(u.mix.sectors)));
  switch (id) {
    case 'intervals':
      return values.some((v) => v.value !== null) ? null : 'whyValues';
    case 'triangle':
      return schemes.size !== 1 || units[0]?.mix.sectors.length !== 3
        ? 'whyTriangle'
        : isMixed
          ? null
          : 'whyMix';
    case 'mix':
      return schemes.size === 1 && isMixed ? null : 'whyMix';
    case 'networks':
      return schemes.size === 1 && p.comparison.small.length > 0 ? null : 'whyMix';
    case 'landmap':
      return units.every((u) => u.land === '')
        ? 'whyLand'
        : !units.some((u) => isKnownLand(u.land))
          ? 'whyMap'
          : !units.some((u, i) => isKnownLand(u.land) && values[i]!.value !== null)
            ? 'whyValues'
            : p.outlines
              ? null
              : 'whyOutlines';
    case 'tiles':
      return units.every((u) => u.land === '')
        ? 'whyLand'
        : units.some((u, i) => u.land !== '' && values[i]!.value !== null)
          ? null
          : 'whyValues';
    case 'slope': {
      const others = valuesOf(p, p.beside);
      const isBoth = values.some((v, i) => v.value !== null && others[i]!.value !== null);
      return isBoth || joinsFiles(p) ? null : 'whySlope';
    }
  }
}

function intervalsPicture(p: Picturing, sheet: Sheet): Drawn {
  const { comparison, indicator, language } = p;
  const t = translate(language);
  const values = valuesOf(p, indicator);
  const stated = values.flatMap((v) => (v.value === null ? [] : [v.value])).sort((a, b) => a - b);
  if (stated.length === 0) return { why: 'whyValues' };
  const middle = (stated[(stated.length - 1) >> 1]! + stated[stated.length >> 1]!) / 2;
  const rows = inOrder(p).map((i) => {
    const unit = comparison.units[i]!;
    const { value, interval } = values[i]!;
    return {
      key: unit.id,
      label: unit.label,
      value,
      interval: interval ? ([interval.low, interval.high] as const) : null,
      note: value === null ? t('comparing:picture.notMeasured') : number(unit.n, language, 0),
      text: unitText(p, indicator, unit, values[i]!),
    };
  });
  const name = indicatorWord(indicator, 'name', language);
  const notes = t('comparing:picture.sizeHead');
  return inRows(sheet, rows.length, (from, to, width, isColumn) =>
    intervalsChart({
      ...chartOptions({ ...sheet, width }, p, axisNumber(indicator, language)),
      rows: rows.slice(from, to),
      all: rows,
      // Of several columns, the first says for all of them what they are.
      axis: !isColumn ? name : from > 0 ? '' : t('comparing:picture.axisWithNotes', { axis: name, notes }),
      range: indicator.range,
      reference: indicator.acrossSizes
        ? {
            value: middle,
            label:
              from > 0
                ? ''
                : t('comparing:picture.middle', { value: valueText(indicator, middle, language) }),
          }
        : null,
      noteHead: isColumn ? '' : notes,
      muted: !indicator.acrossSizes,
      rowText: (row) => (row as typeof row & { text: string }).text,
    }),
  );
}

/** Regions of two files that have the same name are joined; else each unit's two indicators. */
function slopePicture(p: Picturing, sheet: Sheet): Drawn {
  const { comparison, indicator, language } = p;
  const t = translate(language);
  const sources = [...new Set(comparison.units.map((u) => u.source))];
  const paired = sources.length === 2 ? pairedUnits(p, sources) : [];
  const beside = paired.length > 0 ? indicator : p.beside;
  const groups = markGroups(p);
  const [left, right] = [valuesOf(p, indicator), valuesOf(p, beside)];
  const units: readonly SlopeUnit[] =
    paired.length > 0
      ? paired
      : comparison.units.flatMap((unit, i) => {
          const [a, b] = [left[i]?.value ?? null, right[i]?.value ?? null];
          if (a === null || b === null) return [];
          return [{ key: unit.id, label: unit.label, left: a, right: b, group: groups.of(unit) }];
        });
  if (units.length === 0) return { why: 'whySlope' };
  const side = (i: typeof indicator, label: string) => ({
    label,
    range: i.range,
    number: axisNumber(i, language),
  });
  return slopeChart({
    ...chartOptions(sheet, p, axisNumber(indicator, language)),
    units,
    left: side(
      indicator,
      paired.length > 0 ? p.sourceLabel(sources[0]!) : indicatorWord(indicator, 'name', language),
    ),
    right: side(
      beside,
      paired.length > 0 ? p.sourceLabel(sources[1]!) : indicatorWord(beside, 'name', language),
    ),
    sameAxis: paired.length > 0,
    groups: paired.length > 0 ? [] : groups.names,
    ...(sheet.height === undefined
      ? {}
      : {
          unnamedText: (count: number) =>
            count === 0 ? '' : t('pictured:unnamed', { count, n: number(count, language, 0) }),
        }),
    unitText: (u) =>
      t('comparing:picture.slopeText', {
        name: u.label,
        left: valueText(indicator, u.left, language),
        right: valueText(beside, u.right, language),
      }),
  });
}

/** Whether lines join the same unit in two files. */
export const joinsFiles = (p: Picturing): boolean => {
  const sources = [...new Set(p.comparison.units.map((u) => u.source))];
  return sources.length === 2 && pairedUnits(p, sources).length > 0;
};

function pairedUnits(p: Picturing, [a, b]: readonly string[]): readonly SlopeUnit[] {
  const values = valuesOf(p, p.indicator);
  const { units } = p.comparison;
  if (units.some((u) => u.kind === 'file')) return [];
  const others = new Map(units.flatMap((u, i) => (u.source === b ? [[u.label, i] as const] : [])));
  return units.flatMap((unit, i) => {
    const j = unit.source === a ? others.get(unit.label) : undefined;
    const [left, right] = [values[i]?.value ?? null, j === undefined ? null : (values[j]?.value ?? null)];
    return left === null || right === null
      ? []
      : [{ key: unit.id, label: unit.label, left, right, group: -1 }];
  });
}

function networksPicture(p: Picturing, sheet: Sheet): Drawn {
  const { comparison, indicator, language } = p;
  const t = translate(language);
  const sectors = sectorsOf(p, sheet);
  if (!sectors || comparison.small.length === 0) return { why: 'whyMix' };
  const values = valuesOf(p, indicator);
  return multiplesChart({
    ...chartOptions(sheet, p, axisNumber(indicator, language)),
    units: inOrder(p).map((i) => ({
      key: comparison.units[i]!.id,
      label: comparison.units[i]!.label,
      value: valueText(indicator, values[i]!.value, language),
      network: smallNetwork(comparison.small[i] ?? null),
      text: unitText(p, indicator, comparison.units[i]!, values[i]!),
    })),
    sectors,
    crossWord: t('comparing:picture.crossSector'),
    noneWord: t('comparing:picture.noSector'),
    tooLarge: t('comparing:picture.tooLarge'),
    unitText: (unit) => (unit as typeof unit & { text: string }).text,
  });
}

/** As small pictures take it; null = too large for one. */
export function smallNetwork(small: Picturing['comparison']['small'][number]): SmallNetwork | null {
  if (!small) return null;
  const { sector, centres, ends } = small;
  return {
    sector: Array.from(sector, (s) => (s === CROSS_SECTOR ? -2 : s === NO_SECTOR ? -1 : s)),
    centres,
    ties: Array.from({ length: ends.length / 2 }, (_, e) => [ends[2 * e]!, ends[2 * e + 1]!] as const),
  };
}

/** Mean of the units of each Land, in the order of names. */
function landTiles(p: Picturing): readonly Tile[] {
  const { comparison, indicator } = p;
  const values = valuesOf(p, indicator);
  const lands = new Map<string, { count: number; stated: number[] }>();
  comparison.units.forEach((unit, i) => {
    if (unit.land === '') return;
    const land = lands.get(unit.land) ?? { count: 0, stated: [] };
    lands.set(unit.land, land);
    land.count++;
    const { value } = values[i]!;
    if (value !== null) land.stated.push(value);
  });
  return [...lands]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([land, { count, stated }]) => ({
      key: land,
      land,
      units: count,
      value: stated.length > 0 ? total(stated) / stated.length : null,
    }));
}

/** What tiles and map say of a Land. */
const tileWords = ({ comparison, indicator, language }: Picturing) => {
  const t = translate(language);
  return {
    axis: t('comparing:picture.tileAxis', { indicator: indicatorWord(indicator, 'name', language) }),
    muted: !indicator.acrossSizes,
    tileText: ({ land, value, units }: Tile) =>
      value === null
        ? t('comparing:picture.unitDeclined', { name: land, why: compareDeclineText('no-values', language) })
        : t('comparing:picture.tileText', {
            land,
            value: valueText(indicator, value, language),
            count: countText(comparison.by, units, language),
          }),
  };
};

/** The Länder with their outlines; those by other names are said beside. */
function landMapPicture(p: Picturing, sheet: Sheet): Drawn {
  const { indicator, language } = p;
  const tiles = landTiles(p).filter(({ land }) => isKnownLand(land));
  if (tiles.length === 0) return { why: 'whyMap' };
  if (tiles.every((tile) => tile.value === null)) return { why: 'whyValues' };
  if (!p.outlines) return { why: 'whyOutlines' };
  const { outlines } = p;
  return inMiddle(sheet.width, widestOf(sheet, 0.73, 6), (width) =>
    landMapChart({
      ...chartOptions({ ...sheet, width }, p, (value) => valueText(indicator, value, language)),
      ...tileWords(p),
      outlines,
      tiles,
      attribution: translate(language)('comparing:picture.mapSource'),
    }),
  );
}

/** Four tiles beside each other with their margins, in text sizes. */
const TILES_WIDE = 37.5;

function tilesPicture(p: Picturing, sheet: Sheet): Drawn {
  const { comparison, indicator, language } = p;
  const tiles = landTiles(p);
  if (tiles.length === 0) return { why: 'whyLand' };
  if (tiles.every((tile) => tile.value === null)) return { why: 'whyValues' };
  // Tiles of the Länder stand as on a map, in the middle; made-up ones in rows.
  const isMap = tiles.some(({ land }) => isKnownLand(land));
  return inMiddle(
    sheet.width,
    isMap && sheet.height !== undefined
      ? Math.min(sheet.width, TILES_WIDE * (sheet.textSize ?? 13))
      : sheet.width,
    (width) =>
      tilesChart({
        ...chartOptions({ ...sheet, width }, p, (value) => valueText(indicator, value, language)),
        tiles,
        ...tileWords(p),
        countText: (count) => countText(comparison.by, count, language),
      }),
  );
}

/** What a key above needs, in text sizes. */
const LEAST_WIDE = 31;

/** As wide as fits the height that is to be filled: a share of it, and room beside in text sizes. */
const widestOf = ({ width, height, textSize = 13 }: Sheet, share: number, beside: number): number =>
  height === undefined
    ? width
    : Math.min(width, Math.max(height * share + textSize * beside, textSize * LEAST_WIDE));

/** What has to be said beside tiles and map: made-up Länder, and units of which none is given. */
export function tileNotes({ comparison, language }: Picturing, id: 'tiles' | 'landmap'): readonly string[] {
  const t = translate(language);
  const without = comparison.units.filter((u) => u.land === '');
  return [
    ...(comparison.units.some((u) => u.land !== '' && !isKnownLand(u.land))
      ? [t(id === 'tiles' ? 'comparing:picture.tilesMadeUp' : 'comparing:picture.mapMadeUp')]
      : []),
    ...(without.length > 0
      ? [
          t('comparing:picture.tilesUnknown', {
            units: countText(comparison.by, without.length, language),
            names: namesOf(without),
          }),
        ]
      : []),
  ];
}

const MOST_NAMES = 12;
const namesOf = (units: readonly { readonly label: string }[]): string =>
  [...units.slice(0, MOST_NAMES).map((u) => u.label), ...(units.length > MOST_NAMES ? ['…'] : [])].join(', ');
