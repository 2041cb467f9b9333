// biome-ignore-all lint/a11y/useSemanticElements: a select cannot be typed into
// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and points at options
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field handles the keys
/** What opens below a cell that is edited: what is wrong with the text, and the choices there are. */
import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { number } from '../../i18n/format.ts';
import type { Choice } from '../../state/edit/cells.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './table.module.css';

type ChoiceListProps = {
  readonly id: string;
  readonly label: string;
  /** The field that it opens below – or above, where there is more room. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** null = no list, only what is said. */
  readonly options: readonly Choice[] | null;
  /** Choices that are not shown. */
  readonly more: number;
  /** A word that can become a new record; the last option. */
  readonly create: string | null;
  readonly at: number;
  readonly query: string;
  readonly onTake: (option: number) => void;
  readonly children: ReactNode;
};

const GAP = 4;
const LEAST_WIDTH = 240;
const MOST_HEIGHT = 320;

export function ChoiceList({
  id,
  label,
  anchor,
  options,
  more,
  create,
  at,
  query,
  onTake,
  children,
}: ChoiceListProps) {
  const { t, language } = useWords();
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' });
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => {
      const box = anchor.current?.getBoundingClientRect();
      if (!box) return;
      const below = window.innerHeight - box.bottom - 2 * GAP;
      const above = box.top - 2 * GAP;
      const up = below < 180 && above > below;
      const width = Math.min(Math.max(box.width, LEAST_WIDTH), window.innerWidth - 2 * GAP);
      setPlace({
        left: Math.max(GAP, Math.min(box.left, window.innerWidth - width - GAP)),
        minWidth: width,
        maxHeight: Math.min(MOST_HEIGHT, up ? above : below),
        ...(up ? { bottom: window.innerHeight - box.top + GAP } : { top: box.bottom + GAP }),
      });
    };
    follow();
    window.addEventListener('resize', follow);
    window.addEventListener('scroll', follow, true);
    return () => {
      window.removeEventListener('resize', follow);
      window.removeEventListener('scroll', follow, true);
    };
  }, [anchor]);
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-option="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const option = (text: ReactNode, index: number, hint?: string) => (
    <div
      key={index}
      id={`${id}${index}`}
      role="option"
      aria-selected={at === index}
      data-option={index}
      className={styles.option}
      onClick={() => onTake(index)}
    >
      <span>{text}</span>
      {hint ? <small>{hint}</small> : null}
    </div>
  );
  const empty = options !== null && options.length === 0 && create === null;
  return createPortal(
    // The field keeps the focus while the list is clicked.
    <div className={styles.choices} style={place} onPointerDown={(event) => event.preventDefault()}>
      {children}
      {options === null || empty ? null : (
        <div ref={list} id={id} role="listbox" aria-label={label}>
          {options.map((c, i) => option(c.text, i, c.hint))}
          {create === null ? null : option(t('grid:newOne', { text: create }), options.length)}
        </div>
      )}
      {empty ? <p className={styles.choicesNote}>{t('grid:noChoice', { text: query })}</p> : null}
      {more > 0 && options !== null ? (
        <p className={styles.choicesNote}>{t('grid:moreChoices', { n: number(more, language) })}</p>
      ) : null}
    </div>,
    document.body,
  );
}
