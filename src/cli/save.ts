/** A project → files on disk. The format comes from --to, or else from the ending of the path. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutFile, WriteOptions } from '../io/format.ts';
import { FORMATS, writeAnything } from '../io/index.ts';
import { zipped } from '../io/zip.ts';
import type { Project } from '../model/project.ts';
import { type Console, type ExitCode, say } from './console.ts';

/** Endings that say what is wanted, the longer first. */
const BY_ENDING: readonly (readonly [ending: string, format: string])[] = [
  ['.drehscheibe.json', 'project-file'],
  ['.json', 'project-file'],
  ['.xlsx', 'xlsx'],
  ['.csv', 'nodes-and-ties'],
  ['.gexf', 'gexf'],
  ['.graphml', 'graphml'],
  ['.net', 'pajek'],
  ['.paj', 'pajek-project'],
  ['.dl', 'dl'],
  ['.gml', 'gml'],
  ['.zip', 'data-package'],
];

/** Formats that can be written. */
export const WRITABLE: readonly string[] = FORMATS.filter((f) => f.write).map((f) => f.id);

/**
 * The format that is meant; a path without a known ending is a folder for a data package. Null when --to names no format; that
 * has been said then.
 */
export function formatFor(path: string, to: string | undefined, console: Console): string | null {
  if (to !== undefined) {
    if (WRITABLE.includes(to)) return to;
    const known = WRITABLE.join(', ');
    say(
      console,
      `Unbekanntes Format „${to}“. Möglich sind: ${known}.`,
      `Unknown format “${to}”. Possible are: ${known}.`,
    );
    return null;
  }
  const lower = path.toLowerCase();
  return BY_ENDING.find(([ending]) => lower.endsWith(ending))?.[1] ?? 'data-package';
}

/** Writes one file under the path; several into it as a folder, a zip, or with their own name added to the path's. */
export async function saveTo(
  path: string,
  format: string,
  project: Project,
  options: WriteOptions,
  console: Console,
): Promise<boolean> {
  const files = await writeAnything(format, project, options);
  try {
    const written = save(path, files);
    say(console, `Geschrieben: ${written.join(', ')}`, `Written: ${written.join(', ')}`);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(console, `„${path}“ lässt sich nicht schreiben: ${reason}`, `“${path}” cannot be written: ${reason}`);
    return false;
  }
}

function save(path: string, files: readonly OutFile[]): string[] {
  const lower = path.toLowerCase();
  if (lower.endsWith('.zip')) return [put(path, zipped(path, files).bytes)];
  const known = BY_ENDING.find(([ending]) => lower.endsWith(ending));
  if (known && files.length === 1) return [put(path, files[0]!.bytes)];
  if (!known) return files.map(({ name, bytes }) => put(join(path, name), bytes));
  const stem = path.slice(0, -known[0].length);
  const own = files.filter(({ name }) => name.toLowerCase().endsWith(known[0]));
  const main = own.length === 1 ? own[0]!.name.slice(0, -known[0].length) : null;
  // network.net, network-sector.clu …; but network.nodes.csv and network.ties.csv, neither of which is the network
  return files.map(({ name, bytes }) =>
    put(main !== null && name.startsWith(main) ? stem + name.slice(main.length) : `${stem}.${name}`, bytes),
  );
}

function put(path: string, bytes: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Language of headings and the delimiter of tables. */
export const writeOptions = (options: ReadonlyMap<string, string>, console: Console): WriteOptions => {
  const delimiter = options.get('delimiter');
  return {
    language: console.language,
    delimiter: delimiter === ',' || delimiter === ';' ? delimiter : console.language === 'de' ? ';' : ',',
  };
};

/** One file; what prevents it is said. */
export function saveFile(path: string, bytes: Uint8Array, console: Console): ExitCode {
  try {
    put(path, bytes);
    return 0;
  } catch {
    say(
      console,
      `„${path}“ lässt sich nicht schreiben. Den Ordner und die Rechte prüfen.`,
      `“${path}” cannot be written. Check the folder and the permissions.`,
    );
    return 2;
  }
}
