/// <reference types="vitest/config" />
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';
import { compileKernels, kernelSources } from './kernels/compile.ts';
import { bundleViewer, viewerSources } from './src/cli/bundle-viewer.ts';
import { keepingNothing } from './test/keeping-nothing.ts';

/**
 * What the page may load: itself, and nothing else. Sent as a header by `npm start`, written into the page for servers
 * that send none (where frame-ancestors has no effect).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

const policyInPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * The network that nearly every first visit draws is asked for by the page itself, together with the entry (which draws it)
 * and not after that has run.
 */
const firstPictureAhead: Plugin = {
  name: 'first-picture-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
      );
      const ahead = (name: string, found: Set<string>): Set<string> => {
        if (found.has(name)) return found;
        found.add(name);
        for (const needed of chunks.get(name)?.imports ?? []) ahead(needed, found);
        return found;
      };
      const files = new Set<string>();
      for (const { fileName, facadeModuleId } of chunks.values())
        if (/virtual:network\/dortmund-2023$/.test(facadeModuleId ?? '')) ahead(fileName, files);
      return [...files]
        .filter((name) => !html.includes(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${name}` },
          injectTo: 'head',
        }));
    },
  },
};

/** `virtual:kernels`: the kernels of `kernels/` in WebAssembly, by name. Part of the worker's script, so that nothing is fetched. */
const kernels: Plugin = {
  name: 'kernels',
  resolveId: (id) => (id === 'virtual:kernels' ? '\0virtual:kernels' : null),
  async load(id) {
    if (id !== '\0virtual:kernels') return null;
    for (const path of kernelSources()) this.addWatchFile(path);
    const lines = Object.entries(await compileKernels()).map(
      ([name, binary]) => `${JSON.stringify(name)}: bytes('${Buffer.from(binary).toString('base64')}')`,
    );
    return `const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
export default { ${lines.join(', ')} };`;
  },
};

/** `virtual:viewer`: script and style of the page that shows figures offline, as texts that are written into it. */
const viewer: Plugin = {
  name: 'viewer',
  resolveId: (id) => (id === 'virtual:viewer' ? '\0virtual:viewer' : null),
  async load(id) {
    if (id !== '\0virtual:viewer') return null;
    for (const path of viewerSources()) this.addWatchFile(path);
    return `export default ${JSON.stringify(await bundleViewer())};`;
  },
};

/**
 * WebAssembly counts as running text as code. The page never does, so only workers, which never see the page, may: theirs is
 * a policy of their own, sent with their script.
 */
const policyOfWorkers: Plugin = {
  name: 'policy-of-workers',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (/^\/assets\/(?:analysis|layout)-[^/]+\.js(\?|$)/.test(request.url ?? '')) {
        const set = response.setHeader.bind(response);
        response.setHeader = (name, value) =>
          set(
            name,
            /^content-security-policy$/i.test(name)
              ? String(value).replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
              : value,
          );
      }
      next();
    });
  },
};

/** Isolation lets workers share memory; without these headers the app works the same, a little slower. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * `virtual:networks`: the networks that come with the product, each as one module with all its files, loaded when it is
 * opened. One request a network instead of one a file.
 */
const networks: Plugin = {
  name: 'networks',
  resolveId: (id) => (id.startsWith('virtual:network') ? `\0${id}` : null),
  load(id) {
    const asked = /^\0virtual:networks?(?:\/(.+))?$/.exec(id);
    if (!asked) return null;
    const [, network] = asked;
    if (network === undefined) {
      const entries = readdirSync(NETWORKS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      const lines = entries.map(
        ({ name }) => `${JSON.stringify(name)}: () => import('virtual:network/${name}')`,
      );
      return `export default { ${lines.join(', ')} };`;
    }
    const names = readdirSync(`${NETWORKS}/${network}`).filter((name) => /\.(csv|json)$/.test(name));
    for (const name of names) this.addWatchFile(`${NETWORKS}/${network}/${name}`);
    const files = names.map((name) => [
      `${network}/${name}`,
      readFileSync(`${NETWORKS}/${network}/${name}`, 'utf8'),
    ]);
    return `export default ${JSON.stringify(Object.fromEntries(files))};`;
  },
};
const NETWORKS = fileURLToPath(new URL('data/networks', import.meta.url));

/**
 * The service worker is built last, when it is known which files there are. Names of assets hold their digest; of the others the
 * digest is written beside, so that a new version fetches only what changed.
 */
const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  closeBundle: {
    order: 'post',
    sequential: true,
    async handler() {
      const outDir = this.environment.config.build.outDir;
      // A build that failed has no page to keep.
      if (!existsSync(join(outDir, 'index.html'))) return;
      const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .filter((name) => !['service-worker.js', 'screenshot.png'].includes(name))
        .sort();
      const files = names.map((url) => ({
        url,
        revision: url.startsWith('assets/')
          ? null
          : createHash('sha256')
              .update(readFileSync(join(outDir, url)))
              .digest('hex')
              .slice(0, 16),
      }));
      await build({
        configFile: false,
        logLevel: 'error',
        define: { BUILT_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          lib: {
            entry: fileURLToPath(new URL('workers/service.ts', import.meta.url)),
            formats: ['iife'],
            name: 'service',
            fileName: () => 'service-worker.js',
          },
        },
      });
    },
  },
};

/** Unit tests: those that share what a worker has read of `src`, and those that read it for themselves. */
const SHARED = keepingNothing(fileURLToPath(new URL('.', import.meta.url)));
const unit = {
  environment: 'node',
  setupFiles: 'src/i18n/all.ts',
  testTimeout: 180_000,
  // What comes in its own time comes within a second only on a machine that has nothing else to do.
  expect: { poll: { timeout: 30_000 } },
  // Usually a core is left free, which on two cores is half of the machine.
  maxWorkers: '100%',
} as const;

export default defineConfig({
  // Relative, so that the built folder works under any path of any web server.
  base: './',
  plugins: [
    react(),
    policyInPage,
    policyOfWorkers,
    networks,
    kernels,
    viewer,
    firstPictureAhead,
    offline,
    { ...optimizeLocales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' as const },
  ],
  worker: { format: 'es', plugins: () => [kernels, viewer] },
  optimizeDeps: { include: ['comlink', 'fflate', 'zod'] },
  server: { headers },
  preview: {
    headers: {
      ...headers,
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // The entry need not list what each later part consists of (3 kB): parts ask for it themselves, from the same machine.
    modulePreload: {
      resolveDependencies: (_, dependencies) => dependencies.filter((d) => d.endsWith('.css')),
    },
    // What the entry needs at once comes as one file: compressed together it is 10 kB less than as thirty.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { ...unit, name: 'unit-shared', include: [...SHARED], isolate: false },
      },
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit-alone',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', ...SHARED],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
          // Much of a browser test is waiting: two at a time take little more than half as long, also on two cores.
          maxWorkers: 2,
          // All files that a worker runs share its browser, and what that has read of the app.
          isolate: false,
          // A busy machine with software WebGL may miss a wait once; twice in a row is a fault.
          retry: 1,
        },
      },
    ],
  },
});
