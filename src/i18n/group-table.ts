/** Groups in the net as a table: a row a body, groups counted from 1, nothing where a body has no tie. */
import type { CommunityAnswer } from '../analysis/communities/communities.ts';
import { type Language, translate } from './index.ts';

/**
 * How good the groups are and how far they agree with the sectors: what can be held against other programs without a search of its own.
 * No rows where the search says nothing.
 */
export function groupQualityRows(
  answer: CommunityAnswer,
  language: Language,
): readonly (readonly (string | number | null)[])[] {
  const t = translate(language);
  const heads = ['id', t('written:column.label'), t('groups:quality.value')];
  if (answer.declined !== null) return [heads];
  const { sizes, alone, modularity, sameRuns, stability, sectors } = answer;
  return [
    heads,
    ['groups', t('groups:quality.groups'), sizes.length],
    ['alone', t('groups:quality.alone'), alone],
    ['modularity', t('groups:quality.modularity'), modularity],
    ['same-runs', t('groups:quality.sameRuns'), sameRuns],
    ['stability', t('groups:quality.stability'), Number.isNaN(stability) ? null : stability],
    ['sector-bodies', t('groups:quality.sectorBodies'), sectors?.bodies ?? null],
    ['sector-ari', t('groups:quality.sectorAri'), sectors?.ari ?? null],
    ['sector-nmi', t('groups:quality.sectorNmi'), sectors?.nmi ?? null],
  ];
}

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
