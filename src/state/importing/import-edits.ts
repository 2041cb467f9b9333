/** What a person decides during an import, each as a pure function from decisions to decisions. */
import { BODY_COLUMNS, TIE_COLUMNS } from '../../io/columns.ts';
import { guessByName } from '../../io/import/column-names.ts';
import type {
  Conflict,
  Decisions,
  DuplicatePair,
  FoundTable,
  Meaning,
  RowProblem,
  TableDecision,
  TableRole,
  Target,
} from '../../io/import/import.ts';
import { suggestMeanings } from '../../io/import/meanings.ts';
import { likelyWords } from '../../io/import/words.ts';
import type { Project } from '../../model/project.ts';
import type { TieType } from '../../model/vocabulary.ts';

export type Edit = (decisions: Decisions) => Decisions;

const inTable =
  (id: string, edit: (table: TableDecision) => TableDecision): Edit =>
  (decisions) => {
    const table = decisions.tables.get(id);
    if (!table) return decisions;
    const next = edit(table);
    return next === table ? decisions : { ...decisions, tables: new Map(decisions.tables).set(id, next) };
  };

/** With or without one entry of a map. */
function put<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

const EXTRA: Meaning = { is: 'extra' };

/** Whether a column's name alone says what it means. */
export function isNamed(name: string, meaning: Meaning): boolean {
  const guess = guessByName(name);
  if (meaning.is === 'body') return guess.body === meaning.column;
  if (meaning.is === 'tie') return guess.tie === meaning.column;
  return true;
}

/**
 * What a table is. Its columns are then guessed anew for that role; back in the role that was proposed, they mean what was
 * proposed.
 */
export const setRole = (table: FoundTable, role: TableRole, suggested: TableDecision | undefined): Edit =>
  inTable(table.id, (decision) => {
    if (role === 'ignore') return { ...decision, role };
    if (suggested?.role === role)
      return { ...decision, role, meanings: suggested.meanings, words: suggested.words };
    const meanings = suggestMeanings(table, role);
    return { ...decision, role, meanings, words: likelyWords(table, meanings) };
  });

/** Each of our columns is read from one column: another that had this meaning is kept as it is. */
export const setMeaning = (table: string, at: number, meaning: Meaning): Edit =>
  inTable(table, (decision) => ({
    ...decision,
    meanings: decision.meanings.map((m, i) => {
      if (i === at) return meaning;
      const clash =
        (m.is === 'body' && meaning.is === 'body' && m.column === meaning.column) ||
        (m.is === 'tie' && meaning.is === 'tie' && m.column === meaning.column);
      return clash ? EXTRA : m;
    }),
  }));

export const setKind = (table: string, kind: TableDecision['kind']): Edit =>
  inTable(table, (decision) => ({ ...decision, kind }));

export const setTieType = (table: string, tieType: TableDecision['tieType']): Edit =>
  inTable(table, (decision) => ({ ...decision, tieType }));

/** One word of the file for all rows; '' = not said; null takes the choice back. */
export const setWord = (table: string, at: number, word: string, ours: string | null): Edit =>
  inTable(table, (decision) => {
    const words = put(decision.words.get(at) ?? new Map<string, string>(), word, ours);
    return { ...decision, words: put(decision.words, at, words.size > 0 ? words : null) };
  });

/** One cell; null takes the correction back. */
export const setCell = (table: string, row: number, at: number, text: string | null): Edit =>
  inTable(table, (decision) => ({ ...decision, cells: put(decision.cells, `${row}:${at}`, text) }));

export const leaveRowsOut = (table: string, rows: readonly number[]): Edit =>
  inTable(table, (decision) => ({
    ...decision,
    leftOut: [...new Set([...decision.leftOut, ...rows])].sort((a, b) => a - b),
  }));

/** Rows of several tables, e.g. all that look like headings. */
export const leaveAllOut =
  (rows: readonly Pick<RowProblem, 'table' | 'row'>[]): Edit =>
  (decisions) => {
    const of = new Map<string, number[]>();
    for (const { table, row } of rows) of.set(table, [...(of.get(table) ?? []), row]);
    return [...of].reduce((before, [table, out]) => leaveRowsOut(table, out)(before), decisions);
  };

export const takeRowIn = (table: string, row: number): Edit =>
  inTable(table, (decision) => ({ ...decision, leftOut: decision.leftOut.filter((r) => r !== row) }));

export const setCentre =
  (centre: Decisions['centre']): Edit =>
  (decisions) => ({ ...decisions, centre });

export const setUnknownEnds =
  (unknownEnds: Decisions['unknownEnds']): Edit =>
  (decisions) => ({ ...decisions, unknownEnds });

/** As what ties with a direction are taken whose type has none; null = as they are. */
export const setDirectedType =
  (type: TieType | null): Edit =>
  ({ directedType: _, ...decisions }) =>
    type === null ? decisions : { ...decisions, directedType: type };

/** Where the import goes. A centre of the open project goes along by its name, and comes back by it. */
export const setTarget =
  (target: Target, open: Project): Edit =>
  (decisions) => ({
    ...decisions,
    target,
    centre: centreIn(target, decisions.centre, open),
    unknownEnds: target.is === decisions.target.is ? decisions.unknownEnds : unknownEndsIn(target, decisions),
  });

/** A network of its own that is made of ties alone gets its bodies from them; an open one has its bodies already. */
const unknownEndsIn = (target: Target, { tables }: Decisions): Decisions['unknownEnds'] => {
  const read = [...tables.values()].filter(({ role }) => role !== 'ignore');
  return target.is === 'new' && read.every(({ role }) => role === 'ties') ? 'create' : 'problem';
};

function centreIn(target: Target, centre: Decisions['centre'], open: Project): Decisions['centre'] {
  if (centre === null) return null;
  if (target.is === 'new')
    return 'id' in centre ? { name: open.bodies.get(centre.id)?.label ?? centre.id } : centre;
  if ('id' in centre) return centre;
  for (const body of open.bodies.values()) if (body.label === centre.name) return { id: body.id };
  return centre;
}

export const decidePair =
  (id: string, choice: 'same' | 'different' | null): Edit =>
  (decisions) => ({ ...decisions, duplicates: put(decisions.duplicates, id, choice) });

/** Pairs at least so alike are the same, unless something else was decided of them. */
export const samePairs =
  (pairs: readonly DuplicatePair[], from: number): Edit =>
  (decisions) => {
    const duplicates = new Map(decisions.duplicates);
    for (const { id, score } of pairs) if (score >= from && !duplicates.has(id)) duplicates.set(id, 'same');
    return { ...decisions, duplicates };
  };

export const decideConflicts =
  (conflicts: readonly Pick<Conflict, 'id'>[], choice: 'mine' | 'theirs'): Edit =>
  (decisions) => {
    const next = new Map(decisions.conflicts);
    for (const { id } of conflicts) next.set(id, choice);
    return { ...decisions, conflicts: next };
  };

/** What was decided before more files came stays decided; of what they bring, what is proposed. */
export const keepDecided = (before: Decisions, suggested: Decisions): Decisions => ({
  ...before,
  centre: before.centre ?? suggested.centre,
  tables: new Map([...suggested.tables].map(([id, table]) => [id, before.tables.get(id) ?? table])),
});

/** What was corrected by hand, for a list from which each can be taken back. */
export type Correction =
  | {
      readonly is: 'cell';
      readonly table: string;
      readonly row: number;
      readonly at: number;
      readonly text: string;
    }
  | {
      readonly is: 'word';
      readonly table: string;
      readonly at: number;
      readonly word: string;
      readonly ours: string;
    }
  | { readonly is: 'row'; readonly table: string; readonly row: number };

/** @param suggested words that were proposed are no corrections */
export function corrections(decisions: Decisions, suggested: Decisions): readonly Correction[] {
  const found: Correction[] = [];
  for (const [table, decision] of decisions.tables) {
    for (const [at, words] of decision.words)
      for (const [word, ours] of words)
        if (suggested.tables.get(table)?.words.get(at)?.get(word) !== ours)
          found.push({ is: 'word', table, at, word, ours });
    for (const [place, text] of decision.cells) {
      const [row = 0, at = 0] = place.split(':').map(Number);
      found.push({ is: 'cell', table, row, at, text });
    }
    for (const row of decision.leftOut) found.push({ is: 'row', table, row });
  }
  return found;
}

export const takeBack = (correction: Correction): Edit => {
  if (correction.is === 'cell') return setCell(correction.table, correction.row, correction.at, null);
  if (correction.is === 'word') return setWord(correction.table, correction.at, correction.word, null);
  return takeRowIn(correction.table, correction.row);
};

/** Columns of a body and of a tie that a person may choose, the likeliest first. */
export const CHOICES = { body: BODY_COLUMNS, tie: TIE_COLUMNS } as const;
