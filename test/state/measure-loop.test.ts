import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KERNELS, kernelsFor, MEASURES } from '../../src/analysis/index.ts';
import type { Answers } from '../../src/analysis/measure.ts';
import { abortError } from '../../src/jobs/crew.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { updateBodies } from '../../src/model/change.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { openProject, setLens, wantRelational } from '../../src/state/actions.ts';
import { resultsOf } from '../../src/state/files/results.ts';
import { commit, undo } from '../../src/state/history.ts';
import { startMeasureLoop } from '../../src/state/measure-loop.ts';
import { selectAnswers, selectRelational } from '../../src/state/select.ts';
import { INITIAL, store } from '../../src/state/store.ts';

const project: Project = {
  ...emptyProject({ id: 'p' }),
  bodies: new Map(['a', 'b', 'c'].map((id) => [id, blankBody(id, 'partner')])),
  ties: new Map([
    ['1', blankTie('1', 'a', 'b')],
    ['2', blankTie('2', 'b', 'c', 'carrier')],
  ]),
};

type Run = {
  readonly n: number;
  readonly m: number;
  readonly weighted: boolean | undefined;
  readonly signal: AbortSignal;
  readonly estimate: boolean;
  readonly measures: readonly string[] | undefined;
  readonly answer: (answers?: Answers) => Answers;
  readonly fail: (error: Error) => void;
  readonly progress: (done: number, total: number) => void;
};

/** Workers whose answers come when the test says so. */
function manualJobs() {
  const runs: Run[] = [];
  const jobs: Pick<Jobs, 'analyse'> = {
    analyse: ({ graph, options, measures }, control) =>
      new Promise((resolve, reject) => {
        const signal = control!.signal!;
        signal.addEventListener('abort', () => reject(abortError()));
        runs.push({
          n: graph.n,
          m: graph.m,
          weighted: options?.weighted,
          signal,
          estimate: options?.estimate === true,
          measures,
          answer: (answers = { bodies: {}, network: { n: { value: graph.n } }, details: {} }) => {
            resolve(answers);
            return answers;
          },
          fail: reject,
          progress: control!.onProgress!,
        });
      }),
  };
  return { runs, jobs };
}
const tick = (ms = 20) => vi.advanceTimersByTimeAsync(ms);
let stop = () => {};
function begin() {
  const { runs, jobs } = manualJobs();
  openProject(project);
  stop = startMeasureLoop(jobs);
  return runs;
}

beforeEach(() => {
  vi.useFakeTimers();
  store.setState(INITIAL, true);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('measure loop', () => {
  it('computes behind the first frame and writes the answer', async () => {
    const runs = begin();
    expect(runs).toHaveLength(0);
    await tick();
    expect(runs).toHaveLength(1);
    expect(selectAnswers(store.getState())).toBeNull();
    const answers = runs[0]!.answer();
    await tick();
    expect(selectAnswers(store.getState())).toBe(answers);
    await tick(1000);
    expect(runs).toHaveLength(1);
  });

  it('aborts the run under way when the lens changes; a late answer never shows', async () => {
    const runs = begin();
    await tick();
    setLens({ types: ['cooperation'] });
    await tick();
    expect(runs[0]!.signal.aborted).toBe(true);
    expect(runs[1]).toMatchObject({ n: 2, m: 1 });
    runs[0]!.answer();
    await tick();
    expect(store.getState().measured).toBeNull();
    const answers = runs[1]!.answer();
    await tick();
    expect(selectAnswers(store.getState())).toBe(answers);
  });

  it('many changes in one frame are one run', async () => {
    const runs = begin();
    await tick();
    for (const from of [2019, 2020, 2021]) setLens({ period: { from, to: from } });
    setLens({ weight: 'stated' });
    await tick();
    expect(runs.map((r) => r.weighted)).toEqual([false, true]);
  });

  it('keeps the answers when nothing that counts has changed', async () => {
    const runs = begin();
    await tick();
    const answers = runs[0]!.answer();
    await tick();
    commit(updateBodies(store.getState().project, new Map([['a', { label: 'A' }]])), 'label');
    expect(selectAnswers(store.getState())).toBeNull();
    await tick();
    expect(runs).toHaveLength(1);
    expect(selectAnswers(store.getState())).toBe(answers);
    const sector = { value: 'Soziales', confidence: null, reason: null, alternative: null };
    commit(updateBodies(store.getState().project, new Map([['a', { sector }]])), 'sector');
    await tick();
    expect(runs).toHaveLength(2);
    undo();
    await tick();
    expect(runs[1]!.signal.aborted).toBe(true);
    expect(runs).toHaveLength(2); // the answers from before the step still stand
    expect(selectAnswers(store.getState())).toBe(answers);
  });

  it('has the longest measures computed beside the others; their answers show together', async () => {
    const dots = Array.from({ length: 400 }, (_, i) => `b${i}`);
    const middling: Project = {
      ...emptyProject({ id: 'middling' }),
      bodies: new Map(dots.map((id) => [id, blankBody(id, 'partner')])),
      ties: new Map(dots.slice(1).map((id) => [id, blankTie(id, 'b0', id)])),
    };
    const { runs, jobs } = manualJobs();
    openProject(middling);
    stop = startMeasureLoop(jobs);
    await tick();
    expect(runs.map((run) => run.measures?.includes('bridging'))).toEqual([false, true, false]);
    expect(runs[0]!.measures).toEqual(expect.arrayContaining(['degree', 'betweenness', 'density']));
    const asked = runs.flatMap((run) => run.measures ?? []);
    expect(new Set(asked)).toEqual(new Set(MEASURES.map((m) => m.id)));
    // A kernel that answers two of the workers would run twice.
    for (const kernel of KERNELS)
      expect(runs.filter((run) => kernelsFor(run.measures).includes(kernel))).toHaveLength(1);
    const body = { values: Float64Array.of(1), declined: Uint8Array.of(0) };
    runs[1]!.answer({ bodies: { bridging: body }, network: {}, details: {} });
    runs[2]!.answer({ bodies: { 'flow-betweenness': body }, network: {}, details: {} });
    await tick();
    expect(selectAnswers(store.getState())).toBeNull();
    runs[0]!.answer({
      bodies: { degree: body },
      network: { n: { value: 400 } },
      details: { largestEigenvalue: 2 },
    });
    await tick();
    expect(selectAnswers(store.getState())).toEqual({
      bodies: { degree: body, bridging: body, 'flow-betweenness': body },
      network: { n: { value: 400 } },
      details: { largestEigenvalue: 2 },
    });
  });

  it('shows estimates first and counts them in the background; what is counted replaces them', async () => {
    const dots = Array.from({ length: 110_000 }, (_, i) => `b${i}`);
    const large: Project = {
      ...emptyProject({ id: 'large' }),
      bodies: new Map(dots.map((id) => [id, blankBody(id, 'partner')])),
      ties: new Map(dots.slice(1).map((id) => [id, blankTie(id, 'b0', id)])),
    };
    const { runs, jobs } = manualJobs();
    openProject(large);
    stop = startMeasureLoop(jobs);
    await tick();
    expect(runs[0]).toMatchObject({ estimate: true });
    expect(runs[0]!.measures).toContain('betweenness');
    runs[0]!.answer();
    await tick();
    expect(selectAnswers(store.getState())!.details.incomplete).toBe(true);
    expect(resultsOf(store.getState())).toBeNull();
    expect(runs[1]).toMatchObject({ estimate: true, measures: undefined });
    const body = (value: number) => ({ values: Float64Array.of(value), declined: Uint8Array.of(0) });
    const approximate = { betweenness: { epsilon: 0.01, delta: 0.1, samples: 30_000 } };
    const estimates: Answers = {
      bodies: { betweenness: body(0.5), degree: body(3) },
      network: {},
      details: { approximate, largestEigenvalue: 2 },
    };
    runs[1]!.answer(estimates);
    await tick();
    expect(selectAnswers(store.getState())).toBe(estimates);
    expect(runs[2]).toMatchObject({ estimate: false, measures: ['betweenness'] });
    await tick(400);
    expect(store.getState().work).toMatchObject([{ key: 'commands:work.exactMeasures' }]);
    runs[2]!.answer({ bodies: { betweenness: body(0.502) }, network: {}, details: {} });
    await tick();
    expect(selectAnswers(store.getState())).toEqual({
      bodies: { betweenness: body(0.502), degree: body(3) },
      network: {},
      details: { largestEigenvalue: 2 },
    });
    expect(store.getState().work).toEqual([]);
  });

  it('keeps the estimates when counting is stopped', async () => {
    const { runs, jobs } = manualJobs();
    openProject(project);
    stop = startMeasureLoop(jobs);
    await tick();
    expect(runs[0]!.estimate).toBe(false); // small networks are counted at once
    const approximate = { betweenness: { epsilon: 0.01, delta: 0.1, samples: 30_000 } };
    const estimates = runs[0]!.answer({ bodies: {}, network: {}, details: { approximate } });
    await tick(400);
    store.getState().work[0]!.cancel();
    await tick(1000);
    expect(runs).toHaveLength(2);
    expect(runs[1]!.signal.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ work: [], notices: [] });
    expect(selectAnswers(store.getState())).toBe(estimates);
  });

  it('shows long work with its progress, and stops when the person says so, until something changes', async () => {
    const runs = begin();
    await tick();
    runs[0]!.progress(1, 10);
    expect(store.getState().work).toEqual([]);
    await tick(400);
    expect(store.getState().work).toMatchObject([{ key: 'commands:work.measures', done: 1, total: 10 }]);
    runs[0]!.progress(5, 10);
    expect(store.getState().work).toMatchObject([{ done: 5 }]);
    store.getState().work[0]!.cancel();
    await tick();
    expect(runs[0]!.signal.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ work: [], notices: [], measured: null });
    await tick(1000);
    expect(runs).toHaveLength(1);
    setLens({ weight: 'ties' });
    await tick();
    expect(runs).toHaveLength(2);
  });

  it('says when measures fail, and does not try the same again by itself', async () => {
    const runs = begin();
    await tick();
    runs[0]!.fail(new Error('worker died'));
    await tick(1000);
    expect(store.getState().notices).toMatchObject([
      { tone: 'error', key: 'commands:notice.measuresFailed' },
    ]);
    expect(runs).toHaveLength(1);
  });

  it('computes the relational values once they are wanted, with the lens they belong to', async () => {
    const runs = begin();
    await tick();
    runs[0]!.answer();
    await tick();
    wantRelational();
    await tick();
    expect(runs[1]).toMatchObject({ n: 2, m: 1 });
    const answers = runs[1]!.answer();
    await tick();
    const relational = selectRelational(store.getState());
    expect(relational?.answers).toBe(answers);
    expect(relational?.lensed.bodies).toHaveLength(2);
    expect(selectRelational(store.getState())).toBe(relational);
    setLens({ weight: 'ties' });
    expect(selectRelational(store.getState())).toBeNull();
  });

  it('ends with its runs', async () => {
    const runs = begin();
    await tick();
    stop();
    expect(runs[0]!.signal.aborted).toBe(true);
    setLens({ weight: 'ties' });
    await tick();
    expect(runs).toHaveLength(1);
  });
});
