/** The charts that the open network has something for. */
import { chartsFor } from '../../figures/offered-charts.ts';
import type { State } from '../store.ts';
import { today } from '../today.ts';

/** O(bodies + ties) */
export const offeredCharts = ({ project, lens }: Pick<State, 'project' | 'lens'>): readonly string[] =>
  chartsFor(project, lens, today());
