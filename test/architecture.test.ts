/** Who may import whom, as in `src/README.md`. A forbidden import fails with its path and the reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Room → rooms it may import, besides itself. */
const MAY: Record<string, readonly string[]> = {
  base: [],
  graph: ['base'],
  analysis: ['base', 'graph'],
  layout: ['base', 'graph'],
  model: ['base', 'graph', 'data'],
  compare: ['base', 'graph', 'analysis', 'model'],
  practice: ['base', 'model', 'data'],
  io: ['base', 'model'],
  drawing: ['base', 'model', 'analysis', 'compare', 'layout', 'graph'],
  publish: ['base', 'model', 'drawing'],
  jobs: ['base', 'graph', 'analysis', 'layout', 'io', 'model', 'compare', 'publish', 'workers'],
  i18n: ['base', 'model', 'graph', 'analysis', 'compare', 'io', 'drawing', 'publish', 'data'],
  figures: ['base', 'graph', 'analysis', 'layout', 'model', 'compare', 'drawing', 'publish', 'jobs', 'i18n'],
  state: [
    'base',
    'graph',
    'analysis',
    'layout',
    'model',
    'compare',
    'io',
    'drawing',
    'publish',
    'jobs',
    'i18n',
    'figures',
    'data',
  ],
  views: [
    'base',
    'graph',
    'analysis',
    'layout',
    'model',
    'compare',
    'io',
    'drawing',
    'publish',
    'jobs',
    'i18n',
    'figures',
    'state',
  ],
  cli: [
    'base',
    'graph',
    'analysis',
    'layout',
    'model',
    'compare',
    'io',
    'drawing',
    'publish',
    'i18n',
    'figures',
    'data',
    'kernels',
  ],
  workers: ['analysis', 'compare', 'layout', 'io', 'base', 'practice', 'publish', 'jobs'],
  main: ['views', 'state'],
};

/** Package → the only places that may import it (prefixes of paths below src). */
const FENCES: readonly { packages: RegExp; only: readonly string[]; why: string }[] = [
  {
    packages:
      /^(react|react-dom|react-aria-components|lucide-react|@tanstack\/react-virtual|zustand\/react)(\/|$)/,
    only: ['views/', 'main.tsx', 'state/store.ts'],
    why: 'React lives in views and main.tsx; store.ts gives views their hook',
  },
  { packages: /^(sigma|@sigma\/.*)(\/|$)/, only: ['views/map/'], why: 'only the map draws with Sigma' },
  {
    packages: /^graphology/,
    only: ['model/network.ts', 'io/', 'views/map/'],
    why: 'graphology is for what is drawn and for graph formats; algorithms use the CSR graph',
  },
  { packages: /^idb$/, only: ['state/persist/'], why: 'the browser database has one door' },
  { packages: /^d3(-|$)/, only: ['drawing/'], why: 'd3 draws' },
  {
    packages: /^comlink(\/|$)/,
    only: ['jobs/', '../workers/'],
    why: 'workers are reached through jobs only',
  },
  {
    packages: /^(assemblyscript|virtual:kernels)/,
    only: ['../workers/'],
    why: 'measures take kernels from whoever runs them, and do without',
  },
  {
    packages: /^(@cantoo\/|@pdf-lib\/|pptxgenjs|docx$|@resvg\/)/,
    only: ['publish/'],
    why: 'documents are written in one room',
  },
  { packages: /^node:/, only: ['cli/'], why: 'the app runs in a browser' },
];

/** Words that must not occur in the code of lower rooms. */
const IMPURE: readonly { pattern: RegExp; why: string }[] = [
  { pattern: /\bMath\.random\b/, why: 'randomness is seeded: src/base/random.ts' },
  { pattern: /\bDate\.now\b|\bnew Date\(\)/, why: 'pure code has no clock' },
  { pattern: /\bconsole\.\w+\(/, why: 'lower rooms return issues' },
];
const PURE_ROOMS = [
  'base',
  'practice',
  'graph',
  'analysis',
  'compare',
  'layout',
  'model',
  'io',
  'drawing',
  'publish',
  'i18n',
  'figures',
];

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : files(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/g),
    ...text.matchAll(/()\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
    ...text.matchAll(/()new URL\(\s*['"](\.[^'"]+)['"]/g),
  ];
  return found.map((m) => ({ from: file, to: m[2]!, typeOnly: Boolean(m[1]) }));
}

const roomOf = (path: string): string => {
  const inside = relative(ROOT, path).split('\\').join('/');
  if (inside.startsWith('data/')) return 'data';
  if (inside.startsWith('workers/')) return 'workers';
  if (inside.startsWith('kernels/')) return 'kernels';
  const parts = inside.split('/');
  return parts.length === 2 ? 'main' : parts[1]!;
};

const all = [...files(SRC), ...files(join(ROOT, 'workers'))];
const imports = all.flatMap(importsOf);
const target = (i: Import): string | null =>
  i.to.startsWith('.') ? resolve(dirname(i.from), i.to.replace(/\?.*$/, '')) : null;
const name = (path: string) => relative(ROOT, path).split('\\').join('/');

describe('rooms', () => {
  test('there is something to check', () => {
    expect(all.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  test('every import is allowed by the table', () => {
    const wrong = imports.flatMap((i) => {
      const to = target(i);
      if (!to) return [];
      const from = roomOf(i.from);
      const into = roomOf(to);
      if (from === into || MAY[from]?.includes(into)) return [];
      return [
        `${name(i.from)} imports ${name(to)}: ${from} may import ${MAY[from]?.join(', ') || 'nothing'}`,
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('state reads drawing but leaves the exporters to be loaded on demand', () => {
    const wrong = imports.filter((i) => {
      const to = target(i);
      if (!to || roomOf(i.from) !== 'state' || !name(to).startsWith('src/drawing/export/')) return false;
      return !readFileSync(i.from, 'utf8').includes(`import('${i.to}')`);
    });
    expect(wrong.map((i) => name(i.from))).toEqual([]);
  });

  test('drawing takes from analysis, compare and layout their types only', () => {
    const wrong = imports.filter((i) => {
      const to = target(i);
      return (
        to &&
        roomOf(i.from) === 'drawing' &&
        ['analysis', 'compare', 'layout'].includes(roomOf(to)) &&
        !i.typeOnly
      );
    });
    expect(wrong.map((i) => `${name(i.from)} → ${i.to}`)).toEqual([]);
  });

  test('figures take from jobs and publish their types only: the command line has neither workers nor a page', () => {
    const wrong = imports.filter((i) => {
      const to = target(i);
      return to && roomOf(i.from) === 'figures' && ['jobs', 'publish'].includes(roomOf(to)) && !i.typeOnly;
    });
    expect(wrong.map((i) => `${name(i.from)} → ${i.to}`)).toEqual([]);
  });

  test('no view imports another view, except parts; only the shell knows them all', () => {
    const wrong = imports.flatMap((i) => {
      const to = target(i);
      if (!to || roomOf(i.from) !== 'views' || roomOf(to) !== 'views') return [];
      const from = name(i.from).split('/')[2]!;
      const into = name(to).split('/')[2]!;
      if (from === into || into === 'parts' || (from === 'shell' && into !== 'shell')) return [];
      return [`${name(i.from)} imports ${name(to)}: views talk through state`];
    });
    expect(wrong).toEqual([]);
  });

  test('there are no import cycles', () => {
    const edges = new Map<string, string[]>();
    for (const i of imports) {
      const to = target(i);
      if (to && !i.typeOnly && /\.tsx?$/.test(to)) edges.set(i.from, [...(edges.get(i.from) ?? []), to]);
    }
    const done = new Set<string>();
    const visit = (file: string, path: string[]): string[] | null => {
      const at = path.indexOf(file);
      if (at >= 0) return [...path.slice(at), file].map(name);
      if (done.has(file)) return null;
      for (const next of edges.get(file) ?? []) {
        const ring = visit(next, [...path, file]);
        if (ring) return ring;
      }
      done.add(file);
      return null;
    };
    for (const file of all) expect(visit(file, [])).toBeNull();
  });
});

describe('fences', () => {
  test.each(FENCES)('$why', ({ packages, only }) => {
    const wrong = imports
      .filter((i) => packages.test(i.to) && !i.typeOnly)
      .map((i) => relative(SRC, i.from).split('\\').join('/'))
      .filter((path) => !only.some((allowed) => path.startsWith(allowed)));
    expect(wrong).toEqual([]);
  });

  test.each(IMPURE)('$why', ({ pattern }) => {
    const wrong = all
      .filter((f) => PURE_ROOMS.includes(roomOf(f)))
      .filter((f) => pattern.test(readFileSync(f, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      .map(name);
    expect(wrong).toEqual([]);
  });

  test('nothing can run text as code or write markup', () => {
    const wrong = all
      .filter((f) =>
        /\beval\(|new Function\(|\.innerHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML/.test(
          readFileSync(f, 'utf8'),
        ),
      )
      .map(name);
    expect(wrong).toEqual([]);
  });

  test('the command line is the only place below views that reads files of the machine', () => {
    const wrong = all.filter((f) => roomOf(f) !== 'cli' && /from 'node:fs/.test(readFileSync(f, 'utf8')));
    expect(wrong.map(name)).toEqual([]);
  });
});

test('every style sheet states the order of layers first, because sheets load in any order', () => {
  const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(3);
  const wrong = sheets.filter(
    (f) =>
      !readFileSync(join(SRC, f), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .trimStart()
        .startsWith('@layer tokens, base, parts, views;'),
  );
  expect(wrong).toEqual([]);
});

test('a worker entry is short: the work is in the rooms', () => {
  for (const file of files(join(ROOT, 'workers'))) {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length, name(file)).toBeLessThanOrEqual(30);
  }
});
