/** Choosing how the map is laid out, what rings and sizes mean, and what is outlined on it; each can be undone. */
import { chooseLook } from '../looking/look-steps.ts';
import { type HullId, type LayoutId, type Ring, store } from '../store.ts';

/** Arranging by hand begins with the layout that is shown. */
export function chooseLayout(layout: LayoutId): void {
  const { layout: before } = store.getState();
  const edit = layout === 'by-hand' && before !== 'by-hand' ? { layout, handFrom: before } : { layout };
  chooseLook(edit, 'commands:step.showLayout');
  // By hand is what it is chosen for.
  store.setState({ moving: layout === 'by-hand' });
}

export const toggleMoving = (): void => store.setState(({ moving }) => ({ moving: !moving }));

/** @param hulls null = no outlines */
export const chooseHulls = (hulls: HullId | null): void => chooseLook({ hulls }, 'commands:step.showHulls');

/** What the distance from the hub means. */
export const chooseRing = (ring: Ring): void => chooseLook({ ring }, 'commands:step.showRing');

/** @param sizeBy id of a measure */
export const chooseSize = (sizeBy: string): void => chooseLook({ sizeBy }, 'commands:step.showSize');
