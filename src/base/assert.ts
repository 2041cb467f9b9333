/** Throws when an invariant of our own code is broken. Never for bad input: that is an Issue. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
