/**
 * The shape of a file format. One format = one file in this room + one sample folder under `data/samples` + one line in
 * `index.ts`. Formats are recognised by content, not by ending. Readers return issues and never throw at bad input.
 */
import type { Issue } from '../base/issue.ts';
import type { Project } from '../model/project.ts';

/** A sheet of a workbook, read: row 1 of the sheet is `rows[0]`, cells are text as a person sees them. */
export type SheetGrid = {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
};

/**
 * A file as it came: `name` with its path inside the folder or zip, e.g. 'dortmund/ties.csv'. Each sheet of a workbook is a
 * file of its own with the workbook's name, a `grid` and no bytes.
 */
export type InFile = { readonly name: string; readonly bytes: Uint8Array; readonly grid?: SheetGrid };
export type OutFile = { readonly name: string; readonly bytes: Uint8Array };

/** What came of one returned questionnaire. */
export type ReturnedFile = {
  readonly file: string;
  /** Name of the centre; null when the file could not be read. */
  readonly centre: string | null;
  /** Rows taken from each list. */
  readonly partners: number;
  readonly committees: number;
  readonly networks: number;
  /** What is wrong with it, by sheet, row and column. */
  readonly problems: readonly Issue[];
};

export type ReadResult = {
  /** Null when the files hold no usable network; then at least one issue is an error. */
  readonly project: Project | null;
  readonly issues: readonly Issue[];
  readonly counts: {
    readonly bodies: number;
    readonly ties: number;
    readonly skipped: number;
    readonly loops: number;
  };
  /** Id of the format that read it. */
  readonly format: string;
  /** One a file, where questionnaires were read; those that could not be opened are among them. */
  readonly returned?: readonly ReturnedFile[];
};

/** What a person may choose on the way out. Formats pass over what does not concern them. */
export type WriteOptions = {
  /** Of headings and words in tables that people read. */
  readonly language?: 'de' | 'en';
  /** Between the cells of text tables; ';' goes with a decimal comma, as a German Excel reads it. */
  readonly delimiter?: ';' | ',';
  /** Measures, for formats that have room for a further table; the first row names the columns. */
  readonly measures?: readonly (readonly (string | number | null)[])[];
};

export type Format = {
  readonly id: string;
  /** Lower case, no dot. For the picker and for names on export. */
  readonly extensions: readonly string[];
  /** How surely these files are of this format: 0 no … 1 certainly. Must not throw, must be quick. */
  readonly sniff: (files: readonly InFile[]) => number;
  readonly read?: (files: readonly InFile[], progress?: (done: number, total: number) => void) => ReadResult;
  /** A promise where a library has to be loaded first. */
  readonly write?: (
    project: Project,
    options?: WriteOptions,
  ) => readonly OutFile[] | Promise<readonly OutFile[]>;
};
