/** What decides how a figure's page looks, and the sizes that follow from it. */
import type { Figure } from '../model/figure.ts';

/** What of a figure decides how its page looks. */
export type PageSetting = Pick<
  Figure,
  'page' | 'words' | 'legend' | 'annotations' | 'logos' | 'footer' | 'look'
>;

export type Sizes = {
  /** The title; the subtitle is two thirds of it. */
  readonly heading: number;
  /** Names; legend; what is small below. */
  readonly text: number;
  readonly legend: number;
  readonly fine: number;
  /** What nothing is smaller than without need. */
  readonly small: number;
};
