import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { difference, updateBodies } from '../../src/model/change.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { blankBody, emptyProject } from '../../src/model/project.ts';
import { createAutosave, DELAY, type SaveStatus } from '../../src/state/persist/autosave.ts';
import { crc32, frame, unframe } from '../../src/state/persist/copy.ts';
import { decode, encode, type SavedDocument } from '../../src/state/persist/document.ts';
import { type Place, type Slots, slotsPlace } from '../../src/state/persist/place.ts';
import { restore } from '../../src/state/persist/restore.ts';
import { anyLens, anyProject } from '../model/arbitrary.ts';

const saved = (label: string, revision = 0): SavedDocument => ({
  project: {
    ...emptyProject({ id: 'p' }),
    bodies: new Map([['a', { ...blankBody('a', 'centre'), label }]]),
  },
  past: [],
  future: [],
  revision,
  session: {},
});
const labelOf = (d: SavedDocument | null) => d?.project.bodies.get('a')?.label ?? null;
const copyOf = (serial: number, label: string) => frame({ serial, text: encode(saved(label)) });

const memoryPlace = (bytes: Uint8Array | null = null) => {
  const place = {
    bytes,
    broken: false,
    name: 'memory',
    read: async () => {
      if (place.broken) throw new Error('cannot be opened');
      return place.bytes ? [place.bytes] : [];
    },
    write: async (next: Uint8Array) => {
      if (place.broken) throw new DOMException('', 'QuotaExceededError');
      place.bytes = next;
    },
  };
  return place satisfies Place;
};

describe('document', () => {
  it('comes back as it was, history and session with it', () => {
    fc.assert(
      fc.property(anyProject, anyProject, anyProject, anyLens, (a, b, c, lens) => {
        const document: SavedDocument = {
          project: b,
          past: [{ key: 'one', with: { n: 1 }, change: difference(a, b) }],
          future: [{ key: 'two', with: {}, change: difference(b, c) }],
          revision: 7,
          session: { lens, view: 'hub', language: 'en', focus: { body: '__proto__', steps: 2 } },
        };
        const back = decode(encode(document));
        expect(back).toEqual({ is: 'document', document });
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
    );
  });
  it('keeps what it cannot read out of the session', () => {
    const text = encode(saved('x')).replace(
      '"session":{}',
      '"session":{"view":"moon","lens":{"kinds":["centre","moon"],"weight":3},"theme":"dark","focus":{"body":1}}',
    );
    const back = decode(text);
    expect(back.is === 'document' && back.document.session).toEqual({
      theme: 'dark',
      lens: { ...EVERYTHING, kinds: ['centre'] },
    });
  });
  it.each(['', '{', 'null', '[]', '{"version":1}', '{"version":1,"project":{}}', '{"version":"1"}'])(
    '%s is damaged',
    (text) => expect(decode(text)).toEqual({ is: 'damaged' }),
  );
  it('of a later version is left alone', () => {
    expect(decode('{"version":2,"what":"ever"}')).toEqual({ is: 'newer' });
  });
});

describe('copy', () => {
  it('has the checksum of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new TextEncoder().encode('6789'), crc32(new TextEncoder().encode('12345')))).toBe(
      0xcbf43926,
    );
  });
  it('comes back whole, also with leftovers behind it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: 'grapheme' }), fc.uint8Array(), (serial, text, rest) => {
        const bytes = frame({ serial, text });
        expect(unframe(bytes)).toEqual({ serial, text });
        expect(unframe(new Uint8Array([...bytes, ...rest]))).toEqual({ serial, text });
      }),
    );
  });
  it('is known as torn when any byte of it differs or is missing', () => {
    const bytes = frame({ serial: 3, text: '{"a":"ä"}' });
    for (let i = 0; i < bytes.length; i++) {
      for (const flip of [1, 0x80, 0xff]) {
        const torn = bytes.slice();
        torn[i]! ^= flip;
        expect(unframe(torn)).toBeNull();
      }
      expect(unframe(bytes.slice(0, i))).toBeNull();
    }
  });
  it('is known as torn when a shorter or longer one was written half over it', () => {
    const old = frame({ serial: 1, text: 'o'.repeat(100) });
    const next = frame({ serial: 2, text: 'n'.repeat(140) });
    for (let cut = 1; cut < next.length; cut++) {
      const mixed = new Uint8Array(Math.max(old.length, cut));
      mixed.set(old);
      mixed.set(next.subarray(0, cut));
      const found = unframe(mixed);
      if (found) expect([1, 2]).toContain(found.serial);
      if (cut > 28) expect(found).toBeNull();
    }
  });
});

describe('slots', () => {
  /** Two files; a write can be cut off after so many bytes, as a kill or a full disk would. */
  function files() {
    const held: (Uint8Array | null)[] = [null, null];
    const control = { cutAfter: Number.POSITIVE_INFINITY };
    const slots: Slots = {
      read: async (slot) => held[slot]!,
      write: async (slot, bytes) => {
        const written = bytes.subarray(0, Math.min(bytes.length, control.cutAfter));
        const before = held[slot] ?? new Uint8Array();
        const next = new Uint8Array(Math.max(before.length, written.length));
        next.set(before);
        next.set(written);
        held[slot] = written.length < bytes.length ? next : bytes.slice();
        if (written.length < bytes.length) throw new Error('cut off');
      },
    };
    return { held, control, slots };
  }

  it('always hold a whole copy no older than the last one acknowledged, however writes are cut off', async () => {
    const step = fc.record({
      cut: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
      restart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        const { control, slots } = files();
        let place = slotsPlace('files', slots);
        let serial = 0;
        let acknowledged = 0;
        for (const { cut, restart: again } of steps) {
          control.cutAfter = cut ?? Number.POSITIVE_INFINITY;
          serial++;
          const ok = await place.write(copyOf(serial, `v${serial}`)).then(
            () => true,
            () => false,
          );
          if (ok) acknowledged = serial;
          if (again) place = slotsPlace('files', slots);
          if (acknowledged > 0) {
            const { document } = await restore([slotsPlace('files', slots)]);
            const found = Number(labelOf(document)?.slice(1));
            // A write that was cut off may still have landed whole, where the rest of the slot was alike.
            expect(found).toBeGreaterThanOrEqual(acknowledged);
            expect(found).toBeLessThanOrEqual(serial);
          }
        }
      }),
    );
  });

  it('writes asked for at once go one after the other', async () => {
    const { slots, held } = files();
    const place = slotsPlace('files', slots);
    await Promise.all([1, 2, 3].map((serial) => place.write(copyOf(serial, `v${serial}`))));
    expect(held.map((b) => unframe(b!)?.serial).sort()).toEqual([2, 3]);
  });
});

describe('restore', () => {
  const outcomes = async (...places: Place[]) => {
    const { document, outcome, serial } = await restore(places);
    return [labelOf(document), outcome, serial];
  };
  const torn = (bytes: Uint8Array) => bytes.slice(0, -3);

  it('opens the newest whole copy by its serial, wherever it lies', async () => {
    const [one, two] = [copyOf(1, 'one'), copyOf(2, 'two')];
    expect(await outcomes(memoryPlace(two), memoryPlace(one))).toEqual(['two', 'whole', 2]);
    expect(await outcomes(memoryPlace(one), memoryPlace(two))).toEqual(['two', 'recovered', 2]);
    expect(await outcomes(memoryPlace(null), memoryPlace(two))).toEqual(['two', 'recovered', 2]);
    expect(await outcomes(memoryPlace(torn(two)), memoryPlace(one))).toEqual(['one', 'recovered', 1]);
    expect(await outcomes(memoryPlace(two), memoryPlace(two))).toEqual(['two', 'whole', 2]);
  });
  it('does without a place that cannot be opened', async () => {
    const broken = { ...memoryPlace(), read: () => Promise.reject(new Error('UnknownError')) };
    expect(await outcomes(broken, memoryPlace(copyOf(4, 'four')))).toEqual(['four', 'recovered', 4]);
    expect(await outcomes(memoryPlace(copyOf(4, 'four')), broken)).toEqual(['four', 'whole', 4]);
    expect(await outcomes(broken, broken)).toEqual([null, 'unreachable', 0]);
  });
  it('tells a first visit from a loss', async () => {
    expect(await outcomes(memoryPlace(), memoryPlace())).toEqual([null, 'nothing', 0]);
    expect(await outcomes(memoryPlace(torn(copyOf(1, 'x'))), memoryPlace())).toEqual([null, 'damaged', 0]);
  });
  it('goes back to an older copy when the text of the newest makes no sense', async () => {
    const senseless = frame({ serial: 9, text: '{"version":1}' });
    expect(await outcomes(memoryPlace(senseless), memoryPlace(copyOf(8, 'eight')))).toEqual([
      'eight',
      'recovered',
      9,
    ]);
  });
  it('does not go behind a copy of a later version', async () => {
    const later = frame({ serial: 9, text: '{"version":99}' });
    expect(await outcomes(memoryPlace(later), memoryPlace(copyOf(8, 'x')))).toEqual([null, 'newer', 9]);
  });
});

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const setUp = (places: Place[], serial = 0) => {
    const state = { document: saved('start') };
    const told: SaveStatus[] = [];
    const autosave = createAutosave(
      places,
      () => state.document,
      (s) => told.push(s),
      serial,
    );
    const edit = (label: string) => {
      state.document = saved(label);
      autosave.changed('document');
    };
    return { autosave, edit, told };
  };
  const kept = async (...places: Place[]) => labelOf((await restore(places)).document);

  it('saves soon after a change, many changes once, in every place', async () => {
    const [a, b] = [memoryPlace(), memoryPlace()];
    const { edit, told } = setUp([a, b], 41);
    edit('one');
    edit('two');
    expect(a.bytes).toBeNull();
    await vi.advanceTimersByTimeAsync(DELAY);
    expect(unframe(a.bytes!)).toEqual({ serial: 42, text: encode(saved('two')) });
    expect(b.bytes).toEqual(a.bytes);
    expect(told.at(-1)).toBe('yes');
    expect(DELAY).toBeLessThanOrEqual(350);
  });
  it('a stream of changes does not put saving off', async () => {
    const place = memoryPlace();
    const { edit } = setUp([place]);
    for (let i = 0; i < 20; i++) {
      edit(`${i}`);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(Number(await kept(place))).toBeGreaterThanOrEqual(14);
  });
  it('flushes at once, and what comes during a save is saved after it', async () => {
    const place = memoryPlace();
    let release = () => {};
    const slow: Place = {
      ...place,
      write: (bytes) =>
        new Promise((resolve) => {
          release = () => resolve(place.write(bytes));
        }),
    };
    const { autosave, edit } = setUp([slow]);
    edit('one');
    const first = autosave.flush();
    edit('two');
    release();
    await first;
    expect(await kept(place)).toBe('one');
    await vi.advanceTimersByTimeAsync(DELAY);
    release();
    await vi.advanceTimersByTimeAsync(1);
    expect(await kept(place)).toBe('two');
  });
  it('one place is enough; when all refuse it says so, keeps the old copies and tries again', async () => {
    const [a, b] = [memoryPlace(), memoryPlace()];
    const { autosave, edit, told } = setUp([a, b]);
    edit('one');
    await autosave.flush();
    a.broken = true;
    edit('two');
    await autosave.flush();
    expect(told.at(-1)).toBe('yes');
    a.broken = false;
    expect(await kept(a, b)).toBe('two');
    a.broken = b.broken = true;
    edit('three');
    await autosave.flush();
    expect(told.at(-1)).toBe('failed');
    expect(unframe(b.bytes!)?.text).toBe(encode(saved('two')));
    await vi.advanceTimersByTimeAsync(1000);
    expect(told.at(-1)).toBe('failed');
    a.broken = b.broken = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(told.at(-1)).toBe('yes');
    expect(await kept(a, b)).toBe('three');
  });
  it('every storage call failing once, in turn, loses no acknowledged state', async () => {
    const labels = ['one', 'two', 'three', 'four'];
    for (let fails = 0; fails < 2 * labels.length; fails++) {
      let calls = 0;
      const held = [memoryPlace(), memoryPlace()];
      const places = held.map(
        (p): Place => ({
          ...p,
          write: (bytes) => (calls++ === fails ? Promise.reject(new Error('once')) : p.write(bytes)),
        }),
      );
      const { autosave, edit, told } = setUp(places);
      for (const label of labels) {
        edit(label);
        await autosave.flush();
        expect(told.at(-1)).toBe('yes');
        expect(await kept(...held)).toBe(label);
      }
    }
  });
  it('does nothing where nothing changed, and nothing after it was stopped', async () => {
    const place = memoryPlace();
    const { autosave, edit } = setUp([place]);
    await autosave.flush();
    expect(place.bytes).toBeNull();
    edit('one');
    autosave.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(place.bytes).toBeNull();
  });
  it('writes out only what is new', () => {
    const document = saved('x');
    const first = encode(document);
    const project = {
      ...document.project,
      bodies: new Map([...document.project.bodies, ['b', blankBody('b', 'group')] as const]),
    };
    const spy = vi.spyOn(JSON, 'stringify');
    encode({ ...document, project });
    // The session and the one new body; the others' text is kept.
    expect(spy.mock.calls.length).toBe(2);
    spy.mockRestore();
    expect(encode(document)).toBe(first);
    const change = updateBodies(project, new Map([['b', { label: 'B' }]]));
    expect(decode(encode({ ...document, past: [{ key: 'k', with: {}, change }] })).is).toBe('document');
  });
});
