/** Pictures painted by a worker: of a large network for the screen, of any for a PNG; the same picture as the browser makes of the SVG. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, drawn, drop, expectAccessible, openBench, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ready = (page: Page) =>
  page.locator('[data-testid="figures"][data-ready="true"]').waitFor({ timeout: 20_000 });

async function save(page: Page, name: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: /^(Speichern als|Save as)$/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name }).click(),
  ]);
  return readFile((await file.path())!);
}

type Likeness = {
  readonly width: number;
  readonly height: number;
  /** Share of pixels that no pixel beside them in the other picture is like. */
  readonly unlike: number;
  /** Share of pixels that are not as the corner is. */
  readonly ink: number;
};

/** Holds a PNG against what the browser itself makes of an SVG at that size. */
const compared = (page: Page, svg: Buffer, png: Buffer): Promise<Likeness> =>
  page.evaluate(
    async ([text, base64]) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text!], { type: 'image/svg+xml' }));
      await image.decode();
      const bytes = Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0));
      const painted = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = painted;
      const pixels = async (source: CanvasImageSource, draws: number) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        // The face inside is only read when text is first drawn with it.
        for (let i = 0; i < draws; i++) {
          context.fillStyle = '#ffffff';
          context.fillRect(0, 0, width, height);
          context.drawImage(source, 0, 0, width, height);
          await new Promise((done) => setTimeout(done, 60));
        }
        return context.getImageData(0, 0, width, height).data;
      };
      const [a, b] = [await pixels(image, 3), await pixels(painted, 1)];
      // Letters may begin a part of a pixel further on.
      const isLike = (i: number) => {
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const j = i + 4 * (dy * width + dx);
            if (j < 0 || j + 2 >= a.length) continue;
            const off = Math.max(
              Math.abs(a[j]! - b[i]!),
              Math.abs(a[j + 1]! - b[i + 1]!),
              Math.abs(a[j + 2]! - b[i + 2]!),
            );
            if (off <= 48) return true;
          }
        }
        return false;
      };
      let [unlike, ink] = [0, 0];
      for (let i = 0; i < b.length; i += 4) {
        if (!isLike(i)) unlike++;
        if (b[i] !== b[0] || b[i + 1] !== b[1] || b[i + 2] !== b[2]) ink++;
      }
      return { width, height, unlike: unlike / (width * height), ink: ink / (width * height) };
    },
    [svg.toString(), png.toString('base64')] as const,
  );

/** The kind of file that the preview shows, whatever it is called. */
const shownType = (page: Page): Promise<string> =>
  page.getByTestId('figure-picture').evaluate((image) => {
    const made = Reflect.get(window, 'madePictures') as Map<string, string>;
    return made.get((image as HTMLImageElement).src) ?? '';
  });

const watchPictures = (page: Page) =>
  page.evaluate(() => {
    const made = new Map<string, string>();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const url = make.call(URL, blob);
      if (blob instanceof Blob) made.set(url, blob.type);
      return url;
    };
    Object.assign(window, { madePictures: made });
  });

const BODIES = 1200;
/** Everybody knows one of twenty, and whoever stands beside. */
const LIST = `Von;Nach\n${Array.from({ length: BODIES }, (_, i) => `Stelle ${i};Stelle ${i % 20 === i ? (i + 1) % 20 : i % 20}\nStelle ${i};Stelle ${(i + 7) % BODIES}`).join('\n')}\n`;

test('a large network: seen, enlarged, annotated and saved as the picture that the SVG is', async () => {
  const { page, troubles, close } = await visit(bench, { language: 'de', query: 'view=start' });
  await drop(page, [{ name: 'netz.csv', text: LIST }]);
  await page.getByTestId('import').getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByTestId('import').waitFor({ state: 'detached' });
  await watchPictures(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Abbildungen' }).click();
  await page.getByRole('button', { name: /^Ratsvorlage/ }).click();
  await ready(page);
  expect(await shownType(page)).toBe('image/png');
  // The small one of what is kept as well.
  await page.getByTestId('figure-list').locator('img').waitFor();
  await expectAccessible(page);

  // Enlarged, what is seen is painted anew, and annotations still hold on to what is below them.
  expect(await page.getByTestId('figure-detail').count()).toBe(0);
  for (let n = 0; n < 5; n++) await page.getByRole('button', { name: 'Vergrößern' }).click();
  const detail = page.getByTestId('figure-detail');
  await detail.waitFor();
  const [part, whole] = [
    (await detail.boundingBox())!,
    (await page.getByTestId('figure-picture').boundingBox())!,
  ];
  expect(part.width).toBeLessThan(whole.width);
  // The middle of the page stays in the middle.
  const desk = (await page.getByTestId('figure-desk').boundingBox())!;
  expect(whole.x + whole.width / 2).toBeCloseTo(desk.x + desk.width / 2, -1);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.mouse.click(desk.x + desk.width / 2, desk.y + desk.height / 2);
  await page.getByRole('button', { name: /^Text „/ }).waitFor();
  await ready(page);

  const svg = await save(page, /^SVG/);
  expect(svg.length).toBeGreaterThan(600_000);
  expect(svg.toString()).toContain('id="annotations"');
  const { width, height, unlike, ink } = await compared(page, svg, await save(page, /^PNG, 150/));
  expect(Math.max(width, height)).toBeGreaterThan(900);
  expect(ink).toBeGreaterThan(0.05);
  expect(unlike).toBeLessThan(0.002);
  expect(troubles).toEqual([]);
  await close();
});

test('in English, a small one: shown as the SVG itself; hatches, a logo and names in the PNG as there', async () => {
  const { page, troubles, close } = await visit(bench, { query: 'open=dortmund-2023', language: 'en' });
  await drawn(page);
  await watchPictures(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Figures' }).click();
  await page.getByRole('button', { name: /^Council/ }).click();
  await ready(page);
  expect(await shownType(page)).toBe('image/svg+xml');
  await page.getByTestId('figure-logo').setInputFiles(join(import.meta.dirname, '../../public/icon-192.png'));
  await page.getByRole('button', { name: /^Undo.*[Ll]ogo/ }).waitFor();
  await ready(page);
  const svg = await save(page, /^SVG/);
  expect(svg.toString()).toMatch(/url\(#pattern-[\s\S]*<image/);
  const { unlike, ink } = await compared(page, svg, await save(page, /^PNG, 150/));
  expect(ink).toBeGreaterThan(0.02);
  expect(unlike).toBeLessThan(0.002);
  expect(troubles).toEqual([]);
  await close();
});
