/** What a figure shows when names are to stay unknown: codes are made in a worker, and what comes back is all that is drawn. */
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import { codedLens, onlyShown, recoded } from '../model/coded-figure.ts';
import type { Figure } from '../model/figure.ts';
import type { Lens, Lensed } from '../model/lens.ts';
import type { Id, Project } from '../model/project.ts';
import { USUAL_SHARING } from '../model/pseudonymise.ts';

export type Coded = {
  readonly project: Project;
  readonly lens: Lens;
  /** The figure with its bodies by their codes, in its words as well. */
  readonly figure: Figure;
  /** The lens had conditions, which could name bodies: that it had them is said, not which. */
  readonly isFiltered: boolean;
  /** Who is behind a code: for whoever sets annotations on the picture, and never part of it. */
  readonly idOf: ReadonlyMap<Id, Id>;
};

/** Counts below are not shown. */
export const LEAST = USUAL_SHARING.least;

/**
 * @param lensed what the figure shows of the project as it is
 * @param secret makes the codes; the same one, the same codes
 * @throws AbortError
 */
export async function coded(
  project: Project,
  lensed: Lensed,
  figure: Figure,
  secret: string,
  work: Pick<Jobs, 'share'>,
  control?: JobControl,
): Promise<Coded> {
  const shared = await work.share(
    {
      project: onlyShown(project, lensed),
      sharing: USUAL_SHARING,
      secret,
      language: figure.language,
    },
    control,
  );
  return {
    project: shared.project,
    lens: codedLens(lensed.lens),
    figure: recoded(figure, project, shared.key),
    isFiltered: lensed.lens.where.length > 0,
    idOf: new Map(shared.key.map(({ id, code }) => [code, id] as const)),
  };
}
