/**
 * The networks that come with the product. They are read exactly as a person's files are: same worker, same reader, same
 * checks. Only their titles are in the main bundle; the rest is loaded when one is opened.
 */
import networks from 'virtual:networks';
import type { InFile, ReadResult } from '../../io/format.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { EVERYTHING } from '../../model/lens.ts';
import type { Words } from '../../model/project.ts';
import { notify, openProject } from '../actions.ts';
import { readAhead } from '../select.ts';
import type { Session } from '../store.ts';
import { announced } from '../work.ts';
import { beginOpening, until } from './opening.ts';

export type Bundled = {
  readonly id: string;
  readonly name: Words;
  /** Bodies and tie rows in its files. */
  readonly bodies: number;
  readonly ties: number;
  /** Made up for practice: listed apart from the others. */
  readonly synthetic: boolean;
};

const titles = import.meta.glob<string>('../../../data/networks/*/datapackage.json', {
  eager: true,
  import: 'title',
});
const englishTitles = import.meta.glob<string>('../../../data/networks/*/datapackage.json', {
  eager: true,
  import: 'title_en',
});

const bundled = (id: string, bodies: number, ties: number, synthetic = false): Bundled => {
  const path = `../../../data/networks/${id}/datapackage.json`;
  const en = englishTitles[path];
  return { id, name: { de: titles[path] ?? id, ...(en ? { en } : {}) }, bodies, ties, synthetic };
};

/** Counts are written out so that the list needs no file; a test holds them to the data. */
export const BUNDLED: readonly Bundled[] = [
  bundled('dortmund-2023', 37, 49),
  bundled('muenchen-shz-2011', 34, 33),
  bundled('bayern-seko-2021', 28, 29),
  bundled('delmenhorst-2012', 14, 14),
  bundled('four-regions', 109, 125),
  bundled('nakos-2007-national', 93, 92),
  bundled('practice-135', 2151, 5957, true),
];
/** What a first visit shows. */
export const FIRST = 'dortmund-2023';

export const isBundled = (id: string): boolean => BUNDLED.some((b) => b.id === id);

/** The files of a bundled network as a person's folder would hold them. */
async function filesOf(id: string): Promise<InFile[]> {
  const files = (await networks[id]?.())?.default ?? {};
  const encoder = new TextEncoder();
  return Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
}

/** Made in a worker when it is opened: no file holds it. */
export const LARGE_PRACTICE = { id: 'practice-300', centres: 300, bodies: 20_000, ties: 60_000 } as const;

/** Opens the large practice network. @returns whether it is open now */
export const openLargePractice = (work: Pick<Jobs, 'practice'> = jobs()): Promise<boolean> =>
  opened(LARGE_PRACTICE.id, {}, (control) => work.practice(control));

const reading = new Map<string, Promise<ReadResult>>();

/** Starts reading a bundled network before it is asked for; read once, kept. */
export function preload(id: string, work: Pick<Jobs, 'readFiles'> = jobs()): Promise<ReadResult> {
  let found = reading.get(id);
  if (!found) {
    found = filesOf(id).then((files) => work.readFiles(files));
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
  id: string,
  session: Partial<Session> = {},
  work: Pick<Jobs, 'readFiles'> = jobs(),
): Promise<boolean> {
  return opened(id, session, ({ signal }) => until(preload(id, work), signal));
}

async function opened(
  id: string,
  session: Partial<Session>,
  read: (control: { readonly signal: AbortSignal }) => Promise<ReadResult>,
): Promise<boolean> {
  const stop = beginOpening();
  try {
    const result = await announced('commands:work.opening', stop, (control) =>
      read({ ...control, signal: control.signal ?? stop.signal }),
    );
    if (result.project) {
      await readAhead(result.project, session.lens ?? EVERYTHING, stop.signal);
      openProject(result.project, session);
    } else notify('error', 'commands:notice.bundledFailed', { name: id }, result.issues);
    return result.project !== null;
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.bundledFailed', { name: id });
    return false;
  }
}
