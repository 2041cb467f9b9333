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
      // Written twice: the first one leaves the old log in the other of the two files.
      const twice = async (rewrite: () => Promise<boolean>) => (await rewrite()) && (await rewrite());
      // Versions are opened by what the log's seal is: while that is being taken away, they come first, or a browser that is
      // killed in between would leave versions that nobody is asked a passphrase for.
      if (!cipher) await recodeVersions(key, before, null);
      let outcome: Awaited<ReturnType<Workspace['encryptCard']>>;
      if (isOpen) {
        set(key, cipher);
        outcome = (await twice(() => page.desk.rewrite(cipher))) ? 'done' : 'not-saved';
      } else
        outcome = await withProject(page, key, async (keeper) => {
          set(key, cipher);
          return (await twice(() => keeper.rewrite(cipher))) ? 'done' : 'not-saved';
        });
      if (outcome === 'done' && cipher) {
        await recodeVersions(key, before, cipher);
        // A picture of it would lie in plain beside it.
        await editCard(key, { thumbnail: null });
      } else if (outcome !== 'done') {
        set(key, before);
        if (!cipher) await recodeVersions(key, null, before);
      }
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
