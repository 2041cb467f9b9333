/**
 * The networks that come with the product. They are read exactly as a person's files are: same worker, same reader, same
 * checks. Only their titles are in the main bundle; the rest is loaded when one is opened.
 */
import type { InFile, ReadResult } from '../io/format.ts';
import { isAbort } from '../jobs/crew.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { notify, openProject } from './actions.ts';
import { beginOpening, until } from './opening.ts';
import type { Session } from './store.ts';
import { announced } from './work.ts';

export const BUNDLED_IDS = [
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'nakos-2007-national',
  'four-regions',
] as const;
export type BundledId = (typeof BUNDLED_IDS)[number];
/** What a first visit shows. */
export const FIRST: BundledId = 'dortmund-2023';

export const isBundled = (id: string): id is BundledId => (BUNDLED_IDS as readonly string[]).includes(id);

const FOLDER = '../../data/networks/';
const contents = import.meta.glob<string>('../../data/networks/*/*.{json,csv}', {
  query: '?raw',
  import: 'default',
});

/** The files of a bundled network as a person's folder would hold them. */
async function filesOf(id: BundledId): Promise<InFile[]> {
  const paths = Object.keys(contents).filter((path) => path.startsWith(`${FOLDER}${id}/`));
  const encoder = new TextEncoder();
  return Promise.all(
    paths.map(async (path) => ({
      name: path.slice(FOLDER.length),
      bytes: encoder.encode(await contents[path]!()),
    })),
  );
}

const reading = new Map<BundledId, Promise<ReadResult>>();

/** Starts reading a bundled network before it is asked for; read once, kept. */
export function preload(id: BundledId, jobs: Pick<Jobs, 'readFiles'>): Promise<ReadResult> {
  let found = reading.get(id);
  if (!found) {
    found = filesOf(id).then((files) => jobs.readFiles(files));
    reading.set(id, found);
    found.catch(() => reading.delete(id));
  }
  return found;
}

/**
 * Opens a bundled network in place of the open project.
 * @param session what to look at first, e.g. the view of a deep link
 * @returns whether it is open now; false when it could not be read, was cancelled or something else was opened meanwhile
 */
export async function openBundled(
  id: BundledId,
  jobs: Pick<Jobs, 'readFiles'>,
  session: Partial<Session> = {},
): Promise<boolean> {
  const stop = beginOpening();
  try {
    const result = await announced('commands:work.opening', stop, ({ signal }) =>
      until(preload(id, jobs), signal ?? stop.signal),
    );
    if (result.project) openProject(result.project, session);
    else notify('error', 'commands:notice.bundledFailed', { name: id }, result.issues);
    return result.project !== null;
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.bundledFailed', { name: id });
    return false;
  }
}
