/**
 * The shelf: opening another network never throws edits away. The one that was open goes onto the shelf with its history,
 * and can be reopened from there. The oldest fall off.
 */
import { openProject } from '../actions.ts';
import { isBundled } from '../bundled.ts';
import { sessionOf } from '../session.ts';
import { type State, store } from '../store.ts';
import { frame, unframe } from './copy.ts';
import { database, type Shelf } from './database.ts';
import { decode, encode, type SavedDocument } from './document.ts';

const MOST = 10;

export const documentOf = (s: State): SavedDocument => ({
  project: s.project,
  past: s.past,
  future: s.future,
  revision: s.revision,
  session: sessionOf(s),
});

/**
 * True when `after` shows another project in place of one worth keeping: an edited one, or a person's own. Commits, undos
 * and redos keep their history and replace nothing.
 */
export const wasReplaced = (before: State, after: State): boolean =>
  before.project !== after.project &&
  (before.past.length > 0 || (before.project.bodies.size > 0 && !isBundled(before.project.about.id))) &&
  after.past.length === 0 &&
  after.future.length === 0;

const keyOf = (number: number): string => `shelf-${String(number).padStart(12, '0')}`;
const numberOf = (key: string): number => Number(key.slice('shelf-'.length));

type OnShelf = { readonly key: string; readonly document: SavedDocument };

/** Oldest first; what cannot be read is left out, but stays where it is. */
async function whatIsOn(shelf: Shelf): Promise<OnShelf[]> {
  return (await shelf.list()).flatMap(({ key, bytes }) => {
    const copy = unframe(bytes);
    const decoded = copy ? decode(copy.text) : null;
    return decoded?.is === 'document' ? [{ key, document: decoded.document }] : [];
  });
}

/** Tells the state what is on the shelf. */
export async function readShelf(shelf: Shelf = database().shelf): Promise<void> {
  const found = await whatIsOn(shelf);
  store.setState({
    shelved: found
      .map(({ key, document }) => ({
        key,
        name: document.project.about.name,
        steps: document.past.length,
      }))
      .reverse(),
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, so that each gets a key of its own. @throws when there is no room or no database */
export function shelve(document: SavedDocument, shelf: Shelf = database().shelf): Promise<void> {
  const next = last.catch(() => {}).then(() => put(document, shelf));
  last = next;
  return next;
}

async function put(document: SavedDocument, shelf: Shelf): Promise<void> {
  const text = encode(document);
  const keys = (await shelf.list()).map((entry) => entry.key).sort();
  const next = keys.length === 0 ? 1 : numberOf(keys.at(-1)!) + 1;
  await shelf.put(keyOf(next), frame({ serial: next, text }));
  for (const key of keys.slice(0, Math.max(0, keys.length + 1 - MOST))) await shelf.remove(key);
  await readShelf(shelf);
}

/**
 * Reopens a shelved project – the newest when no key is given – with its history. An edited project that is open now takes
 * its place on the shelf.
 * @returns whether there was one
 */
export async function reopenShelved(key?: string, shelf: Shelf = database().shelf): Promise<boolean> {
  const found = await whatIsOn(shelf);
  const chosen = key === undefined ? found.at(-1) : found.find((entry) => entry.key === key);
  if (!chosen) return false;
  const { project, past, future, session } = chosen.document;
  // The window's language and theme are the person's now, not those of back then.
  const { language, theme } = store.getState();
  openProject(project, { ...session, language, theme });
  store.setState({ past, future });
  await shelf.remove(chosen.key);
  await readShelf(shelf);
  return true;
}
