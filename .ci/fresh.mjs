/** Installs and builds only when something changed since the last time. Plain Node, so that it runs before `npm ci`. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'workers',
  'kernels',
  'data',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return time(path);
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), time(path));
}

/** Runs a command in the project's root; gives its exit status. */
export function call(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return done.status ?? 1;
}

/** The same beside others: what it says is kept until it has ended, so that their words do not mix. Gives the exit status. */
export function callBeside(command, args) {
  const said = [];
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
  child.on('error', (error) => said.push(Buffer.from(`${command}: ${error.message}\n`)));
  return new Promise((done) => {
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      done(status ?? 1);
    });
  });
}

export function installIfNeeded() {
  const folder = join(ROOT, 'node_modules');
  // Packages that several copies of the project share are not this one's to replace: `npm ci` would empty the folder of all.
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) return;
  const installed = join(folder, '.package-lock.json');
  if (time(installed) >= time(join(ROOT, 'package-lock.json'))) return;
  console.log('Installing packages …');
  const status = call('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (status !== 0) process.exit(status);
}

const isBuilt = () => {
  const built = time(join(ROOT, 'dist/index.html'));
  return built > Math.max(...SOURCES.map((s) => newest(join(ROOT, s))));
};
const BUILD = ['npx', ['vite', 'build', '--logLevel', 'warn']];

export const buildIfNeeded = () => (isBuilt() ? 0 : call(...BUILD));
export const buildBesideIfNeeded = () => (isBuilt() ? 0 : callBeside(...BUILD));
