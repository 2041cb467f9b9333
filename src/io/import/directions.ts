/**
 * Directions that a file states and a tie's type has none of here: who cooperates with whom has no arrow. The file's word stays in a column
 * of the tie; directions count once the person says as what such ties are to be taken.
 */
import type { Id, Project, Tie } from '../../model/project.ts';
import { DIRECTED, type TieType } from '../../model/vocabulary.ts';

const isLost = ({ type, extra }: Tie): boolean =>
  !DIRECTED.includes(type) && Object.hasOwn(extra, 'directed') && extra.directed === 'true';

/** How many ties have a direction in the file that their type does not have. */
export function lostDirections(ties: Iterable<Tie>): number {
  let count = 0;
  for (const tie of ties) if (isLost(tie)) count++;
  return count;
}

/** The same project with such ties of another type; unchanged where nobody said which. */
export function withDirectedType(project: Project, type: TieType | undefined): Project {
  if (type === undefined || !DIRECTED.includes(type)) return project;
  const ties = new Map<Id, Tie>();
  for (const [id, tie] of project.ties) {
    if (!isLost(tie)) {
      ties.set(id, tie);
      continue;
    }
    // The type says it now.
    const { directed: _, ...extra } = tie.extra;
    ties.set(id, { ...tie, type, extra });
  }
  return { ...project, ties };
}
