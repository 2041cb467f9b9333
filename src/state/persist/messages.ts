/** What windows tell each other. Everything is about one project, but for `cards` and `gone`. */
import type { Step } from '../history.ts';

export type Message =
  /** From the window that edits: a step, which leads to this revision. */
  | { readonly is: 'step'; readonly key: string; readonly revision: number; readonly step: Step }
  /** From the window that edits: all is written up to this revision. Who is not there yet reads it. */
  | { readonly is: 'written'; readonly key: string; readonly revision: number }
  /** From one that follows and has missed something: please write, and say so. */
  | { readonly is: 'missed'; readonly key: string }
  | { readonly is: 'take'; readonly key: string; readonly from: string }
  | { readonly is: 'yielded'; readonly key: string; readonly to: string }
  | { readonly is: 'refused'; readonly key: string; readonly to: string }
  /** The list of projects has changed. */
  | { readonly is: 'cards'; readonly key: '' }
  /** Everything was deleted: nothing may be written any more by windows that were open then. */
  | { readonly is: 'gone'; readonly key: '' };
