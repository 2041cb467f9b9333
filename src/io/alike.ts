/** Which bodies of one network could be there twice, by their names: the file workers' way to `src/model/likeness`. */
import { type Named, type ProposedPair, proposeDuplicates } from '../model/likeness/index.ts';

/** The likeliest pair first. 20 000 names take seconds. */
export const alikeIn = (
  names: readonly Named[],
  progress?: (done: number, total: number) => void,
): readonly ProposedPair[] => proposeDuplicates(names, [], { progress: progress ?? null });
