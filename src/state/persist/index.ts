/**
 * Saving by itself, and opening what was saved. The database and a pair of files each hold a copy; at the start the newest
 * whole one is opened, and the person is told when that was not the usual one.
 *
 * Of several tabs, one saves: the one that holds the lock. The others say that they do not, and take over when it closes.
 */
import { notify } from '../actions.ts';
import { SESSION_KEYS } from '../session.ts';
import { store } from '../store.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import { database } from './database.ts';
import { markLeft, markOpen } from './ended.ts';
import { fileSlots } from './file-slots.ts';
import type { Place } from './place.ts';
import { type Restored, restore } from './restore.ts';
import { documentOf, readShelf, shelve, wasReplaced } from './shelf.ts';

/** Bodies from which measures take seconds and much memory. */
const LARGE = 1500;

export type Persistence = {
  /** Reads what was saved. Words for the person (recovered, damaged …) are notices. */
  readonly restore: () => Promise<Restored>;
  /** From now on, changes are saved. Call when the restored or first network is open. */
  readonly start: () => void;
};

export function browserPersistence(): Persistence {
  const first = database();
  const files = fileSlots();
  const places: readonly Place[] = files ? [first, files] : [first];
  let serial = 0;
  let mayWrite = true;
  let cutOff = false;
  return {
    restore: async () => {
      cutOff = markOpen();
      const restored = await restore(places);
      serial = restored.serial;
      mayWrite = restored.outcome !== 'newer' && restored.outcome !== 'unreachable';
      tell(restored);
      return restored;
    },
    start: () => {
      if (!mayWrite) return store.setState({ saved: 'memory-only' });
      void holdLock(async (waited) => {
        // Another tab has saved meanwhile: count on from there.
        if (waited) serial = Math.max(serial, (await restore(places)).serial);
        if (cutOff) await first.renew().catch(() => {});
        await readShelf(first.shelf).catch(() => {});
        follow(places, serial, waited);
      });
    },
  };
}

function tell({ outcome }: Restored): void {
  if (outcome === 'recovered') notify('info', 'commands:notice.recovered');
  if (outcome === 'damaged') notify('error', 'commands:notice.damaged');
  if (outcome === 'newer') notify('error', 'commands:notice.newer');
}

/** Calls back once this tab is the one that saves; `waited` when another one was before. Held until the tab closes. */
async function holdLock(then: (waited: boolean) => Promise<void>): Promise<void> {
  if (!navigator.locks) return then(false);
  const hold = (waited: boolean) => async () => {
    await then(waited);
    await new Promise(() => {});
  };
  await navigator.locks.request('drehscheibe-saving', { ifAvailable: true }, async (lock) => {
    if (lock) return hold(false)();
    store.setState({ saved: 'memory-only' });
    notify('info', 'commands:notice.secondTab');
    void navigator.locks.request('drehscheibe-saving', hold(true));
  });
}

/** Saves whatever changes, and at once when the page is hidden or left. */
function follow(places: readonly Place[], serial: number, unsaved: boolean): Autosave {
  const autosave = createAutosave(
    places,
    () => documentOf(store.getState()),
    (saved) => {
      if (store.getState().saved !== saved) store.setState({ saved });
    },
    serial,
  );
  store.subscribe((s, before) => {
    if (wasReplaced(before, s)) {
      shelve(documentOf(before)).then(
        () =>
          notify('info', 'commands:notice.shelved', {
            name: before.project.about.name[before.language] ?? before.project.about.name.de,
          }),
        () => notify('error', 'commands:notice.notShelved'),
      );
    }
    if (s.project !== before.project || s.past !== before.past || s.future !== before.future) {
      autosave.changed('document');
      // A computation on a large network follows at once, and one that runs out of memory takes the page with it.
      if (s.project.bodies.size > LARGE) void autosave.flush();
    } else if (SESSION_KEYS.some((key) => s[key] !== before[key])) autosave.changed('session');
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  });
  window.addEventListener('pagehide', () => {
    void autosave.flush();
    markLeft();
  });
  window.addEventListener('pageshow', () => void markOpen());
  if (unsaved) store.setState({ saved: 'yes' });
  // What was opened before saving began, and what a second tab did while it waited.
  autosave.changed(unsaved ? 'document' : 'session');
  askToKeep();
  return autosave;
}

/** Asks the browser not to clear our storage by itself; after the first edit, when there is something to lose. */
function askToKeep(): void {
  const stop = store.subscribe((s) => {
    if (s.past.length === 0) return;
    stop();
    void navigator.storage?.persist?.().catch(() => false);
  });
}
