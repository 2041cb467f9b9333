/** The secret of pseudonyms on the command line: a file beside what is written, never to be passed on. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from './arguments.ts';
import { type Console, say } from './console.ts';
import type { OutNames } from './out-names.ts';

/** What the secret of files lies beside: the file itself, or where names with braces begin. */
export function secretFile({ pattern, formats }: OutNames<string>): string {
  if (pattern === '-') return '-';
  const brace = pattern.indexOf('{');
  return brace < 0 ? `${pattern}.${formats[0]}` : `${pattern.slice(0, brace)}drehscheibe`;
}

/** Makes the same codes in every export; made where it does not exist. */
export function secretOf(options: Command['options'], out: string, console: Console): string {
  const file = options.get('secret') ?? (out === '-' ? null : `${out}.secret.txt`);
  if (file === null) return randomBytes(24).toString('hex');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(24).toString('hex')}\n`);
  }
  say(
    console,
    `Nicht weitergeben: Mit ${file} lassen sich Namen zu den Codes ausprobieren.`,
    `Do not pass on: with ${file}, names can be tried out for the codes.`,
  );
  return readFileSync(file, 'utf8').trim();
}
