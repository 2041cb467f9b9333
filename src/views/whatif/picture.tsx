/** The map of the play: what goes is an outline, what comes is drawn in, nobody moves. A click takes away, brings back or connects. */
import { Minus, Plus, Scan } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { HALO } from '../../drawing/node-svg.ts';
import { drawScene } from '../../drawing/svg.ts';
import { number } from '../../i18n/format.ts';
import type { Id } from '../../model/project.ts';
import { playTie } from '../../state/what-if/what-if.ts';
import { MOST_DRAWN } from '../../state/what-if/what-if-scene.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import { ChosenBar, ChosenMark } from './chosen.tsx';
import { type Chosen, pick } from './picture-pick.ts';
import type { Play } from './use-play.ts';
import { usePlayScene } from './use-play-scene.ts';
import styles from './whatif.module.css';

export function Picture({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const count = play.before.bodies.length;
  if (count > MOST_DRAWN)
    return <p className={styles.noPicture}>{t('whatif:picture.tooMany', { n: number(count, language) })}</p>;
  return <Drawn play={play} />;
}

const LEAST_HEIGHT = 320;
const GREATEST_HEIGHT = 700;
/** Pixels of the view that stand above and below the picture while nothing is scrolled: title, scenarios, tools, key. */
const AROUND = 276;

/** The height at which picture and effect are seen together: what the view leaves, as the window is now. */
function tallestNow(): number {
  const left = (document.getElementById('view')?.clientHeight ?? 0) - AROUND;
  return Math.max(LEAST_HEIGHT, Math.min(GREATEST_HEIGHT, left));
}

function useTallest(): number {
  const [tallest, setTallest] = useState(tallestNow);
  useEffect(() => {
    const onResize = () => setTallest(tallestNow());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return tallest;
}

const ZOOMS = [1, 1.5, 2.2, 3.2] as const;
/** Names beyond which the quick way of placing them is taken. */
const MANY_NAMES = 80;

function Drawn({ play }: { readonly play: Play }) {
  const { t } = useWords();
  const { ref: host, width } = useWidth();
  const tallest = useTallest();
  const [zoom, setZoom] = useState(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [from, setFrom] = useState<Id | null>(null);
  // Numbers and steps first: the picture follows in a task of its own.
  const scene = useDeferredValue(usePlayScene(play));
  const w = Math.max(280, width) * ZOOMS[zoom]!;
  const h = Math.max(LEAST_HEIGHT, Math.min(0.78 * Math.max(280, width), tallest)) * ZOOMS[zoom]!;
  const drawing = useMemo(
    () =>
      scene &&
      width > 0 &&
      drawScene(
        scene,
        { x0: 0, y0: 0, x1: w, y1: h },
        {
          mostLabels: w < 500 ? 16 : 110,
          textSize: w < 500 ? 10.5 : 11.5,
          room: HALO,
          labelQuality: scene.nodes.length > MANY_NAMES ? 'fast' : 'best',
        },
      ),
    [scene, width, w, h],
  );
  function choose(next: Chosen): void {
    if (from !== null && next.is === 'body') {
      playTie(from, next.id);
      setFrom(null);
      setChosen(null);
      return;
    }
    setChosen(next);
  }
  return (
    <figure className={styles.picture} aria-label={t('whatif:picture.title')}>
      <div className={styles.pictureTools}>
        <ChosenBar
          play={play}
          chosen={chosen}
          from={from}
          onConnect={setFrom}
          onClose={() => {
            setChosen(null);
            setFrom(null);
          }}
        />
        <span className={styles.tools}>
          <IconButton
            label={t('whatif:picture.minus')}
            onPress={() => setZoom(Math.max(0, zoom - 1))}
            isDisabled={zoom === 0}
          >
            <Minus aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('whatif:picture.plus')}
            onPress={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))}
            isDisabled={zoom === ZOOMS.length - 1}
          >
            <Plus aria-hidden="true" />
          </IconButton>
          <IconButton label={t('whatif:picture.fit')} onPress={() => setZoom(0)} isDisabled={zoom === 0}>
            <Scan aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <div
        ref={host}
        className={styles.canvas}
        data-zoomed={zoom > 0}
        data-testid="whatif-picture"
        data-ready={drawing !== null && drawing !== false}
      >
        {drawing && scene ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: for the mouse; the lists beside do the same by keys
          <svg
            width={w}
            height={h}
            viewBox={`0 0 ${w} ${h}`}
            role="img"
            aria-label={t('whatif:picture.title')}
            onClick={(event) => {
              const { left, top } = event.currentTarget.getBoundingClientRect();
              const found = pick(scene, drawing.frame, event.clientX - left, event.clientY - top);
              if (found) choose(found);
            }}
          >
            <SvgMarkup markup={drawing.markup} />
            {chosen ? <ChosenMark scene={scene} frame={drawing.frame} chosen={chosen} /> : null}
          </svg>
        ) : (
          <p className={styles.quiet}>{t('whatif:picture.drawing')}</p>
        )}
      </div>
      <Key play={play} />
    </figure>
  );
}

/** What the signs mean; only those that are in the picture. */
function Key({ play }: { readonly play: Play }) {
  const { t } = useWords();
  const { played, effect } = play;
  const shown = [
    ...(played.removed.bodies.size + played.removed.ties.size > 0 ? (['gone'] as const) : []),
    ...(played.added.bodies.size + played.added.ties.size > 0 ? (['new'] as const) : []),
    ...(effect.pieces.length > 0 ? (['cutOff'] as const) : []),
  ];
  if (shown.length === 0) return null;
  return (
    <figcaption className={styles.key}>
      {shown.map((sign) => (
        <span key={sign}>
          <svg viewBox="0 0 20 20" aria-hidden="true" data-sign={sign}>
            {sign === 'gone' ? null : <circle className={styles.signBody} cx="10" cy="10" r="4.5" />}
            <circle className={styles.signRing} cx="10" cy="10" r={sign === 'gone' ? 6 : 8} />
          </svg>
          {t(`whatif:picture.${sign}`)}
        </span>
      ))}
    </figcaption>
  );
}
