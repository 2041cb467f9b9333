/** Networks that are compared beside the open one: files, kept networks, bundled ones. The open one stays as it is. */

import { OPEN } from '../../figures/comparing/choosing.ts';
import type { InFile } from '../../io/format.ts';
import { isSealedFile } from '../../io/sealed-file.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Id, Project } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { BUNDLED, preload } from '../files/bundled.ts';
import { bytesOf, LIMITS, pick, TooMuch } from '../files/dropped.ts';
import { store } from '../store.ts';
import { announced } from '../work.ts';
import { workspace } from '../workspace/workspace.ts';
import { setComparing } from './compare-run.ts';

/** Files of one network lie together: all of a folder with a description, and all tables of a folder. */
const TABLE = /\.(csv|tsv|txt|tab)$/i;
const DESCRIPTION = /(^|\/)datapackage\.json$/i;

/** Which files belong to one network each. */
export function networksAmong(files: readonly InFile[]): readonly (readonly InFile[])[] {
  const folderOf = ({ name }: InFile) => name.slice(0, name.lastIndexOf('/') + 1);
  const described = new Set(files.filter(({ name }) => DESCRIPTION.test(name)).map(folderOf));
  const found = new Map<string, InFile[]>();
  for (const file of files) {
    const folder = folderOf(file);
    const key = described.has(folder) || TABLE.test(file.name) ? `folder ${folder}` : `file ${file.name}`;
    const list = found.get(key);
    if (list) list.push(file);
    else found.set(key, [file]);
  }
  return [...found.values()];
}

export async function addFiles(work: Pick<Jobs, 'readFiles'> = jobs()): Promise<void> {
  try {
    await addRead(await bytesOf(await pick('files')), work);
  } catch (error) {
    if (error instanceof TooMuch)
      notify('error', 'commands:notice.tooMuch', {
        files: LIMITS.files,
        megabytes: Math.round(LIMITS.bytes / 1024 / 1024),
      });
    else notify('error', 'commands:notice.unreadable', { reason: String(error) });
  }
}

/** Adds every network among the files that can be read; the person is told of the others. */
export async function addRead(files: readonly InFile[], work: Pick<Jobs, 'readFiles'>): Promise<void> {
  for (const group of networksAmong(files)) {
    const [first] = group;
    const name = first!.name.slice(first!.name.lastIndexOf('/') + 1);
    if (group.some(isSealedFile)) {
      notify('info', 'comparing:notice.sealed', { name });
      continue;
    }
    try {
      const read = await announced('commands:work.reading', new AbortController(), (control) =>
        work.readFiles(group, control),
      );
      if (read.project) add(read.project, name.replace(/\.[a-z0-9]+$/i, ''));
      else notify('error', 'comparing:notice.unreadable', { name }, read.issues);
    } catch (error) {
      if (!isAbort(error)) notify('error', 'commands:notice.unreadable', { reason: String(error) });
    }
  }
}

export async function addBundled(id: Id): Promise<void> {
  const { project } = await preload(id);
  if (project) add(project, id);
}

export async function addCard(key: string): Promise<void> {
  const project = await (await workspace()).readCard(key);
  if (project) add(project, key);
}

/** What can be added without a file: other kept networks and bundled ones. */
export function offered(): readonly {
  readonly id: string;
  readonly label: string;
  readonly add: () => void;
}[] {
  const { cards, project, language } = store.getState();
  return [
    ...cards
      .filter((card) => !card.isOpen && !card.encrypted)
      .map(({ key, name }) => ({
        id: `card ${key}`,
        label: name[language] ?? name.de,
        add: () => void addCard(key),
      })),
    ...BUNDLED.filter(({ id }) => id !== project.about.id).map(({ id, name }) => ({
      id: `bundled ${id}`,
      label: name[language] ?? name.de,
      add: () => void addBundled(id),
    })),
  ];
}

function add(project: Project, fallback: string): void {
  const { comparing, language } = store.getState();
  const taken = new Set([OPEN, ...comparing.others.map((o) => o.id)]);
  let id = project.about.id;
  for (let n = 2; taken.has(id); n++) id = `${project.about.id}~${n}`;
  const name = project.about.name[language] ?? project.about.name.de;
  setComparing({
    others: [...comparing.others, { id, label: name === '' ? fallback : name, project }],
    // With a second file, files are what is compared first, unless the person has said otherwise.
    without: new Set(),
  });
}

export function removeOther(id: Id): void {
  const { others } = store.getState().comparing;
  setComparing({ others: others.filter((o) => o.id !== id), without: new Set() });
}
