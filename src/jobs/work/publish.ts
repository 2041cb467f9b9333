/** What a publishing worker can do: one document at a time, its bytes handed over without a copy. */
import { transfer } from 'comlink';
import type { Progress, PublishTask, Surroundings } from '../../publish/publish.ts';
import { sparsely } from './report.ts';

type Publish = (task: PublishTask, surroundings: Surroundings, progress?: Progress) => Promise<Uint8Array>;
export type PublishWork = ReturnType<typeof publishWork>;

export function publishWork(publish: Publish, surroundings: Surroundings) {
  return {
    publish: async (task: PublishTask, progress?: Progress): Promise<Uint8Array> => {
      const bytes = await publish(task, surroundings, sparsely(progress));
      return transfer(bytes, [bytes.buffer]);
    },
  };
}
