/**
 * What goes with the measures of a network when they leave: the tests that were run on it and the groups that were sought in it, as
 * tables, as a recipe that the command line repeats, and for the methods paragraph.
 */
import { type CommunityAnswer, communityDecline } from '../../analysis/communities/communities.ts';
import { TEST_CITATIONS } from '../../analysis/uncertainty/index.ts';
import {
  bodiesRows,
  cugRows,
  labelRows,
  mrqapRows,
  qapRows,
  type Row,
  testTable,
} from '../../compare/test-rows.ts';
import { type AnyAnswer, drawingOf, figuresOf } from '../../i18n/chance-findings.ts';
import { groupQualityRows, groupRows } from '../../i18n/group-table.ts';
import type { Language } from '../../i18n/index.ts';
import type { MethodsGroups, MethodsTest } from '../../i18n/methods.ts';
import type { RecipeGroups, RecipeTest } from '../../io/analysis-recipe.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import { SYNTHETIC_COLUMN, withMarkColumn } from '../../io/synthetic.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Answered, ChanceChoices, QuestionId } from '../testing/chance.ts';
import { answerTo } from '../testing/chance-run.ts';
import type { GroupSettings, GroupsFound } from '../testing/grouping.ts';
import { orderOf } from '../testing/groups.ts';

/** What the command line calls a question. */
const TEST_NAMES: Readonly<Record<QuestionId, string>> = {
  labels: 'labels',
  cug: 'cug',
  qap: 'qap',
  mrqap: 'mrqap',
  bodies: 'bootstrap',
};

/** A question as the command line's `test` takes it. */
export function recipeTestOf(c: ChanceChoices): RecipeTest {
  const options: Readonly<Record<QuestionId, RecipeTest['options']>> = {
    labels: [],
    cug: [
      ['condition', c.condition],
      ['statistics', c.statistics.join(',')],
    ],
    qap: [
      ['x', c.x],
      ['y', c.y],
    ],
    mrqap: [
      ['x', c.predictors.join(',')],
      ['y', c.explained],
    ],
    bodies: [['statistics', c.bootstrapped.join(',')]],
  };
  return { test: TEST_NAMES[c.question], options: options[c.question], draws: c.draws, seed: c.seed };
}

/** An answer as the methods paragraph names it. */
export function methodsTestOf(found: AnyAnswer, c: ChanceChoices): MethodsTest {
  const { draws, seed, exact } = drawingOf(found);
  return {
    test: found.question,
    draws,
    seed,
    exact,
    condition: found.question === 'cug' ? c.condition : null,
    citations: TEST_CITATIONS[found.question],
    figures: (language) => figuresOf(found, language),
  };
}

export const methodsGroupsOf = (
  settings: GroupSettings,
  answer: CommunityAnswer,
  weighted: boolean,
): MethodsGroups => ({ ...settings, weighted, answer });

/** The rows that the command line writes for the same answer. */
function rowsOf(found: AnyAnswer): readonly Row[] {
  switch (found.question) {
    case 'labels':
      return labelRows(found.answer, found.sectors);
    case 'cug':
      return cugRows(found.answer);
    case 'qap':
      return qapRows(found.answer, [found.x, found.y]);
    case 'mrqap':
      return mrqapRows(found.answer, found.predictors);
    case 'bodies':
      return bodiesRows(found.answer);
  }
}

/** What was asked beside the measures. */
export type Beside = {
  readonly runs: readonly Answered[];
  readonly groups: GroupsFound | null;
};
export const NOTHING_BESIDE: Beside = { runs: [], groups: null };

export type Extras = {
  readonly files: readonly OutFile[];
  readonly recipe: { readonly tests?: readonly RecipeTest[]; readonly groups?: RecipeGroups };
  readonly methods: { readonly tests: readonly MethodsTest[]; readonly groups: MethodsGroups | null };
};

/** The same for a methods paragraph to read, of what is on the screen. */
export const besideOf = (
  runs: readonly Answered[],
  groups: GroupsFound | null,
  { lens }: Pick<Lensed, 'lens'>,
): Extras['methods'] => ({
  tests: runs.map(({ found, choices }) => methodsTestOf(found, choices)),
  groups: groups && methodsGroupsOf(groups.settings, groups.answer, lens.weight !== 'none'),
});

type ExtraJobs = Pick<Jobs, 'test' | 'communities'>;

/**
 * Asks again what was asked, of the network as it leaves: its bodies may bear other ids there, and draws follow the order of ids. Where
 * nothing has changed, the workers still know the answers.
 *
 * @param lensed in the order of ids
 * @throws AbortError when stopped
 */
export async function extrasOf(
  lensed: Lensed,
  { runs, groups }: Beside,
  about: { readonly language: Language; readonly synthetic: boolean; readonly isShared: boolean },
  work: ExtraJobs,
  control?: JobControl,
): Promise<Extras> {
  const { language, synthetic, isShared } = about;
  const tests: { readonly found: AnyAnswer; readonly choices: ChanceChoices }[] = [];
  for (const { choices, found } of runs)
    tests.push({ choices, found: isShared ? await answerTo(choices, lensed, work, control) : found });
  const grouped = groups ? await groupsIn(lensed, groups, language, synthetic, work, control) : null;
  const recipes = runs.map(({ choices }) => recipeTestOf(choices));
  return {
    files: [
      ...tests.map(({ found }, i) =>
        writeResults(
          `test-${i + 1}-${recipes[i]!.test}.csv`,
          testTable(rowsOf(found), drawingOf(found), synthetic ? SYNTHETIC_COLUMN : null),
          language,
        ),
      ),
      ...(grouped ? grouped.files : []),
    ],
    recipe: {
      ...(recipes.length > 0 ? { tests: recipes } : {}),
      ...(groups ? { groups: groups.settings } : {}),
    },
    methods: {
      tests: tests.map(({ found, choices }) => methodsTestOf(found, choices)),
      groups: grouped?.methods ?? null,
    },
  };
}

async function groupsIn(
  lensed: Lensed,
  { settings }: GroupsFound,
  language: Language,
  synthetic: boolean,
  work: ExtraJobs,
  control?: JobControl,
): Promise<{ readonly files: readonly OutFile[]; readonly methods: MethodsGroups }> {
  const { graph, labels, lens } = lensed;
  const weighted = lens.weight !== 'none';
  const question = { ...settings, graph, labels, order: orderOf(lensed), weighted };
  const declined = communityDecline(question);
  const answer = declined ? { declined } : await work.communities(question, control);
  const fileOf = (name: string, rows: Parameters<typeof withMarkColumn>[0]) =>
    writeResults(name, withMarkColumn(rows, synthetic), language);
  return {
    files: [
      fileOf('groups.csv', groupRows(lensed.bodies, answer, language)),
      fileOf('groups-quality.csv', groupQualityRows(answer, language)),
    ],
    methods: methodsGroupsOf(settings, answer, weighted),
  };
}
