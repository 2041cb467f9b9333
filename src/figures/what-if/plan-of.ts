/** Which kept play a figure shows. */
import type { Id, Plan, Project } from '../../model/project.ts';

/** The chosen play, and no other one in its place where it has been dropped; the first where none was chosen. */
export const planOf = ({ plans }: Pick<Project, 'plans'>, chosen: Id | undefined): Plan | undefined =>
  chosen === undefined ? plans.values().next().value : plans.get(chosen);
