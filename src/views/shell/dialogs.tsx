/** What opens over the window. All is loaded when it is first wanted; of the palette, the field is there from the start. */
import { Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { EarlyPalette } from './early-palette.tsx';
import { Edit, ImportScreen, KeysHelp, LeaveDialog, LensPanels, WorkspaceDialogs } from './load.ts';
import { useEver } from './use-ever.ts';

export function Dialogs() {
  const keys = useEver(useApp((s) => s.keysHelp));
  const leaving = useEver(useApp((s) => s.leaving));
  const dialog = useApp((s) => s.dialog !== null && s.dialog.is !== 'rename');
  const editing = useApp((s) => s.editing !== null);
  const panel = useApp((s) => s.panel !== null);
  const importing = useApp((s) => s.importing !== null);
  return (
    <>
      {importing ? (
        <Suspense fallback={null}>
          <ImportScreen />
        </Suspense>
      ) : null}
      {dialog ? (
        <Suspense fallback={null}>
          <WorkspaceDialogs />
        </Suspense>
      ) : null}
      {leaving ? (
        <Suspense fallback={null}>
          <LeaveDialog />
        </Suspense>
      ) : null}
      {editing ? (
        <Suspense fallback={null}>
          <Edit />
        </Suspense>
      ) : null}
      {panel ? (
        <Suspense fallback={null}>
          <LensPanels />
        </Suspense>
      ) : null}
      <EarlyPalette />
      {keys ? (
        <Suspense fallback={null}>
          <KeysHelp />
        </Suspense>
      ) : null}
    </>
  );
}
