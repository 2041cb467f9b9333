/**
 * Whole projects as a person handles them, in both languages: several of them, trash, versions, encryption, files on disk,
 * storage, two windows. Each screen is accessible by axe and clips no words at two sizes.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import german from '../../src/i18n/de/all.ts';
import english from '../../src/i18n/en/all.ts';
import {
  type Bench,
  clippedTexts,
  drawn,
  drop,
  expectAccessible,
  openBench,
  still,
  turns,
  type Visit,
  visit,
} from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const PHRASE = 'Tasse Wolke Fahrrad Montag';
const SIZES = [
  [1280, 720],
  [390, 844],
] as const;

const start = (page: Page) => page.locator('nav [data-view="start"]').click();
const cards = (page: Page) => page.getByTestId('card');
const title = (page: Page) => page.locator('header').getByRole('button').first();
const saved = (page: Page) =>
  page.locator('[data-testid="saved"][data-state="yes"]').waitFor({ timeout: 20_000 });
const sentence = (page: Page) => page.getByTestId('lens-sentence');

/** Nothing is cut off and nothing inaccessible, on a wide and on a narrow window. */
async function looksRight(page: Page, what: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await still(page);
    expect(await clippedTexts(page), `${what}, ${width}: clipped words`).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${what}, ${width}: wider than the window`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** Notes every name that the page has shown. As text: what a compiler would add to a function is not there in the page. */
const WATCH_NAMES = {
  content: `window.names = [];
new MutationObserver(() => {
  const now = document.title + ' ' + (document.querySelector('header')?.textContent ?? '');
  if (window.names.at(-1) !== now) window.names.push(now);
}).observe(document, { subtree: true, childList: true, characterData: true });`,
};

describe.each(['de', 'en'] as const)('%s', (language) => {
  const test = turns(language);
  const w = language === 'de' ? german : english;
  const fill = (text: string, name: string) => text.replace('{{name}}', name);

  async function open(query = 'open=dortmund-2023&view=map'): Promise<Visit> {
    const v = await visit(bench, { language, query });
    await drawn(v.page);
    return v;
  }
  /** A new network with its contact centre in the middle. */
  async function begin(page: Page, name: string): Promise<void> {
    await start(page);
    await page.getByRole('button', { name: w.start.new }).click();
    await page.getByLabel(w.workspace.new.name).fill(name);
    await page.keyboard.press('Enter');
    await page.getByLabel(w.workspace.first.centre).fill('Kontaktstelle');
    await page.keyboard.press('Enter');
    await page.getByText(w.workspace.first.nextTitle).waitFor();
    await saved(page);
  }
  const menu = async (page: Page, entry: string) => {
    await title(page).click();
    await page.getByRole('menuitem', { name: entry, exact: false }).first().click();
  };
  const ofCard = async (page: Page, name: string, entry: string) => {
    await page.getByRole('button', { name: fill(w.start.more, name), exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const named = (page: Page, name: string) =>
    cards(page).filter({ has: page.getByText(name, { exact: true }) });

  test('several networks: begin, rename, duplicate, delete, take back', async () => {
    const v = await open();
    await start(v.page);
    await looksRight(v.page, 'start, nothing kept');
    await begin(v.page, 'Netz A');
    await begin(v.page, 'Netz B');
    await start(v.page);
    await expect.poll(() => cards(v.page).count()).toBe(2);
    await looksRight(v.page, 'start');
    // The open one comes first, and is marked.
    expect(await cards(v.page).first().textContent()).toContain('Netz B');
    expect(await cards(v.page).first().getAttribute('data-open')).toBe('true');

    // In place, on the card of a network that is not open.
    await ofCard(v.page, 'Netz A', w.start.menu.rename);
    await v.page.getByLabel(w.start.rename).fill('Netz C');
    await v.page.keyboard.press('Enter');
    await named(v.page, 'Netz C').waitFor();
    expect(await named(v.page, 'Netz A').count()).toBe(0);

    await ofCard(v.page, 'Netz C', w.start.menu.duplicate);
    await named(v.page, fill(w.workspace.copyOf, 'Netz C')).waitFor();

    await ofCard(v.page, 'Netz C', w.start.menu.delete);
    await expect.poll(() => named(v.page, 'Netz C').count()).toBe(0);
    await v.page.getByTestId('notice').getByRole('button', { name: w.commands.undo }).click();
    await named(v.page, 'Netz C').waitFor();

    // Deleted, it survives a reload in the trash, and comes back from there.
    await ofCard(v.page, 'Netz C', w.start.menu.delete);
    await expect.poll(() => named(v.page, 'Netz C').count()).toBe(0);
    await v.page.reload();
    await start(v.page);
    await v.page.locator('summary').click();
    await looksRight(v.page, 'start with trash');
    await v.page.getByRole('button', { name: fill(w.start.restoreName, 'Netz C') }).click();
    await named(v.page, 'Netz C').waitFor();
    await v.page.getByRole('button', { name: fill(w.start.open, 'Netz C'), exact: true }).click();
    await expect.poll(() => title(v.page).textContent()).toContain('Netz C');

    // The open one by its name in the top bar; one step, which can be undone.
    await title(v.page).focus();
    await v.page.keyboard.press('F2');
    const field = v.page.getByLabel(w.shell.rename);
    await expect
      .poll(() =>
        field.evaluate(
          (e: HTMLInputElement) => e === document.activeElement && e.selectionEnd === e.value.length,
        ),
      )
      .toBe(true);
    await v.page.keyboard.type('Netz D');
    await v.page.keyboard.press('Enter');
    await expect.poll(() => title(v.page).textContent()).toContain('Netz D');
    await v.page.keyboard.press('Control+z');
    await expect.poll(() => title(v.page).textContent()).toContain('Netz C');
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('a version: named, compared in words, brought back, and that undone', async () => {
    const v = await open();
    await menu(v.page, w.commands.projects.versions);
    await v.page.getByLabel(w.workspace.versions.saveLabel).fill('Vorher');
    await v.page.keyboard.press('Enter');
    const row = v.page.getByRole('button', { name: /Vorher/ });
    await row.click();
    await v.page.getByText(w.workspace.versions.same).waitFor();
    await v.page.keyboard.press('Escape');

    await v.page.keyboard.press('Control+k');
    await v.page.keyboard.type('Kino Schauburg');
    await v.page.getByRole('menuitem', { name: /Kino Schauburg/ }).click();
    await v.page.keyboard.press('Delete');
    await v.page
      .getByRole('dialog')
      .getByRole('button', { name: w.edit.remove.confirm, exact: true })
      .click();
    await expect.poll(() => sentence(v.page).textContent()).toContain('36');

    await menu(v.page, w.commands.projects.versions);
    await row.click();
    const lines = v.page.getByTestId('version-lines');
    await lines
      .getByText(/Kino Schauburg/)
      .first()
      .waitFor();
    expect(
      await lines.getByRole('img', { name: w.workspace.versions.removed }).count(),
    ).toBeGreaterThanOrEqual(2);
    await looksRight(v.page, 'versions');
    await v.page.getByRole('button', { name: w.workspace.versions.restore }).click();
    await expect.poll(() => sentence(v.page).textContent()).toContain('37');
    // The state before was kept by itself.
    await menu(v.page, w.commands.projects.versions);
    await v.page
      .getByText(w.workspace.versions.auto)
      .or(v.page.locator('[data-auto="true"]'))
      .first()
      .waitFor();
    await v.page.keyboard.press('Escape');
    await v.page.keyboard.press('Control+z');
    await expect.poll(() => sentence(v.page).textContent()).toContain('36');
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('an encrypted network asks after a reload; a wrong passphrase changes nothing', async () => {
    const v = await open();
    await begin(v.page, 'Geheim');
    expect(await v.page.evaluate(storedText)).toContain('Kontaktstelle');
    await menu(v.page, w.commands.projects.encrypt);
    await v.page.getByLabel(w.workspace.passphrase.field, { exact: true }).fill(PHRASE);
    await v.page.getByLabel(w.workspace.passphrase.again).fill(`${PHRASE}!`);
    await v.page.keyboard.press('Enter');
    await v.page.getByText(w.workspace.passphrase.fault.differ).waitFor();
    await looksRight(v.page, 'passphrase');
    await v.page.getByLabel(w.workspace.passphrase.again).fill(PHRASE);
    await v.page.keyboard.press('Enter');
    await v.page.getByText(fill(w.workspace.notice.encrypted, 'Geheim')).waitFor({ timeout: 20_000 });
    await saved(v.page);

    // It asks at once: no other network stands there for a moment, as if it were one's own, and nothing can be edited.
    await v.page.addInitScript(WATCH_NAMES);
    const locked = v.page.getByTestId('locked');
    const inline = locked.getByLabel(w.workspace.passphrase.field, { exact: true });
    await v.page.goto(`${bench.url}?lang=${language}`);
    await locked.waitFor({ timeout: 20_000 });
    await v.page.keyboard.press('Escape');
    await v.page.locator('nav [data-view="table"]').click();
    await v.page.keyboard.press('n');
    await v.page.getByTestId('notice').getByText(w.commands.notice.locked).waitFor();
    expect(await v.page.getByRole('dialog').count()).toBe(0);
    await looksRight(v.page, 'locked');
    await inline.fill('falsch geraten');
    await inline.press('Enter');
    await v.page.getByText(w.workspace.passphrase.fault.wrong).waitFor({ timeout: 20_000 });
    // Looking around has not made it forget what was open last.
    await v.page.reload();
    await inline.fill(PHRASE);
    await inline.press('Enter');
    await expect.poll(() => title(v.page).textContent(), { timeout: 20_000 }).toContain('Geheim');
    await expect.poll(() => sentence(v.page).textContent()).toMatch(/^1 /);
    expect(await locked.count()).toBe(0);
    const names = await v.page.evaluate(() => (window as unknown as { names: string[] }).names);
    expect(names.filter((name) => /Dortmund/.test(name))).toEqual([]);

    // The same from its card.
    await v.page.goto(`${bench.url}?lang=${language}`);
    await locked.getByRole('button', { name: w.workspace.locked.other }).click();
    await v.page.getByRole('button', { name: fill(w.start.open, 'Geheim'), exact: true }).click();
    const field = v.page.getByRole('dialog').getByLabel(w.workspace.passphrase.field, { exact: true });
    await field.fill(PHRASE);
    await v.page.keyboard.press('Enter');
    await expect.poll(() => title(v.page).textContent(), { timeout: 20_000 }).toContain('Geheim');
    await expect.poll(() => sentence(v.page).textContent()).toMatch(/^1 /);

    // A copy of it is under the same passphrase, from the first byte on.
    await start(v.page);
    await ofCard(v.page, 'Geheim', w.start.menu.duplicate);
    await named(v.page, fill(w.workspace.copyOf, 'Geheim')).waitFor();

    // What the browser holds of it names neither the centre nor anything else inside.
    expect(await v.page.evaluate(storedText)).not.toContain('Kontaktstelle');
    await menu(v.page, w.commands.projects.decrypt);
    await v.page.getByLabel(w.workspace.passphrase.current).fill(PHRASE);
    await v.page.keyboard.press('Enter');
    await v.page.getByText(fill(w.workspace.notice.decrypted, 'Geheim')).waitFor({ timeout: 20_000 });
    await saved(v.page);
    await v.page.reload();
    await expect.poll(() => title(v.page).textContent(), { timeout: 20_000 }).toContain('Geheim');
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('an encrypted project file: saved, refused with a wrong passphrase, opened with the right one', async () => {
    const v = await open('open=delmenhorst-2012&view=map');
    await menu(v.page, w.commands.projects.sealFile);
    await v.page.getByLabel(w.workspace.passphrase.field, { exact: true }).fill(PHRASE);
    await v.page.getByLabel(w.workspace.passphrase.again).fill(PHRASE);
    await looksRight(v.page, 'encrypted file');
    const download = v.page.waitForEvent('download');
    await v.page.getByLabel(w.workspace.passphrase.again).press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.drehscheibe\.enc\.json$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).not.toContain('Delmenhorst');
    expect(JSON.parse(text)).toMatchObject({ format: 'drehscheibe-sealed', derivation: { rounds: 600_000 } });

    await v.page.goto(`${bench.url}?lang=${language}&open=dortmund-2023&view=map`);
    await drawn(v.page);
    const before = await sentence(v.page).textContent();
    await drop(v.page, [{ name: 'netz.drehscheibe.enc.json', text }]);
    const field = v.page.getByRole('dialog').getByLabel(w.workspace.passphrase.field, { exact: true });
    await field.fill('falsch geraten');
    await v.page.keyboard.press('Enter');
    await v.page.getByText(w.workspace.passphrase.fault['wrong-file']).waitFor({ timeout: 20_000 });
    expect(await sentence(v.page).textContent()).toBe(before);
    await field.fill(PHRASE);
    await v.page.keyboard.press('Enter');
    await expect.poll(() => sentence(v.page).textContent(), { timeout: 20_000 }).toMatch(/^14 /);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('storage: what is kept where, working without traces, and deleting everything proves it', async () => {
    const v = await open();
    await begin(v.page, 'Netz A');
    await menu(v.page, w.commands.projects.storage);
    await v.page.getByText(w.workspace.storage.health.fine).waitFor();
    await v.page.getByRole('row', { name: /Netz A/ }).waitFor();
    await looksRight(v.page, 'storage');

    await v.page.getByText(w.workspace.storage.traceless.label).click();
    await v.page.keyboard.press('Escape');
    await v.page.getByText(w.workspace.banner.withoutTraces).waitFor();
    await looksRight(v.page, 'banner');
    await v.page.getByRole('button', { name: w.workspace.banner.showStorage }).click();
    await v.page.getByText(w.workspace.storage.traceless.label).click();

    await v.page.getByRole('button', { name: w.workspace.storage.erase.button }).click();
    await v.page.getByText(w.workspace.storage.erase.sure).waitFor();
    await v.page.getByRole('button', { name: w.workspace.storage.erase.confirm }).click();
    await v.page.locator('[data-testid="erased"][data-clean="true"]').waitFor({ timeout: 20_000 });
    await looksRight(v.page, 'erased');
    expect(await v.page.evaluate(storedText)).toBe('');
    await v.page.getByRole('button', { name: w.workspace.storage.erase.reload }).click();
    await drawn(v.page);
    await start(v.page);
    await v.page.getByText(w.start.doors.empty).waitFor();
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('two windows: the second follows and says so; “edit here” changes the roles', async () => {
    const v = await open();
    await begin(v.page, 'Netz A');
    const other = await visit(bench, { language, context: v.context });
    await other.page.getByText(w.workspace.banner.following).waitFor({ timeout: 20_000 });
    await looksRight(other.page, 'following');
    await title(v.page).focus();
    await v.page.keyboard.press('F2');
    await v.page.getByLabel(w.shell.rename).fill('Netz B');
    await v.page.keyboard.press('Enter');
    await expect.poll(() => title(other.page).textContent()).toContain('Netz B');
    await other.page.getByRole('button', { name: w.workspace.banner.editHere }).click();
    await v.page.getByText(w.workspace.banner.following).waitFor({ timeout: 20_000 });
    await expect.poll(() => other.page.getByText(w.workspace.banner.following).count()).toBe(0);
    await saved(other.page);
    await title(other.page).focus();
    await other.page.keyboard.press('F2');
    await other.page.getByLabel(w.shell.rename).fill('Netz C');
    await other.page.keyboard.press('Enter');
    await expect.poll(() => title(v.page).textContent()).toContain('Netz C');
    expect([...v.troubles, ...other.troubles]).toEqual([]);
    await v.close();
  });

  test('saving goes back to the same file; one that somebody else changed is asked about', async () => {
    const context = await bench.browser.newContext({
      viewport: { width: 1280, height: 720 },
      serviceWorkers: 'block',
      acceptDownloads: true,
    });
    await context.addInitScript(diskInPage);
    const v = await visit(bench, { context, language, query: 'open=delmenhorst-2012&view=map' });
    await drawn(v.page);
    await begin(v.page, 'Netz A');
    await v.page.keyboard.press('Control+s');
    await v.page.getByText(fill(w.commands.notice.written, 'Netz-A.drehscheibe.json')).waitFor();
    expect(await v.page.evaluate(() => window.disk)).toMatchObject({ asked: 1, writes: 1 });
    await title(v.page).click();
    await v.page
      .getByText(/Netz-A\.drehscheibe\.json/)
      .first()
      .waitFor();
    await v.page.keyboard.press('Escape');
    await v.page.keyboard.press('Control+s');
    await expect.poll(() => v.page.evaluate(() => window.disk.writes)).toBe(2);
    expect(await v.page.evaluate(() => window.disk.asked)).toBe(1);

    await v.page.evaluate(() => {
      window.disk.text += ' ';
      window.disk.modified += 5000;
    });
    await v.page.keyboard.press('Control+s');
    await v.page.getByRole('dialog').waitFor();
    await looksRight(v.page, 'changed file');
    await v.page.keyboard.press('Escape');
    expect(await v.page.evaluate(() => window.disk.writes)).toBe(2);
    await v.page.keyboard.press('Control+s');
    await v.page.getByRole('button', { name: w.workspace.changed.overwrite, exact: true }).click();
    await expect.poll(() => v.page.evaluate(() => window.disk.writes)).toBe(3);
    expect(v.troubles).toEqual([]);
    await v.close();
  });
});

declare global {
  interface Window {
    disk: { text: string; modified: number; writes: number; asked: number };
  }
}

/** One file on a disk of the page's own, in place of the system's. */
function diskInPage(): void {
  const disk = { text: '', modified: 1000, writes: 0, asked: 0 };
  window.disk = disk;
  let name = '';
  const handle = {
    get name() {
      return name;
    },
    getFile: async () => new File([disk.text], name, { lastModified: disk.modified }),
    createWritable: async () => {
      let text = '';
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          text += new TextDecoder().decode(bytes);
        },
        close: async () => {
          disk.text = text;
          disk.modified += 1000;
          disk.writes++;
        },
      };
    },
  };
  Object.assign(window, {
    showSaveFilePicker: async (options: { suggestedName: string }) => {
      disk.asked++;
      name = options.suggestedName;
      return handle;
    },
  });
}

/** All text that lies in the page's database and files; bytes are read as letters. */
async function storedText(): Promise<string> {
  const letters = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes);
  let all = '';
  const plain = async (value: unknown): Promise<string> => {
    if (value instanceof Blob) return letters(await value.arrayBuffer());
    if (ArrayBuffer.isView(value)) return letters(value.buffer.slice(0) as ArrayBuffer);
    if (value instanceof ArrayBuffer) return letters(value);
    if (Array.isArray(value)) return (await Promise.all(value.map(plain))).join(' ');
    return JSON.stringify(value) ?? '';
  };
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name!);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    // What is not a project's own record: the list of cards names it, and says so.
    for (const store of [...db.objectStoreNames].filter((s) => s !== 'cards' && s !== 'meta')) {
      const values = await new Promise<unknown[]>((done, failed) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      all += await plain(values);
    }
    db.close();
  }
  const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const entry of (
      folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }
    ).values())
      if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle);
      else all += letters(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer());
  };
  await walk(await navigator.storage.getDirectory());
  return all.replace(/\[\]/g, '');
}
