/** What is being compared, and how: choices of the Compare view. The work is in `compare-run.ts`, loaded with the view. */
import type { By, Comparison, Grouping, Source } from '../../compare/compare.ts';
import { type PictureId, USUAL_BESIDE, USUAL_DRAWS } from '../../figures/comparing/pictures.ts';

/** Choices that an address can tell; null = as the data suggest. */
export type CompareChoices = {
  readonly by: By | null;
  /** Id of an indicator. */
  readonly indicator: string | null;
  /** The other side of the slope chart; null = as many. */
  readonly beside: string;
  readonly between: Grouping | null;
  /** The two groups of the answer. */
  readonly pair: readonly [a: string, b: string] | null;
  readonly picture: PictureId;
};

export type Comparing = CompareChoices & {
  /** Networks compared beside the open one, read through the same lens. */
  readonly others: readonly Pick<Source, 'id' | 'label' | 'project'>[];
  /** Ids of units that the person left out. */
  readonly without: ReadonlySet<string>;
  /** Whether all indicators are tested at once, with Holm's correction over all. */
  readonly testAll: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly order: 'name' | 'size';
  /** The latest answers; of an older question while a newer one is being computed. */
  readonly values: Comparison | null;
  readonly tested: Comparison | null;
  /** 0…1 while it is being computed; null = it is done. */
  readonly progress: number | null;
  /** stopped = by the person; failed = it could not be computed. */
  readonly state: 'fresh' | 'stale' | 'stopped' | 'failed';
};

export const NOT_COMPARING: Comparing = {
  by: null,
  indicator: null,
  beside: USUAL_BESIDE,
  between: null,
  pair: null,
  picture: 'intervals',
  others: [],
  without: new Set(),
  testAll: false,
  draws: USUAL_DRAWS,
  seed: 1,
  order: 'name',
  values: null,
  tested: null,
  progress: null,
  state: 'stale',
};
