/**
 * The presentation: one scene fills the screen. Keys as on every remote – arrows, page keys, space –, a press at either side, a swipe,
 * or a second window with notes that leads this one. Whoever is pointed at stands out with all ties.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { FULL_CHANGES, fillScreen, hasFull, isFull, leaveFullScreen } from './full-screen.ts';
import { Overview } from './overview.tsx';
import { Presenter } from './presenter.tsx';
import { openPresenter } from './presenter-window.ts';
import { partsOf } from './scene-parts.ts';
import styles from './show.module.css';
import { ShowBar } from './show-bar.tsx';
import { type Doing, useKeys } from './show-keys.ts';
import { Stage } from './stage.tsx';
import type { Drawn } from './use-sheets.ts';

/** Where the browser would not: what is said of it. */
type Refused = 'slides:presenter.blocked' | 'slides:show.noFull';

export function Show({
  slides,
  sheets,
  start,
  onClose,
}: {
  readonly slides: readonly Slide[];
  readonly sheets: ReadonlyMap<Id, Drawn>;
  readonly start: number;
  /** @param at the scene that was shown last */
  readonly onClose: (at: number) => void;
}) {
  const { t, language } = useWords();
  const name = useApp((s) => s.project.about.name[language] ?? s.project.about.name.de);
  const show = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(start);
  const [isBlack, setBlack] = useState(false);
  const [open, setOpen] = useState<'overview' | 'point' | 'notes' | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [side, setSide] = useState<Window | null>(null);
  const [begun] = useState(() => Date.now());
  const last = slides.length - 1;
  const go = useCallback(
    (to: number) => {
      setBlack(false);
      setPointed(null);
      setOpen((now) => (now === 'notes' ? now : null));
      setAt(Math.max(0, Math.min(last, to)));
    },
    [last],
  );
  const close = useCallback(() => {
    void leaveFullScreen();
    onClose(at);
  }, [at, onClose]);
  const openNotes = useCallback(() => {
    if (side && !side.closed) return side.focus();
    const made = openPresenter(t('slides:presenter.title', { name }), () => setSide(null));
    setSide(made);
    // Without a second window, notes can be read here: at a rehearsal, or where the screen is one's own.
    if (made) return;
    setRefused('slides:presenter.blocked');
    setOpen((now) => (now === 'notes' ? null : 'notes'));
  }, [side, t, name]);
  const full = useFullScreen(show, side !== null, close, () => setRefused('slides:show.noFull'));
  const does = useMemo(
    (): Doing => ({
      next: () => go(at + 1),
      previous: () => go(at - 1),
      first: () => go(0),
      last: () => go(last),
      // Back by one: what is open, who is pointed at, then the presentation.
      close: () => (open !== null ? setOpen(null) : pointed !== null ? setPointed(null) : close()),
      black: () => setBlack((on) => !on),
      full,
      notes: openNotes,
      overview: () => setOpen('overview'),
      point: () => setOpen('point'),
    }),
    [go, at, last, close, open, pointed, full, openNotes],
  );
  useHeldBack(show);
  useKeys(does, side);
  const isAwake = useAwake(show);
  useEffect(() => () => side?.close(), [side]);
  const slide = slides[at]!;
  const page = sheets.get(slide.id)?.page ?? null;
  const next = sheets.get(slides[at + 1]?.id ?? '')?.page ?? null;
  // Reading the page that comes next takes a moment that nobody has to wait for.
  useEffect(() => {
    const timer = next ? window.setTimeout(() => partsOf(next), 400) : 0;
    return () => window.clearTimeout(timer);
  }, [next]);
  const said = page ? [slide.title, ...page.sheet.text].join('. ') : slide.title;
  const meant = page && pointed !== null ? (partsOf(page).bodies.get(pointed) ?? null) : null;
  return createPortal(
    <div
      ref={show}
      className={styles.show}
      role="dialog"
      aria-modal="true"
      aria-label={t('slides:show.label')}
      tabIndex={-1}
      data-testid="show"
      data-at={at + 1}
      data-black={isBlack}
      data-awake={isAwake || open !== null || refused !== null}
    >
      {page ? (
        <Stage
          page={page}
          alt={said}
          pointed={pointed}
          onPoint={setPointed}
          onStep={(step) => go(at + step)}
          isHeld={open === 'overview'}
        />
      ) : (
        <p className={styles.wait}>{t('slides:show.loading')}</p>
      )}
      <p className="visually-hidden" aria-live="polite">
        {meant ? meant.said : `${t('slides:number', { n: at + 1, count: slides.length })}: ${said}`}
      </p>
      {open === 'notes' ? (
        <p className={styles.notesHere}>{slide.notes || t('slides:presenter.noNotes')}</p>
      ) : null}
      <ShowBar
        at={at}
        count={slides.length}
        does={does}
        onEnd={close}
        bodies={page ? partsOf(page).bodies : null}
        meant={meant}
        isFinding={open === 'point'}
        onPoint={setPointed}
        onLeaveField={() => {
          setOpen(null);
          show.current?.focus();
        }}
        word={refused === null ? null : t(refused)}
        onRead={() => setRefused(null)}
      />
      {open === 'overview' ? (
        <Overview
          slides={slides}
          sheets={sheets}
          at={at}
          onGo={(to) => {
            go(to);
            show.current?.focus();
          }}
          onClose={() => {
            setOpen(null);
            show.current?.focus();
          }}
        />
      ) : null}
      {isBlack ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press anywhere; keys do the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: B, or any key that goes on
        <div className={styles.black} onClick={() => setBlack(false)} />
      ) : null}
      {side
        ? createPortal(
            <Presenter
              slides={slides}
              sheets={sheets}
              at={at}
              begun={begun}
              pointed={pointed}
              onGo={go}
              onPoint={setPointed}
            />,
            side.document.body,
          )
        : null}
    </div>,
    document.body,
  );
}

/** ms in which leaving the whole screen is the doing of what was just pressed, not the person's Esc. */
const OWN_DOING = 1500;

/**
 * Asks for the whole screen when it begins: whoever started it has just pressed something, which browsers want to see. Esc, which the
 * browser keeps for itself there, ends the presentation as it does in a window.
 * @returns goes to the whole screen, or back
 */
function useFullScreen(
  show: React.RefObject<HTMLElement | null>,
  hasSide: boolean,
  onEnd: () => void,
  onRefused: () => void,
): () => void {
  const own = useRef(0);
  const latest = useRef({ hasSide, onEnd });
  latest.current = { hasSide, onEnd };
  useEffect(() => {
    if (hasFull() && !isFull() && show.current) void fillScreen(show.current);
    const changed = () => {
      // A second window that opens takes the whole screen away in some browsers: that ends nothing.
      const isOwn = Date.now() - own.current < OWN_DOING || latest.current.hasSide || !document.hasFocus();
      if (!isFull() && !isOwn) latest.current.onEnd();
    };
    for (const name of FULL_CHANGES) document.addEventListener(name, changed);
    return () => {
      for (const name of FULL_CHANGES) document.removeEventListener(name, changed);
    };
  }, [show]);
  return useCallback(() => {
    own.current = Date.now();
    if (isFull()) void leaveFullScreen();
    else if (show.current) void fillScreen(show.current).then((is) => is || onRefused());
  }, [show, onRefused]);
}

/** ms for which buttons and the most important keys are seen after the pointer moved, and at the beginning. */
const AWAKE = 3000;

/** Whether somebody is at the pointer: who talks and uses a remote sees nothing but the scene. */
function useAwake(show: React.RefObject<HTMLElement | null>): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    const element = show.current;
    let timer = window.setTimeout(() => setAwake(false), AWAKE);
    const wake = () => {
      setAwake(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setAwake(false), AWAKE);
    };
    element?.addEventListener('pointermove', wake);
    element?.addEventListener('pointerdown', wake);
    return () => {
      window.clearTimeout(timer);
      element?.removeEventListener('pointermove', wake);
      element?.removeEventListener('pointerdown', wake);
    };
  }, [show]);
  return isAwake;
}

/** The page behind cannot be reached meanwhile; afterwards the focus is where it was. */
function useHeldBack(show: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = document.getElementById('root');
    const before = document.activeElement;
    if (root) root.inert = true;
    show.current?.focus();
    return () => {
      if (root) root.inert = false;
      if (before instanceof HTMLElement) before.focus();
    };
  }, [show]);
}
