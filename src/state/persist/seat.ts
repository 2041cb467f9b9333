/**
 * Of several windows with one project, one has the seat: it holds the project's lock and edits. The others wait for the lock
 * and follow; the next one is seated when the holder is closed or killed. A window that wants the seat asks for it: the
 * holder writes everything, lets go and follows. One that does not answer is frozen, and the seat is taken from it.
 */
import type { Message } from './messages.ts';

/** As `navigator.locks`. */
export type Locks = {
  readonly request: (
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    callback: (lock: object | null) => Promise<void> | undefined,
  ) => Promise<unknown>;
};
export type Channel = {
  readonly post: (message: Message) => void;
  /** @returns stops listening */
  readonly listen: (listener: (message: Message) => void) => () => void;
};

export const lockOf = (key: string): string => `drehscheibe-project-${key}`;

/** ms that a holder has to hand over; then it counts as frozen. */
export const ANSWER_TIME = 4000;
/** ms for which the seat is kept free for the window that it was handed to. */
const RESERVED = 1500;

export type SeatOptions = {
  readonly key: string;
  /** Of this window. */
  readonly id: string;
  /** Null where the browser has none: then every window edits. */
  readonly locks: Locks | null;
  readonly channel: Channel;
  /** This window waited for the seat and has it now. */
  readonly onSeated: () => void;
  /** The seat is asked for; nothing may be changed from now on. @returns false to keep it, because not all could be written */
  readonly hand: () => Promise<boolean>;
  /** The seat is another window's now: handed over, or (`stolen`) taken while this window was frozen. */
  readonly onUnseated: (stolen: boolean) => void;
};

export type Seat = {
  readonly isMine: () => boolean;
  /** Asks for the seat. @returns whether it is ours now; false when the holder has what it cannot save */
  readonly take: () => Promise<boolean>;
  readonly leave: () => void;
};

/** Resolves when it is known whether this window edits or follows. */
export async function takeSeat(options: SeatOptions): Promise<Seat> {
  const { key, id, locks, channel, onSeated, hand, onUnseated } = options;
  const name = lockOf(key);
  let release: (() => void) | null = null;
  let queue: AbortController | null = null;
  let reservedFor: string | null = null;
  let left = false;
  let handing = false;
  let asked: ((mine: boolean) => void) | null = null;

  /** Holds the lock until `release`; calls back when it was taken away. */
  function hold(): Promise<void> {
    return new Promise<void>((done) => {
      release = () => {
        release = null;
        done();
      };
    });
  }
  const lost = () => {
    if (!release) return;
    release = null;
    onUnseated(true);
    wait();
  };

  function wait(): void {
    if (!locks || left || release) return;
    const stop = new AbortController();
    queue = stop;
    let held = false;
    locks
      .request(name, { signal: stop.signal }, () => {
        // A frozen window may be given the lock late, or while it is kept for another.
        if (left || stop.signal.aborted || (reservedFor !== null && reservedFor !== id)) return undefined;
        held = true;
        return seated();
      })
      .then(
        () => {
          if (!held && queue === stop && !left) setTimeout(wait, 50);
        },
        () => {
          if (held) lost();
        },
      );
  }

  function seated(): Promise<void> {
    const held = hold();
    reservedFor = null;
    asked?.(true);
    asked = null;
    onSeated();
    return held;
  }

  async function handOver(to: string): Promise<void> {
    if (handing || !release) return;
    handing = true;
    const all = await hand().catch(() => false);
    handing = false;
    if (!release) return;
    if (!all) return channel.post({ is: 'refused', key, to });
    channel.post({ is: 'yielded', key, to });
    reserve(to);
    release();
    onUnseated(false);
    wait();
  }

  function reserve(to: string): void {
    reservedFor = to;
    setTimeout(() => {
      if (reservedFor === to) reservedFor = null;
    }, RESERVED);
  }

  const stopListening = channel.listen((message) => {
    if (message.key !== key) return;
    if (message.is === 'take' && message.from !== id) void handOver(message.from);
    if (message.is === 'yielded') reserve(message.to);
    if (message.is === 'refused' && message.to === id) {
      asked?.(false);
      asked = null;
    }
  });

  function steal(): void {
    if (!locks || left || release) return;
    queue?.abort();
    locks.request(name, { steal: true }, () => (left || release ? undefined : seated())).catch(lost);
  }

  if (locks)
    await new Promise<void>((known) => {
      let held = false;
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          known();
          held = lock !== null;
          return lock ? hold() : undefined;
        })
        .catch(() => {
          known();
          if (held) lost();
        });
    });
  if (locks && !release) wait();

  return {
    isMine: () => !locks || release !== null,
    take: () => {
      if (!locks || release) return Promise.resolve(true);
      return new Promise((resolve) => {
        const frozen = setTimeout(steal, ANSWER_TIME);
        asked = (mine) => {
          clearTimeout(frozen);
          resolve(mine);
        };
        channel.post({ is: 'take', key, from: id });
      });
    },
    leave: () => {
      left = true;
      stopListening();
      queue?.abort();
      release?.();
    },
  };
}
