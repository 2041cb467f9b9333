/**
 * The shape of a file format. One format = one file in this room + one sample folder under `data/samples` + one line in
 * `index.ts`. Formats are recognised by content, not by ending. Readers return issues and never throw at bad input.
 */
import type { Issue } from '../base/issue.ts';
import type { Project } from '../model/project.ts';

/** A file as it came: `name` with its path inside the folder or zip, e.g. 'dortmund/ties.csv'. */
export type InFile = { readonly name: string; readonly bytes: Uint8Array };
export type OutFile = { readonly name: string; readonly bytes: Uint8Array };

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
};

export type Format = {
  readonly id: string;
  /** Lower case, no dot. For the picker and for names on export. */
  readonly extensions: readonly string[];
  /** How surely these files are of this format: 0 no … 1 certainly. Must not throw, must be quick. */
  readonly sniff: (files: readonly InFile[]) => number;
  readonly read?: (files: readonly InFile[], progress?: (done: number, total: number) => void) => ReadResult;
  readonly write?: (project: Project) => readonly OutFile[];
};
