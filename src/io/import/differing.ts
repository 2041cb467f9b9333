/** What rows of one body say differently about it: one of them counts, the other is not kept, so the person is told. */
import type { Body } from '../../model/project.ts';
import type { BodyEntry } from './entries.ts';
import type { Staged } from './import.ts';
import { nameKey } from './name-key.ts';

/** Differences listed for the preview. */
const MOST = 200;
const FIELDS = ['kind', 'category', 'sector', 'level', 'place'] as const;
type Field = (typeof FIELDS)[number];

const said = (body: Body, field: Field): string =>
  field === 'sector' ? (body.sector?.value ?? '') : (body[field] ?? '');

/** Adds what `other` says differently from `kept`, which counts; what only one of them says is no difference. */
export function noteDiffering(
  kept: Body,
  saysKind: boolean,
  other: BodyEntry,
  list: Staged['differing'][number][],
): void {
  for (const field of FIELDS) {
    if (list.length >= MOST) return;
    if (field === 'kind' && !(saysKind && other.saysKind)) continue;
    const [mine, theirs] = [said(kept, field), said(other.body, field)];
    if (mine === '' || theirs === '' || nameKey(mine) === nameKey(theirs)) continue;
    list.push({ record: kept.id, label: kept.label, field, kept: mine, other: theirs });
  }
}
