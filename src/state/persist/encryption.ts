/** Projects under a passphrase: how their records are sealed, is the cipher's; that all of them are, is told here. */
import { frameAt, payloadOf } from '../../jobs/work/frames.ts';
import { store } from '../store.ts';
import type { Cipher, Outcome, Workspace } from '../workspace/workspace.ts';
import { withProject } from './at-rest.ts';
import { editCard } from './cards.ts';
import type { Page } from './page.ts';
import { readProject } from './read-project.ts';
import { recode } from './recoding.ts';
import { parametersIn } from './sealing.ts';

type Encryption = Pick<Workspace, 'encryptCard' | 'unlockCard' | 'cipherParameters'>;

export function encryption(page: Page, changed: () => Promise<void>): Encryption {
  const set = (key: string, cipher: Cipher | null) =>
    cipher ? page.ciphers.set(key, cipher) : page.ciphers.delete(key);

  return {
    encryptCard: async (key, cipher) => {
      const before = page.ciphers.get(key) ?? null;
      const isOpen = store.getState().openKey === key;
      if (isOpen && store.getState().role !== 'editing') return 'busy';
      // Written twice: the first one leaves the old log in the other of the two files. Where one place refused it, both go
      // back to what they were: a log must not be under one cipher here and under another one there.
      const twice = async (rewrite: (to: Cipher | null) => Promise<boolean>) => {
        set(key, cipher);
        if ((await rewrite(cipher)) && (await rewrite(cipher))) return true;
        set(key, before);
        await rewrite(before);
        return false;
      };
      const sealAnew = async (rewrite: (to: Cipher | null) => Promise<boolean>): Promise<Outcome> =>
        (await recode(key, before, cipher, () => twice(rewrite))) ? 'done' : 'not-saved';
      const outcome = isOpen
        ? await sealAnew((to) => page.desk.rewrite(to))
        : await withProject(page, key, (keeper) => sealAnew((to) => keeper.rewrite(to)));
      // A picture of it would lie in plain beside it.
      if (outcome === 'done' && cipher) await editCard(key, { thumbnail: null });
      await changed();
      return outcome;
    },
    unlockCard: async (key, cipher) => {
      const found = await readProject(key, page.places, cipher);
      if (!found.document)
        return found.outcome === 'locked' || found.outcome === 'newer' || found.outcome === 'damaged'
          ? found.outcome
          : 'not-found';
      page.ciphers.set(key, cipher);
      return 'done';
    },
    cipherParameters: async (key) => {
      for (const place of page.places) {
        const [bytes] = await place.read(key).catch(() => []);
        const first = bytes ? frameAt(bytes) : null;
        if (bytes && first) return first.sealed ? parametersIn(payloadOf(bytes, first)) : null;
      }
      return null;
    },
  };
}
