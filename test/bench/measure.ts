/** Timing two ways of doing one thing, in alternation, so that both meet the same machine. */

export type Runs<T> = { readonly seconds: readonly number[]; readonly result: T };
export type Compared<Ours, Theirs> = { readonly ours: Runs<Ours>; readonly theirs: Runs<Theirs> };

export type Task<T> = () => T | Promise<T>;

/** How often each is run after a first run that does not count. */
export const RUNS = 5;
/** What takes longer than this, in seconds, is not run again: its first run counts. */
export const LONG = 8;

async function time<T>(task: Task<T>): Promise<{ seconds: number; result: T }> {
  const start = performance.now();
  const result = await task();
  return { seconds: (performance.now() - start) / 1000, result };
}

/** Short tasks are repeated until a run lasts long enough for the clock. */
async function timeOften<T>(task: Task<T>, expected: number): Promise<number> {
  const times = expected < 0.002 ? Math.min(200, Math.ceil(0.004 / Math.max(expected, 1e-6))) : 1;
  const { seconds } = await time(async () => {
    for (let i = 0; i < times; i++) await task();
  });
  return seconds / times;
}

/** @param known a long run of theirs from before, which then is not repeated */
export async function compare<Ours, Theirs>(
  ours: Task<Ours>,
  theirs: Task<Theirs>,
  known: Runs<Theirs> | null = null,
): Promise<Compared<Ours, Theirs>> {
  const firstOurs = await time(ours);
  const firstTheirs = known ? { seconds: known.seconds[0]!, result: known.result } : await time(theirs);
  const ourTimes: number[] = firstOurs.seconds > LONG ? [firstOurs.seconds] : [];
  const theirTimes: number[] = firstTheirs.seconds > LONG ? [firstTheirs.seconds] : [];
  for (let run = 0; run < RUNS; run++) {
    if (firstOurs.seconds <= LONG) ourTimes.push(await timeOften(ours, firstOurs.seconds));
    if (firstTheirs.seconds <= LONG) theirTimes.push(await timeOften(theirs, firstTheirs.seconds));
  }
  return {
    ours: { seconds: ourTimes, result: firstOurs.result },
    theirs: { seconds: theirTimes, result: firstTheirs.result },
  };
}

/** One task by itself: a first run that does not count, then RUNS more. */
export async function repeat<T>(task: Task<T>): Promise<Runs<T>> {
  const first = await time(task);
  const seconds: number[] = first.seconds > LONG ? [first.seconds] : [];
  for (let run = 0; run < RUNS && first.seconds <= LONG; run++) {
    seconds.push(await timeOften(task, first.seconds));
  }
  return { seconds, result: first.result };
}

/** NaN of nothing. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) return Number.NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Greatest relative difference of two lists; differences around zero are measured against the greatest number. */
export function greatestError(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < theirs.length; i++) largest = Math.max(largest, Math.abs(theirs[i]!));
  let worst = ours.length === theirs.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < theirs.length; i++) {
    const gap = Math.abs(ours[i]! - theirs[i]!) / Math.max(Math.abs(theirs[i]!), 1e-12 * largest, 1e-300);
    worst = Math.max(worst, Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap);
  }
  return worst;
}
