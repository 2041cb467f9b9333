/**
 * The presentation: one scene fills the screen. Keys as on every remote – arrows, page keys, space –, a press at either side, or a
 * second window with notes that leads this one.
 */
import { ChevronLeft, ChevronRight, Maximize, NotebookText, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { notify } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { Presenter } from './presenter.tsx';
import { openPresenter } from './presenter-window.ts';
import styles from './show.module.css';
import { Turning } from './turning.tsx';
import type { Drawn } from './use-sheets.ts';

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
  const stage = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(start);
  const [isBlack, setBlack] = useState(false);
  const [side, setSide] = useState<Window | null>(null);
  const [begun] = useState(() => Date.now());
  const last = slides.length - 1;
  const go = useCallback(
    (to: number) => {
      setBlack(false);
      setAt(Math.max(0, Math.min(last, to)));
    },
    [last],
  );
  const close = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    onClose(at);
  }, [at, onClose]);
  const openNotes = useCallback(() => {
    if (side && !side.closed) return side.focus();
    const made = openPresenter(t('slides:presenter.title', { name }), () => setSide(null));
    if (made) setSide(made);
    else notify('error', 'slides:presenter.blocked');
  }, [side, t, name]);
  useHeldBack(stage);
  useFullScreen(stage);
  const isAwake = useAwake(stage);
  useEffect(() => () => side?.close(), [side]);
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const does = keyed({
        go,
        at,
        last,
        close,
        openNotes,
        black: () => setBlack((on) => !on),
        stage: stage.current,
      });
      const run = does.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      // A button that has the focus is pressed by space and Enter.
      const onButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (!run || (onButton && (event.key === ' ' || event.key === 'Enter'))) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    },
    [go, at, last, close, openNotes],
  );
  useKeys(onKey, side);
  const slide = slides[at]!;
  const page = sheets.get(slide.id)?.page ?? null;
  const said = page ? [slide.title, ...page.sheet.text].join('. ') : slide.title;
  return createPortal(
    <div
      ref={stage}
      className={styles.show}
      role="dialog"
      aria-modal="true"
      aria-label={t('slides:show.label')}
      tabIndex={-1}
      data-testid="show"
      data-at={at + 1}
      data-black={isBlack}
      data-awake={isAwake}
    >
      <div className={styles.picture} role="img" aria-label={said}>
        {page ? <Turning page={page} /> : <p className={styles.wait}>{t('slides:show.loading')}</p>}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {t('slides:number', { n: at + 1, count: slides.length })}: {said}
      </p>
      <button
        type="button"
        tabIndex={-1}
        className={styles.left}
        aria-hidden="true"
        onClick={() => go(at - 1)}
      />
      <button
        type="button"
        tabIndex={-1}
        className={styles.right}
        aria-hidden="true"
        onClick={() => go(at + 1)}
      />
      <div className={styles.bar}>
        <IconButton label={t('slides:show.previous')} isDisabled={at === 0} onPress={() => go(at - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <span className={styles.at}>{t('slides:show.at', { n: at + 1, count: slides.length })}</span>
        <IconButton label={t('slides:show.next')} isDisabled={at === last} onPress={() => go(at + 1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
        <IconButton label={t('slides:show.presenter')} onPress={openNotes}>
          <NotebookText aria-hidden="true" />
        </IconButton>
        <IconButton label={t('slides:show.full')} onPress={() => void toggleFull(stage.current)}>
          <Maximize aria-hidden="true" />
        </IconButton>
        <IconButton label={t('slides:show.close')} onPress={close}>
          <X aria-hidden="true" />
        </IconButton>
        <span className={styles.keys}>{t('slides:show.keys')}</span>
      </div>
      {isBlack ? <div className={styles.black} /> : null}
      {side
        ? createPortal(
            <Presenter slides={slides} sheets={sheets} at={at} begun={begun} onGo={go} />,
            side.document.body,
          )
        : null}
    </div>,
    document.body,
  );
}

type Doing = {
  readonly go: (to: number) => void;
  readonly at: number;
  readonly last: number;
  readonly close: () => void;
  readonly openNotes: () => void;
  readonly black: () => void;
  readonly stage: HTMLElement | null;
};

/** What each key does; '.' is what many remotes send for black. */
function keyed({ go, at, last, close, openNotes, black, stage }: Doing): ReadonlyMap<string, () => void> {
  const next = () => go(at + 1);
  const previous = () => go(at - 1);
  return new Map([
    ['ArrowRight', next],
    ['ArrowDown', next],
    ['PageDown', next],
    [' ', next],
    ['Enter', next],
    ['ArrowLeft', previous],
    ['ArrowUp', previous],
    ['PageUp', previous],
    ['Backspace', previous],
    ['Home', () => go(0)],
    ['End', () => go(last)],
    ['Escape', close],
    ['b', black],
    ['.', black],
    ['f', () => void toggleFull(stage)],
    ['n', openNotes],
  ]);
}

async function toggleFull(stage: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  // Where the browser will not, the window has to do.
  else await stage?.requestFullscreen().catch(() => {});
}

/** Asks for the whole screen when it begins: whoever started it has just pressed something, which browsers want to see. */
function useFullScreen(stage: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!document.fullscreenElement) void toggleFull(stage.current);
  }, [stage]);
}

/** ms for which buttons and the most important keys are seen after the pointer moved, and at the beginning. */
const AWAKE = 3000;

/** Whether somebody is at the pointer: who talks and uses a remote sees nothing but the scene. */
function useAwake(stage: React.RefObject<HTMLElement | null>): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    const element = stage.current;
    let timer = window.setTimeout(() => setAwake(false), AWAKE);
    const wake = () => {
      setAwake(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setAwake(false), AWAKE);
    };
    element?.addEventListener('pointermove', wake);
    return () => {
      window.clearTimeout(timer);
      element?.removeEventListener('pointermove', wake);
    };
  }, [stage]);
  return isAwake;
}

/** Keys of both windows, before anything else on the page hears of them. */
function useKeys(onKey: (event: KeyboardEvent) => void, side: Window | null): void {
  useEffect(() => {
    const windows = side ? [window, side] : [window];
    for (const one of windows) one.addEventListener('keydown', onKey, true);
    return () => {
      for (const one of windows) one.removeEventListener('keydown', onKey, true);
    };
  }, [onKey, side]);
}

/** The page behind cannot be reached meanwhile; afterwards the focus is where it was. */
function useHeldBack(stage: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = document.getElementById('root');
    const before = document.activeElement;
    if (root) root.inert = true;
    stage.current?.focus();
    return () => {
      if (root) root.inert = false;
      if (before instanceof HTMLElement) before.focus();
    };
  }, [stage]);
}
