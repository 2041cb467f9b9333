/** Pictures as pixels, to compare what different programs make of one file: reading PNG and PPM, mean differences. */
import { unzlibSync } from 'fflate';

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, row by row; on white where it was transparent. */
  readonly rgb: Uint8Array;
};

/** A PNG of 8 bits a channel, not interlaced (PNG, third edition, W3C 2025). */
export function readPng(file: Uint8Array): Pixels {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const pieces: Uint8Array[] = [];
  let [width, height, depth, colour] = [0, 0, 0, 0];
  let palette: Uint8Array = new Uint8Array();
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
      depth = data[8]!;
      colour = data[9]!;
      if (data[12] !== 0) throw new Error('interlaced');
    } else if (type === 'PLTE') palette = data;
    else if (type === 'IDAT') pieces.push(data);
    at += 12 + length;
  }
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  if (depth !== 8 || channels === undefined) throw new Error(`PNG of ${depth} bits, colour type ${colour}`);
  const packed = new Uint8Array(pieces.reduce((sum, p) => sum + p.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    packed.set(piece, offset);
    offset += piece.length;
  }
  const raw = unfiltered(unzlibSync(packed), width * channels, height, channels);
  const rgb = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const from = i * channels;
    const alpha = channels === 4 ? raw[from + 3]! : channels === 2 ? raw[from + 1]! : 255;
    for (let c = 0; c < 3; c++) {
      const value = colour === 3 ? palette[3 * raw[from]! + c]! : raw[from + (channels > 2 ? c : 0)]!;
      rgb[3 * i + c] = (value * alpha + 255 * (255 - alpha)) / 255;
    }
  }
  return { width, height, rgb };
}

function unfiltered(lines: Uint8Array, stride: number, height: number, bpp: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const a = x >= bpp ? out[at - bpp]! : 0;
      const b = y > 0 ? out[at - stride]! : 0;
      const c = x >= bpp && y > 0 ? out[at - stride - bpp]! : 0;
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const add = [0, a, b, (a + b) >> 1, paeth][filter!]!;
      out[at] = lines[y * (stride + 1) + 1 + x]! + add;
    }
  }
  return out;
}

/** A binary PPM (P6), as pdftoppm writes it. */
export function readPpm(file: Uint8Array): Pixels {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 60));
  const found = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(head);
  if (!found) throw new Error('not a PPM');
  return { width: Number(found[1]), height: Number(found[2]), rgb: file.subarray(found[0].length) };
}

/** Mean difference of all channels, 0 … 1, over the part that both have. */
export function difference(a: Pixels, b: Pixels): number {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < 3 * width; x++) {
      sum += Math.abs(a.rgb[3 * a.width * y + x]! - b.rgb[3 * b.width * y + x]!);
    }
  }
  return sum / (255 * 3 * width * height);
}
