/**
 * What this window alone remembers over a reload: which project it has open, and whether it is to leave no traces. Gone when
 * the window is closed; where storage is off, nothing is remembered.
 */
const OPEN = 'drehscheibe-tab';
const TRACELESS = 'drehscheibe-traceless';
const LOOK = 'drehscheibe-look';

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
  /** How a kept project was looked at when the page was left: its own record may not have come as far. */
  leaveLook: (key: string, session: unknown) => write(LOOK, JSON.stringify({ key, session })),
  /** The same, once; null when it is not of this project. */
  takeLook: (key: string): unknown => {
    const text = read(LOOK);
    write(LOOK, null);
    try {
      const look = JSON.parse(text ?? 'null') as { key?: unknown; session?: unknown } | null;
      return look?.key === key ? look.session : null;
    } catch {
      return null;
    }
  },
  isTraceless: () => read(TRACELESS) !== null,
  beTraceless: (yes: boolean) => {
    write(TRACELESS, yes ? '1' : null);
    if (yes) for (const name of [OPEN, LOOK]) write(name, null);
  },
} as const;
