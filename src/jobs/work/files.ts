/** What a file worker can do: read whatever came, write a project in a format. */
import { transfer } from 'comlink';
import type { Progress } from '../../analysis/measure.ts';
import type { InFile, OutFile, ReadResult } from '../../io/format.ts';
import type { Project } from '../../model/project.ts';
import { buffersOf } from '../buffers.ts';
import { sparsely } from './report.ts';

/** What `src/io/index.ts` offers. */
export type Formats = {
  readonly readFiles: (files: readonly InFile[], progress?: Progress) => ReadResult | Promise<ReadResult>;
  readonly writeProject: (
    format: string,
    project: Project,
  ) => readonly OutFile[] | Promise<readonly OutFile[]>;
};

export type FilesWork = ReturnType<typeof filesWork>;

export function filesWork({ readFiles, writeProject }: Formats) {
  return {
    read: async (files: readonly InFile[], progress?: Progress): Promise<ReadResult> =>
      readFiles(files, sparsely(progress)),
    write: async (format: string, project: Project): Promise<readonly OutFile[]> => {
      const files = await writeProject(format, project);
      return transfer([...files], buffersOf(files));
    },
  };
}
