/** The workspace at work: the list of projects and what can be done with them. Loaded after the first picture. */
import { jobs } from '../../jobs/browser.ts';
import { apply, NO_CHANGE, reverse } from '../../model/change.ts';
import { emptyProject, type Words } from '../../model/project.ts';
import { notify, openProject } from '../actions.ts';
import { FIRST, openBundled } from '../files/bundled.ts';
import { after, commit, type Entry, onStep } from '../history.ts';
import { store } from '../store.ts';
import { provideWorkspace, type Workspace } from '../workspace/workspace.ts';
import { makeRoom, withProject, writeNew } from './at-rest.ts';
import { editCard, refreshCards, takeUpFromFiles, touch } from './cards.ts';
import { database } from './database.ts';
import { differenceInSlices } from './difference.ts';
import type { SavedDocument } from './document.ts';
import { sizeOf } from './document.ts';
import { newKey, writing } from './early.ts';
import { encryption } from './encryption.ts';
import { fileSlots } from './file-slots.ts';
import { notWritten } from './health.ts';
import { keepOpen } from './keep-open.ts';
import { documentOf, type Page } from './page.ts';
import { readProject } from './read-project.ts';
import { tabMemory } from './tab-memory.ts';
import { tendVersions } from './tending.ts';
import { thumbnailOf } from './thumbnail.ts';
import { mark, purgeTrash } from './trash.ts';
import { keepVersion, nameVersion, readVersion, removeVersion, versionsOf } from './versions.ts';
import { browserChannel, isFollowed } from './windows.ts';
import { deleteAll, requestPersistence, storageState } from './wipe.ts';

/** Commits after which a version is kept by itself. */
const EVERY = 25;
/** Records that a step touches before which a version is kept by itself. */
const LARGE_STEP = 25;

export async function startWorkspace(page: Page): Promise<void> {
  const channel = browserChannel();
  database().whenOutgrown(() => void outgrown(page));
  page.makeRoom = () => makeRoom();
  page.rescue = (document, key) => void rescue(page, document, key);
  channel.listen((message) => {
    if (message.is === 'cards') void refresh(page);
    if (message.is === 'gone') {
      page.mayWrite = false;
      page.desk.drop();
      void database().close();
      store.setState({ openKey: null, cards: [], trash: [], saved: 'memory-only' });
      notify('info', 'commands:notice.gone');
    }
  });
  const changed = async () => {
    await refresh(page);
    channel.post({ is: 'cards', key: '' });
  };
  keepListInStep(page, changed);
  keepVersionsByItself(page);
  provideWorkspace(workspaceOf(page, changed));
  if (!page.mayWrite) return;
  if (writing.cutOff)
    await database()
      .renew()
      .catch(() => {});
  const back = await takeUpFromFiles(page).catch(() => 0);
  if (back > 0) notify('info', 'commands:notice.takenUp', { count: back });
  await purgeTrash().catch(() => {});
  const { openKey } = store.getState();
  if (openKey) await touch(page, openKey).catch(() => {});
  await changed();
  await tendVersions(page);
}

/** What is not yet written still goes into the files, where a later version looks, too; then nothing is written any more. */
async function outgrown(page: Page): Promise<void> {
  await page.desk.flush();
  await notWritten(page, new DOMException('', 'VersionError'));
}

const refresh = (page: Page): Promise<void> => refreshCards(page).catch(() => {});

/** The list follows openings and savings; pictures are drawn while nothing else is to be done. */
function keepListInStep(page: Page, changed: () => Promise<void>): void {
  let drawing: ReturnType<typeof setTimeout> | null = null;
  let drawn: unknown = null;
  const draw = () => {
    drawing = null;
    const s = store.getState();
    const { openKey, project } = s;
    if (openKey === null || drawn === project || s.role !== 'editing' || page.ciphers.has(openKey)) return;
    thumbnailOf(s, jobs())
      .then(async (thumbnail) => {
        drawn = project;
        // A passphrase may have been set while it was drawn.
        if (!page.mayWrite || page.ciphers.has(openKey)) return;
        if (await editCard(openKey, { thumbnail })) await changed();
      })
      // No picture is no harm.
      .catch(() => {});
  };
  store.subscribe((s, before) => {
    if (s.openKey !== before.openKey && s.openKey !== null && page.mayWrite)
      void touch(page, s.openKey).then(changed, () => {});
    else if (s.openKey !== before.openKey) void refresh(page);
    if (s.saved === 'yes' && before.saved !== 'yes' && s.openKey !== null) void changed();
    if (s.project !== before.project && s.openKey !== null) {
      if (drawing !== null) clearTimeout(drawing);
      drawing = setTimeout(draw, 4000);
    }
    if (s.past.length > 0 && before.past.length === 0) void requestPersistence();
  });
  drawing = setTimeout(draw, 4000);
}

/** Before something large and every so many commits, the state is kept by itself. */
function keepVersionsByItself(page: Page): void {
  let commits = 0;
  onStep((step, s) => {
    const { openKey, project, revision } = s;
    if (step.do !== 'commit' || openKey === null || !page.mayWrite) return;
    commits++;
    const { entry } = step;
    const keep = (of: typeof project, at: number, name: string) =>
      void keepVersion(
        openKey,
        { project: of, revision: at, name, auto: true },
        () => page.ciphers.get(openKey) ?? null,
      ).catch(() => {});
    if (sizeOf(entry.change) >= LARGE_STEP && s.past.length > 1)
      keep(apply(project, reverse(entry.change)), revision - 1, entry.key);
    else if (commits >= EVERY) keep(project, revision, entry.key);
    else return;
    commits = 0;
  });
}

/** What another window wrote over is kept beside, so that nothing is lost. */
async function rescue(page: Page, document: SavedDocument, of: string): Promise<void> {
  const { about } = document.project;
  const name: Words = {
    de: `${about.name.de} (2)`,
    ...(about.name.en ? { en: `${about.name.en} (2)` } : {}),
  };
  const copy = { ...document, project: { ...document.project, about: { ...about, name } } };
  const key = await writeNew(page, copy, page.ciphers.get(of) ?? null);
  notify(key ? 'info' : 'error', key ? 'commands:notice.rescued' : 'commands:notice.notRescued', {
    name: name.de,
  });
  await refresh(page);
}

const openName = (name: string): Words => ({ de: name });

function workspaceOf(page: Page, changed: () => Promise<void>): Workspace {
  const { desk } = page;
  const openKey = () => store.getState().openKey;
  const isOpen = (key: string) => key === openKey();
  const cipherOf = (key: string) => page.ciphers.get(key) ?? null;
  const readDocument = async (key: string): Promise<SavedDocument | null> =>
    isOpen(key)
      ? documentOf(store.getState())
      : (await readProject(key, page.places, cipherOf(key))).document;
  const keepNow = async (name: string, auto: boolean) => {
    const key = openKey() ?? (auto ? null : keepOpen());
    if (key === null || !page.mayWrite) return null;
    const { project, revision } = store.getState();
    return keepVersion(key, { project, revision, name, auto }, () => cipherOf(key));
  };

  return {
    openCard: async (key) => {
      const outcome = await desk.open(key);
      if (outcome === 'damaged' || outcome === 'newer') notify('error', `commands:notice.${outcome}`);
      return outcome;
    },
    duplicateCard: async (key, name) => {
      const document = await readDocument(key);
      if (!document) return null;
      const about = { ...document.project.about, name: openName(name) };
      const copy = { ...document, project: { ...document.project, about } };
      const made = await writeNew(page, copy, cipherOf(key));
      await changed();
      return made;
    },
    renameCard: async (key, name) => {
      const shown = name[store.getState().language] ?? name.de;
      const step = (from: SavedDocument['project']['about']): Entry => ({
        key: 'commands:step.renamed',
        with: { name: shown },
        change: { ...NO_CHANGE, about: [from, { ...from, name }] },
      });
      if (isOpen(key)) {
        if (store.getState().role !== 'editing') return 'busy';
        const { change, key: words, with: values } = step(store.getState().project.about);
        commit(change, words, values);
        return 'done';
      }
      const outcome = await withProject(page, key, async (keeper, document) => {
        const done = { do: 'commit', entry: step(document.project.about) } as const;
        keeper.step(done, after(document, done));
        return (await keeper.flush()) ? 'done' : 'not-saved';
      });
      await changed();
      return outcome;
    },
    deleteCard: async (key) => {
      if (isOpen(key)) {
        // A window that follows would go on editing it, in the trash.
        if (store.getState().role !== 'editing' || (await isFollowed(key))) return 'busy';
        const next = store.getState().cards.find((card) => card.key !== key && !card.encrypted);
        if (!next || (await desk.open(next.key)) !== 'done') await openBundled(FIRST);
        await desk.flush();
      } else if ((await withProject(page, key, async () => 'done')) === 'busy') return 'busy';
      else if (store.getState().locked === key) await openBundled(FIRST);
      const session = (await database().meta<number>('sessions')) ?? 0;
      const there = await editCard(key, { deletedIn: session });
      await mark(fileSlots()?.file, key, true);
      await changed();
      return there ? 'done' : 'not-found';
    },
    restoreCard: async (key) => {
      const there = await editCard(key, { deletedIn: null });
      await mark(fileSlots()?.file, key, false);
      await changed();
      return there ? 'done' : 'not-found';
    },
    emptyTrash: async () => {
      await purgeTrash(0);
      await changed();
    },
    newProject: async (name) => {
      openProject(emptyProject({ id: `projekt-${newKey()}`, name: openName(name) }));
      const key = keepOpen();
      await desk.flush();
      return key ?? '';
    },
    keepOpen: async () => openKey() ?? keepOpen(),
    readCard: async (key) => (await readDocument(key))?.project ?? null,

    versions: async () => {
      const key = openKey();
      return key === null ? [] : versionsOf(key, cipherOf(key));
    },
    saveVersion: (name) => keepNow(name, false),
    keepAutomatic: async (why) => void (await keepNow(why, true)),
    versionDiff: async (version) => {
      const key = openKey();
      const project = key === null ? null : await readVersion(key, version, cipherOf(key));
      return project ? differenceInSlices(store.getState().project, project) : null;
    },
    restoreVersion: async (version) => {
      const key = openKey();
      if (key === null || store.getState().role !== 'editing') return false;
      const project = await readVersion(key, version, cipherOf(key));
      if (!project) return false;
      await keepNow('commands:step.restoredVersion', true);
      const now = store.getState();
      const change = await differenceInSlices(now.project, project);
      // Something was done meanwhile: the difference no longer fits.
      if (store.getState().project !== now.project) return false;
      const name = (await versionsOf(key, cipherOf(key))).find((v) => v.key === version);
      commit(change, 'commands:step.restoredVersion', { name: name?.auto ? '' : (name?.name ?? '') });
      return true;
    },
    renameVersion: async (version, name) => {
      const key = openKey();
      return key !== null && nameVersion(key, version, name);
    },
    deleteVersion: async (version) => {
      const key = openKey();
      return key !== null && removeVersion(key, version);
    },

    takeOver: async () => {
      store.setState({ role: 'taking-over' });
      const mine = await desk.take();
      if (!mine) {
        store.setState({ role: 'following' });
        notify('error', 'commands:notice.refused');
      }
      return mine;
    },
    flush: () => desk.flush(),
    storageState,
    requestPersistence,
    deleteEverything: () => deleteAll(page),
    withoutTraces: async (on) => {
      if (on) {
        await desk.leave();
        tabMemory.beTraceless(true);
        page.mayWrite = false;
        if (store.getState().role !== 'locked') store.setState({ role: 'editing' });
        store.setState({ openKey: null, saved: 'memory-only', storage: 'without-traces' });
      } else {
        tabMemory.beTraceless(false);
        page.mayWrite = true;
        store.setState({ saved: 'yes', storage: 'fine' });
        if (store.getState().past.length > 0) keepOpen();
      }
      await refresh(page);
    },
    ...encryption(page, changed),
  };
}
