/** What windows tell each other. Everything is about one project, but for `cards` and `gone`. */
import type { Step } from '../history.ts';
import type { SavedDocument } from './document.ts';

export type Message =
  /** From the window that edits: a step, which leads to this revision. */
  | { readonly is: 'step'; readonly key: string; readonly revision: number; readonly step: Step }
  /**
   * From the window that edits: all is written up to this revision. Who is not there yet reads it. `seated`: it edits from
   * now on, and what was followed beyond this revision was never written by the one before.
   */
  | { readonly is: 'written'; readonly key: string; readonly revision: number; readonly seated: boolean }
  /** From one that follows and has missed something: please write, and say so, or (`whole`) say everything. */
  | { readonly is: 'missed'; readonly key: string; readonly whole: boolean }
  /** For those who cannot read it, because the database fails. */
  | { readonly is: 'whole'; readonly key: string; readonly document: SavedDocument }
  | { readonly is: 'take'; readonly key: string; readonly from: string }
  | { readonly is: 'yielded'; readonly key: string; readonly to: string }
  | { readonly is: 'refused'; readonly key: string; readonly to: string }
  /** The list of projects has changed. */
  | { readonly is: 'cards'; readonly key: '' }
  /** Everything was deleted: nothing may be written any more by windows that were open then. */
  | { readonly is: 'gone'; readonly key: '' };
