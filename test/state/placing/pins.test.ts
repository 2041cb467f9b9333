import { beforeEach, describe, expect, it } from 'vitest';
import { layoutUnder, pinsIn } from '../../../src/figures/pins.ts';
import type { LayoutInput, Positions } from '../../../src/layout/layout.ts';
import { putRecord } from '../../../src/model/change.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import type { Project } from '../../../src/model/project.ts';
import { openProject } from '../../../src/state/actions.ts';
import { commit, redo, undo } from '../../../src/state/history.ts';
import { chooseLayout } from '../../../src/state/placing/layouts.ts';
import { aligned, pin, snapped, unpin } from '../../../src/state/placing/pins.ts';
import { arrange } from '../../../src/state/placing/places.ts';
import { selectLensed } from '../../../src/state/select.ts';
import { readSession, sessionOf } from '../../../src/state/session.ts';
import { store } from '../../../src/state/store.ts';
import { bundled } from '../../gallery/bundled.ts';

/** Everybody on a line, and what was asked. */
function work() {
  const asked: { id: string; pinned: LayoutInput['pinned'] }[] = [];
  return {
    asked,
    layout: async (id: string, { graph, pinned }: LayoutInput): Promise<Positions> => {
      asked.push({ id, pinned });
      return {
        xy: Float64Array.from({ length: 2 * graph.n }, (_, i) => (i % 2 === 0 ? i / 100 : 0)),
        guides: null,
      };
    },
  };
}

function placesNow(jobs: ReturnType<typeof work>) {
  const s = store.getState();
  const lensed = selectLensed(s);
  return arrange(
    {
      project: s.project.about.id,
      lensed,
      layout: s.layout,
      handFrom: layoutUnder(s),
      ring: s.ring,
      numbers: null,
      pins: pinsIn(s.project, s),
    },
    jobs,
  ).then(({ positions: { xy } }) => (id: string) => {
    const v = lensed.vertexOf.get(id)!;
    return [xy[2 * v]!, xy[2 * v + 1]!];
  });
}

let project: Project;
let [a, b, c]: string[] = [];
beforeEach(() => {
  project = { ...bundled('delmenhorst-2012') };
  openProject(project, { layout: 'sector-wheel', handFrom: 'sector-wheel' });
  [a, b, c] = [...project.bodies.keys()];
});

describe('bodies put somewhere by hand', () => {
  it('stand there, in one step that is undone and redone; everybody else stays', async () => {
    const jobs = work();
    chooseLayout('by-hand');
    expect(store.getState()).toMatchObject({ layout: 'by-hand', handFrom: 'sector-wheel', moving: true });
    const first = await placesNow(jobs);
    expect(jobs.asked.map(({ id }) => id)).toEqual(['sector-wheel']);
    pin(
      new Map([
        [b!, [0.5, -0.25]],
        [a!, [7, Number.EPSILON]],
      ]),
    );
    expect(store.getState().past.at(-1)).toMatchObject({ key: 'commands:step.move', with: { count: 2 } });
    const then = await placesNow(jobs);
    expect(then(b!)).toEqual([0.5, -0.25]);
    // Nobody is lost out of sight.
    expect(then(a!)).toEqual([3, 0]);
    expect(then(c!)).toEqual(first(c!));
    // Nothing was laid out anew for it.
    expect(jobs.asked.length).toBe(1);
    undo();
    expect((await placesNow(jobs))(b!)).toEqual(first(b!));
    redo();
    expect((await placesNow(jobs))(b!)).toEqual([0.5, -0.25]);
    unpin([b!]);
    expect(
      store
        .getState()
        .project.arrangements.get('by-hand')
        ?.pins.map(({ body }) => body),
    ).toEqual([a]);
    unpin(null);
    expect(store.getState().project.arrangements.has('by-hand')).toBe(false);
  });

  it('hold in the layout that they were put into, and in the one by hand that begins with it', async () => {
    const jobs = work();
    chooseLayout('force');
    pin(new Map([[a!, [0.3, 0.4]]]));
    expect((await placesNow(jobs))(a!)).toEqual([0.3, 0.4]);
    // The others flow around: the layout knows of it.
    const { vertexOf } = selectLensed(store.getState());
    expect(jobs.asked.at(-1)!.pinned![2 * vertexOf.get(a!)!]).toBe(0.3);
    chooseLayout('sector-wheel');
    expect((await placesNow(jobs))(a!)).not.toEqual([0.3, 0.4]);
    chooseLayout('force');
    chooseLayout('by-hand');
    expect((await placesNow(jobs))(a!)).toEqual([0.3, 0.4]);
    pin(new Map([[a!, [-0.1, 0.2]]]));
    expect((await placesNow(jobs))(a!)).toEqual([-0.1, 0.2]);
  });

  it('a body that is added finds a free place by hand, and nobody else moves', async () => {
    const jobs = work();
    chooseLayout('two-mode');
    chooseLayout('by-hand');
    const first = await placesNow(jobs);
    const { project: before } = store.getState();
    const body = { ...before.bodies.get(a!)!, id: 'new', label: 'Neu' };
    commit(putRecord(before, 'bodies', body), 'commands:step.addBody', {});
    const then = await placesNow(jobs);
    for (const id of before.bodies.keys()) expect(then(id), id).toEqual(first(id));
    expect(then('new').every((c) => Number.isFinite(c))).toBe(true);
    expect(jobs.asked.length).toBe(1);
  });

  it('the layout that one began with is part of the session', () => {
    chooseLayout('force');
    chooseLayout('by-hand');
    expect(readSession(JSON.parse(JSON.stringify(sessionOf(store.getState()))))).toMatchObject({
      layout: 'by-hand',
      handFrom: 'force',
      hulls: null,
    });
    expect(readSession({ handFrom: 'by-hand', hulls: 'moon' })).toEqual({});
  });

  it('a body that the lens leaves out keeps its place for later', async () => {
    pin(new Map([[a!, [0.3, 0.4]]]));
    const lensed = read(store.getState().project, { ...EVERYTHING, kinds: ['committee'] });
    const { positions } = await arrange(
      {
        project: 'x',
        lensed,
        layout: 'sector-wheel',
        ring: 'distance',
        numbers: null,
        pins: [{ body: a!, x: 1, y: 1 }],
      },
      work(),
    );
    expect(positions.xy.length).toBe(2 * lensed.bodies.length);
    expect(store.getState().project.arrangements.get('sector-wheel')!.pins.length).toBe(1);
  });
});

describe('lines', () => {
  const places = new Map([
    ['p', [0, 0] as const],
    ['q', [0.9, 0.3] as const],
    ['r', [0.2, 0.6] as const],
  ]);
  it.each([
    ['left', [0, 0], [0, 0.3], [0, 0.6]],
    ['centre', [1.1 / 3, 0], [1.1 / 3, 0.3], [1.1 / 3, 0.6]],
    ['top', [0, 0.3], [0.9, 0.3], [0.2, 0.3]],
    ['across', [0, 0], [0.9, 0.3], [0.45, 0.6]],
    ['down', [0, 0], [0.9, 0.3], [0.2, 0.6]],
  ] as const)('%s', (how, p, q, r) => {
    const found = aligned(places, how);
    for (const [id, wanted] of [['p', p] as const, ['q', q] as const, ['r', r] as const]) {
      expect(found.get(id)![0], id).toBeCloseTo(wanted[0], 12);
      expect(found.get(id)![1], id).toBeCloseTo(wanted[1], 12);
    }
  });
  it('the grid takes to the nearest line', () => {
    expect(snapped(0.274)).toBeCloseTo(0.25, 12);
    expect(snapped(-0.276)).toBeCloseTo(-0.3, 12);
  });
});
