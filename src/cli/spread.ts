/**
 * Many networks, drawn or told by several processes at once: each takes a share of the paths and writes files of its own. Where files
 * depend on each other – one document for all, numbers in their names, codes whose secret is still to be made –, one process does it all.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say } from './console.ts';
import { nameOf } from './out-names.ts';
import { expanded, worse } from './paths.ts';

/** Starting a process takes as long as this many networks. */
const LEAST_EACH = 8;
/** Told to a process that does a share of the work. */
const PART = 'DREHSCHEIBE_PART';

/** Whether this process does a share for another one, which says the end of it. */
export const isPart = (env: Readonly<Record<string, string | undefined>>): boolean => env[PART] === '1';

/** The paths of each process; null where one process is as good, or has to do it all. */
export function sharesOf(
  { id, paths, options }: Command,
  cores: number,
): readonly (readonly string[])[] | null {
  if (id !== 'figure' && id !== 'report') return null;
  const out = options.get('out') ?? '-';
  const secret = options.get('secret');
  const isCoded = options.has('coded') && (secret === undefined || !existsSync(secret));
  if (!out.includes('{name}') || out.includes('{n}') || isCoded) return null;
  const all = expanded(paths);
  const count = Math.min(cores, Math.floor(all.length / LEAST_EACH));
  if (count < 2 || new Set(all.map(nameOf)).size < all.length) return null;
  // Dealt out like cards: large networks often stand together.
  return Array.from({ length: count }, (_, k) => all.filter((__, i) => i % count === k));
}

/** @returns null where there is nothing to share out: the command is to be run here */
export async function spread(command: Command, entry: string, console: Console): Promise<ExitCode | null> {
  const shares = sharesOf(command, availableParallelism());
  if (!shares) return null;
  const started = performance.now();
  const options = [...command.options].map(([name, value]) => `--${name}=${value}`);
  const ends = await Promise.all(shares.map((paths) => ended(entry, [command.id, ...paths, ...options])));
  const count = shares.reduce((sum, { length }) => sum + length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    console,
    `${count} Netze in ${seconds.replace('.', ',')} s, in ${shares.length} Prozessen zugleich.`,
    `${count} networks in ${seconds} s, in ${shares.length} processes at once.`,
  );
  return ends.reduce(worse, 0);
}

/** A process that was ended from outside did not do its share. */
const ended = (entry: string, args: readonly string[]): Promise<ExitCode> =>
  new Promise((done) => {
    const child = fork(entry, args, { env: { ...process.env, [PART]: '1' }, stdio: 'inherit' });
    child.on('error', () => done(2));
    child.on('exit', (code) => done(code === 0 || code === 1 ? code : 2));
  });
