/** The faces as they lie in the packages, for tests. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Surroundings } from '../../src/publish/publish.ts';

const PACKAGES = resolve(import.meta.dirname, '../../node_modules/@fontsource');

export const surroundings = {
  face: async (file: string) => {
    const name = /^(source-sans-3|noto-sans-arabic|noto-sans-hebrew|noto-emoji)-/.exec(file)?.[1];
    return new Uint8Array(readFileSync(`${PACKAGES}/${name}/files/${file}`));
  },
} as Surroundings;
