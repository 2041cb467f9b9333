/**
 * How long a page's main thread is held in one go while something is done. By the clock, and of processor time: on a machine
 * that others use as well, the clock counts their work, too.
 */
import type { Page } from 'playwright-core';

export type Longest = {
  /** ms by the clock of the task that was longest by the clock. */
  readonly clock: number;
  /** ms of processor time of the task that took most of it. */
  readonly processor: number;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/** @returns the longest task of the busiest page while the work was done */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<Longest> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['toplevel'] },
  });
  // Starting it is itself a task.
  await page.waitForTimeout(50);
  await work();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return longestIn(events);
}

function longestIn(events: readonly TraceEvent[]): Longest {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  let longest: Longest & { readonly all: number } = { clock: 0, processor: 0, all: -1 };
  for (const { pid, tid } of threads) {
    const tasks = events.filter((e) => e.pid === pid && e.tid === tid && e.ph === 'X');
    const most = (of: (task: TraceEvent) => number) =>
      tasks.reduce((max, task) => Math.max(max, of(task)), 0);
    const all = tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
    if (all > longest.all)
      longest = { clock: most((e) => e.dur ?? 0) / 1000, processor: most((e) => e.tdur ?? 0) / 1000, all };
  }
  return { clock: longest.clock, processor: longest.processor };
}

export const inWords = ({ clock, processor }: Longest): string =>
  `longest task ${Math.round(clock)} ms, of processor time ${Math.round(processor)} ms`;
