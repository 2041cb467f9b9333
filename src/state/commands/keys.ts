/** The one keyboard handler of the window: finds the command of a key and runs it. */
import { store } from '../store.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './index.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True when the pressed keys are those of a shortcut like 'Ctrl+Shift+Z', 'Alt+2', '?' or '3'. */
export function isPressed(shortcut: string, event: Pressed): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1)!;
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  if (wants('Ctrl') !== (event.ctrlKey || event.metaKey) || wants('Alt') !== event.altKey) return false;
  // Signs such as '?' need Shift on some keyboards and not on others; letters and digits say so themselves.
  if (/^[a-z0-9]$|^[A-Z][a-z]+$/i.test(key) && wants('Shift') !== event.shiftKey) return false;
  // With Alt, some keyboards write another sign (Alt+1 = '¡'); the code names the key itself.
  if (event.altKey && /^\d$/.test(key)) return event.code === `Digit${key}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

export const commandFor = (event: Pressed): Command | undefined =>
  COMMANDS.find((c) => [c.shortcut, ...(c.alias ?? [])].some((s) => s !== undefined && isPressed(s, event)));

const TYPING = 'input, textarea, select, [contenteditable], [role="textbox"]';
const OPEN_ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Keys belong to a field while somebody types in it, and to a dialog while it is open. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(OPEN_ABOVE)) return true;
  // In a grid, letters begin to write into a cell and Delete empties it.
  if (target?.closest('[role="grid"]') && isPlain(event)) return true;
  const typing = target?.closest(TYPING) !== null && target !== null;
  // Function keys write nothing: help is there in a field, too.
  if (!typing || /^F\d+$/.test(event.key)) return false;
  const editsText = ['z', 'y', 'a', 'x', 'c', 'v'].includes(event.key.toLowerCase());
  return !(event.ctrlKey || event.metaKey) || editsText;
}

const isPlain = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey) && (key.length === 1 || ['Delete', 'Backspace', 'F2'].includes(key));

/** To be called with every keydown of the window. */
export function handleKey(event: KeyboardEvent): void {
  if (belongsElsewhere(event)) return;
  const command = commandFor(event);
  if (!command) return;
  const enabled = command.enabled?.(store.getState()) ?? true;
  // Ctrl+S and the like must not fall through to the browser even when there is nothing to do.
  if (enabled || event.ctrlKey || event.metaKey) event.preventDefault();
  if (enabled && !(event.repeat && command.id !== 'undo' && command.id !== 'redo')) void command.run();
}
