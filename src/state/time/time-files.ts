/**
 * Last year's file as an earlier state of the open network: read in a worker like any file, fitted to the bodies of today, kept only
 * once the person has said which bodies are the same.
 */
import { isSealedFile } from '../../io/sealed-file.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Id, Project } from '../../model/project.ts';
import { fitted, matchBodies, questionsOf } from '../../model/timeline-match.ts';
import { notify } from '../actions.ts';
import { networksAmong } from '../comparing/compare-files.ts';
import { bytesOf, LIMITS, pick, TooMuch } from '../files/dropped.ts';
import { store } from '../store.ts';
import { announced } from '../work.ts';
import { workspace } from '../workspace/workspace.ts';
import type { Earlier } from './earlier.ts';
import { keepState } from './time.ts';

type Work = Pick<Jobs, 'readFiles' | 'duplicates'>;

/** Asks for a file. @returns null when nothing usable was chosen; the person has been told why */
export async function pickEarlier(work: Work = jobs()): Promise<Earlier | null> {
  try {
    const files = await bytesOf(await pick('files'));
    const [group] = networksAmong(files);
    if (!group) return null;
    const name = group[0]!.name.slice(group[0]!.name.lastIndexOf('/') + 1);
    if (group.some(isSealedFile)) {
      notify('info', 'time:read.sealed', { name });
      return null;
    }
    const read = await announced('commands:work.reading', new AbortController(), (control) =>
      work.readFiles(group, control),
    );
    if (read.project) return await earlierOf(read.project, name.replace(/\.[a-z0-9]+$/i, ''), work);
    notify('error', 'time:read.unreadable', { name }, read.issues);
  } catch (error) {
    if (error instanceof TooMuch)
      notify('error', 'commands:notice.tooMuch', {
        files: LIMITS.files,
        megabytes: Math.round(LIMITS.bytes / 1024 / 1024),
      });
    else if (!isAbort(error)) notify('error', 'commands:notice.unreadable', { reason: String(error) });
  }
  return null;
}

/** One of the networks that this browser keeps. @returns null when it is gone */
export async function earlierCard(key: string, work: Work = jobs()): Promise<Earlier | null> {
  const project = await (await workspace()).readCard(key);
  return project ? earlierOf(project, key, work) : null;
}

/** Fits an earlier network to the open one. Made-up data never become the past of real ones: null then, and the person is told. */
export async function earlierOf(
  project: Project,
  fallback: string,
  work: Pick<Jobs, 'duplicates'> = jobs(),
): Promise<Earlier | null> {
  const { project: open, language } = store.getState();
  if (project.about.synthetic && !open.about.synthetic) {
    notify('error', 'time:read.madeUp');
    return null;
  }
  const match = matchBodies(project.bodies, open.bodies);
  const named = (prefix: string) => (body: { id: Id; label: string; place: string; kind: string }) => ({
    id: prefix + body.id,
    label: body.label,
    place: body.place,
    kind: body.kind,
  });
  const pairs =
    match.open.length > 0 && match.free.length > 0
      ? await work.duplicates([...match.open.map(named('e')), ...match.free.map(named('n'))])
      : [];
  const alike = pairs.flatMap(({ a, b, score }) => {
    const [earlier, now] = a.id.startsWith('e') ? [a, b] : [b, a];
    if (!earlier.id.startsWith('e') || !now.id.startsWith('n')) return [];
    return [{ earlier: earlier.id.slice(1), now: now.id.slice(1), score }];
  });
  const name = project.about.name[language] ?? project.about.name.de;
  return {
    name: name === '' ? fallback : name,
    date: project.about.year === null ? yearIn(fallback) : String(project.about.year),
    project,
    match,
    questions: questionsOf(match, alike),
  };
}

/** The year in a file's name, such as 'Kontakte 2025'; '' = none, or more than one. */
function yearIn(name: string): string {
  const years = new Set(name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return years.size === 1 ? [...years].join('') : '';
}

/**
 * Keeps it as an earlier state of the open network: one undo step.
 * @param same positions in `questions` that the person called the same body
 */
export function keepEarlier(
  { project, match, questions }: Earlier,
  {
    label,
    date,
    same,
  }: { readonly label: string; readonly date: string; readonly same: ReadonlySet<number> },
): Id | null {
  const { bodies } = store.getState().project;
  const decided = new Map(
    questions.flatMap(({ earlier, now }, i) => (same.has(i) ? [[earlier.id, now.id] as const] : [])),
  );
  return keepState({ label, date, ...fitted(project, bodies, match.certain, decided) });
}
