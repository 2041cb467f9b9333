/** What follows from state, memoised by reference: asked twice for the same project and lens, the same object comes back. */
import type { Answers } from '../analysis/measure.ts';
import { inSlices } from '../base/pace.ts';
import { coverage, covering, type Lens, type Lensed, read, reading } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { reread } from '../model/reread.ts';
import { NON_RELATIONAL } from '../model/vocabulary.ts';
import type { State } from './store.ts';

/** Remembers the last few answers of a pure function of references. `know` takes an answer that was computed elsewhere. */
function remember<A extends readonly unknown[], R>(compute: (...args: A) => R, keep = 4) {
  const kept: { args: A; result: R }[] = [];
  const know = (result: R, ...args: A): R => {
    kept.unshift({ args, result });
    kept.length = Math.min(kept.length, keep);
    return result;
  };
  const ask = (...args: A): R => {
    const found = kept.find((k) => k.args.every((a, i) => Object.is(a, args[i])));
    return found ? found.result : know(compute(...args), ...args);
  };
  return Object.assign(ask, { know });
}

type Read = { readonly project: Project; readonly lensed: Lensed };
/** What was read last, to go on from after an edit: twice through the lens, for an edit may be read ahead and not be made, and through others. */
let lastRead: readonly Read[] = [];

function readOn(project: Project, lens: Lens): Lensed {
  for (const last of lastRead) {
    const again = last.lensed.lens === lens ? reread(last.project, last.lensed, project) : null;
    if (again) return keepRead(project, again);
  }
  return keepRead(project, read(project, lens));
}
function keepRead(project: Project, lensed: Lensed): Lensed {
  const isOfLens = (last: Read) => last.lensed.lens === lensed.lens;
  const others = lastRead.filter((last) => !isOfLens(last));
  lastRead = [{ project, lensed }, ...lastRead.filter(isOfLens).slice(0, 1), ...others.slice(0, 2)];
  return lensed;
}
/** Reads a large project through a lens in slices, before it is shown: then `lensedOf` has the answer. */
export async function readAhead(project: Project, lens: Lens, signal?: AbortSignal): Promise<void> {
  const lensed = await inSlices(reading(project, lens), signal);
  coverageOf.know(await inSlices(covering(lensed), signal), lensed);
  lensedOf.know(keepRead(project, lensed), project, lens);
}
export const lensedOf = remember(readOn);
export const coverageOf = remember(coverage);
export const selectLensed = (s: State): Lensed => lensedOf(s.project, s.lens);

const withoutNonRelational = remember((lens: Lens): Lens => {
  const types = lens.types.filter((t) => !NON_RELATIONAL.includes(t));
  return types.length === lens.types.length ? lens : { ...lens, types };
}, 16);
/** The same question without carrier, part-of, administration, funding and publicity ties; itself where it has none. */
export const relationalOf = (lens: Lens): Lens => withoutNonRelational(lens);

/** Answers that belong to the state as it is now, or null while they are being computed. */
export const selectAnswers = (s: State): Answers | null =>
  s.measured && s.measured.project === s.project && s.measured.lens === s.lens ? s.measured.answers : null;

/** The same under the relational lens, with that lens; null while not computed or not asked for (`wantRelational`). */
export function selectRelational(s: State): { readonly lensed: Lensed; readonly answers: Answers } | null {
  const done = s.measuredRelational;
  if (!done || done.project !== s.project || done.lens !== relationalOf(s.lens)) return null;
  return relationalPair(lensedOf(done.project, done.lens), done.answers);
}
const relationalPair = remember((lensed: Lensed, answers: Answers) => ({ lensed, answers }));

/** The body whose profile is shown: the chosen one, else the project's hub, else null. */
export const selectProfile = (s: State): string | null => s.profile ?? s.project.about.hub;
