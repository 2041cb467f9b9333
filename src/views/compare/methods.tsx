/** The methods paragraph of the comparison as it stands: to read, to copy, to take along as Markdown. */
import { ClipboardCopy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Methods } from '../../i18n/methods.ts';
import { utf8 } from '../../io/csv.ts';
import { notify } from '../../state/actions.ts';
import { download } from '../../state/download.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';

async function written(): Promise<Methods | null> {
  const [{ compareMethods }, { methodsOf }] = await Promise.all([
    import('../../state/compare-methods.ts'),
    import('../../i18n/methods.ts'),
  ]);
  const s = store.getState();
  const input = compareMethods(s);
  return input && methodsOf(input, s.language);
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify('success', 'methods:panel.copied');
  } catch {
    notify('error', 'methods:panel.notCopied');
  }
}

export function MethodsText() {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [methods, setMethods] = useState<Methods | null>(null);
  const values = useApp((s) => s.comparing.values);
  const tested = useApp((s) => s.comparing.tested);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written anew for new answers and in another language
  useEffect(() => {
    if (!isOpen) return;
    let over = false;
    void written().then((found) => over || setMethods(found));
    return () => {
      over = true;
    };
  }, [isOpen, values, tested, language]);
  return (
    <details className={styles.methods} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('methods:panel.title')}</summary>
      <p>{t('methods:panel.lead')}</p>
      {methods ? (
        <>
          <div className={styles.tools}>
            <Button onPress={() => void copy(methods.text)}>
              <ClipboardCopy aria-hidden="true" />
              {t('methods:panel.copy')}
            </Button>
            <Button
              onPress={() =>
                void download([{ name: `methods.${language}.md`, bytes: utf8(methods.markdown) }], 'methods')
              }
            >
              <Download aria-hidden="true" />
              {t('methods:panel.markdown')}
            </Button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys */}
          <section className={styles.methodsText} tabIndex={0} aria-label={t('methods:panel.text')}>
            {methods.text}
          </section>
        </>
      ) : null}
    </details>
  );
}
