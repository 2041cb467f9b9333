/** A word of the glossary where it stands: what it means is one click away. Small, since the first screen has such words. */
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TermId } from '../../i18n/glossary.ts';
import { loadLaterWords } from '../../i18n/index.ts';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

const TermPopover = lazy(async () => {
  const [loaded] = await Promise.all([import('./term-explanation.tsx'), loadLaterWords()]);
  return loaded;
});

export function Term({ id, children }: { readonly id: TermId; readonly children: string }) {
  const { t } = useWords();
  const ref = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button
        ref={ref}
        className={styles.measureName ?? ''}
        aria-label={t('parts:definitionOf', { name: children })}
        aria-haspopup="dialog"
        aria-expanded={open === true}
        onPress={() => setOpen(true)}
      >
        {children}
      </Button>
      {open === null ? null : (
        <Suspense fallback={null}>
          <TermPopover id={id} trigger={ref} isOpen={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
