/**
 * What was shown once and need not be shown again. A hint in localStorage: without storage, or in a window that leaves no
 * traces, it is shown again.
 */
import { tabMemory } from './tab-memory.ts';

const key = (what: string): string => `drehscheibe-seen-${what}`;

export function wasSeen(what: 'welcome'): boolean {
  try {
    return localStorage.getItem(key(what)) !== null;
  } catch {
    return false;
  }
}

export function rememberSeen(what: 'welcome'): void {
  if (tabMemory.isTraceless()) return;
  try {
    localStorage.setItem(key(what), '1');
  } catch {
    // Storage is off: it is offered again next time.
  }
}
