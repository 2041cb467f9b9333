/** Several windows with one project: whatever they do in whatever order, no acknowledged edit is lost. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logFiles } from '../../src/jobs/work/log-files.ts';
import { filePlace } from '../../src/state/persist/file-slots.ts';
import { readProject } from '../../src/state/persist/read-project.ts';
import { ANSWER_TIME } from '../../src/state/persist/seat.ts';
import {
  type Device,
  device,
  documentOf,
  type FakeWindow,
  labelOf,
  labelsIn,
  openWindow,
} from './storage.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms = 200) => vi.advanceTimersByTimeAsync(ms);
const openPlaces = (on: Device) => [on.database.place, filePlace(logFiles(on.files.folder))] as const;
const stored = async (on: Device) => (await readProject('k', openPlaces(on), null)).document;

async function two(): Promise<{ on: Device; a: FakeWindow; b: FakeWindow }> {
  const on = device();
  const a = openWindow(on, 'A');
  a.show(documentOf('start'));
  await a.desk.keep('k');
  await pass();
  const b = openWindow(on, 'B');
  expect(await b.desk.open('k')).toBe('done');
  return { on, a, b };
}

describe('two windows', () => {
  it('the second follows commits, undo and redo live, and cannot edit', async () => {
    const { a, b } = await two();
    expect([a.role(), b.role()]).toEqual(['editing', 'following']);
    for (const label of ['one', 'two', 'three']) a.edit(label);
    await pass(0);
    expect(labelOf(b.shown())).toBe('three');
    a.undo();
    a.undo();
    a.redo();
    await pass(0);
    expect(labelOf(b.shown())).toBe('two');
    expect(b.shown().past.length).toBe(2);
    expect(b.shown().future.length).toBe(1);
    expect(b.edit('mine')).toBe(false);
  });
  it('the second takes over; the first follows from then on, and back again', async () => {
    const { on, a, b } = await two();
    a.edit('from a');
    const taken = b.desk.take();
    await pass();
    expect(await taken).toBe(true);
    expect([a.role(), b.role()]).toEqual(['following', 'editing']);
    expect(b.edit('from b')).toBe(true);
    await pass();
    expect(labelOf(a.shown())).toBe('from b');
    expect(labelOf(await stored(on))).toBe('from b');
    const back = a.desk.take();
    await pass();
    expect(await back).toBe(true);
    expect(a.edit('from a again')).toBe(true);
    await pass();
    expect(labelOf(b.shown())).toBe('from a again');
  });
  it('of three windows the one that asked gets the seat', async () => {
    const { on, a, b } = await two();
    const c = openWindow(on, 'C');
    await c.desk.open('k');
    const taken = c.desk.take();
    await pass(2000);
    expect(await taken).toBe(true);
    expect([a.role(), b.role(), c.role()]).toEqual(['following', 'following', 'editing']);
  });
  it('the second edits when the first is closed or killed', async () => {
    const { on, a, b } = await two();
    a.edit('not yet written');
    await pass(0);
    a.dead = true;
    on.kill('A');
    await pass();
    expect(b.role()).toBe('editing');
    // It was followed live, so not even what the first could not write is lost.
    expect(labelOf(b.shown())).toBe('not yet written');
    expect(labelOf(await stored(on))).toBe('not yet written');
  });
  it('a frozen window loses the seat after a while; what it had not written is kept apart', async () => {
    const { on, a, b } = await two();
    a.edit('written');
    await pass();
    on.database.control.refuse = on.files.control.refuse = 'UnknownError';
    a.edit('unwritten');
    await pass(100);
    on.freeze('A');
    on.database.control.refuse = on.files.control.refuse = null;
    const taken = b.desk.take();
    await pass(ANSWER_TIME + 100);
    expect(await taken).toBe(true);
    b.edit('b goes on');
    await pass();
    on.thaw('A');
    await pass();
    expect(a.role()).toBe('following');
    expect(labelOf(await stored(on))).toBe('b goes on');
    expect(labelOf(a.shown())).toBe('b goes on');
  });
  it('a window that cannot save keeps the seat', async () => {
    const { on, a, b } = await two();
    on.database.control.refuse = on.files.control.refuse = 'QuotaExceededError';
    a.edit('unwritten');
    const taken = b.desk.take();
    await pass();
    expect(await taken).toBe(false);
    expect(a.role()).toBe('editing');
    on.database.control.refuse = on.files.control.refuse = null;
    await pass(5000);
    expect(labelOf(await stored(on))).toBe('unwritten');
  });
  it('back on the seat while no place can be read: what was written here before does not win over what is done now', async () => {
    const { on, a, b } = await two();
    for (const label of ['one', 'two', 'three']) a.edit(label);
    await pass();
    void b.desk.take();
    await pass();
    on.database.control.refuse = 'UnknownError';
    on.files.control.refuse = 'QuotaExceededError';
    void a.desk.take();
    await pass();
    expect(a.edit('four')).toBe(true);
    await pass(100);
    on.database.control.refuse = on.files.control.refuse = null;
    await pass(130_000);
    expect(a.acknowledged()).toBe(4);
    expect(labelOf(await stored(on))).toBe('four');
  });
  it('different projects are edited side by side', async () => {
    const { on, a, b } = await two();
    b.show(documentOf('other'));
    await b.desk.keep('l');
    await pass();
    expect(a.edit('one')).toBe(true);
    expect(b.edit('two')).toBe(true);
    await pass();
    expect(labelOf(await stored(on))).toBe('one');
    const other = await readProject('l', openPlaces(on), null);
    expect(labelOf(other.document)).toBe('two');
  });
});

describe('any interleaving', () => {
  const action = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), who: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), who: fc.nat(2) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('take' as const), who: fc.nat(2) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), who: fc.nat(400) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), who: fc.nat(2) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('freeze' as const, 'thaw' as const), who: fc.nat(2) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'open' as const), who: fc.nat(2) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('database' as const, 'files' as const, 'heal' as const),
        who: fc.nat(2),
      }),
    },
  );

  /** Found once: a window became seated between asking for the seat and reading, and had two keepers. */
  const SEATED_WHILE_OPENING = [
    { do: 'undo', who: 0 },
    { do: 'pass', who: 0 },
    { do: 'database', who: 0 },
    { do: 'take', who: 2 },
    { do: 'freeze', who: 1 },
    { do: 'take', who: 1 },
    { do: 'edit', who: 0 },
    { do: 'open', who: 0 },
    { do: 'kill', who: 2 },
    { do: 'freeze', who: 0 },
    { do: 'leave', who: 0 },
    { do: 'edit', who: 0 },
    { do: 'kill', who: 1 },
    { do: 'edit', who: 0 },
    { do: 'edit', who: 2 },
    { do: 'take', who: 0 },
    { do: 'files', who: 0 },
    { do: 'leave', who: 2 },
    { do: 'database', who: 0 },
    { do: 'take', who: 0 },
  ] as const;

  it('1 000 times 20 steps with three windows, kills, freezes and failing storage: no acknowledged edit is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 20 }), async (actions) => {
        const on = device();
        let born = 0;
        const fresh = () => openWindow(on, `W${born++}`);
        const windows = [fresh(), fresh(), fresh()];
        windows[0]!.show(documentOf('start'));
        await windows[0]!.desk.keep('k');
        await pass();
        for (const w of windows.slice(1)) await w.desk.open('k');
        let edits = 0;
        /** Labels of acknowledged edits. */
        const acknowledged = new Set<string>();
        const note = () => {
          for (const w of windows)
            for (const [revision, label] of w.line)
              if (revision <= w.acknowledged() && label.startsWith('e')) acknowledged.add(label);
        };
        /** Edits of windows that live: not one may be lost, acknowledged or not. */
        const made: { readonly by: FakeWindow; readonly label: string }[] = [];
        const gone: FakeWindow[] = [];
        for (const { do: what, who } of actions) {
          const at = who % 3;
          const w = windows[at]!;
          if (what === 'edit') {
            const label = `e${edits++}`;
            if (w.edit(label)) made.push({ by: w, label });
          } else if (what === 'undo') w.undo();
          else if (what === 'redo') w.redo();
          else if (what === 'take') {
            if (!on.isFrozen(w.id)) void w.desk.take();
          } else if (what === 'pass') await pass(who);
          else if (what === 'freeze') on.freeze(w.id);
          else if (what === 'thaw') on.thaw(w.id);
          else if (what === 'leave') void w.desk.leave();
          else if (what === 'open') void w.desk.open('k');
          else if (what === 'kill') {
            note();
            w.dead = true;
            w.desk.drop();
            on.kill(w.id);
            gone.push(w);
            windows[at] = fresh();
            void windows[at]!.desk.open('k');
          } else if (what === 'database') on.database.control.refuse = 'UnknownError';
          else if (what === 'files') on.files.control.refuse = 'QuotaExceededError';
          else on.database.control.refuse = on.files.control.refuse = null;
          await pass(0);
          note();
        }
        on.database.control.refuse = on.files.control.refuse = null;
        for (const w of windows) if (on.isFrozen(w.id)) on.thaw(w.id);
        await pass(130_000);
        note();
        const found = await readProject('k', openPlaces(on), null);
        // Where nobody has the project open, nobody mends the place that failed.
        const here = windows.filter((w) => w.desk.key() === 'k');
        expect(['whole', here.length > 0 ? 'whole' : 'recovered']).toContain(found.outcome);
        const document = found.document!;
        const all = [...windows, ...gone];
        // Kept: in the history, done or undone; aside; or undone by hand before another edit took its place.
        const kept = new Set([
          ...labelsIn(document),
          ...all.flatMap((w) => w.rescued.flatMap(labelsIn)),
          ...all.flatMap((w) => [...w.dropped]),
        ]);
        for (const label of acknowledged) if (!kept.has(label)) throw new Error(`${label} is lost`);
        for (const { by, label } of made)
          if (!by.dead && !kept.has(label)) throw new Error(`${label} of a living window is lost`);
        // One window edits, and all that look at the project show what is stored.
        expect(here.filter((w) => w.role() === 'editing').length).toBe(here.length > 0 ? 1 : 0);
        for (const w of here) expect(labelOf(w.shown())).toBe(labelOf(document));
      }),
      { numRuns: 1000, examples: [[[...SEATED_WHILE_OPENING]]] },
    );
  });
});
