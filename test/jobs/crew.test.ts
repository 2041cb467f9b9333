import { proxy } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { type Crew, createCrew, WorkerCrash } from '../../src/jobs/crew.ts';
import { channelSpawn, threadSpawn } from './support.ts';

type BusyWork = {
  readonly spin: (ms: number, progress?: (done: number, total: number) => void) => string;
  readonly fail: () => never;
  readonly die: () => void;
  readonly hang: () => Promise<never>;
};

const threads = () => threadSpawn(new URL('./busy-worker.mjs', import.meta.url));
const open: { close: () => void }[] = [];
function crewOf(spawn: ReturnType<typeof threads>, size: number): Crew<BusyWork> {
  const crew = createCrew<BusyWork>(spawn.spawn, size);
  open.push(crew);
  return crew;
}
afterEach(() => {
  for (const crew of open.splice(0)) crew.close();
});

describe('crew on real threads', () => {
  it('ends a busy worker at once and goes on with a fresh one', async () => {
    const spawned = threads();
    const crew = crewOf(spawned, 1);
    expect(await crew.run(({ work }) => work.spin(1))).toBe('done');
    const stop = new AbortController();
    const long = crew.run(({ work }) => work.spin(60_000), stop.signal);
    const after = crew.run(({ work }) => work.spin(1));
    await new Promise((r) => setTimeout(r, 50));
    stop.abort();
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(await after).toBe('done');
    expect(spawned.count()).toBe(2);
  });

  it('takes a queued task out without touching the running one', async () => {
    const spawned = threads();
    const crew = crewOf(spawned, 1);
    const running = crew.run(({ work }) => work.spin(200));
    const stop = new AbortController();
    let started = false;
    const queued = crew.run(async ({ work }) => {
      started = true;
      return work.spin(1);
    }, stop.signal);
    stop.abort();
    await expect(queued).rejects.toMatchObject({ name: 'AbortError' });
    expect(await running).toBe('done');
    expect(started).toBe(false);
    expect(spawned.count()).toBe(1);
  });

  it('refuses a task whose signal has fired before', async () => {
    const spawned = threads();
    const crew = crewOf(spawned, 1);
    await expect(crew.run(({ work }) => work.spin(1), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(spawned.count()).toBe(0);
  });

  it('tells progress while the worker is busy', async () => {
    const told: number[] = [];
    const crew = crewOf(threads(), 1);
    await crew.run(({ work }) =>
      work.spin(
        200,
        proxy((done: number) => void told.push(done)),
      ),
    );
    // Progress has a port of its own, so the last word may come after the answer.
    await expect.poll(() => told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('keeps a worker whose task failed, and passes the error on', async () => {
    const spawned = threads();
    const crew = crewOf(spawned, 1);
    await expect(crew.run(({ work }) => work.fail())).rejects.toThrow('too steep');
    expect(await crew.run(({ work }) => work.spin(1))).toBe('done');
    expect(spawned.count()).toBe(1);
  });

  it('reports a crash to the task it hit and replaces the worker', async () => {
    const spawned = threads();
    const crew = crewOf(spawned, 1);
    const hit = crew.run(async ({ work }) => {
      await work.die();
      return work.hang();
    });
    const next = crew.run(({ work }) => work.spin(1));
    await expect(hit).rejects.toBeInstanceOf(WorkerCrash);
    await expect(hit).rejects.toThrow('out of order');
    expect(await next).toBe('done');
    expect(spawned.count()).toBe(2);
  });

  it('runs no more tasks at a time than it has workers', async () => {
    const spawned = threads();
    const crew = crewOf(spawned, 2);
    let at = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 6 }, () =>
        crew.run(async ({ work }) => {
          most = Math.max(most, ++at);
          await work.spin(20);
          at--;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(spawned.count()).toBe(2);
  });
});

describe('crew on a channel', () => {
  it('rejects when a worker cannot be made, and works once it can', async () => {
    const works = channelSpawn(() => ({ spin: () => 'done' }));
    let broken = true;
    const crew = createCrew<BusyWork>(() => {
      if (broken) throw new Error('no workers here');
      return works.spawn();
    }, 1);
    open.push(crew);
    await expect(crew.run(({ work }) => work.spin(1))).rejects.toThrow('no workers here');
    broken = false;
    expect(await crew.run(({ work }) => work.spin(1))).toBe('done');
  });

  it('drops an idle worker that dies', async () => {
    const spawned = channelSpawn(() => ({ spin: () => 'done' }));
    const crew = createCrew<BusyWork>(spawned.spawn, 1);
    open.push(crew);
    await crew.run(({ work }) => work.spin(1));
    spawned.crash('gone');
    expect(await crew.run(({ work }) => work.spin(1))).toBe('done');
    expect(spawned.count()).toBe(2);
  });

  it('ends what is running and queued when closed', async () => {
    const crew = createCrew<BusyWork>(channelSpawn(() => ({ hang: () => new Promise(() => {}) })).spawn, 1);
    const both = [crew.run(({ work }) => work.hang()), crew.run(({ work }) => work.hang())];
    crew.close();
    for (const one of both) await expect(one).rejects.toMatchObject({ name: 'AbortError' });
  });
});
