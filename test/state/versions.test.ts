/** Versions in both places: lost with the database, found again in the files, sealed anew while the browser may be killed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameAt, payloadOf } from '../../src/jobs/work/frames.ts';
import { logFiles } from '../../src/jobs/work/log-files.ts';
import type { Database } from '../../src/state/persist/database.ts';
import { type FilePlace, filePlace } from '../../src/state/persist/file-slots.ts';
import { recode, settleVersions } from '../../src/state/persist/recoding.ts';
import { parametersIn } from '../../src/state/persist/sealing.ts';
import { noteFrom, noteInBytes } from '../../src/state/persist/version-files.ts';
import {
  dropOld,
  keepVersion,
  nameVersion,
  readVersion,
  removeVersion,
  versionsOf,
} from '../../src/state/persist/versions.ts';
import type { Cipher } from '../../src/state/workspace/workspace.ts';
import { documentOf, memoryFolder } from './storage.ts';

/** What the product asks of its database for versions: records by store and key, all or nothing in a transaction. */
function memoryStores() {
  let stores = new Map<string, Map<string, unknown>>();
  const rows = (of: typeof stores, store: string) => {
    const found = of.get(store) ?? new Map<string, unknown>();
    of.set(store, found);
    return found;
  };
  const name = (key: unknown) => JSON.stringify(key);
  const within = (of: typeof stores, store: string, range: string) =>
    [...rows(of, store)].filter(([key]) => (JSON.parse(key) as [string, number])[0] === range);
  const storeIn = (of: typeof stores, store: string) => ({
    get: async (key: unknown) => rows(of, store).get(name(key)),
    getKey: async (key: unknown) => (rows(of, store).has(name(key)) ? key : undefined),
    getAll: async (range: string) => within(of, store, range).map(([, value]) => value),
    getAllKeys: async (range: string) =>
      within(of, store, range).map(([key]) => JSON.parse(key) as [string, number]),
    put: async (value: unknown, key: unknown) => void rows(of, store).set(name(key), structuredClone(value)),
    delete: async (key: unknown) => void rows(of, store).delete(name(key)),
  });
  const database = {
    look: async (work: (db: unknown) => Promise<unknown>) => {
      power.use();
      return work({
        get: (store: string, key: unknown) => storeIn(stores, store).get(key),
        getKey: (store: string, key: unknown) => storeIn(stores, store).getKey(key),
        getAll: (store: string, range: string) => storeIn(stores, store).getAll(range),
      });
    },
    change: async (_: readonly string[], work: (t: unknown) => Promise<unknown>) => {
      power.use();
      const next = new Map([...stores].map(([store, all]) => [store, new Map(all)]));
      const result = await work({ objectStore: (store: string) => storeIn(next, store) });
      stores = next;
      return result;
    },
  } as unknown as Database;
  return {
    database,
    /** As after damage; only the project's card has been written again. */
    lose: () => {
      stores = new Map([['cards', new Map([[name('k'), {}]])]]);
    },
    bytes: () => within(stores, 'version-bytes', 'k').map(([, value]) => value as Uint8Array),
  };
}

/** The browser: killed, it does nothing more until it is started again. */
const power = {
  left: Number.POSITIVE_INFINITY,
  calls: 0,
  use: () => {
    power.calls++;
    if (power.left-- <= 0) throw new DOMException('killed', 'AbortError');
  },
};

let stores: ReturnType<typeof memoryStores>;
let folder: ReturnType<typeof memoryFolder>;
let files: FilePlace | null;
vi.mock('../../src/state/persist/database.ts', () => ({
  database: () => stores.database,
  stepsOf: (key: string) => key,
}));
vi.mock('../../src/state/persist/file-slots.ts', async (original) => ({
  ...(await original<typeof import('../../src/state/persist/file-slots.ts')>()),
  fileSlots: () => files,
}));

beforeEach(() => {
  power.left = Number.POSITIVE_INFINITY;
  stores = memoryStores();
  stores.lose();
  folder = memoryFolder();
  const { open, remove } = folder.folder;
  files = filePlace(
    logFiles({
      ...folder.folder,
      open: async (...a) => {
        power.use();
        return open(...a);
      },
      remove: async (...a) => {
        power.use();
        return remove(...a);
      },
    }),
  );
});
afterEach(() => vi.restoreAllMocks());

const plain = () => null;
const project = (label: string) => documentOf(label).project;
const keep = (label: string, revision: number, auto = false, cipher: () => Cipher | null = plain) =>
  keepVersion('k', { project: project(label), revision, name: label, auto }, cipher);
const list = async (cipher: Cipher | null = null) =>
  (await versionsOf('k', cipher)).map(({ key, name, auto, revision, bodies }) =>
    [key, name, auto, revision, bodies].join(' '),
  );
const labelIn = async (version: string, cipher: Cipher | null = null) =>
  (await readVersion('k', version, cipher))?.bodies.get('a')?.label ?? null;

describe('versions after the database has lost everything', () => {
  it('are listed again as they were, and new ones follow them', async () => {
    await keep('eins', 3);
    await keep('commands:step.merged', 5, true);
    await nameVersion('k', '1', 'Vor der Umfrage');
    const before = await versionsOf('k', null);
    stores.lose();
    expect(await versionsOf('k', null)).toEqual(before);
    stores.lose();
    await keep('drei', 9);
    expect(await list()).toEqual([
      '3 drei false 9 1',
      '2 commands:step.merged true 5 1',
      '1 Vor der Umfrage false 3 1',
    ]);
    expect(await Promise.all(['1', '2', '3'].map((n) => labelIn(n)))).toEqual([
      'eins',
      'commands:step.merged',
      'drei',
    ]);
    // And the other way round: the database has them whole again.
    folder.held.clear();
    expect(await labelIn('1')).toBe('eins');
  });

  it('kept before there were cards for them: with what the content and the file system tell', async () => {
    await keep('eins', 3);
    await files!.file.removeFile('k', 'version-1.card');
    stores.lose();
    const [found] = await versionsOf('k', null);
    expect(found).toMatchObject({ key: '1', name: '', auto: false, revision: 3, bodies: 1 });
    expect(found!.at).toBe(1_700_000_000_000);
  });

  it('what was deleted stays deleted, and a project that is gone gets none back', async () => {
    await keep('eins', 1);
    await keep('zwei', 2);
    expect(await removeVersion('k', '2')).toBe(true);
    stores.lose();
    expect(await list()).toEqual(['1 eins false 1 1']);
    stores.lose();
    await stores.database.change(['cards'], (t) => t.objectStore('cards').delete('k'));
    await list();
    expect(stores.bytes()).toEqual([]);
  });

  it('torn bytes are none, and yet are not written over; a torn card costs the name alone', async () => {
    await keep('eins', 1);
    await keep('zwei', 2);
    const whole = folder.held.get('projects/k/version-2')!;
    folder.held.set('projects/k/version-2', whole.slice(0, -2));
    folder.held.set('projects/k/version-1.card', folder.held.get('projects/k/version-1.card')!.slice(0, -2));
    stores.lose();
    expect(await list()).toEqual(['1  false 1 1']);
    await keep('drei', 3);
    expect(await list()).toEqual(['3 drei false 3 1', '1  false 1 1']);
    expect(folder.held.get('projects/k/version-2')).toEqual(whole.slice(0, -2));
  });

  it('files that cannot be listed are not written to', async () => {
    await keep('eins', 1);
    stores.lose();
    const before = folder.held.get('projects/k/version-1');
    vi.spyOn(files!.file, 'files').mockRejectedValue(new DOMException('', 'TimeoutError'));
    await keep('zwei', 2);
    expect(folder.held.get('projects/k/version-1')).toBe(before);
    expect(await labelIn('1')).toBe('zwei');
  });

  it('a database that takes nothing: the files do, and it gets it later; neither: it is said', async () => {
    await keep('eins', 1);
    const change = vi
      .spyOn(stores.database, 'change')
      .mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    expect((await keep('zwei', 2))?.key).toBe('2');
    folder.control.refuse = 'QuotaExceededError';
    await expect(keep('drei', 3)).rejects.toThrow();
    folder.control.refuse = null;
    change.mockRestore();
    expect(await list()).toEqual(['2 zwei false 2 1', '1 eins false 1 1']);
  });

  it('the oldest automatic ones still give way, found again or not', async () => {
    for (let i = 1; i <= 5; i++) await keep(`v${i}`, i, i !== 2);
    stores.lose();
    await list();
    await dropOld('k', 2);
    expect((await list()).map((line) => line[0])).toEqual(['5', '4', '2']);
    stores.lose();
    expect((await list()).map((line) => line[0])).toEqual(['5', '4', '2']);
  });
});

describe('the card of a version', () => {
  const note = { name: 'Übersicht „neu“', auto: false, at: 1.5e12, bodies: 3, ties: 2 };
  it('comes back, of its own number alone, and cut off anywhere it is none', () => {
    const bytes = noteInBytes(7, note);
    expect(noteFrom(bytes, 7)).toEqual(note);
    expect(noteFrom(bytes, 8)).toBeNull();
    for (let end = 0; end < bytes.length; end++) expect(noteFrom(bytes.slice(0, end), 7)).toBeNull();
  });
});

const cipherOf = (parameters: string, secret: number): Cipher => ({
  parameters,
  seal: async (bytes) => new Uint8Array([secret, ...bytes.map((b) => b ^ secret)]),
  open: async (bytes) => {
    if (bytes[0] !== secret) throw new Error('wrong passphrase');
    return bytes.slice(1).map((b) => b ^ secret);
  },
});
const ONE = cipherOf('one', 0x5a);
const TWO = cipherOf('two', 0xa7);

/** How all copies lie there, in both places. */
const coats = () => {
  const inFiles = [...folder.held].flatMap(([path, bytes]) => (/version-\d+$/.test(path) ? [bytes] : []));
  const coat = (bytes: Uint8Array) => {
    const frame = frameAt(bytes);
    return !frame ? 'torn' : frame.sealed ? parametersIn(payloadOf(bytes, frame)) : 'plain';
  };
  return { database: stores.bytes().map(coat), files: inFiles.map(coat) };
};

describe('versions sealed anew', () => {
  const CHANGES: readonly [string, Cipher | null, Cipher | null][] = [
    ['set', null, ONE],
    ['changed', ONE, TWO],
    ['taken away', ONE, null],
  ];
  const labels = ['eins', 'zwei', 'drei'];
  const prepare = async (from: Cipher | null) => {
    for (const [i, label] of labels.entries()) await keep(label, i + 1, i > 0, () => from);
  };
  const all = (cipher: Cipher | null) => Promise.all(['1', '2', '3'].map((n) => labelIn(n, cipher)));
  const both = (coat: string) => ({ database: [coat, coat, coat], files: [coat, coat, coat] });
  const named = (cipher: Cipher | null) => cipher?.parameters ?? 'plain';

  for (const [what, from, to] of CHANGES) {
    it(`a passphrase is ${what}: killed at any moment, every version opens, and the next opening finishes it`, async () => {
      let kill = 0;
      for (let done = false; !done; kill++) {
        stores.lose();
        folder.held.clear();
        await prepare(from);
        power.left = kill;
        let log = from;
        done = await recode('k', from, to, async () => {
          power.use();
          log = to;
          return true;
        }).then(
          () => power.left >= 0,
          () => false,
        );
        // Started again: the log says which passphrase is asked for.
        power.left = Number.POSITIVE_INFINITY;
        expect(await all(log), `killed at call ${kill}, before it is finished`).toEqual(labels);
        await settleVersions('k', () => log);
        expect(coats(), `killed at call ${kill}`).toEqual(both(named(log)));
        expect(await all(log)).toEqual(labels);
      }
      expect(kill).toBeGreaterThan(20);
    });

    it(`a passphrase is ${what}: every storage call refused once, none lost`, async () => {
      for (let refused = 0, more = true; more; refused++) {
        stores.lose();
        folder.held.clear();
        await prepare(from);
        power.calls = 0;
        const use = vi.spyOn(power, 'use').mockImplementation(() => {
          if (power.calls++ === refused) throw new DOMException('', 'QuotaExceededError');
        });
        const done = await recode('k', from, to, async () => true).catch(() => false);
        more = power.calls > refused;
        use.mockRestore();
        const now = done ? to : from;
        expect(await all(now), `call ${refused} refused`).toEqual(labels);
        await settleVersions('k', () => now);
        for (const coat of [...coats().database, ...coats().files]) expect(coat).toBe(named(now));
        expect(coats().database).toHaveLength(3);
        expect(await all(now)).toEqual(labels);
      }
    });
  }

  it('a log that could not be sealed leaves the versions as they were', async () => {
    await prepare(ONE);
    expect(await recode('k', ONE, TWO, async () => false)).toBe(false);
    expect(coats()).toEqual(both('one'));
  });

  it('what an earlier session left in plain is sealed at the next opening, read once and then believed', async () => {
    await prepare(null);
    await settleVersions('k', () => ONE);
    expect(coats()).toEqual(both('one'));
    power.calls = 0;
    await settleVersions('k', () => ONE);
    expect(power.calls).toBe(1);
  });

  it('without files, the database alone is never left under what nobody is asked for', async () => {
    files = null;
    await prepare(ONE);
    power.left = 6;
    let log: Cipher | null = ONE;
    await recode('k', ONE, null, async () => {
      log = null;
      power.left = 0;
      return true;
    }).catch(() => {});
    power.left = Number.POSITIVE_INFINITY;
    expect(await all(log)).toEqual(labels);
  });

  it('a version kept while a passphrase is being set is under it', async () => {
    await prepare(null);
    let now: Cipher | null = null;
    const sealing = recode('k', null, ONE, async () => {
      now = ONE;
      return true;
    });
    const kept = keepVersion(
      'k',
      { project: project('vier'), revision: 9, name: 'vier', auto: false },
      () => now,
    );
    await Promise.all([sealing, kept]);
    expect(new Set([...coats().database, ...coats().files])).toEqual(new Set(['one']));
  });

  it('of a sealed version the card alone tells, until its passphrase is given', async () => {
    await prepare(ONE);
    await files!.file.removeFile('k', 'version-2.card');
    stores.lose();
    expect((await list(null)).map((line) => line[0])).toEqual(['3', '1']);
    expect((await list(ONE)).map((line) => line[0])).toEqual(['3', '2', '1']);
    expect(await all(ONE)).toEqual(labels);
  });
});
