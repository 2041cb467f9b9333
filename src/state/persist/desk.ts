/**
 * The project on this window's desk: who edits it, who keeps it, how followers hear of it. Knows no store and no browser:
 * what the window shows, the places, locks and channel are handed in, so that any interleaving of windows can be tried.
 */
import { after, type Step } from '../history.ts';
import type { Session } from '../store.ts';
import type { Cipher, Outcome } from '../workspace/workspace.ts';
import { type SavedDocument, sizeOf } from './document.ts';
import { createKeeper, type Keeper, type KeepStatus } from './keeper.ts';
import type { Facts, Place } from './place.ts';
import { type Found, readProject } from './read-project.ts';
import { type Channel, type Locks, type Seat, takeSeat } from './seat.ts';

/** What the window shows. */
export type Surface = {
  readonly document: () => SavedDocument;
  /** Puts a document in place of the one shown. `fresh`: as when it is opened, not as when it is caught up with. */
  readonly show: (document: SavedDocument, key: string, fresh: boolean) => void;
  /** Works out ahead, in slices, what showing a document afresh asks for. */
  readonly prepare?: (document: SavedDocument) => Promise<void>;
  readonly role: (role: 'editing' | 'following') => void;
  readonly status: (status: KeepStatus) => void;
  /** Read from another place than the usual one, or only in part. */
  readonly recovered: (found: Found) => void;
  /** Another window wrote over what was not yet saved here; it is kept as a project of its own. */
  readonly rescued: (document: SavedDocument, key: string) => void;
};

export type DeskOptions = {
  readonly places: readonly Place[];
  readonly locks: Locks | null;
  readonly channel: Channel;
  /** Of this window, for one page load. */
  readonly id: string;
  /**
   * A number that nobody else writes under, a new one at each call: what this window itself wrote when it edited earlier counts
   * as another's, for it may not know how far that went.
   */
  readonly writer: () => number;
  readonly surface: Surface;
  readonly facts: (key: string, document: SavedDocument) => Facts;
  readonly makeRoom: () => Promise<boolean>;
  readonly cipherOf: (key: string) => Cipher | null;
};

export type Desk = {
  readonly key: () => string | null;
  /** Opens a kept project in place of what is there. `still`: whether that is wanted, when it has been read. */
  readonly open: (key: string, still?: () => boolean) => Promise<Outcome>;
  /** Keeps what the window shows as a new project. `still`: whether it does, when everything is ready. */
  readonly keep: (key: string, still?: () => boolean) => Promise<void>;
  /** To be called after every step made here. */
  readonly step: (step: Step) => void;
  readonly session: (session: Partial<Session>) => void;
  readonly flush: () => Promise<boolean>;
  readonly take: () => Promise<boolean>;
  /** A window that slept may have missed what it follows: it asks. */
  readonly refresh: () => void;
  readonly rewrite: (cipher: Cipher | null) => Promise<boolean>;
  /** Leaves the project as it is kept; nothing is on the desk then. */
  readonly leave: () => Promise<void>;
  /** Leaves at once, writing nothing more. */
  readonly drop: () => void;
};

/** Larger steps are read by followers, not told: telling would copy them in this window. */
const TOLD = 500;

type Sitting = {
  readonly key: string;
  seat: Seat | null;
  keeper: Keeper | null;
  /** A follower's steps that came while it was reading. */
  readonly ahead: Map<number, Step>;
  /** Resolved when the window shows this project, and not the one before it any more. */
  readonly shown: Promise<void>;
  readonly show: () => void;
  isShown: boolean;
  reading: Promise<void> | null;
  stopListening: () => void;
  over: boolean;
};

const unknown = (places: Iterable<Place>): ReadonlyMap<Place, null> =>
  new Map([...places].map((place) => [place, null]));
const isOutcome = (outcome: Found['outcome']): outcome is 'damaged' | 'newer' | 'locked' =>
  outcome === 'damaged' || outcome === 'newer' || outcome === 'locked';

export function createDesk(options: DeskOptions): Desk {
  const { places, locks, channel, id, surface } = options;
  let sitting: Sitting | null = null;
  /** Left, but not yet written, because no place took it: kept in memory until one does. */
  const lingering = new Map<string, Sitting>();
  const role = (s: Sitting, is: 'editing' | 'following') => {
    if (sitting === s) surface.role(is);
  };

  const read = (key: string) => readProject(key, places, options.cipherOf(key));

  function startKeeping(s: Sitting, found: Pick<Found, 'heads' | 'serial'>, document: SavedDocument): void {
    s.keeper = createKeeper({
      key: s.key,
      heads: found.heads,
      serial: found.serial,
      document,
      cipher: options.cipherOf(s.key),
      writer: options.writer(),
      facts: (of) => options.facts(s.key, of),
      makeRoom: options.makeRoom,
      onStatus: (status) => {
        if (sitting === s) surface.status(status);
        else if (status.saved === 'yes' && lingering.get(s.key) === s) end(s);
      },
      onStale: (place) => void stale(s, place),
    });
  }

  /**
   * Somebody else has written this project in one place: a window that could not read that place when it began, or one that
   * has been frozen. Both states are kept: whose seat it is goes on, the other becomes a project of its own.
   */
  async function stale(s: Sitting, place: Place): Promise<void> {
    const { keeper } = s;
    if (s.over || !keeper) return;
    if (s.seat?.isMine()) {
      const found = await readProject(s.key, [place], options.cipherOf(s.key));
      const same =
        found.digest === keeper.digest() && found.document?.revision === keeper.document().revision;
      if (found.document && !same) surface.rescued(found.document, s.key);
      if (found.outcome !== 'newer') await keeper.overrule(found.serial);
      return;
    }
    s.keeper = null;
    keeper.stop();
    if (!keeper.isDurable()) surface.rescued(keeper.document(), s.key);
    role(s, 'following');
    if (sitting !== s) end(s);
    else void reread(s, true);
  }

  async function sit(key: string): Promise<Sitting> {
    let show = () => {};
    const shown = new Promise<void>((done) => {
      show = done;
    });
    const s: Sitting = {
      key,
      shown,
      show: () => {
        s.isShown = true;
        show();
      },
      isShown: false,
      seat: null,
      keeper: null,
      ahead: new Map(),
      reading: null,
      stopListening: () => {},
      over: false,
    };
    s.stopListening = channel.listen((message) => {
      if (s.over || message.key !== key) return;
      if (message.is === 'step') follow(s, message.revision, message.step);
      if (message.is === 'written' && s.isShown && !s.keeper)
        void written(s, message.revision, message.seated);
      if (message.is === 'missed' && s.keeper) void tellWritten(s, message.whole);
      if (message.is === 'whole' && s.isShown && !s.keeper) {
        if (message.document.revision !== surface.document().revision)
          surface.show(message.document, key, false);
        catchUp(s);
      }
    });
    s.seat = await takeSeat({
      key,
      id,
      locks,
      channel,
      onSeated: () => void seated(s),
      hand: async () => {
        if (!s.keeper) return false;
        role(s, 'following');
        const all = await s.keeper.flush();
        if (!all) role(s, 'editing');
        return all;
      },
      onUnseated: (stolen) => unseated(s, stolen),
    });
    return s;
  }

  async function tellWritten(s: Sitting, whole = false): Promise<void> {
    const all = await s.keeper?.flush();
    const document = surface.document();
    if (whole || all === false) channel.post({ is: 'whole', key: s.key, document });
    else announce(s, document.revision, false);
  }

  const announce = (s: Sitting, revision: number, isSeated: boolean) =>
    channel.post({ is: 'written', key: s.key, revision, seated: isSeated });

  /** The window that edits has written this revision: it is read, if it is not here yet. */
  async function written(s: Sitting, revision: number, isSeated: boolean): Promise<void> {
    const mine = surface.document().revision;
    if (isSeated ? mine === revision : mine >= revision) return;
    s.ahead.clear();
    await reread(s, isSeated);
    const now = surface.document().revision;
    if (!s.over && !s.keeper && (isSeated ? now !== revision : now < revision)) miss(s, true);
  }
  const miss = (s: Sitting, whole = false) => channel.post({ is: 'missed', key: s.key, whole });

  /** This window followed and is the one that edits from now on. */
  async function seated(s: Sitting): Promise<void> {
    await s.shown;
    await s.reading;
    if (s.over) return;
    const found = await read(s.key);
    // Whoever opened it here may have found the seat its own by now; two keepers would overtake each other.
    if (s.over || s.keeper || !s.seat?.isMine()) return;
    // What was followed live may be ahead of what the last holder could write before it was killed: that is kept.
    const ahead = surface.document().revision > (found.document?.revision ?? -1);
    const stored = found.document !== null && !ahead;
    if (stored && found.document!.revision !== surface.document().revision)
      surface.show(found.document!, s.key, false);
    const heads = stored ? found.heads : unknown(found.heads.keys());
    startKeeping(s, { ...found, heads }, surface.document());
    announce(s, surface.document().revision, true);
    role(s, 'editing');
  }

  function unseated(s: Sitting, stolen: boolean): void {
    const { keeper } = s;
    s.keeper = null;
    if (s.over) return;
    role(s, 'following');
    if (!keeper) return;
    keeper.stop();
    // Frozen in the middle of work: what was not durable then may contradict what the other window did since.
    if (stolen && !keeper.isDurable()) surface.rescued(keeper.document(), s.key);
    if (sitting !== s) end(s);
    else if (stolen) void reread(s);
  }

  function follow(s: Sitting, revision: number, step: Step): void {
    if (s.keeper) return;
    s.ahead.set(revision, step);
    if (!s.reading && s.isShown) catchUp(s);
  }

  /** Takes the steps that follow on what is shown; asks when one is missing. */
  function catchUp(s: Sitting): void {
    for (;;) {
      const document = surface.document();
      for (const revision of s.ahead.keys()) if (revision <= document.revision) s.ahead.delete(revision);
      const step = s.ahead.get(document.revision + 1);
      if (!step) break;
      s.ahead.delete(document.revision + 1);
      try {
        surface.show(after(document, step), s.key, false);
      } catch {
        miss(s);
        return;
      }
    }
    if (s.ahead.size > 0) miss(s);
  }

  /** @param force also back to a lower revision */
  function reread(s: Sitting, force = false): Promise<void> {
    s.reading ??= (async () => {
      const found = await readProject(s.key, places.slice(0, 1), options.cipherOf(s.key)).catch(() => null);
      s.reading = null;
      if (s.over || s.keeper || !found?.document) return;
      if (force || found.document.revision >= surface.document().revision)
        surface.show(found.document, s.key, false);
      catchUp(s);
    })();
    return s.reading;
  }

  async function leave(): Promise<void> {
    const s = sitting;
    sitting = null;
    if (!s) return;
    lingering.set(s.key, s);
    if ((await s.keeper?.flush()) !== false && lingering.get(s.key) === s) end(s);
  }
  function end(s: Sitting): void {
    s.over = true;
    if (lingering.get(s.key) === s) lingering.delete(s.key);
    s.keeper?.stop();
    s.stopListening();
    s.seat?.leave();
  }

  return {
    key: () => sitting?.key ?? null,
    open: async (key, still) => {
      if (sitting?.key === key) return 'done';
      const back = lingering.get(key);
      if (back?.keeper) {
        lingering.delete(key);
        void leave();
        sitting = back;
        surface.show(back.keeper.document(), key, true);
        surface.role('editing');
        return 'done';
      }
      const s = await sit(key);
      const mine = s.seat!.isMine();
      const found = await (mine ? read(key) : readProject(key, places.slice(0, 1), options.cipherOf(key)));
      if (!found.document) {
        end(s);
        return isOutcome(found.outcome) ? found.outcome : 'not-found';
      }
      await surface.prepare?.(found.document);
      if (still && !still()) {
        end(s);
        return 'not-found';
      }
      const leaving = leave();
      sitting = s;
      surface.show(found.document, key, true);
      s.show();
      // While it was read, the seat may have been given away.
      const holds = mine && s.seat!.isMine();
      if (found.outcome === 'recovered' && holds) surface.recovered(found);
      surface.role(holds ? 'editing' : 'following');
      if (holds) {
        startKeeping(s, found, found.document);
        announce(s, found.document.revision, true);
      } else {
        catchUp(s);
        // What was read may be behind what the other window has written in the other place.
        miss(s);
      }
      await leaving;
      return 'done';
    },
    keep: async (key, still) => {
      const leaving = leave();
      const s = await sit(key);
      if (still && !still()) return end(s);
      sitting = s;
      s.show();
      surface.role('editing');
      startKeeping(s, { heads: unknown(places), serial: 0 }, surface.document());
      await leaving;
    },
    step: (step) => {
      const s = sitting;
      if (!s?.keeper) return;
      const document = surface.document();
      s.keeper.step(step, document);
      const large = step.do === 'commit' && sizeOf(step.entry.change) > TOLD;
      if (large) void tellWritten(s);
      else channel.post({ is: 'step', key: s.key, revision: document.revision, step });
    },
    session: (session) => sitting?.keeper?.session(session),
    flush: async () => (await sitting?.keeper?.flush()) ?? true,
    refresh: () => {
      if (sitting?.isShown && !sitting.keeper) miss(sitting);
    },
    take: async () => (await sitting?.seat?.take()) ?? true,
    rewrite: async (cipher) => (await sitting?.keeper?.rewrite(cipher)) ?? false,
    leave,
    drop: () => {
      for (const s of [sitting, ...lingering.values()]) if (s) end(s);
      sitting = null;
    },
  };
}
