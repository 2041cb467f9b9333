/** What writers of documents need, as it lies in the packages on this machine. Read once: several files are written in one go. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PngSurroundings } from '../publish/png.ts';

const { resolve } = createRequire(import.meta.url);
const known = new Map<string, Promise<Uint8Array>>();

function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = known.get(path) ?? readFile(resolve(path)).then((read) => new Uint8Array(read));
  known.set(path, bytes);
  return bytes;
}

export const surroundings: PngSurroundings = {
  face: (file) => {
    const name = /^(source-sans-3|noto-sans-arabic|noto-sans-hebrew|noto-emoji)-/.exec(file)?.[1];
    if (name === undefined) throw new Error(`There is no face ${file}`);
    return bytesOf(`@fontsource/${name}/files/${file}`);
  },
  resvg: () => bytesOf('@resvg/resvg-wasm/index_bg.wasm'),
};

/** The face that travels inside pictures, as in the window. */
export const drawnFace = (): Promise<Uint8Array> =>
  bytesOf('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');
