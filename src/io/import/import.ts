/**
 * An import as data: what was found in the files, what the person decided, what would come of it. Nothing here changes the
 * open project: `stage` answers with a change, and one `commit` of it is one undo step.
 *
 *   files ── inspect ──▶ Found ── suggest (names, values, recipes) ──▶ Decisions ◀── the person
 *   files + Decisions + open project ── stage ──▶ Staged (problems, duplicates, preview, conflicts, change)
 *
 * All three are pure and run in a worker; the files themselves are handed over each time, so that no step depends on what a
 * worker remembers.
 */
import type { Issue } from '../../base/issue.ts';
import type { Change } from '../../model/change.ts';
import type { Id, Project, Words } from '../../model/project.ts';
import type { Kind, TieType } from '../../model/vocabulary.ts';
import type { BodyColumn, TieColumn } from '../columns.ts';
import type { InFile, ReturnedFile } from '../format.ts';
import type { Encoding } from '../text.ts';

// ------------------------------------------------------------------------------------------------------- found

export type ColumnType = 'empty' | 'text' | 'number' | 'date' | 'yes-no' | 'choice';

export type FoundColumn = {
  /** Position in the sheet, from 0. */
  readonly at: number;
  /** As it stands in the header; '' where there is none. */
  readonly name: string;
  readonly type: ColumnType;
  /** Cells that are not empty, and how many different ones. */
  readonly filled: number;
  readonly distinct: number;
  /** Up to five different values. */
  readonly samples: readonly string[];
  /** All different values and how often each stands there, the most frequent first; empty where there are more than 100. */
  readonly words: readonly (readonly [word: string, count: number])[];
};

/**
 * What a table holds: bodies (one a row), partners (one a row, each tied to the centre: the coordinator's list), ties,
 * a matrix (adjacency or incidence), names (one column), or nothing for us.
 */
export const TABLE_ROLES = ['partners', 'bodies', 'ties', 'matrix', 'names', 'ignore'] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

export type FoundTable = {
  /** Unique in this import: the file's name, and the sheet's where it is a workbook. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  /** A hidden sheet: named, and ignored unless the person says otherwise. */
  readonly hidden: boolean;
  /** Null in a workbook. */
  readonly encoding: Encoding | null;
  /** Null in a workbook; '' = lines are not split, each is one cell. */
  readonly delimiter: string | null;
  /** Row of the header as a spreadsheet counts; 0 = there is none. */
  readonly headerRow: number;
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** Of these, how many were looked at for `columns`: all but in very large tables. */
  readonly looked: number;
  readonly columns: readonly FoundColumn[];
  /** The first rows as they stand, those above the header too. */
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

export type Found = {
  readonly tables: readonly FoundTable[];
  /**
   * Id of a format that says itself what everything means (project file, data package, questionnaire, graph file): no
   * columns are to be mapped, and `tables` is empty. Null = tables.
   */
  readonly format: string | null;
  /** With at least one error where the files hold nothing to import. */
  readonly issues: readonly Issue[];
};

// ---------------------------------------------------------------------------------------------------- decisions

/** What a column means. A partners' list has columns of both: of the body, and of its tie to the centre. */
export type Meaning =
  | { readonly is: 'body'; readonly column: BodyColumn }
  | { readonly is: 'tie'; readonly column: TieColumn }
  /** Kept under its own name and written back. */
  | { readonly is: 'extra' }
  | { readonly is: 'ignore' };

export type TableDecision = {
  readonly role: TableRole;
  /** How the file is to be read, where the person knows better. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Null = as found; 0 = there is no header. */
  readonly headerRow: number | null;
  /** One a column, by position. */
  readonly meanings: readonly Meaning[];
  /** The person's words for ours: position of a column → word in the file → word of the vocabulary ('' = not said). */
  readonly words: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** Cells corrected in place: `${row}:${at}` → text. */
  readonly cells: ReadonlyMap<string, string>;
  /** Rows that the person leaves out. */
  readonly leftOut: readonly number[];
  /** Kind of bodies that do not say. */
  readonly kind: Kind;
  /** Type of ties that do not say. */
  readonly tieType: TieType;
};

/** Which body of the file is which of the open project (`null` in `key`: by id, else by name). */
export type Target =
  /** `isState`: what is made is kept as an earlier state of the open project, which does not change otherwise. */
  | { readonly is: 'new'; readonly name: string; readonly isState?: true }
  | { readonly is: 'join'; readonly key: 'id' | 'name' };

export type Decisions = {
  /** By table id. */
  readonly tables: ReadonlyMap<string, TableDecision>;
  readonly target: Target;
  /** The centre that a partners' or names' list belongs to: a body of the open project, or a new one's name; null = none. */
  readonly centre: { readonly id: Id } | { readonly name: string } | null;
  /** An end of a tie that no body has: a problem of its row, or a new body. */
  readonly unknownEnds: 'problem' | 'create';
  /** As what ties are taken that the file gives a direction and their type has none; left out = as they are, both ways. */
  readonly directedType?: TieType;
  /** Pairs decided on, by `DuplicatePair.id`. What is not decided stays apart. */
  readonly duplicates: ReadonlyMap<string, 'same' | 'different'>;
  /** By `Conflict.id`. What is not decided keeps mine. */
  readonly conflicts: ReadonlyMap<string, 'mine' | 'theirs'>;
};

/**
 * Decisions on the columns of tables with the same header, and on pairs of names, for next time. Plain JSON. Cells, rows and
 * conflicts belong to one file and are not part of it.
 */
export type Recipe = {
  readonly version: 1;
  readonly name: string;
  readonly tables: readonly {
    /** Folded names of the columns, in order: what a table must have to be read by this recipe. */
    readonly signature: string;
    readonly decision: {
      readonly role: TableRole;
      readonly meanings: readonly Meaning[];
      /** Position, word, ours. */
      readonly words: readonly (readonly [at: number, word: string, ours: string])[];
      readonly kind: Kind;
      readonly tieType: TieType;
    };
  }[];
  readonly centre: string | null;
  readonly unknownEnds: 'problem' | 'create';
  /** Pairs decided on, by `DuplicatePair.id`: these are made of the two names. Recipes of earlier days have none. */
  readonly pairs?: readonly (readonly [id: string, decided: 'same' | 'different'])[];
};

// ------------------------------------------------------------------------------------------------------- staged

/** A cell or row that cannot be taken as it stands. Editing the cell, choosing a word or leaving the row out resolves it. */
export type RowProblem = {
  readonly table: string;
  readonly row: number;
  /** Position of the column; null where the row as a whole is meant. */
  readonly at: number | null;
  readonly column: string;
  readonly value: string;
  readonly issue: Issue;
  /** Words or ids that could be meant, the likeliest first. */
  readonly suggestions: readonly string[];
  /** How many rows have the same value in this column: one choice of words mends them all. */
  readonly alike: number;
  /** The row is left out unless this is mended; otherwise only the cell is. */
  readonly losesRow: boolean;
};

export type DuplicatePair = {
  readonly id: string;
  /** The body that would be read, and the one it could be: another of the file, or one of the open project. */
  readonly incoming: { readonly id: Id; readonly label: string };
  readonly other: { readonly id: Id; readonly label: string; readonly isOpen: boolean };
  /** 0 … 1. */
  readonly score: number;
  /** Codes, worded in i18n (`import:duplicate.<code>`). */
  readonly reasons: readonly string[];
};

/** The file says something else than a field that was changed by hand since. */
export type Conflict = {
  readonly id: string;
  readonly table: 'bodies' | 'ties';
  readonly record: Id;
  readonly label: string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
};

export type Counted = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** In the open project, not in the file; never removed by an import. */
  readonly missing: number;
};

export type Staged = {
  /** What would be open afterwards; null where nothing can be read. */
  readonly project: Project | null;
  /** What would be committed to the open project; null for a new one. */
  readonly change: Change | null;
  readonly problems: readonly RowProblem[];
  /** Problems beyond those listed. */
  readonly moreProblems: number;
  readonly duplicates: readonly DuplicatePair[];
  readonly conflicts: readonly Conflict[];
  readonly bodies: Counted;
  readonly ties: Counted;
  /** Ties that the file gives a direction, and their type in the file has none. */
  readonly undirected: number;
  /** Up to some hundred changed fields, for the preview. */
  readonly fields: readonly {
    readonly table: 'bodies' | 'ties';
    readonly record: Id;
    readonly label: string;
    readonly field: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Some of the bodies counted as the same and as missing, by name. */
  readonly named: { readonly same: readonly string[]; readonly missing: readonly string[] };
  /** New bodies of whom the file knows the name alone: why it lets expect their category and sector. Up to some hundred. */
  readonly proposed: ReadonlyMap<Id, Words>;
  /** Some of the new ties, by the names of their ends. */
  readonly newTies: readonly {
    readonly id: Id;
    readonly from: string;
    readonly to: string;
    readonly type: TieType;
  }[];
  /** Where rows of one body say different things: what counts, and what does not. */
  readonly differing: readonly {
    readonly record: Id;
    readonly label: string;
    readonly field: string;
    readonly kept: string;
    readonly other: string;
  }[];
  /** One a file, where questionnaires were read. */
  readonly returned: readonly ReturnedFile[];
  /** Rows of all tables: taken, and left out. */
  readonly rows: { readonly read: number; readonly skipped: number };
  readonly issues: readonly Issue[];
};

/** What was staged, as far as the person looks at it. */
export type Glimpse = {
  readonly staged: Staged;
  /** False: project and change hold only some of the bodies, and no ties. Counts and lists are always whole. */
  readonly whole: boolean;
};

export type StageQuestion = {
  readonly files: readonly InFile[];
  readonly decisions: Decisions;
  /** Null when the import becomes a project of its own. */
  readonly open: Project | null;
  /** Fields changed by hand, as `${table}/${record}/${field}`: what a file says differently there is a conflict. */
  readonly edited: ReadonlySet<string>;
};

export type Progress = (done: number, total: number) => void;

/** The engine, as the file worker offers it (`inspect.ts`, `suggest.ts`, `stage.ts`). */
export type ImportEngine = {
  /** @param read how single files are to be read, where the person decided so; by table id */
  readonly inspect: (
    files: readonly InFile[],
    read?: ReadonlyMap<string, Pick<TableDecision, 'encoding' | 'delimiter' | 'headerRow'>>,
    progress?: Progress,
  ) => Promise<Found>;
  readonly suggest: (found: Found, open: Project | null, recipes: readonly Recipe[]) => Decisions;
  readonly stage: (question: StageQuestion, progress?: Progress) => Promise<Staged>;
  readonly glimpse: (staged: Staged) => Glimpse;
};
