/**
 * The ladder as columns of cards. A card is moved by dragging with mouse, finger or pen, by Shift and the arrows left and right, or by choosing the
 * stage in it; each move is one undo step, and the card keeps the focus where it goes.
 */
import { Info } from 'lucide-react';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Contact, LADDER } from '../../model/follow-up.ts';
import type { Id } from '../../model/project.ts';
import { type Stage, wordFor } from '../../model/vocabulary.ts';
import { nameOf, setStage } from '../../state/follow/follow.ts';
import { useWords } from '../parts/use-words.ts';
import { useCardDrag } from './card-drag.ts';
import { Column } from './column.tsx';
import styles from './follow.module.css';

/** English words of the vocabulary are written small, but a heading is not. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const WAY: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The arrows go from card to card: along the column, or to the next column that has any. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const way = WAY[event.key];
  const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
  if (!way || !card || event.defaultPrevented || event.shiftKey || event.ctrlKey || event.altKey) return;
  const at = card.closest<HTMLElement>('[data-at]');
  const column = card.closest<HTMLElement>('[data-stage]');
  if (!at || !column) return;
  event.preventDefault();
  if (way[1] !== 0) {
    focusCard(column, Number(at.dataset.at) + way[1]);
    return;
  }
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stage]')];
  const rest = way[0] > 0 ? all.slice(all.indexOf(column) + 1) : all.slice(0, all.indexOf(column)).reverse();
  const next = rest.find((other) => other.querySelector('[data-card]'));
  if (next) focusCard(next, null);
}

/** @param row null = the first one that is in the page */
function focusCard(column: HTMLElement, row: number | null): void {
  const place = row === null ? '[data-at]' : `[data-at="${row}"]`;
  const card = column.querySelector<HTMLElement>(`${place} [data-card]`);
  card?.focus();
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function Board({
  contacts,
  centre,
  today,
  teach,
  start,
}: {
  readonly contacts: readonly Contact[];
  readonly centre: Id | null;
  readonly today: string;
  /** Nobody has placed a card yet. */
  readonly teach: boolean;
  /** The card that somebody came for. */
  readonly start: Id | null;
}) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(start);
  /** The card that is to have the focus once it stands in its new column. */
  const [moved, setMoved] = useState(start);
  const [said, setSaid] = useState('');
  const columns = useMemo(() => {
    const by = new Map<Stage | null, Contact[]>(LADDER.map((stage) => [stage, []]));
    for (const contact of contacts) by.get(contact.tie.stage)?.push(contact);
    return by;
  }, [contacts]);
  const titleOf = (stage: Stage | null): string =>
    stage === null ? t('follow:stage.none') : capital(wordFor('stages', stage, language));
  const move = (contact: Contact, stage: Stage | null): void => {
    if (!setStage(contact.tie.id, stage)) return;
    setMoved(contact.tie.id);
    setSaid(t('follow:card.moved', { name: nameOf(contact, centre), stage: titleOf(stage) }));
  };
  const close = (id: Id): void => {
    setOpen(null);
    setMoved(id);
  };
  const arrived = useCallback(() => setMoved(null), []);
  const step = (contact: Contact, by: 1 | -1): void => {
    const next = LADDER[LADDER.indexOf(contact.tie.stage) + by];
    if (next !== undefined) move(contact, next);
  };
  const drop = (id: Id, stage: Stage | null): void => {
    const contact = contacts.find(({ tie }) => tie.id === id);
    if (contact) move(contact, stage);
  };
  const board = useRef<HTMLDivElement>(null);
  const { carried, ghost } = useCardDrag(board, drop);
  const inHand = carried ? contacts.find(({ tie }) => tie.id === carried.id) : undefined;
  return (
    <>
      {teach ? (
        <p className={styles.teach}>
          <Info aria-hidden="true" />
          {t('follow:stage.teach')}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards in it take the keys, the board only knows the way */}
      <div
        ref={board}
        className={styles.board}
        data-testid="follow-board"
        data-carrying={carried !== null || undefined}
        onKeyDown={walk}
      >
        {LADDER.map((stage) => (
          <Column
            key={String(stage)}
            stage={stage}
            title={titleOf(stage)}
            contacts={columns.get(stage) ?? []}
            centre={centre}
            today={today}
            open={open}
            moved={moved}
            carried={carried}
            onOpen={setOpen}
            onClose={close}
            onArrived={arrived}
            onStep={step}
          />
        ))}
      </div>
      {inHand
        ? createPortal(
            <div ref={ghost} className={styles.ghost} aria-hidden="true">
              {nameOf(inHand, centre)}
            </div>,
            document.body,
          )
        : null}
      <p className={styles.why}>{t('follow:stage.why')}</p>
      <p className="visually-hidden" aria-live="polite" data-testid="follow-said">
        {said}
      </p>
    </>
  );
}
