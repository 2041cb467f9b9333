/** The Map view: the network as a picture, with what explains it, ways to walk it, and the same content as text. */
import {
  type CSSProperties,
  lazy,
  type MouseEvent,
  Suspense,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { partOf } from '../../drawing/part.ts';
import { focusOn, select, selectTie } from '../../state/actions.ts';
import { selectOutside } from '../../state/looking/shown-by.ts';
import { store, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { extentOf, fitView } from './camera.ts';
import { summary } from './describe.ts';
import type { MenuOf } from './edit-menu.ts';
import { FilterRow, FilterTools, selectNarrowed } from './filter-bar.tsx';
import { Legend } from './legend.tsx';
import styles from './map.module.css';
import { MapCanvas, type MapControl, type TieHover } from './map-canvas.tsx';
import { ringCoverage } from './ring-coverage.ts';
import { nameMargin } from './stage-margin.ts';
import { FocusChip, RearrangeChip, RingNote, SizeNote, Toolbar } from './toolbar.tsx';
import { useInsets } from './use-insets.ts';
import { useMarked } from './use-marked.ts';
import { usePicture } from './use-picture.ts';
import { useSize } from './use-size.ts';
import { useSpokenFocus } from './use-spoken-focus.ts';
import { useWalk } from './use-walk.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** From this width on, the legend has room beside the picture. */
const WIDE = 720;
const ROOMY = 1280;

const TieTip = lazy(() => import('./tie-tip.tsx'));
const TextVersion = lazy(async () => (await import('./text-version.tsx')).loadTextVersion());
const FilterEmpty = lazy(async () => (await import('./filter-empty.tsx')).loadFilterEmpty());
const SpotlightChip = lazy(() => import('./spotlight-chip.tsx'));
const MoveLayer = lazy(async () => (await import('./move-layer.tsx')).loadMoveLayer());
const ExploreLayer = lazy(async () => (await import('./explore/layer.tsx')).loadExploreLayer());
const PlaceNote = lazy(async () => (await import('./places/note.tsx')).loadPlaceNote());
const EditLayer = lazy(async () => (await import('./edit-layer.tsx')).loadEditLayer());

export default function MapView() {
  const { t, language } = useWords();
  const { picture, lensed, answers, sizing, busy, kept } = usePicture();
  const focus = useApp((s) => s.focus);
  const selected = useApp((s) => s.selected);
  const ring = useApp((s) => s.ring);
  const [spoken, setSpoken] = useState('');
  const [ready, setReady] = useState(false);
  const [textOpen, setTextOpen] = useState(false);
  const [legendChoice, setLegendChoice] = useState<boolean | null>(null);
  const [menu, setMenu] = useState<MenuOf | null>(null);
  const [tieHover, setTieHover] = useState<TieHover | null>(null);
  const connecting = useApp((s) => s.connecting !== null);
  const moving = useApp((s) => s.moving);
  const spotlight = useApp((s) => s.spotlight);
  const exploring = useApp((s) => s.exploring !== null);
  // What lies over the picture for choosing is fetched when somebody comes near; a finger never comes near before it presses.
  const [near, setNear] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  const [markedKey, setMarked] = useState<string | null>(null);
  const control = useRef<MapControl>(null);
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const tools = useRef<HTMLDivElement>(null);
  const { height: toolsHeight } = useSize(tools);
  const title = useId();
  const about = useId();

  const wide = size.width >= WIDE;
  // Beside the panel for exploring, there is room for it on wide screens alone.
  const legendOpen = legendChoice ?? (size.width >= (exploring ? ROOMY : WIDE) && size.height >= 420);
  const layout = picture?.layout;
  const focused = focus && picture ? lensed.bodies[lensed.vertexOf.get(focus.body) ?? -1] : undefined;
  const chipShown = focused !== undefined || spotlight !== null;
  const noteShown = layout === 'sector-wheel' && ringCoverage(lensed, ring) !== null;
  const onMap = layout === 'geographic';
  const lineShown = noteShown || kept || onMap;
  const narrowed = useApp(selectNarrowed);
  const outside = useApp(selectOutside);
  const rest = useApp((s) => s.shownBy.rest);
  const insets = useInsets(size, {
    wide,
    legend: legendOpen,
    toolsHeight,
    chip: chipShown,
    line: lineShown,
    exploring,
    moving,
    layout,
  });
  const drawn = picture?.scene ?? null;
  const scene = useMemo(
    () => (drawn && outside && rest === 'hide' ? partOf(drawn, (id) => !outside.has(id)) : drawn),
    [drawn, outside, rest],
  );
  const marked = useMarked(scene, lensed, markedKey);
  const scale = useMemo(
    () => (scene ? fitView(extentOf(scene), size, insets, nameMargin(scene, size)).scale : 1),
    [scene, size, insets],
  );

  useSpokenFocus(lensed, scene?.nodes.length ?? 0, setSpoken);
  useEffect(() => {
    if (selected !== null) control.current?.reveal(selected);
  }, [selected]);

  const { cursorNow, onKeyDown } = useWalk(scene, lensed, control, setSpoken);

  /** By the right button where the pointer is; by the menu key or Shift+F10 at the body that the keyboard is on. */
  function onMenu(event: MouseEvent): void {
    if (!control.current) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const byKey = event.button !== 2 && !event.ctrlKey;
    const cursor = byKey ? cursorNow() : null;
    const { selectedTie } = store.getState();
    const at = (cursor === null ? null : control.current.pointOf(cursor)) ?? [
      event.clientX - box.left,
      event.clientY - box.top,
    ];
    const under = byKey
      ? selectedTie === null
        ? { body: cursor, tie: null }
        : { body: null, tie: selectedTie }
      : control.current.at(at[0], at[1]);
    setTieHover(null);
    if (under.body !== null) select(under.body);
    else if (under.tie !== null) selectTie(under.tie);
    setMenu({ ...under, at, place: control.current.placeAt(at[0], at[1]) });
  }

  const empty = lensed.bodies.length === 0;
  return (
    <div className={styles.view} data-text={textOpen || undefined}>
      <h1 className="visually-hidden" id={title}>
        {t('map:title')}
      </h1>
      <p className="visually-hidden" id={about}>
        {scene ? `${summary(scene, lensed, language)} ` : ''}
        {t('map:about')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      <div
        ref={area}
        className={styles.area}
        onPointerEnter={() => setNear(true)}
        data-bodies={scene?.nodes.length ?? 0}
        data-edges={scene?.edges.length ?? 0}
        data-layout={picture?.layout}
        style={{ '--top': `${insets.top}px` } as CSSProperties}
        data-ready={empty ? 'empty' : ready && scene !== null && !busy ? 'true' : 'false'}
      >
        {scene && picture && size.width > 0 ? (
          <MapCanvas
            scene={scene}
            insets={insets}
            marked={marked}
            onKeyDown={onKeyDown}
            onMenu={onMenu}
            onHoverTie={setTieHover}
            onReady={setReady}
            control={control}
            labelledBy={title}
            describedBy={about}
          />
        ) : empty && narrowed ? (
          <Suspense fallback={null}>
            <FilterEmpty />
          </Suspense>
        ) : empty ? (
          <div className={styles.empty}>
            <h2>{t('map:empty.title')}</h2>
            <p>{t(lensed.counts.bodiesLeftOut > 0 ? 'map:empty.byLens' : 'map:empty.noBodies')}</p>
          </div>
        ) : (
          <p className={styles.empty} role="status">
            {t('map:drawing')}
          </p>
        )}
        {tieHover && !menu ? (
          <Suspense fallback={null}>
            <TieTip {...tieHover} width={size.width} />
          </Suspense>
        ) : null}
        {moving && scene ? (
          <Suspense fallback={null}>
            <MoveLayer scene={scene} control={control} area={area} cursor={cursorNow} left={insets.left} />
          </Suspense>
        ) : null}
        {scene && (near || exploring) ? (
          <Suspense fallback={null}>
            <ExploreLayer scene={scene} control={control} area={area} wide={wide} top={insets.top} />
          </Suspense>
        ) : null}
        {connecting || menu || selected !== null ? (
          <Suspense fallback={null}>
            <EditLayer menu={menu} onMenu={setMenu} control={control} insets={insets} size={size} />
          </Suspense>
        ) : null}
        <div className={styles.top}>
          <div ref={tools} className={styles.tools}>
            <Toolbar answers={answers} sizing={sizing} textOpen={textOpen} onText={setTextOpen} />
            <FilterTools />
            <FilterRow />
          </div>
          {lineShown ? (
            <div className={styles.noteLine}>
              <RingNote lensed={lensed} />
              {onMap ? (
                <Suspense fallback={null}>
                  <PlaceNote lensed={lensed} />
                </Suspense>
              ) : null}
              {kept && !busy ? <RearrangeChip /> : null}
            </div>
          ) : null}
          {focused && focus ? (
            <FocusChip
              body={focused.label}
              steps={focus.steps}
              onSteps={(steps) => focusOn({ body: focus.body, steps })}
              onRemove={() => focusOn(null)}
            />
          ) : null}
          {spotlight ? (
            <Suspense fallback={null}>
              <SpotlightChip what={spotlight.what} />
            </Suspense>
          ) : null}
          {busy && ready ? (
            <p className={styles.busy} role="status">
              {t('map:placing')}
            </p>
          ) : null}
        </div>
        {scene ? (
          <>
            <div className={styles.bottom}>
              <Legend
                scene={scene}
                open={legendOpen}
                onOpen={setLegendChoice}
                scale={scale}
                marked={markedKey}
                onMark={setMarked}
                lensed={lensed}
              >
                <SizeNote sizing={sizing} />
              </Legend>
            </div>
            <ZoomButtons control={control} />
          </>
        ) : null}
      </div>
      {textOpen && scene && picture ? (
        <Suspense fallback={null}>
          <TextVersion
            scene={scene}
            lensed={picture.lensed}
            answers={answers}
            hidden={picture.whole.nodes.length - scene.nodes.length}
            onClose={() => setTextOpen(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
