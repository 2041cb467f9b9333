/** Files out of the page: nothing is sent, the browser is handed bytes to save. */
import type { OutFile } from '../../io/format.ts';

/** Saves one file under its name, several as one zip. */
export async function download(files: readonly OutFile[], zipName: string): Promise<void> {
  const [first] = files;
  if (!first) return;
  if (files.length === 1) return save(first);
  save({ name: `${zipName}.zip`, bytes: await zipOf(files) });
}

/** Bytes that are packed within a frame or two; more would hold up the page: some 25 ms a million. */
const SHORT = 1 << 20;

async function zipOf(files: readonly OutFile[]): Promise<Uint8Array> {
  const names = files.map(({ name }) => name);
  const all = files.map(({ bytes }) => bytes);
  if (all.reduce((sum, { length }) => sum + length, 0) > SHORT) {
    const { zipped } = await import('../../jobs/publishing.ts');
    return zipped(names, all);
  }
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(names.map((name, i) => [name, all[i]!] as const)));
}

function save({ name, bytes }: OutFile): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: typeOf(name) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.slice(name.lastIndexOf('/') + 1);
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after this turn; a minute is ample even for a "save as" question.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  zip: 'application/zip',
  ics: 'text/calendar;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
