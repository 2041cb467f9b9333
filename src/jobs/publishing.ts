/**
 * Documents in a worker of their own, which is loaded with the first one. Not part of the pool: few visits publish, and the
 * page's first load shall not know of it.
 */
import { proxy } from 'comlink';
import type { PublishTask } from '../publish/publish.ts';
import { handleOf } from './browser.ts';
import { type Crew, createCrew } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { PublishWork } from './work/publish.ts';

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
export const publish = (task: PublishTask, control?: JobControl): Promise<Uint8Array> => {
  const report = control?.onProgress;
  const told = report ? proxy((done: number, total: number) => report(done, total)) : undefined;
  return publishers().run(({ work }) => work.publish(task, told), control?.signal);
};
