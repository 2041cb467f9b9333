/** A path on disk → a project: a file, a zip, or a folder with everything below it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InFile, ReadResult } from '../io/format.ts';
import { readFiles } from '../io/index.ts';
import type { Encoding } from '../io/text.ts';
import { type Console, say } from './console.ts';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'];
/** A folder that holds more is hardly meant. */
const MAX_FILES = 2000;
const MAX_DEPTH = 4;

/** Null when the path cannot be opened at all; that has been said then. */
export async function openPath(
  path: string,
  encoding: string | undefined,
  console: Console,
): Promise<ReadResult | null> {
  const chosen = ENCODINGS.find((e) => e === encoding);
  if (encoding !== undefined && chosen === undefined) {
    say(
      console,
      `Unbekannte Kodierung „${encoding}“. Möglich sind: ${ENCODINGS.join(', ')}.`,
      `Unknown encoding “${encoding}”. Possible are: ${ENCODINGS.join(', ')}.`,
    );
    return null;
  }
  let files: readonly InFile[];
  try {
    files = filesAt(path);
  } catch {
    say(
      console,
      `„${path}“ lässt sich nicht öffnen. Den Pfad und die Rechte prüfen.`,
      `“${path}” cannot be opened. Check the path and the permissions.`,
    );
    return null;
  }
  if (files.length === 0) {
    say(
      console,
      `Der Ordner „${path}“ enthält keine Dateien. Einen Ordner mit den Tabellen angeben.`,
      `The folder “${path}” holds no files. Give a folder with the tables.`,
    );
    return null;
  }
  return readFiles(files, undefined, chosen ? { encoding: chosen } : {});
}

function filesAt(path: string): readonly InFile[] {
  if (!statSync(path).isDirectory()) return [{ name: basename(path), bytes: bytesOf(path) }];
  const files: InFile[] = [];
  const walk = (folder: string, prefix: string, depth: number) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || files.length >= MAX_FILES) continue;
      const name = `${prefix}${entry.name}`;
      if (entry.isDirectory() && depth < MAX_DEPTH) walk(join(folder, entry.name), `${name}/`, depth + 1);
      else if (entry.isFile()) files.push({ name, bytes: bytesOf(join(folder, entry.name)) });
    }
  };
  walk(path, `${basename(path)}/`, 1);
  return files;
}

const bytesOf = (path: string): Uint8Array => {
  const buffer = readFileSync(path);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
};
