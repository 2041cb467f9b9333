/** Logs, messages and changes of earlier builds: tables that they did not know, and what they could not say of a tie. */
import { describe, expect, it } from 'vitest';
import { frame } from '../../src/jobs/work/frames.ts';
import { apply, difference, NO_CHANGE } from '../../src/model/change.ts';
import { blankBody, blankTie, emptyProject, type Project, type Snapshot } from '../../src/model/project.ts';
import { after as then } from '../../src/state/history.ts';
import { documentLines, inBytes, type SavedDocument, stepLines } from '../../src/state/persist/document.ts';
import { logOf, openLog } from '../../src/state/persist/read-project.ts';
import { decode, digestOf } from '../../src/state/persist/reading.ts';
import { presentMessage } from '../../src/state/persist/upgrade.ts';

const atOnce = () => null;
const bytes = (lines: readonly unknown[]) =>
  new TextEncoder().encode(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
const without = ({ lastContact, nextStep, due, personBound, ...tie }: ReturnType<typeof blankTie>) => tie;

const project: Project = {
  ...emptyProject({ id: 'p' }),
  bodies: new Map(['a', 'b'].map((id) => [id, blankBody(id, 'partner')])),
  ties: new Map([['t', blankTie('t', 'a', 'b')]]),
};
const old = without(project.ties.get('t')!);

/** As version 2 wrote it: four tables, ties without follow-up, a digest of those. */
const snapshot2 = bytes([
  { version: 2, revision: 3, about: project.about, session: {}, counts: [2, 1, 0, 0] },
  ['bodies', [...project.bodies.values()]],
  ['ties', [old]],
  ['past', { key: 'k', with: {}, about: null }],
  ['~', 'ties', [[{ ...old, since: '2020' }, old]]],
  ['end', 4711],
]);
const step2 = bytes([
  { version: 2, revision: 4, step: 'commit', entry: { key: 'k', with: {}, about: null } },
  ['~', 'ties', [[old, { ...old, since: '2021' }]]],
  ['end', 4712],
]);
const open = (...payloads: Uint8Array[]) =>
  openLog(
    logOf(payloads.map((p, i) => frame(i === 0 ? 'snapshot' : 'step', false, i + 1, 1, [p]))),
    null,
    atOnce,
  );

describe('a log of version 2', () => {
  it('opens with what it could not say as not said, undo included', async () => {
    const { document, is } = await open(snapshot2, step2);
    expect(is).toBe('document');
    expect(document!.project.ties.get('t')).toEqual({ ...blankTie('t', 'a', 'b'), since: '2021' });
    expect([document!.project.snapshots.size, document!.project.views.size]).toEqual([0, 0]);
    const undone = then(then(document!, { do: 'undo' }), { do: 'undo' });
    expect(undone.project.ties.get('t')).toEqual({ ...blankTie('t', 'a', 'b'), since: '2020' });
  });
  it('has its digest counted anew, so that steps of today go on from it', async () => {
    const { document, digest } = await open(snapshot2, step2);
    expect(digest).toBe(await digestOf(document!.project, atOnce));
    const change = {
      ...NO_CHANGE,
      plans: { ...NO_CHANGE.plans, added: new Map([['v', { id: 'v', name: 'V', note: '', steps: [] }]]) },
    };
    const step = { do: 'commit', entry: { key: 'k', with: {}, change } } as const;
    const next = then(document!, step);
    const sum = { sum: digest };
    const step3 = Buffer.concat(await inBytes(stepLines(step, next, sum), atOnce));
    const again = await open(snapshot2, step2, new Uint8Array(step3));
    expect(again.document!.project.plans.get('v')?.name).toBe('V');
    expect(again.digest).toBe(await digestOf(next.project, atOnce));
  });
});

it('a step that another window of an earlier build tells is taken', () => {
  const change = {
    about: null,
    bodies: NO_CHANGE.bodies,
    regions: NO_CHANGE.regions,
    sources: NO_CHANGE.sources,
  };
  const ties = { ...NO_CHANGE.ties, updated: new Map([['t', [old, { ...old, weight: 2 }]]]) };
  const message = presentMessage({
    is: 'step',
    key: 'x',
    revision: 1,
    step: { do: 'commit', entry: { key: 'k', with: {}, change: { ...change, ties } as never } },
  });
  if (message.is !== 'step' || message.step.do !== 'commit') throw new Error('another message');
  const next = apply(project, message.step.entry.change);
  expect(next.ties.get('t')).toEqual({ ...blankTie('t', 'a', 'b'), weight: 2 });
});

describe('an earlier state', () => {
  const many = (count: number): Snapshot => ({
    id: 's',
    label: 'Vorjahr',
    date: '2025',
    note: null,
    bodies: new Map(Array.from({ length: count }, (_, i) => [`b${i}`, blankBody(`b${i}`, 'partner')])),
    ties: new Map(Array.from({ length: count }, (_, i) => [`t${i}`, blankTie(`t${i}`, 'b0', `b${i}`)])),
  });
  it('is written in short lines, whatever it holds, and comes back whole', async () => {
    const document: SavedDocument = {
      project: { ...project, snapshots: new Map([['s', many(950)]]) },
      past: [],
      future: [],
      revision: 1,
      session: {},
    };
    const lines = [...documentLines(document, { sum: 0 })];
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120_000);
    const back = await decode(new TextEncoder().encode(`${lines.join('\n')}\n`), atOnce);
    expect(back).toMatchObject({ is: 'document', digest: await digestOf(document.project, atOnce) });
    expect(back.is === 'document' && back.document.project.snapshots).toEqual(document.project.snapshots);
  });
  it('that is renamed is one change, saved and undone as one', async () => {
    const before = { ...project, snapshots: new Map([['s', many(300)]]) };
    const change = difference(before, {
      ...before,
      snapshots: new Map([['s', { ...many(300), label: 'Neu' }]]),
    });
    expect(change.snapshots.updated.size).toBe(1);
    const step = { do: 'commit', entry: { key: 'k', with: {}, change } } as const;
    const start: SavedDocument = { project: before, past: [], future: [], revision: 0, session: {} };
    const next = then(start, step);
    const digest = { sum: await digestOf(before, atOnce) };
    const parts = await inBytes(stepLines(step, next, digest), atOnce);
    expect(await decode(new Uint8Array(Buffer.concat(parts)), atOnce)).toEqual({
      is: 'step',
      step,
      revision: 1,
      digest: await digestOf(next.project, atOnce),
    });
  });
});
