/** Whole projects: new, copies, versions, encryption, storage. The verbs are loaded when the first of them is given. */
import { loadLaterWords, phrase } from '../../i18n/index.ts';
import { type State, store } from '../store.ts';
import { takeOver } from '../workspace/workspace.ts';
import { openDialog, type WorkspaceDialog } from '../workspace/workspace-dialog.ts';
import type { Command } from './command.ts';

const projects = () => import('../workspace/projects.ts');
const dialog = (of: WorkspaceDialog) => async (): Promise<void> => {
  await loadLaterWords();
  openDialog(of);
};
const hasBodies = (s: State): boolean => s.project.bodies.size > 0;
const mayEdit = (s: State): boolean => s.role === 'editing';
const isKept = (s: State): boolean => s.openKey !== null && mayEdit(s);
const isEncrypted = (s: State): boolean => s.cards.some((card) => card.isOpen && card.encrypted);

export const PROJECTS: readonly Command[] = [
  {
    id: 'new-project',
    key: 'commands:projects.new',
    keywords: 'neues netzwerk projekt leer anlegen new empty',
    run: dialog({ is: 'new' }),
  },
  {
    id: 'rename-project',
    key: 'commands:projects.rename',
    keywords: 'netzwerk projekt umbenennen titel name rename title',
    enabled: mayEdit,
    run: () => openDialog({ is: 'rename' }),
  },
  {
    id: 'duplicate-project',
    key: 'commands:projects.duplicate',
    keywords: 'kopie kopieren duplizieren copy duplicate',
    enabled: hasBodies,
    run: async () => {
      await loadLaterWords();
      const { language } = store.getState();
      await (await projects()).duplicateOpen((name) => phrase(language, 'workspace:copyOf', { name }));
    },
  },
  {
    id: 'delete-project',
    key: 'commands:projects.delete',
    keywords: 'netzwerk projekt löschen papierkorb delete trash remove',
    enabled: isKept,
    run: async () => (await projects()).deleteOpen(),
  },
  {
    id: 'versions',
    key: 'commands:projects.versions',
    keywords:
      'stand stände fassung verlauf benennen zurück wiederherstellen vergleichen version history restore compare name',
    enabled: hasBodies,
    run: dialog({ is: 'versions' }),
  },
  {
    id: 'save-project-as',
    key: 'commands:projects.saveAs',
    keywords: 'speichern unter projektdatei neue datei save as',
    enabled: hasBodies,
    run: async () => (await import('../files/same-file.ts')).saveProject({ as: true }),
  },
  {
    id: 'seal-file',
    key: 'commands:projects.sealFile',
    keywords: 'verschlüsseln passphrase passwort datei encrypt password file',
    enabled: hasBodies,
    run: dialog({ is: 'seal-file' }),
  },
  {
    id: 'encrypt-project',
    key: 'commands:projects.encrypt',
    keywords: 'verschlüsseln passphrase passwort schützen encrypt password protect',
    enabled: (s) => hasBodies(s) && mayEdit(s) && !isEncrypted(s),
    run: async () => (await projects()).encryptOpen('set'),
  },
  {
    id: 'change-passphrase',
    key: 'commands:projects.changePassphrase',
    keywords: 'verschlüsselung passphrase passwort ändern change password',
    enabled: (s) => isEncrypted(s) && mayEdit(s),
    run: async () => (await projects()).encryptOpen('change'),
  },
  {
    id: 'decrypt-project',
    key: 'commands:projects.decrypt',
    keywords: 'verschlüsselung aufheben entschlüsseln passphrase remove decrypt',
    enabled: (s) => isEncrypted(s) && mayEdit(s),
    run: async () => (await projects()).encryptOpen('remove'),
  },
  {
    id: 'edit-here',
    key: 'commands:projects.editHere',
    keywords: 'fenster übernehmen hier bearbeiten take over window',
    enabled: (s) => s.role === 'following',
    run: takeOver,
  },
  {
    id: 'storage',
    key: 'commands:projects.storage',
    keywords:
      'speicher platz belegt spuren alles löschen datenschutz storage space traces delete everything privacy',
    run: dialog({ is: 'storage' }),
  },
];
