/** What opens over the window. All is loaded when it is first wanted; of the palette, the field is there from the start. */
import { Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { EarlyPalette } from './early-palette.tsx';
import {
  Edit,
  Guide,
  Help,
  ImportScreen,
  LeaveDialog,
  LensPanels,
  Tour,
  Welcome,
  WorkspaceDialogs,
} from './load.ts';
import { useEver } from './use-ever.ts';

export function Dialogs() {
  const help = useEver(useApp((s) => s.help !== null));
  const guide = useApp((s) => s.guide);
  const tour = useApp((s) => s.tour !== null);
  const welcome = useApp((s) => s.welcome === 'offered');
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
      {help ? (
        <Suspense fallback={null}>
          <Help />
        </Suspense>
      ) : null}
      {guide ? (
        <Suspense fallback={null}>
          <Guide />
        </Suspense>
      ) : null}
      {tour ? (
        <Suspense fallback={null}>
          <Tour />
        </Suspense>
      ) : null}
      {welcome ? (
        <Suspense fallback={null}>
          <Welcome place="sheet" />
        </Suspense>
      ) : null}
    </>
  );
}
