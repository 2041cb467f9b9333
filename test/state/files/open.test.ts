import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { InFile } from '../../../src/io/format.ts';
import { engine } from '../../../src/io/import/engine.ts';
import type { Found } from '../../../src/io/import/import.ts';
import { readFiles, writeAnything } from '../../../src/io/index.ts';
import { abortError } from '../../../src/jobs/crew.ts';
import { updateBodies } from '../../../src/model/change.ts';
import { blankBody, emptyProject } from '../../../src/model/project.ts';
import { openProject } from '../../../src/state/actions.ts';
import { BUNDLED, FIRST, isBundled, openBundled } from '../../../src/state/files/bundled.ts';
import { templateProject } from '../../../src/state/files/template.ts';
import { commit } from '../../../src/state/history.ts';
import { receive } from '../../../src/state/importing/import.ts';
import type { ImportJobs } from '../../../src/state/importing/import-stage.ts';
import { INITIAL, store } from '../../../src/state/store.ts';

const reader: ImportJobs = {
  readFiles: async (files) => readFiles(files),
  inspectFiles: async (files, read) => engine.inspect(files, read),
  suggestImport: async (found, open, recipes) => engine.suggest(found, open, recipes),
  glimpseImport: async (question) => engine.glimpse(await engine.stage(question)),
  stageImport: async (question) => engine.stage(question),
};
/** A graph file: it says itself what it means. */
const GRAPH =
  '{"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"links":[{"source":"a","target":"b"},{"source":"b","target":"c"}]}';
const s = () => store.getState();
beforeEach(() => store.setState(INITIAL, true));

describe('bundled networks', () => {
  it.each(BUNDLED)('$id opens with as many bodies and ties as it says, and a name', async (entry) => {
    expect(await openBundled(entry.id, {}, reader)).toBe(true);
    expect(s().project.about.id).toBe(entry.id);
    expect([s().project.bodies.size, s().project.ties.size]).toEqual([entry.bodies, entry.ties]);
    expect(entry.name).toEqual(s().project.about.name);
    expect(s().notices).toEqual([]);
  });
  it('are all that lie in the data folder', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../../data/networks'), { withFileTypes: true })
      .filter((f) => f.isDirectory())
      .map((f) => f.name);
    expect(BUNDLED.map((b) => b.id).sort()).toEqual(folders.sort());
    expect(isBundled(FIRST)).toBe(true);
    expect(isBundled('__proto__')).toBe(false);
  });
  it('of two asked for, the later one is opened', async () => {
    const both = [openBundled('bayern-seko-2021', {}, reader), openBundled('dortmund-2023', {}, reader)];
    expect(await Promise.all(both)).toEqual([false, true]);
    expect(s().project.about.id).toBe('dortmund-2023');
  });
});

describe('files', () => {
  const file = (name: string, text: string): InFile => ({ name, bytes: new TextEncoder().encode(text) });
  const open = () =>
    openProject({
      ...emptyProject({ id: 'mine' }),
      bodies: new Map([['a', blankBody('a', 'centre')]]),
    });

  it('a good file is opened and counted', async () => {
    expect(await receive([file('netz.json', GRAPH)], reader)).toBe(true);
    expect(s().project.bodies.size).toBe(3);
    expect(s().notices.at(-1)).toMatchObject({ with: { name: 'netz.json', bodies: 3, ties: 2 } });
  });
  it('a bad file changes nothing and is explained', async () => {
    open();
    commit(updateBodies(s().project, new Map([['a', { label: 'A' }]])), 'step');
    const { project, past } = s();
    expect(await receive([file('x.bin', '\u0000\u0001\u0002')], reader)).toBe(false);
    expect(s().project).toBe(project);
    expect(s().past).toBe(past);
    expect(s().notices).toMatchObject([{ tone: 'error', key: 'commands:notice.notOpened' }]);
    expect(s().notices[0]!.issues?.length).toBeGreaterThan(0);
  });
  it('word on an attempt to open takes the place of the last one, and goes with the network it was about', async () => {
    await receive([file('x.bin', '\u0000\u0001\u0002')], reader);
    await receive([file('netz.json', GRAPH)], reader);
    expect(s().notices.map((n) => n.with?.name)).toEqual(['netz.json']);
    open();
    expect(s().notices.filter((n) => n.with?.name === 'netz.json')).toEqual([]);
  });
  it('a reader that dies changes nothing either', async () => {
    open();
    const { project } = s();
    const dying = { ...reader, inspectFiles: () => Promise.reject(new Error('out of memory')) };
    expect(await receive([file('x.csv', 'a')], dying)).toBe(false);
    expect(s().project).toBe(project);
    expect(s().notices).toMatchObject([{ tone: 'error', key: 'commands:notice.unreadable' }]);
  });
  it('what is opened last wins over what is still being read', async () => {
    const waiting: ImportJobs = {
      ...reader,
      inspectFiles: (_, __, control) =>
        new Promise<Found>((_, reject) =>
          control?.signal?.addEventListener('abort', () => reject(abortError())),
        ),
    };
    const first = receive([file('slow.csv', '')], waiting);
    expect(await openBundled('dortmund-2023', {}, reader)).toBe(true);
    expect(await first).toBe(false);
    expect(s().project.about.id).toBe('dortmund-2023');
  });
  it.each(['de', 'en'] as const)('the %s template is read back as it is meant', async (language) => {
    const read = readFiles(await writeAnything('xlsx', templateProject(language), { language }));
    expect(read.issues.filter((i) => i.severity === 'error')).toEqual([]);
    const [centre, partner] = [...read.project!.bodies.values()];
    expect([centre?.kind, partner?.kind, partner?.sector?.value]).toEqual([
      'centre',
      'partner',
      'Gesundheit',
    ]);
    expect([...read.project!.ties.values()]).toMatchObject([
      {
        source: centre?.id,
        target: partner?.id,
        type: 'cooperation',
        formality: 'informal',
        frequency: 'regular',
        stage: 3,
        since: '2023',
      },
    ]);
  });
});
