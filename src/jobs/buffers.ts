/** Handing arrays to workers: shared where the page is isolated, copied elsewhere, transferred where we own them. */

type Plain = { readonly [key: string]: unknown };
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Every unshared buffer in plain data, each once: the transfer list of a message whose sender needs the data no more. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) for (const item of value) buffersOf(item, found);
  else if (isPlain(value)) for (const item of Object.values(value)) buffersOf(item, found);
  return [...found];
}

const shared = new WeakMap<object, object>();

/**
 * The same plain record with its typed arrays, also of records within it, in shared memory, so that any number of workers
 * read one copy. Made once per record. Where memory cannot be shared (`isolated` false), the record itself: each worker then
 * gets a copy.
 */
export function share<T extends object>(record: T, isolated: boolean): T {
  if (!isolated) return record;
  const known = shared.get(record);
  if (known) return known as T;
  const entries = Object.entries(record).map(([key, value]) => [key, inSharedMemory(value)] as const);
  const made = Object.fromEntries(entries) as T;
  shared.set(record, made);
  return made;
}

function inSharedMemory(value: unknown): unknown {
  if (isPlain(value)) return share(value, true);
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return value;
  if (value.buffer instanceof SharedArrayBuffer) return value;
  const view = value as Uint8Array;
  const Kind = view.constructor as unknown as new (buffer: SharedArrayBuffer) => Uint8Array;
  const made = new Kind(new SharedArrayBuffer(view.byteLength));
  made.set(view);
  return made;
}
