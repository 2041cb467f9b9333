import { describe, expect, test } from 'vitest';
import { surroundings } from '../../src/cli/surroundings.ts';
import { MOST_PIXELS, writePng } from '../../src/publish/png.ts';
import { readPng } from '../trial/pixels.ts';

const sheet = (body: string, width = 254, height = 127) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">${body}</svg>`,
  width,
  height,
  title: '',
  text: [],
  notes: '',
});
/** Pixels to the metre, of the pHYs chunk. */
const density = (png: Uint8Array): number => {
  const at = Buffer.from(png).indexOf('pHYs');
  return new DataView(png.buffer, png.byteOffset).getUint32(at + 4);
};

describe('a PNG', () => {
  test('is as large as paper and density ask, and says so', async () => {
    const { bytes, width, height, dpi } = await writePng(
      sheet('<rect width="100" height="100" fill="#ff0000"/>'),
      50,
      surroundings,
    );
    expect([width, height, dpi]).toEqual([500, 250, 50]);
    expect(density(bytes)).toBe(1969);
    const { rgb } = readPng(bytes);
    const at = (x: number, y: number) => [...rgb.subarray(3 * (500 * y + x), 3 * (500 * y + x) + 3)];
    // White is where nothing is: the file is transparent there.
    expect([at(100, 100), at(400, 100)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
    ]);
  });

  test('letters of all faces are drawn, none of them by a face of the machine', async () => {
    const ink = async (text: string) => {
      const { rgb } = readPng(
        (await writePng(sheet(`<text x="9" y="60" font-size="30">${text}</text>`), 20, surroundings)).bytes,
      );
      return rgb.reduce((sum, value) => sum + (255 - value), 0);
    };
    const [wide, arabic, nothing] = [await ink('Ж Ł'), await ink('مركز'), await ink('&#x200b;')];
    expect(nothing).toBe(0);
    expect(wide).toBeGreaterThan(3000);
    expect(arabic).toBeGreaterThan(3000);
  });

  test('never has more pixels than programs open', async () => {
    const { width, height, dpi } = await writePng(
      { ...sheet('', 1189), svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 2"/>' },
      1200,
      surroundings,
    );
    expect([width, height]).toEqual([MOST_PIXELS, MOST_PIXELS / 200]);
    expect(dpi).toBeCloseTo((MOST_PIXELS * 25.4) / 1189, 5);
    const poster = await writePng(
      {
        ...sheet('', 841, 1189),
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 793.7 1122.1"/>',
      },
      300,
      surroundings,
    );
    expect(poster.height).toBe(MOST_PIXELS);
  });
});
