/** Which of the two palettes the picture is drawn in: the person's choice, else the system's. */
import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../../drawing/look.ts';
import { useApp } from '../../state/store.ts';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');
function watch(changed: () => void): () => void {
  const query = dark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useThemeName(): ThemeName {
  const theme = useApp((s) => s.theme);
  const systemDark = useSyncExternalStore(watch, () => dark().matches);
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
}
