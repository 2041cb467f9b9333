/** Groups in the net as a table: a row a body, groups counted from 1, nothing where a body has no tie. */
import type { CommunityAnswer } from '../analysis/communities/communities.ts';
import { type Language, translate } from './index.ts';

/** With headings; no rows where the search says nothing. */
export function groupRows(
  bodies: readonly { readonly id: string; readonly label: string }[],
  answer: CommunityAnswer,
  language: Language,
): readonly (readonly (string | number | null)[])[] {
  const t = translate(language);
  const heads = ['id', t('groups:shared.first'), t('groups:column'), t('groups:head.kept')];
  if (answer.declined !== null) return [heads];
  const { groupOf, kept } = answer;
  return [
    heads,
    ...bodies.map(({ id, label }, v) => [
      id,
      label,
      groupOf[v]! < 0 ? null : groupOf[v]! + 1,
      Number.isNaN(kept[v]!) ? null : kept[v]!,
    ]),
  ];
}
