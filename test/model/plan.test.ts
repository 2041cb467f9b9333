/** Plans played over a project: the project stays, what no longer fits is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../src/model/change.ts';
import { planned, play } from '../../src/model/plan.ts';
import { blankBody, blankTie, emptyProject, type PlanStep, type Project } from '../../src/model/project.ts';
import { anyProject } from './arbitrary.ts';

const project: Project = {
  ...emptyProject({ id: 'p', hub: 'h' }),
  bodies: new Map(['h', 'a', 'b'].map((id) => [id, blankBody(id, 'partner')])),
  ties: new Map([
    ['h>a', blankTie('h>a', 'h', 'a')],
    ['a>b', blankTie('a>b', 'a', 'b')],
  ]),
};

describe('a plan', () => {
  test('of no steps is the project itself', () => {
    expect(planned(project, [])).toBe(project);
  });
  test('removing a body takes its ties, and the hub where it was the hub', () => {
    const { project: p, removed } = play(project, [{ do: 'remove-body', id: 'h' }]);
    expect([...p.bodies.keys()]).toEqual(['a', 'b']);
    expect([...p.ties.keys()]).toEqual(['a>b']);
    expect(p.about.hub).toBeNull();
    expect([...removed.ties]).toEqual(['h>a']);
    expect(project.bodies.size).toBe(3);
  });
  test('a new body may be tied in the next step', () => {
    const steps: PlanStep[] = [
      { do: 'add-body', body: blankBody('n', 'partner') },
      { do: 'add-tie', tie: blankTie('h>n', 'h', 'n') },
    ];
    const { project: p, added, misfits } = play(project, steps);
    expect(misfits).toEqual([]);
    expect([[...added.bodies], [...added.ties]]).toEqual([['n'], ['h>n']]);
    expect(p.ties.get('h>n')?.target).toBe('n');
    expect(p.regions).toBe(project.regions);
  });
  test('steps that no longer fit are told, the others are played', () => {
    const steps: PlanStep[] = [
      { do: 'remove-body', id: 'gone' },
      { do: 'remove-body', id: 'a' },
      { do: 'remove-tie', id: 'a>b' },
      { do: 'add-tie', tie: blankTie('x', 'h', 'a') },
      { do: 'add-body', body: blankBody('b', 'partner') },
      { do: 'add-tie', tie: blankTie('h>b', 'h', 'b') },
      { do: 'add-tie', tie: blankTie('h>b', 'h', 'b') },
    ];
    const { project: p, misfits } = play(project, steps);
    expect(misfits).toEqual([
      { step: 0, why: 'body-gone' },
      { step: 2, why: 'tie-gone' },
      { step: 3, why: 'end-gone' },
      { step: 4, why: 'body-there' },
      { step: 6, why: 'tie-there' },
    ]);
    expect([...p.ties.keys()]).toEqual(['h>b']);
  });
  test('what came and went again is neither added nor removed', () => {
    const { added, removed } = play(project, [
      { do: 'add-tie', tie: blankTie('x', 'h', 'b') },
      { do: 'remove-tie', id: 'x' },
    ]);
    expect([added.ties.size, removed.ties.size]).toEqual([0, 0]);
  });
});

test('any steps over any project: never thrown, ends always there, what is told is the difference', () => {
  const steps = (p: Project) =>
    fc
      .array(
        fc.oneof(
          fc
            .constantFrom('a', 'b', '__proto__', 'constructor')
            .map((id): PlanStep => ({ do: 'remove-body', id })),
          fc
            .constantFrom('a', 'z', '__proto__')
            .map((id): PlanStep => ({ do: 'add-body', body: blankBody(id, 'group') })),
          fc.constantFrom('t0', 't1', 'new').map((id): PlanStep => ({ do: 'remove-tie', id })),
          fc
            .tuple(fc.constantFrom('t0', 'new'), fc.constantFrom('a', '__proto__'), fc.constantFrom('b', 'z'))
            .map(([id, from, to]): PlanStep => ({ do: 'add-tie', tie: blankTie(id, from, to) })),
        ),
        { maxLength: 8 },
      )
      .map((list) => [p, list] as const);
  fc.assert(
    fc.property(anyProject.chain(steps), ([p, list]) => {
      const { project: after, added, removed } = play(p, list);
      for (const tie of after.ties.values())
        expect(after.bodies.has(tie.source) && after.bodies.has(tie.target)).toBe(true);
      const { bodies, ties } = difference(p, after);
      for (const [diff, table] of [
        [bodies, 'bodies'],
        [ties, 'ties'],
      ] as const) {
        for (const id of diff.added.keys()) expect(added[table].has(id)).toBe(true);
        for (const id of diff.removed.keys()) expect(removed[table].has(id)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
