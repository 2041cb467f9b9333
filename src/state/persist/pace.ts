/** Long writing and reading in slices, so that the page stays responsive; all at once when the page is being left. */
import { nextTask, SLICE } from '../../base/pace.ts';

let urgent = false;
/** While urgent, nothing waits: what is not written when the page is gone will not be written. */
export const beUrgent = (yes: boolean): void => {
  urgent = yes;
};
export const isUrgent = (): boolean => urgent;

/** Asked between two pieces of work: null to go on, or a promise to wait for first. */
export type Pace = () => Promise<void> | null;

export function pace(): Pace {
  let since = performance.now();
  return () => {
    if (urgent || performance.now() - since < SLICE) return null;
    return nextTask().then(() => {
      since = performance.now();
    });
  };
}
