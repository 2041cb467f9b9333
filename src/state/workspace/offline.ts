/**
 * Without a connection: the service worker keeps the app's files. A new version waits beside the old one until the person asks
 * for it, and even then only comes in when everything is saved.
 */
import { notify } from '../actions.ts';
import { store } from '../store.ts';
import { workspace } from './workspace.ts';

/** Looked for again when the window is come back to, at most this often (ms). */
const AGAIN = 60 * 60 * 1000;

let registration: ServiceWorkerRegistration | undefined;
let asked = false;

const tell = (offline: 'ready' | 'update'): void => {
  // That a newer version waits is worth more than that this one is kept.
  if (store.getState().offline !== 'update') store.setState({ offline });
};

/** Called once, when the first picture stands and nothing else is to be fetched. Does nothing where the browser cannot. */
export async function startOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  try {
    registration = await container.register('./service-worker.js');
  } catch {
    return; // not served securely, or switched off: everything else works
  }
  const found = registration;
  // Where service workers are switched off, some browsers answer with nothing.
  if (!found) return;
  if (found.waiting && container.controller) tell('update');
  found.addEventListener('updatefound', () => {
    const next = found.installing;
    const isFirst = found.active === null;
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed') tell(isFirst ? 'ready' : 'update');
    });
  });
  // Another window has let the new version in: this one goes on with what it has loaded until the person reloads.
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (found.active && store.getState().offline === 'ready') tell('update');
  });
  void container.ready.then(() => tell('ready'));
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < AGAIN) return;
    last = performance.now();
    void found.update().catch(() => {});
  });
}

/** Lets the new version in and reloads; not while anything is unsaved. */
export async function reloadIntoNewVersion(): Promise<void> {
  const durable = await (await workspace()).flush().catch(() => false);
  if (!durable) return notify('error', 'commands:notice.updateWaits');
  asked = true;
  if (registration?.waiting) registration.waiting.postMessage('take-over');
  else location.reload();
}
