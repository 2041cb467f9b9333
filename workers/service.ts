/**
 * The service worker: keeps all files of the built app, so that it opens and works without a connection. A new version is
 * fetched beside the old one and waits; it takes over only when the page asks, after everything is saved. Data never pass here.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;
/** Every file of the build with its digest, written in by vite.config.ts. */
declare const BUILT_FILES: readonly { readonly url: string; readonly revision: string | null }[];

cleanupOutdatedCaches();
precacheAndRoute([...BUILT_FILES], { ignoreURLParametersMatching: [/./] });

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});
