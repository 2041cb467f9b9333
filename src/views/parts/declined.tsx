/** 'Hier nicht messbar, weil …': said in place of a number, never beside one. */
import { CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Decline } from '../../analysis/measure.ts';
import { declineHelp, declineText } from '../../i18n/measure-words.ts';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

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
  return (
    <div className={styles.declined}>
      <CircleSlash aria-hidden="true" />
      <div>
        <p>{t('parts:notMeasurableBecause', { reason: declineText(reason, language) })}</p>
        {children}
        {help ? <p>{help}</p> : null}
      </div>
    </div>
  );
}
