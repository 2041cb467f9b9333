/** analyse --communities: the groups of the network beside its measures. */
import {
  type CommunityAnswer,
  type CommunityMethod,
  communities,
  USUAL_COMMUNITIES,
} from '../analysis/communities/communities.ts';
import { groupQualityRows, groupRows } from '../i18n/group-table.ts';
import type { Language } from '../i18n/index.ts';
import type { MethodsGroups } from '../i18n/methods.ts';
import type { RecipeGroups } from '../io/analysis-recipe.ts';
import type { OutFile } from '../io/format.ts';
import { writeResults } from '../io/result-table.ts';
import { withMarkColumn } from '../io/synthetic.ts';
import type { Lensed } from '../model/lens.ts';

export type Grouped = { readonly asked: RecipeGroups; readonly answer: CommunityAnswer };

/** Null where groups were not asked for. */
export function groupsAskedIn(options: ReadonlyMap<string, string>, seed: number): RecipeGroups | null {
  const method = options.get('communities') as CommunityMethod | undefined;
  if (method === undefined) return null;
  return {
    method,
    resolution: Number(options.get('resolution') ?? USUAL_COMMUNITIES.resolution),
    runs: Number(options.get('runs') ?? USUAL_COMMUNITIES.runs),
    seed,
  };
}

export function groupsOf(lensed: Lensed, asked: RecipeGroups): Grouped {
  const { bodies, graph, labels, lens } = lensed;
  const order = Uint32Array.from(bodies.keys()).sort((a, b) => (bodies[a]!.id < bodies[b]!.id ? -1 : 1));
  return { asked, answer: communities({ ...asked, graph, labels, order, weighted: lens.weight !== 'none' }) };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** As plain data; groups count from 1, null = without ties. */
export function groupsResult({ bodies }: Lensed, { asked, answer }: Grouped) {
  if (answer.declined !== null) return { ...asked, declined: answer.declined };
  const { groupOf, sizes, alone, modularity, sameRuns, stability, kept, sectors } = answer;
  return {
    ...asked,
    modularity,
    groups: sizes.length,
    sizes: [...sizes],
    alone,
    sameRuns,
    stability: orNull(stability),
    sectors,
    bodies: bodies.map(({ id }, v) => ({
      id,
      group: groupOf[v]! < 0 ? null : groupOf[v]! + 1,
      kept: orNull(kept[v]!),
    })),
  };
}

/** groups.csv: a row a body; groups-quality.csv: how good they are. No rows where the search says nothing. */
export const groupsFiles = (
  { bodies }: Lensed,
  { answer }: Grouped,
  language: Language,
  synthetic: boolean,
): readonly OutFile[] => [
  writeResults('groups.csv', withMarkColumn(groupRows(bodies, answer, language), synthetic), language),
  writeResults('groups-quality.csv', withMarkColumn(groupQualityRows(answer, language), synthetic), language),
];

export const groupsMethods = ({ lens }: Lensed, { asked, answer }: Grouped): MethodsGroups => ({
  ...asked,
  weighted: lens.weight !== 'none',
  answer,
});
