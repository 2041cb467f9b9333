/** What only the speaker sees: the scene now, the one after, notes, the clock and how long it has taken. */
import { ChevronLeft, ChevronRight, Minus, Plus, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { PageImage } from './page-image.tsx';
import styles from './show.module.css';
import type { Drawn } from './use-sheets.ts';

const SIZES = ['s', 'm', 'l', 'xl'] as const;

export function Presenter({
  slides,
  sheets,
  at,
  begun,
  onGo,
}: {
  readonly slides: readonly Slide[];
  readonly sheets: ReadonlyMap<Id, Drawn>;
  readonly at: number;
  /** ms since 1970. */
  readonly begun: number;
  readonly onGo: (at: number) => void;
}) {
  const { t, language } = useWords();
  const now = useClock();
  const [from, setFrom] = useState(begun);
  const [size, setSize] = useState(1);
  const slide = slides[at]!;
  const next = slides[at + 1] ?? null;
  const pageOf = (of: Slide | null) => (of ? (sheets.get(of.id)?.page ?? null) : null);
  return (
    <main className={styles.presenter} data-testid="presenter">
      <section className={styles.now} aria-label={t('slides:presenter.now')}>
        <h1>
          {t('slides:show.at', { n: at + 1, count: slides.length })} {slide.title}
        </h1>
        <Small page={pageOf(slide)} />
      </section>
      <section className={styles.after} aria-label={t('slides:presenter.next')}>
        <h2>{next ? `${t('slides:presenter.next')}: ${next.title}` : t('slides:presenter.last')}</h2>
        <Small page={pageOf(next)} />
      </section>
      <section
        className={styles.notes}
        data-size={SIZES[size]}
        aria-label={t('slides:field.notes')}
        aria-live="polite"
      >
        {slide.notes === '' ? (
          <p className={styles.none}>{t('slides:presenter.noNotes')}</p>
        ) : (
          slide.notes.split('\n').map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text do not move
            <p key={i}>{line}</p>
          ))
        )}
      </section>
      <footer className={styles.foot}>
        <IconButton label={t('slides:show.previous')} isDisabled={at === 0} onPress={() => onGo(at - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <Button tone="primary" isDisabled={next === null} onPress={() => onGo(at + 1)}>
          {t('slides:show.next')}
          <ChevronRight aria-hidden="true" />
        </Button>
        <span className={styles.time}>
          <span>{t('slides:presenter.clock')}</span>
          <strong>
            {new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(now)}
          </strong>
        </span>
        <span className={styles.time}>
          <span>{t('slides:presenter.elapsed')}</span>
          <strong>{elapsedText(Math.max(0, Math.floor((now - from) / 1000)))}</strong>
        </span>
        <IconButton label={t('slides:presenter.reset')} onPress={() => setFrom(Date.now())}>
          <RotateCcw aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('slides:presenter.smaller')}
          isDisabled={size === 0}
          onPress={() => setSize(size - 1)}
        >
          <Minus aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('slides:presenter.larger')}
          isDisabled={size === SIZES.length - 1}
          onPress={() => setSize(size + 1)}
        >
          <Plus aria-hidden="true" />
        </IconButton>
      </footer>
    </main>
  );
}

/** '4:05', '1:04:05' */
function elapsedText(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function Small({ page }: { readonly page: Drawn['page'] }) {
  return page ? <PageImage sheet={page.sheet} alt="" /> : <div className={styles.blank} />;
}

/** ms since 1970, each second anew. */
function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return now;
}
