/** The command line as a person or a script uses it: its two outputs and how it ends; as a process, too. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES } from '../../src/analysis/index.ts';
import { parseArguments } from '../../src/cli/arguments.ts';
import { languageOf } from '../../src/cli/console.ts';
import { readFiles, writeProject } from '../../src/io/index.ts';
import { RELATIONAL } from '../../src/model/lens.ts';
import { TIE_TYPES } from '../../src/model/vocabulary.ts';
import { filesOf } from '../io/samples.ts';
import { inside } from './inside.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = inside;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drehscheibe-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As a process, which main.ts begins: what no call in here can show. */
function asProcess(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_GB.UTF-8' }, maxBuffer: 64 * 2 ** 20 },
  );
  return { status, stdout, stderr };
}

type Result = {
  hub: string;
  lens: { types: string[] };
  network: Record<string, number | null>;
  networkDeclined: Record<string, string>;
  bodies: { id: string; measures: Record<string, number | null>; declined: Record<string, string> }[];
};
async function analyse(...args: string[]) {
  const { status, stdout, stderr } = await run('analyse', ...args);
  expect([status, stderr]).toEqual([0, '']);
  const result = JSON.parse(stdout) as Result;
  return { result, hub: result.bodies.find((body) => body.id === result.hub)! };
}
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('analyse', () => {
  test('Dortmund: every measure of every body, or why not', async () => {
    const { result, hub } = await analyse('data/networks/dortmund-2023');
    expect(result.bodies).toHaveLength(37);
    expect(hub.measures.betweenness).toBeCloseTo(0.871428571428571, 14);
    expect(hub.measures.degree).toBe(27);
    const ids = MEASURES.filter((measure) => measure.scope === 'body').map((measure) => measure.id);
    for (const body of result.bodies) {
      for (const id of ids) {
        expect(Object.keys(body.measures)).toContain(id);
        expect(body.measures[id] === null).toBe(Object.hasOwn(body.declined, id));
      }
    }
  });
  test('Bavaria without carrier, funding and administration', async () => {
    const all = await analyse('data/networks/bayern-seko-2021', '--measures', 'betweenness');
    const less = await analyse(
      'data/networks/bayern-seko-2021',
      '--measures=betweenness',
      '--drop-types',
      'carrier,funding,administration',
    );
    expect(all.hub.measures.betweenness).toBeCloseTo(0.74, 2);
    expect(less.hub.measures.betweenness).toBeCloseTo(0.385964912280702, 14);
    expect(less.result.lens.types).not.toContain('funding');
  });
  test('München: a star cannot tell', async () => {
    const { hub } = await analyse('data/networks/muenchen-shz-2011', '--measures', 'betweenness');
    expect(hub.measures.betweenness).toBeNull();
    expect(hub.declined.betweenness).toBe('star');
    // The arithmetic stays readable beside the refusal.
    expect(hub.measures['betweenness.raw']).toBe(528);
  });
  test('CSV holds raw values and the reasons for empty cells', async () => {
    const { stdout } = await run(
      'analyse',
      'data/networks/muenchen-shz-2011',
      '--format=csv',
      '--measures=betweenness,degree',
    );
    const lines = stdout.slice(1).trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'id,Name,Kind,Category,Sector,degree,betweenness,betweenness.raw,"Not measurable, because",Lens',
    );
    const hub = lines.find((line) => line.startsWith('muc-shz,'))!;
    expect(hub).toMatch(
      /^muc-shz,Selbsthilfezentrum München \(SHZ\),[^,]*,[^,]*,[^,]*,33,,528,"?betweenness: /,
    );
    expect(lines).toHaveLength(35);
  });
  test('a lens from a file is the same as by name', async () => {
    const path = write('relational.json', JSON.stringify({ types: RELATIONAL.types }));
    const named = await analyse(
      'data/networks/dortmund-2023',
      '--lens',
      'relational',
      '--measures',
      'degree',
    );
    expect(
      (await analyse('data/networks/dortmund-2023', '--lens', path, '--measures', 'degree')).result,
    ).toEqual(named.result);
    expect(named.result.lens.types).toEqual(RELATIONAL.types);
  });
  test('directions count when asked for, and are said', async () => {
    const path = write('directed.json', JSON.stringify({ direction: 'recorded' }));
    const ids = 'degree,degree-in,degree-out,brokerage-gatekeeper,harmonic-in';
    const there = await analyse('data/networks/dortmund-2023', '--direction', 'recorded', '--measures', ids);
    const file = await analyse('data/networks/dortmund-2023', '--lens', path, '--measures', ids);
    expect(file.result).toEqual(there.result);
    const { measures } = there.hub;
    expect(measures['degree-in']! + measures['degree-out']!).toBeGreaterThan(measures.degree!);
    expect(measures['brokerage-gatekeeper']).not.toBeNull();
    expect(measures['harmonic-in.raw']).toBeGreaterThan(0);
    const ignored = await analyse('data/networks/dortmund-2023', '--measures', ids);
    expect(ignored.hub.declined['degree-in']).toBe('undirected');
    expect(ignored.hub.measures.degree).toBe(measures.degree);
    const head = async (...more: string[]) =>
      (await run('analyse', 'data/networks/dortmund-2023', '--format=csv', ...more)).stdout.split('\r\n')[0]!;
    // In a table of everything they would all say the same; asked for, they do.
    expect(await head()).not.toContain(',degree-in,');
    expect(await head('--direction=recorded')).toContain(',degree-in,');
    expect(await head('--measures', ids)).toContain(',degree-in,');
  });
  test('folder, zip and project file give the same numbers', async () => {
    const { project } = readFiles(filesOf('networks/delmenhorst-2012'));
    const paths = [
      write('p.zip', writeProject('data-package', project!, true)[0]!.bytes),
      write('p.drehscheibe.json', writeProject('project-file', project!)[0]!.bytes),
    ];
    const fromFolder = (await analyse('data/networks/delmenhorst-2012', '--measures', 'degree,density'))
      .result;
    for (const path of paths)
      expect((await analyse(path, '--measures', 'degree,density')).result).toEqual(fromFolder);
  });
  test('an edge list as CSV, in the language of the person', async () => {
    const german = await run(
      'analyse',
      'data/samples/edge-list/ties.csv',
      '--measures',
      'betweenness',
      '--format',
      'csv',
      '--lang',
      'de',
    );
    expect(german.stdout).toContain(
      '\ufeffid;Name;Art;Kategorie;Sektor;betweenness;betweenness.raw;Nicht messbar, weil;Lesart\r\nKontaktstelle Nord;Kontaktstelle Nord;',
    );
    expect(german.stdout).toContain(';0,6666666666666666;2;;');
    const english = await run(
      'analyse',
      'data/samples/edge-list/ties.csv',
      '--measures',
      'betweenness',
      '--format',
      'csv',
    );
    expect(english.stdout).toContain(',0.6666666666666666,2,,');
  });
});

describe('check', () => {
  test('a sound network ends with 0', async () => {
    const { status, stdout, stderr } = await run('check', 'data/networks/delmenhorst-2012', '--lang', 'de');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe('Gelesen: 14 Einrichtungen, 14 Verbindungen; ausgelassen: 0 Zeilen.\n');
  });
  test('row problems one a line, with file, row, column and remedy; ends with 1', async () => {
    const path = write('ties.csv', 'Quelle;Ziel;Gewicht\nA;B;-3\nA;;1\n');
    const { status, stdout } = await run('check', path);
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(
      'Warning: ties.csv, row 2, column “Gewicht”: The strength “-3” is negative; it was not taken over, the tie stays. Enter a strength above 0 or leave the field empty.',
    );
    expect(lines[1]).toBe(
      'Error: ties.csv, row 3, column “Ziel”: The tie lacks an end; the row was skipped. Enter both ends.',
    );
  });
  test('what is no network is said with a remedy', async () => {
    const path = write('bild.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3));
    const { status, stdout } = await run('check', path, '--lang=de');
    expect(status).toBe(1);
    expect(stdout).toContain(
      'Fehler: bild.csv: Das ist keine Tabelle, sondern eine Datei der Art PNG. Die Tabelle als CSV speichern',
    );
    expect(await run('analyse', path)).toMatchObject({ status: 1, stdout: '' });
  });
});

test('measures lists the registry in both languages', async () => {
  const { status, stdout } = await run('measures');
  expect(status).toBe(0);
  const measures = JSON.parse(stdout) as { id: string; name: Record<string, string>; citations: object[] }[];
  expect(measures.map((measure) => measure.id)).toEqual(MEASURES.map((measure) => measure.id));
  for (const measure of measures) expect(measure.name.de !== '' && measure.name.en !== '').toBe(true);
  expect(measures.find((m) => m.id === 'betweenness')!.citations[0]).toMatchObject({
    short: expect.stringContaining('Freeman') as string,
    year: 1977,
  });
});

test('figure writes the sector wheel with hub, title and caption', async () => {
  const out = join(folder, 'f.svg');
  const { status, stderr } = await run(
    'figure',
    'data/networks/dortmund-2023',
    '--layout',
    'sector-wheel',
    '--out',
    out,
    '--lang',
    'de',
    '--theme',
    'dark',
  );
  expect([status, stderr]).toEqual([0, '']);
  const svg = readFileSync(out, 'utf8');
  expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
  expect(svg).toContain('Dortmund 2023');
  expect(svg).toContain('37 Einrichtungen');
  expect(svg).toContain('#15171c');
});

test('a folder without files is said as such', async () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  expect(await run('check', empty)).toMatchObject({ status: 2, stdout: '' });
  expect((await run('check', empty)).stderr).toContain('holds no files');
});

test('an empty list of tie types drops nothing', async () => {
  const { status, stdout } = await run(
    'analyse',
    'data/samples/edge-list',
    '--drop-types',
    '',
    '--measures',
    'm',
  );
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as Result).lens.types).toHaveLength(TIE_TYPES.length);
});

describe('a wrong command ends with 2 and says what is possible', () => {
  test.each([
    [['analyze', 'x'], 'Unknown command: analyze'],
    [['analyse'], 'path'],
    [['analyse', 'nirgends.csv'], '“nirgends.csv” cannot be opened'],
    [['analyse', 'data/samples/edge-list', '--measures', 'beauty'], 'betweenness'],
    [['analyse', 'data/samples/edge-list', '--drop-types', 'love'], 'cooperation'],
    [['analyse', 'data/samples/edge-list', '--lens', 'package.json'], 'Fields'],
    [['analyse', 'data/samples/edge-list', '--format', 'pdf'], 'json or csv'],
    [['analyse', 'data/samples/edge-list', '--direction', 'forward'], '--direction forward'],
    [['figure', 'data/samples/edge-list', '--layout', 'spiral'], 'sector-wheel'],
    [
      ['figure', 'data/samples/edge-list', '--out', 'package.json/f.svg'],
      '“package.json/f.svg” cannot be written',
    ],
    [['check', 'a', 'b'], 'Too many paths, from: b\n'],
  ])('%j', async (args, words) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

test('help names every command, in both languages', async () => {
  for (const lang of ['de', 'en']) {
    const { status, stdout } = await run('--help', '--lang', lang);
    expect(status).toBe(0);
    for (const command of ['analyse', 'check', 'measures', 'figure'])
      expect(stdout).toContain(`  ${command}`);
  }
});

describe('as a process', () => {
  test('results go to one output, messages to the other, and it ends with its code', async () => {
    const asked = ['analyse', 'data/networks/dortmund-2023', '--measures', 'degree,betweenness'];
    expect(asProcess(...asked)).toEqual(await run(...asked));
    expect(asProcess(...asked).status).toBe(0);
    const path = write('ties.csv', 'Quelle;Ziel;Gewicht\nA;B;-3\nA;;1\n');
    const wrong = asProcess('check', path, '--lang=de');
    expect(wrong).toEqual(await run('check', path, '--lang=de'));
    expect([wrong.status, wrong.stdout.startsWith('Warnung: ties.csv, Zeile 2')]).toEqual([1, true]);
    expect(asProcess('analyze', 'x')).toEqual(await run('analyze', 'x'));
  });
});

describe('arguments', () => {
  test.each([
    [['check', 'a', 'b'], { code: 'too-many-paths', value: 'b' }],
    [
      ['check', 'a', '--seed', '1'],
      { code: 'unknown-option', value: '--seed (check)', possible: '--lang, --encoding' },
    ],
    [['figure', 'a', '--out'], { code: 'value-missing', value: '--out' }],
    [['figure', 'a', '--out', '--theme'], { code: 'value-missing', value: '--out' }],
    [
      ['analyse', 'a', '--seed', 'x'],
      { code: 'bad-value', value: '--seed x', possible: '-999999999 … 999999999' },
    ],
    [['constructor'], { code: 'unknown-command', value: 'constructor' }],
  ])('%j', (args, wrong) => expect(parseArguments(args)).toMatchObject(wrong));

  test('the language follows the option, then the environment', async () => {
    expect(languageOf('en', { LANG: 'de_DE.UTF-8' })).toBe('en');
    expect(languageOf(undefined, { LANG: 'de_DE.UTF-8' })).toBe('de');
    expect(languageOf(undefined, { LC_ALL: 'C', LANG: 'de_DE' })).toBe('en');
    expect(languageOf(undefined, {})).toBe('en');
  });
});

describe('analyse --communities', () => {
  test('adds the groups, with what they are worth, and writes them beside the measures', async () => {
    const args = [
      'data/networks/dortmund-2023',
      '--measures',
      'two-mode-density',
      '--communities',
      'leiden',
      '--runs',
      '10',
    ];
    const { communities } = JSON.parse((await run('analyse', ...args)).stdout);
    expect(communities).toMatchObject({
      method: 'leiden',
      runs: 10,
      seed: 1,
      groups: 4,
      sizes: [15, 9, 7, 6],
      alone: 0,
    });
    expect(communities.modularity).toBeCloseTo(0.39345, 5);
    expect(communities.bodies).toHaveLength(37);
    const out = join(folder, 'groups');
    expect((await run('analyse', ...args, '--out', out)).status).toBe(0);
    expect(readFileSync(join(out, 'groups.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(38);
  });
  test('says why there are none, and refuses what is no number of runs', async () => {
    const star = await run(
      'analyse',
      'data/networks/muenchen-shz-2011',
      '--measures',
      'n',
      '--communities',
      'louvain',
    );
    expect(JSON.parse(star.stdout).communities.declined).toBe('star');
    for (const wrong of [
      ['--runs', '0'],
      ['--resolution', '0'],
      ['--communities', 'best'],
    ])
      expect(parseArguments(['analyse', 'x', ...wrong])).toMatchObject({ code: 'bad-value' });
  });
});
