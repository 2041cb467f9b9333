/** Shared committees against counting by hand: every body once, in exactly the combination that it has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { MEMBERSHIP, sharedCommittees } from '../../src/model/memberships.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { anyProject } from './arbitrary.ts';

const isCommittee = (kind: string | undefined) => kind === 'committee' || kind === 'network';

/** For each body that is no committee, its committees: straight from the records. */
function byHand({ bodies, ties }: Project): Map<string, Set<string>> {
  const sits = new Map<string, Set<string>>();
  for (const [id, { kind }] of bodies) {
    if (isCommittee(kind)) continue;
    const own = new Set<string>();
    for (const { source, target, type } of ties.values()) {
      if (!MEMBERSHIP.includes(type)) continue;
      if (source === id && isCommittee(bodies.get(target)?.kind)) own.add(target);
      if (target === id && isCommittee(bodies.get(source)?.kind)) own.add(source);
    }
    if (own.size > 0) sits.set(id, own);
  }
  return sits;
}

describe('shared committees', () => {
  it('are those that several sit in, with every combination counted once', () => {
    fc.assert(
      fc.property(
        anyProject,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (project, least, most) => {
          const sits = byHand(project);
          const sizes = new Map<string, number>();
          for (const own of sits.values()) for (const c of own) sizes.set(c, (sizes.get(c) ?? 0) + 1);
          const found = sharedCommittees(read(project, EVERYTHING), least, most);
          const large = [...sizes.values()].filter((n) => n >= least).sort((a, b) => b - a);
          expect(found.committees.map((c) => c.members.length)).toEqual(large.slice(0, most));
          for (const { committee, members } of found.committees)
            expect(members.map((m) => m.id).sort()).toEqual(
              [...sits]
                .filter(([, own]) => own.has(committee.id))
                .map(([id]) => id)
                .sort(),
            );
          expect(found.otherCommittees).toBe(sizes.size - found.committees.length);
          const shown = found.committees.map((c) => c.committee.id);
          const combined = new Map<string, string[]>();
          for (const [id, own] of sits) {
            const key = shown.flatMap((c, i) => (own.has(c) ? [i] : [])).join(' ');
            combined.set(key, [...(combined.get(key) ?? []), id]);
          }
          expect(found.otherBodies).toBe(combined.get('')?.length ?? 0);
          combined.delete('');
          expect(
            new Map(
              found.combinations.map((c) => [c.committees.join(' '), c.bodies.map((b) => b.id).sort()]),
            ),
          ).toEqual(new Map([...combined].map(([key, ids]) => [key, ids.sort()])));
          // Combinations of several committees stand before those of one alone.
          const counts = found.combinations.map(
            (c) => c.bodies.length + (c.committees.length > 1 ? 1000 : 0),
          );
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leave out who works with a committee without sitting in it', () => {
    const project: Project = {
      ...emptyProject({ id: 'p' }),
      bodies: new Map(
        [
          blankBody('k', 'committee', 'Konferenz'),
          ...['a', 'b', 'c'].map((id) => blankBody(id, 'partner', id)),
        ].map((body) => [body.id, body]),
      ),
      ties: new Map(
        [
          { ...blankTie('1', 'a', 'k'), type: 'committee-membership' as const },
          { ...blankTie('2', 'k', 'b'), type: 'mandate' as const },
          { ...blankTie('3', 'c', 'k'), type: 'cooperation' as const },
        ].map((tie) => [tie.id, tie]),
      ),
    };
    const { committees, combinations } = sharedCommittees(read(project, EVERYTHING));
    expect(committees.map((c) => c.members.map((m) => m.id))).toEqual([['a', 'b']]);
    expect(combinations.map((c) => c.bodies.map((b) => b.id))).toEqual([['a', 'b']]);
  });
});
