/** What a figure is drawn with: whoever draws it – the window, the command line – brings data, workers and what lies in files. */
import type { Answers } from '../analysis/measure.ts';
import type { GroundSubject } from '../i18n/ground-words.ts';
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import type { LayoutInput } from '../layout/layout.ts';
import type { Figure } from '../model/figure.ts';
import type { Land } from '../model/gazetteer.ts';
import type { Lens, Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import type { Coded } from './coded.ts';

/** What is computed for figures, in workers or at once. */
export type FigureWork = Pick<Jobs, 'layout' | 'communities' | 'analyse' | 'share' | 'compare'>;

/** What layouts are told besides the network. */
export type LayoutFacts = Pick<LayoutInput, 'group' | 'level' | 'place' | 'placeIs' | 'outlines'>;

export type FigureDesk = {
  readonly project: Project;
  readonly work: FigureWork;
  /** The day on which it is drawn, as '2026-11-22': what is planned is told from what began. */
  readonly today: string;
  /** @throws AbortError */
  readonly read: (project: Project, lens: Lens, control?: JobControl) => Promise<Lensed>;
  /** The figure with names as codes (`coded.ts`). @throws AbortError */
  readonly coded: (lensed: Lensed, figure: Figure, control?: JobControl) => Promise<Coded>;
  /** What is known of measures already; null = they are asked for. */
  readonly answers: (project: Project, lensed: Lensed) => Answers | null;
  /** What this layout asks for. @throws AbortError; when places cannot be had */
  readonly facts: (
    layout: string,
    project: Project,
    lensed: Lensed,
    control?: JobControl,
  ) => Promise<LayoutFacts>;
  /** The groups in the net; null where there are none to be had. @throws AbortError */
  readonly groups: (lensed: Lensed, control?: JobControl) => Promise<Int32Array | null>;
  /** What places on a map are called; asked for after `facts` of a map. */
  readonly placeNames: (project: Project, lensed: Lensed) => GroundSubject['places'];
  /** Outlines of the Länder. */
  readonly laender: () => Promise<readonly Land[]>;
  /** The face that text was measured in, as data URI; null where it cannot be had. */
  readonly face: () => Promise<string | null>;
};
