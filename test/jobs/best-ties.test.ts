import { expect, it } from 'vitest';
import { type BestTieQuestion, bestTies } from '../../src/analysis/best-tie.ts';
import { random } from '../../src/base/random.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { bestTiesSplit } from '../../src/jobs/best-ties.ts';
import { type Crew, createCrew } from '../../src/jobs/crew.ts';
import { type AnalysisWork, analysisWork } from '../../src/jobs/work/analysis.ts';
import { analyseWith, channelSpawn, degreeKernel } from './support.ts';

const crewOf = (asked: (BestTieQuestion['share'] | null)[]): Crew<AnalysisWork> => {
  const kernels = [degreeKernel];
  const spawned = channelSpawn(() =>
    analysisWork({
      kernels,
      analyse: analyseWith(kernels),
      bestTies: (question, progress) => {
        asked.push(question.share ?? null);
        return bestTies(question, progress);
      },
    }),
  );
  return createCrew<AnalysisWork>(spawned.spawn, 3);
};

function question(n: number): BestTieQuestion {
  const { int } = random(3);
  const ends = Array.from({ length: n - 1 }, (_, i) => [int(0, Math.min(i, 6)), i + 1] as const);
  const { graph } = build(
    n,
    ends.map(([a]) => a),
    ends.map(([, b]) => b),
  );
  const sector = Int8Array.from({ length: n }, () => int(0, 2));
  return { graph, labels: { ...blankLabels(n, graph.m), sector, sectorCount: 3 }, body: null, most: 10 };
}

it('a large search is shared by the workers and answers what one would; a small one is asked of one', async () => {
  const asked: (BestTieQuestion['share'] | null)[] = [];
  const crew = crewOf(asked);
  try {
    const large = { ...question(260), body: 0 };
    const alone = bestTies(large);
    const told: number[] = [];
    const found = await bestTiesSplit(crew, large, { onProgress: (done) => told.push(done) });
    expect(found.ties).toEqual(alone.ties);
    expect(found.possible).toBe(alone.possible);
    expect(asked).toHaveLength(3);
    expect(told.every((done) => done <= 260)).toBe(true);
    asked.length = 0;
    const small = question(40);
    expect(await bestTiesSplit(crew, small)).toEqual(bestTies(small));
    expect(asked).toEqual([null]);
  } finally {
    crew.close();
  }
});

it('called off, it answers with an abort at once', async () => {
  const crew = crewOf([]);
  try {
    const stop = new AbortController();
    const running = bestTiesSplit(crew, question(260), { signal: stop.signal });
    stop.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  } finally {
    crew.close();
  }
});
