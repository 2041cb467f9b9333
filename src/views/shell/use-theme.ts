import { useEffect, useSyncExternalStore } from 'react';
import { useApp } from '../../state/store.ts';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');
const watch = (changed: () => void) => {
  const query = dark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Writes the chosen theme, or the system's, onto the page. */
export function useTheme(): void {
  const theme = useApp((s) => s.theme);
  const systemDark = useSyncExternalStore(watch, () => dark().matches);
  const name = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
}
