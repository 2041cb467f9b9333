/** Where copies are kept. Two kinds of place stand behind this: the browser's database and a pair of files. */
import { unframe } from './copy.ts';

export type Place = {
  readonly name: string;
  /** All copies there, whole or torn. @throws when the place cannot be opened */
  readonly read: () => Promise<readonly Uint8Array[]>;
  /** Resolved means: the copy will be found again. @throws when it was not taken, e.g. for want of space */
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
};

/** Two named files that can be read and overwritten, neither safely: a write may stop in the middle. */
export type Slots = {
  readonly read: (slot: 0 | 1) => Promise<Uint8Array | null>;
  readonly write: (slot: 0 | 1, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
};

/**
 * A place of two slots. A copy is always written over the slot that does not hold the newest whole copy, so that at any
 * moment – also in the middle of a write, also after a failed one – a whole copy is there.
 */
export function slotsPlace(name: string, slots: Slots): Place {
  /** The slot with the newest whole copy; null until looked at. */
  let newest: 0 | 1 | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function look(): Promise<Uint8Array[]> {
    const both = await Promise.all([slots.read(0), slots.read(1)]);
    const serials = both.map((bytes) => (bytes ? (unframe(bytes)?.serial ?? -1) : -1));
    newest = serials[1]! > serials[0]! ? 1 : 0;
    return both.filter((bytes) => bytes !== null);
  }

  async function writeOther(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (newest === null) await look();
    const other = newest === 0 ? 1 : 0;
    await slots.write(other, bytes);
    newest = other;
  }

  return {
    name,
    read: look,
    write: (bytes) => {
      // One at a time: two writes under way would be in both slots at once.
      writing = writing.catch(() => {}).then(() => writeOther(bytes));
      return writing;
    },
  };
}
