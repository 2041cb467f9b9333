import { afterEach, expect, it } from 'vitest';
import {
  type CommunityQuestion,
  communities,
  communitiesOf,
  communityDecline,
  communityRuns,
  USUAL_COMMUNITIES,
} from '../../src/analysis/communities/communities.ts';
import { sharedWithoutTie } from '../../src/analysis/two-mode/shared.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { createPool, type Pool } from '../../src/jobs/pool.ts';
import { analysisWork } from '../../src/jobs/work/analysis.ts';
import { analyseWith, channelSpawn } from './support.ts';

const open: Pool[] = [];
afterEach(() => {
  for (const pool of open.splice(0)) pool.close();
});

function poolOf(isolated: boolean) {
  let pieces = 0;
  const { spawn } = channelSpawn(() =>
    analysisWork({
      kernels: [],
      analyse: analyseWith([]),
      communities: {
        decline: communityDecline,
        runs: (...asked) => {
          pieces++;
          return communityRuns(...asked);
        },
        together: communitiesOf,
        shared: sharedWithoutTie,
      },
    }),
  );
  const pool = createPool({ spawn: { analysis: spawn, layout: spawn, files: spawn }, size: 3, isolated });
  open.push(pool);
  return { pool, pieces: () => pieces };
}

function asked(n: number, m: number, more: Partial<CommunityQuestion> = {}): CommunityQuestion {
  const draw = random(4);
  const end = () => draw.int(0, n - 1);
  const { graph } = build(n, Array.from({ length: m }, end), Array.from({ length: m }, end));
  return {
    ...USUAL_COMMUNITIES,
    graph,
    labels: blankLabels(n, graph.m),
    order: Uint32Array.from({ length: n }, (_, v) => v),
    weighted: false,
    runs: 12,
    ...more,
  };
}

it.each([false, true])(
  'groups are the same from several workers as in one thread (shared memory: %s)',
  async (isolated) => {
    const { pool, pieces } = poolOf(isolated);
    const question = asked(600, 1200);
    const told: number[] = [];
    const found = await pool.communities(question, { onProgress: (done) => told.push(done) });
    expect(pieces()).toBe(12);
    expect(found).toEqual(communities(question));
    expect(told.at(-1)).toBe(12);
    await pool.communities({ ...question });
    expect(pieces()).toBe(12);
  },
);

it('small networks are searched by one worker, a star by none, and a search can be stopped', async () => {
  const { pool, pieces } = poolOf(false);
  const question = asked(30, 60);
  expect(await pool.communities(question)).toEqual(communities(question));
  expect(pieces()).toBe(4);
  const star = build(4, [0, 0, 0], [1, 2, 3]).graph;
  expect(
    await pool.communities({
      ...question,
      graph: star,
      labels: blankLabels(4, 3),
      order: Uint32Array.of(0, 1, 2, 3),
    }),
  ).toEqual({
    declined: 'star',
  });
  const stop = new AbortController();
  const stopped = pool.communities(asked(4000, 9000, { seed: 9 }), { signal: stop.signal });
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
});

it('pairs that share committees come from a worker', async () => {
  const { pool } = poolOf(false);
  const { graph } = build(3, [0, 1], [2, 2]);
  const affiliation = Uint8Array.of(0, 0, 1);
  const found = await pool.sharedPairs({ graph, affiliation, least: 1, most: 5, of: null });
  expect(found).toEqual(sharedWithoutTie(graph, affiliation, { least: 1, most: 5, of: null }));
  expect(found.total).toBe(1);
});
