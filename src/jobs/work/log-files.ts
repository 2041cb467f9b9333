/**
 * Logs of projects in files that a write may tear. Each project has a folder with two slots. The newer whole log is in one
 * of them: steps are appended behind its last whole frame; a new snapshot is always written over the other one, so that at
 * any moment – also in the middle of a write, also after a failed one – a whole log is there.
 */
import { type Frame, frameAt, logIn } from './frames.ts';
import type { SlotsWork, Written } from './slots.ts';

/** A file opened for reading and writing, closed after use. As a browser's synchronous access handle. */
export type OpenFile = {
  readonly getSize: () => number;
  readonly read: (into: Uint8Array, options: { at: number }) => number;
  readonly write: (bytes: Uint8Array, options: { at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
};

export type Folder = {
  /** Null when it is not there and is not to be made. @throws when another window holds it open */
  readonly open: (path: readonly string[], create: boolean) => Promise<OpenFile | null>;
  /** Names of folders (`folders`) or files in a folder; empty when it is not there. */
  readonly list: (path: readonly string[], what: 'folders' | 'files') => Promise<readonly string[]>;
  readonly remove: (path: readonly string[]) => Promise<void>;
  /** When a file was written last, in ms since 1970; null when it is not there. */
  readonly time: (path: readonly string[]) => Promise<number | null>;
};

const SLOTS = ['a.log', 'b.log'] as const;
const ROOT = 'projects';

/** What is known of a project's slots; sizes tell whether somebody else has written since. */
type Known = {
  readonly slot: 0 | 1;
  readonly head: number;
  /** Who wrote the head. */
  readonly writer: number;
  /** Where the next step goes. */
  readonly end: number;
  readonly sizes: readonly [number, number];
};

export function logFiles(folder: Folder): SlotsWork {
  const known = new Map<string, Known>();

  const slotPath = (key: string, slot: 0 | 1) => [ROOT, key, SLOTS[slot]];

  async function whole(path: readonly string[]): Promise<Uint8Array | null> {
    const file = await folder.open(path, false);
    if (!file) return null;
    try {
      const bytes = new Uint8Array(file.getSize());
      file.read(bytes, { at: 0 });
      return bytes;
    } finally {
      file.close();
    }
  }

  async function size(path: readonly string[]): Promise<number> {
    const file = await folder.open(path, false);
    if (!file) return 0;
    try {
      return file.getSize();
    } finally {
      file.close();
    }
  }

  async function look(key: string): Promise<{ known: Known; log: Uint8Array | null; pieces: boolean }> {
    const both = [await whole(slotPath(key, 0)), await whole(slotPath(key, 1))] as const;
    const logs = both.map((bytes): readonly Frame[] => (bytes ? logIn(bytes) : []));
    const heads = logs.map((log) => log.at(-1)?.serial ?? 0);
    // Of logs that reach equally far, the one begun later; it is the shorter one.
    const starts = logs.map((log) => log[0]?.serial ?? 0);
    const slot = heads[1]! > heads[0]! || (heads[1] === heads[0] && starts[1]! > starts[0]!) ? 1 : 0;
    const end = logs[slot]!.at(-1)?.end ?? 0;
    const found: Known = {
      slot,
      head: heads[slot]!,
      writer: logs[slot]!.at(-1)?.writer ?? 0,
      end,
      sizes: [both[0]?.length ?? 0, both[1]?.length ?? 0],
    };
    known.set(key, found);
    const log = end > 0 ? both[slot]!.slice(0, end) : null;
    return { known: found, log, pieces: found.sizes[0] + found.sizes[1] > 0 };
  }

  /** What is known, looked at anew when somebody else may have written. */
  async function current(key: string): Promise<Known> {
    const before = known.get(key);
    if (before) {
      const sizes = [await size(slotPath(key, 0)), await size(slotPath(key, 1))];
      if (sizes[0] === before.sizes[0] && sizes[1] === before.sizes[1]) return before;
    }
    return (await look(key)).known;
  }

  /** Writes and flushes; whatever goes wrong, what is known is looked at anew next time. */
  async function put(path: readonly string[], at: number, bytes: Uint8Array): Promise<void> {
    const file = await folder.open(path, true);
    if (!file) throw new Error('The file could not be made');
    try {
      // First what is behind goes: a torn frame must never be followed by a whole one.
      file.truncate(at);
      if (file.write(bytes, { at }) !== bytes.length)
        throw new DOMException('The disk is full', 'QuotaExceededError');
      file.flush();
    } finally {
      file.close();
    }
  }

  async function write(
    key: string,
    base: number,
    bytes: Uint8Array,
    kind: 'append' | 'replace',
  ): Promise<Written> {
    const { slot, head, writer, end, sizes } = await current(key);
    const last = lastOf(bytes);
    if (head > base && writer !== last.writer) return 'stale';
    // Further than `base` by our own hand: a write that was thought lost had arrived.
    if (kind === 'append' && head !== base) return 'behind';
    known.delete(key);
    const into = kind === 'append' ? slot : slot === 0 ? 1 : 0;
    const at = kind === 'append' ? end : 0;
    await put(slotPath(key, into), at, bytes);
    const after: [number, number] = [...sizes];
    after[into] = at + bytes.length;
    known.set(key, {
      slot: into,
      head: last.serial,
      writer: last.writer,
      end: at + bytes.length,
      sizes: after,
    });
    return 'written';
  }

  return {
    read: async (key) => {
      const { log, pieces } = await look(key);
      return { log, pieces };
    },
    head: async (key) => {
      const { known: found, pieces } = await look(key);
      return { head: found.head, pieces };
    },
    append: (key, base, frames) => write(key, base, frames, 'append'),
    replace: (key, base, snapshot) => write(key, base, snapshot, 'replace'),
    keys: () => folder.list([ROOT], 'folders'),
    remove: async (key) => {
      known.delete(key);
      await folder.remove([ROOT, key]);
    },
    putFile: (key, name, bytes) => put([ROOT, key, name], 0, bytes),
    files: async (key) =>
      (await folder.list([ROOT, key], 'files')).filter((name) => !SLOTS.includes(name as 'a.log')),
    getFile: (key, name) => whole(key === '' ? [name] : [ROOT, key, name]),
    fileTime: (key, name) => folder.time([ROOT, key, name]),
    removeFile: (key, name) => folder.remove(key === '' ? [name] : [ROOT, key, name]),
  };
}

function lastOf(frames: Uint8Array): Frame {
  let last: Frame | null = null;
  for (let at = 0; at < frames.length; at = last.end) {
    last = frameAt(frames, at);
    if (!last) break;
  }
  if (!last) throw new Error('Only whole frames are written');
  return last;
}
