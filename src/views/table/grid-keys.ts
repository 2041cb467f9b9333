/** What a key does in the grid while no cell is being edited. */

export type GridAction =
  | 'edit'
  | 'overwrite'
  | 'empty-edit'
  | 'clear'
  | 'open'
  | 'select'
  | 'tick'
  | 'whole-row'
  | 'whole-column'
  | 'all'
  | 'fill-down'
  | 'fill-right'
  | 'find'
  | 'replace'
  | 'menu'
  | 'leave-range';

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Right Alt, which writes signs on German keyboards and reads as Ctrl+Alt. */
  readonly altGraph: boolean;
};

/** @param inGutter the cell is one of those with the row numbers */
export function actionOf(k: Key, inGutter: boolean): GridAction | null {
  const ctrl = (k.ctrlKey || k.metaKey) && !k.altGraph;
  if (ctrl) {
    if (k.altKey) return null;
    switch (k.key.toLowerCase()) {
      case 'enter':
        return 'open';
      case ' ':
        return 'whole-column';
      case 'a':
        return 'all';
      case 'd':
        return 'fill-down';
      case 'r':
        return k.shiftKey ? null : 'fill-right';
      case 'f':
        return 'find';
      case 'h':
        return 'replace';
      default:
        return null;
    }
  }
  switch (k.key) {
    case 'F2':
      return 'edit';
    case 'Enter':
      return inGutter ? 'tick' : 'edit';
    case ' ':
      return k.shiftKey ? 'whole-row' : inGutter ? 'tick' : 'select';
    case 'Delete':
      return 'clear';
    case 'Backspace':
      return 'empty-edit';
    case 'Escape':
      return 'leave-range';
    case 'ContextMenu':
      return 'menu';
    case 'F10':
      return k.shiftKey ? 'menu' : null;
    case 'Dead':
    case 'Process':
      return inGutter ? null : 'empty-edit';
    default:
      return !inGutter && !(k.altKey && !k.altGraph) && [...k.key].length === 1 ? 'overwrite' : null;
  }
}
