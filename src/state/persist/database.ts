/**
 * The first place: the browser's database. Of each project a card, a snapshot and the steps since; a save writes the steps
 * and the card in one strict transaction, which first looks whether somebody else has written.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { headAt } from '../../jobs/work/frames.ts';
import type { Written } from '../../jobs/work/slots.ts';
import type { Session } from '../store.ts';
import { inPieces, joined, PIECE, pieceKey, pieceRange } from './pieces.ts';
import type { Facts, Place } from './place.ts';

export const NAME = 'drehscheibe';
/** 1: one document and a shelf in `copies`. 2: many projects. */
const LAYOUT = 2;
/** Larger than the database's log buffer: after it, a new log file begins. */
const FILLER = 6 * 1024 * 1024;

export type StoredCard = Facts & {
  /** Serial of the last frame, and who wrote it. */
  readonly head: number;
  readonly writer: number;
  /** Bytes of the snapshot and of the steps after it. */
  readonly bytes: number;
  readonly thumbnail: string | null;
  /** Number of the session in which it was deleted; null while it is not in the trash. */
  readonly deletedIn: number | null;
};
export type StoredVersion = {
  readonly project: string;
  readonly number: number;
  readonly name: string;
  readonly auto: boolean;
  readonly at: number;
  readonly bodies: number;
  readonly ties: number;
  readonly revision: number;
  readonly size: number;
  /**
   * How both copies lie there: the public parameters of the cipher that seals them, or null where they are in plain. Left out
   * while that is not certain: they are being sealed anew, or were taken up from the files.
   */
  readonly coat?: string | null;
};
/** What was open last, in any window: a kept project, or a bundled network as it comes. */
export type Visit = {
  readonly key: string | null;
  readonly projectId: string;
  readonly session: Partial<Session>;
};

type Layout = DBSchema & {
  /** Layout 1; read once, see legacy.ts. */
  readonly copies: { key: string; value: unknown };
  readonly meta: { key: string; value: unknown };
  readonly cards: { key: string; value: StoredCard };
  readonly snapshots: { key: string; value: Uint8Array };
  /** Key: project and the serial of the last frame in it. */
  readonly steps: { key: [string, number]; value: Uint8Array };
  readonly versions: { key: [string, number]; value: StoredVersion };
  readonly 'version-bytes': { key: [string, number]; value: Uint8Array };
};
type Store = 'copies' | 'meta' | 'cards' | 'snapshots' | 'steps' | 'versions' | 'version-bytes';
const STORES = ['copies', 'meta', 'cards', 'snapshots', 'steps', 'versions', 'version-bytes'] as const;

export type Transaction = IDBPTransaction<Layout, Store[], 'readwrite'>;
export type Database = Place & {
  readonly card: (key: string) => Promise<StoredCard | null>;
  readonly cards: () => Promise<readonly StoredCard[]>;
  readonly meta: <T>(key: string) => Promise<T | undefined>;
  /** Runs in one strict transaction over the stores; all or nothing. */
  readonly change: <T>(stores: Store[], work: (t: Transaction) => Promise<T>) => Promise<T>;
  readonly look: <T>(work: (db: IDBPDatabase<Layout>) => Promise<T>) => Promise<T>;
  /**
   * Makes the browser begin a new log. Chromium's database may lose everything one start after a kill, because new records
   * are appended behind a torn one; a few megabytes of filler end that log before our records depend on it.
   */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Called when a later version of the product has taken the database over from this window. */
  readonly whenOutgrown: (then: () => void) => void;
};

let shared: Database | null = null;
/** The page's one connection, opened when first used. */
export function database(): Database {
  shared ??= createDatabase();
  return shared;
}

/** A window with an older layout that does not let go must not hold up this one for ever. */
const PATIENCE = 4000;

type Opening = {
  /** As the browser answers; that may take as long as the other window is open. */
  readonly whole: Promise<IDBPDatabase<Layout>>;
  /** The same, but rejected with a TimeoutError when another window has held it up for long. */
  readonly patient: Promise<IDBPDatabase<Layout>>;
};

function openLayout(forget: () => void, outgrown: () => void): Opening {
  let late = () => {};
  const timeout = new Promise<never>((_, reject) => {
    late = () => reject(new DOMException('An older window holds it', 'TimeoutError'));
  });
  const whole = openDB<Layout>(NAME, LAYOUT, {
    upgrade: (db) => {
      for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
    },
    blocked: () => void setTimeout(() => late(), PATIENCE),
    // Another window brings a newer layout, or deletes all: let go at once, or it waits for ever.
    blocking: (_, next, event) => {
      (event.target as IDBDatabase).close();
      forget();
      if (next !== null) outgrown();
    },
    terminated: forget,
  });
  return { whole, patient: Promise.race([whole, timeout]) };
}

export const stepsOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key, 0], [key, Infinity]);

const piecesOf = (key: string): IDBKeyRange => IDBKeyRange.bound(...pieceRange(key));

export function createDatabase(): Database {
  let opened: Promise<IDBPDatabase<Layout>> | null = null;
  let outgrown = () => {};
  const forget = () => {
    opened = null;
  };
  const open = (): Promise<IDBPDatabase<Layout>> => {
    if (!opened) {
      const { whole, patient } = openLayout(forget, () => outgrown());
      opened = patient;
      // One that is held up is not asked for again: the next request would wait behind it, and without a word.
      whole.then(() => {
        if (opened === patient) opened = whole;
      }, forget);
      patient.catch(() => {});
    }
    return opened;
  };
  const change: Database['change'] = async (stores, work) => {
    const transaction = (await open()).transaction(stores, 'readwrite', { durability: 'strict' });
    const failed = transaction.done.then(
      () => null,
      (error: unknown) => error,
    );
    try {
      const result = await work(transaction as unknown as Transaction);
      await transaction.done;
      return result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended already; why is what counts.
      }
      throw (await failed) ?? error;
    }
  };

  async function write(
    t: Transaction,
    key: string,
    base: number,
    bytes: Uint8Array,
    facts: Facts,
    kind: 'append' | 'replace',
  ): Promise<Written> {
    const cards = t.objectStore('cards');
    const card = await cards.get(key);
    const head = card?.head ?? 0;
    const last = lastFrame(bytes);
    if (head > base && card?.writer !== last.writer) return 'stale';
    if (kind === 'append' && head !== base) return 'behind';
    // More than one record may hold is kept as a whole, in pieces.
    if (kind === 'append' && bytes.length > PIECE) return 'behind';
    const steps = t.objectStore('steps');
    const puts: Promise<unknown>[] = [];
    if (kind === 'append') puts.push(steps.put(bytes, [key, last.serial]));
    else {
      const snapshots = t.objectStore('snapshots');
      puts.push(snapshots.delete(piecesOf(key)), steps.delete(stepsOf(key)));
      // One after the other: each is copied when it is asked for, and a large project all at once holds the page for a second.
      let i = 0;
      for (const piece of inPieces(bytes)) {
        await snapshots.put(piece, i === 0 ? key : pieceKey(key, i));
        i++;
      }
    }
    const put = cards.put(
      {
        ...facts,
        key,
        head: last.serial,
        writer: last.writer,
        bytes: (kind === 'append' ? (card?.bytes ?? 0) : 0) + bytes.length,
        thumbnail: card?.thumbnail ?? null,
        deletedIn: card?.deletedIn ?? null,
      },
      key,
    );
    await Promise.all([...puts, put]);
    return 'written';
  }

  return {
    name: 'database',
    read: async (key) => {
      const t = (await open()).transaction(['snapshots', 'steps']);
      const [snapshot, pieces, steps] = await Promise.all([
        t.objectStore('snapshots').get(key),
        t.objectStore('snapshots').getAll(piecesOf(key)),
        t.objectStore('steps').getAll(stepsOf(key)),
      ]);
      return snapshot instanceof Uint8Array ? [joined([snapshot, ...pieces]), ...steps] : [];
    },
    head: async (key) => (await (await open()).get('cards', key))?.head ?? 0,
    append: (key, base, frames, facts) =>
      change(['cards', 'steps'], (t) => write(t, key, base, frames, facts, 'append')),
    replace: (key, base, snapshot, facts) =>
      change(['cards', 'snapshots', 'steps'], (t) => write(t, key, base, snapshot, facts, 'replace')),
    keys: async () => (await open()).getAllKeys('cards'),
    remove: (key) =>
      change(['cards', 'snapshots', 'steps', 'versions', 'version-bytes'], async (t) => {
        void t.objectStore('snapshots').delete(key);
        void t.objectStore('snapshots').delete(piecesOf(key));
        void t.objectStore('steps').delete(stepsOf(key));
        void t.objectStore('versions').delete(stepsOf(key));
        void t.objectStore('version-bytes').delete(stepsOf(key));
        await t.objectStore('cards').delete(key);
      }),
    card: async (key) => (await (await open()).get('cards', key)) ?? null,
    cards: async () => (await open()).getAll('cards'),
    meta: async <T>(key: string) => (await (await open()).get('meta', key)) as T | undefined,
    change,
    look: async (work) => work(await open()),
    renew: async () => {
      const noise = new Uint8Array(FILLER);
      // What is alike would be packed small and fill nothing.
      for (let i = 0; i < FILLER; i += 65_536) crypto.getRandomValues(noise.subarray(i, i + 65_536));
      await change(['meta'], (t) => t.objectStore('meta').put(noise, 'filler'));
      await change(['meta'], (t) => t.objectStore('meta').delete('filler'));
    },
    whenOutgrown: (then) => {
      outgrown = then;
    },
    close: async () => {
      const closing = opened;
      opened = null;
      (await closing?.catch(() => null))?.close();
    },
  };
}

/** Of frames that were just made: they are not checked once more. */
function lastFrame(bytes: Uint8Array) {
  let last = headAt(bytes);
  for (let next = last; next; next = next.end < bytes.length ? headAt(bytes, next.end) : null) last = next;
  if (!last) throw new Error('Only whole frames are written');
  return last;
}
