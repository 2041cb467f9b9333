import { describe, expect, it, vi } from 'vitest';
import { createParcels, PARCEL, packed, unpacked } from '../../src/jobs/parcels.ts';

const table = (n: number) =>
  new Map(Array.from({ length: n }, (_, i) => [`id${i}`, { id: `id${i}`, i }] as const));
/** As a message does. */
const sent = <T>(value: T): T => structuredClone(value);

describe('large tables in parcels', () => {
  const value = {
    project: { about: { id: 'x' }, bodies: table(3), ties: table(2 * PARCEL + 7) },
    change: { ties: { added: table(PARCEL), updated: new Map(), removed: table(PARCEL + 1) } },
    issues: [{ code: 'a' }],
    nothing: null,
  };

  it('come out as they went in, in order, each slice no longer than a slice', async () => {
    const worker = createParcels();
    const parcels = sent(worker.pack(value));
    expect(parcels.head.project.ties.size).toBe(0);
    expect(parcels.head.project.bodies.size).toBe(3);
    const lengths: number[] = [];
    const told = vi.fn();
    const got = await unpacked(
      parcels,
      async (i) => {
        const slice = sent(await worker.next(i));
        lengths.push(slice.length);
        return slice;
      },
      told,
    );
    expect(got).toEqual(value);
    expect([...got.project.ties.keys()]).toEqual([...value.project.ties.keys()]);
    expect(Math.max(...lengths)).toBe(PARCEL);
    expect(lengths.every((n) => n > 0)).toBe(true);
    const all = 3 * PARCEL + 8; // two tables went in parcels: the third is just small enough
    expect(told.mock.lastCall).toEqual([all, all]);
  });

  it('small ones stay in the message, and nothing is fetched', async () => {
    const { parcels, tables } = packed({ a: table(5), b: [1, 2] });
    expect(tables).toEqual([]);
    const next = vi.fn();
    expect(await unpacked(parcels, next)).toEqual({ a: table(5), b: [1, 2] });
    expect(next).not.toHaveBeenCalled();
  });

  it('ids that are names of an object’s own are ordinary', async () => {
    const odd = new Map<string, object>([...table(PARCEL + 1), ['__proto__', { id: '__proto__', i: -1 }]]);
    const worker = createParcels();
    const got = await unpacked(sent(worker.pack({ odd })), async (i) => sent(await worker.next(i)));
    expect(got.odd.get('__proto__')).toEqual({ id: '__proto__', i: -1 });
  });

  it('a table that ends early is an error and not a shorter table', async () => {
    const { parcels } = packed({ a: table(PARCEL + 1) });
    await expect(unpacked(parcels, async () => [])).rejects.toThrow('ended early');
  });
});
