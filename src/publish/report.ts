/** A report as a list of blocks, worded already: what Word, Markdown and the screen write alike. */

export type ReportBlock =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** note = said small; mark = what nobody may overlook. */
  | { readonly is: 'text'; readonly text: string; readonly tone: 'plain' | 'note' | 'mark' }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | {
      readonly is: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** As many cells as the head has. */
      readonly rows: readonly (readonly string[])[];
    }
  /** Where the one picture stands; `text` is it in words. */
  | { readonly is: 'figure'; readonly caption: string; readonly text: string };

export type ReportPicture = {
  /** Of the same picture: for programs that draw vectors, and for those that do not. */
  readonly svg: string;
  readonly png: Uint8Array;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
};
