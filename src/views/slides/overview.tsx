/** All scenes at once, during the talk: for going back to one that is asked about. */
import { useEffect, useRef } from 'react';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { useWords } from '../parts/use-words.ts';
import { PageImage } from './page-image.tsx';
import styles from './show.module.css';
import type { Drawn } from './use-sheets.ts';

export function Overview({
  slides,
  sheets,
  at,
  onGo,
  onClose,
}: {
  readonly slides: readonly Slide[];
  readonly sheets: ReadonlyMap<Id, Drawn>;
  readonly at: number;
  readonly onGo: (at: number) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const focus = (nth: number) => list.current?.querySelectorAll('button')[nth]?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    focus(at);
  }, []);
  const onKey = (event: React.KeyboardEvent, nth: number) => {
    if (event.key === 'Escape' || event.key.toLowerCase() === 'g') onClose();
    else {
      const to = nth + (STEPS.get(event.key)?.(columnsOf(list.current)) ?? 0);
      if (!STEPS.has(event.key)) return;
      focus(Math.max(0, Math.min(slides.length - 1, to)));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ol ref={list} className={styles.overview} aria-label={t('slides:list')} data-own-keys="">
      {slides.map((slide, nth) => {
        const page = sheets.get(slide.id)?.page;
        return (
          <li key={slide.id}>
            <button
              type="button"
              aria-current={nth === at ? 'true' : undefined}
              onClick={() => onGo(nth)}
              onKeyDown={(event) => onKey(event, nth)}
            >
              <span className={styles.mini}>{page ? <PageImage sheet={page.sheet} alt="" /> : null}</span>
              <span>
                {nth + 1} {slide.title}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

const STEPS: ReadonlyMap<string, (columns: number) => number> = new Map([
  ['ArrowRight', () => 1],
  ['ArrowLeft', () => -1],
  ['ArrowDown', (columns: number) => columns],
  ['ArrowUp', (columns: number) => -columns],
  ['Home', () => Number.NEGATIVE_INFINITY],
  ['End', () => Number.POSITIVE_INFINITY],
]);

/** How many stand beside each other, as it is laid out now. */
function columnsOf(list: HTMLElement | null): number {
  const tops = [...(list?.children ?? [])].map((each) => each.getBoundingClientRect().top);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}
