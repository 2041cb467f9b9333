/**
 * Whether the last run of the page ended properly. A marker is set while the page is open and taken away when it is left; a
 * marker found at the start tells of a kill. localStorage is good enough for a hint, and for nothing more.
 */
const KEY = 'drehscheibe-open';

/** @returns true when the last run was cut off */
export function markOpen(): boolean {
  try {
    const cutOff = localStorage.getItem(KEY) !== null;
    localStorage.setItem(KEY, '1');
    return cutOff;
  } catch {
    return false;
  }
}

export function markLeft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is off: there is nothing to mark.
  }
}
