/**
 * What staging promises, whatever people bring and decide: it answers, it never yields a project that breaks what readers
 * promise, it leaves the open project as it is, its change is its project, and the same file once more changes nothing.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engine } from '../../../src/io/import/engine.ts';
import type { Decisions } from '../../../src/io/import/import.ts';
import { apply, isEmpty } from '../../../src/model/change.ts';
import type { Project } from '../../../src/model/project.ts';
import { anyProject } from '../arbitrary.ts';
import { brokenPromise } from '../samples.ts';
import { anyEdit, anyFiles, edited } from './arbitrary.ts';

const cases = fc.record({
  files: anyFiles,
  edit: anyEdit,
  open: fc.option(anyProject, { nil: null }),
  byHand: fc.array(fc.constantFrom('label', 'sector', 'place', 'note', 'kind', 'extra'), { maxLength: 3 }),
});

/** Fields of all bodies that count as changed by hand. */
const handsOn = (open: Project | null, fields: readonly string[]): ReadonlySet<string> =>
  new Set([...(open?.bodies.keys() ?? [])].flatMap((id) => fields.map((field) => `bodies/${id}/${field}`)));

test('staging keeps its promises', { timeout: 120_000 }, async () => {
  let staged = 0;
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ files, edit, open, byHand }) => {
      const before = structuredClone(open);
      const found = await engine.inspect(files);
      const suggested = engine.suggest(found, open, []);
      const decisions = edited(suggested, found, open, edit);
      const hands = handsOn(open, byHand);
      const first = await engine.stage({ files, decisions, open, edited: hands });
      const decided: Decisions = {
        ...decisions,
        duplicates: new Map(first.duplicates.map(({ id }) => [id, edit.same ? 'same' : 'different'])),
        conflicts: new Map(first.conflicts.map(({ id }, i) => [id, edit.theirs[i] ? 'theirs' : 'mine'])),
      };
      const second = await engine.stage({ files, decisions: decided, open, edited: hands });
      expect(open).toEqual(before);
      for (const { project, change, issues, problems, bodies, ties } of [first, second]) {
        if (!project) {
          expect(issues.some((issue) => issue.severity === 'error') || problems.length > 0).toBe(true);
          continue;
        }
        staged++;
        expect(brokenPromise(project)).toBeNull();
        expect(project.bodies.size).toBe((open?.bodies.size ?? 0) + bodies.added);
        expect(project.ties.size).toBe((open?.ties.size ?? 0) + ties.added);
        if (open) {
          joined++;
          expect(apply(open, change!)).toEqual(project);
          expect(change!.bodies.removed.size + change!.ties.removed.size).toBe(0);
        } else expect(change).toBeNull();
      }
      if (!second.project) return;
      const target = { is: 'join', key: edit.key } as const;
      const again = await engine.stage({
        files,
        decisions: { ...decided, target, conflicts: new Map() },
        open: second.project,
        edited: hands,
      });
      if (!again.project) return;
      expect([again.bodies.added, again.ties.added, again.bodies.changed, again.ties.changed]).toEqual([
        0, 0, 0, 0,
      ]);
      expect(isEmpty(again.change!)).toBe(true);
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(staged).toBeGreaterThan(300);
  expect(joined).toBeGreaterThan(100);
});
