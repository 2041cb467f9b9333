/** Storage, locks and a channel in memory, for as many windows as a test wants; faults and kills on demand. */
import { frameAt } from '../../src/jobs/work/frames.ts';
import { type Folder, logFiles, type OpenFile } from '../../src/jobs/work/log-files.ts';
import type { Written } from '../../src/jobs/work/slots.ts';
import { updateBodies } from '../../src/model/change.ts';
import { blankBody, emptyProject, type Project } from '../../src/model/project.ts';
import { after, type Step } from '../../src/state/history.ts';
import { createDesk, type Desk } from '../../src/state/persist/desk.ts';
import type { SavedDocument } from '../../src/state/persist/document.ts';
import { filePlace } from '../../src/state/persist/file-slots.ts';
import type { KeepStatus } from '../../src/state/persist/keeper.ts';
import type { Message } from '../../src/state/persist/messages.ts';
import type { Facts, Place } from '../../src/state/persist/place.ts';
import type { Channel, Locks } from '../../src/state/persist/seat.ts';

export const documentOf = (label: string, revision = 0): SavedDocument => ({
  project: {
    ...emptyProject({ id: 'p' }),
    bodies: new Map([['a', { ...blankBody('a', 'centre'), label }]]),
  },
  past: [],
  future: [],
  revision,
  session: {},
});
export const labelOf = (document: SavedDocument | null) => document?.project.bodies.get('a')?.label ?? null;
/** Labels that the history of the document gave, done or undone. */
export const labelsIn = ({ past, future }: SavedDocument): readonly string[] =>
  [...past, ...future].flatMap((e) => [...e.change.bodies.updated.values()].map(([, to]) => to.label));
export const relabel = (project: Project, label: string): Step => ({
  do: 'commit',
  entry: { key: 'step', with: {}, change: updateBodies(project, new Map([['a', { label }]])) },
});
export const factsOf = (key: string): Facts => ({
  key,
  projectId: 'p',
  name: { de: 'P' },
  bodies: 1,
  ties: 0,
  steps: 0,
  savedAt: 0,
  order: 0,
  encrypted: false,
});

/** Files of one device. A write can be cut off after so many bytes, as a kill or a full disk would. */
export function memoryFolder() {
  const held = new Map<string, Uint8Array>();
  const control = { cutAfter: Number.POSITIVE_INFINITY, refuse: null as string | null };
  const refuse = () => {
    if (control.refuse) throw new DOMException('', control.refuse);
  };
  const folder: Folder = {
    open: async (path, create) => {
      refuse();
      const name = path.join('/');
      if (!held.has(name)) {
        if (!create) return null;
        held.set(name, new Uint8Array());
      }
      const bytes = () => held.get(name) ?? new Uint8Array();
      const file: OpenFile = {
        getSize: () => bytes().length,
        read: (into, { at }) => {
          into.set(bytes().subarray(at, at + into.length));
          return into.length;
        },
        write: (data, { at }) => {
          const taken = data.subarray(0, Math.min(data.length, control.cutAfter));
          const next = new Uint8Array(Math.max(bytes().length, at + taken.length));
          next.set(bytes());
          next.set(taken, at);
          held.set(name, next);
          return taken.length;
        },
        truncate: (size) => {
          const next = new Uint8Array(size);
          next.set(bytes().subarray(0, size));
          held.set(name, next);
        },
        flush: refuse,
        close: () => {},
      };
      return file;
    },
    list: async (path, what) => {
      const start = `${path.join('/')}/`;
      const below = [...held.keys()].filter((k) => k.startsWith(start)).map((k) => k.slice(start.length));
      const wanted = below.filter((k) => k.includes('/') === (what === 'folders'));
      return [...new Set(wanted.map((k) => k.split('/')[0]!))];
    },
    time: async (path) => (held.has(path.join('/')) ? 1_700_000_000_000 : null),
    remove: async (path) => {
      const name = path.join('/');
      for (const key of [...held.keys()]) if (key === name || key.startsWith(`${name}/`)) held.delete(key);
    },
  };
  return { held, control, folder };
}

type Row = { snapshot: Uint8Array | null; steps: Uint8Array[]; head: number; writer: number };

/** The database's part: the same checks in one atomic step as in its transactions. */
export function memoryDatabase() {
  const rows = new Map<string, Row>();
  const control = { refuse: null as string | null };
  const refuse = async () => {
    if (control.refuse) throw new DOMException('', control.refuse);
  };
  const write = (key: string, base: number, bytes: Uint8Array, kind: 'append' | 'replace'): Written => {
    const row = rows.get(key) ?? { snapshot: null, steps: [], head: 0, writer: 0 };
    let last = frameAt(bytes)!;
    for (let at = last.end; at < bytes.length; at = last.end) last = frameAt(bytes, at)!;
    if (row.head > base && row.writer !== last.writer) return 'stale';
    if (kind === 'append' && row.head !== base) return 'behind';
    const next = kind === 'append' ? [...row.steps, bytes.slice()] : [];
    const snapshot = kind === 'append' ? row.snapshot : bytes.slice();
    rows.set(key, { snapshot, steps: next, head: last.serial, writer: last.writer });
    return 'written';
  };
  const place: Place = {
    name: 'database',
    read: async (key) => {
      await refuse();
      const row = rows.get(key);
      return row?.snapshot ? [row.snapshot, ...row.steps] : [];
    },
    head: async (key) => {
      await refuse();
      return rows.get(key)?.head ?? 0;
    },
    append: async (key, base, bytes) => {
      await refuse();
      return write(key, base, bytes, 'append');
    },
    replace: async (key, base, bytes) => {
      await refuse();
      return write(key, base, bytes, 'replace');
    },
    remove: async (key) => void rows.delete(key),
    keys: async () => [...rows.keys()],
  };
  return { rows, control, place };
}

export type Device = ReturnType<typeof device>;

/** One browser: its storage, its locks, its channel. */
export function device() {
  const database = memoryDatabase();
  const files = memoryFolder();
  /** Windows that are frozen neither hear nor answer. */
  const listeners = new Map<string, Set<(message: Message) => void>>();
  const frozen = new Map<string, (() => void)[]>();
  const locks = new Map<string, { owner: string; end: () => void; fail: (error: Error) => void } | null>();
  const queues = new Map<string, { owner: string; grant: () => void }[]>();

  const next = (name: string) => {
    if (locks.get(name)) return;
    queues.get(name)?.shift()?.grant();
  };

  const locksOf = (owner: string): Locks => ({
    request: (name, { ifAvailable, steal, signal }, callback) =>
      new Promise((resolve, reject) => {
        const grant = () => {
          let over = false;
          const end = () => {
            if (over) return;
            over = true;
            if (locks.get(name) === held) locks.set(name, null);
            resolve(undefined);
            queueMicrotask(() => next(name));
          };
          const held = {
            owner,
            end,
            fail: (error: Error) => {
              over = true;
              reject(error);
            },
          };
          locks.set(name, held);
          const begin = () => void Promise.resolve(callback({})).then(end, end);
          if (frozen.has(owner)) frozen.get(owner)!.push(begin);
          else begin();
        };
        if (steal) {
          const before = locks.get(name);
          locks.set(name, null);
          grant();
          const error = new DOMException('stolen', 'AbortError');
          const wake = () => before?.fail(error);
          if (before && frozen.has(before.owner)) frozen.get(before.owner)!.push(wake);
          else wake();
          return;
        }
        const isFree = !locks.get(name) && (queues.get(name)?.length ?? 0) === 0;
        if (isFree) return grant();
        if (ifAvailable) {
          Promise.resolve(callback(null)).then(() => resolve(undefined));
          return;
        }
        const waiting = { owner, grant };
        const queue = queues.get(name) ?? [];
        queues.set(name, [...queue, waiting]);
        signal?.addEventListener('abort', () => {
          queues.set(
            name,
            (queues.get(name) ?? []).filter((w) => w !== waiting),
          );
          reject(new DOMException('', 'AbortError'));
        });
      }),
  });

  const channelOf = (owner: string): Channel => ({
    post: (message) => {
      const copy = structuredClone(message);
      for (const [other, hearing] of listeners) {
        if (other === owner) continue;
        const hear = () => {
          for (const listener of hearing) listener(copy);
        };
        queueMicrotask(() => (frozen.has(other) ? frozen.get(other)!.push(hear) : hear()));
      }
    },
    listen: (listener) => {
      const mine = listeners.get(owner) ?? new Set();
      listeners.set(owner, mine);
      mine.add(listener);
      return () => mine.delete(listener);
    },
  });

  return {
    database,
    files,
    locksOf,
    channelOf,
    /** The window is gone at once: nothing of it runs any more. */
    kill: (owner: string) => {
      listeners.delete(owner);
      frozen.delete(owner);
      for (const [name, queue] of queues)
        queues.set(
          name,
          queue.filter((w) => w.owner !== owner),
        );
      for (const held of locks.values()) if (held?.owner === owner) held.end();
    },
    freeze: (owner: string) => {
      if (!frozen.has(owner)) frozen.set(owner, []);
    },
    thaw: (owner: string) => {
      const late = frozen.get(owner) ?? [];
      frozen.delete(owner);
      for (const what of late) what();
    },
    isFrozen: (owner: string) => frozen.has(owner),
  };
}

export type FakeWindow = {
  readonly id: string;
  readonly desk: Desk;
  readonly shown: () => SavedDocument;
  readonly role: () => 'editing' | 'following';
  readonly status: () => KeepStatus | null;
  readonly rescued: SavedDocument[];
  /** An edit made by hand; false when this window only follows. */
  readonly edit: (label: string) => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly show: (document: SavedDocument) => void;
  /** Revision that was acknowledged as durable; −1 = none. */
  readonly acknowledged: () => number;
  /** What this window showed at each revision on the way to what it shows now. */
  readonly line: ReadonlyMap<number, string>;
  /** Labels of edits that were undone here and then gave way to another edit. */
  readonly dropped: ReadonlySet<string>;
  dead: boolean;
};

let writers = 1;

export function openWindow(on: Device, id: string, places?: readonly Place[]): FakeWindow {
  let document = documentOf('');
  let role: 'editing' | 'following' = 'editing';
  let status: KeepStatus | null = null;
  const rescued: SavedDocument[] = [];
  const dropped = new Set<string>();
  const line = new Map<number, string>();
  const draw = (next: SavedDocument) => {
    document = next;
    for (const revision of [...line.keys()]) if (revision > next.revision) line.delete(revision);
    line.set(next.revision, labelOf(next) ?? '');
  };
  /** What a dead window still had under way reaches nothing. */
  const alive = <T>(place: T & Place): Place => ({
    ...place,
    append: (...a) => (window.dead ? new Promise(() => {}) : place.append(...a)),
    replace: (...a) => (window.dead ? new Promise(() => {}) : place.replace(...a)),
  });
  const files = filePlace(logFiles(on.files.folder));
  const desk = createDesk({
    places: (places ?? [on.database.place, files]).map(alive),
    locks: on.locksOf(id),
    channel: on.channelOf(id),
    id,
    writer: () => writers++,
    surface: {
      document: () => document,
      show: draw,
      role: (next) => {
        role = next;
      },
      status: (next) => {
        status = next;
      },
      recovered: () => {},
      rescued: (lost) => void rescued.push(lost),
    },
    facts: factsOf,
    makeRoom: async () => false,
    cipherOf: () => null,
  });
  const step = (what: Step): boolean => {
    if (role !== 'editing' || window.dead || on.isFrozen(id) || desk.key() === null) return false;
    const next = after(document, what);
    if (what.do === 'commit') for (const label of labelsIn({ ...document, past: [] })) dropped.add(label);
    if (next === document) return false;
    draw(next);
    desk.step(what);
    return true;
  };
  const window: FakeWindow = {
    id,
    desk,
    dead: false,
    rescued,
    shown: () => document,
    role: () => role,
    status: () => status,
    edit: (label) => step(relabel(document.project, label)),
    undo: () => step({ do: 'undo' }),
    redo: () => step({ do: 'redo' }),
    show: draw,
    line,
    dropped,
    acknowledged: () => status?.durable ?? -1,
  };
  return window;
}
