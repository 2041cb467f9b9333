/** One place as the keeper sees it: how far it has come, what it lacks, whether it refuses. */
import { type Facts, isFull, type Place } from './place.ts';

export type Framed = {
  readonly serial: number;
  readonly revision: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type Source = {
  /** Serial of the latest frame. */
  readonly serial: () => number;
  /** The latest frames without a gap; the last one is the latest of all. */
  readonly frames: () => readonly Framed[];
  readonly snapshot: () => Promise<Framed>;
  readonly facts: () => Facts;
  /** Asked once when the place is full. @returns whether it is worth trying again */
  readonly makeRoom: () => Promise<boolean>;
};

export type Lane = {
  readonly place: Place;
  /** Serial of the last frame that is there; -1 when it is not known to hold the project. */
  readonly head: () => number;
  /** Revision of the last state that is durable there; -1 = none known. */
  readonly revision: () => number;
  readonly state: () => 'fine' | 'failed' | 'stale';
  /** True when it failed for want of space. */
  readonly isFull: () => boolean;
  /** True when its steps take more room than a snapshot would. */
  readonly isLong: () => boolean;
  /** Writes what is lacking; never rejects. */
  readonly catchUp: () => Promise<void>;
  /** Puts a snapshot in place of the log. @returns whether it was taken; if not, the old log is still there */
  readonly rewrite: () => Promise<boolean>;
  /** What others wrote up to this serial may be written over; a snapshot comes next. */
  readonly overrule: (claimed: number) => void;
};

const MANY_STEPS = 300;
const LONG_LOG = 256_000;

/**
 * @param known serial that the place is known to hold, null when it must be given a snapshot
 * @param claimed the greatest serial that any place claims: whoever has gone beyond it is somebody else
 */
export function createLane(
  key: string,
  place: Place,
  known: number | null,
  claimed: number,
  reached: number,
  source: Source,
): Lane {
  let head = known ?? -1;
  let base = known ?? claimed;
  let revision = known === null ? -1 : reached;
  let state: 'fine' | 'failed' | 'stale' = 'fine';
  let full = false;
  let [steps, stepBytes, snapshotBytes] = [0, 0, 0];

  async function append(frames: readonly Framed[]): Promise<'written' | 'stale' | 'behind'> {
    const bytes = frames.length === 1 ? frames[0]!.bytes : joined(frames.map((f) => f.bytes));
    const written = await place.append(key, head, bytes, source.facts());
    if (written === 'written') {
      ({ serial: head, revision } = frames.at(-1)!);
      base = head;
      steps += frames.length;
      stepBytes += bytes.length;
    }
    return written;
  }

  async function replace(): Promise<'written' | 'stale' | 'behind'> {
    const snapshot = await source.snapshot();
    const written = await place.replace(key, base, snapshot.bytes, source.facts());
    if (written === 'written') {
      ({ serial: head, revision } = snapshot);
      base = head;
      [steps, stepBytes, snapshotBytes] = [0, 0, snapshot.bytes.length];
    }
    return written;
  }

  async function next(): Promise<void> {
    const lacking = head < 0 ? [] : source.frames().filter((f) => f.serial > head);
    const written = lacking[0]?.serial === head + 1 ? await append(lacking) : await replace();
    if (written === 'stale') state = 'stale';
    if (written === 'behind') {
      base = Math.max(base, source.serial());
      head = -1;
    }
  }

  return {
    place,
    head: () => head,
    revision: () => revision,
    state: () => state,
    isFull: () => full,
    isLong: () => state === 'fine' && (steps > MANY_STEPS || stepBytes > Math.max(LONG_LOG, snapshotBytes)),
    catchUp: async () => {
      if (state === 'stale') return;
      state = 'fine';
      full = false;
      let madeRoom = false;
      while (state === 'fine' && head !== source.serial()) {
        try {
          await next();
        } catch (error) {
          full = isFull(error);
          if (full && !madeRoom && (await source.makeRoom().catch(() => false))) madeRoom = true;
          else state = 'failed';
        }
      }
    },
    overrule: (claimed) => {
      state = 'fine';
      head = -1;
      base = claimed;
    },
    rewrite: async () => {
      try {
        const written = await replace();
        if (written === 'stale') state = 'stale';
        return written === 'written';
      } catch {
        return false;
      }
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
