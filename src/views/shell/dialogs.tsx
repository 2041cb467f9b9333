/** What opens over the window. All is loaded when it is first wanted; of the palette, the field is there from the start. */
import { Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { EarlyPalette } from './early-palette.tsx';
import { KeysHelp, PendingImport } from './load.ts';
import { useEver } from './use-ever.ts';

export function Dialogs() {
  const keys = useEver(useApp((s) => s.keysHelp));
  const pending = useEver(useApp((s) => s.pending !== null));
  return (
    <>
      {pending ? (
        <Suspense fallback={null}>
          <PendingImport />
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
