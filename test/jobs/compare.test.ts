/** The comparison as a job: the same answer as in this thread, once for the same question, with progress, and stopped at once. */
import { afterEach, expect, test } from 'vitest';
import { analyse, KERNELS } from '../../src/analysis/index.ts';
import type { CompareQuestion } from '../../src/compare/compare.ts';
import { compare } from '../../src/compare/index.ts';
import { createPool, type Pool } from '../../src/jobs/pool.ts';
import { analysisWork } from '../../src/jobs/work/analysis.ts';
import { made, materialFor, twelve } from '../compare/made.ts';
import { channelSpawn } from './support.ts';

const open: Pool[] = [];
afterEach(() => {
  for (const pool of open.splice(0)) pool.close();
});

function poolOf(isolated: boolean) {
  let asked = 0;
  const counted: typeof compare = (...args) => {
    asked++;
    return compare(...args);
  };
  const spawned = channelSpawn(() => analysisWork({ kernels: KERNELS, analyse, compare: counted }));
  const pool = createPool({
    spawn: { analysis: spawned.spawn, layout: spawned.spawn, files: spawned.spawn },
    size: 2,
    isolated,
  });
  open.push(pool);
  return { pool, asked: () => asked };
}

const question: CompareQuestion = {
  materials: [materialFor(made(twelve()))],
  by: 'size',
  tests: ['ties-per-centre', 'density-adjusted'],
  match: { on: 'bodies' },
  draws: 199,
};

test.each([false, true])('answers as in this thread; memory shared: %j', async (isolated) => {
  const { pool, asked } = poolOf(isolated);
  const told: number[] = [];
  const found = await pool.compare(question, { onProgress: (done, total) => told.push(done / total) });
  expect(found).toEqual(compare(question));
  expect(await pool.compare({ ...question })).toBe(found);
  expect(asked()).toBe(1);
  await pool.compare({ ...question, seed: 2 });
  expect(asked()).toBe(2);
  expect(told.at(-1)).toBe(1);
  expect(question.materials[0]!.graph.offsets.length).toBeGreaterThan(0);
});

test('an aborted comparison rejects, and the next one is answered', async () => {
  const { pool } = poolOf(false);
  const abort = new AbortController();
  const running = pool.compare(question, { signal: abort.signal });
  abort.abort();
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect((await pool.compare(question)).units).toHaveLength(12);
});
