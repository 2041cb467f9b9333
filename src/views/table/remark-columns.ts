/** The column of the grid that a remark of `check` is shown in. */
import type { Remark } from '../../model/remarks.ts';

const BODIES: Readonly<Record<string, string>> = {
  id: 'label',
  sector_confidence: 'confidence',
  block_count: 'block',
};
const TIES: Readonly<Record<string, string>> = { id: 'type', target: 'to' };

export function columnOfRemark({ code, at }: Remark): string {
  const column = at?.column ?? '';
  if (at?.sheet !== 'ties') return BODIES[column] ?? column;
  // 'source' is the tie's end, but for a document that is cited.
  if (column === 'source') return code === 'source-unknown' ? 'source' : 'from';
  return TIES[column] ?? column;
}
