/** What versions need that nobody asks for: those that only the files hold are taken up, sealing that was cut off is finished. */
import { type State, store } from '../store.ts';
import { fileSlots } from './file-slots.ts';
import type { Page } from './page.ts';
import { settleVersions } from './recoding.ts';
import { takeUpVersions } from './versions.ts';

/** ms: a project that has just been opened has this time for itself. */
const LATER = 1500;

/** Call once, when the workspace has started. Resolves when all that the files hold has been looked through. */
export async function tendVersions(page: Page): Promise<void> {
  const cipherOf = (key: string) => page.ciphers.get(key) ?? null;
  const isEdited = (key: string): boolean => {
    const { openKey, role } = store.getState();
    return openKey === key && role === 'editing' && page.mayWrite;
  };
  /** Versions of a project are sealed anew by the window that edits it alone. */
  const tend = async (key: string) => {
    if (!isEdited(key)) return;
    await takeUpVersions(key, cipherOf(key));
    await settleVersions(key, () => cipherOf(key));
  };
  const isSeated = (s: State) => (s.role === 'editing' ? s.openKey : null);
  store.subscribe((s, before) => {
    const key = isSeated(s);
    if (key !== null && key !== isSeated(before)) setTimeout(() => void tend(key).catch(() => {}), LATER);
  });
  const { openKey } = store.getState();
  if (openKey !== null) await tend(openKey).catch(() => {});
  for (const key of (await fileSlots()
    ?.keys()
    .catch(() => [])) ?? [])
    if (key !== openKey && page.mayWrite) await takeUpVersions(key, cipherOf(key)).catch(() => 0);
}
