/** What the storage worker can do: keep logs of projects, and single files beside them, in files of the page's own. */
export type SlotsWork = {
  /** The newest whole log of a project; null when there is none. `pieces`: whether there is anything at all. */
  readonly read: (key: string) => Promise<{ readonly log: Uint8Array | null; readonly pieces: boolean }>;
  /** Serial of the newest whole frame; 0 when there is none. */
  readonly head: (key: string) => Promise<{ readonly head: number; readonly pieces: boolean }>;
  /** Appends whole step frames behind the frame `base`, flushed before it answers. */
  readonly append: (key: string, base: number, frames: Uint8Array) => Promise<Written>;
  /** Begins a new log with a snapshot frame; the old one stays whole until the new one is. */
  readonly replace: (key: string, base: number, snapshot: Uint8Array) => Promise<Written>;
  /** Keys of the projects that have files. */
  readonly keys: () => Promise<readonly string[]>;
  /** A project's files go, with what is beside them. */
  readonly remove: (key: string) => Promise<void>;
  /** A single file of a project, e.g. a version. Written once, flushed. */
  readonly putFile: (key: string, name: string, bytes: Uint8Array) => Promise<void>;
  readonly files: (key: string) => Promise<readonly string[]>;
  /** Null when there is none. `key` '' is the folder that all keys are in. */
  readonly getFile: (key: string, name: string) => Promise<Uint8Array | null>;
  /** When it was written last, in ms since 1970, by the file system; null when there is none. To be shown only. */
  readonly fileTime: (key: string, name: string) => Promise<number | null>;
  readonly removeFile: (key: string, name: string) => Promise<void>;
};

/**
 * written  it is on the disk
 * stale    somebody else wrote meanwhile: the log goes beyond `base`
 * behind   the log ends before `base`: it takes a snapshot now, no steps
 */
export type Written = 'written' | 'stale' | 'behind';
