/**
 * Large tables on their way out of a worker. A message is read by the page in one go, and a million records in one message
 * hold it for seconds; so a message carries the rest with empty tables in their place, and the records follow in slices, each
 * a message of its own.
 */

/** Tables up to so many entries stay in the message. */
const SMALL = 2000;
/** Entries in one slice: some milliseconds of the page's time. */
export const PARCEL = 2000;

export type Parcels<T> = {
  /** What was packed, with large tables empty. */
  readonly head: T;
  /** Where the large ones belong, and how many entries each will have. */
  readonly large: readonly { readonly path: readonly string[]; readonly size: number }[];
};
/** Entries of one table: the next ones, until there are none. */
export type Slice = readonly (readonly [key: unknown, value: unknown])[];

type Table = ReadonlyMap<unknown, unknown>;
type Plain = { readonly [key: string]: unknown };
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** @returns the message, and the tables that it leaves out in the order of `large`; a table that stands in two places goes twice */
export function packed<T>(
  value: T,
  small: number = SMALL,
): { readonly parcels: Parcels<T>; readonly tables: readonly Table[] } {
  const large: { path: readonly string[]; size: number }[] = [];
  const tables: Table[] = [];
  const without = (part: unknown, path: readonly string[]): unknown => {
    if (part instanceof Map && part.size > small) {
      large.push({ path, size: part.size });
      tables.push(part);
      return new Map();
    }
    if (!isPlain(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, without(inner, [...path, key])]),
    );
  };
  const head = without(value, []) as T;
  return { parcels: { head, large }, tables };
}

/**
 * Puts together what was packed. The head is filled in place: it came by message and belongs to nobody else.
 * @param next the next entries of a table, by its place in `large`; asked for one table after the other
 * @param told entries that are there, of all that come
 */
export async function unpacked<T>(
  { head, large }: Parcels<T>,
  next: (table: number) => Promise<Slice>,
  told?: (done: number, total: number) => void,
): Promise<T> {
  const total = large.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [i, { path, size }] of large.entries()) {
    const table = path.reduce((part: unknown, key) => (part as Plain)[key], head) as Map<unknown, unknown>;
    // One slice is on its way while the one before is put in.
    for (let coming = next(i); table.size < size; ) {
      const slice = await coming;
      if (slice.length === 0) throw new Error('A table ended early');
      if (table.size + slice.length < size) coming = next(i);
      for (const [key, value] of slice) table.set(key, value);
      done += slice.length;
      told?.(done, total);
    }
  }
  return head;
}

/** The worker's side: keeps what is still to be fetched of the last thing packed. */
export function createParcels(count: number = PARCEL) {
  let waiting: Iterator<readonly [unknown, unknown]>[] = [];
  return {
    pack: <T>(value: T): Parcels<T> => {
      const { parcels, tables } = packed(value);
      waiting = tables.map((table) => table.entries());
      return parcels;
    },
    next: async (table: number): Promise<Slice> => {
      const slice: (readonly [unknown, unknown])[] = [];
      while (slice.length < count) {
        const { done, value } = waiting[table]!.next();
        if (done) break;
        slice.push(value);
      }
      return slice;
    },
  };
}
