/**
 * Where recipes are kept: one record in a database of their own, so that nothing that is done to the document's database
 * touches them. Small, seldom written, and no harm is done where they are lost.
 */
import { type IDBPDatabase, openDB } from 'idb';
import { store } from '../store.ts';
import { writing } from './early.ts';

const NAME = 'drehscheibe-recipes';
const STORE = 'lists';
const KEY = 'recipes';

export type RecipePlace = {
  /** What was written last, or undefined. @throws where the browser keeps nothing */
  readonly read: () => Promise<unknown>;
  /** @throws where the browser keeps nothing, there is no room, or the person wants no traces */
  readonly write: (list: unknown) => Promise<void>;
};

let opened: Promise<IDBPDatabase> | null = null;
function open(): Promise<IDBPDatabase> {
  opened ??= openDB(NAME, 1, {
    upgrade: (db) => void db.createObjectStore(STORE),
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
}

export const browserRecipes: RecipePlace = {
  read: async () => (await open()).get(STORE, KEY) as Promise<unknown>,
  write: async (list) => {
    // Without traces, or everything has just been deleted: it must not begin to grow again.
    if (!writing.allowed || store.getState().storage === 'without-traces')
      throw new Error('Nothing is to be written');
    await (await open()).put(STORE, list, KEY);
  },
};
