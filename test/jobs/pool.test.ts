import { afterEach, describe, expect, it } from 'vitest';
import { eitherBetweennessKernel } from '../../src/analysis/directed/betweenness.ts';
import { eitherClosenessKernel } from '../../src/analysis/directed/distances.ts';
import { directedNeighbourKernel } from '../../src/analysis/directed/neighbours.ts';
import { analyse, KERNELS } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS, type Kernel } from '../../src/analysis/measure.ts';
import { permuteLabels } from '../../src/analysis/permutation.ts';
import { runTest, TESTS } from '../../src/analysis/uncertainty/index.ts';
import { random } from '../../src/base/random.ts';
import { arcsOf } from '../../src/graph/arcs.ts';
import { build } from '../../src/graph/build.ts';
import { blankLabels } from '../../src/graph/labels.ts';
import { alikeIn } from '../../src/io/alike.ts';
import { fingerprint } from '../../src/io/fingerprint.ts';
import { engine } from '../../src/io/import/engine.ts';
import { lossOf } from '../../src/io/loss.ts';
import { share } from '../../src/io/share.ts';
import { createCache, keyOf } from '../../src/jobs/cache.ts';
import { createPool, type Pool, poolSize } from '../../src/jobs/pool.ts';
import { analysisWork } from '../../src/jobs/work/analysis.ts';
import { filesWork } from '../../src/jobs/work/files.ts';
import { layoutWork } from '../../src/jobs/work/layout.ts';
import { blankBody, emptyProject } from '../../src/model/project.ts';
import { USUAL_SHARING } from '../../src/model/pseudonymise.ts';
import { analyseWith, channelSpawn, degreeKernel, walksKernel } from './support.ts';

const open: Pool[] = [];
afterEach(() => {
  for (const pool of open.splice(0)) pool.close();
});

function poolOf(kernels: readonly Kernel[], size = 3, isolated = false) {
  let asked = 0;
  const analyse = analyseWith(kernels);
  const counted: typeof analyse = (...args) => {
    asked++;
    return analyse(...args);
  };
  const analysis = channelSpawn(() =>
    analysisWork({ kernels, analyse: counted, permute: permuteLabels, tests: TESTS }),
  );
  const layout = channelSpawn(() =>
    layoutWork(
      new Map([
        ['line', { id: 'line', run: ({ graph }) => ({ xy: new Float64Array(2 * graph.n), guides: null }) }],
      ]),
    ),
  );
  const files = channelSpawn(() =>
    filesWork({
      readFiles: (inFiles) => ({
        project: emptyProject({ id: inFiles[0]!.name }),
        issues: [],
        counts: { bodies: inFiles[0]!.bytes.length, ties: 0, skipped: 0, loops: 0 },
        format: 'test',
      }),
      writeProject: (format, project) => [
        { name: `${project.about.id}.${format}`, bytes: new Uint8Array(3) },
      ],
      engine,
      lossOf,
      alikeIn,
      fingerprint,
      practice: async () => emptyProject({ id: 'made', synthetic: true }),
      share,
    }),
  );
  const pool = createPool({
    spawn: { analysis: analysis.spawn, layout: layout.spawn, files: files.spawn },
    size,
    isolated,
  });
  open.push(pool);
  return { pool, analysis, asked: () => asked };
}

function randomQuestion(n: number, ties: number, seed = 1) {
  const dice = random(seed);
  const ends = () => Int32Array.from({ length: ties }, () => dice.int(0, n - 1));
  const { graph } = build(n, ends(), ends());
  return { graph, labels: blankLabels(n, graph.m) };
}

describe('pool', () => {
  it('answers a small question in one message to one worker', async () => {
    const { pool, analysis, asked } = poolOf([degreeKernel, walksKernel]);
    const question = randomQuestion(40, 90);
    const answers = await pool.analyse(question);
    expect(answers).toEqual(analyseWith([degreeKernel, walksKernel])({ ...question, options: {} as never }));
    expect(asked()).toBe(1);
    expect(analysis.count()).toBe(1);
  });

  it.each([false, true])(
    'splits a large question with the same answer (shared memory: %s)',
    async (isolated) => {
      const { pool, analysis, asked } = poolOf([degreeKernel, walksKernel], 3, isolated);
      const question = randomQuestion(3000, 9000);
      const told: [number, number][] = [];
      const answers = await pool.analyse(question, { onProgress: (...p) => told.push(p) });
      expect(answers).toEqual(
        analyseWith([degreeKernel, walksKernel])({ ...question, options: {} as never }),
      );
      expect(asked()).toBe(0);
      expect(analysis.count()).toBe(3);
      expect(told.at(-1)).toEqual([1000, 1000]);
      expect(told.map(([d]) => d)).toEqual(told.map(([d]) => d).sort((a, b) => a - b));
      expect(question.graph.targets.length).toBe(2 * question.graph.m); // the page's own arrays are not taken away
    },
  );

  it.each([false, true])('takes directions along (shared memory: %s)', async (isolated) => {
    const dice = random(4);
    const n = 1600;
    const ends = () => Int32Array.from({ length: 2500 }, () => dice.int(0, n - 1));
    const [sources, targets] = [ends(), ends()];
    const { graph } = build(n, sources, targets);
    const arcs = arcsOf(n, { sources, targets, mutual: null, strengths: null });
    const kernels = [eitherBetweennessKernel, eitherClosenessKernel, directedNeighbourKernel];
    const { pool, asked } = poolOf(kernels, 3, isolated);
    const question = { graph, labels: blankLabels(n, graph.m) };
    const answers = await pool.analyse({ ...question, arcs });
    const wanted = analyseWith(kernels)({ ...question, arcs, options: DEFAULT_OPTIONS });
    expect(asked()).toBe(0);
    for (const id of ['betweenness', 'harmonic-in', 'closeness-out', 'degree-in', 'harmonic']) {
      const [found, right] = [answers.bodies[id]!.values, wanted.bodies[id]!.values];
      expect(Math.max(...found.map((x, v) => Math.abs(x - right[v]!)))).toBeLessThan(1e-12);
    }
    expect(answers.network['mean-distance']!.value).toBeCloseTo(wanted.network['mean-distance']!.value!, 10);
    // Not what was answered for the same graph without them.
    const ignored = await pool.analyse(question);
    expect(ignored.network.reciprocity!.declined).toBe('undirected');
    expect(arcs.out.targets.length).toBe(arcs.m);
  });

  it('lets a short run end that is given up, and answers the next by the same worker', async () => {
    const { pool, analysis, asked } = poolOf([degreeKernel]);
    for (let seed = 1; seed <= 5; seed++) {
      const stop = new AbortController();
      const given = pool.analyse(randomQuestion(40, 90, seed), { signal: stop.signal });
      stop.abort();
      await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    }
    const question = randomQuestion(40, 90, 6);
    expect(await pool.analyse(question)).toEqual(
      analyseWith([degreeKernel])({ ...question, options: {} as never }),
    );
    expect(analysis.count()).toBe(1);
    expect(asked()).toBeGreaterThan(1);
  });

  it('hands over what a worker has made', async () => {
    const { pool } = poolOf([degreeKernel]);
    const { project, format } = await pool.practice();
    expect([project?.about.id, project?.about.synthetic, format]).toEqual(['made', true, 'practice']);
  });

  it('answers only the measures asked for', async () => {
    const { pool } = poolOf([degreeKernel, walksKernel]);
    const answers = await pool.analyse({ ...randomQuestion(3000, 5000), measures: ['walks'] });
    expect(Object.keys(answers.bodies)).toEqual(['walks']);
    expect(Object.keys(answers.network)).toEqual([]);
  });

  it('keeps answers by identity of graph and labels and by options', async () => {
    const { pool, asked } = poolOf([degreeKernel]);
    const question = randomQuestion(10, 20);
    const first = await pool.analyse(question);
    expect(await pool.analyse(question)).toBe(first);
    expect(await pool.analyse({ ...question, options: { seed: 1 } })).toBe(first);
    expect(asked()).toBe(1);
    await pool.analyse({ ...question, options: { seed: 2 } });
    await pool.analyse({ ...question, measures: ['degree'] });
    await pool.analyse({ ...question, labels: { ...question.labels } });
    expect(asked()).toBe(4);
  });

  it('stops a large question at once, does not keep half an answer, and answers the next', async () => {
    const slow: Kernel = {
      ...walksKernel,
      parallel: { ...walksKernel.parallel!, part: () => new Promise(() => {}) },
    };
    const { pool, asked } = poolOf([slow]);
    const question = randomQuestion(2000, 4000);
    const stop = new AbortController();
    const run = pool.analyse(question, { signal: stop.signal });
    await new Promise((r) => setTimeout(r, 30));
    stop.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await expect(pool.analyse(question, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await pool.analyse(randomQuestion(5, 5));
    expect(asked()).toBe(1);
  });

  it('rejects a split question when one part fails, and the next question works', async () => {
    let broken = true;
    const part: NonNullable<Kernel['parallel']>['part'] = (plan, from, to) => {
      if (broken && from > 500) throw new Error('part failed');
      return walksKernel.parallel!.part(plan, from, to);
    };
    const { pool } = poolOf([degreeKernel, { ...walksKernel, parallel: { ...walksKernel.parallel!, part } }]);
    const question = randomQuestion(2000, 4000);
    await expect(pool.analyse(question)).rejects.toThrow('part failed');
    broken = false;
    const answers = await pool.analyse(question);
    expect(answers.bodies.walks!.values).toHaveLength(2000);
  });

  it('keeps two large questions apart that run at the same time', async () => {
    const { pool } = poolOf([degreeKernel, walksKernel], 2);
    const questions = [randomQuestion(2000, 4000, 1), randomQuestion(2500, 4000, 2)];
    const both = await Promise.all(questions.map((q) => pool.analyse(q)));
    const alone = questions.map((q) =>
      analyseWith([degreeKernel, walksKernel])({ ...q, options: {} as never }),
    );
    expect(both).toEqual(alone);
  });

  it('adds up in the same order, split or whole: equal to the last digit', async () => {
    const kernels = KERNELS.filter((k) =>
      k.measures.some((m) => ['betweenness', 'bridgeness'].includes(m.id)),
    );
    const { pool } = poolOf(kernels);
    const question = randomQuestion(1600, 3200);
    const whole = analyseWith(kernels)({ ...question, options: DEFAULT_OPTIONS });
    const split = await pool.analyse(question);
    for (const id of ['betweenness', 'bridgeness']) expect(split.bodies[id]).toEqual(whole.bodies[id]);
  });

  it('gives the registry’s answers, split or whole', async () => {
    const question = randomQuestion(1600, 3200);
    const dice = random(5);
    const labels = {
      ...question.labels,
      sector: question.labels.sector.map(() => dice.int(-2, 2)),
      sectorCount: 3,
    };
    const alone = analyse({ graph: question.graph, labels, options: DEFAULT_OPTIONS });
    const { pool, asked } = poolOf(KERNELS);
    const split = await pool.analyse({ graph: question.graph, labels });
    expect(asked()).toBe(0);
    expect(Object.keys(split.bodies).sort()).toEqual(Object.keys(alone.bodies).sort());
    expect(Object.keys(split.details).sort()).toEqual(Object.keys(alone.details).sort());
    for (const [id, { values, declined }] of Object.entries(alone.bodies)) {
      expect(split.bodies[id]!.declined, id).toEqual(declined);
      const worst = values.reduce((most, x, v) => {
        const y = split.bodies[id]!.values[v]!;
        return Object.is(x, y) ? most : Math.max(most, Math.abs(x - y) / Math.max(1e-9, Math.abs(x)));
      }, 0);
      expect(worst, id).toBeLessThan(1e-9);
    }
    for (const [id, { value }] of Object.entries(alone.network)) {
      if (value === null) expect(split.network[id]!.value, id).toBeNull();
      else expect(split.network[id]!.value, id).toBeCloseTo(value, 9);
    }
  });

  it('tests by drawing: the same whatever the number of workers, with progress, once', async () => {
    const { graph, labels } = randomQuestion(12, 20);
    const kind = Uint8Array.from({ length: graph.n }, (_, v) => v % 2);
    const asked = {
      graph,
      labels: { ...labels, kind, kindCount: 2 },
      condition: 'ties',
      modes: 'one',
      draws: 500,
      seed: 3,
    } as const;
    const told: number[] = [];
    const one = poolOf([degreeKernel], 1).pool;
    const many = poolOf([degreeKernel], 3, true).pool;
    const answer = await many.test({ test: 'cug', asked }, { onProgress: (done) => told.push(done) });
    expect(answer).toEqual(runTest('cug', asked));
    expect(await one.test({ test: 'cug', asked })).toEqual(answer);
    expect(told.at(-1)).toBe(500);
    expect(await many.test({ test: 'cug', asked })).toBe(answer);
    const groups = {
      values: Float64Array.of(1, 2, 4, 3),
      group: Int32Array.of(0, 0, 1, 1),
      groups: 2,
      seed: 1,
    };
    expect(await one.test({ test: 'groups', asked: groups })).toEqual(runTest('groups', groups));
    const declined = await one.test({ test: 'cug', asked: { ...asked, draws: 0 } });
    expect(declined.statistics[0]!.declined).toBe('no-draws');
  });

  it('a test can be stopped, and the next one is answered', async () => {
    const { graph, labels } = randomQuestion(12, 20);
    const statistics = ['transitivity'] as const;
    const asked = { graph, labels, condition: 'ties', statistics, draws: 20_000, seed: 3 } as const;
    const { pool } = poolOf([degreeKernel], 2);
    const stop = new AbortController();
    const running = pool.test(
      { test: 'cug', asked },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    const next = await pool.test({ test: 'cug', asked: { ...asked, draws: 100 } });
    expect(next.draws).toBe(100);
  });

  it('permutes labels, once for the same question', async () => {
    const { pool } = poolOf([degreeKernel]);
    const { graph, labels } = randomQuestion(60, 200);
    const half = { ...labels, sector: labels.sector.map((_, v) => v % 2), sectorCount: 2 };
    const test = await pool.permute({ graph, labels: half, draws: 99 });
    expect(test).toEqual(permuteLabels({ graph, labels: half, options: DEFAULT_OPTIONS }, 99));
    expect(await pool.permute({ graph, labels: half, draws: 99 })).toBe(test);
    expect(await pool.permute({ graph, labels, draws: 99 })).toBeNull();
    expect(await pool.permute({ graph, labels, draws: 99 })).toBeNull();
  });

  it('lays out, reads and writes', async () => {
    const { pool } = poolOf([degreeKernel]);
    const question = randomQuestion(7, 9);
    const positions = await pool.layout('line', { ...question, hubs: [], ring: null, seed: 1 });
    expect(positions.xy).toHaveLength(14);
    await expect(pool.layout('spiral', { ...question, hubs: [], ring: null, seed: 1 })).rejects.toThrow(
      'spiral',
    );
    const bytes = new Uint8Array(5);
    const read = await pool.readFiles([{ name: 'a.csv', bytes }]);
    expect(read.counts.bodies).toBe(5);
    expect(bytes.length).toBe(5);
    expect(await pool.writeFiles('gexf', read.project!)).toEqual([
      { name: 'a.csv.gexf', bytes: new Uint8Array(3) },
    ]);
    const twice = ['AOK NordWest', 'AOK Nordwest', 'Kino'].map((label, n) => ({ id: `${n}`, label }));
    expect((await pool.duplicates(twice)).map(({ a, b }) => [a.id, b.id].sort())).toEqual([['0', '1']]);
    expect(await pool.fingerprint(read.project!)).toBe(await fingerprint(read.project!));
    const body = blankBody('kiss', 'centre', 'KISS Musterstadt');
    const project = { ...read.project!, bodies: new Map([[body.id, body]]) };
    const shared = await pool.share({ project, sharing: USUAL_SHARING, secret: 's', language: 'de' });
    expect(shared.key.map((k) => k.label)).toEqual(['KISS Musterstadt']);
    expect(JSON.stringify([...shared.project.bodies])).not.toContain('Musterstadt');
  });

  it('leaves one processor to the page and never asks for more than eight', () => {
    expect([1, 2, 4, 9, 64].map(poolSize)).toEqual([1, 1, 3, 8, 8]);
  });
});

describe('cache', () => {
  it('drops what was not used for longest', () => {
    const cache = createCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });
  it('tells equal objects apart', () => {
    const [a, b] = [{}, {}];
    expect(keyOf([a], 1)).toBe(keyOf([a], 1));
    expect(keyOf([a], 1)).not.toBe(keyOf([b], 1));
    expect(keyOf([a, b], 1)).not.toBe(keyOf([b, a], 1));
  });
});
