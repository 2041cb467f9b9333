/**
 * Pictures painted in a worker of their own, which is loaded with the first large one. Stopping ends the task, not the worker: it has
 * read the picture already, and what is wanted next is mostly another part of it.
 */
import { proxy } from 'comlink';
import type { PaintTask } from '../publish/canvas.ts';
import { handleOf } from './browser.ts';
import { abortError, type Crew, createCrew } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { PaintWork } from './work/paint.ts';

let crew: Crew<PaintWork> | null = null;
const painters = (): Crew<PaintWork> => {
  crew ??= createCrew<PaintWork>(
    () =>
      handleOf(
        new Worker(new URL('../../workers/paint.ts', import.meta.url), { type: 'module', name: 'paint' }),
      ),
    1,
  );
  return crew;
};

/** Whether this browser can draw letters and lines in a worker: without it, pictures are left to the page. */
export const canPaint = (): boolean =>
  typeof OffscreenCanvas === 'function' &&
  typeof FontFace === 'function' &&
  typeof OffscreenCanvasRenderingContext2D === 'function';

let tasks = 0;

/** @returns PNG @throws AbortError when given up; else what the painter throws */
export async function paint(what: PaintTask, control?: JobControl): Promise<Blob> {
  const signal = control?.signal;
  signal?.throwIfAborted();
  const report = control?.onProgress;
  const told = report ? proxy((done: number, total: number) => report(done, total)) : undefined;
  const task = tasks++;
  let stop: () => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(abortError());
    signal?.addEventListener('abort', stop);
  });
  stopped.catch(() => {});
  const painted = painters().run(async ({ work }) => {
    if (signal?.aborted) throw abortError();
    const end = () => void work.stop(task);
    signal?.addEventListener('abort', end);
    try {
      return await work.paint(what, task, told);
    } finally {
      signal?.removeEventListener('abort', end);
    }
  });
  try {
    return await Promise.race([painted, stopped]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
