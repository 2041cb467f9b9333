/** One stage and its cards. Only those in sight are in the page: a column may hold thousands. */
import { useEffect, useId, useRef } from 'react';
import { number } from '../../i18n/format.ts';
import type { Contact } from '../../model/follow-up.ts';
import type { Id } from '../../model/project.ts';
import type { Stage } from '../../model/vocabulary.ts';
import { useWords } from '../parts/use-words.ts';
import { Card } from './card.tsx';
import type { Carried } from './card-drag.ts';
import styles from './follow.module.css';
import { soft } from './soft.ts';
import { useLongList } from './use-long-list.ts';

/** Height of a card that is not measured yet. */
const CARD = 104;

export function Column({
  stage,
  title,
  contacts,
  centre,
  today,
  open,
  moved,
  carried,
  onOpen,
  onClose,
  onArrived,
  onStep,
}: {
  readonly stage: Stage | null;
  readonly title: string;
  readonly contacts: readonly Contact[];
  readonly centre: Id | null;
  readonly today: string;
  readonly open: Id | null;
  readonly moved: Id | null;
  readonly carried: Carried | null;
  readonly onOpen: (id: Id | null) => void;
  readonly onClose: (id: Id) => void;
  readonly onArrived: () => void;
  readonly onStep: (contact: Contact, by: 1 | -1) => void;
}) {
  const { t, language } = useWords();
  const heading = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const openAt = open === null ? -1 : contacts.findIndex(({ tie }) => tie.id === open);
  const arriving = moved === null ? -1 : contacts.findIndex(({ tie }) => tie.id === moved);
  const { rows, height } = useLongList({
    count: contacts.length,
    wanted: Math.max(openAt, arriving),
    scroll,
    size: CARD,
    keyOf: (i) => contacts[i]!.tie.id,
    overscan: 4,
  });
  useEffect(() => {
    if (openAt < 0) return;
    // The form below the card's name must not lie out of sight.
    const frame = requestAnimationFrame(() => {
      const box = scroll.current;
      const card = box?.querySelector('[data-open-card]');
      if (box && card && card.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom)
        rows.scrollToIndex(openAt, { align: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [openAt, rows]);
  useEffect(() => {
    if (arriving < 0) return;
    rows.scrollToIndex(arriving, { align: 'auto' });
    const frame = requestAnimationFrame(() => {
      const card = scroll.current?.querySelector<HTMLElement>(`[data-at="${arriving}"] [data-card]`);
      card?.focus();
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      onArrived();
    });
    return () => cancelAnimationFrame(frame);
  }, [arriving, rows, onArrived]);
  return (
    <section
      className={styles.column}
      aria-labelledby={heading}
      data-stage={stage ?? 'none'}
      data-over={(carried !== null && carried.over === stage) || undefined}
      data-empty={contacts.length === 0 || undefined}
      data-open={openAt >= 0 || undefined}
    >
      <header className={styles.columnHead}>
        <span className={styles.stageNumber} aria-hidden="true">
          {stage === null ? '' : stage === 0 ? t('follow:stage.before') : t('follow:stage.step', { stage })}
        </span>
        <span className={styles.count} aria-hidden="true">
          {number(contacts.length, language)}
        </span>
        <h2 id={heading}>
          {stage === null || stage === 0 ? null : (
            <span className="visually-hidden">{t('follow:stage.step', { stage })} </span>
          )}
          {soft(title)}
          <span className="visually-hidden">
            , {t('follow:stage.count', { count: contacts.length, n: number(contacts.length, language) })}
          </span>
        </h2>
      </header>
      <div className={styles.cards} ref={scroll}>
        {contacts.length === 0 ? (
          <p className={styles.emptyColumn}>{t('follow:stage.empty')}</p>
        ) : (
          <ul style={{ height }}>
            {rows.getVirtualItems().map(({ index, key, start }) => {
              const contact = contacts[index]!;
              return (
                <li
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  data-at={index}
                  aria-setsize={contacts.length}
                  aria-posinset={index + 1}
                  style={{ top: start }}
                >
                  <Card
                    contact={contact}
                    centre={centre}
                    today={today}
                    isOpen={open === contact.tie.id}
                    isCarried={carried?.id === contact.tie.id}
                    onOpen={onOpen}
                    onClose={onClose}
                    onStep={onStep}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
