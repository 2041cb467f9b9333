/** The figure as it is saved, at a size that fits; as others see it, or small; with the handles of its annotations over it. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { type CSSProperties, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { filterValues, VISIONS, type Vision } from '../../drawing/vision.ts';
import { number } from '../../i18n/format.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { Detail } from './detail.tsx';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import { NotesLayer } from './notes-layer.tsx';
import type { NotesDesk } from './studio.tsx';
import { useBox } from './use-box.ts';
import type { Drawn } from './use-drawn.ts';
import { ArmedLine, Warnings } from './warnings.tsx';

const MODES = ['full', 'grey', 'protan', 'deutan', 'tritan', 'back', 'thumb'] as const;
type Mode = (typeof MODES)[number];

/**
 * Pixels of the picture's longer side. The back row of a room that is laid out well sees the screen from six times its width; the
 * same angle is a picture 10 cm wide on a desk, seen from 60 cm.
 */
const SMALL: Partial<Record<Mode, number>> = { back: 380, thumb: 160 };
const ZOOMS = [1, 1.5, 2, 3, 4.5, 7] as const;
/** Grey around the page. */
const MARGIN = 20;

const isVision = (mode: Mode): mode is Vision => (VISIONS as readonly string[]).includes(mode);

export function Preview({
  drawn,
  busy,
  failed,
  notes,
}: {
  readonly drawn: Drawn | null;
  readonly busy: boolean;
  readonly failed: string | null;
  readonly notes: NotesDesk;
}) {
  const { t, language } = useWords();
  const { figure } = useDesk();
  const [mode, setMode] = useState<Mode>('full');
  const [zoom, setZoom] = useState(0);
  // Another picture is looked at as a whole first.
  const shows = figure.subject.of === 'map' ? 'map' : figure.subject.chart;
  const [zoomed, setZoomed] = useState(shows);
  if (zoomed !== shows) {
    setZoomed(shows);
    setZoom(0);
  }
  const host = useRef<HTMLDivElement>(null);
  const box = useBox(host);
  const filter = useId();
  const words = useId();
  const fit = drawn ? fitting(drawn, box, SMALL[mode]) : null;
  const scale = fit === null ? null : fit * (SMALL[mode] === undefined ? ZOOMS[zoom]! : 1);
  useMiddle(host, scale);
  const seenAs = isVision(mode) ? { filter: `url(#${CSS.escape(filter)})` } : {};
  return (
    <>
      <Warnings drawn={drawn} />
      {notes.arming ? (
        <ArmedLine arming={notes.arming} notes={notes} />
      ) : (
        <div className={styles.previewTools}>
          <Select
            className={styles.mode ?? ''}
            label={t('figures:preview.as')}
            quietLabel
            value={mode}
            choices={MODES.map((id) => ({ id, label: t(`figures:preview.${id}`) }))}
            onChange={setMode}
          />
          <p className={styles.quiet} data-testid="figure-size">
            {drawn
              ? t('figures:preview.size', {
                  width: number(drawn.page.width, language, 1),
                  height: number(drawn.page.height, language, 1),
                })
              : ''}
          </p>
          <span className={styles.zoom}>
            <IconButton
              label={t('figures:preview.zoomOut')}
              isDisabled={zoom === 0}
              onPress={() => setZoom(Math.max(0, zoom - 1))}
            >
              <Minus aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('figures:preview.zoomIn')}
              isDisabled={zoom === ZOOMS.length - 1 || SMALL[mode] !== undefined}
              onPress={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))}
            >
              <Plus aria-hidden="true" />
            </IconButton>
            <IconButton label={t('figures:preview.fit')} isDisabled={zoom === 0} onPress={() => setZoom(0)}>
              <Maximize aria-hidden="true" />
            </IconButton>
          </span>
        </div>
      )}
      <div
        className={styles.deskBox}
        style={{ '--page': drawn ? drawn.width / drawn.height : 1.5 } as CSSProperties}
      >
        <div
          ref={host}
          className={styles.desk}
          data-testid="figure-desk"
          data-zoomed={zoom > 0}
          {...(zoom > 0 ? { tabIndex: 0 } : {})}
        >
          {isVision(mode) ? (
            <svg width="0" height="0" className={styles.filter} aria-hidden="true" focusable="false">
              <filter id={filter} colorInterpolationFilters="linearRGB">
                <feColorMatrix type="matrix" values={filterValues(mode)} />
              </filter>
            </svg>
          ) : null}
          {drawn && scale !== null ? (
            <div
              className={styles.paper}
              data-page
              data-clear={figure.look.background === 'none'}
              data-dark={figure.look.theme === 'dark'}
              style={{ width: drawn.width * scale, height: drawn.height * scale }}
            >
              <img
                src={drawn.url}
                alt={t('figures:preview.label', { name: drawn.sheet.title })}
                aria-describedby={words}
                draggable={false}
                data-testid="figure-picture"
                style={seenAs}
              />
              <Detail drawn={drawn} scale={scale} desk={host} box={box} style={seenAs} />
              {SMALL[mode] === undefined ? <NotesLayer drawn={drawn} scale={scale} notes={notes} /> : null}
            </div>
          ) : (
            <p className={styles.waiting} role="status">
              {failed === null ? t('figures:working') : t('figures:failed', { reason: failed })}
            </p>
          )}
          {busy && drawn ? (
            <p className={styles.busy} role="status">
              {t('figures:working')}
            </p>
          ) : null}
          {failed !== null && drawn ? (
            <p className={styles.busy} role="alert">
              {t('figures:failed', { reason: failed })}
            </p>
          ) : null}
        </div>
      </div>
      {mode === 'full' ? null : <p className={styles.quiet}>{t('figures:preview.note')}</p>}
      {drawn && drawn.hidden > 0 ? (
        <p className={styles.quiet}>{t('figures:preview.hiddenNames', { count: drawn.hidden })}</p>
      ) : null}
      {drawn ? (
        <details className={styles.inWords}>
          <summary>{t('figures:preview.inWords')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
          <div id={words} tabIndex={0}>
            {drawn.sheet.text.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences in an order of their own; two may be alike
              <p key={i}>{line}</p>
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

/** Enlarged, the page keeps in the middle what was in the middle. */
function useMiddle(host: RefObject<HTMLElement | null>, scale: number | null): void {
  const middle = useRef({ x: 0.5, y: 0.5 });
  useLayoutEffect(() => {
    const desk = host.current;
    if (!desk || scale === null) return;
    desk.scrollLeft = middle.current.x * desk.scrollWidth - desk.clientWidth / 2;
    desk.scrollTop = middle.current.y * desk.scrollHeight - desk.clientHeight / 2;
    const remember = () => {
      middle.current = {
        x: (desk.scrollLeft + desk.clientWidth / 2) / desk.scrollWidth,
        y: (desk.scrollTop + desk.clientHeight / 2) / desk.scrollHeight,
      };
    };
    desk.addEventListener('scroll', remember, { passive: true });
    return () => desk.removeEventListener('scroll', remember);
  }, [host, scale]);
}

/** Pixels of the screen for one of the page, so that the whole page is seen. */
function fitting(drawn: Drawn, box: { width: number; height: number }, longest?: number): number | null {
  if (longest !== undefined) return longest / Math.max(drawn.width, drawn.height);
  if (box.width < 40) return null;
  const wide = (box.width - 2 * MARGIN) / drawn.width;
  const high = (box.height - 2 * MARGIN) / drawn.height;
  return Math.max(0.02, box.height > 120 ? Math.min(wide, high) : wide);
}
