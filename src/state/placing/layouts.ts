/** Choosing how the map is laid out and what is outlined on it. */
import { setSession } from '../actions.ts';
import { type HullId, type LayoutId, store } from '../store.ts';

/** Arranging by hand begins with the layout that is shown. */
export function chooseLayout(layout: LayoutId): void {
  const { layout: before } = store.getState();
  setSession(layout === 'by-hand' && before !== 'by-hand' ? { layout, handFrom: before } : { layout });
  // By hand is what it is chosen for.
  store.setState({ moving: layout === 'by-hand' });
}

export const toggleMoving = (): void => store.setState(({ moving }) => ({ moving: !moving }));

/** @param hulls null = no outlines */
export const chooseHulls = (hulls: HullId | null): void => setSession({ hulls });
