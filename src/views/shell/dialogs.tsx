/**
 * What opens over the window. The palette is always there: who presses Ctrl-K types on at once, and no letter may be lost.
 * The others are loaded when they are first wanted.
 */
import { Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { KeysHelp, PendingImport } from './load.ts';
import { Palette } from './palette.tsx';
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
      <Palette />
      {keys ? (
        <Suspense fallback={null}>
          <KeysHelp />
        </Suspense>
      ) : null}
    </>
  );
}
