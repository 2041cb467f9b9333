/**
 * Bundles the script and the style of the offline page (`publish/html/viewer.ts`) into two texts. Used by Vite for the built app and
 * the tests (`virtual:viewer`), and by whatever else writes such pages in Node.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BundledViewer = { readonly script: string; readonly style: string };

const ENTRY = fileURLToPath(new URL('../publish/html/viewer.ts', import.meta.url));

/** Everything that it is made of here, so that Vite can watch it. */
export const viewerSources = (): string[] => {
  const folder = fileURLToPath(new URL('../publish/html/', import.meta.url));
  return [
    ENTRY,
    join(folder, 'viewer.css'),
    ...readdirSync(join(folder, 'viewer')).map((name) => join(folder, 'viewer', name)),
  ];
};

/** @throws when it cannot be bundled, with the bundler's words */
export async function bundleViewer(): Promise<BundledViewer> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome111', 'firefox115', 'safari16.4'],
      copyPublicDir: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'viewer', fileName: 'viewer' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  let [script, style] = ['', ''];
  for (const file of outputs) {
    if (file.type === 'chunk') script += file.code.trim();
    else if (file.fileName.endsWith('.css')) style += String(file.source).trim();
  }
  if (script === '' || style === '') throw new Error('The viewer has no script or no style');
  return { script, style };
}
