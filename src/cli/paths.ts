/** Several paths, one after the other: what each is called on the way, what goes wrong with one does not keep the others. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Project } from '../model/project.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { openPath } from './open.ts';

/** `netze/*.xlsx` where no shell has filled it in, as in PowerShell; in the order of names. */
export function expanded(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const last = basename(path);
    if (!/[*?]/.test(last) || existsSync(path)) return [path];
    const pattern = new RegExp(
      `^${last
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      'i',
    );
    const folder = dirname(path);
    if (!existsSync(folder)) return [path];
    const found = readdirSync(folder)
      .filter((name) => !name.startsWith('.') && pattern.test(name))
      .sort();
    return found.length > 0 ? found.map((name) => join(folder, name)) : [path];
  });
}

/** The worse one of two ends. */
export const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

/**
 * Does something with the project of every path, and goes on with the next one where it cannot be had.
 * @returns the worst end of all
 */
export async function withEach(
  { paths, options }: Command,
  console: Console,
  each: (project: Project, path: string, place: number, console: Console) => Promise<ExitCode>,
): Promise<ExitCode> {
  const all = console.part ? paths : expanded(paths);
  const started = performance.now();
  let [end, failed]: [ExitCode, number] = [0, 0];
  for (const [i, path] of all.entries()) {
    const many = all.length > 1 || console.part === true;
    const here: Console = many ? { ...console, err: (text) => console.err(named(text, path)) } : console;
    const code = await withOne(path, options, here, (project) => each(project, path, i, here));
    if (code !== 0) failed++;
    end = worse(end, code);
    if (!console.part && many && (i + 1) % 25 === 0) console.err(`${i + 1}/${all.length}\n`);
  }
  if (all.length > 1 && !console.part) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const done = all.length - failed;
    say(
      console,
      `${done} von ${all.length} Netzen fertig, in ${seconds.replace('.', ',')} s.`,
      `${done} of ${all.length} networks done, in ${seconds} s.`,
    );
  }
  return end;
}

/** Each line says which file it is about. */
const named = (text: string, path: string): string =>
  text.replace(/^.+$/gm, (line) => (line.includes(path) ? line : `${path}: ${line}`));

async function withOne(
  path: string,
  options: Command['options'],
  console: Console,
  each: (project: Project) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openPath(path, options.get('encoding'), console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    console.language,
    console.err,
  );
  return opened.project ? each(opened.project) : 1;
}
