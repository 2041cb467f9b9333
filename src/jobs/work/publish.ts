/** What a publishing worker can do: one document at a time, its bytes handed over without a copy; files as one archive. */
import { transfer } from 'comlink';
import { zipSync } from 'fflate';
import type { Progress, PublishTask, Surroundings } from '../../publish/publish.ts';
import { sparsely } from './report.ts';
import { received, type SentPictures } from './sent-pictures.ts';

type Publish = (task: PublishTask, surroundings: Surroundings, progress?: Progress) => Promise<Uint8Array>;
export type PublishWork = ReturnType<typeof publishWork>;

export function publishWork(publish: Publish, surroundings: Surroundings) {
  return {
    /** @param pictures of the task, which has none itself (`sent-pictures.ts`) */
    publish: async (task: PublishTask, pictures: SentPictures, progress?: Progress): Promise<Uint8Array> => {
      const bytes = await publish(received(task, pictures), surroundings, sparsely(progress));
      return transfer(bytes, [bytes.buffer]);
    },
    /** A ZIP of files under their names. @param names as many as files, no two alike */
    zip: (names: readonly string[], files: readonly Uint8Array[]): Uint8Array => {
      const bytes = zipSync(Object.fromEntries(names.map((name, i) => [name, files[i]!] as const)));
      return transfer(bytes, [bytes.buffer]);
    },
  };
}
