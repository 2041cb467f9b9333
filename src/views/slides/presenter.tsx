/**
 * What only the speaker sees: the scene now, the one after, notes, the clock and how long it has taken; all scenes to go to, and whom
 * to point at on the audience's screen.
 */
import { ChevronLeft, ChevronRight, Minus, Plus, RotateCcw, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { PageImage } from './page-image.tsx';
import { PointField } from './point-field.tsx';
import { PointedAt } from './pointed-at.tsx';
import { partsOf } from './scene-parts.ts';
import styles from './show.module.css';
import { meant } from './stage.tsx';
import type { Drawn } from './use-sheets.ts';

/** As clocks in lecture halls go. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const SIZES = ['s', 'm', 'l', 'xl'] as const;

export function Presenter({
  slides,
  sheets,
  at,
  begun,
  pointed,
  onGo,
  onPoint,
}: {
  readonly slides: readonly Slide[];
  readonly sheets: ReadonlyMap<Id, Drawn>;
  readonly at: number;
  /** ms since 1970. */
  readonly begun: number;
  readonly onGo: (at: number) => void;
  /** Who stands out for the audience, by the id in the picture. */
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
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
        <Now page={pageOf(slide)} pointed={pointed} onPoint={onPoint} />
      </section>
      <section className={styles.after} aria-label={t('slides:presenter.next')}>
        <h2>{next ? `${t('slides:presenter.next')}: ${next.title}` : t('slides:presenter.last')}</h2>
        <Small page={pageOf(next)} />
        <Scenes slides={slides} at={at} onGo={onGo} />
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
          <strong>{new Intl.DateTimeFormat(language, CLOCK).format(now)}</strong>
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

/** The scene as the audience sees it; whoever is pressed on it, or found by name, stands out there. */
function Now({
  page,
  pointed,
  onPoint,
}: {
  readonly page: Drawn['page'];
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
}) {
  const { t } = useWords();
  const bodies = useMemo(() => (page ? [...partsOf(page).bodies.values()] : []), [page]);
  if (!page) return <div className={styles.blank} />;
  const who = pointed === null ? null : (partsOf(page).bodies.get(pointed) ?? null);
  return (
    <>
      <div
        className={styles.pressed}
        onPointerUp={(event) => {
          const id = meant(event, page)?.id ?? null;
          onPoint(id === pointed ? null : id);
        }}
      >
        <PageImage sheet={page.sheet} alt="" />
        {pointed === null ? null : <PointedAt page={page} pointed={pointed} />}
      </div>
      {bodies.length === 0 ? null : (
        <div className={styles.pointRow}>
          <PointField bodies={bodies} onPoint={onPoint} />
          {who ? (
            <>
              <span className={styles.who}>{who.name}</span>
              <IconButton label={t('slides:presenter.noPoint')} onPress={() => onPoint(null)}>
                <X aria-hidden="true" />
              </IconButton>
            </>
          ) : null}
        </div>
      )}
    </>
  );
}

/** All scenes by number and title. */
function Scenes({
  slides,
  at,
  onGo,
}: {
  readonly slides: readonly Slide[];
  readonly at: number;
  readonly onGo: (at: number) => void;
}) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // What it returns in some browsers is no way to clean up.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ol ref={list} className={styles.scenes} aria-label={t('slides:list')}>
      {slides.map(({ id, title }, nth) => (
        <li key={id}>
          <button type="button" aria-current={nth === at ? 'true' : undefined} onClick={() => onGo(nth)}>
            {nth + 1} {title}
          </button>
        </li>
      ))}
    </ol>
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
