/** Choosing how the map is laid out and what is outlined on it. */
import { setSession } from './actions.ts';
import { type HullId, type LayoutId, store } from './store.ts';

/** Arranging by hand begins with the layout that is shown. */
export function chooseLayout(layout: LayoutId): void {
  const { layout: before } = store.getState();
  setSession(layout === 'by-hand' && before !== 'by-hand' ? { layout, handFrom: before } : { layout });
}

/** @param hulls null = no outlines */
export const chooseHulls = (hulls: HullId | null): void => setSession({ hulls });
