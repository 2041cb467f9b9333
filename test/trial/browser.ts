/** A Chromium of its own process group with a profile that outlives it, so that it can be killed as a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=de-DE',
  '--window-size=1280,720',
  '--remote-debugging-port=0',
];

export type Running = {
  readonly browser: Browser;
  readonly page: Page;
  /** SIGKILL to the browser and all its processes at once. */
  readonly kill: () => Promise<void>;
};

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** @throws when it does not answer within 30 s */
export async function launch(profile: string): Promise<Running> {
  // Left by the one that was killed; they only say where it was.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'DevToolsActivePort'])
    rmSync(join(profile, name), { force: true });
  const child = spawn(EXECUTABLE, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await endpointOf(child);
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.newPage());
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    browser,
    page,
    kill: async () => {
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
  };
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Chromium did not start: ${said.slice(-500)}`)), 30_000);
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[1]!);
    });
  });
}
