/**
 * Random sequences of every editing verb: after each step the project keeps what readers promise; undoing all leads to the
 * start, redoing all to the end, and every verb is at most one step.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furtherSource } from '../../../src/i18n/by-hand.ts';
import { difference, isEmpty } from '../../../src/model/change.ts';
import { planMerge } from '../../../src/model/edit/merge-bodies.ts';
import { blankBody, type Id, type Project } from '../../../src/model/project.ts';
import { KINDS, TIE_TYPES } from '../../../src/model/vocabulary.ts';
import { openProject } from '../../../src/state/actions.ts';
import { addBody, changeBody, remove, setHub } from '../../../src/state/edit/bodies.ts';
import { addTie, changeTie, reverseTies } from '../../../src/state/edit/ties.ts';
import {
  addRegion,
  addSource,
  changeAbout,
  changeRegion,
  changeSource,
  mergeBodies,
  removeRegion,
  removeSource,
  splitBlock,
} from '../../../src/state/edit/whole.ts';
import { redo, undo } from '../../../src/state/history.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { brokenPromise } from '../../io/samples.ts';
import { anyProject } from '../../model/arbitrary.ts';

const project = (): Project => store.getState().project;
/** The record at a place of a table, counted round; null of an empty table. */
const at = (table: ReadonlyMap<Id, unknown>, n: number): Id | null =>
  [...table.keys()][n % table.size] ?? null;

const number = fc.nat({ max: 30 });
const name = fc.constantFrom(
  'Frauenhaus Süd',
  'AOK',
  '__proto__',
  '  Caritas ',
  '日本',
  '',
  'a',
  'constructor',
);
const year = fc.constantFrom('', '2020', '2021-05', '2021-02-29', '2024-02-29', 'bald');
const count = fc.constantFrom(null, 1, 3, 0, 2.5, -1, Number.NaN);

type Verb = { readonly says: string; readonly run: () => void };
const verb = <T>(says: string, inputs: fc.Arbitrary<T>, run: (input: T) => void): fc.Arbitrary<Verb> =>
  inputs.map((input) => ({ says: `${says} ${JSON.stringify(input)}`, run: () => run(input) }));

/** A source that is named while something else is edited. */
const newSource = (title: string) =>
  title === '' ? {} : { source: { title, publisher: '', year: null, file: '' } };

const withBody = (n: number, run: (id: Id) => void) => {
  const id = at(project().bodies, n);
  if (id !== null) run(id);
};
const withTie = (n: number, run: (id: Id) => void) => {
  const id = at(project().ties, n);
  if (id !== null) run(id);
};

const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  verb(
    'addBody',
    fc.tuple(name, fc.constantFrom(...KINDS), count, fc.option(number)),
    ([label, kind, c, tie]) => {
      const to = tie === null ? null : at(project().bodies, tie);
      addBody(
        label,
        kind,
        { block: c === null ? null : { count: c }, extra: { x: '1' } },
        to === null ? undefined : { to, type: 'support', inward: tie! % 2 === 0 },
      );
    },
  ),
  verb('changeBody', fc.tuple(number, name, count, year), ([n, label, c, note]) =>
    withBody(n, (id) =>
      changeBody(id, {
        label,
        block: c === null ? null : { count: c },
        note: { de: note },
        source: { document: at(project().sources, n) ?? '', lines: ' 1-2 ' },
        region: at(project().regions, n),
      }),
    ),
  ),
  verb('addTie', fc.tuple(number, number, fc.constantFrom(...TIE_TYPES), year), ([a, b, type, since]) =>
    withBody(a, (from) =>
      withBody(b, (to) => addTie(from, to, type, { fields: { since }, along: newSource(since) })),
    ),
  ),
  verb('addTieToNew', fc.tuple(number, name, fc.boolean()), ([a, label, inward]) =>
    withBody(a, (from) => addTie(from, { label, kind: 'group' }, 'mandate', { inward })),
  ),
  verb('changeTie', fc.tuple(number, number, year, year, count), ([n, b, since, until, weight]) =>
    withTie(n, (id) => withBody(b, (target) => changeTie(id, { target, since, until, weight }))),
  ),
  verb('reverseTies', fc.array(number, { maxLength: 3 }), (ns) =>
    reverseTies([...new Set(ns.flatMap((n) => at(project().ties, n) ?? []))]),
  ),
  verb('remove', fc.tuple(fc.array(number, { maxLength: 2 }), fc.array(number, { maxLength: 2 })), ([b, t]) =>
    remove({
      bodies: b.flatMap((n) => at(project().bodies, n) ?? []),
      ties: t.flatMap((n) => at(project().ties, n) ?? []),
    }),
  ),
  verb('setHub', fc.option(number), (n) => setHub(n === null ? null : at(project().bodies, n))),
  verb(
    'merge',
    fc.tuple(number, number, fc.constantFrom('join' as const, 'keep' as const)),
    ([a, b, parallel]) =>
      withBody(a, (kept) => withBody(b, (gone) => kept !== gone && mergeBodies({ kept, gone, parallel }))),
  ),
  verb(
    'split',
    fc.tuple(number, fc.array(name, { maxLength: 4 }), fc.boolean()),
    ([n, names, keepUncounted]) => {
      const blocks = new Map([...project().bodies].filter(([, body]) => body.block));
      const block = at(blocks, n);
      if (block !== null) splitBlock({ block, names, keepUncounted });
    },
  ),
  verb('about', fc.tuple(name, fc.constantFrom(null, 2023, 12)), ([de, y]) =>
    changeAbout({ name: { de }, year: y, synthetic: y === 2023 }),
  ),
  verb('source', fc.tuple(name, number, fc.nat({ max: 2 })), ([title, n, what]) => {
    const id = at(project().sources, n);
    if (what === 0 || id === null) addSource({ title, publisher: '', year: null, file: '' });
    else if (what === 1) changeSource(id, { title });
    else removeSource(id);
  }),
  verb('region', fc.tuple(name, number, fc.nat({ max: 2 })), ([label, n, what]) => {
    const id = at(project().regions, n);
    if (what === 0 || id === null) addRegion({ label, land: '', size: null, part: null, inhabitants: null });
    else if (what === 1) changeRegion(id, { label });
    else removeRegion(id);
  }),
);

/** Projects as readers hand them over: every body has a name, dates are dates. */
const readProject = anyProject.map(
  (p): Project => ({
    ...p,
    bodies: new Map([...p.bodies].map(([id, b]) => [id, { ...b, label: b.label || id }])),
    ties: new Map(
      [...p.ties].map(([id, t]) => [id, { ...t, since: t.since === 'unklar' ? '' : t.since, until: '' }]),
    ),
  }),
);

/** Somebody is looking at one of the bodies and ties while the verb is done. */
function lookAt(n: number): void {
  const [body, tie] = [at(project().bodies, n), at(project().ties, n)];
  store.setState({
    selected: body,
    selectedTie: tie,
    hovered: body,
    profile: body,
    focus: body === null ? null : { body, steps: 1 },
  });
}

const sameAs = (a: Project, b: Project) => isEmpty(difference(a, b));

describe('editing verbs in any order', () => {
  it('keep every promise after each step; undo all is the start, redo all the end', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(readProject, fc.array(anyVerb, { minLength: 1, maxLength: 12 }), (start, verbs) => {
        store.setState(INITIAL, true);
        openProject(start);
        for (const { says, run } of verbs) {
          const before = project();
          const steps = store.getState().past.length;
          lookAt(says.length + steps);
          run();
          const more = store.getState().past.length - steps;
          expect(more, says).toBeLessThanOrEqual(1);
          expect(more === 1, says).toBe(!sameAs(before, project()));
          expect(brokenPromise(project()), says).toBeNull();
          const { selected, selectedTie, hovered, profile, focus } = store.getState();
          for (const id of [selected, hovered, profile, focus?.body ?? null])
            if (id !== null) expect(project().bodies.has(id), says).toBe(true);
          if (selectedTie !== null) expect(project().ties.has(selectedTie)).toBe(true);
        }
        const end = project();
        const steps = store.getState().past.length;
        for (let i = 0; i < steps; i++) undo();
        expect(sameAs(project(), start)).toBe(true);
        for (let i = 0; i < steps; i++) redo();
        expect(sameAs(project(), end)).toBe(true);
      }),
      { numRuns: 2500 },
    );
  });
});

describe('merging', () => {
  const further = furtherSource;
  const richProject = readProject.filter((p) => p.bodies.size >= 2);

  it('accounts for every tie: moved, joined or dropped as a loop, and all of them said', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        richProject,
        number,
        number,
        fc.constantFrom('join' as const, 'keep' as const),
        (p, a, b, parallel) => {
          const kept = at(p.bodies, a)!;
          const gone = at(p.bodies, b)!;
          if (kept === gone) return;
          const plan = planMerge(p, { kept, gone, parallel, further });
          const touched = [...p.ties.values()].filter((t) => t.source === gone || t.target === gone);
          const told = [
            ...plan.moved.map((t) => t.id),
            ...plan.loops.map((t) => t.id),
            ...plan.joined.map(({ tie }) => tie.id),
          ];
          expect(told.sort()).toEqual(touched.map((t) => t.id).sort());
          for (const loop of plan.loops)
            expect(new Set([loop.source, loop.target])).toEqual(new Set([kept, gone]));
          if (parallel === 'keep') expect(plan.joined).toEqual([]);
          // A joined tie says all that the tie says that went into it.
          for (const { tie, into } of plan.joined) {
            for (const field of [
              'type',
              'formality',
              'frequency',
              'stage',
              'status',
              'weight',
              'since',
              'until',
            ] as const)
              if (tie[field] !== null) expect(into[field]).toBe(tie[field]);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never loses a filled field without having named it as a choice', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(richProject, number, number, (p, a, b) => {
        const [kept, gone] = [at(p.bodies, a)!, at(p.bodies, b)!];
        if (kept === gone) return;
        const { body, differing } = planMerge(p, { kept, gone, parallel: 'join', further });
        const named = new Set<string>(differing.filter((d) => d.choice !== 'both').map((d) => d.field));
        for (const side of [p.bodies.get(kept)!, p.bodies.get(gone)!]) {
          for (const field of ['label', 'kind', 'category', 'level', 'place', 'region'] as const) {
            if (side[field] && !named.has(field)) expect(body[field]).toBe(side[field]);
          }
          if (side.sector && !named.has('sector')) expect(body.sector?.value).toBe(side.sector.value);
          if (side.block && !named.has('block')) expect(body.block).toEqual(side.block);
          for (const [key, value] of Object.entries(side.extra))
            if (!named.has(`extra:${key}`)) expect(body.extra[key]).toContain(value);
        }
        expect(body.id).toBe(kept);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('splitting', () => {
  it('copies each tie once a name, and keeps count of who is still unnamed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(readProject, fc.array(name, { maxLength: 5 }), count, number, (p, names, c, n) => {
        const id = at(p.bodies, n)!;
        const stated = c !== null && Number.isInteger(c) && c > 0 ? c : null;
        const block = { ...p.bodies.get(id)!, block: { count: stated } };
        store.setState(INITIAL, true);
        openProject({ ...p, bodies: new Map(p.bodies).set(id, block) });
        const open = [...p.ties.values()].filter((t) => (t.source === id) !== (t.target === id)).length;
        const wanted = new Set(names.map((x) => x.trim().toLowerCase()).filter(Boolean)).size;
        splitBlock({ block: id, names });
        const after = project();
        const gone = stated !== null && wanted > 0 && wanted >= stated;
        expect(after.bodies.has(id)).toBe(!gone);
        expect(after.bodies.size).toBe(p.bodies.size + wanted - (gone ? 1 : 0));
        const own = [...p.ties.values()].filter((t) => t.source === id || t.target === id).length;
        expect(after.ties.size).toBe(p.ties.size + wanted * open - (gone ? own : 0));
        if (!gone) {
          const left = after.bodies.get(id)!.block;
          expect(left).toEqual({ count: stated === null ? null : stated - wanted });
        }
        for (const body of after.bodies.values())
          if (!p.bodies.has(body.id)) {
            expect(body).toMatchObject({ kind: block.kind, category: block.category, sector: block.sector });
            expect(body.block).toBeNull();
          }
      }),
      { numRuns: 2000 },
    );
  });
  it('is for blocks only', () => {
    store.setState(INITIAL, true);
    openProject({ ...project(), bodies: new Map([['a', blankBody('a', 'partner')]]) });
    expect(() => splitBlock({ block: 'a', names: ['x'] })).toThrow('block');
  });
});
