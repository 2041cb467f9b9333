/** Earlier states: kept, described, deleted as steps; last year's network fitted to today's; states, places, tables. */
import { beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { statesAt } from '../../../src/figures/time/states.ts';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import type { LayoutInput } from '../../../src/layout/layout.ts';
import { EVERYTHING } from '../../../src/model/lens.ts';
import { proposeDuplicates } from '../../../src/model/likeness/index.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { openProject } from '../../../src/state/actions.ts';
import { redo, undo } from '../../../src/state/history.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import type { Earlier } from '../../../src/state/time/earlier.ts';
import {
  deleteState,
  describeState,
  keepState,
  keepToday,
  measuresAt,
  momentsNow,
  placesFor,
} from '../../../src/state/time/time.ts';
import { earlierOf, keepEarlier } from '../../../src/state/time/time-files.ts';
import { timeCsv } from '../../../src/state/time/time-out.ts';
import { bundled } from '../../gallery/bundled.ts';

const body = (id: string, label: string) => [id, blankBody(id, 'partner', label)] as const;
const P: Project = {
  ...emptyProject({ id: 'p', hub: 'h' }),
  bodies: new Map([body('h', 'Kontaktstelle'), body('a', 'Klinikum Westfalen'), body('b', 'Caritas')]),
  ties: new Map([['t', blankTie('t', 'h', 'a')]]),
};
const s = () => store.getState();
const states = () => [...s().project.snapshots.values()];
/** As the worker does it. */
const work = {
  duplicates: async (names: Parameters<typeof proposeDuplicates>[0]) => proposeDuplicates(names, []),
};

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(P);
});

describe('keeping a state', () => {
  it('holds what is recorded today, as one step that can be undone', () => {
    const id = keepToday(' Heute ', '2026-11-22');
    expect(states()).toEqual([
      { id, label: 'Heute', date: '2026-11-22', bodies: P.bodies, ties: P.ties, note: null },
    ]);
    expect(s().past.map(({ key }) => key)).toEqual(['commands:step.keepState']);
    undo();
    expect(states()).toEqual([]);
    redo();
    expect(states()).toHaveLength(1);
  });
  it('keeps nothing without a name or a year, and nothing in a window that only follows', () => {
    expect(keepToday(' ')).toBeNull();
    expect(keepState({ label: 'x', date: 'gestern', bodies: P.bodies, ties: P.ties })).toBeNull();
    store.setState({ role: 'following' });
    expect(keepToday('x')).toBeNull();
    expect(states()).toEqual([]);
  });
  it('is renamed, dated and deleted in a step each; ids are not given twice', () => {
    const first = keepToday('eins')!;
    const second = keepToday('zwei')!;
    describeState(first, 'Anfang', '2025');
    describeState(first, '', '2024');
    describeState(first, 'x', 'irgendwann');
    expect(s().project.snapshots.get(first)).toMatchObject({ label: 'Anfang', date: '2025' });
    deleteState(first);
    deleteState('gone');
    expect(keepToday('drei')).not.toBe(second);
    expect(s().past.map(({ key }) => key.split('.')[1])).toEqual([
      'keepState',
      'keepState',
      'describeState',
      'deleteState',
      'keepState',
    ]);
  });
});

describe("last year's network", () => {
  const earlier = (synthetic = false): Project => ({
    ...emptyProject({ id: 'old', year: 2025, synthetic }),
    bodies: new Map([
      body('h', 'Kontaktstelle'),
      body('k', 'Klinikum Westfahlen'),
      body('w', 'Etwas ganz anderes'),
    ]),
    ties: new Map([['t', blankTie('t', 'h', 'k')]]),
  });
  it('is recognised, asked about, and kept under the ids of today', async () => {
    const found = (await earlierOf(earlier(), 'datei', work)) as Earlier;
    expect([...found.match.certain]).toEqual([['h', 'h']]);
    expect(found.questions.map(({ earlier: e, now }) => [e.id, now.id])).toEqual([['k', 'a']]);
    expect(found).toMatchObject({ date: '2025' });
    keepEarlier(found, { label: 'Vorjahr', date: '2025', same: new Set([0]) });
    expect([...states()[0]!.bodies.keys()]).toEqual(['h', 'a', 'w']);
    expect(states()[0]!.ties.get('t')).toMatchObject({ source: 'h', target: 'a' });
    expect(s().past).toHaveLength(1);
  });
  it('stays two bodies where the person does not say that they are one', async () => {
    const found = (await earlierOf(earlier(), 'datei', work)) as Earlier;
    keepEarlier(found, { label: 'Vorjahr', date: '2025', same: new Set() });
    expect([...states()[0]!.bodies.keys()]).toEqual(['h', 'k', 'w']);
  });
  it('made up never becomes the past of a real one', async () => {
    expect(await earlierOf(earlier(true), 'datei', work)).toBeNull();
    expect(s().notices.at(-1)?.key).toBe('time:read.madeUp');
  });
});

describe('all moments of a network', () => {
  const project = bundled('dortmund-2023');
  const layout = {
    layout: async (id: string, input: LayoutInput) => LAYOUTS_BY_ID.get(id)!.run(input),
  };
  it('are read through the lens, everybody in one place at all of them', async () => {
    const moments = momentsNow(project, EVERYTHING);
    const read = await statesAt(project, EVERYTHING, moments);
    expect(moments[0]).toMatchObject({ of: 'year', year: 2017 });
    expect(read.find(({ moment }) => moment.year === 2023)!.lensed.counts.ties).toBe(48);
    const { at } = await placesFor(project, EVERYTHING, read, undefined, layout);
    for (const { lensed } of read) for (const { id } of lensed.bodies) expect(at.has(id)).toBe(true);
    expect([...at.values()].flat().every(Number.isFinite)).toBe(true);
  });
  it('have measures of their own', async () => {
    const moments = momentsNow(project, EVERYTHING).filter(({ year }) => year === 2018 || year === 2023);
    const read = await statesAt(project, EVERYTHING, moments);
    const found = await measuresAt(read, ['n', 'degree'], undefined, {
      analyse: async ({ options, measures, ...rest }) =>
        analyse({ ...rest, options: { ...DEFAULT_OPTIONS, ...options } }, measures),
    });
    expect(moments.map(({ key }) => found.get(key)!.network.n!.value)).toEqual(
      read.map(({ lensed }) => lensed.bodies.length),
    );
  });
});

describe('on their way out', () => {
  it('tables say how they were read and what to be careful about', () => {
    const { bytes, name } = timeCsv([['Was'], ['neu']], 'Vorsicht!', 'changes', { ...s(), language: 'de' });
    const text = new TextDecoder().decode(bytes);
    expect(name).toBe('p-time-changes.csv');
    expect(text).toContain('Was');
    expect(text).toContain('Hinweis;Vorsicht!');
    expect(text).toContain('Lesart;');
  });
});
