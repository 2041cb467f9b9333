/**
 * SVG → PNG in the browser. An SVG drawn as an image sees no fonts of the page, so the face must be inside it: pass the
 * woff2 as data URI (`fontDataUri` below) to what draws it. It holds up the page: what can be painted by a worker is
 * (`publish/canvas.ts`).
 */
import { heldScale } from '../pixel-size.ts';

/** Milliseconds between draws, and how many, while the embedded face is being read. */
const FONT_WAIT = 40;
const DRAWS_FOR_FONT = 2;

export type PngOptions = {
  /** Pixels of the picture for one of the SVG, e.g. 300 / 96 for 300 dpi. */
  readonly scale: number;
  /** Put below transparent parts; null = transparent. */
  readonly background: string | null;
};

/** @throws when the browser cannot draw the SVG or has no memory for the picture */
export async function svgToPng(svg: string, options: PngOptions): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const scale = heldScale(image.naturalWidth, image.naturalHeight, options.scale);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2d canvas');
    const draw = () => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      if (options.background !== null) {
        context.fillStyle = options.background;
        context.fillRect(0, 0, canvas.width, canvas.height);
      }
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
    };
    // The face inside the SVG is only read when text is first drawn with it; until then text is left out.
    for (let i = 0; i < DRAWS_FOR_FONT; i++) {
      draw();
      await new Promise((resolve) => setTimeout(resolve, FONT_WAIT));
    }
    draw();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The canvas gave no picture');
    const dpi = 96 * scale;
    return new Blob(
      [withResolution(new Uint8Array(await blob.arrayBuffer()), dpi) as Uint8Array<ArrayBuffer>],
      {
        type: 'image/png',
      },
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A font file as data URI, for embedding. */
export function fontDataUri(woff2: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < woff2.length; i += 0x8000) {
    binary += String.fromCharCode(...woff2.subarray(i, i + 0x8000));
  }
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/**
 * Writes the resolution into a PNG: a pHYs chunk (pixels per metre) after the header, so that programs place the picture
 * at its size. Any pHYs chunk that is there is replaced. Reference: PNG specification, 11.3.4.3.
 */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const parts: Uint8Array[] = [png.subarray(0, 33), chunk];
  const source = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 33; at + 12 <= png.length; ) {
    const length = source.getUint32(at) + 12;
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name !== 'pHYs') parts.push(png.subarray(at, at + length));
    at += length;
  }
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
