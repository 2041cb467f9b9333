/** What the storage worker can do: read and overwrite small named files of the page's own, flushed before it answers. */
export type SlotsWork = {
  /** The whole file; null when there is none. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /** Overwrites from the start. Not atomic: a kill in the middle leaves a mixture. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
};
