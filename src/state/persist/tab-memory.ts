/**
 * What this window alone remembers over a reload: which project it has open, and whether it is to leave no traces. Gone when
 * the window is closed; where storage is off, nothing is remembered.
 */
const OPEN = 'drehscheibe-tab';
const TRACELESS = 'drehscheibe-traceless';

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
function write(name: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    // Storage is off.
  }
}

const LAST = 'drehscheibe-last';

export const tabMemory = {
  /** '' when a bundled network was open as it comes; null in a new window. */
  key: () => read(OPEN),
  remember: (key: string | null) => {
    write(OPEN, key ?? '');
    if (key === null) return;
    try {
      localStorage.setItem(LAST, key);
    } catch {
      // Storage is off.
    }
  },
  /** What was open last in any window: a hint, for when the database has lost everything. */
  last: (): string | null => {
    try {
      return localStorage.getItem(LAST);
    } catch {
      return null;
    }
  },
  isTraceless: () => read(TRACELESS) !== null,
  beTraceless: (yes: boolean) => {
    write(TRACELESS, yes ? '1' : null);
    if (yes) write(OPEN, null);
  },
} as const;
