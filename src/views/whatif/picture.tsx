/** The map of the play: what goes is an outline, what comes is drawn in, nobody moves. A click takes away, brings back or connects. */
import { Minus, Plus, Scan, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Frame } from '../../drawing/frame.ts';
import { HALO } from '../../drawing/node-svg.ts';
import type { EdgeMark, Scene } from '../../drawing/scene.ts';
import { drawScene } from '../../drawing/svg.ts';
import { number } from '../../i18n/format.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Id } from '../../model/project.ts';
import { notify } from '../../state/actions.ts';
import { store, useApp } from '../../state/store.ts';
import { lookAt, playBack, playTie, playWithoutBody, playWithoutTie } from '../../state/what-if/what-if.ts';
import { MOST_DRAWN, sceneBefore, sceneOfPlay } from '../../state/what-if/what-if-scene.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import type { Play } from './use-play.ts';
import styles from './whatif.module.css';

type Chosen = { readonly is: 'body' | 'tie'; readonly id: Id };

export function Picture({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const count = play.before.bodies.length;
  if (count > MOST_DRAWN)
    return <p className={styles.noPicture}>{t('whatif:picture.tooMany', { n: number(count, language) })}</p>;
  return <Drawn play={play} />;
}

/** The map as it is, laid out once: what is played changes nothing of it. */
function useBase(): Scene | null {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const layout = useApp((s) => s.layout);
  const ring = useApp((s) => s.ring);
  const language = useApp((s) => s.language);
  const theme = useThemeName();
  const key = useMemo(
    () => ({ project, lens, layout, ring, language, theme }),
    [project, lens, layout, ring, language, theme],
  );
  const [found, setFound] = useState<{ readonly key: typeof key; readonly scene: Scene } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    sceneBefore(store.getState(), key.theme, jobs(), { signal: stop.signal }).then(
      (scene) => stop.signal.aborted || setFound({ key, scene }),
      (error: unknown) => {
        if (!isAbort(error)) notify('error', 'map:layoutFailed', { reason: String(error) });
      },
    );
    return () => stop.abort();
  }, [key]);
  // The picture of an older state stays until the new one is there, unless it is of another network.
  return found && found.key.project.about.id === project.about.id ? found.scene : null;
}

export function usePlayScene(play: Play): Scene | null {
  const base = useBase();
  const theme = useThemeName();
  const language = useApp((s) => s.language);
  const ring = useApp((s) => s.ring);
  const { project, steps, played, before, effect } = play;
  return useMemo(() => {
    if (!base) return null;
    const cutOff = new Set(effect.pieces.flatMap((piece) => piece.map(({ id }) => id)));
    const of = { project, steps, played, lensed: before, cutOff, session: { language, ring }, theme };
    return sceneOfPlay(base, of);
  }, [base, project, steps, played, before, effect, language, ring, theme]);
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
/** Pixels around a mark that count as it. */
const NEAR = 6;

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

/** What lies under a point of the drawing: a body, else a tie of the data; null = neither. O(bodies + ties) */
function pick(scene: Scene, frame: Frame, x: number, y: number): Chosen | null {
  let best: Chosen | null = null;
  let nearest = NEAR;
  for (const node of scene.nodes) {
    const away = Math.hypot(frame.cx + frame.scale * node.x - x, frame.cy + frame.scale * node.y - y);
    if (away - frame.scale * node.r >= nearest) continue;
    nearest = away - frame.scale * node.r;
    best = { is: 'body', id: node.id };
  }
  if (best) return best;
  nearest = NEAR;
  for (const edge of scene.edges) {
    if (edge.id.startsWith('via:')) continue;
    const away = fromLine(lineOf(scene, frame, edge), x, y);
    if (away >= nearest) continue;
    nearest = away;
    best = { is: 'tie', id: edge.id };
  }
  return best;
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

function lineOf(scene: Scene, { cx, cy, scale }: Frame, edge: EdgeMark): Line {
  const [a, b] = [scene.nodes[edge.source]!, scene.nodes[edge.target]!];
  return [cx + scale * a.x, cy + scale * a.y, cx + scale * b.x, cy + scale * b.y];
}

function fromLine([x0, y0, x1, y1]: Line, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x0 + along * dx - x, y0 + along * dy - y);
}

/** A mark around what is chosen. */
function ChosenMark({
  scene,
  frame,
  chosen,
}: {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly chosen: Chosen;
}) {
  if (chosen.is === 'tie') {
    const edge = scene.edges.find(({ id }) => id === chosen.id);
    if (!edge) return null;
    const [x1, y1, x2, y2] = lineOf(scene, frame, edge);
    return <line className={styles.chosenTie} x1={x1} y1={y1} x2={x2} y2={y2} />;
  }
  const node = scene.nodes.find(({ id }) => id === chosen.id);
  if (!node) return null;
  const { cx, cy, scale } = frame;
  return (
    <circle
      className={styles.chosenBody}
      cx={cx + scale * node.x}
      cy={cy + scale * node.y}
      r={scale * node.r + NEAR}
    />
  );
}

function ChosenBar({
  play,
  chosen,
  from,
  onConnect,
  onClose,
}: {
  readonly play: Play;
  readonly chosen: Chosen | null;
  readonly from: Id | null;
  readonly onConnect: (id: Id) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { project, played } = play;
  const label = (id: Id): string =>
    (project.bodies.get(id) ?? played.project.bodies.get(id))?.label ?? t('whatif:steps.gone');
  if (from !== null)
    return (
      <div className={styles.chosen} role="status">
        <span>{t('whatif:picture.connecting', { body: label(from) })}</span>
        <Button onPress={onClose}>{t('whatif:picture.stop')}</Button>
      </div>
    );
  if (chosen === null) return <p className={styles.quiet}>{t('whatif:picture.hint')}</p>;
  const { id } = chosen;
  const close = (
    <IconButton label={t('whatif:picture.close')} onPress={onClose}>
      <X aria-hidden="true" />
    </IconButton>
  );
  if (chosen.is === 'tie') {
    const tie = project.ties.get(id) ?? played.project.ties.get(id);
    if (!tie) return null;
    const isGone = played.removed.ties.has(id);
    return (
      <div className={styles.chosen}>
        <b>{t('whatif:picture.tie', { from: label(tie.source), to: label(tie.target) })}</b>
        <Button onPress={() => (isGone ? playBack(id) : playWithoutTie(id))}>
          {t(isGone ? 'whatif:picture.back' : 'whatif:picture.remove')}
        </Button>
        {close}
      </div>
    );
  }
  const isGone = played.removed.bodies.has(id);
  return (
    <div className={styles.chosen}>
      <b>{label(id)}</b>
      <Button onPress={() => (isGone ? playBack(id) : playWithoutBody(id))}>
        {t(isGone ? 'whatif:picture.back' : 'whatif:picture.remove')}
      </Button>
      {isGone ? null : <Button onPress={() => onConnect(id)}>{t('whatif:picture.connect')}</Button>}
      <Button tone="quiet" onPress={() => lookAt(id)}>
        {t('whatif:picture.look')}
      </Button>
      {close}
    </div>
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
