/**
 * Autosave: soon after every change, and at once when the page is hidden, the document is written to every place. It is
 * saved when at least one place took it; when none did, it is tried again until one does. Saves are counted by a serial that
 * only grows, so the newest copy is known without a clock.
 */
import { frame } from './copy.ts';
import { encode, type SavedDocument } from './document.ts';
import type { Place } from './place.ts';

export type SaveStatus = 'yes' | 'saving' | 'failed';

/** A change is on its way to the disk after this many ms. */
export const DELAY = 250;
/** Where only the session changed and the text is long, there is no hurry. */
const IDLE_DELAY = 3000;
const LONG = 2_000_000;
const RETRY = { first: 1000, most: 60_000 };

export type Autosave = {
  /** To be called after every change. `what`: the project (with its history), or only how it is looked at. */
  readonly changed: (what: 'document' | 'session') => void;
  /** Writes now what is not yet written. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

/** @param serial the greatest serial that any copy has */
export function createAutosave(
  places: readonly Place[],
  current: () => SavedDocument,
  onStatus: (status: SaveStatus) => void,
  serial: number,
): Autosave {
  let last = serial;
  let length = 0;
  let dirty = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let wait = RETRY.first;

  function saveIn(ms: number): void {
    if (stopped) return;
    const at = performance.now() + ms;
    if (timer !== null) {
      if (at >= due) return;
      clearTimeout(timer);
    }
    due = at;
    timer = setTimeout(() => void flush(), ms);
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    due = Number.POSITIVE_INFINITY;
    if (running) return running.then(() => (dirty && !stopped ? flush() : undefined));
    if (!dirty || stopped) return Promise.resolve();
    running = save().then((taken) => {
      running = null;
      if (taken && dirty) saveIn(DELAY);
      if (taken) wait = RETRY.first;
      else {
        dirty = true;
        saveIn(wait);
        wait = Math.min(RETRY.most, 2 * wait);
      }
    });
    return running;
  }

  /** @returns whether a place took it; never rejects */
  async function save(): Promise<boolean> {
    dirty = false;
    // A serial is used once, also when the write fails: a torn copy must never tie with a whole one.
    last++;
    let taken = false;
    try {
      const text = encode(current());
      length = text.length;
      const bytes = frame({ serial: last, text });
      const written = await Promise.allSettled(places.map((p) => p.write(bytes)));
      taken = written.some((w) => w.status === 'fulfilled');
    } catch {
      taken = false;
    }
    onStatus(!taken ? 'failed' : dirty ? 'saving' : 'yes');
    return taken;
  }

  return {
    changed: (what) => {
      if (stopped) return;
      dirty = true;
      if (what === 'document') onStatus('saving');
      saveIn(what === 'session' && length > LONG ? IDLE_DELAY : DELAY);
    },
    flush,
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
