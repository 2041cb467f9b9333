/** What a person does with whole projects, each with a word on what came of it. Loaded when the first of them is done. */
import { loadLaterWords } from '../../i18n/index.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { renamed } from '../../model/edit/renamed.ts';
import type { Project, Words } from '../../model/project.ts';
import { notify, show } from '../actions.ts';
import { isBundled, openBundled } from '../files/bundled.ts';
import { download } from '../files/download.ts';
import { fileNameOf } from '../files/file-name.ts';
import { type ProjectCard, type State, store } from '../store.ts';
import { announced } from '../work.ts';
import { tellOtherName } from './rename.ts';
import { type Outcome, type Workspace, workspace } from './workspace.ts';
import { openDialog } from './workspace-dialog.ts';

/** The workspace, and the words of what it tells. */
async function ready(): Promise<Workspace> {
  const [found] = await Promise.all([workspace(), loadLaterWords()]);
  return found;
}

const now = (): State => store.getState();
const cardOf = (key: string): ProjectCard | undefined =>
  [...now().cards, ...now().trash].find((card) => card.key === key);

/** A project's name in the person's language. */
export const nameOf = (card: Pick<ProjectCard, 'name'>, { language }: Pick<State, 'language'>): string =>
  card.name[language] ?? card.name.de;

const nameAt = (key: string): string => {
  const card = cardOf(key);
  return card ? nameOf(card, now()) : '';
};

/** Says why something was not done. @returns whether it was */
function told(outcome: Outcome, name: string): boolean {
  // Of the others the workspace has told itself.
  if (outcome === 'busy' || outcome === 'not-found' || outcome === 'not-saved')
    notify('error', `workspace:notice.${outcome}`, { name });
  return outcome === 'done';
}

const unlock = (key: string): void => openDialog({ is: 'passphrase', to: 'unlock', key, name: nameAt(key) });

/** Opens a kept project; an encrypted one asks for its passphrase first. @returns whether it is open */
export async function openProjectCard(key: string): Promise<boolean> {
  const name = nameAt(key);
  const outcome = key === now().openKey ? 'done' : await (await ready()).openCard(key);
  if (outcome === 'locked') unlock(key);
  if (!told(outcome, name)) return false;
  if (now().view === 'start') show('map');
  return true;
}

/** An empty project, open at once. */
export async function newProject(name: string): Promise<void> {
  await (await ready()).newProject(name);
  if (now().view !== 'table') show('map');
}

/** In the person's language; a name of its own in the other one stays, unless the person wants it there, too. */
export async function renameProject(key: string, text: string): Promise<boolean> {
  const wanted = text.trim();
  const card = cardOf(key);
  if (wanted === '' || wanted === nameAt(key)) return true;
  const name = card ? renamed(card.name, now().language, wanted) : { de: wanted };
  const done = await rename(key, name);
  if (done) tellOtherName(name, () => void rename(key, { de: wanted }));
  return done;
}

async function rename(key: string, name: Words): Promise<boolean> {
  const outcome = await (await ready()).renameCard(key, name);
  if (outcome === 'locked') unlock(key);
  return told(outcome, nameAt(key));
}

/** @param name of the copy */
export async function duplicateProject(key: string, name: string): Promise<void> {
  const made = await (await ready()).duplicateCard(key, name);
  if (made === null) {
    if (cardOf(key)?.encrypted) unlock(key);
    else told('not-saved', nameAt(key));
    return;
  }
  notify('success', 'workspace:notice.duplicated', { name }, undefined, {
    key: 'workspace:notice.open',
    run: () => void openProjectCard(made),
  });
}

/** Into the trash; the notice takes it back. */
export async function deleteProject(key: string): Promise<void> {
  const name = nameAt(key);
  const wasOpen = now().openKey === key;
  if (!told(await (await ready()).deleteCard(key), name)) return;
  notify('info', 'workspace:notice.deleted', { name }, undefined, {
    key: 'commands:undo',
    run: () => void restoreProject(key, wasOpen),
  });
}

/** Out of the trash. @param open whether to open it, too */
export async function restoreProject(key: string, open = false): Promise<void> {
  const done = told(await (await ready()).restoreCard(key), nameAt(key));
  if (done && open) await (await ready()).openCard(key);
}

/** For good: this is asked about before. */
export const emptyTrash = async (): Promise<void> => (await ready()).emptyTrash();

/** A kept project as a file, without opening it. */
export async function saveCardAsFile(key: string, work: Pick<Jobs, 'writeFiles'> = jobs()): Promise<void> {
  if (key === now().openKey) {
    await (await import('../files/same-file.ts')).saveProject();
    return;
  }
  const project = await (await ready()).readCard(key);
  if (!project) {
    if (cardOf(key)?.encrypted) unlock(key);
    else told('not-found', nameAt(key));
    return;
  }
  try {
    await download([await projectFileOf(project, work)], project.about.id);
  } catch (error) {
    notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}

async function projectFileOf(project: Project, work: Pick<Jobs, 'writeFiles'>) {
  const [file] = await announced('commands:work.writing', new AbortController(), (control) =>
    work.writeFiles('project-file', project, control),
  );
  return { ...file!, name: fileNameOf({ project, language: now().language }, false) };
}

/** A bundled network as it comes, or – where one's own copy of it is open – that network beside it. */
export async function openExample(id: string): Promise<void> {
  if (await openBundled(id)) show('map');
}

/** The record of the open project; one is made for a bundled network that nobody has changed yet. */
export const keepOpenProject = async (): Promise<string | null> => (await ready()).keepOpen();

/** Dialogs on the encryption of the open project. */
export async function encryptOpen(to: 'set' | 'change' | 'remove'): Promise<void> {
  const key = await keepOpenProject();
  if (key === null) return notify('error', 'workspace:notice.nothingKept');
  const { name } = now().project.about;
  openDialog({ is: 'passphrase', to, key, name: name[now().language] ?? name.de });
}

/** The open project's card is put into the trash. */
export async function deleteOpen(): Promise<void> {
  const { openKey } = now();
  if (openKey !== null) await deleteProject(openKey);
}

/** @param copyName names the copy, given the original's name */
export async function duplicateOpen(copyName: (name: string) => string): Promise<void> {
  const key = await keepOpenProject();
  if (key === null) return notify('error', 'workspace:notice.nothingKept');
  const { name } = now().project.about;
  await (await ready()).flush();
  await duplicateProject(key, copyName(name[now().language] ?? name.de));
}

/** True while a bundled network is open as it comes. */
export const isExample = (s: State): boolean => s.openKey === null && isBundled(s.project.about.id);

/** Gives a passphrase for an encrypted project. Null when it was opened; else why not. */
export type PassphraseFault = 'wrong' | 'unreadable' | Exclude<Outcome, 'done' | 'locked'>;

export async function unlockProject(key: string, passphrase: string): Promise<PassphraseFault | null> {
  const [{ cipherAgain }, found] = [await import('./cipher.ts'), await ready()];
  const parameters = await found.cipherParameters(key);
  const cipher = parameters === null ? null : await cipherAgain(passphrase, parameters);
  if (!cipher) return 'unreadable';
  const outcome = await found.unlockCard(key, cipher);
  if (outcome !== 'done') return outcome === 'locked' ? 'wrong' : outcome;
  return (await openProjectCard(key)) ? null : 'unreadable';
}

/**
 * Sets, changes or takes away the passphrase. Changing and taking away need the one that counts now.
 * @param next null = the project is kept in plain from now on
 */
export async function setPassphrase(
  key: string,
  current: string | null,
  next: string | null,
): Promise<PassphraseFault | null> {
  const [{ cipherAgain, newCipher }, found] = [await import('./cipher.ts'), await ready()];
  const parameters = await found.cipherParameters(key);
  if (parameters !== null) {
    const cipher = await cipherAgain(current ?? '', parameters);
    if (!cipher) return 'unreadable';
    const outcome = await found.unlockCard(key, cipher);
    if (outcome !== 'done') return outcome === 'locked' ? 'wrong' : outcome;
  }
  const outcome = await found.encryptCard(key, next === null ? null : await newCipher(next));
  if (outcome === 'done') {
    notify('success', next === null ? 'workspace:notice.decrypted' : 'workspace:notice.encrypted', {
      name: nameAt(key),
    });
    return null;
  }
  return outcome === 'locked' ? 'wrong' : outcome;
}
