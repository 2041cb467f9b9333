/** What follows from state, memoised by reference: asked twice for the same project and lens, the same object comes back. */
import type { Answers } from '../analysis/measure.ts';
import { type Lensed, read } from '../model/lens.ts';
import type { State } from './store.ts';

/** Remembers the last few answers of a pure function of references. */
function remember<A extends readonly unknown[], R>(compute: (...args: A) => R, keep = 4): (...args: A) => R {
  const kept: { args: A; result: R }[] = [];
  return (...args) => {
    const found = kept.find((k) => k.args.every((a, i) => Object.is(a, args[i])));
    if (found) return found.result;
    const result = compute(...args);
    kept.unshift({ args, result });
    kept.length = Math.min(kept.length, keep);
    return result;
  };
}

export const lensedOf = remember(read);
export const selectLensed = (s: State): Lensed => lensedOf(s.project, s.lens);

/** Answers that belong to the state as it is now, or null while they are being computed. */
export const selectAnswers = (s: State): Answers | null =>
  s.measured && s.measured.project === s.project && s.measured.lens === s.lens ? s.measured.answers : null;

/** The body whose profile is shown: the chosen one, else the project's hub, else null. */
export const selectProfile = (s: State): string | null => s.profile ?? s.project.about.hub;
