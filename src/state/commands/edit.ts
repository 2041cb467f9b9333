import { lookToRedo, lookToUndo, redoNext, undoLast } from '../looking/look-steps.ts';
import type { Command } from './command.ts';

export const EDIT: readonly Command[] = [
  {
    id: 'undo',
    key: 'commands:undo',
    keywords: 'zurück rueckgaengig undo',
    shortcut: 'Ctrl+Z',
    enabled: (s) => s.past.length > 0 || lookToUndo(s) !== null,
    run: undoLast,
  },
  {
    id: 'redo',
    key: 'commands:redo',
    keywords: 'wiederherstellen redo',
    shortcut: 'Ctrl+Shift+Z',
    alias: ['Ctrl+Y'],
    enabled: (s) => s.future.length > 0 || lookToRedo(s) !== null,
    run: redoNext,
  },
];
