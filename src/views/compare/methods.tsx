/** The methods paragraph of the comparison as it stands; written when somebody opens it. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { MethodsInput } from '../../i18n/methods.ts';
import { store, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';

const Text = lazy(async () => ({ default: (await import('../parts/methods-text.tsx')).MethodsText }));

export function MethodsText() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [input, setInput] = useState<MethodsInput | null>(null);
  const values = useApp((s) => s.comparing.values);
  const tested = useApp((s) => s.comparing.tested);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written anew for new answers
  useEffect(() => {
    if (!isOpen) return;
    let over = false;
    void import('../../state/comparing/compare-methods.ts').then(
      ({ compareMethods }) => over || setInput(compareMethods(store.getState())),
    );
    return () => {
      over = true;
    };
  }, [isOpen, values, tested]);
  return (
    <details className={styles.methods} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('methods:panel.title')}</summary>
      {isOpen ? (
        <Suspense fallback={null}>
          <Text input={input} />
        </Suspense>
      ) : null}
    </details>
  );
}
