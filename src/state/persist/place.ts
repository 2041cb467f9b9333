/** Where projects are kept. Two kinds of place stand behind this: the browser's database and files of the page's own. */
import type { Written } from '../../jobs/work/slots.ts';
import type { ProjectCard } from '../store.ts';

/** What a place tells of a project beside its log. */
export type Facts = Omit<ProjectCard, 'isOpen' | 'bytes' | 'thumbnail'>;

export type Place = {
  readonly name: 'database' | 'files';
  /** Pieces of the newest log, whole or torn, in order; none when there is nothing. @throws when it cannot be opened */
  readonly read: (key: string) => Promise<readonly Uint8Array[]>;
  /** Serial of what a reader would find; may be claimed, not proven. */
  readonly head: (key: string) => Promise<number>;
  /** Resolved 'written' means: will be found again. @throws when it was not taken, e.g. for want of space */
  readonly append: (
    key: string,
    base: number,
    frames: Uint8Array<ArrayBuffer>,
    facts: Facts,
  ) => Promise<Written>;
  /** A snapshot takes the place of the whole log. */
  readonly replace: (
    key: string,
    base: number,
    snapshot: Uint8Array<ArrayBuffer>,
    facts: Facts,
  ) => Promise<Written>;
  readonly remove: (key: string) => Promise<void>;
  readonly keys: () => Promise<readonly string[]>;
};

export const isFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError';
