/**
 * A picture as PNG without a browser, by resvg: for the command line. In the window, `drawing/export/png.ts` lets the browser draw.
 * Not among `MAKERS`: resvg weighs more than the whole app, and no page shall load it.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FaceSet } from './faces.ts';
import { marksOf, textsOf } from './marks.ts';
import { withDensity } from './png-density.ts';
import type { Sheet, Surroundings } from './publish.ts';
import { outlined } from './redrawn.ts';

/** Longest side in pixels; most programs open no larger picture. */
export const MOST_PIXELS = 8000;

/** Where resvg's WebAssembly lies, beside the faces. */
export type PngSurroundings = Pick<Surroundings, 'face' | 'onBoxes'> & {
  readonly resvg: () => Promise<Uint8Array>;
};

export type Png = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch: as asked, or fewer where the picture would be larger than `MOST_PIXELS`. */
  readonly dpi: number;
};

let ready: Promise<void> | null = null;

/**
 * The sheet in pixels, transparent where it has no page.
 * @param dpi pixels to the inch of the paper, 36 … 1 200
 */
export async function writePng(sheet: Sheet, dpi: number, surroundings: PngSurroundings): Promise<Png> {
  ready ??= surroundings.resvg().then((wasm) => initWasm(wasm));
  await ready;
  const picture = marksOf(sheet.svg);
  const faces = await FaceSet.load(textsOf(picture.marks), surroundings);
  const wanted = (Math.max(sheet.width, sheet.height) * dpi) / 25.4;
  const given = Math.min(1, MOST_PIXELS / wanted) * dpi;
  // Letters as outlines: resvg finds no semibold and no letters of other scripts among faces that come in parts.
  const redrawn = outlined(picture, faces);
  if (faces.boxes.size > 0) surroundings.onBoxes?.([...faces.boxes]);
  const drawing = new Resvg(redrawn, {
    // By its longer side: what follows from the shorter one may be a pixel more.
    fitTo: {
      mode: sheet.height > sheet.width ? 'height' : 'width',
      value: Math.max(1, Math.round((Math.max(sheet.width, sheet.height) * given) / 25.4)),
    },
    font: { fontBuffers: [] },
  });
  const image = drawing.render();
  const { width, height } = image;
  const bytes = withDensity(image.asPng(), given);
  image.free();
  drawing.free();
  return { bytes, width, height, dpi: given };
}
