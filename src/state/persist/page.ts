/** What this page has in common: its places, its desk, and what the window shows as the desk sees it. */
import { isLoaded } from '../../i18n/index.ts';
import { EVERYTHING } from '../../model/lens.ts';
import { notify, openProject, setLanguage } from '../actions.ts';
import { readAhead } from '../select.ts';
import { sessionOf } from '../session.ts';
import { type Session, type State, store } from '../store.ts';
import type { Cipher } from '../workspace/workspace.ts';
import { database } from './database.ts';
import { createDesk, type Desk, type Surface } from './desk.ts';
import type { SavedDocument } from './document.ts';
import { factsOf, newKey, writing } from './early.ts';
import { fileSlots } from './file-slots.ts';
import type { KeepStatus } from './keeper.ts';
import type { Facts, Place } from './place.ts';
import { browserChannel, browserLocks } from './windows.ts';

export const documentOf = (s: State): SavedDocument => ({
  project: s.project,
  past: s.past,
  future: s.future,
  revision: s.revision,
  session: sessionOf(s),
});

/** What this page has in common: places, desk, ciphers given in this session. */
export type Page = {
  readonly places: readonly Place[];
  readonly desk: Desk;
  readonly ciphers: Map<string, Cipher>;
  readonly facts: (key: string, document: SavedDocument, order?: number) => Facts;
  /** Recency of projects as known here; the greater, the later. */
  readonly orders: Map<string, number>;
  /** False: nothing is written, for a reason that `storage` tells. */
  mayWrite: boolean;
  readonly openingBy: typeof openingBy;
  makeRoom: () => Promise<boolean>;
  rescue: (document: SavedDocument, key: string) => void;
};

let shared: Page | null = null;
export function page(): Page {
  shared ??= createPage();
  return shared;
}

/** How the first document is to be looked at, by the address. */
let linked: Partial<Session> | null = null;
/** While the first document is being opened, its own session counts, and the address over it; later, the window's does. */
const openingBy = (link: Partial<Session> | null): void => {
  linked = link;
};

const surface: Surface = {
  document: () => documentOf(store.getState()),
  prepare: ({ project, session }) => readAhead(project, linked?.lens ?? session.lens ?? EVERYTHING),
  show: ({ project, past, future, revision, session }, key, fresh) => {
    if (!fresh) return store.setState({ project, past, future, revision });
    const now = store.getState();
    const wished = linked ? { ...session, ...linked } : session;
    // The window's language and theme are the person's now, not those of back then.
    const { language = now.language, theme = now.theme } = linked ? wished : now;
    const spoken = isLoaded(language) ? language : now.language;
    openProject(project, { ...wished, language: spoken, theme }, { past, future, revision, openKey: key });
    if (spoken !== language) void setLanguage(language);
  },
  role: (role) => store.setState({ role }),
  status: (status) => tellStatus(status),
  recovered: () => notify('info', 'commands:notice.recovered'),
  rescued: (document, key) => page().rescue(document, key),
};

function tellStatus({ saved, health, durable, revision, digest }: KeepStatus): void {
  const s = store.getState();
  if (s.saved !== saved || s.storage !== health) store.setState({ saved, storage: health });
  // For whoever watches from outside: which state stands here, and which one is durable.
  const { dataset } = document.documentElement;
  if (digest === null) return;
  dataset.revision = String(revision);
  dataset.digest = digest.toString(16);
  dataset.saved = String(durable);
}

function createPage(): Page {
  const files = fileSlots();
  const places: readonly Place[] = files ? [database(), files] : [database()];
  const ciphers = new Map<string, Cipher>();
  const orders = new Map<string, number>();
  const facts: Page['facts'] = (key, document, order = orders.get(key) ?? 0) =>
    factsOf(key, document, order, ciphers.has(key));
  const made: Page = {
    places,
    ciphers,
    orders,
    facts,
    get mayWrite() {
      return writing.allowed;
    },
    set mayWrite(yes) {
      writing.allowed = yes;
    },
    openingBy,
    makeRoom: async () => false,
    rescue: () => {},
    desk: createDesk({
      places,
      locks: browserLocks(),
      channel: browserChannel(),
      id: newKey(),
      writer: () => crypto.getRandomValues(new Uint32Array(1))[0]!,
      surface,
      facts,
      makeRoom: () => made.makeRoom(),
      cipherOf: (key) => ciphers.get(key) ?? null,
    }),
  };
  return made;
}
