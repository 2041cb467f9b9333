/** Pictures of who the partners are: units in a triangle of three sectors, and the mix of each in a row. */
import { mixRowsChart } from '../../drawing/charts/mix-rows.ts';
import { triangleChart } from '../../drawing/charts/triangle.ts';
import { PALETTES } from '../../drawing/look.ts';
import { number, percent } from '../../i18n/format.ts';
import { translate } from '../../i18n/index.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { chartOptions, type Drawn, inOrder, markGroups, type Picturing, type Sheet } from './picturing.ts';
import { inRows } from './rows.ts';

/** The scheme's sectors with their colours; null where units are read by different schemes. */
export function sectorsOf({ comparison, language }: Picturing, sheet: Sheet) {
  const schemes = new Map(comparison.units.map((u) => [JSON.stringify(u.mix.sectors), u.mix.sectors]));
  if (schemes.size !== 1) return null;
  const [sectors] = schemes.values();
  const { sectors: colours } = PALETTES[sheet.theme];
  return sectors!.map((id, i) => ({
    label: wordFor('sectors', id, language),
    fill: colours[i % colours.length]!,
  }));
}

export const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

function mixSentence(
  p: Picturing,
  name: string,
  labels: readonly string[],
  counts: readonly number[],
): string {
  const { language } = p;
  const t = translate(language);
  const n = total(counts);
  const parts = labels.flatMap((part, i) =>
    counts[i]! > 0
      ? [t('comparing:picture.mixPart', { part, share: percent(counts[i]! / n, language) })]
      : [],
  );
  return t('comparing:picture.mixText', {
    name,
    parts: parts.length > 0 ? parts.join(', ') : '–',
    n: number(n, language, 0),
  });
}

/** Sector mix of a unit in a sentence. */
export function mixText(p: Picturing, unit: Picturing['comparison']['units'][number]): string {
  const t = translate(p.language);
  const { sectors, counts, cross, none } = unit.mix;
  const names = sectors.map((id) => wordFor('sectors', id, p.language));
  return mixSentence(
    p,
    unit.label,
    [...names, t('comparing:picture.crossSector'), t('comparing:picture.noSector')],
    [...counts, cross, none],
  );
}

export function trianglePicture(p: Picturing, sheet: Sheet): Drawn {
  const sectors = sectorsOf(p, sheet);
  if (sectors?.length !== 3) return { why: 'whyTriangle' };
  const groups = markGroups(p);
  const units = p.comparison.units.flatMap((unit) =>
    !unit.aggregate && total(unit.mix.counts) > 0
      ? [
          {
            key: unit.id,
            label: unit.label,
            shares: unit.mix.counts as unknown as readonly [number, number, number],
            group: groups.of(unit),
          },
        ]
      : [],
  );
  if (units.length === 0) return { why: 'whyMix' };
  return triangleChart({
    ...chartOptions(sheet, p, (v) => number(v, p.language, 1)),
    sectors,
    units,
    groups: groups.names,
    meanWord: translate(p.language)('comparing:picture.triangleMean'),
    unitText: ({ label, shares }) =>
      mixSentence(
        p,
        label,
        sectors.map((s) => s.label),
        shares,
      ),
  });
}

export function mixPicture(p: Picturing, sheet: Sheet): Drawn {
  const t = translate(p.language);
  const sectors = sectorsOf(p, sheet);
  const { units } = p.comparison;
  if (!sectors || units.every((u) => u.aggregate || total(u.mix.counts) === 0)) return { why: 'whyMix' };
  const parts = [
    ...sectors,
    { label: t('comparing:picture.crossSector'), fill: PALETTES[sheet.theme].cross },
    { label: t('comparing:picture.noSector'), fill: null },
  ];
  const rows = inOrder(p).flatMap((i) => {
    const { id, label, mix, aggregate } = units[i]!;
    return aggregate ? [] : [{ key: id, label, counts: [...mix.counts, mix.cross, mix.none] }];
  });
  return inRows(sheet, rows.length, (from, to, width) =>
    mixRowsChart({
      ...chartOptions({ ...sheet, width }, p, (v) => number(v, p.language, 0)),
      parts,
      rows: rows.slice(from, to),
      key: { width: sheet.width, isDrawn: from === 0 },
      countHead: t('comparing:picture.mixHead'),
      rowText: ({ label, counts }) =>
        mixSentence(
          p,
          label,
          parts.map((part) => part.label),
          counts,
        ),
    }),
  );
}
