/**
 * What is kept, without a browser: logs, two places, damage, several windows, undo over a reload. Long: all of it is played on the one
 * stand-in for places that fail on demand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { crc32, frame, frameAt, frameInSlices, logIn } from '../../src/jobs/work/frames.ts';
import { logFiles } from '../../src/jobs/work/log-files.ts';
import { apply, difference, reverse } from '../../src/model/change.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { TABLES, type Table } from '../../src/model/project.ts';
import { type Step, after as then } from '../../src/state/history.ts';
import type { Database } from '../../src/state/persist/database.ts';
import { differenceInSlices } from '../../src/state/persist/difference.ts';
import {
  documentLines,
  inBytes,
  type SavedDocument,
  type SavedStep,
  stepLines,
} from '../../src/state/persist/document.ts';
import { type FilePlace, filePlace } from '../../src/state/persist/file-slots.ts';
import { createKeeper, DELAY, type KeepStatus } from '../../src/state/persist/keeper.ts';
import { decodeLegacy, migrate, unframe } from '../../src/state/persist/legacy.ts';
import type { Place } from '../../src/state/persist/place.ts';
import { readProject } from '../../src/state/persist/read-project.ts';
import { decode, digestOf } from '../../src/state/persist/reading.ts';
import { replay } from '../../src/state/persist/replay.ts';
import type { Cipher } from '../../src/state/workspace/workspace.ts';
import { anyLens, anyProject } from '../model/arbitrary.ts';
import { documentOf, factsOf, labelOf, memoryDatabase, memoryFolder, relabel } from './storage.ts';

const atOnce = () => null;
const bytesOf = async (lines: Iterable<string>) => joined(await inBytes(lines, atOnce));
const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const encoded = (document: SavedDocument) => bytesOf(documentLines(document, { sum: 0 }));
const snapshotOf = async (serial: number, document: SavedDocument, writer = 1) =>
  frame('snapshot', false, serial, writer, [await encoded(document)]);
const stepOf = async (serial: number, step: SavedStep, next: SavedDocument, writer = 1) =>
  frame('step', false, serial, writer, [await bytesOf(stepLines(step, next, { sum: 0 }))]);

describe('document', () => {
  it('comes back as it was, history and session with it, and so does its digest', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, anyProject, anyProject, anyLens, async (a, b, c, lens) => {
        const document: SavedDocument = {
          project: b,
          past: [{ key: 'one', with: { n: 1 }, change: difference(a, b) }],
          future: [{ key: 'two', with: {}, change: difference(b, c) }],
          revision: 7,
          session: { lens, view: 'hub', language: 'en', focus: { body: '__proto__', steps: 2 } },
        };
        const back = await decode(await encoded(document), atOnce);
        expect(back).toEqual({ is: 'document', document, digest: await digestOf(b, atOnce) });
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
    );
  });
  it('steps replayed lead where the steps led, and the digest they carry is that of the result', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyProject, fc.constantFrom('undo' as const, 'redo' as const)), { maxLength: 12 }),
        anyProject,
        async (moves, start) => {
          let document: SavedDocument = { ...documentOf(''), project: start };
          const playing = replay(document);
          const digest = { sum: await digestOf(start, atOnce) };
          for (const move of moves) {
            const step: Step =
              typeof move === 'string'
                ? { do: move }
                : { do: 'commit', entry: { key: 'k', with: {}, change: difference(document.project, move) } };
            const next = then(document, step);
            if (next === document) continue;
            document = next;
            const back = await decode(await bytesOf(stepLines(step, document, digest)), atOnce);
            expect(back).toEqual({ is: 'step', step, revision: document.revision, digest: digest.sum });
            if (back.is === 'step') playing.take(back.step, back.revision);
            expect(digest.sum).toBe(await digestOf(document.project, atOnce));
          }
          const { project, past, future, revision } = playing.document();
          expect({ project: sorted(project), past, future, revision }).toEqual({
            project: sorted(document.project),
            past: document.past,
            future: document.future,
            revision: document.revision,
          });
        },
      ),
    );
  });
  it('a step that does not fit is not taken, not even in part', () => {
    const start = documentOf('a');
    const playing = replay(start);
    const { project } = then(start, relabel(start.project, 'b'));
    expect(() => playing.take({ do: 'undo' }, 1)).toThrow();
    const other = { ...project, bodies: new Map() };
    expect(() =>
      playing.take({ do: 'commit', entry: { key: '', with: {}, change: difference(other, project) } }, 1),
    ).toThrow();
    expect(playing.document()).toEqual(start);
  });
  it('keeps what it cannot read out of the session', async () => {
    const text = new TextDecoder()
      .decode(await encoded(documentOf('x')))
      .replace(
        '"session":{}',
        '"session":{"view":"moon","lens":{"kinds":["centre","moon"],"weight":3},"theme":"dark","focus":{"body":1}}',
      );
    const back = await decode(new TextEncoder().encode(text), atOnce);
    expect(back.is === 'document' && back.document.session).toEqual({
      theme: 'dark',
      lens: { ...EVERYTHING, kinds: ['centre'] },
    });
  });
  it.each([
    '',
    '{',
    'null\n',
    '[]\n',
    '{"version":2}\n',
    '{"version":"1"}\n["end",0]\n',
    '{"version":2}\n["end",0]\n',
  ])('%j is damaged', async (text) =>
    expect(await decode(new TextEncoder().encode(text), atOnce)).toEqual({ is: 'damaged' }),
  );
  it('cut off anywhere it is damaged, never half a document', async () => {
    const bytes = await encoded(documentOf('cut'));
    for (let end = 0; end < bytes.length; end++)
      expect(await decode(bytes.slice(0, end), atOnce)).toEqual({ is: 'damaged' });
  });
  it('of a later version is left alone', async () => {
    const later = new TextEncoder().encode('{"version":99,"what":"ever"}\n');
    expect(await decode(later, atOnce)).toEqual({ is: 'newer' });
  });
});
const sorted = (p: SavedDocument['project']) => ({
  ...p,
  ...Object.fromEntries(
    TABLES.map((t) => [t, new Map([...(p[t] as Table<unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)))]),
  ),
});

describe('frames', () => {
  it('have the checksum of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new TextEncoder().encode('6789'), crc32(new TextEncoder().encode('12345')))).toBe(
      0xcbf43926,
    );
  });
  it('made in slices are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 9 }), async (parts) => {
        const slices = await frameInSlices('snapshot', false, 12, 9, parts, () => Promise.resolve());
        expect(slices).toEqual(frame('snapshot', false, 12, 9, parts));
      }),
    );
  });
  it('are known as torn when any byte differs or is missing', () => {
    const bytes = frame('step', true, 3, 77, [new TextEncoder().encode('{"a":"ä"}')]);
    expect(frameAt(bytes)).toMatchObject({ kind: 'step', sealed: true, serial: 3, writer: 77 });
    for (let i = 0; i < bytes.length; i++) {
      for (const flip of [1, 0x80, 0xff]) {
        const torn = bytes.slice();
        torn[i]! ^= flip;
        expect(frameAt(torn)).toBeNull();
      }
      expect(frameAt(bytes.slice(0, i))).toBeNull();
    }
  });
  it('a log ends before a torn frame, a gap, and the rest of a longer log', () => {
    const f = (kind: 'snapshot' | 'step', serial: number) =>
      frame(kind, false, serial, 1, [new Uint8Array(9)]);
    const serials = (...parts: Uint8Array[]) => logIn(joined(parts)).map((x) => x.serial);
    expect(serials(f('snapshot', 4), f('step', 5), f('step', 6))).toEqual([4, 5, 6]);
    expect(serials(f('snapshot', 4), f('step', 6))).toEqual([4]);
    expect(serials(f('step', 4))).toEqual([]);
    expect(serials(f('snapshot', 4), f('step', 5).slice(0, -1), f('step', 6))).toEqual([4]);
    expect(serials(f('snapshot', 9), f('step', 5))).toEqual([9]);
  });
});

describe('log files', () => {
  it('always hold a whole log no older than the last one acknowledged, however writes are cut off', async () => {
    const write = fc.record({
      cut: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
      whole: fc.boolean(),
      restart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 25 }), async (writes) => {
        const { folder, control } = memoryFolder();
        let place = filePlace(logFiles(folder));
        let document = documentOf('v0');
        let [head, acknowledged] = [0, 0];
        for (const { cut, whole, restart } of writes) {
          control.cutAfter = cut ?? Number.POSITIVE_INFINITY;
          const step = relabel(document.project, `v${head + 1}`);
          const next = then(document, step);
          const written = await (whole || head === 0
            ? place.replace('k', head, await snapshotOf(head + 1, next), factsOf('k'))
            : place.append('k', head, await stepOf(head + 1, step, next), factsOf('k'))
          ).catch(() => 'failed' as const);
          control.cutAfter = Number.POSITIVE_INFINITY;
          if (restart) place = filePlace(logFiles(folder));
          if (written === 'written') {
            [head, document] = [head + 1, next];
            acknowledged = head;
          }
          const found = await readProject('k', [place], null);
          const at = Number(labelOf(found.document)?.slice(1) ?? 0);
          // A write that was cut off behind its last byte has arrived; what follows must build on what is there.
          expect(at).toBeGreaterThanOrEqual(acknowledged);
          expect(at).toBeLessThanOrEqual(acknowledged + 1);
          if (at > head) [head, document] = [at, found.document!];
        }
      }),
      { numRuns: 300 },
    );
  });
  it('another writer is noticed in either slot; what was thought lost and had arrived is no other writer', async () => {
    const { folder } = memoryFolder();
    const [a, b] = [filePlace(logFiles(folder)), filePlace(logFiles(folder))];
    const write = async (
      place: Place,
      base: number,
      serial: number,
      writer: number,
      kind: 'append' | 'replace',
    ) =>
      kind === 'replace'
        ? place.replace('k', base, await snapshotOf(serial, documentOf('x'), writer), factsOf('k'))
        : place.append(
            'k',
            base,
            await stepOf(serial, { do: 'undo' }, documentOf('x'), writer),
            factsOf('k'),
          );
    expect(await write(a, 0, 1, 1, 'replace')).toBe('written');
    expect(await write(a, 1, 2, 1, 'append')).toBe('written');
    expect(await write(b, 2, 3, 2, 'replace')).toBe('written');
    expect(await write(a, 2, 3, 1, 'append')).toBe('stale');
    expect(await write(a, 2, 3, 1, 'replace')).toBe('stale');
    expect(await write(b, 2, 3, 2, 'append')).toBe('behind');
    expect(await write(b, 5, 6, 2, 'append')).toBe('behind');
    expect(await write(b, 3, 4, 2, 'append')).toBe('written');
  });
  it('keeps projects and single files apart, and lets go of a whole project', async () => {
    const { folder } = memoryFolder();
    const place = filePlace(logFiles(folder));
    await place.replace('k', 0, await snapshotOf(1, documentOf('k')), factsOf('k'));
    await place.replace('l', 0, await snapshotOf(1, documentOf('l')), factsOf('l'));
    await place.file.putFile('k', 'version-1', new Uint8Array([1, 2]));
    expect([...(await place.keys())].sort()).toEqual(['k', 'l']);
    expect(await place.file.files('k')).toEqual(['version-1']);
    expect(await place.file.getFile('k', 'version-1')).toEqual(new Uint8Array([1, 2]));
    await place.remove('k');
    expect(await place.keys()).toEqual(['l']);
    expect(await place.file.getFile('k', 'version-1')).toBeNull();
  });
});

describe('reading a project', () => {
  const stored = (
    pieces: readonly Uint8Array[],
    name: Place['name'] = 'database',
    claimed?: number,
  ): Place => ({
    ...memoryDatabase().place,
    name,
    read: async () => pieces,
    head: async () => claimed ?? (pieces.length > 0 ? (logIn(joined(pieces)).at(-1)?.serial ?? 0) : 0),
  });
  const outcomes = async (...places: Place[]) => {
    const { document, outcome, serial } = await readProject('k', places, null);
    return [labelOf(document), outcome, serial];
  };
  const torn = (bytes: Uint8Array) => bytes.slice(0, -3);
  const log = async (...labels: string[]) => {
    const start = documentOf(labels[0]!);
    const pieces = [await snapshotOf(1, start)];
    let document = start;
    for (const [i, label] of labels.slice(1).entries()) {
      const step = relabel(document.project, label);
      document = then(document, step);
      pieces.push(await stepOf(i + 2, step, document));
    }
    return pieces;
  };

  it('opens the log that leads furthest, wherever it lies', async () => {
    const [one, three] = [await log('a'), await log('a', 'b', 'c')];
    expect(await outcomes(stored(three), stored(one, 'files'))).toEqual(['c', 'whole', 3]);
    expect(await outcomes(stored(one), stored(three, 'files'))).toEqual(['c', 'whole', 3]);
    expect(await outcomes(stored([]), stored(three, 'files'))).toEqual(['c', 'recovered', 3]);
    expect(await outcomes(stored([three[0]!, torn(three[1]!)], 'database', 2), stored(one, 'files'))).toEqual(
      ['a', 'recovered', 2],
    );
  });
  it('does without a place that cannot be opened', async () => {
    const broken: Place = { ...stored([]), head: () => Promise.reject(new Error('UnknownError')) };
    const four = await log('a', 'b', 'c', 'd');
    expect(await outcomes(broken, stored(four, 'files'))).toEqual(['d', 'recovered', 4]);
    expect(await outcomes(stored(four), { ...broken, name: 'files' })).toEqual(['d', 'whole', 4]);
    expect(await outcomes(broken, broken)).toEqual([null, 'unreachable', 0]);
  });
  it('tells a first visit from a loss', async () => {
    expect(await outcomes(stored([]), stored([], 'files'))).toEqual([null, 'nothing', 0]);
    expect(await outcomes(stored([torn((await log('a'))[0]!)]), stored([], 'files'))).toEqual([
      null,
      'damaged',
      0,
    ]);
  });
  it('goes back to the other copy when the newest makes no sense, and not behind one of a later version', async () => {
    const text = (s: string) => frame('snapshot', false, 9, 1, [new TextEncoder().encode(s)]);
    const eight = [await snapshotOf(8, documentOf('eight'))];
    expect(await outcomes(stored([text('{"version":2}\n')]), stored(eight, 'files'))).toEqual([
      'eight',
      'recovered',
      9,
    ]);
    expect(await outcomes(stored([text('{"version":99}\n')]), stored(eight, 'files'))).toEqual([
      null,
      'newer',
      9,
    ]);
  });
  it('a sealed project opens with its cipher and not without, whole or not at all', async () => {
    const xor: Cipher = {
      seal: async (plain) => plain.map((b) => b ^ 0x5a),
      open: async (sealed) => sealed.map((b) => b ^ 0x5a),
      parameters: 'salt=1',
    };
    const { rows, place } = memoryDatabase();
    const keeper = keep([place], documentOf('secret'), { cipher: xor }).keeper;
    await keeper.flush();
    keeper.step(
      relabel(keeper.document().project, 'more secret'),
      then(keeper.document(), relabel(keeper.document().project, 'more secret')),
    );
    expect(await keeper.flush()).toBe(true);
    expect(labelOf((await readProject('k', [place], xor)).document)).toBe('more secret');
    expect((await readProject('k', [place], null)).outcome).toBe('locked');
    const row = rows.get('k')!;
    for (const bytes of [row.snapshot!, ...row.steps])
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('secret');
  });
});

function keep(
  places: readonly Place[],
  document: SavedDocument,
  more: { cipher?: Cipher; makeRoom?: () => Promise<boolean> } = {},
) {
  const told: KeepStatus[] = [];
  const stale = { count: 0 };
  const keeper = createKeeper({
    key: 'k',
    heads: new Map(places.map((place) => [place, null])),
    serial: 0,
    document,
    cipher: more.cipher ?? null,
    writer: 1,
    facts: () => factsOf('k'),
    onStatus: (status) => told.push(status),
    onStale: () => void stale.count++,
    makeRoom: more.makeRoom ?? (async () => false),
  });
  const edit = (label: string) => {
    const step = relabel(keeper.document().project, label);
    keeper.step(step, then(keeper.document(), step));
  };
  return { keeper, told, stale, edit };
}

describe('keeper', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const both = () => {
    const database = memoryDatabase();
    const folder = memoryFolder();
    const files = filePlace(logFiles(folder.folder));
    return { database, folder, places: [database.place, files] as const };
  };
  const kept = async (places: readonly Place[]) => labelOf((await readProject('k', places, null)).document);

  it('writes soon after a step, and only what the step touched', async () => {
    const { places, database } = both();
    const { edit, told } = keep(places, documentOf('start'));
    await vi.advanceTimersByTimeAsync(1);
    const snapshot = database.rows.get('k')!.snapshot!;
    edit('one');
    edit('two');
    await vi.advanceTimersByTimeAsync(DELAY);
    const row = database.rows.get('k')!;
    expect(row.snapshot).toBe(snapshot);
    expect(row.head).toBe(3);
    expect(told.at(-1)).toMatchObject({ saved: 'yes', health: 'fine', durable: 2, revision: 2 });
    for (const place of places) expect(await kept([place])).toBe('two');
    expect(DELAY).toBeLessThanOrEqual(350);
  });
  it('says yes only when it is durable: not before both places have answered', async () => {
    const { places } = both();
    let release = () => {};
    const slow: Place = {
      ...places[1],
      append: (...a) =>
        new Promise((resolve) => {
          release = () => resolve(places[1].append(...a));
        }),
    };
    const { edit, told } = keep([places[0], slow], documentOf('start'));
    await vi.advanceTimersByTimeAsync(10);
    edit('one');
    await vi.advanceTimersByTimeAsync(DELAY * 3);
    expect(told.at(-1)!.saved).toBe('saving');
    release();
    await vi.advanceTimersByTimeAsync(1);
    expect(told.at(-1)).toMatchObject({ saved: 'yes', durable: 1 });
  });
  it('one place is enough, and is said to be one; when none takes it, it says so and tries again', async () => {
    const { places, database, folder } = both();
    const { keeper, edit, told } = keep(places, documentOf('start'));
    await keeper.flush();
    database.control.refuse = 'UnknownError';
    edit('two');
    expect(await keeper.flush()).toBe(true);
    expect(told.at(-1)).toMatchObject({ saved: 'yes', health: 'one-place' });
    folder.control.refuse = 'QuotaExceededError';
    edit('three');
    expect(await keeper.flush()).toBe(false);
    expect(told.at(-1)).toMatchObject({ saved: 'failed', health: 'full', durable: 1 });
    database.control.refuse = folder.control.refuse = null;
    await vi.advanceTimersByTimeAsync(5000);
    expect(told.at(-1)).toMatchObject({ saved: 'yes', health: 'fine', durable: 2 });
    for (const place of places) expect(await kept([place])).toBe('three');
  });
  it('makes room once when a place is full, and tries again', async () => {
    const { places, database } = both();
    const makeRoom = vi.fn(async () => {
      database.control.refuse = null;
      return true;
    });
    const { keeper, edit, told } = keep(places, documentOf('start'), { makeRoom });
    await keeper.flush();
    database.control.refuse = 'QuotaExceededError';
    edit('one');
    expect(await keeper.flush()).toBe(true);
    expect(makeRoom).toHaveBeenCalledTimes(1);
    expect(told.at(-1)).toMatchObject({ saved: 'yes', health: 'fine' });
  });
  it('what comes while a save is under way is saved after it', async () => {
    const { places } = both();
    const { keeper, edit } = keep(places, documentOf('start'));
    edit('one');
    const first = keeper.flush();
    edit('two');
    expect(await first).toBe(true);
    for (const place of places) expect(await kept([place])).toBe('two');
  });
  it('a long log is written anew, and nothing is lost by it', async () => {
    const { places, database } = both();
    const { keeper, edit } = keep(places, documentOf('start'));
    await keeper.flush();
    for (let i = 0; i < 350; i++) {
      edit(`e${i}`);
      await keeper.flush();
    }
    expect(database.rows.get('k')!.steps.length).toBe(350);
    await vi.advanceTimersByTimeAsync(5000);
    expect(database.rows.get('k')!.steps.length).toBe(0);
    edit('last');
    await keeper.flush();
    for (const place of places) {
      const { document } = await readProject('k', [place], null);
      expect(labelOf(document)).toBe('last');
      expect(document!.past.length).toBe(351);
    }
  });
  it.each(['QuotaExceededError', 'UnknownError', 'InvalidStateError', 'AbortError', 'TimeoutError'])(
    'every storage call failing once, in turn, with %s: nothing acknowledged is ever missing',
    async (name) => {
      const labels = ['one', 'two', 'three', 'four', 'five'];
      let failed = 1;
      for (let fails = 0; failed > 0; fails++) {
        let calls = 0;
        failed = 0;
        const { places } = both();
        const faulty = places.map((place): Place => {
          const once =
            <A extends unknown[], R>(call: (...a: A) => Promise<R>, late: boolean) =>
            async (...a: A): Promise<R> => {
              if (calls++ !== fails) return call(...a);
              failed++;
              // Some faults come when the work is already done: the answer is lost, not the data.
              if (late) await call(...a);
              throw new DOMException('', name);
            };
          return {
            ...place,
            append: once(place.append, fails % 2 === 0),
            replace: once(place.replace, fails % 2 === 1),
            read: once(place.read, false),
            head: once(place.head, false),
          };
        });
        const { keeper, edit, told } = keep(faulty, documentOf('start'));
        for (const label of labels) {
          edit(label);
          const durable = await keeper.flush();
          if (durable) expect(await kept(places)).toBe(label);
          expect(told.at(-1)!.saved).toBe('yes');
        }
        await vi.advanceTimersByTimeAsync(70_000);
        for (const place of places) expect(await kept([place])).toBe('five');
        const again = await readProject('k', faulty, null);
        expect(labelOf(again.document)).toBe('five');
        keeper.stop();
      }
    },
  );
  it('does nothing after it was stopped', async () => {
    const { places, database } = both();
    const { keeper, edit } = keep(places, documentOf('start'));
    keeper.stop();
    edit('one');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(database.rows.size).toBe(0);
  });
  it('another writer is told, not written over', async () => {
    const { places, database } = both();
    const { keeper, edit, stale } = keep(places, documentOf('start'));
    await keeper.flush();
    const other = await snapshotOf(7, documentOf('of another'), 99);
    await database.place.replace('k', 7, other, factsOf('k'));
    edit('mine');
    await keeper.flush();
    expect(stale.count).toBeGreaterThan(0);
    expect(labelOf((await readProject('k', [places[0]], null)).document)).toBe('of another');
  });
});

describe('what was stored before there were many projects', () => {
  const fixture = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/stored-before-workspace.json'), 'utf8'),
  ) as Record<'database' | 'files', Record<string, string>>;
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  const newest = () => bytes(fixture.files['document-a.copy']!);

  it('is read: project, history, session', () => {
    const document = decodeLegacy(unframe(newest())!.text)!;
    expect(document.revision).toBe(6);
    expect(document.project.bodies.get('__proto__')?.label).toBe('Träger e. V.');
    expect(document.session).toEqual({ view: 'hub', theme: 'dark', language: 'de' });
    const [entry] = document.past;
    expect(apply(document.project, reverse(entry!.change)).bodies.get('a')?.label).toBe('Kontaktstelle Süd');
    expect(apply(document.project, document.future[0]!.change).bodies.get('a')?.place).toBe('Köln');
  });
  it('torn anywhere it is no document', () => {
    const whole = newest();
    for (let i = 0; i < whole.length; i += 7) {
      const torn = whole.slice();
      torn[i]! ^= 1;
      expect(unframe(torn)).toBeNull();
      expect(unframe(whole.slice(0, i))).toBeNull();
    }
  });
  it('becomes projects of their own, the open one and the shelf; then it is gone', async () => {
    const { rows, place } = memoryDatabase();
    const { folder, held } = memoryFolder();
    const files: FilePlace = filePlace(logFiles(folder));
    for (const [name, text] of Object.entries(fixture.files)) held.set(name, bytes(text));
    let old = new Map(Object.entries(fixture.database).map(([k, v]) => [k, bytes(v)]));
    const db = {
      ...place,
      look: async () => [...old].map(([key, value]) => ({ key, bytes: value })),
      change: async () => {
        old = new Map();
      },
    } as unknown as Database;
    let n = 0;
    const orders: number[] = [];
    const migrated = await migrate(
      db,
      files,
      () => `key${n++}`,
      (key, _, order) => {
        orders.push(order);
        return { ...factsOf(key), order };
      },
    );
    expect(n).toBe(3);
    expect(orders).toEqual([1, 2, 3]);
    expect(migrated?.key).toBe('key2');
    // The files held a later one than the database.
    expect(migrated?.document?.revision).toBe(6);
    for (const p of [place, files]) {
      const { document } = await readProject('key2', [p], null);
      expect(document).toEqual(migrated?.document);
      expect((await readProject('key0', [p], null)).document?.project.about.id).toBe('dortmund-2023');
    }
    expect(rows.size).toBe(3);
    expect(old.size).toBe(0);
    expect([...held.keys()].filter((k) => k.endsWith('.copy'))).toEqual([]);
    expect(await migrate(db, files, () => 'x', factsOf)).toBeNull();
  });
});

describe('versions', () => {
  it('the difference in slices is the difference', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, anyProject, async (a, b) => {
        expect(await differenceInSlices(a, b)).toEqual(difference(a, b));
      }),
    );
  });
});
