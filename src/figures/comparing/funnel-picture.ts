/** Funnel plots: density, ties to inhabitants, ties of contact centres – each unit against what is usual at its size. */
import type { Funnel, FunnelKind, Indicator } from '../../compare/compare.ts';
import { funnelChart } from '../../drawing/charts/funnel.ts';
import type { Chart } from '../../drawing/charts/page.ts';
import { funnelPointSentence } from '../../i18n/compare-sentence.ts';
import { number, percent } from '../../i18n/format.ts';
import { translate } from '../../i18n/index.ts';
import { chartOptions, markGroups, type Picturing, type Sheet } from './picturing.ts';

/** Which funnel answers for an indicator. */
export const funnelKindOf = ({ unit, family }: Indicator): FunnelKind =>
  unit === 'per-100000' || family === 'counts' ? 'inhabitants' : 'density';

/** A count as it is drawn: density, ties on 100 000 inhabitants, ties a centre. */
const drawn = (kind: FunnelKind, count: number, size: number): number =>
  kind === 'density'
    ? size > 1
      ? count / ((size * (size - 1)) / 2)
      : 0
    : kind === 'inhabitants'
      ? (1e5 * count) / size
      : count / size;

export function funnelPicture(p: Picturing, funnel: Funnel, sheet: Sheet): Chart {
  const { comparison, language } = p;
  const t = translate(language);
  const { kind } = funnel;
  const units = new Map(comparison.units.map((u) => [u.id, u] as const));
  const groups = markGroups(p);
  const points = funnel.points.flatMap((point) => {
    const unit = units.get(point.unit);
    if (!unit) return [];
    return [
      {
        key: unit.id,
        label: unit.label,
        size: point.size,
        value: drawn(kind, point.observed, point.size),
        group: groups.of(unit),
        named: point.outside !== 'within',
        text: funnelPointSentence(point, unit.label, language),
      },
    ];
  });
  return funnelChart({
    ...chartOptions(sheet, p, (v) => (kind === 'density' ? percent(v, language) : number(v, language, 1))),
    points,
    bands: funnel.bands.map((b) => ({
      size: b.size,
      expected: drawn(kind, b.expected, b.size),
      low95: drawn(kind, b.low95, b.size),
      high95: drawn(kind, b.high95, b.size),
      low998: drawn(kind, b.low998, b.size),
      high998: drawn(kind, b.high998, b.size),
    })),
    groups: groups.names,
    x: t(`compare:funnel.${kind}.x`),
    y: t(`comparing:picture.funnelAxis.${kind}`),
    sizeNumber: (size) => number(size, language, 0),
    key: {
      expected: t('compare:funnel.expected'),
      limits95: t('compare:funnel.band95'),
      limits998: t('compare:funnel.band998'),
    },
    pointText: (point) => (point as (typeof points)[number]).text,
  });
}
