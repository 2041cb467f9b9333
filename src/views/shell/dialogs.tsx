/** What opens over the window: each loaded when it is first wanted. */
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { store, useApp } from '../../state/store.ts';
import controls from '../parts/controls/controls.module.css';
import { useWords } from '../parts/use-words.ts';
import { KeysHelp, Palette, PendingImport } from './load.ts';
import styles from './shell.module.css';
import { useEver } from './use-ever.ts';

export function Dialogs() {
  const open = useApp((s) => s.palette);
  const palette = useEver(open);
  const keys = useEver(useApp((s) => s.keysHelp));
  const pending = useEver(useApp((s) => s.pending !== null));
  const typed = useRef('');
  useEffect(() => {
    if (!open) typed.current = '';
  }, [open]);
  return (
    <>
      {pending ? (
        <Suspense fallback={null}>
          <PendingImport />
        </Suspense>
      ) : null}
      {palette ? (
        <Suspense
          fallback={
            open ? (
              <Typing
                onType={(text) => {
                  typed.current = text;
                }}
              />
            ) : null
          }
        >
          <LatePalette typed={typed} />
        </Suspense>
      ) : null}
      {keys ? (
        <Suspense fallback={null}>
          <KeysHelp />
        </Suspense>
      ) : null}
    </>
  );
}

/** Reads what was typed when it is drawn, not when it was asked for. */
const LatePalette = ({ typed }: { readonly typed: { readonly current: string } }) => (
  <Palette typed={typed.current} />
);

/** Stands where the palette will be and takes what is typed meanwhile. */
function Typing({ onType }: { readonly onType: (text: string) => void }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div className={controls.overlay}>
      <div className={controls.modal}>
        <div role="dialog" className={styles.palette} aria-label={t('shell:palette.title')}>
          <div className={styles.paletteField}>
            <input
              ref={field}
              aria-label={t('shell:palette.title')}
              placeholder={t('shell:palette.placeholder')}
              autoComplete="off"
              spellCheck="false"
              onChange={(event) => onType(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && store.setState({ palette: false })}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
