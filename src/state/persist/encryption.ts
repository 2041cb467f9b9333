/** Projects under a passphrase: how their records are sealed, is the cipher's; that all of them are, is told here. */
import { frameAt, payloadOf } from '../../jobs/work/frames.ts';
import { store } from '../store.ts';
import type { Cipher, Workspace } from '../workspace.ts';
import { withProject } from './at-rest.ts';
import { editCard } from './cards.ts';
import type { Page } from './page.ts';
import { readProject } from './read-project.ts';
import { parametersIn } from './sealing.ts';
import { recodeVersions } from './versions.ts';

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
        if ((await rewrite(cipher)) && (await rewrite(cipher))) return 'done';
        set(key, before);
        await rewrite(before);
        return 'not-saved';
      };
      // Versions are opened by what the log's seal is: while that is being taken away, they come first, or a browser that is
      // killed in between would leave versions that nobody is asked a passphrase for.
      if (!cipher) await recodeVersions(key, before, null);
      let outcome: Awaited<ReturnType<Workspace['encryptCard']>>;
      if (isOpen) outcome = await twice((to) => page.desk.rewrite(to));
      else outcome = await withProject(page, key, (keeper) => twice((to) => keeper.rewrite(to)));
      if (outcome === 'done' && cipher) {
        await recodeVersions(key, before, cipher);
        // A picture of it would lie in plain beside it.
        await editCard(key, { thumbnail: null });
      } else if (outcome !== 'done' && !cipher) await recodeVersions(key, null, before);
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
