/** What must not break the work: no WebGL, a lost context, no shared memory, hostile files, storage that says no. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, drawn, drop, openBench, showView, still, visit } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('without WebGL the picture comes as SVG, and the page says so', async () => {
  const context = await bench.browser.newContext({
    serviceWorkers: 'block',
    locale: 'de-DE',
    viewport: { width: 1280, height: 720 },
  });
  await context.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl')
        ? null
        : (original as (...a: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof original;
  });
  const v = await visit(bench, { context, language: 'de' });
  await drawn(v.page);
  expect(await v.page.locator('#view').textContent()).toMatch(/WebGL/);
  expect(await v.page.locator('#view svg, #view img').count()).toBeGreaterThan(0);
  await v.close();
});

test('a lost WebGL context is drawn again', async () => {
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  const lost = await v.page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas')) {
      const gl = canvas.getContext('webgl2') as WebGL2RenderingContext | null;
      const loss = gl?.getExtension('WEBGL_lose_context');
      if (!loss) continue;
      loss.loseContext();
      canvas.addEventListener('webglcontextrestored', () => Reflect.set(window, 'isBack', true));
      setTimeout(() => loss.restoreContext(), 150);
      return true;
    }
    return false;
  });
  expect(lost).toBe(true);
  await v.page.waitForFunction(() => Reflect.get(window, 'isBack') === true);
  await still(v.page);
  await drawn(v.page);
  expect(v.troubles.filter((x) => x.startsWith('error'))).toEqual([]);
  await v.close();
});

test('networks, themes and layouts may be switched in quick succession', async () => {
  const v = await visit(bench, { language: 'de' });
  for (const open of ['four-regions', 'dortmund-2023', 'four-regions']) {
    await v.page.goto(`${bench.url}?open=${open}&view=map&layout=force&theme=dark`);
    await drawn(v.page);
    for (const layout of [/^Sektorenrad/, /^Im Kreis/, /^Nach Nähe/]) {
      await v.page.getByRole('button', { name: /^Anordnung/ }).click();
      await v.page.getByRole('menuitemradio', { name: layout }).click();
    }
  }
  await drawn(v.page);
  await still(v.page);
  expect(v.troubles).toEqual([]);
  await v.close();
});

test('the page itself never scrolls past the view', async () => {
  const v = await visit(bench, { language: 'de' });
  await drawn(v.page);
  for (const view of ['hub', 'sectors']) {
    await v.page.locator(`nav [data-view="${view}"]`).click();
    // A busy machine needs a while until the view is there.
    await v.page.locator('#view h1').first().waitFor();
    await still(v.page);
    const gap = () =>
      v.page.locator('#view').evaluate((element) => {
        element.scrollTop = 1e6;
        const last = element.firstElementChild?.getBoundingClientRect().bottom ?? 0;
        return element.getBoundingClientRect().bottom - last;
      });
    await expect.poll(gap, { message: view, timeout: 5000 }).toBeLessThan(80);
  }
  await v.close();
});

describe('hostile files', () => {
  const HOSTILE = '<img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>';
  test('names are text everywhere', async () => {
    const v = await visit(bench, { language: 'de' });
    await drawn(v.page);
    const rows = ['__proto__', 'constructor', 'x'].map(
      (id) => `${id},"${HOSTILE.replaceAll('"', '""')} ${id}",partner`,
    );
    await drop(v.page, [
      { name: 'nodes.csv', text: `id,label,kind\nhub,Hub,centre\n${rows.join('\n')}\n` },
      { name: 'ties.csv', text: 'source,target\nhub,__proto__\nhub,constructor\nhub,x\nx,constructor\n' },
    ]);
    await v.page.locator('[data-testid="import-result"][data-busy="false"]').waitFor();
    for (const step of ['found', 'columns', 'problems', 'duplicates', 'preview'])
      await v.page.locator(`[data-step="${step}"]`).click();
    await v.page.getByRole('button', { name: 'Übernehmen' }).click();
    await expect.poll(() => v.page.getByTestId('lens-sentence').textContent()).toContain('4 Einrichtungen');
    for (const view of ['table', 'hub', 'sectors', 'map']) {
      await showView(v.page, view);
      await v.page.locator('#view h1').first().waitFor({ state: 'attached' });
      if (view === 'map') await drawn(v.page);
      await still(v.page);
    }
    const result = await v.page.evaluate(() => ({
      pwned: '__pwned' in window,
      polluted: Object.keys(Object.prototype),
      images: document.querySelectorAll('img[src="x"]').length,
    }));
    expect(result.pwned).toBe(false);
    expect(result.images).toBe(0);
    expect(result.polluted).toEqual([]);
    expect(v.troubles).toEqual([]);
    await v.close();
  });

  test('files that are none: a message names the file, nothing changes', async () => {
    const v = await visit(bench, { language: 'en' });
    await drawn(v.page);
    const dialog = v.page.getByRole('dialog');
    for (const [name, text] of [
      ['leer.csv', ''],
      ['bild.csv', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000'],
      ['kaputt.json', '{"format":"drehscheibe","version":1,'],
      ['neuer.drehscheibe.json', '{"format":"drehscheibe","version":9999}'],
      ['netz.gexf', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><gexf/>'],
    ] as const) {
      await drop(v.page, [{ name, text }]);
      await dialog.waitFor();
      expect(await dialog.textContent()).toContain(name);
      await v.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await v.page.getByTestId('lens-sentence').textContent()).toContain('37 bodies, 49 ties');
    }
    await v.close();
  });
});

test('storage that refuses: the work goes on and the page says that nothing is kept', async () => {
  const context = await bench.browser.newContext({
    serviceWorkers: 'block',
    locale: 'de-DE',
    viewport: { width: 1280, height: 720 },
  });
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));
  });
  const v = await visit(bench, { context, language: 'de' });
  await drawn(v.page);
  await expect.poll(() => v.page.getByTestId('lens-sentence').textContent()).toContain('37 Einrichtungen');
  await v.page
    .getByText(/behält nach dem Schließen nichts|Nicht gespeichert/)
    .first()
    .waitFor();
  await v.close();
});
