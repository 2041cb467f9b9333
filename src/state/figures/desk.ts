/** What the window draws figures with: the open project as it was read, its workers, its secret, and files of the app. */
import { inSlices } from '../../base/pace.ts';
import { type Coded, coded } from '../../figures/coded.ts';
import type { FigureDesk, FigureWork } from '../../figures/desk.ts';
import { jobs } from '../../jobs/browser.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { Figure } from '../../model/figure.ts';
import { type Lens, type Lensed, reading } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { faceOf } from '../files/figure-export.ts';
import { sharingSecret } from '../files/leave.ts';
import { loadLaender, placeNames } from '../placing/geo.ts';
import { factsFor, netGroups } from '../placing/layout-facts.ts';
import { selectAnswers, selectLensed } from '../select.ts';
import type { State } from '../store.ts';
import { today } from '../today.ts';

/** Comparing is asked for by charts of the Compare view alone. */
export type FigureJobs = Omit<FigureWork, 'compare'> & Partial<Pick<FigureWork, 'compare'>>;

export const deskOf = (s: State, work: FigureJobs): FigureDesk => ({
  project: s.project,
  work: { ...work, compare: (question, control) => (work.compare ?? jobs().compare)(question, control) },
  today: today(),
  read: (project, lens, control) => lensedFor(s, project, lens, control),
  coded: (lensed, figure, control) => codedOnce(s.project, lensed, figure, work, control),
  answers: (project, lensed) =>
    project === s.project && lensed === selectLensed(s) ? selectAnswers(s) : null,
  facts: (layout, project, lensed, control) => factsFor(layout, lensed, work, control, project),
  groups: (lensed, control) => netGroups(lensed, work, control),
  placeNames,
  laender: loadLaender,
  face: faceOf,
});

type Read = { readonly project: Project; readonly lens: Lens; readonly lensed: Lensed };
/** What was read last, so that a figure that is being changed is not read anew for every letter. */
const MOST_READ = 4;
let lastRead: readonly Read[] = [];

async function lensedFor(s: State, project: Project, lens: Lens, control?: JobControl): Promise<Lensed> {
  if (project === s.project && lens === s.lens) return selectLensed(s);
  const known = lastRead.find((read) => read.project === project && read.lens === lens);
  if (known) return known.lensed;
  const lensed = await inSlices(reading(project, lens), control?.signal);
  lastRead = [{ project, lens, lensed }, ...lastRead].slice(0, MOST_READ);
  return lensed;
}

let lastCoded: { readonly project: Project; readonly figure: Figure; readonly coded: Coded } | null = null;

/** The same for codes: they depend on project, lens and language, which words and looks leave alone. */
async function codedOnce(
  project: Project,
  lensed: Lensed,
  figure: Figure,
  work: Pick<FigureWork, 'share'>,
  control?: JobControl,
): Promise<Coded> {
  if (lastCoded?.project === project && lastCoded.figure === figure) return lastCoded.coded;
  const made = await coded(project, lensed, figure, sharingSecret(), work, control);
  lastCoded = { project, figure, coded: made };
  return made;
}
