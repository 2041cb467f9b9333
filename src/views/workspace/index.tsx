/** Whatever dialog about projects is open. Loaded when the first one opens. */
import { useApp } from '../../state/store.ts';
import { FileChanged } from './file-changed.tsx';
import { NewProject } from './new-project.tsx';
import { PassphraseDialog, SealFileDialog, UnsealDialog } from './passphrase.tsx';
import { StorageDialog } from './storage.tsx';
import { VersionsDialog } from './versions.tsx';

export default function WorkspaceDialogs() {
  const dialog = useApp((s) => s.dialog);
  switch (dialog?.is) {
    case 'new':
      return <NewProject />;
    case 'versions':
      return <VersionsDialog />;
    case 'storage':
      return <StorageDialog />;
    case 'passphrase':
      return <PassphraseDialog key={`${dialog.to} ${dialog.key}`} dialog={dialog} />;
    case 'seal-file':
      return <SealFileDialog />;
    case 'unseal':
      return <UnsealDialog key={dialog.at} name={dialog.files[dialog.at]?.name ?? ''} />;
    case 'file-changed':
      return <FileChanged dialog={dialog} />;
    default:
      return null;
  }
}
