/** The methods paragraph to read, copy and save, with its references for bibliographies. */
import { Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type MethodsInput, methodsOf } from '../../i18n/methods.ts';
import { download } from '../../state/files/download.ts';
import { bibtexFile, cslFile, markdownFile } from '../../state/files/methods.ts';
import { Button } from './controls/button.tsx';
import styles from './methods-text.module.css';
import { useWords } from './use-words.ts';

const FILES = [
  ['markdown', markdownFile],
  ['bibtex', bibtexFile],
  ['csl', cslFile],
] as const;

/** @param input null while what it is about is being computed */
export function MethodsText({ input }: { readonly input: MethodsInput | null }) {
  const { t, language } = useWords();
  const methods = useMemo(() => input && methodsOf(input, language), [input, language]);
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  if (!input || !methods) return <p className={styles.lead}>{t('methods:panel.wait')}</p>;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(methods.text);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{t('methods:panel.lead')}</p>
      <div className={styles.tools}>
        <Button onPress={() => void copy()}>
          <Copy aria-hidden="true" />
          {t('methods:panel.copy')}
        </Button>
        {FILES.map(([id, file]) => (
          <Button key={id} onPress={() => void download([file(input, language)], 'methods')}>
            <Download aria-hidden="true" />
            {t(`methods:panel.${id}`)}
          </Button>
        ))}
        <span className={styles.said} role="status">
          {copied === 'yes'
            ? t('methods:panel.copied')
            : copied === 'refused'
              ? t('methods:panel.notCopied')
              : ''}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section className={styles.text} aria-label={t('methods:panel.text')} tabIndex={0}>
        {methods.text.split('\n\n').map((block) => {
          const [heading, ...paragraphs] = block.split('\n');
          return (
            <div key={heading}>
              <h4>{heading}</h4>
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          );
        })}
      </section>
    </div>
  );
}
