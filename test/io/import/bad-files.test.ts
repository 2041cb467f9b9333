/**
 * Every file that people really bring, or that was made to do harm, brought into an open network as the import screen does it:
 * what it would say in both languages, and what would become of the network. Half a dozen of them go through the page in
 * `browser/bad-input.test.ts`, so that both are known to say the same.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { describeIssue } from '../../../src/i18n/describe-issue.ts';
import { LANGUAGES, loadLaterWords } from '../../../src/i18n/index.ts';
import { engine } from '../../../src/io/import/engine.ts';
import type { Project } from '../../../src/model/project.ts';
import { problemGroups } from '../../../src/state/importing/importing.ts';
import { bring, MANIFEST } from '../bad-input-files.ts';
import { brokenPromise } from '../samples.ts';
import { csv, bring as through } from './support.ts';

let open: Project;
beforeAll(async () => {
  await loadLaterWords();
  const { staged } = await through([csv('Von;Nach\nUrstelle;Urklinik\nUrstelle;Urverein\n', 'netz.csv')]);
  open = staged.project!;
});

const asText = (project: Project) =>
  JSON.stringify(project, (_, value: unknown) => (value instanceof Map ? [...value] : value));

describe.each(MANIFEST)('$file', ({ file, outcome, bodies, ties }) => {
  test('is said in both languages, and the open network stays as it is until it is taken over', async () => {
    const before = asText(open);
    const { found, staged } = await through([bring(file)], open, (suggested) => ({
      ...suggested,
      unknownEnds: 'create',
    }));
    const issues = [...staged.issues, ...found.issues, ...staged.problems.map((problem) => problem.issue)];
    const serious = issues.filter((issue) => issue.severity !== 'note');
    for (const issue of serious)
      for (const language of LANGUAGES) {
        const { text, remedy, place } = describeIssue(issue, language);
        expect(Math.min(text.length, remedy.length), issue.code).toBeGreaterThan(0);
        expect(text + remedy).not.toMatch(/\{\{|undefined|\[object /);
        if (issue.at) expect(place).toContain(file);
      }
    for (const { first } of problemGroups(staged.problems)) expect(first.row).toBeGreaterThan(0);
    if (outcome === 'error') {
      expect(serious.some((issue) => issue.severity === 'error')).toBe(true);
      expect([staged.change, staged.bodies.added, staged.ties.added]).toEqual([null, 0, 0]);
    } else {
      expect([staged.bodies.added, staged.ties.added]).toEqual([bodies, ties]);
      expect(brokenPromise(staged.project!)).toBeNull();
      for (const id of open.bodies.keys()) expect(staged.project!.bodies.has(id)).toBe(true);
    }
    expect(asText(open)).toBe(before);
    expect(engine.glimpse(staged).staged.project === null).toBe(staged.project === null);
  });
});
