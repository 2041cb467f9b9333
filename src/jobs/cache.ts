/** The last few answers, by the identity of the objects that were asked about and the content of the rest of the question. */

const numbers = new WeakMap<object, number>();
let nextNumber = 1;
/** The same number for the same object, for as long as it lives. Identity, never content. */
function numberOf(object: object): number {
  let found = numbers.get(object);
  if (found === undefined) {
    found = nextNumber++;
    numbers.set(object, found);
  }
  return found;
}

/** @param about plain data, compared by their JSON */
export const keyOf = (objects: readonly object[], about: unknown): string =>
  `${objects.map(numberOf).join('.')}|${JSON.stringify(about)}`;

export type Cache<T> = {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
};

/** Keeps the `limit` most recently used values. */
export function createCache<T>(limit: number): Cache<T> {
  const kept = new Map<string, T>();
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value !== undefined) {
        kept.delete(key);
        kept.set(key, value);
      }
      return value;
    },
    set: (key, value) => {
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > limit) kept.delete(kept.keys().next().value!);
    },
  };
}
