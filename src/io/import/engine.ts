/** The three steps of an import, as the file worker offers them. */
import type { Issue } from '../../base/issue.ts';
import { hasMarks, MIXED, takeMarks } from '../synthetic.ts';
import { glimpse } from './glimpse.ts';
import type { ImportEngine, Staged, StageQuestion } from './import.ts';
import { inspect } from './inspect.ts';
import { stage } from './stage.ts';
import { suggest } from './suggest.ts';

/**
 * Data that a program made up never come into a network that is none: that import is refused. The other way round is said,
 * and all of it stays marked.
 */
function unmixed({ decisions, open }: StageQuestion, staged: Staged): Staged {
  const { project } = staged;
  if (!project) return staged;
  if (decisions.target.is !== 'join' || !open) return { ...staged, project: takeMarks(project) };
  if (open.about.synthetic) {
    const said: Issue = { severity: 'warning', code: 'synthetic-joined' };
    return { ...staged, issues: [said, ...staged.issues] };
  }
  return hasMarks(project)
    ? { ...staged, project: null, change: null, issues: [MIXED, ...staged.issues] }
    : staged;
}

export const engine: ImportEngine = {
  inspect,
  suggest,
  stage: async (question, progress) => unmixed(question, await stage(question, progress)),
  glimpse,
};
