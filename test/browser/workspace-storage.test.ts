/**
 * What is kept, in a real browser: reloads, several windows, a full disk, lost databases, killed pages, the old layout.
 * Long: all of them begin with the same few helpers that write, kill and look at what is left.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, drawn, drop, openBench, showView, type Visit, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

const GESUNDHEIT = 'Gesundheit';
const SOZIALES = 'Soziales';

const sector = (page: Page) =>
  page
    .getByTestId('inspector')
    .getByRole('button', { name: /Sektor/ })
    .first();

/** Chooses a body by the palette. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor();
  await page.keyboard.type(name);
  await page.getByRole('menuitem', { name }).first().click();
  await sector(page).waitFor();
}
async function changeSector(page: Page, to: string): Promise<void> {
  await sector(page).click();
  await page.getByRole('option', { name: to, exact: true }).click();
}
/** The state that stands on the page, and the revision that is durable. */
const said = (page: Page) =>
  page.evaluate(() => {
    const { revision = '', digest = '', saved = '' } = document.documentElement.dataset;
    return { revision, digest, saved };
  });
/** Waits until all is durable. */
async function saved(page: Page, revision: number): Promise<void> {
  await expect
    .poll(async () => Number((await said(page)).saved), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(revision);
}

const KINO = 'Kino Schauburg';

/** A fresh window with one edit that is saved. */
async function edited(context?: BrowserContext): Promise<Visit> {
  const v = await visit(bench, { language: 'de', ...(context ? { context } : {}) });
  await drawn(v.page);
  await choose(v.page, KINO);
  await changeSector(v.page, SOZIALES);
  await saved(v.page, 1);
  return v;
}
/** The same address as a person would open it: without what was looked at. */
async function reopen(page: Page): Promise<void> {
  await page.goto(`${bench.url}?lang=de`);
  await drawn(page);
}

test('after a reload, and after the page was killed, the edits are there, and so are undo and redo; the network as it comes stays beside', async () => {
  const v = await edited();
  await changeSector(v.page, GESUNDHEIT);
  await saved(v.page, 2);
  await v.page.keyboard.press('Control+z');
  await saved(v.page, 3);
  const before = await said(v.page);
  await v.page.reload();
  await drawn(v.page);
  await expect.poll(() => said(v.page)).toEqual(before);
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).toContain(SOZIALES);
  await v.page.keyboard.press('Escape');
  await v.page.keyboard.press('Control+y');
  await saved(v.page, 4);
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).toContain(GESUNDHEIT);
  expect(v.troubles).toEqual([]);

  const cdp = await v.context.newCDPSession(v.page);
  await Promise.race([cdp.send('Page.crash').catch(() => {}), v.page.waitForEvent('crash')]);
  const page = await v.context.newPage();
  await reopen(page);
  await expect.poll(async () => (await said(page)).revision).toBe('4');
  await choose(page, KINO);
  await expect.poll(() => sector(page).textContent()).toContain(GESUNDHEIT);

  // Opened from the shelf while another one is open, it is the edited one.
  await page.goto(`${bench.url}?lang=de&open=bayern-seko-2021`);
  await drawn(page);
  await page.locator('nav [data-view="start"]').click();
  const card = page.getByTestId('card').filter({ hasText: 'Dortmund 2023' });
  await card.getByRole('button').first().click();
  await drawn(page);
  await choose(page, KINO);
  await expect.poll(() => sector(page).textContent()).toContain(GESUNDHEIT);

  // Left the moment after looking elsewhere, it is looked at in the same way: one's own project, and a network as it comes.
  for (const where of ['', '&open=bayern-seko-2021']) {
    if (where) await page.goto(`${bench.url}?lang=de${where}`);
    for (const view of ['hub', 'sectors']) {
      await showView(page, view);
      await page.goto(`${bench.url}?lang=de`);
      await page.locator(`nav [data-view="${view}"][aria-current="page"]`).waitFor();
      await page.locator(`#view [data-ready], #view h1, #view h2`).first().waitFor();
    }
  }
  await v.close();
});

test('two windows: one edits, the other follows live and takes over; with different projects both are edited', async () => {
  const a = await edited();
  const b = await visit(bench, { language: 'de', context: a.context });
  await drawn(b.page);
  await choose(b.page, KINO);
  await expect.poll(() => sector(b.page).textContent()).toContain(SOZIALES);
  await a.page.bringToFront();
  await changeSector(a.page, GESUNDHEIT);
  await expect.poll(() => sector(b.page).textContent(), { timeout: 5000 }).toContain(GESUNDHEIT);
  await a.page.keyboard.press('Escape');
  await a.page.keyboard.press('Control+z');
  await expect.poll(() => sector(b.page).textContent(), { timeout: 5000 }).toContain(SOZIALES);
  await saved(a.page, 3);

  await b.page.bringToFront();
  await b.page.getByRole('button', { name: 'Hier bearbeiten' }).click();
  await expect
    .poll(() => b.page.getByRole('button', { name: 'Hier bearbeiten' }).count(), { timeout: 10_000 })
    .toBe(0);
  await a.page.getByRole('button', { name: 'Hier bearbeiten' }).waitFor();
  await changeSector(b.page, GESUNDHEIT);
  await saved(b.page, 4);
  await choose(a.page, KINO);
  await expect.poll(() => sector(a.page).textContent(), { timeout: 5000 }).toContain(GESUNDHEIT);
  // The one that edits is closed: the other one goes on.
  await b.page.close();
  await expect
    .poll(() => a.page.getByRole('button', { name: 'Hier bearbeiten' }).count(), { timeout: 10_000 })
    .toBe(0);
  await changeSector(a.page, SOZIALES);
  await saved(a.page, 5);

  const c = await visit(bench, { language: 'de', context: a.context, query: 'open=bayern-seko-2021' });
  await drawn(c.page);
  await drop(c.page, [
    {
      name: 'netz.json',
      text: '{"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"links":[{"source":"a","target":"b"},{"source":"b","target":"c"}]}',
    },
  ]);
  await expect
    .poll(() => c.page.getByTestId('lens-sentence').textContent(), { timeout: 20_000 })
    .toContain('3 Einrichtungen');
  await choose(c.page, 'b');
  await changeSector(c.page, SOZIALES);
  await saved(c.page, 1);
  await a.page.bringToFront();
  await changeSector(a.page, GESUNDHEIT);
  await saved(a.page, 6);
  await c.page.reload();
  await drawn(c.page);
  expect(await c.page.getByTestId('lens-sentence').textContent()).toContain('3 Einrichtungen');
  expect([...a.troubles, ...b.troubles, ...c.troubles]).toEqual([]);
  await a.close();
});

test('a full disk: it says so, the work goes on, and is saved when there is room again', async () => {
  const context = await bench.browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 720 } });
  // The test quota holds for files; the database is told by hand.
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...rest: [unknown, IDBValidKey?]) {
      if (localStorage.getItem('test-full')) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, rest);
    };
  });
  const v = await visit(bench, { language: 'de', context });
  await drawn(v.page);
  const cdp = await v.context.newCDPSession(v.page);
  const { origin } = new URL(bench.url);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await v.page.evaluate(() => localStorage.setItem('test-full', '1'));
  // A little still finds room in what the browser has set aside already; this does not.
  const nodes = Array.from({ length: 3000 }, (_, i) => ({
    id: `n${i}`,
    label: `Einrichtung ${i} `.repeat(9),
  }));
  const links = nodes.slice(1).map(({ id }) => ({ source: 'n0', target: id }));
  await drop(v.page, [{ name: 'netz.json', text: JSON.stringify({ nodes, links }) }]);
  const sentence = v.page.getByTestId('lens-sentence');
  await expect.poll(() => sentence.textContent(), { timeout: 60_000 }).toContain('3.000 Einrichtungen');
  const warning = v.page.getByText(/nicht gespeichert|ist voll/i);
  await warning.first().waitFor({ timeout: 30_000 });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await v.page.evaluate(() => localStorage.removeItem('test-full'));
  await expect.poll(() => warning.count(), { timeout: 90_000 }).toBe(0);
  await reopen(v.page);
  await expect.poll(() => sentence.textContent(), { timeout: 60_000 }).toContain('3.000 Einrichtungen');
  await v.close();
});

async function wipe(v: Visit, types: string): Promise<void> {
  await v.page.goto(`${bench.url}icon.svg`);
  const cdp = await v.context.newCDPSession(v.page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(bench.url).origin, storageTypes: types });
}

/** The dialog with the versions of the open project. */
async function versions(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').waitFor();
  await page.keyboard.type('Stände');
  await page
    .getByRole('menuitem', { name: /^Stände/ })
    .first()
    .click();
  await page.getByLabel('Den jetzigen Stand benennen').waitFor();
}
async function saveVersion(page: Page, name: string): Promise<void> {
  await versions(page);
  await page.getByLabel('Den jetzigen Stand benennen').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor();
}
const filesOf = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const projects = await root.getDirectoryHandle('projects');
    const names: string[] = [];
    type Entries = { values: () => AsyncIterable<FileSystemDirectoryHandle> };
    for await (const project of (projects as unknown as Entries).values())
      for await (const file of (project as unknown as Entries).values()) names.push(file.name);
    return names.filter((name) => name.startsWith('version-')).sort();
  });

test('a database that lost everything: the second copy opens and says so, versions are listed again under their names and never written over, and it is a pair again', async () => {
  const v = await edited();
  await saveVersion(v.page, 'Vor der Umfrage');
  await expect.poll(() => filesOf(v.page)).toContain('version-1');
  await v.page.keyboard.press('Escape');
  await choose(v.page, KINO);
  await changeSector(v.page, GESUNDHEIT);
  await saved(v.page, 2);
  await wipe(v, 'indexeddb');
  await reopen(v.page);
  await v.page
    .getByText(/Zweitkopie/)
    .first()
    .waitFor();
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).toContain(GESUNDHEIT);
  await saveVersion(v.page, 'Nach dem Schaden');
  await expect.poll(() => filesOf(v.page)).toEqual(expect.arrayContaining(['version-1', 'version-2']));
  // Newest first, each with its name and its time, and what it holds comes back.
  const old = v.page.getByRole('button', { name: /^Vor der Umfrage/ });
  await old.waitFor();
  expect(await old.textContent()).not.toMatch(/19\d\d|Jahr/);
  await old.click();
  await v.page.getByRole('button', { name: 'Diesen Stand zurückholen' }).click();
  await v.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).toContain(SOZIALES);
  await expect.poll(async () => (({ revision, saved }) => saved === revision)(await said(v.page))).toBe(true);
  // Now the files go: the database has it again.
  await v.page.goto(`${bench.url}icon.svg`);
  await v.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('projects', { recursive: true });
  });
  await reopen(v.page);
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).toContain(SOZIALES);
  await v.close();
});

/** Which versions are sealed, by the byte in their frames that says so: in the database, and in the files. */
const sealedVersions = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('drehscheibe');
      request.onsuccess = () => done(request.result);
    });
    const stored = await new Promise<Uint8Array[]>((done) => {
      const all = db.transaction('version-bytes').objectStore('version-bytes').getAll();
      all.onsuccess = () => done(all.result);
    });
    db.close();
    const found = stored.map((bytes) => `database ${bytes[5]}`);
    type Entries = { values: () => AsyncIterable<FileSystemDirectoryHandle> };
    type Files = { values: () => AsyncIterable<FileSystemFileHandle> };
    const projects = await (await navigator.storage.getDirectory()).getDirectoryHandle('projects');
    for await (const project of (projects as unknown as Entries).values())
      for await (const file of (project as unknown as Files).values())
        if (/^version-\d+$/.test(file.name))
          found.push(`files ${new Uint8Array(await (await file.getFile()).arrayBuffer())[5]}`);
    return found.sort();
  });

test('killed before its versions were sealed, an encrypted network seals them when it is open the next time', async () => {
  const v = await edited();
  await saveVersion(v.page, 'Vorher');
  await expect.poll(() => sealedVersions(v.page)).toEqual(['database 0', 'files 0']);
  await v.page.keyboard.press('Escape');
  await v.page.getByRole('dialog').waitFor({ state: 'hidden' });
  // From here on, nothing is written for versions any more, as after a kill: only the log is sealed.
  await v.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...rest: [unknown, IDBValidKey?]) {
      if (this.name === 'version-bytes') throw new DOMException('', 'AbortError');
      return put.apply(this, rest);
    };
  });
  await v.page.keyboard.press('Control+k');
  await v.page.getByRole('dialog').locator('input').waitFor();
  await v.page.keyboard.type('verschlüsseln');
  await v.page
    .getByRole('menuitem', { name: /verschlüsseln/i })
    .first()
    .click();
  await v.page.getByLabel('Passphrase', { exact: true }).fill('Tasse Wolke Fahrrad Montag');
  await v.page.getByLabel('Noch einmal, gegen Tippfehler').fill('Tasse Wolke Fahrrad Montag');
  await v.page.keyboard.press('Enter');
  await v.page
    .getByText(/ist verschlüsselt/)
    .first()
    .waitFor({ timeout: 20_000 });
  expect(await sealedVersions(v.page)).toEqual(['database 0', 'files 1']);

  await v.page.goto(`${bench.url}?lang=de`);
  await v.page
    .getByTestId('locked')
    .getByLabel('Passphrase', { exact: true })
    .fill('Tasse Wolke Fahrrad Montag');
  await v.page.keyboard.press('Enter');
  await drawn(v.page);
  await expect.poll(() => sealedVersions(v.page), { timeout: 15_000 }).toEqual(['database 1', 'files 1']);
  await versions(v.page);
  await v.page.getByRole('button', { name: /^Vorher/ }).click();
  await v.page.getByText('Der Stand ist genau wie das Netzwerk jetzt.').waitFor();
  await v.close();
});

test('what another window has open is not deleted; what was deleted stays in the trash when the database lost everything', async () => {
  const v = await edited();
  const cards = () =>
    v.page.evaluate(
      () =>
        new Promise<readonly (number | null)[]>((done) => {
          const request = indexedDB.open('drehscheibe');
          request.onsuccess = () => {
            const db = request.result;
            const all = db.transaction('cards').objectStore('cards').getAll();
            all.onsuccess = () => {
              db.close();
              done(all.result.map((card: { deletedIn: number | null }) => card.deletedIn));
            };
          };
        }),
    );
  const other = await visit(bench, { language: 'de', context: v.context });
  await drawn(other.page);
  await v.page.bringToFront();
  await v.page.keyboard.press('Escape');
  await v.page.locator('nav [data-view="start"]').click();
  const discard = async () => {
    await v.page
      .getByTestId('card')
      .getByRole('button', { name: /^Was mit/ })
      .click();
    await v.page.getByRole('menuitem', { name: 'In den Papierkorb' }).click();
  };
  await discard();
  await v.page
    .getByText(/in einem anderen Fenster/)
    .first()
    .waitFor();
  expect(await v.page.getByTestId('card').count()).toBe(1);
  expect(await cards()).toEqual([null]);
  await other.page.close();
  await discard();
  await expect.poll(cards).toEqual([expect.any(Number)]);
  await wipe(v, 'indexeddb');
  await reopen(v.page);
  await expect.poll(cards, { timeout: 15_000 }).toEqual([expect.any(Number)]);
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).not.toContain(SOZIALES);
  await v.close();
});

test('a database that cannot be opened: the work opens from the files', async () => {
  const v = await edited();
  await v.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  });
  await reopen(v.page);
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).toContain(SOZIALES);
  await changeSector(v.page, GESUNDHEIT);
  await saved(v.page, 2);
  await v.context.close();
});

/** Opens the database from a page without the app, and keeps it open. */
const openFrom = (page: Page, version: number) =>
  page.evaluate(
    (n) =>
      new Promise<string>((done) => {
        const request = indexedDB.open('drehscheibe', n);
        request.onblocked = () => done('blocked');
        request.onsuccess = () => {
          (globalThis as { held?: unknown }).held = request.result;
          done('open');
        };
        request.onerror = () => done(String(request.error?.name));
      }),
    version,
  );

test('a later version in another window: this one lets go at once and says so, and from then on nothing is kept', async () => {
  const v = await edited();
  const later = await v.context.newPage();
  await later.goto(`${bench.url}icon.svg`);
  // The workspace is at work from then on.
  await v.page.locator('nav [data-view="start"]').click();
  await v.page.getByTestId('card').first().waitFor();
  expect(await openFrom(later, 99)).toBe('open');
  await v.page
    .getByText(/neueren Fassung/)
    .first()
    .waitFor();
  expect(await v.page.evaluate(() => indexedDB.databases())).toContainEqual({
    name: 'drehscheibe',
    version: 99,
  });
  // Opened again beside it: that database is left alone, and the page says that nothing is kept.
  await later.close();
  await v.page.goto(`${bench.url}?lang=de&view=map`);
  await drawn(v.page);
  await v.page
    .getByText(/neueren Fassung/)
    .first()
    .waitFor();
  await choose(v.page, KINO);
  await changeSector(v.page, GESUNDHEIT);
  expect(await v.page.evaluate(() => indexedDB.databases())).toEqual([{ name: 'drehscheibe', version: 99 }]);
  await v.close();
});

test('an older window that does not let go of the database: the page says so, and the work is kept in the files', async () => {
  const old = await visit(bench, { language: 'de' });
  await old.page.goto(`${bench.url}icon.svg`);
  await old.page.evaluate(
    () => new Promise((done) => (indexedDB.deleteDatabase('drehscheibe').onsuccess = done)),
  );
  expect(await openFrom(old.page, 1)).toBe('open');
  const v = await visit(bench, { language: 'de', context: old.context });
  await drawn(v.page);
  await choose(v.page, KINO);
  await changeSector(v.page, SOZIALES);
  await v.page
    .getByText(/hält den Speicher/)
    .first()
    .waitFor({ timeout: 20_000 });
  await saved(v.page, 1);
  await old.page.close();
  await v.close();
});

test('what was stored before there were many projects opens with its history, and the shelf beside it', async () => {
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  await wipe(v, 'all');
  const fixture = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/stored-before-workspace.json'), 'utf8'),
  ) as { database: Record<string, string>; files: Record<string, string> };
  await v.page.evaluate(async ({ database, files }) => {
    const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open('drehscheibe', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('copies');
      request.onerror = () => fail(request.error);
      request.onsuccess = () => {
        const t = request.result.transaction('copies', 'readwrite');
        for (const [key, text] of Object.entries(database)) t.objectStore('copies').put(bytes(text), key);
        t.oncomplete = () => {
          request.result.close();
          done();
        };
      };
    });
    const root = await navigator.storage.getDirectory();
    for (const [name, text] of Object.entries(files)) {
      const out = await (await root.getFileHandle(name, { create: true })).createWritable();
      await out.write(bytes(text));
      await out.close();
    }
  }, fixture);
  await v.page.goto(`${bench.url}?lang=de&view=map`);
  await drawn(v.page);
  await expect.poll(() => v.page.getByTestId('lens-sentence').textContent()).toContain('2 Einrichtungen');
  await v.page.keyboard.press('Control+z');
  await v.page.locator('nav [data-view="start"]').click();
  for (const name of [/Zweites Netz/, /Dortmund/])
    await v.page.getByRole('button', { name }).first().waitFor();
  await v.close();
});

test('everything is deleted and looked for again; another start finds nothing', async () => {
  const v = await edited();
  await v.page.keyboard.press('Escape');
  await v.page.keyboard.press('Control+k');
  await v.page.getByRole('dialog').locator('input').waitFor();
  await v.page.keyboard.type('delete everything');
  await v.page.getByRole('menuitem', { name: 'Speicher …' }).first().click();
  await v.page.getByRole('button', { name: 'Alles löschen …' }).click();
  await v.page.getByRole('button', { name: 'Endgültig löschen' }).click();
  const proof = v.page.getByTestId('erased');
  await proof.waitFor({ timeout: 20_000 });
  expect(await proof.getAttribute('data-clean')).toBe('true');
  const left = await v.page.evaluate(async () => {
    const files: string[] = [];
    const root = (await navigator.storage.getDirectory()) as unknown as { keys: () => AsyncIterable<string> };
    for await (const name of root.keys()) files.push(name);
    return {
      files,
      databases: await indexedDB.databases(),
      local: localStorage.length,
      session: sessionStorage.length,
    };
  });
  expect(left).toEqual({ files: [], databases: [], local: 0, session: 0 });
  await reopen(v.page);
  await choose(v.page, KINO);
  await expect.poll(() => sector(v.page).textContent()).not.toContain(SOZIALES);
  await v.close();
});
