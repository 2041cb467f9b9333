/** 'Hier nicht messbar, weil …': said in place of a number, never beside one. */
import { CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Decline } from '../../analysis/measure.ts';
import { type TermId, termName, termOf } from '../../i18n/glossary.ts';
import { declineHelp, declineText } from '../../i18n/measure-words.ts';
import styles from './parts.module.css';
import { Term } from './term.tsx';
import { useWords } from './use-words.ts';

/** The word behind a reason, where the glossary has one. */
const WORD: Partial<Record<Decline, TermId>> = {
  star: 'star',
  aggregate: 'mention',
  'no-labels': 'sector',
  unlabelled: 'sector',
  'no-labelled-neighbours': 'sector',
  'single-sector': 'sector',
  'no-labelled-ties': 'sector',
  'not-connected': 'part',
  'other-component': 'part',
};

export function Declined({
  reason,
  children,
}: {
  readonly reason: Decline;
  /** What can be said instead. */
  readonly children?: ReactNode;
}) {
  const { t, language } = useWords();
  const help = declineHelp(reason, language);
  const word = WORD[reason];
  return (
    <div className={styles.declined}>
      <CircleSlash aria-hidden="true" />
      <div>
        <p>{t('explained:notMeasurableBecause', { reason: declineText(reason, language) })}</p>
        {children}
        {help ? <p>{help}</p> : null}
        {word ? (
          <p>
            <Term id={word}>{t('help:words.what', { name: termName(termOf(word), language) })}</Term>
          </p>
        ) : null}
      </div>
    </div>
  );
}
