/** `npm start`: installs if needed, builds if needed, serves the built app with its safety headers and opens it. */
import { buildIfNeeded, installIfNeeded, ROOT } from './fresh.mjs';

installIfNeeded();
const status = buildIfNeeded();
if (status !== 0) process.exit(status);

const { preview } = await import('vite');
const port = Number(process.env.PORT ?? 4173);
// A window is opened only where somebody sits in front of one.
const open = Boolean(process.stdout.isTTY) && !process.env.CI && !process.argv.includes('--no-open');
const server = await preview({ root: ROOT, preview: { port, host: '127.0.0.1', open } });
console.log(
  `Drehscheibe: ${server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`}   (Strg/Ctrl + C beendet)`,
);
