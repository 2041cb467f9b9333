/**
 * Keeps one project: every step becomes a frame, and every place gets the frames that it lacks, or a snapshot where it lacks
 * more than that. What is written is what changed. A step counts as saved when it is durable in every place that works, and
 * in one at least. Frames are numbered by a serial that only grows, so the newest copy is known without a clock.
 */
import { frame, frameInSlices } from '../../jobs/work/frames.ts';
import type { Step } from '../history.ts';
import type { Session, StorageHealth } from '../store.ts';
import type { Cipher } from '../workspace/workspace.ts';
import { documentLines, inBytes, type SavedDocument, type SavedStep, sizeOf, stepLines } from './document.ts';
import { createLane, type Framed, type Lane } from './lane.ts';
import { isUrgent, pace } from './pace.ts';
import type { Facts, Place } from './place.ts';
import { digestOf } from './reading.ts';
import { sealed } from './sealing.ts';

/** A step is on its way to the disk after this many ms. */
export const DELAY = 60;
/** How it is looked at can wait longer. */
const SESSION_DELAY = 1000;
const RETRY = { first: 1000, most: 60_000 };
/** A log is written anew, when nothing else is to be done, after so many ms. */
export const TIDY_DELAY = 3000;
/** Bytes from which a step takes so long to be framed that it is done in slices. */
const LARGE = 1_000_000;
/** Frames kept for a place that lacks them; one that lacks more gets a snapshot. */
const BACKLOG = 4_000_000;

export type KeepStatus = {
  readonly saved: 'yes' | 'saving' | 'failed';
  readonly health: Extract<StorageHealth, 'fine' | 'one-place' | 'full' | 'unavailable'>;
  /** Revision that is durable. */
  readonly durable: number;
  /** The latest state that has been written down, and its digest. */
  readonly revision: number;
  /** Null while it is being counted. */
  readonly digest: number | null;
};

export type KeepOptions = {
  readonly key: string;
  /** With the serial that each is known to hold; null = it needs a snapshot. */
  readonly heads: ReadonlyMap<Place, number | null>;
  /** The greatest serial that any place claims. */
  readonly serial: number;
  readonly document: SavedDocument;
  readonly cipher: Cipher | null;
  readonly writer: number;
  readonly facts: (document: SavedDocument) => Facts;
  readonly onStatus: (status: KeepStatus) => void;
  /** Somebody else has written this project in a place: what is here must not be written over it without further ado. */
  readonly onStale: (place: Place) => void;
  /** Asked once when a place is full, before it counts as failed. @returns whether it is worth trying again */
  readonly makeRoom: () => Promise<boolean>;
};

export type Keeper = {
  readonly step: (step: Step, after: SavedDocument) => void;
  readonly session: (session: Partial<Session>) => void;
  /** Writes now what is not yet written. @returns whether all of it is durable */
  readonly flush: () => Promise<boolean>;
  /** Writes everything anew, e.g. under another cipher. */
  readonly rewrite: (cipher: Cipher | null) => Promise<boolean>;
  /** After `onStale`: what the others wrote, up to this serial, is kept elsewhere, and this is written over it. */
  readonly overrule: (claimed: number) => Promise<boolean>;
  /** The document as it was last told. */
  readonly document: () => SavedDocument;
  readonly digest: () => number;
  readonly isDurable: () => boolean;
  readonly stop: () => void;
};

export function createKeeper(options: KeepOptions): Keeper {
  let { serial, document, cipher } = options;
  let saved = document;
  const digest = { sum: 0 };
  let frames: Framed[] = [];
  const waiting: { readonly step: SavedStep; readonly after: SavedDocument }[] = [];
  let session: Partial<Session> | null = null;
  let stopped = false;
  let writingDown: Promise<void> | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = Number.POSITIVE_INFINITY;
  let retry = RETRY.first;

  const inStep = [...options.heads.values()].some((head) => head === serial);
  // No place holds exactly what is here: the next thing written gets a serial of its own.
  if (!inStep) serial++;
  let durable = inStep ? document.revision : -1;
  const lanes: readonly Lane[] = [...options.heads].map(([place, head]) =>
    createLane(options.key, place, head === serial ? head : null, options.serial, document.revision, {
      serial: () => serial,
      frames: () => frames,
      snapshot,
      facts: () => options.facts(saved),
      makeRoom: options.makeRoom,
    }),
  );

  function wakeIn(ms: number): void {
    if (stopped) return;
    const at = performance.now() + ms;
    if (timer !== null) {
      if (at >= due) return;
      clearTimeout(timer);
    }
    due = at;
    timer = setTimeout(() => void flush(), ms);
  }

  /** Steps into frames, in order. Small ones are framed before this returns, so that a page being left loses nothing. */
  async function frameAll(): Promise<void> {
    if (!isCounted) await counting;
    for (let first = waiting.shift(); first; first = waiting.shift()) {
      const { step, after } = first;
      const next = { sum: digest.sum };
      const parts = await inBytes(stepLines(step, after, next), pace());
      const coat = cipher;
      const payload = coat ? await sealed(parts, coat) : parts;
      const large = payload.reduce((sum, part) => sum + part.length, 0) > LARGE;
      let at: number;
      let bytes: Framed['bytes'];
      do {
        at = serial + 1;
        bytes = large
          ? await frameInSlices('step', coat !== null, at, options.writer, payload, pace())
          : frame('step', coat !== null, at, options.writer, payload);
        // Overruled meanwhile, another number is next.
      } while (at !== serial + 1);
      serial = at;
      saved = after;
      digest.sum = next.sum;
      frames.push({ serial, revision: after.revision, bytes });
    }
  }

  let snapping: {
    readonly serial: number;
    readonly coat: Cipher | null;
    readonly made: Promise<Framed>;
  } | null = null;
  /** The latest state; made once for all places that want it at the same time. */
  async function snapshot(): Promise<Framed> {
    await counting;
    await writeDown();
    if (snapping?.serial !== serial || snapping.coat !== cipher) {
      const made = makeSnapshot(serial, saved, cipher);
      const current = { serial, coat: cipher, made };
      snapping = current;
      const forget = () => {
        if (snapping === current) snapping = null;
      };
      made.then(forget, forget);
    }
    return snapping.made;
  }

  async function makeSnapshot(at: number, of: SavedDocument, coat: Cipher | null): Promise<Framed> {
    const parts = await inBytes(documentLines(of, { sum: 0 }), pace());
    const payload = coat ? await sealed(parts, coat) : parts;
    const bytes = await frameInSlices('snapshot', coat !== null, at, options.writer, payload, pace());
    return { serial: at, revision: of.revision, bytes };
  }

  function writeDown(): Promise<void> {
    if (waiting.length === 0 && !writingDown) return Promise.resolve();
    writingDown ??= frameAll().finally(() => {
      writingDown = null;
    });
    return writingDown;
  }

  async function flush(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    due = Number.POSITIVE_INFINITY;
    if (stopped) return isDurable();
    if (session) {
      const after = { ...document, session: { ...document.session, ...session } };
      waiting.push({ step: { do: 'session', session }, after });
      document = after;
      session = null;
    }
    running ??= round().finally(() => {
      running = null;
    });
    await running;
    return !stopped && isBehind() ? flush() : isDurable();
  }

  const isDurable = () => durable >= document.revision;
  /** Something came while the places were writing. */
  const isBehind = () =>
    waiting.length > 0 || lanes.some((lane) => lane.state() === 'fine' && lane.head() !== serial);

  /** Every place gets what it lacks; one that refuses is asked again later. */
  async function round(): Promise<void> {
    await counting;
    await writeDown();
    await Promise.all(lanes.map((lane) => lane.catchUp()));
    if (stopped) return;
    const stale = lanes.find((lane) => lane.state() === 'stale');
    if (stale) {
      report();
      options.onStale(stale.place);
      return;
    }
    trim();
    report();
    if (lanes.some((lane) => lane.state() === 'failed')) {
      wakeIn(retry);
      retry = Math.min(RETRY.most, 2 * retry);
    } else retry = RETRY.first;
    tidyLater();
  }

  function trim(): void {
    const least = Math.min(...lanes.map((lane) => lane.head()));
    frames = frames.filter((f) => f.serial > least);
    let size = frames.reduce((sum, f) => sum + f.bytes.length, 0);
    while (size > BACKLOG && frames.length > 0 && lanes.some((lane) => lane.head() >= frames[0]!.serial))
      size -= frames.shift()!.bytes.length;
  }

  function health(): KeepStatus['health'] {
    const failed = lanes.filter((lane) => lane.state() === 'failed');
    if (failed.length === 0) return 'fine';
    if (failed.length < lanes.length) return 'one-place';
    return failed.some((lane) => lane.isFull()) ? 'full' : 'unavailable';
  }

  function report(): void {
    const well = lanes.filter((lane) => lane.state() === 'fine');
    const reached = well.length > 0 ? Math.min(...well.map((lane) => lane.revision())) : -1;
    durable = Math.max(durable, reached);
    tell(isDurable() ? 'yes' : well.length === 0 ? 'failed' : 'saving');
  }

  const tell = (is: KeepStatus['saved']): void =>
    options.onStatus({
      saved: is,
      health: health(),
      durable,
      revision: saved.revision,
      digest: isCounted ? digest.sum : null,
    });

  let tidying: ReturnType<typeof setTimeout> | null = null;
  /** Logs that have grown long are written anew while nobody waits. */
  function tidyLater(): void {
    if (tidying !== null || !lanes.some((lane) => lane.isLong())) return;
    tidying = setTimeout(() => {
      tidying = null;
      if (stopped || running || isUrgent()) return;
      running = Promise.all(lanes.map((lane) => (lane.isLong() ? lane.rewrite() : null)))
        .then(() => undefined)
        .finally(() => {
          running = null;
          if (isBehind()) wakeIn(0);
        });
    }, TIDY_DELAY);
  }

  function stop(): void {
    stopped = true;
    for (const t of [timer, tidying]) if (t !== null) clearTimeout(t);
    timer = null;
  }

  // Counted from what is there, not taken from what was read: a wrong reading would show.
  let isCounted = false;
  const counting = digestOf(document.project, pace()).then((sum) => {
    digest.sum = sum;
    isCounted = true;
    if (inStep && waiting.length === 0) tell('yes');
  });

  // What no place holds yet is written at once.
  if (!inStep) wakeIn(0);
  else if (lanes.some((lane) => lane.head() !== serial)) wakeIn(DELAY);

  return {
    step: (step, after) => {
      if (stopped) return;
      document = { ...after, session: document.session };
      waiting.push({ step, after: document });
      const small = step.do !== 'commit' || sizeOf(step.entry.change) < 500;
      if (small && !cipher && !writingDown) void writeDown();
      tell('saving');
      wakeIn(DELAY);
    },
    session: (next) => {
      if (stopped) return;
      session = { ...session, ...next };
      wakeIn(SESSION_DELAY);
    },
    flush,
    rewrite: async (next) => {
      await flush();
      cipher = next;
      serial++;
      frames = [];
      const taken = await Promise.all(lanes.map((lane) => lane.rewrite()));
      report();
      return taken.every(Boolean);
    },
    overrule: async (claimed) => {
      await running;
      serial = Math.max(serial, claimed) + 1;
      frames = [];
      for (const lane of lanes) lane.overrule(serial);
      return flush();
    },
    document: () => document,
    digest: () => digest.sum,
    isDurable,
    stop,
  };
}
