/**
 * Which dialog about projects is open. Momentary state alone: the dialogs and the verbs that they end in are loaded when the
 * first of them opens.
 */
import type { InFile } from '../../io/format.ts';
import { store } from '../store.ts';

export type WorkspaceDialog =
  /** A name for a new, empty project. */
  | { readonly is: 'new' }
  /** The open project's name, in place in the top bar. */
  | { readonly is: 'rename' }
  | { readonly is: 'versions' }
  | { readonly is: 'storage' }
  /** Encryption of a kept project; unlocking opens it. */
  | {
      readonly is: 'passphrase';
      readonly to: 'set' | 'change' | 'remove' | 'unlock';
      readonly key: string;
      readonly name: string;
    }
  /** A passphrase for the open project's file. */
  | { readonly is: 'seal-file' }
  /** Files of which some are encrypted, on their way in. */
  | { readonly is: 'unseal'; readonly files: readonly InFile[]; readonly at: number }
  /** Somebody else changed the file that is about to be written. */
  | {
      readonly is: 'file-changed';
      readonly name: string;
      /** ms since 1970, by the file system. */
      readonly changedAt: number;
      readonly answer: (answer: FileAnswer) => void;
    };

/** overwrite: with what is here · as: under another name · merge: what is in the file is read in first · null: nothing */
export type FileAnswer = 'overwrite' | 'as' | 'merge' | null;

export const openDialog = (dialog: WorkspaceDialog): void => store.setState({ dialog });
export const closeDialog = (): void => {
  const { dialog } = store.getState();
  if (dialog?.is === 'file-changed') dialog.answer(null);
  store.setState({ dialog: null });
};
