/** check PATH: everything wrong or worth a look, one line each; 1 when anything is an error. */
import { hasErrors } from '../base/issue.ts';
import { check } from '../model/check.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { openPath } from './open.ts';

export async function runCheck(command: Command, console: Console): Promise<ExitCode> {
  const opened = await openPath(command.paths[0]!, command.options.get('encoding'), console);
  if (!opened) return 2;
  const { project, counts } = opened;
  const issues = [...opened.issues, ...(project ? check(project) : [])];
  sayIssues(issues, console.language, console.out);
  if (project) {
    const { bodies, ties, skipped } = counts;
    say(
      console,
      `Gelesen: ${bodies} Einrichtungen, ${ties} Verbindungen; ausgelassen: ${skipped} Zeilen.`,
      `Read: ${bodies} bodies, ${ties} ties; skipped: ${skipped} rows.`,
    );
  }
  return hasErrors(issues) ? 1 : 0;
}
