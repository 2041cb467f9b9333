/** What a figure of a picture of Compare would show: the same picture, of the open network alone. */
import { FUNNELS } from '../../compare/compare.ts';
import { PICTURES } from '../../figures/comparing/pictures.ts';
import type { Picturing } from '../../figures/comparing/picturing.ts';
import type { State } from '../../state/store.ts';
import type { ChartChoice } from '../parts/keep-figure.tsx';

/** Undefined where other files are compared, which are no part of the project that a figure is kept in; or where there is no such figure. */
export function keepOf(
  id: string,
  { comparison, indicator, beside, between, order }: Picturing,
  { others, without }: Pick<State['comparing'], 'others' | 'without'>,
): ChartChoice | undefined {
  const funnel = FUNNELS.find((kind) => id === `funnel-${kind}`);
  const known = funnel ? 'funnel' : id === 'slope' ? 'two-values' : id;
  if (others.length > 0 || comparison.by === 'file') return undefined;
  if (!funnel && id !== 'strip' && !(PICTURES as readonly string[]).includes(id)) return undefined;
  return {
    chart: known,
    choices: {
      by: comparison.by,
      indicator: indicator.id,
      between: between ?? 'none',
      order,
      ...(id === 'slope' ? { beside: beside.id } : {}),
      ...(funnel ? { funnel } : {}),
      ...(without.size > 0 ? { without: JSON.stringify([...without].sort()) } : {}),
    },
  };
}
