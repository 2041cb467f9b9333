import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InFile } from '../../../src/io/format.ts';
import { engine } from '../../../src/io/import/engine.ts';
import type { Staged } from '../../../src/io/import/import.ts';
import { readFiles, writeProject } from '../../../src/io/index.ts';
import { abortError } from '../../../src/jobs/crew.ts';
import { updateBodies } from '../../../src/model/change.ts';
import { proposeDuplicates } from '../../../src/model/likeness/index.ts';
import { blankBody, emptyProject, type Project } from '../../../src/model/project.ts';
import { openProject } from '../../../src/state/actions.ts';
import { commit, undo } from '../../../src/state/history.ts';
import {
  decide,
  leave,
  receive,
  redoDecision,
  reread,
  stay,
  undoDecision,
} from '../../../src/state/importing/import.ts';
import {
  corrections,
  decideConflicts,
  decidePair,
  leaveRowsOut,
  samePairs,
  setCell,
  setCentre,
  setMeaning,
  setRole,
  setTarget,
  setWord,
  takeBack,
} from '../../../src/state/importing/import-edits.ts';
import { backToDecisions, stateKept, takeOver } from '../../../src/state/importing/import-end.ts';
import {
  close,
  type ImportJobs,
  isReady,
  stage,
  stopStaging,
} from '../../../src/state/importing/import-stage.ts';
import {
  CERTAIN,
  type DecidingImport,
  needs,
  nextInNeed,
  problemGroups,
  rowsInNeed,
} from '../../../src/state/importing/importing.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { keepEarlier } from '../../../src/state/time/time-files.ts';

const work: ImportJobs = {
  readFiles: async (files) => readFiles(files),
  inspectFiles: async (files, read) => engine.inspect(files, read),
  suggestImport: async (found, open, recipes) => engine.suggest(found, open, recipes),
  glimpseImport: async (question) => engine.glimpse(await engine.stage(question)),
  stageImport: async (question) => engine.stage(question),
};
/** What asks for workers by itself gets the same ones. */
vi.mock('../../../src/jobs/browser.ts', () => ({ jobs: () => work }));
const file = (name: string, text: string): InFile => ({ name, bytes: new TextEncoder().encode(text) });
const LIST = `Name der Einrichtung;Bereich;Ort;Zusammenarbeit seit
Klinikum;Gesundheit;Bochum;2012
Caritas;Soziales;Bochum;irgendwann
Jobcenter;Soz. Bereich;Herne;2020
VHS;Soz. Bereich;Herne;2021
`;
const list = () => file('partnerliste.csv', LIST);
const s = () => store.getState();
const now = (): DecidingImport => {
  const { importing } = s();
  if (importing?.is !== 'deciding') throw new Error('No import');
  return importing;
};
const staged = (): Staged => now().staged!;
const table = () => now().found.tables[0]!;
const mine = (): Project => ({
  ...emptyProject({ id: 'mine', hub: 'h' }),
  bodies: new Map([
    ['h', blankBody('h', 'centre', 'KISS')],
    ['caritas', { ...blankBody('caritas', 'partner', 'Caritas'), place: 'Unna' }],
  ]),
});

beforeEach(() => {
  close();
  store.setState(INITIAL, true);
});

describe('a table on its way in', () => {
  it('changes nothing before it is taken over; then it is one project with a way back', async () => {
    const before = mine();
    openProject({ ...before, about: { ...before.about, id: 'dortmund-2023' } });
    const { project, past } = s();
    expect(await receive([list()], work)).toBe(true);
    expect(s().project).toBe(project);
    expect(s().past).toBe(past);
    expect(now().decisions.target.is).toBe('new');
    expect(staged().project?.bodies.size).toBeGreaterThanOrEqual(4);
    await takeOver(work);
    expect(s().importing).toBeNull();
    expect([...s().project.bodies.values()].map((b) => b.label)).toContain('Klinikum');
    s().notices.at(-1)!.action!.run();
    expect(s().project).toBe(project);
  });
  it('joins an own project by one commit, which one undo takes back', async () => {
    openProject(mine());
    commit(updateBodies(s().project, new Map([['h', { place: 'Bochum' }]])), 'commands:step.edit');
    const { project } = s();
    await receive([list()], work);
    expect(now().decisions.target).toEqual({ is: 'join', key: 'name' });
    await takeOver(work);
    expect(s().past.map((e) => e.key)).toEqual(['commands:step.edit', 'commands:step.import']);
    expect(s().project.bodies.size).toBe(5);
    expect(s().project.ties.size).toBe(4);
    expect(s().project.bodies.get('caritas')?.place).toBe('Bochum');
    undo();
    expect(s().project).toEqual(project);
  });
  it('is worked out anew when the open project changes meanwhile, and can be taken over then', async () => {
    vi.useFakeTimers();
    try {
      openProject(mine());
      await receive([list()], work);
      expect(isReady(now(), s().project)).toBe(true);
      store.setState({ project: mine() });
      expect(isReady(now(), s().project)).toBe(false);
      await vi.advanceTimersByTimeAsync(300);
      await vi.waitFor(() => expect(now().running).toBeNull(), { timeout: 30_000 });
      expect(isReady(now(), s().project)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('the button of the notice undoes the import, and only that', async () => {
    openProject(mine());
    await receive([list()], work);
    await takeOver(work);
    const back = s().notices.at(-1)!.action!;
    commit(updateBodies(s().project, new Map([['h', { place: 'Bochum' }]])), 'commands:step.edit');
    back.run();
    expect(s().past).toHaveLength(2);
  });
  it('a hand edit is a conflict: mine stays until the person says otherwise', async () => {
    openProject(mine());
    commit(updateBodies(s().project, new Map([['caritas', { place: 'Hagen' }]])), 'commands:step.edit');
    await receive([list()], work);
    expect(staged().conflicts).toMatchObject([{ field: 'place', mine: 'Hagen', theirs: 'Bochum' }]);
    expect(needs(now()).preview).toBe(1);
    expect(staged().project?.bodies.get('caritas')?.place).toBe('Hagen');
    decide(decideConflicts(staged().conflicts, 'theirs'));
    await stage(work);
    expect(staged().project?.bodies.get('caritas')?.place).toBe('Bochum');
  });
});

describe('decisions', () => {
  it('are staged anew, and taken back and repeated', async () => {
    await receive([list()], work);
    const first = now().decisions;
    decide(leaveRowsOut(table().id, [2]));
    expect(isReady(now(), s().project)).toBe(false);
    await stage(work);
    expect(isReady(now(), s().project)).toBe(true);
    expect([...staged().project!.bodies.values()].map((b) => b.label)).not.toContain('Klinikum');
    undoDecision();
    expect(now().decisions).toBe(first);
    await stage(work);
    expect([...staged().project!.bodies.values()].map((b) => b.label)).toContain('Klinikum');
    redoDecision();
    expect(now().decisions.tables.get(table().id)?.leftOut).toEqual([2]);
  });
  it('one word mends all rows that have it', async () => {
    await receive([list()], work);
    const word = problemGroups(staged().problems).find((g) => g.first.value === 'Soz. Bereich')!;
    expect(word.rows.map((r) => r.row)).toEqual([4, 5]);
    decide(setWord(table().id, word.first.at!, 'Soz. Bereich', 'Soziales'));
    await stage(work);
    const sectors = [...staged().project!.bodies.values()].flatMap((b) => b.sector?.value ?? []);
    expect(sectors.sort()).toEqual(['Gesundheit', 'Soziales', 'Soziales', 'Soziales']);
  });
  it('a cell is mended in place; the correction is listed and can be taken back', async () => {
    await receive([list()], work);
    const date = staged().problems.find((p) => p.value === 'irgendwann')!;
    expect(date).toMatchObject({ row: 3, at: 3 });
    decide(setCell(table().id, date.row, date.at!, '2019'));
    decide(setCentre({ name: 'KISS Bochum' }));
    await stage(work);
    expect(staged().problems.some((p) => p.value === 'irgendwann')).toBe(false);
    expect([...staged().project!.ties.values()].map((t) => t.since).sort()).toContain('2019');
    const [made] = corrections(now().decisions, now().suggested);
    expect(made).toEqual({ is: 'cell', table: table().id, row: 3, at: 3, text: '2019' });
    decide(takeBack(made!));
    expect(corrections(now().decisions, now().suggested)).toEqual([]);
  });
  it('each of our columns is read from one column', async () => {
    await receive([list()], work);
    decide(setMeaning(table().id, 2, { is: 'body', column: 'label' }));
    const meanings = now().decisions.tables.get(table().id)!.meanings;
    expect(meanings[2]).toEqual({ is: 'body', column: 'label' });
    expect(meanings[0]).toEqual({ is: 'extra' });
  });
  it('another role guesses the columns anew, and back it is what it was', async () => {
    await receive([list()], work);
    const suggested = now().suggested.tables.get(table().id)!;
    decide(setRole(table(), 'ties', suggested));
    expect(
      now()
        .decisions.tables.get(table().id)!
        .meanings.some((m) => m.is === 'body'),
    ).toBe(false);
    decide(setRole(table(), 'ignore', suggested));
    expect(needs(now()).found).toBe(1);
    decide(setRole(table(), suggested.role, suggested));
    expect(now().decisions.tables.get(table().id)!.meanings).toEqual(suggested.meanings);
  });
  it('another header row is read anew', async () => {
    await receive([list()], work);
    await reread(table().id, { headerRow: 2 }, work);
    expect(table().headerRow).toBe(2);
    expect(table().columns[0]?.name).toBe('Klinikum');
    undoDecision();
    expect(table().headerRow).toBe(1);
  });
  it('a centre goes along by its name, and is found again by it', async () => {
    openProject(mine());
    await receive([list()], work);
    expect(now().decisions.centre).toEqual({ id: 'h' });
    decide(setTarget({ is: 'new', name: 'Neu' }, s().project));
    expect(now().decisions.centre).toEqual({ name: 'KISS' });
    decide(setTarget({ is: 'join', key: 'name' }, s().project));
    expect(now().decisions.centre).toEqual({ id: 'h' });
  });
  it('certain pairs are the same by one word, except where something else was said', () => {
    const side = (id: string) => ({ id, label: id });
    const pair = (id: string, score: number) => ({
      id,
      incoming: side('a'),
      other: { ...side('b'), isOpen: false },
      score,
      reasons: [],
    });
    const none = { duplicates: new Map() } as unknown as DecidingImport['decisions'];
    const said = decidePair('p', 'different')(none);
    const all = samePairs([pair('p', 1), pair('q', 0.96), pair('r', 0.9)], CERTAIN)(said);
    expect([...all.duplicates]).toEqual([
      ['p', 'different'],
      ['q', 'same'],
    ]);
    expect([...decidePair('p', null)(all).duplicates]).toEqual([['q', 'same']]);
  });
});

describe('a large project', () => {
  const lean: ImportJobs = {
    ...work,
    glimpseImport: async (question) => {
      const whole = await engine.stage(question);
      return { staged: { ...whole, project: emptyProject({ id: 'glimpse' }) }, whole: false };
    },
  };
  it('is handed over whole when it is taken over', async () => {
    await receive([list()], lean);
    expect(staged().project?.bodies.size).toBe(0);
    await takeOver(work);
    expect(s().project.bodies.size).toBe(4);
  });
  it('when that fails, nothing changes and the decisions stay', async () => {
    await receive([list()], lean);
    const { project } = s();
    await takeOver({ stageImport: () => Promise.reject(new Error('out of memory')) });
    expect(s().project).toBe(project);
    expect(now().failed?.reason).toContain('out of memory');
  });
});

describe('where it begins and goes on', () => {
  it('a list that says everything begins at the preview', async () => {
    await receive([file('ties.csv', 'Von;Nach\nKontaktstelle;Klinik\nKlinik;Praxis\n')], work);
    expect(now().step).toBe('preview');
    expect(rowsInNeed(staged())).toBe(0);
  });
  it('a list of partners without a centre begins at the columns', async () => {
    await receive([list()], work);
    expect(now().decisions.tables.get(table().id)?.role).toBe('partners');
    expect(now().step).toBe('columns');
    expect(nextInNeed(now(), 'found')).toBe('columns');
    decide(setCentre({ name: 'KISS Bochum' }));
    await stage(work);
    expect(needs(now()).columns).toBe(0);
    expect(nextInNeed(now(), 'columns')).toBe('problems');
    expect(staged().project?.ties.size).toBe(4);
  });
});

describe('as an earlier state of the open network', () => {
  const likeness = {
    duplicates: async (names: Parameters<typeof proposeDuplicates>[0]) => proposeDuplicates(names, []),
  };
  it('asks which bodies are the same, keeps one step, and leaves bodies and ties alone', async () => {
    openProject(mine());
    const { bodies, ties, about } = s().project;
    const [hub] = [...bodies.values()];
    await receive([file('Kontakte 2024.csv', `Von;Nach\n${hub!.label};Bücherei am Ring\n`)], work);
    decide(setTarget({ is: 'new', name: '', isState: true }, s().project));
    await stage(work);
    await takeOver(work, likeness);
    const waiting = s().importing;
    if (waiting?.is !== 'earlier') throw new Error('It is not asked about');
    expect([...waiting.earlier.match.certain.values()]).toContain(hub!.id);
    expect(waiting.earlier.date).toBe('2024');
    expect(s().past).toEqual([]);
    // Back to what was decided, and on again.
    backToDecisions();
    expect(now().decisions.target).toMatchObject({ isState: true });
    await takeOver(work, likeness);
    keepEarlier(waiting.earlier, { label: 'Vorjahr', date: '2024', same: new Set() });
    stateKept();
    expect(s()).toMatchObject({ importing: null, view: 'time' });
    expect(s().project).toMatchObject({ about });
    expect([s().project.bodies, s().project.ties]).toEqual([bodies, ties]);
    const [state] = [...s().project.snapshots.values()];
    expect(state!.bodies.has(hub!.id)).toBe(true);
    expect([...state!.ties.values()]).toHaveLength(1);
    expect(s().past).toHaveLength(1);
  });
});

describe('what says itself what it means', () => {
  const asFile = (project: Project) =>
    writeProject('project-file', project).map((f) => ({ name: f.name, bytes: f.bytes }));
  it('opens at once, unless an own project is open', async () => {
    const other = { ...mine(), about: { ...mine().about, id: 'other' } };
    expect(await receive(asFile(other), work)).toBe(true);
    expect(s().project.about.id).toBe('other');
    expect(s().importing).toBeNull();
    await receive(asFile(mine()), work);
    expect(s().project.about.id).toBe('other');
    expect(now().step).toBe('preview');
    expect(needs(now()).found).toBe(0);
  });
});

describe('what goes wrong', () => {
  it('a bad file changes nothing and is explained', async () => {
    openProject(mine());
    const { project, past } = s();
    expect(await receive([file('x.bin', '\u0000\u0001\u0002')], work)).toBe(false);
    expect([s().project, s().past, s().importing]).toEqual([project, past, null]);
    expect(s().notices).toMatchObject([{ tone: 'error', key: 'commands:notice.notOpened' }]);
    expect(s().notices[0]!.issues?.length).toBeGreaterThan(0);
  });
  it('a reader that dies while deciding leaves the decisions, and can be tried again', async () => {
    await receive([list()], work);
    decide(leaveRowsOut(table().id, [2]));
    await stage({ ...work, glimpseImport: () => Promise.reject(new Error('out of memory')) });
    expect(now().failed).toEqual({ cancelled: false, reason: 'Error: out of memory' });
    expect(isReady(now(), s().project)).toBe(false);
    await takeOver(work);
    expect(s().importing).not.toBeNull();
    await stage(work);
    expect(now().failed).toBeNull();
    expect(isReady(now(), s().project)).toBe(true);
  });
  it('of two stagings the latest wins', async () => {
    await receive([list()], work);
    const slow: ImportJobs = {
      ...work,
      glimpseImport: (_, control) =>
        new Promise((_, reject) => control?.signal?.addEventListener('abort', () => reject(abortError()))),
    };
    decide(leaveRowsOut(table().id, [2]));
    const first = stage(slow);
    decide(leaveRowsOut(table().id, [3]));
    await stage(work);
    await first;
    expect(now().failed).toBeNull();
    expect(now().stagedFor?.tables.get(table().id)?.leftOut).toEqual([2, 3]);
  });
  it('what is stopped stays stopped, whatever its worker told before it ended', async () => {
    await receive([list()], work);
    let tell: (done: number, total: number) => void = () => {};
    const slow: ImportJobs = {
      ...work,
      glimpseImport: (_, control) => {
        tell = control!.onProgress!;
        return new Promise((_, reject) =>
          control?.signal?.addEventListener('abort', () => reject(abortError())),
        );
      },
    };
    const staging = stage(slow);
    tell(1, 4);
    expect(now().running).toMatchObject({ done: 1, total: 4 });
    stopStaging();
    await staging;
    tell(2, 4);
    expect(now()).toMatchObject({ running: null, failed: { cancelled: true } });
  });
  it('leaving with decisions asks once; without, it just leaves', async () => {
    await receive([list()], work);
    leave();
    expect(s().importing).toBeNull();
    await receive([list()], work);
    decide(leaveRowsOut(table().id, [2]));
    leave();
    expect(now().leaving).toBe(true);
    stay();
    expect(now().leaving).toBe(false);
    leave();
    leave();
    expect(s().importing).toBeNull();
  });
  it('files that come meanwhile join those that are there', async () => {
    await receive([list()], work);
    await receive([file('ties.csv', 'Von;Nach\nKlinikum;Caritas\n')], work);
    expect(now().found.tables.map((t) => t.file)).toEqual(['partnerliste.csv', 'ties.csv']);
  });
  it('what was decided before they came stays decided', async () => {
    await receive([list()], work);
    decide(setCentre({ name: 'KISS Bochum' }));
    decide(leaveRowsOut(table().id, [2]));
    await receive([file('ties.csv', 'Von;Nach\nCaritas;VHS\n')], work);
    expect(now().decisions.centre).toEqual({ name: 'KISS Bochum' });
    expect(now().decisions.tables.get('partnerliste.csv')?.leftOut).toEqual([2]);
    expect(now().decisions.tables.get('ties.csv')?.role).toBe('ties');
    expect(now().past.length).toBe(2);
  });
});
