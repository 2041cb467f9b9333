/** What a card and a row both tell: when it is due, when the last contact was, and whether it hangs on one person. */
import { CalendarClock, CircleAlert, UserRound } from 'lucide-react';
import { ageWords } from '../../i18n/contact-age.ts';
import { date } from '../../i18n/format.ts';
import { ageOf, dueClass, lastDayOf } from '../../model/follow-up.ts';
import type { Tie } from '../../model/project.ts';
import { isPersonBound } from '../../model/tie-standing.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './follow.module.css';

/** Nothing where no date is set. */
export function Due({ tie, today }: { readonly tie: Tie; readonly today: string }) {
  const { t, language } = useWords();
  const is = dueClass(tie.due, today);
  if (is === 'none') return null;
  const Icon = is === 'overdue' ? CircleAlert : CalendarClock;
  const key = is === 'later' ? 'due' : is;
  return (
    <span className={styles.due} data-is={is}>
      <Icon aria-hidden="true" />
      <time dateTime={lastDayOf(tie.due)}>{t(`follow:card.${key}`, { date: date(tie.due, language) })}</time>
    </span>
  );
}

export function LastContact({ tie, today }: { readonly tie: Tie; readonly today: string }) {
  const { t, language } = useWords();
  const age = ageOf(tie.lastContact, today);
  if (age === null) return <span className={styles.quiet}>{t('follow:card.noContact')}</span>;
  return (
    <span className={styles.quiet} title={date(tie.lastContact, language)}>
      {t('follow:card.lastContact', { when: ageWords(age, language) })}
    </span>
  );
}

/** Status where it is not simply active, and the mark of what hangs on one person. */
export function Marks({ tie }: { readonly tie: Tie }) {
  const { t, language } = useWords();
  const isBound = isPersonBound(tie);
  if ((tie.status === null || tie.status === 'active') && !isBound) return null;
  return (
    <span className={styles.marks}>
      {tie.status === null || tie.status === 'active' ? null : (
        <span className={styles.status} data-is={tie.status}>
          {wordFor('statuses', tie.status, language)}
        </span>
      )}
      {isBound ? (
        <span className={styles.bound}>
          <UserRound aria-hidden="true" />
          {t('follow:card.personBound')}
        </span>
      ) : null}
    </span>
  );
}
