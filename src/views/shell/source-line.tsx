/** 'Jahresbericht 2023 …, Z. 487–501' */
import type { SourceRef } from '../../model/project.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

export function SourceLine({ source }: { readonly source: SourceRef | null }) {
  const { t } = useWords();
  const document = useApp((s) => (source ? s.project.sources.get(source.document) : undefined));
  if (!source) return <span className={styles.hint}>{t('details:noSource')}</span>;
  const lines = source.lines.replaceAll('-', '–').replaceAll(';', '; ');
  return (
    <span className={styles.source} data-testid="source-line">
      {source.lines
        ? t('details:sourceLine', { title: document?.title ?? source.document, lines })
        : (document?.title ?? source.document)}
    </span>
  );
}
