/**
 * Ctrl-K before the palette's code has come: the field alone, so that who types on at once loses no letter. When the code is
 * there, the palette takes over with what was typed, the caret behind it.
 */
import { Search } from 'lucide-react';
import { type ComponentType, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { notify } from '../../state/actions.ts';
import { store, useApp } from '../../state/store.ts';
import controls from '../parts/controls/controls.module.css';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

type Full = ComponentType<{ readonly typed: string }>;

let loaded: Full | null = null;

/** Loads the palette; at once when it is there. Rejects when it cannot be had (no connection). */
export async function loadPalette(): Promise<Full> {
  loaded ??= (await import('./palette.tsx')).Palette;
  return loaded;
}

const close = () => store.setState({ palette: false });

type Taken = { readonly Palette: Full; readonly typed: string };

export function EarlyPalette() {
  const open = useApp((s) => s.palette);
  const [taken, take] = useState<Taken | null>(null);
  // There before it was first opened: it opens as it will every time.
  if (open && !taken && loaded) take({ Palette: loaded, typed: '' });
  if (taken) return <taken.Palette typed={taken.typed} />;
  return open ? <Field onLoaded={take} /> : null;
}

function Field({ onLoaded }: { readonly onLoaded: (taken: Taken) => void }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current ??= document.activeElement;
    const from = before.current;
    const back = () => from instanceof HTMLElement && from.focus({ preventScroll: true });
    field.current?.focus();
    let gone = false;
    let composing = false;
    let palette: Full | null = null;
    const exchange = () => {
      // What an input method is about to write is not in the field yet.
      if (gone || composing || !palette || !field.current) return;
      const Palette = palette;
      const { value } = field.current;
      // The palette gives the focus back to where it finds it.
      back();
      flushSync(() => onLoaded({ Palette, typed: value }));
    };
    const compose = ({ type }: Event) => {
      composing = type === 'compositionstart';
      exchange();
    };
    const input = field.current;
    input?.addEventListener('compositionstart', compose);
    input?.addEventListener('compositionend', compose);
    loadPalette().then(
      (found) => {
        palette = found;
        exchange();
      },
      () => {
        if (gone) return;
        close();
        notify('error', 'commands:notice.partFailed');
      },
    );
    return () => {
      gone = true;
      input?.removeEventListener('compositionstart', compose);
      input?.removeEventListener('compositionend', compose);
      if (!store.getState().palette) back();
    };
  }, [onLoaded]);
  // A press beside it closes it, as Escape does.
  return (
    <div
      className={controls.overlay}
      onPointerDown={(event) => event.target === event.currentTarget && close()}
    >
      <div className={controls.modal}>
        <section
          className={styles.palette}
          role="dialog"
          aria-modal="true"
          aria-label={t('shell:palette.title')}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
            if (['Escape', 'Tab'].includes(event.key)) event.preventDefault();
          }}
        >
          <div className={styles.paletteField}>
            <Search aria-hidden="true" />
            <input
              ref={field}
              type="text"
              aria-label={t('shell:palette.title')}
              placeholder={t('shell:palette.placeholder')}
              spellCheck="false"
              autoComplete="off"
              translate="no"
            />
          </div>
          <p className={styles.paletteHint}>{t('shell:palette.hint')}</p>
        </section>
      </div>
    </div>
  );
}
