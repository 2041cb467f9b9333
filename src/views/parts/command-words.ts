/** Names of commands and their shortcuts in the person's language; running one by id. */
import { type Language, phrase } from '../../i18n/index.ts';
import type { Command } from '../../state/commands/command.ts';
import { COMMANDS } from '../../state/commands/index.ts';
import { store } from '../../state/store.ts';

export const commandLabel = (command: Command, language: Language): string =>
  phrase(language, command.key, command.with?.(language));

const GERMAN_KEYS: Record<string, string> = {
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  Delete: 'Entf',
  Enter: 'Eingabe',
};

/** 'Ctrl+Shift+Z' → 'Strg Umschalt Z' */
export const shortcutWords = (shortcut: string, language: Language): string =>
  shortcut
    .split('+')
    .map((k) => (language === 'de' ? (GERMAN_KEYS[k] ?? k) : k))
    .join(' ');

export function runCommand(id: string): void {
  const command = COMMANDS.find((c) => c.id === id);
  if (command && (command.enabled?.(store.getState()) ?? true)) void command.run();
}
