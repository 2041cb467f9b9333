/** Which charts a network has something for, found without computing any of them; and what can be chosen about each. */
import type { Lens } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { momentsOf } from '../model/timeline.ts';
import { byOf } from './comparing/choosing.ts';

/** What can be chosen about a chart; each is the name of a choice that a figure keeps. */
export type ChartSetting =
  | 'measure'
  | 'rows'
  | 'from'
  | 'to'
  | 'plan'
  | 'by'
  | 'indicator'
  | 'beside'
  | 'between'
  | 'order'
  | 'funnel';

type Offered = {
  readonly id: string;
  readonly needs: 'nothing' | 'units' | 'moments' | 'centre' | 'plans';
  readonly settings: readonly ChartSetting[];
};

/** In the order in which they are offered. */
export const CHARTS: readonly Offered[] = [
  { id: 'sector-matrix', needs: 'nothing', settings: [] },
  { id: 'sector-chord', needs: 'nothing', settings: [] },
  { id: 'committees', needs: 'nothing', settings: [] },
  { id: 'ranked', needs: 'nothing', settings: ['measure', 'rows'] },
  { id: 'bridge', needs: 'centre', settings: [] },
  { id: 'gaps', needs: 'centre', settings: [] },
  { id: 'moments', needs: 'moments', settings: [] },
  { id: 'slope', needs: 'moments', settings: ['measure', 'from', 'to'] },
  { id: 'what-if', needs: 'plans', settings: ['plan'] },
  { id: 'strip', needs: 'units', settings: ['by', 'indicator', 'between'] },
  { id: 'funnel', needs: 'units', settings: ['by', 'funnel', 'between'] },
  { id: 'intervals', needs: 'units', settings: ['by', 'indicator', 'order'] },
  { id: 'triangle', needs: 'units', settings: ['by', 'between'] },
  { id: 'mix', needs: 'units', settings: ['by', 'order'] },
  { id: 'networks', needs: 'units', settings: ['by', 'indicator', 'order'] },
  { id: 'two-values', needs: 'units', settings: ['by', 'indicator', 'beside', 'between'] },
  { id: 'tiles', needs: 'units', settings: ['indicator'] },
  { id: 'landmap', needs: 'units', settings: ['indicator'] },
];

/** Beside a hub, other centres are mentioned rather than recorded. */
function hasUnits(project: Project): boolean {
  const by = byOf({ project, comparing: { by: null, others: [] } });
  return by === 'region' || (by === 'centre' && project.about.hub === null);
}

/** Charts that this network has something for; what the lens leaves of it may still say why not. O(bodies + ties) @param today a day, '2026-11-22' */
export function chartsFor(project: Project, lens: Lens, today: string): readonly string[] {
  const has = {
    nothing: true,
    units: hasUnits(project),
    moments: momentsOf(project, lens, today).length > 1,
    centre: project.about.hub !== null,
    plans: project.plans.size > 0,
  };
  return CHARTS.filter(({ needs }) => has[needs]).map(({ id }) => id);
}
