/** convert IN OUT: the same network in another format; with --pseudonymise, one that can be shown to others. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { formatCsv } from '../io/csv.ts';
import { share } from '../io/share.ts';
import type { Project } from '../model/project.ts';
import { USUAL_SHARING } from '../model/pseudonymise.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { openPath } from './open.ts';
import { formatFor, saveTo, writeOptions } from './save.ts';

export async function runConvert(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const [from, to] = command.paths as readonly [string, string];
  const format = formatFor(to, options.get('to'), console);
  if (format === null) return 2;
  const opened = await openPath(from, options.get('encoding'), console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    console.language,
    console.err,
  );
  if (!opened.project) return 1;
  const project = options.has('pseudonymise')
    ? await pseudonymised(opened.project, to, options, console)
    : opened.project;
  return (await saveTo(to, format, project, writeOptions(options, console), console)) ? 0 : 2;
}

/**
 * Names replaced. The secret file makes names the same in every later export; it is made where it does not exist. Who is who
 * stands beside it, for the person alone.
 */
async function pseudonymised(
  project: Project,
  to: string,
  options: Command['options'],
  console: Console,
): Promise<Project> {
  const secretFile = options.get('secret') ?? `${to}.secret.txt`;
  if (!existsSync(secretFile)) writeFileSync(secretFile, `${randomBytes(24).toString('hex')}\n`);
  const least = Number(options.get('least') ?? USUAL_SHARING.least);
  const { language } = console;
  const secret = readFileSync(secretFile, 'utf8').trim();
  const result = await share(project, { ...USUAL_SHARING, least }, secret, language);
  const keyFile = `${secretFile.replace(/\.secret\.txt$/, '')}.key.csv`;
  const rows = [['id', 'label', 'pseudonym'], ...result.key.map((k) => [k.id, k.label, k.name])];
  const delimiter = language === 'de' ? ';' : ',';
  writeFileSync(keyFile, formatCsv(rows, { delimiter, mark: true }));
  say(
    console,
    `Nicht weitergeben: ${secretFile} und ${keyFile} sagen, wer wer ist.`,
    `Do not pass on: ${secretFile} and ${keyFile} tell who is who.`,
  );
  if (result.alone.length > 0)
    say(
      console,
      `Die einzigen ihrer Art, also leicht zu erkennen: ${result.alone.join(', ')}.`,
      `The only ones of their kind, so easily known: ${result.alone.join(', ')}.`,
    );
  return result.project;
}
