/**
 * What is being edited: which form or dialog is open. Momentary state alone – the forms themselves, and the verbs that they
 * end in, are loaded when the first of them opens.
 */
import type { Id } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { store } from '../store.ts';

export type Editing =
  /** A body's form; id null = a new body, tied to `to` where that is given. */
  | {
      readonly is: 'body';
      readonly id: Id | null;
      readonly to?: Id;
      readonly label?: string;
      /** Where on the map it was asked for, in the layout's units. */
      readonly at?: readonly [x: number, y: number];
    }
  /** A tie's form; id null = a new tie from `from`, to `to` where that is chosen already. */
  | { readonly is: 'tie'; readonly id: Id | null; readonly from?: Id; readonly to?: Id }
  /** `listed`: one of the proposed duplicates; the list comes back afterwards. */
  | { readonly is: 'merge'; readonly a: Id; readonly b: Id | null; readonly listed: boolean }
  | { readonly is: 'split'; readonly id: Id }
  | { readonly is: 'delete'; readonly bodies: readonly Id[]; readonly ties: readonly Id[] }
  | { readonly is: 'duplicates' }
  | { readonly is: 'about' }
  | { readonly is: 'lists' };

function open(editing: Editing | null): void {
  if (editing !== null && store.getState().role === 'locked') notify('info', 'commands:notice.locked');
  else store.setState({ editing });
}

export function closeEditing(): void {
  const { editing } = store.getState();
  open(editing?.is === 'merge' && editing.listed ? { is: 'duplicates' } : null);
}
/** The form of a body. */
export const editBody = (id: Id): void => open({ is: 'body', id });
/** The form of a new body; tied to another where that is given. */
export const openNewBody = (
  known: { readonly to?: Id; readonly label?: string; readonly at?: readonly [x: number, y: number] } = {},
): void => open({ is: 'body', id: null, ...known });
/** The form of a tie. */
export const editTie = (id: Id): void => open({ is: 'tie', id });
/** The form of a new tie of a body. */
export const openNewTie = (from: Id, to?: Id): void =>
  open({ is: 'tie', id: null, from, ...(to === undefined ? {} : { to }) });
/** Merging; where only one body is given, the other is chosen in the dialog. */
export const openMerge = (a: Id, b: Id | null = null, listed = false): void =>
  open({ is: 'merge', a, b, listed });
export const openSplit = (id: Id): void => open({ is: 'split', id });
/** Asks before anything is deleted, and says what hangs on it. */
export const openDelete = (bodies: readonly Id[], ties: readonly Id[] = []): void =>
  open({ is: 'delete', bodies, ties });
export const openDuplicates = (): void => open({ is: 'duplicates' });
export const openAbout = (): void => open({ is: 'about' });
/** Sources and regions of the network. */
export const openLists = (): void => open({ is: 'lists' });

/** Connecting on the map begins, at this body; null = the first body is still to be chosen. */
export const startConnecting = (from: Id | null): void => store.setState({ connecting: { from, to: null } });
/** Both bodies are given at once, by dragging from one to the other. */
export const connectTwo = (from: Id, to: Id): void =>
  store.setState({ connecting: { from, to, once: true }, hovered: null });
export const stopConnecting = (): void => store.setState({ connecting: null });

/** While connecting, a body is chosen: the first, then the second. @returns false when nobody is connecting */
export function chooseForConnecting(id: Id): boolean {
  const { connecting } = store.getState();
  if (!connecting) return false;
  if (connecting.from === null) store.setState({ connecting: { from: id, to: null }, hovered: null });
  else if (connecting.from !== id) store.setState({ connecting: { ...connecting, to: id } });
  return true;
}
