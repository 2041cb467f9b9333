/** What a file worker can do: read whatever came, stage an import, write a project in a format. */
import { transfer } from 'comlink';
import type { Progress } from '../../analysis/measure.ts';
import type { Issue } from '../../base/issue.ts';
import type { InFile, OutFile, ReadResult, WriteOptions } from '../../io/format.ts';
import type {
  Decisions,
  Found,
  Glimpse,
  ImportEngine,
  Recipe,
  Staged,
  StageQuestion,
  TableDecision,
} from '../../io/import/import.ts';
import type { Named, ProposedPair } from '../../model/likeness/index.ts';
import type { Project } from '../../model/project.ts';
import type { Pseudonymised, Sharing } from '../../model/pseudonymise.ts';
import { buffersOf } from '../buffers.ts';
import { createParcels, type Parcels } from '../parcels.ts';
import { sparsely } from './report.ts';

/** What `src/io/index.ts` offers. */
export type Formats = {
  readonly readFiles: (files: readonly InFile[], progress?: Progress) => ReadResult | Promise<ReadResult>;
  readonly writeProject: (
    format: string,
    project: Project,
    options?: WriteOptions,
  ) => readonly OutFile[] | Promise<readonly OutFile[]>;
  readonly engine: ImportEngine;
  readonly lossOf: (format: string, project: Project) => readonly Issue[];
  readonly alikeIn: (names: readonly Named[], progress?: Progress) => readonly ProposedPair[];
  readonly fingerprint: (project: Project) => Promise<string | null>;
  /** The large practice network, made when it is asked for. */
  readonly practice: () => Promise<Project>;
  readonly share: (
    project: Project,
    sharing: Sharing,
    secret: string,
    language: 'de' | 'en',
  ) => Promise<Pseudonymised>;
};

export type FilesWork = ReturnType<typeof filesWork>;

export function filesWork(formats: Formats) {
  const { readFiles, writeProject, engine, lossOf, fingerprint, share, alikeIn } = formats;
  const parcels = createParcels();
  return {
    read: async (files: readonly InFile[], progress?: Progress): Promise<Parcels<ReadResult>> =>
      parcels.pack(await readFiles(files, sparsely(progress))),
    practice: async (): Promise<Parcels<ReadResult>> => {
      const project = await formats.practice();
      const counts = { bodies: project.bodies.size, ties: project.ties.size, skipped: 0, loops: 0 };
      return parcels.pack({ project, issues: [], counts, format: 'practice' });
    },
    /** The next records of what was read or staged last. */
    next: parcels.next,
    inspect: async (
      files: readonly InFile[],
      read?: ReadonlyMap<string, Pick<TableDecision, 'encoding' | 'delimiter' | 'headerRow'>>,
      progress?: Progress,
    ): Promise<Found> => engine.inspect(files, read, sparsely(progress)),
    suggest: async (found: Found, open: Project | null, recipes: readonly Recipe[]): Promise<Decisions> =>
      engine.suggest(found, open, recipes),
    stage: async (question: StageQuestion, progress?: Progress): Promise<Parcels<Staged>> => {
      const staged = await engine.stage(question, sparsely(progress));
      const { project, change } = staged;
      // What joins is put together from the change; the project with it would be the same records once more.
      if (project && change)
        return parcels.pack({ ...staged, project: engine.glimpse(staged).staged.project });
      return parcels.pack(staged);
    },
    glimpse: async (question: StageQuestion, progress?: Progress): Promise<Glimpse> =>
      engine.glimpse(await engine.stage(question, sparsely(progress))),
    write: async (format: string, project: Project, options?: WriteOptions): Promise<readonly OutFile[]> => {
      const files = await writeProject(format, project, options);
      return transfer([...files], buffersOf(files));
    },
    loss: async (format: string, project: Project): Promise<readonly Issue[]> => lossOf(format, project),
    duplicates: async (names: readonly Named[], progress?: Progress): Promise<readonly ProposedPair[]> =>
      alikeIn(names, sparsely(progress)),
    fingerprint,
    share,
  };
}
