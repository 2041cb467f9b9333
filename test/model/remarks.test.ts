/** Remarks kept up to date by edits are those that a fresh look would make. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, NO_CHANGE, noDiff, updateBodies, updateTies } from '../../src/model/change.ts';
import { check } from '../../src/model/check.ts';
import { blankTie, type Project } from '../../src/model/project.ts';
import { BodyRemarks, TieRemarks } from '../../src/model/remarks.ts';
import { bundled } from '../fixtures/bundled.ts';

const start = bundled('dortmund-2023');
const ids = [...start.bodies.keys()];
const ties = [...start.ties.keys()];

const allOf = (project: Project, bodies: BodyRemarks, tied: TieRemarks) => {
  bodies.follow(project);
  tied.follow(project);
  return {
    bodies: [...project.bodies.values()].map((b) => bodies.of(b)),
    ties: [...project.ties.values()].map((t) => tied.of(t)),
  };
};

const step = fc.oneof(
  fc.record({ body: fc.constantFrom(...ids), label: fc.constantFrom('', 'A', ' a ', 'B') }),
  fc.record({ tie: fc.constantFrom(...ties), target: fc.constantFrom(...ids.slice(0, 4), 'nobody') }),
  fc.record({ drop: fc.constantFrom(...ties) }),
  fc.record({ add: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }),
);

test.each([
  ['by what each change touched', (p: Project): Project => p],
  // Without a trace of how it was made, as after a window has taken over what another one did.
  [
    'by comparing records',
    (p: Project): Project => ({ ...p, bodies: new Map(p.bodies), ties: new Map(p.ties) }),
  ],
])('edit by edit, %s', (_, arrived) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const bodies = new BodyRemarks();
      const tied = new TieRemarks();
      let project = start;
      allOf(project, bodies, tied);
      steps.forEach((s, i) => {
        if ('body' in s)
          project = apply(project, updateBodies(project, new Map([[s.body, { label: s.label }]])));
        else if ('tie' in s) {
          if (project.ties.has(s.tie))
            project = apply(project, updateTies(project, new Map([[s.tie, { target: s.target }]])));
        } else if ('drop' in s) {
          const tie = project.ties.get(s.drop);
          if (tie)
            project = apply(project, {
              ...NO_CHANGE,
              ties: { ...noDiff(), removed: new Map([[s.drop, tie]]) },
            });
        } else {
          const tie = blankTie(`new${i}`, s.add, s.to);
          project = apply(project, { ...NO_CHANGE, ties: { ...noDiff(), added: new Map([[tie.id, tie]]) } });
        }
        project = arrived(project);
        const kept = allOf(project, bodies, tied);
        const fresh = allOf(project, new BodyRemarks(), new TieRemarks());
        expect(kept.bodies).toEqual(fresh.bodies);
        // Which of several equal ties is named depends on who came first.
        const codes = (all: typeof kept.ties) => all.map((list) => list.map((r) => r.code));
        expect(codes(kept.ties)).toEqual(codes(fresh.ties));
      });
    }),
    { numRuns: 40 },
  );
});

test('nothing is said of a record that check does not say, but shared names and both of a pair of equal ties', () => {
  const said = allOf(start, new BodyRemarks(), new TieRemarks());
  const key = (r: { code: string; at?: { value?: string } }) => `${r.code} ${r.at?.value}`;
  const known = new Set(check(start).map(key));
  for (const r of [...said.bodies, ...said.ties].flat())
    if (r.code !== 'same-name' && r.code !== 'duplicate-tie') expect(known.has(key(r)), key(r)).toBe(true);
  for (const k of known) {
    if (k.startsWith('hub') || k.startsWith('no-')) continue;
    expect(
      [...said.bodies, ...said.ties].flat().some((r) => key(r) === k),
      k,
    ).toBe(true);
  }
});
