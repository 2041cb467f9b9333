import { expect, it } from 'vitest';
import { engine } from '../../../src/io/import/engine.ts';
import { glimpse } from '../../../src/io/import/glimpse.ts';
import type { Decisions } from '../../../src/io/import/import.ts';

const staged = async (rows: number) => {
  const text = Array.from({ length: rows }, (_, i) => `E${i};E${(i * 7 + 1) % rows}`).join('\n');
  const files = [{ name: 'netz.csv', bytes: new TextEncoder().encode(`Von;Nach\n${text}\n`) }];
  const decisions: Decisions = engine.suggest(await engine.inspect(files), null, []);
  return engine.stage({ files, decisions, open: null, edited: new Set() });
};

it('what is small is handed over whole', async () => {
  const small = await staged(300);
  expect(small.project?.ties.size).toBe(300);
  expect(glimpse(small)).toEqual({ staged: small, whole: true });
  const nothing = { ...small, project: null };
  expect(glimpse(nothing, 10)).toEqual({ staged: nothing, whole: true });
});

it('of what is large, counts and lists are whole, and some of the bodies stay to be looked at', async () => {
  const large = await staged(500);
  const seen = glimpse(large, 400);
  expect(seen.whole).toBe(false);
  expect(seen.staged.project?.bodies.size).toBe(200);
  expect(seen.staged.project?.ties.size).toBe(0);
  expect(seen.staged.bodies).toEqual(large.bodies);
  expect(seen.staged.ties).toEqual(large.ties);
  const last = [...large.project!.bodies.keys()].at(-1)!;
  const asked = {
    id: 'p',
    incoming: { id: last, label: last },
    other: { id: 'E0', label: 'E0', isOpen: false },
    score: 1,
    reasons: [],
  };
  expect(glimpse({ ...large, duplicates: [asked] }, 400).staged.project?.bodies.has(last)).toBe(true);
});
