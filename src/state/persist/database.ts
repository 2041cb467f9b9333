/** The first place: one record in the browser's database, replaced in one transaction. */
import { type IDBPDatabase, openDB } from 'idb';
import type { Place } from './place.ts';

const NAME = 'drehscheibe';
const STORE = 'copies';
const KEY = 'document';
/** Larger than the database's log buffer: after it, a new log file begins. */
const FILLER = 6 * 1024 * 1024;

export type Database = Place & {
  /**
   * Makes the browser begin a new log. Chromium's database may lose everything one start after a kill, because new records
   * are appended behind a torn one; a few megabytes of filler end that log before our records depend on it.
   */
  readonly renew: () => Promise<void>;
  readonly shelf: Shelf;
};

/** Copies put aside under keys that sort by age, oldest first. */
export type Shelf = {
  readonly list: () => Promise<readonly { readonly key: string; readonly bytes: Uint8Array }[]>;
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

let shared: Database | null = null;
/** The page's one connection, opened when first used. */
export function database(): Database {
  shared ??= createDatabase();
  return shared;
}

function createDatabase(): Database {
  let opened: Promise<IDBPDatabase> | null = null;
  const open = (): Promise<IDBPDatabase> => {
    opened ??= openDB(NAME, 1, {
      upgrade: (db) => void db.createObjectStore(STORE),
      // Another tab brings a newer layout: let go at once, or it waits for ever.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  const put = async (key: string, value: unknown): Promise<void> => {
    const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(value, key), transaction.done]);
  };
  return {
    name: 'database',
    read: async () => {
      const bytes: unknown = await (await open()).get(STORE, KEY);
      return bytes instanceof Uint8Array ? [bytes] : [];
    },
    write: (bytes) => put(KEY, bytes),
    renew: async () => {
      const noise = new Uint8Array(FILLER);
      // What is alike would be packed small and fill nothing.
      for (let i = 0; i < FILLER; i += 65_536) crypto.getRandomValues(noise.subarray(i, i + 65_536));
      await put('filler', noise);
      await (await open()).delete(STORE, 'filler');
    },
    shelf: {
      list: async () => {
        const range = IDBKeyRange.bound('shelf-', 'shelf-\uffff');
        const store = (await open()).transaction(STORE).store;
        const [keys, all] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        return keys.flatMap((key, i) => {
          const bytes: unknown = all[i];
          return bytes instanceof Uint8Array ? [{ key: String(key), bytes }] : [];
        });
      },
      put: (key, bytes) => put(key, bytes),
      remove: async (key) => (await open()).delete(STORE, key),
    },
  };
}
