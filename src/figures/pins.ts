/** Who was put where by hand, and by which layout all others stand. */
import type { LayoutId } from '../model/looks.ts';
import type { Pin, Project } from '../model/project.ts';

type ByHand = {
  readonly layout: LayoutId;
  /** The layout under the one by hand. */
  readonly handFrom?: string;
};

/** Id of the layout that places who was not put anywhere by hand. */
export const layoutUnder = ({ layout, handFrom = 'sector-wheel' }: ByHand): string =>
  layout === 'by-hand' ? handFrom : layout;

const NOBODY: readonly Pin[] = [];
/** Who was put where in a layout: in the one by hand, also in the one that it began with. */
export function pinsIn(
  { arrangements }: Pick<Project, 'arrangements'>,
  { layout, handFrom }: ByHand,
): readonly Pin[] {
  const own = arrangements.get(layout)?.pins ?? NOBODY;
  const under = layout === 'by-hand' && handFrom ? (arrangements.get(handFrom)?.pins ?? NOBODY) : NOBODY;
  return under.length === 0 ? own : [...under, ...own];
}
