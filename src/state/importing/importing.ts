/**
 * An import under way, as momentary state, and what follows from it: which step needs the person, where to begin. Pure; what
 * happens is in `import.ts`.
 */

import type { InFile } from '../../io/format.ts';
import type {
  Decisions,
  DuplicatePair,
  Found,
  FoundTable,
  RowProblem,
  Staged,
  TableDecision,
} from '../../io/import/import.ts';
import type { Project } from '../../model/project.ts';
import type { Rate } from '../rate.ts';
import type { Earlier } from '../time/earlier.ts';

export const IMPORT_STEPS = ['found', 'columns', 'problems', 'duplicates', 'preview'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** What was found and what was decided belong together: how a file is read changes both. */
export type Deciding = { readonly found: Found; readonly decisions: Decisions };

/** A recipe that was applied without being asked for; `date` is the ISO day on which it was remembered. */
export type AppliedRecipe = { readonly name: string; readonly date: string };

export type Importing =
  /** A text field for a list is open. */
  | { readonly is: 'pasting' }
  /** Remembered recipes are looked at. */
  | { readonly is: 'recipes' }
  /** What was decided is to become an earlier state; which bodies are the same is still asked. `from`: the way back. */
  | { readonly is: 'earlier'; readonly earlier: Earlier; readonly from: DecidingImport }
  | (Deciding & {
      readonly is: 'deciding';
      /** Of the file, or of the first of several. */
      readonly name: string;
      readonly files: readonly InFile[];
      /** What was proposed before the person decided anything. */
      readonly suggested: Decisions;
      /** Undo and redo of decisions, within this import. */
      readonly past: readonly Deciding[];
      readonly future: readonly Deciding[];
      /** Null until first staged; of older decisions while `running`. */
      readonly staged: Staged | null;
      /** False where a large project is handed over whole only at the end, see `Glimpse`. */
      readonly whole: boolean;
      readonly stagedFor: Decisions | null;
      readonly stagedOn: Project | null;
      readonly running: { readonly done: number; readonly total: number; readonly rate: Rate } | null;
      /** Why nothing could be staged: the person stopped it, or the reader's reason. */
      readonly failed: { readonly cancelled: boolean; readonly reason: string } | null;
      /** Null until the first result says where to begin. */
      readonly step: ImportStep | null;
      readonly recipe: AppliedRecipe | null;
      /** The name under which to remember how the columns were read, once it is taken over; null = not. */
      readonly remember: string | null;
      /** True while the person is asked whether to throw the decisions away. */
      readonly leaving: boolean;
    });
export type DecidingImport = Extract<Importing, { is: 'deciding' }>;

/** Pairs at least this alike are taken for certain: one button decides them all. */
export const CERTAIN = 0.95;
/** Pairs at least this alike are worth stopping at. */
export const LIKELY = 0.85;

const taken = ({ found, decisions }: Deciding): { table: FoundTable; decision: TableDecision }[] =>
  found.tables.flatMap((table) => {
    const decision = decisions.tables.get(table.id);
    return decision && decision.role !== 'ignore' ? [{ table, decision }] : [];
  });

/** Tables that something is read from. */
export const takenTables = (deciding: Deciding): readonly FoundTable[] =>
  taken(deciding).map(({ table }) => table);

export type ColumnNeed =
  | { readonly need: 'name' | 'ends'; readonly table: string }
  | { readonly need: 'centre'; readonly table: string };

/** What the columns must say before rows can be read: names, both ends of ties, the centre of a list of partners. */
export function columnNeeds(deciding: Deciding): readonly ColumnNeed[] {
  const needs: ColumnNeed[] = [];
  for (const { table, decision } of taken(deciding)) {
    const has = (is: 'body' | 'tie', column: string) =>
      decision.meanings.some((m) => m.is === is && m.column === column);
    const { role } = decision;
    if ((role === 'partners' || role === 'bodies') && !has('body', 'label') && !has('body', 'id'))
      needs.push({ need: 'name', table: table.id });
    if (role === 'ties' && !(has('tie', 'source') && has('tie', 'target')))
      needs.push({ need: 'ends', table: table.id });
    if (role === 'partners' && deciding.decisions.centre === null)
      needs.push({ need: 'centre', table: table.id });
  }
  return needs;
}

/** Problems that are mended together: the same value in the same column, with the same thing wrong. */
export type ProblemGroup = {
  readonly key: string;
  readonly first: RowProblem;
  readonly rows: readonly RowProblem[];
};

/** Problems that another value solves in each row. */
const OF_ONE_ROW: ReadonlySet<string> = new Set(['duplicate-ids', 'id-missing']);

/** Those that lose a row come first; else the order of the file. */
export function problemGroups(problems: readonly RowProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, { first: RowProblem; rows: RowProblem[] }>();
  for (const problem of problems) {
    const single = problem.at === null || problem.value === '' || OF_ONE_ROW.has(problem.issue.code);
    const key = JSON.stringify([
      problem.table,
      problem.at,
      problem.issue.code,
      problem.value,
      single ? problem.row : null,
    ]);
    const group = groups.get(key);
    if (group) group.rows.push(problem);
    else groups.set(key, { first: problem, rows: [problem] });
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => Number(b.first.losesRow) - Number(a.first.losesRow));
}

/** Rows that stay out unless the person mends them. */
export const rowsInNeed = (staged: Staged): number =>
  new Set(staged.problems.filter((p) => p.losesRow).map((p) => `${p.table}\n${p.row}`)).size;

/** Rows that look as if they told of nobody: headings, sums, remarks. */
export const remarks = (staged: Staged): readonly RowProblem[] =>
  staged.problems.filter(({ issue }) => issue.code === 'row-looks-like-remark');

/** Pairs without a word on them yet. */
export const openPairs = (staged: Staged, decisions: Decisions): readonly DuplicatePair[] =>
  staged.duplicates.filter((pair) => !decisions.duplicates.has(pair.id));

/** Pairs that a remembered decision has decided, as long as the person leaves it at that. */
export const rememberedPairs = (staged: Staged, { decisions, suggested }: DecidingImport): number =>
  staged.duplicates.filter(({ id }) => {
    const known = suggested.duplicates.get(id);
    return known !== undefined && known === decisions.duplicates.get(id);
  }).length;

/** Steps that make sense here: what says itself what it means has no columns to map. */
export const stepsOf = ({ found }: Pick<DecidingImport, 'found'>): readonly ImportStep[] =>
  found.format === null ? IMPORT_STEPS : IMPORT_STEPS.slice(2);

/** How much in each step waits for the person; 0 = nothing has to be done there. */
export function needs(importing: DecidingImport): Readonly<Record<ImportStep, number>> {
  const { staged, decisions, found } = importing;
  return {
    found: found.format === null && takenTables(importing).length === 0 ? 1 : 0,
    columns: columnNeeds(importing).length,
    problems: staged ? problemGroups(staged.problems).length + staged.moreProblems : 0,
    duplicates: staged ? openPairs(staged, decisions).length : 0,
    preview: staged ? staged.conflicts.filter((c) => !decisions.conflicts.has(c.id)).length : 0,
  };
}

/**
 * Where an import begins: at the first step that cannot do without the person, else at the preview, so that an easy file
 * needs one press. What a recipe reads was looked at the first time.
 * @param unsure columns whose meaning was guessed from their values alone
 */
export function firstStep(importing: DecidingImport, unsure: number): ImportStep {
  const { staged, decisions, recipe } = importing;
  const open = needs(importing);
  if (open.found > 0) return 'found';
  if (open.columns > 0) return 'columns';
  if (!staged?.project) return staged && staged.problems.length > 0 ? 'problems' : 'preview';
  if (recipe) return 'preview';
  if (unsure > 0) return 'columns';
  if (rowsInNeed(staged) > 0 || remarks(staged).length > 0) return 'problems';
  if (openPairs(staged, decisions).some((pair) => pair.score >= LIKELY)) return 'duplicates';
  return 'preview';
}

/** The next step that waits for the person, after the given one; null when none does. */
export function nextInNeed(importing: DecidingImport, after: ImportStep): ImportStep | null {
  const open = needs(importing);
  const steps = stepsOf(importing);
  return steps.slice(steps.indexOf(after) + 1).find((step) => open[step] > 0) ?? null;
}
