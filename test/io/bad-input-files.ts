/**
 * Files as people really bring them, and files made to do harm. `bad-input/manifest.json` says of each what must come out; most
 * lie beside it, and what is large is made here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { InFile } from '../../src/io/format.ts';

const FOLDER = join(import.meta.dirname, 'bad-input');

export type Expected = {
  readonly file: string;
  readonly tests: string;
  readonly outcome: 'loads' | 'error';
  /** Made in `MADE` and not kept beside the manifest. */
  readonly made?: true;
  readonly bodies?: number;
  readonly ties?: number;
  /** Distinct pairs of different bodies. */
  readonly pairs?: number;
  readonly loops?: number;
  readonly skipped?: number;
  /** Issues of the reader: code, and @row where it has one. */
  readonly codes: readonly string[];
};
export const MANIFEST = JSON.parse(
  readFileSync(join(FOLDER, 'manifest.json'), 'utf8'),
) as readonly Expected[];

export const bring = (name: string): InFile => ({
  name,
  bytes: MADE[name]?.() ?? new Uint8Array(readFileSync(join(FOLDER, name))),
});

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const MADE: Readonly<Record<string, () => Uint8Array>> = {
  'csv_many_columns.csv': () => {
    const names = Array.from({ length: 5000 }, (_, i) => `Attr${i}`);
    return text(`Quelle;Ziel;${names.join(';')}\nA;B;${names.map((_, i) => i).join(';')}\n`);
  },
  'csv_redos_bait.csv': () => {
    const rows = [
      ['1.'.repeat(20_000), `${'1'.repeat(50_000)}x`],
      [`${' '.repeat(60_000)}x`, '-'.repeat(40_000)],
      ['01.01.2020'.repeat(5_000), '1,'.repeat(30_000)],
      [`${'a'.repeat(50_000)}!`, '0e'.repeat(30_000)],
      ['\t '.repeat(30_000), '1_'.repeat(20_000)],
    ];
    const lines = rows.map(([date, number], i) => `A${i};B;${date};${number}`);
    return text(`Quelle;Ziel;Datum;Zahl\n${lines.join('\n')}\n`);
  },
  'png_named_csv.csv': () =>
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array.from({ length: 5120 }, (_, i) => i)]),
  'json_deep_nesting.json': () => text('['.repeat(200_000) + ']'.repeat(200_000)),
  'gexf_quadratic_blowup.gexf': () =>
    text(
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE gexf [<!ENTITY a "${'x'.repeat(50_000)}">]>\n` +
        `<gexf version="1.3"><graph><nodes><node id="1" label="${'&a;'.repeat(10_000)}"/></nodes></graph></gexf>`,
    ),
  'xlsx_zip_bomb_1gb.xlsx': () => bomb(1024 * MIB),
  'xlsx_zip_bomb_lies.xlsx': () => bomb(2000),
  'xlsx_20000_entries.xlsx': () =>
    zip(
      Array.from({ length: 20_000 }, (_, i) =>
        stored(`xl/x${String(i).padStart(5, '0')}.xml`, new Uint8Array()),
      ),
    ),
};

const MIB = 2 ** 20;

/** A workbook with a sheet of a gigabyte of blanks. @param claimed what its headers say of that, in bytes */
function bomb(claimed: number): Uint8Array {
  const sheet = 'xl/worksheets/sheet1.xml';
  const parts = Object.entries(unzipSync(bring('xlsx_control.xlsx').bytes)).filter(
    ([name]) => name !== sheet,
  );
  // Flushed blocks end on whole bytes and know nothing of each other: one of them, many times over, is a stream.
  const block = deflateRawSync(Buffer.alloc(MIB, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const head = deflateRawSync('<?xml version="1.0"?><worksheet>', { finishFlush: constants.Z_FULL_FLUSH });
  const bytes = Buffer.concat([head, ...Array<Buffer>(1024).fill(block), deflateRawSync('</worksheet>')]);
  return zip([
    ...parts.map(([name, content]) => stored(name, content)),
    { name: sheet, method: 8, size: claimed, crc: 0, bytes },
  ]);
}

type Entry = {
  readonly name: string;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: 0 | 8;
  readonly size: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
};
const stored = (name: string, bytes: Uint8Array): Entry => ({
  name,
  method: 0,
  size: bytes.length,
  crc: crc32(bytes),
  bytes,
});

/** A zip of entries as they are: sizes and sums are believed, so that they can lie. */
function zip(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, method, size, crc, bytes } of entries) {
    const local = record(
      [0x04034b50, 4],
      [20, 2],
      [0, 2],
      [method, 2],
      [0, 4],
      [crc, 4],
      [bytes.length, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    );
    directory.push(
      record(
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        [0, 2],
        [method, 2],
        [0, 4],
        [crc, 4],
        [bytes.length, 4],
        [size, 4],
        [name.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [at, 4],
      ),
      text(name),
    );
    parts.push(local, text(name), bytes);
    at += local.length + name.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [length, 4],
    [at, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** Little-endian numbers, each with its width in bytes. */
function record(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
