/**
 * Compiles a kernel of this folder (AssemblyScript) to WebAssembly with SIMD. Used by Vite for the built app and the tests
 * (`virtual:kernels`), and by the command line and the bench directly. What was compiled once is kept beside the packages.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const KEPT = join(HERE, '../node_modules/.cache/kernels');
const OPTIONS = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--use', 'abort='];

/** Names of the kernels: one `<name>.as.ts` each; files that begin with `_` are shared by them. */
export const kernelNames = (): string[] =>
  readdirSync(HERE).flatMap((file) =>
    /^[a-z-]+\.as\.ts$/.test(file) ? [file.slice(0, -'.as.ts'.length)] : [],
  );

/** Everything that a kernel may be made of, so that Vite can watch it. */
export const kernelSources = (): string[] =>
  readdirSync(HERE).flatMap((file) => (file.endsWith('.as.ts') ? [join(HERE, file)] : []));

/**
 * The binary of one kernel.
 * @throws when the compiler is not installed, or with its words when it refuses the source
 */
export async function compileKernel(name: string): Promise<Uint8Array> {
  const sources = kernelSources().map((path) => readFileSync(path, 'utf8'));
  const version = readFileSync(join(HERE, '../node_modules/assemblyscript/package.json'), 'utf8');
  const digest = createHash('sha256')
    .update([version, ...OPTIONS, ...sources].join('\0'))
    .digest('hex');
  const path = join(KEPT, `${name}-${digest.slice(0, 16)}.wasm`);
  if (existsSync(path)) return readFileSync(path);
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array | null = null;
  const { error, stderr } = await asc.main([`${name}.as.ts`, '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (file) => (existsSync(join(HERE, file)) ? readFileSync(join(HERE, file), 'utf8') : null),
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`${name}: ${error?.message ?? ''} ${stderr.toString()}`);
  mkdirSync(KEPT, { recursive: true });
  // Several processes may compile at once: each writes a file of its own and moves it into place whole.
  const part = `${path}.${process.pid}`;
  writeFileSync(part, binary);
  renameSync(part, path);
  return binary;
}

/** All kernels by name. */
export async function compileKernels(): Promise<Record<string, Uint8Array>> {
  const made: Record<string, Uint8Array> = {};
  for (const name of kernelNames()) made[name] = await compileKernel(name);
  return made;
}
