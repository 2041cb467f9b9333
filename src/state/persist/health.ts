/** What to tell when the browser's storage does not do what it should. */

import { notify } from '../actions.ts';
import type { StorageHealth } from '../store.ts';
import { store } from '../store.ts';
import { fileSlots } from './file-slots.ts';
import type { Page } from './page.ts';

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

const tell = (storage: StorageHealth, saved: 'memory-only' | 'failed' | null): void =>
  store.setState(saved ? { storage, saved } : { storage });

/** The database did not take a small record: is there any other place, and what is the matter with this one? */
export async function notWritten(page: Page, error: unknown): Promise<void> {
  if (!page.mayWrite) return;
  if (nameOf(error) === 'VersionError') {
    // A later version of the product has changed the layout: what it wrote is not ours to touch.
    page.mayWrite = false;
    page.desk.drop();
    notify('error', 'commands:notice.newer');
    return tell('newer', 'memory-only');
  }
  const files = await fileSlots()
    ?.keys()
    .then(
      () => true,
      () => false,
    );
  if (nameOf(error) === 'TimeoutError') {
    notify('error', 'commands:notice.blocked');
    return tell('blocked', files ? null : 'memory-only');
  }
  // Files can be listed on a full disk, too.
  if (!files) return tell('unavailable', 'memory-only');
  if (store.getState().storage === 'fine') tell('one-place', null);
}
