/// <reference types="vite/types/importMeta.d.ts" />
import { expose } from 'comlink';
import { publishWork } from '../src/jobs/work/publish.ts';
import { systemLetters } from '../src/jobs/work/system-letters.ts';
import { publish } from '../src/publish/publish.ts';

/** Each face is a file of its own beside the app; only those are fetched that a document needs. */
const faces = import.meta.glob<string>(
  [
    '../node_modules/@fontsource/source-sans-3/files/source-sans-3-*-{400,600}-normal.woff',
    '../node_modules/@fontsource/noto-sans-{arabic,hebrew}/files/noto-sans-*-{arabic,hebrew}-{400,600}-normal.woff',
    '../node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff',
  ],
  { query: '?url', import: 'default' },
);
const places = new Map(
  Object.entries(faces).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);

expose(
  publishWork(publish, {
    face: async (file) => {
      const url = await places.get(file)?.();
      if (url === undefined) throw new Error(`There is no face ${file}`);
      return new Uint8Array(await (await fetch(url)).arrayBuffer());
    },
    letters: systemLetters,
    viewer: async () => (await import('virtual:viewer')).default,
  }),
);
