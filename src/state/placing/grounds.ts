/** What lies below the bodies besides the sector wheel. Its words and shapes come when the first picture wants them. */
import { loadLaterWords } from '../../i18n/index.ts';

type Grounds = typeof import('./ground-shapes.ts');

let loaded: Grounds | null = null;

/** To be awaited before a picture with a ground or outlines is shown. Rejects when they cannot be had (no connection). */
export async function loadGrounds(): Promise<Grounds> {
  if (!loaded) [loaded] = await Promise.all([import('./ground-shapes.ts'), loadLaterWords()]);
  return loaded;
}

/** Null until `loadGrounds` was awaited. */
export const groundsNow = (): Grounds | null => loaded;
