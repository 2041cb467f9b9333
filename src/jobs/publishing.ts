/**
 * Documents in a worker of their own, which is loaded with the first one. Not part of the pool: few visits publish, and the
 * page's first load shall not know of it.
 */
import { proxy, transfer } from 'comlink';
import type { PublishTask } from '../publish/publish.ts';
import { handleOf } from './browser.ts';
import { type Crew, createCrew } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { PublishWork } from './work/publish.ts';
import { sent } from './work/sent-pictures.ts';

let crew: Crew<PublishWork> | null = null;
const publishers = (): Crew<PublishWork> => {
  crew ??= createCrew<PublishWork>(
    () =>
      handleOf(
        new Worker(new URL('../../workers/publish.ts', import.meta.url), { type: 'module', name: 'publish' }),
      ),
    1,
  );
  return crew;
};

/** @throws AbortError when given up; else what the writer throws */
export const publish = (task: PublishTask, control?: JobControl): Promise<Uint8Array> =>
  publishOn(publishers(), task, control);

/** The same on a crew of one's own. */
export async function publishOn(
  crew: Crew<PublishWork>,
  task: PublishTask,
  control?: JobControl,
): Promise<Uint8Array> {
  const report = control?.onProgress;
  const told = report ? proxy((done: number, total: number) => report(done, total)) : undefined;
  const { task: bare, pictures } = await sent(task, control?.signal);
  const buffers = pictures.flatMap((pieces) => pieces.map(({ buffer }) => buffer));
  return crew.run(({ work }) => work.publish(bare, transfer(pictures, buffers), told), control?.signal);
}

/** A ZIP of files; what they hold stays with the caller. @param names as many as files, no two alike */
export const zipped = (names: readonly string[], files: readonly Uint8Array[]): Promise<Uint8Array> =>
  publishers().run(({ work }) => work.zip(names, files));
