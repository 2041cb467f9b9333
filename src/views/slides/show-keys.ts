/** Keys of a presentation, as on every remote. */
import { useEffect } from 'react';

/** What keys can do, each by the name that `keyed` gives it. */
export type Doing = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly close: () => void;
  readonly black: () => void;
  readonly full: () => void;
  readonly notes: () => void;
  readonly overview: () => void;
  readonly point: () => void;
};

/** '.' is what many remotes send for black. */
const KEYS: ReadonlyMap<string, keyof Doing> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['Enter', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Backspace', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'close'],
  ['b', 'black'],
  ['.', 'black'],
  ['f', 'full'],
  ['n', 'notes'],
  ['g', 'overview'],
  ['s', 'point'],
  ['/', 'point'],
]);

export const keyed = (key: string): keyof Doing | null =>
  KEYS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;

/** Keys of both windows, before anything else on the page hears of them; fields and lists of their own keep theirs. */
export function useKeys(does: Doing, side: Window | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const name = keyed(event.key);
      if (name === null || isKept(event)) return;
      event.preventDefault();
      event.stopPropagation();
      does[name]();
    };
    const windows = side ? [window, side] : [window];
    for (const one of windows) one.addEventListener('keydown', onKey, true);
    return () => {
      for (const one of windows) one.removeEventListener('keydown', onKey, true);
    };
  }, [does, side]);
}

/** A target of the other window is no Element of this one, so it is asked by what it can do. */
function isKept({ target, key }: KeyboardEvent): boolean {
  const at = target as { closest?: (selector: string) => unknown } | null;
  if (typeof at?.closest !== 'function') return false;
  if (at.closest('input, [data-own-keys]')) return true;
  // A button that has the focus is pressed by space and Enter.
  return (key === ' ' || key === 'Enter') && Boolean(at.closest('button'));
}
