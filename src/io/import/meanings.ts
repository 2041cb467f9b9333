/** A meaning for each column of a table, by its name and by its values. */
import { readNumber } from '../cells.ts';
import type { BodyColumn, TieColumn } from '../columns.ts';
import { guessByName, type NameGuess } from './column-names.ts';
import { type Listed, sharesOf } from './column-values.ts';
import type { FoundColumn, FoundTable, Meaning, TableRole } from './import.ts';

type Target = `body:${BodyColumn}` | `tie:${TieColumn}`;
type Candidate = { readonly at: number; readonly target: Target; readonly score: number };

const BODY_LISTS: ReadonlySet<Listed> = new Set(['sector', 'kind', 'category', 'level']);

/** Names that can only mean their list, whatever words the column holds: a scheme of one's own is a scheme. */
const OWN_WORDS: ReadonlySet<string> = new Set(['body:sector', 'body:category']);

/** Columns of a list: with a name that is understood and values that are not, the column is something else. */
const LISTS: ReadonlySet<string> = new Set([
  'body:kind',
  'body:level',
  'tie:type',
  'tie:formality',
  'tie:frequency',
  'tie:stage',
  'tie:status',
  'tie:since',
  'tie:until',
  'tie:last_contact',
  'tie:due',
  'tie:person_bound',
]);

/** One a column, by position. Columns without data are ignored, those that nothing is known of are kept as they are. */
export function suggestMeanings(table: FoundTable, role: TableRole): Meaning[] {
  const candidates: Candidate[] = [];
  const guesses = table.columns.map((column) => guessByName(column.name));
  const body = role !== 'ties';
  const tie = role === 'ties' || role === 'partners';
  table.columns.forEach((column, at) => {
    if (column.filled > 0) candidates.push(...candidatesOf(column, guesses[at]!, body, tie));
  });
  if (role === 'ties') candidates.push(...endsByPosition(table));
  const taken = assign(candidates);
  if (body && !has(taken, 'body:label')) nameTheLabel(table, guesses, taken);
  return table.columns.map((column, at): Meaning => {
    const target = taken.get(at);
    if (target?.startsWith('body:')) return { is: 'body', column: target.slice(5) as BodyColumn };
    if (target) return { is: 'tie', column: target.slice(4) as TieColumn };
    return column.filled === 0 ? { is: 'ignore' } : { is: 'extra' };
  });
}

const has = (taken: ReadonlyMap<number, Target>, target: Target): boolean =>
  [...taken.values()].includes(target);

function candidatesOf(column: FoundColumn, guess: NameGuess, body: boolean, tie: boolean): Candidate[] {
  if (guess.detail) return [];
  const shares = sharesOf(column);
  const found: Candidate[] = [];
  const byName = (target: Target, share: number | undefined) => {
    const isList = LISTS.has(target);
    if (isList && (share ?? 0) < 0.2) return;
    if (OWN_WORDS.has(target) && guess.strength < 1 && (share ?? 0) < 0.3) return;
    if (!fitsType(target, column)) return;
    found.push({ at: column.at, target, score: guess.strength + (share === undefined ? 0.4 : share) });
  };
  if (body && guess.body) byName(`body:${guess.body}`, shareFor(guess.body, shares));
  // In a list of bodies, a name that fits both is the body's.
  if (tie && guess.tie && !(body && guess.body === guess.tie && !LISTS.has(`tie:${guess.tie}`)))
    byName(`tie:${guess.tie}`, shareFor(guess.tie, shares));
  for (const [list, share] of shares) {
    // A yes or no says nothing without a name.
    if (list === 'yes-no') continue;
    const isBody = BODY_LISTS.has(list);
    if (share < 0.6 || (isBody ? !body : !tie) || column.filled < 2) continue;
    // Years and days stand in many columns; without a word for it they are only a beginning where they say so.
    if (list === 'since' && (guess.strength > 0 || !saysSince(column))) continue;
    const target = (isBody ? `body:${list}` : `tie:${list}`) as Target;
    found.push({ at: column.at, target, score: share * 0.9 });
  }
  return found;
}

const saysSince = (column: FoundColumn): boolean =>
  column.name === '' || column.samples.some((sample) => /^(seit|ab|since|from)\b/i.test(sample));

function shareFor(column: string, shares: ReadonlyMap<Listed, number>): number | undefined {
  if (column === 'until' || column === 'last_contact' || column === 'due') return shares.get('since');
  if (column === 'person_bound') return shares.get('yes-no');
  // Bare digits are stages where the column is called so.
  if (column === 'stage') return undefined;
  return shares.get(column as Listed);
}

/** Share of a column's different values that are numbers. */
function numbersIn({ type, words, samples }: FoundColumn): number {
  if (type === 'number') return 1;
  const values = words.length > 0 ? words.map(([word]) => word) : samples;
  return values.filter((value) => readNumber(value, ';').value !== null).length / Math.max(1, values.length);
}

/** Numbers where numbers are meant, text where names are. */
function fitsType(target: Target, column: FoundColumn): boolean {
  if (target === 'tie:weight' || target === 'body:block_count') return numbersIn(column) >= 0.5;
  if (target === 'body:label') return column.type !== 'number' && column.type !== 'yes-no';
  return true;
}

/** Best first; each target and each column once. */
function assign(candidates: readonly Candidate[]): Map<number, Target> {
  const taken = new Map<number, Target>();
  const targets = new Set<Target>();
  for (const { at, target } of [...candidates].sort((a, b) => b.score - a.score || a.at - b.at)) {
    if (taken.has(at) || targets.has(target)) continue;
    taken.set(at, target);
    targets.add(target);
  }
  return taken;
}

/** The first column of texts that are nearly all different is what the rows are called. */
function nameTheLabel(table: FoundTable, guesses: readonly NameGuess[], taken: Map<number, Target>): void {
  const fits = (column: FoundColumn, least: number) =>
    !taken.has(column.at) &&
    !guesses[column.at]!.detail &&
    (column.type === 'text' || column.type === 'choice') &&
    column.filled >= least * table.looked &&
    column.distinct >= 0.5 * column.filled;
  const label =
    table.columns.find((column) => fits(column, 0.7)) ?? table.columns.find((column) => fits(column, 0.3));
  if (label) taken.set(label.at, 'body:label');
}

/** The ends of ties without known names: the first two columns of texts; then perhaps a number. */
function endsByPosition(table: FoundTable): Candidate[] {
  const texts = table.columns.filter((column) => column.type === 'text' || column.type === 'choice');
  const found: Candidate[] = [];
  const [a, b] = texts.length >= 2 ? texts : table.columns;
  if (a && a.filled > 0) found.push({ at: a.at, target: 'tie:source', score: 0.1 });
  if (b && b.filled > 0) found.push({ at: b.at, target: 'tie:target', score: 0.1 });
  const third = table.columns[2];
  if (table.columns.length === 3 && third?.type === 'number')
    found.push({ at: 2, target: 'tie:weight', score: 0.1 });
  return found;
}
