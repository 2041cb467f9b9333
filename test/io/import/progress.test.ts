/** Staging tells how far it is, from reading to the ties, and never goes back. */
import { expect, test } from 'vitest';
import { utf8 } from '../../../src/io/csv.ts';
import { inspect } from '../../../src/io/import/inspect.ts';
import { stage } from '../../../src/io/import/stage.ts';
import { suggest } from '../../../src/io/import/suggest.ts';

const LINES = 30_000;

/** @param bodies of how many bodies the ties tell */
function listOf(bodies: number) {
  const lines = Array.from(
    { length: LINES },
    (_, i) => `Stelle ${i % bodies};Stelle ${(7 * i + 1) % bodies};${1 + (i % 4)}`,
  );
  return [{ name: 'ties.csv', bytes: utf8(`von;nach;Gewicht\n${lines.join('\n')}`) }];
}

test.each([300, 20_001])('a list of ties between %d bodies', async (bodies) => {
  const files = listOf(bodies);
  const decisions = { ...suggest(await inspect(files), null, []), unknownEnds: 'create' as const };
  const shares: number[] = [];
  const { ties } = await stage({ files, decisions, open: null, edited: new Set() }, (done, total) =>
    shares.push(done / total),
  );
  expect(ties.added).toBe(LINES);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  // Told in the reading, in the looking up of ends and in the putting together.
  for (const from of [0.1, 0.4, 0.7])
    expect(shares.filter((s) => s > from && s < from + 0.2).length).toBeGreaterThan(1);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});
