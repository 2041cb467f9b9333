import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  difference,
  isEmpty,
  NO_CHANGE,
  noDiff,
  reverse,
  same,
  squash,
  touchedBetween,
  updateBodies,
  updateTies,
} from '../../src/model/change.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { anyProject, anyStep } from './arbitrary.ts';

const content = (p: Project) => ({
  about: p.about,
  bodies: new Map([...p.bodies].sort()),
  ties: new Map([...p.ties].sort()),
  regions: p.regions,
  sources: p.sources,
});
const expectSame = (a: Project, b: Project) => expect(content(a)).toEqual(content(b));
const freeze = (p: Project): Project => {
  for (const table of [p.bodies, p.ties]) for (const record of table.values()) Object.freeze(record);
  return p;
};

const small: Project = {
  ...emptyProject({ id: 'small' }),
  bodies: new Map([
    ['a', blankBody('a', 'centre')],
    ['b', blankBody('b', 'partner')],
  ]),
  ties: new Map([['t', blankTie('t', 'a', 'b')]]),
};

describe('change', () => {
  it('turns one project into another', () => {
    fc.assert(
      fc.property(anyProject, anyProject, (from, to) => {
        expectSame(apply(from, difference(from, to)), to);
      }),
    );
  });
  it('is empty between equals and nowhere else', () => {
    fc.assert(
      fc.property(anyProject, anyProject, (from, to) => {
        expect(isEmpty(difference(from, structuredClone(from)))).toBe(true);
        expect(isEmpty(difference(from, to))).toBe(isDeepStrictEqual(content(from), content(to)));
      }),
    );
  });
  it('leaves behind what it touched, between a table and the one made of it', () => {
    fc.assert(
      fc.property(anyStep, ([project, change]) => {
        const next = apply(project, change);
        const ids = (diff: ReturnType<typeof touchedBetween>) =>
          diff && [diff.added, diff.removed, diff.updated].map((list) => [...list].sort());
        for (const table of ['bodies', 'ties'] as const) {
          const { added, removed, updated } = change[table];
          const was = [added, removed, updated].map((list) => [...list.keys()].sort());
          expect(ids(touchedBetween<unknown>(project[table], next[table]))).toEqual(was);
          expect(touchedBetween<unknown>(project[table], new Map<string, unknown>(next[table]))).toBeNull();
          if (next[table] !== project[table])
            expect(touchedBetween<unknown>(next[table], project[table])).toBeNull();
        }
      }),
    );
  });
  it('is undone by its reverse, and reversing twice is nothing', () => {
    fc.assert(
      fc.property(anyStep, ([project, change]) => {
        expectSame(apply(apply(project, change), reverse(change)), project);
        expect(reverse(reverse(change))).toEqual(change);
      }),
    );
  });
  it('leaves the project it is applied to as it was', () => {
    fc.assert(
      fc.property(anyStep, ([project, change]) => {
        const before = structuredClone(project);
        apply(freeze(project), change);
        expect(project).toEqual(before);
      }),
    );
  });
  it('squashed, has the effect of both in turn', () => {
    fc.assert(
      fc.property(anyProject, anyProject, anyProject, (a, b, c) => {
        const one = squash(difference(a, b), difference(b, c));
        expectSame(apply(a, one), c);
        expectSame(apply(c, reverse(one)), a);
        expect(one).toEqual(difference(a, c));
      }),
      { numRuns: 300 },
    );
  });
  it('squashed with its reverse is gone', () => {
    fc.assert(
      fc.property(anyStep, ([, change]) => {
        expect(isEmpty(squash(change, reverse(change)))).toBe(true);
      }),
    );
  });
  it('touches only the tables that it names', () => {
    const next = apply(small, updateBodies(small, new Map([['a', { label: 'A' }]])));
    expect(next.ties).toBe(small.ties);
    expect(next.bodies.get('b')).toBe(small.bodies.get('b'));
    expect(next.bodies.get('a')?.label).toBe('A');
  });
  it('that sets what is there already is no change', () => {
    expect(isEmpty(updateBodies(small, new Map([['a', { label: 'a' }]])))).toBe(true);
    expect(isEmpty(updateTies(small, new Map([['t', { stage: null }]])))).toBe(true);
  });
  it('that does not fit is refused', () => {
    const body = blankBody('a', 'centre');
    const bodies = (diff: object) => ({ ...NO_CHANGE, bodies: { ...noDiff<typeof body>(), ...diff } });
    expect(() => apply(small, bodies({ added: new Map([['a', body]]) }))).toThrow('a');
    expect(() => apply(small, bodies({ removed: new Map([['x', body]]) }))).toThrow('x');
    expect(() => apply(small, bodies({ updated: new Map([['x', [body, body]]]) }))).toThrow('x');
    expect(() => updateBodies(small, new Map([['x', {}]]))).toThrow('x');
  });
});

describe('same', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: { de: 'x' } }, { a: { de: 'x' } }, true],
    [Number.NaN, Number.NaN, true],
    [null, {}, false],
  ])('%o and %o: %s', (a, b, equal) => expect(same(a, b)).toBe(equal));
});
