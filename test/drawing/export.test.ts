import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mixBarChart, readableOn } from '../../src/drawing/charts/mix-bar.ts';
import { fontDataUri, withResolution } from '../../src/drawing/export/png.ts';
import { PALETTES } from '../../src/drawing/look.ts';
import { heldScale, LONGEST_SIDE } from '../../src/drawing/pixel-size.ts';
import { CHARTS } from '../gallery/charts.ts';
import { contrast } from './colour.ts';

/** A chunk with a checksum of zero: what is read here does not check it. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  new DataView(out.buffer).setUint32(0, data.length);
  out.set(new TextEncoder().encode(name), 4);
  out.set(data, 8);
  return out;
}

function png(...chunks: Uint8Array[]): Uint8Array {
  const head = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const header = chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const data = chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.from([0, 0]))));
  return Uint8Array.from(
    [head, header, ...chunks, data, chunk('IEND', new Uint8Array())].flatMap((c) => [...c]),
  );
}

function chunksOf(bytes: Uint8Array): { name: string; data: Uint8Array; crc: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const list = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    list.push({ name, data: bytes.slice(at + 8, at + 8 + length), crc: view.getUint32(at + 8 + length) });
    at += 12 + length;
  }
  return list;
}

test('a PNG gets its resolution once, with the checksum that the format asks for', () => {
  const old = chunk('pHYs', new Uint8Array(9));
  for (const source of [png(), png(old)]) {
    const chunks = chunksOf(withResolution(source, 72));
    expect(chunks.map((c) => c.name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    // 72 dpi is 2835 pixels a metre; the checksum is the well-known one of that chunk.
    expect([...chunks[1]!.data]).toEqual([0, 0, 0x0b, 0x13, 0, 0, 0x0b, 0x13, 1]);
    expect(chunks[1]!.crc).toBe(0x009a9c18);
  }
});

test('pictures are held to 8 000 pixels', () => {
  expect(heldScale(1000, 500, 3)).toBe(3);
  expect(heldScale(4494, 3179, 10) * 4494).toBeCloseTo(LONGEST_SIDE);
});

test('a font becomes a data URI whatever its length', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => i % 256);
  const uri = fontDataUri(bytes);
  expect(uri).toMatch(/^data:font\/woff2;base64,/);
  expect(Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64').equals(Buffer.from(bytes))).toBe(true);
});

test('every chart has a text version', () => {
  for (const { name, draw } of CHARTS) {
    const { text } = draw() as unknown as { text: readonly string[] };
    expect(text.length, name).toBeGreaterThan(3);
    for (const line of text) expect(line, name).not.toMatch(/NaN|undefined/);
  }
});

test('shares add up, and rows without anything say nothing', () => {
  const chart = mixBarChart({
    width: 400,
    palette: PALETTES.light,
    words: { title: 'T', note: '', number: String, percent: (s) => `${Math.round(100 * s)} %` },
    rows: [
      {
        label: 'a',
        parts: [
          { label: 'x', fill: '#549ac9', count: 3 },
          { label: 'y', fill: null, count: 1 },
        ],
      },
      { label: 'b', parts: [{ label: 'x', fill: '#549ac9', count: 0 }] },
    ],
    partText: (row, part, count, share) => `${row} ${part} ${count} ${share}`,
  });
  expect(chart.text).toEqual(['a x 3 75 %', 'a y 1 25 %', 'b x 0 0 %']);
});

test('words on sector colours have a contrast of 4.5 : 1', () => {
  for (const { sectors } of Object.values(PALETTES)) {
    for (const fill of sectors) expect(contrast(readableOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
  }
});
