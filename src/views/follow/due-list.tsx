/** What is to be done, by when: overdue, this week, later, without a date. Only rows in sight are in the page. */
import { CalendarX2, Check, PhoneCall } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { number } from '../../i18n/format.ts';
import { byDueClass, type Contact, type DueClass } from '../../model/follow-up.ts';
import type { Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { contactToday, nameOf, stepDone } from '../../state/follow/follow.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { useWords } from '../parts/use-words.ts';
import { Due, LastContact, Marks } from './facts.tsx';
import styles from './follow.module.css';
import { KeepUp } from './keep-up.tsx';
import { useLongList } from './use-long-list.ts';

type Line =
  | { readonly is: 'head'; readonly due: DueClass; readonly count: number }
  | { readonly is: 'contact'; readonly contact: Contact };

const HEAD = 44;
const ROW = 64;

export function DueList({
  contacts,
  centre,
  today,
  chosen,
  onChosen,
  start,
}: {
  readonly contacts: readonly Contact[];
  readonly centre: Id | null;
  readonly today: string;
  /** Ties ticked for the calendar. */
  readonly chosen: ReadonlySet<Id>;
  readonly onChosen: (chosen: ReadonlySet<Id>) => void;
  /** The row that somebody came for. */
  readonly start: Id | null;
}) {
  const { t, language } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(start);
  const [back, setBack] = useState(start);
  const lines = useMemo(() => linesOf(contacts, today), [contacts, today]);
  const returning =
    back === null ? -1 : lines.findIndex((line) => line.is === 'contact' && line.contact.tie.id === back);
  const { rows, height } = useLongList({
    count: lines.length,
    wanted: returning,
    scroll,
    size: ROW,
    sizeOf: (i) => (lines[i]!.is === 'head' ? HEAD : ROW),
    keyOf: (i) => {
      const line = lines[i]!;
      return line.is === 'head' ? `head ${line.due}` : `tie ${line.contact.tie.id}`;
    },
    overscan: 6,
  });
  useEffect(() => {
    if (returning < 0) return;
    rows.scrollToIndex(returning, { align: 'auto' });
    const frame = requestAnimationFrame(() => {
      scroll.current?.querySelector<HTMLElement>(`[data-at="${returning}"] [data-card]`)?.focus();
      setBack(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [returning, rows]);
  const tick = (id: Id, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  const isBare = lines.length > 0 && lines[0]!.is === 'head' && lines[0]!.due === 'none';
  return (
    <>
      {isBare ? (
        <div className={styles.teach}>
          <CalendarX2 aria-hidden="true" />
          <div>
            <strong>{t('follow:due.empty.title')}</strong>
            <p>{t('follow:due.empty.text')}</p>
          </div>
        </div>
      ) : null}
      <div className={styles.list} ref={scroll} data-testid="follow-list">
        <div style={{ height }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index]!;
            const place = {
              ref: rows.measureElement,
              'data-index': index,
              'data-at': index,
              style: { transform: `translateY(${start}px)` },
            };
            if (line.is === 'head')
              return (
                <h2 key={key} {...place} className={styles.listHead} data-is={line.due}>
                  {t(`follow:due.${line.due}`)} <span>{number(line.count, language)}</span>
                </h2>
              );
            const { tie } = line.contact;
            return (
              <div key={key} {...place} className={styles.place}>
                <Row
                  contact={line.contact}
                  name={nameOf(line.contact, centre)}
                  today={today}
                  isOpen={open === tie.id}
                  isChosen={chosen.has(tie.id)}
                  onTick={(on) => tick(tie.id, on)}
                  onOpen={() => setOpen(open === tie.id ? null : tie.id)}
                  onClose={() => {
                    setOpen(null);
                    setBack(tie.id);
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** The contacts come in the order of their dates; each class of them gets a heading. */
function linesOf(contacts: readonly Contact[], today: string): readonly Line[] {
  return [...byDueClass(contacts, today)].flatMap(([due, list]): Line[] =>
    list.length === 0
      ? []
      : [
          { is: 'head', due, count: list.length },
          ...list.map((contact): Line => ({ is: 'contact', contact })),
        ],
  );
}

function Row({
  contact,
  name,
  today,
  isOpen,
  isChosen,
  onTick,
  onOpen,
  onClose,
}: {
  readonly contact: Contact;
  readonly name: string;
  readonly today: string;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const { tie } = contact;
  const stage = tie.stage === null ? null : wordFor('stages', tie.stage, language);
  return (
    <article className={styles.row} data-ended={tie.status === 'ended' || undefined}>
      <div className={styles.rowFacts}>
        <span className={styles.tick}>
          {tie.due === '' ? null : (
            <Checkbox isSelected={isChosen} onChange={onTick} aria-label={t('follow:due.choose', { name })}>
              {''}
            </Checkbox>
          )}
        </span>
        <div className={styles.rowMain}>
          <button
            type="button"
            data-card
            className={styles.rowName}
            aria-expanded={isOpen}
            aria-label={t('follow:due.open', { name })}
            onClick={onOpen}
          >
            {name}
          </button>
          <span className={tie.nextStep === '' ? styles.quiet : styles.nextStep}>
            {tie.nextStep === '' ? t('follow:card.noStep') : tie.nextStep}
          </span>
        </div>
        <div className={styles.rowWhen}>
          <Due tie={tie} today={today} />
          <LastContact tie={tie} today={today} />
        </div>
        <div className={styles.rowMarks}>
          {stage === null ? null : <span className={styles.quiet}>{stage}</span>}
          <Marks tie={tie} />
        </div>
        <div className={styles.rowDo}>
          {tie.lastContact === today ? null : (
            <IconButton
              label={t('follow:edit.contactTodayOf', { name })}
              onPress={() => contactToday(tie.id, today)}
            >
              <PhoneCall aria-hidden="true" />
            </IconButton>
          )}
          {tie.nextStep === '' && tie.due === '' ? null : (
            <Button aria-label={t('follow:edit.doneOf', { name })} onPress={() => stepDone(tie.id, today)}>
              <Check aria-hidden="true" />
              {t('follow:edit.done')}
            </Button>
          )}
        </div>
      </div>
      {isOpen ? <KeepUp contact={contact} name={name} today={today} onClose={onClose} withStage /> : null}
    </article>
  );
}
