import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { difference, NO_CHANGE, updateBodies } from '../../src/model/change.ts';
import { blankBody, emptyProject, type Project } from '../../src/model/project.ts';
import { openProject } from '../../src/state/actions.ts';
import { changeSector } from '../../src/state/commands/change-sector.ts';
import { commit, redo, undo } from '../../src/state/history.ts';
import { INITIAL, store } from '../../src/state/store.ts';
import { anyProject } from '../model/arbitrary.ts';

beforeEach(() => store.setState(INITIAL, true));
const project = () => store.getState().project;
const sorted = (p: Project) => ({
  ...p,
  bodies: new Map([...p.bodies].sort()),
  ties: new Map([...p.ties].sort()),
});

describe('history', () => {
  it('undo all is the start, redo all is the end, and every step between is met again', () => {
    fc.assert(
      fc.property(fc.array(anyProject, { minLength: 1, maxLength: 6 }), (stations) => {
        store.setState(INITIAL, true);
        openProject(stations[0]!);
        const met = [project()];
        for (const next of stations.slice(1)) {
          commit(difference(project(), next), 'step');
          if (project() !== met.at(-1)) met.push(project());
        }
        for (const before of met.slice(0, -1).reverse()) {
          undo();
          expect(sorted(project())).toEqual(sorted(before));
        }
        expect(store.getState().past).toEqual([]);
        for (const after of met.slice(1)) {
          redo();
          expect(sorted(project())).toEqual(sorted(after));
        }
        expect(store.getState().future).toEqual([]);
      }),
    );
  });

  it('any mixture of commits, undos and redos can be undone to the start', () => {
    const verb = fc.oneof(
      fc.record({ do: fc.constant('commit' as const), to: anyProject }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
    );
    fc.assert(
      fc.property(anyProject, fc.array(verb, { maxLength: 25 }), (start, verbs) => {
        store.setState(INITIAL, true);
        openProject(start);
        let revision = store.getState().revision;
        for (const v of verbs) {
          if (v.do === 'commit') commit(difference(project(), v.to), 'step');
          else if (v.do === 'undo') undo();
          else redo();
          expect(store.getState().revision).toBeGreaterThanOrEqual(revision);
          revision = store.getState().revision;
        }
        for (let i = store.getState().past.length; i > 0; i--) undo();
        expect(sorted(project())).toEqual(sorted(start));
      }),
      { numRuns: 300 },
    );
  });

  it('an empty change is no step; a new step forgets what was undone', () => {
    openProject({ ...emptyProject({ id: 'p' }), bodies: new Map([['a', blankBody('a', 'centre')]]) });
    const { revision } = store.getState();
    commit(NO_CHANGE, 'nothing');
    expect(store.getState()).toMatchObject({ past: [], revision });
    commit(updateBodies(project(), new Map([['a', { label: 'A' }]])), 'one');
    undo();
    expect(store.getState().future).toHaveLength(1);
    commit(updateBodies(project(), new Map([['a', { label: 'B' }]])), 'two');
    expect(store.getState().future).toEqual([]);
    expect(store.getState().revision).toBe(revision + 3);
    redo();
    expect(project().bodies.get('a')?.label).toBe('B');
  });
});

describe('changeSector', () => {
  const assigned = (value: string, alternative: string | null) => ({
    value,
    alternative,
    confidence: 'low' as const,
    reason: { de: 'vermutet' },
  });
  const open = (sector: ReturnType<typeof assigned> | null) =>
    openProject({
      ...emptyProject({ id: 'p' }),
      bodies: new Map([['a', { ...blankBody('a', 'partner'), sector }]]),
    });
  const now = () => project().bodies.get('a')!.sector;

  it('is sure, by hand, one undo step', () => {
    open(null);
    changeSector('a', 'Soziales');
    expect(now()).toEqual({
      value: 'Soziales',
      confidence: 'high',
      reason: { de: 'von Hand', en: 'by hand' },
      alternative: null,
    });
    expect(store.getState().past).toHaveLength(1);
    undo();
    expect(now()).toBeNull();
  });
  it('keeps what was there before, or the stated alternative, as the alternative', () => {
    open(assigned('Soziales', null));
    changeSector('a', 'Gesundheit');
    expect(now()?.alternative).toBe('Soziales');
    open(assigned('Soziales', 'Psycho-Soziales'));
    changeSector('a', 'Gesundheit');
    expect(now()?.alternative).toBe('Psycho-Soziales');
    open(assigned('Soziales', 'Gesundheit'));
    changeSector('a', 'Gesundheit');
    expect(now()?.alternative).toBe('Soziales');
  });
  it('to the same sector, or of a body that is not there, is no step', () => {
    open(assigned('Soziales', 'Gesundheit'));
    changeSector('a', 'Soziales');
    changeSector('x', 'Soziales');
    expect(store.getState().past).toEqual([]);
    changeSector('a', null);
    expect(now()).toBeNull();
  });
});
