/** The scenes in their order: chosen by arrows, moved by Alt and arrows or by dragging. */
import { useEffect, useRef, useState } from 'react';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { moveSlide } from '../../state/slides/slides.ts';
import { useWords } from '../parts/use-words.ts';
import { PageImage } from './page-image.tsx';
import styles from './slides.module.css';
import type { Drawn } from './use-sheets.ts';

export function SlideList({
  slides,
  sheets,
  current,
  onChoose,
}: {
  readonly slides: readonly Slide[];
  readonly sheets: ReadonlyMap<Id, Drawn>;
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Id | null>(null);
  const count = slides.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one that came is looked at, and may stand beyond the edge
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, count]);
  const focusAt = (at: number) => {
    const slide = slides[at];
    if (!slide) return;
    onChoose(slide.id);
    list.current?.querySelectorAll<HTMLButtonElement>('button')[at]?.focus();
  };
  const onKey = (event: React.KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) {
      moveSlide(slides[at]!.id, at + step);
      requestAnimationFrame(() => focusAtId(slides[at]!.id));
    } else focusAt(at + step);
  };
  const focusAtId = (id: Id) =>
    [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
      .find((button) => button.dataset.slide === id)
      ?.focus();
  return (
    <ol ref={list} className={styles.list} aria-label={t('slides:list')}>
      {slides.map((slide, at) => {
        const sheet = sheets.get(slide.id)?.page?.sheet;
        return (
          <li
            key={slide.id}
            draggable
            data-dragged={dragged === slide.id}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', slide.title);
              setDragged(slide.id);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged !== null) event.preventDefault();
            }}
            onDrop={(event) => {
              event.preventDefault();
              event.stopPropagation();
              if (dragged !== null) moveSlide(dragged, at);
              setDragged(null);
            }}
          >
            <button
              type="button"
              data-slide={slide.id}
              className={styles.thumb}
              aria-current={slide.id === current ? 'true' : undefined}
              tabIndex={slide.id === current ? 0 : -1}
              onClick={() => onChoose(slide.id)}
              onKeyDown={(event) => onKey(event, at)}
            >
              <span className={styles.nth} aria-hidden="true">
                {at + 1}
              </span>
              <span className={styles.frame}>{sheet ? <PageImage sheet={sheet} alt="" /> : null}</span>
              <span className={styles.name}>
                <span className="visually-hidden">
                  {t('slides:number', { n: at + 1, count: slides.length })}:{' '}
                </span>
                {slide.title === '' ? t('slides:takeNamed', { n: at + 1 }) : slide.title}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
