/** What writers of documents need, as it lies in the packages on this machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PngSurroundings } from '../publish/png.ts';

const { resolve } = createRequire(import.meta.url);
const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(resolve(path)));

export const surroundings: PngSurroundings = {
  face: (file) => {
    const name = /^(source-sans-3|noto-sans-arabic|noto-emoji)-/.exec(file)?.[1];
    if (name === undefined) throw new Error(`There is no face ${file}`);
    return bytesOf(`@fontsource/${name}/files/${file}`);
  },
  resvg: () => bytesOf('@resvg/resvg-wasm/index_bg.wasm'),
};
