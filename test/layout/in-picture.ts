/** Whether all places are in the picture: −1…1 downwards, and across, too, but for layouts with lists. */
import { BROAD } from '../../src/layout/layout.ts';

const WITH_LISTS: readonly string[] = ['two-mode', 'sector-triangle', 'geographic'];

export const isInPicture = (xy: Float64Array, layout: string): boolean => {
  const across = WITH_LISTS.includes(layout) ? BROAD : 1;
  return xy.every((c, i) => Math.abs(c) <= (i % 2 === 0 ? across : 1) + 1e-4);
};
