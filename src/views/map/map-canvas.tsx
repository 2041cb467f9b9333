/**
 * The picture itself: a Stage on an element, its loss and return, and the same picture as SVG where WebGL is missing.
 * Pointer and keyboard end in the same actions.
 */
import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type Ref,
  Suspense,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Box } from '../../drawing/labels.ts';
import type { Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import { focusOn, hover, select, selectTie } from '../../state/actions.ts';
import { chooseForConnecting, openNewBody } from '../../state/edit/editing.ts';
import { chooseForAnswer } from '../../state/looking/exploring.ts';
import { store } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Insets } from './camera.ts';
import styles from './map.module.css';
import { Stage } from './stage.ts';
import type { Lighting } from './stage-light.ts';
import { canDraw } from './webgl/contexts.ts';

/** Few browsers need it. */
const Fallback = lazy(() => import('./fallback.tsx'));

/** What buttons and keys may ask of the picture. */
export type MapControl = {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly reveal: (id: Id) => void;
  /** What is at a point of the canvas, in CSS pixels. */
  readonly at: (px: number, py: number) => { readonly body: Id | null; readonly tie: Id | null };
  readonly pointOf: (id: Id) => readonly [number, number] | null;
  /** The point of the canvas at a point of the layout; null where the picture stands still as SVG. */
  readonly pointAt: (x: number, y: number) => readonly [number, number] | null;
  /** Moves the picture so that a point of the layout is in the middle. */
  readonly centre: (x: number, y: number) => void;
  /** The layout's point at a point of the canvas. */
  readonly placeAt: (px: number, py: number) => readonly [number, number];
  /** Where a body is drawn now, in pixels of the canvas; null when it is not, or the picture stands still as SVG. */
  readonly spotOf: (id: Id) => { readonly x: number; readonly y: number; readonly r: number } | null;
  /** Shows bodies elsewhere until the next scene, e.g. while they are being pulled. */
  readonly place: (places: ReadonlyMap<Id, readonly [number, number]>) => void;
  /** What names cover, in pixels of the canvas. */
  readonly names: () => readonly Box[];
  /** Whether a point of the window is on the picture, and not on what lies over it. */
  readonly isPaper: (clientX: number, clientY: number) => boolean;
  /** Calls after every frame. @returns ends that */
  readonly follow: (each: () => void) => () => void;
  /** Puts the keyboard into the picture. */
  readonly focus: () => void;
};

/** A tie under the pointer. */
export type TieHover = { readonly id: Id; readonly x: number; readonly y: number };

/** What a legend entry, an answer or a filter lights up; ties of it alone where it says so. Null = nothing is faded. */
export type Marked = {
  readonly bodies: ReadonlySet<Id>;
  readonly ties: ReadonlySet<string> | null;
} | null;

type Health = 'drawing' | 'lost' | 'no-webgl' | 'gone';

/** While two bodies are being connected, the first of them is lit as if it were selected. */
function lightingNow(marked: Marked): Lighting {
  const { hovered, selected, selectedTie, connecting, selection } = store.getState();
  const from = connecting?.from ?? null;
  return {
    hovered,
    selected: from ?? selected,
    tie: from === null ? selectedTie : null,
    marked: marked?.bodies ?? null,
    markedTies: marked?.ties ?? null,
    chosen: selection,
  };
}

/** How long a lost picture may take to come back before the SVG stands in. */
const PATIENCE = 4000;

export function MapCanvas({
  scene,
  insets,
  marked,
  onKeyDown,
  onMenu,
  onHoverTie,
  onReady,
  control,
  labelledBy,
  describedBy,
}: {
  readonly scene: Scene;
  readonly insets: Insets;
  readonly marked: Marked;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
  readonly onHoverTie: (tie: TieHover | null) => void;
  readonly onReady: (ready: boolean) => void;
  readonly control: Ref<MapControl>;
  readonly labelledBy: string;
  readonly describedBy: string;
}) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const followers = useRef(new Set<() => void>());
  const [health, setHealth] = useState<Health>(() => (canDraw() ? 'drawing' : 'no-webgl'));
  const [generation, setGeneration] = useState(0);
  const latest = useRef({ scene, insets, onReady, onHoverTie, marked });
  latest.current = { scene, insets, onReady, onHoverTie, marked };
  const drawing = health === 'drawing';

  // `generation` counts rebuilds: after a loss everything is made anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a rebuild is asked for by counting up
  useEffect(() => {
    const element = host.current;
    if (!element || !drawing) return;
    let made: Stage;
    try {
      made = new Stage(element, latest.current.scene, {
        hover,
        select: (id) => {
          if (id === null ? !store.getState().connecting : !chooseForConnecting(id) && !chooseForAnswer(id))
            select(id);
        },
        selectTie: (id) => {
          // Ties that the lens made out of memberships are no records.
          if (!store.getState().connecting && store.getState().project.ties.has(id)) selectTie(id);
        },
        hoverTie: (id, [x, y]) => latest.current.onHoverTie(id === null ? null : { id, x, y }),
        focus: (body) => {
          if (!store.getState().connecting) focusOn({ body, steps: 1 });
        },
        empty: (at) => openNewBody({ at }),
        drawn: () => latest.current.onReady(true),
        frame: () => {
          for (const each of followers.current) each();
        },
        lost: () => setHealth('lost'),
      });
    } catch {
      element.replaceChildren();
      setHealth('no-webgl');
      return;
    }
    stage.current = made;
    made.setInsets(latest.current.insets);
    made.fit(false);
    // Hovering goes past React: nothing but the picture follows it.
    const light = () => {
      made.light(lightingNow(latest.current.marked));
    };
    light();
    const unsubscribe = store.subscribe(light);
    return () => {
      unsubscribe();
      latest.current.onReady(false);
      stage.current = null;
      made.kill();
    };
  }, [drawing, generation]);

  useEffect(() => stage.current?.show(scene), [scene]);
  useEffect(() => stage.current?.setInsets(insets), [insets]);
  useEffect(() => {
    stage.current?.light(lightingNow(marked));
  }, [marked]);
  useImperativeHandle(control, () => ({
    zoom: (factor) => stage.current?.zoom(factor),
    fit: () => stage.current?.fit(),
    reveal: (id) => stage.current?.reveal(id),
    at: (px, py) => stage.current?.at(px, py) ?? { body: null, tie: null },
    pointOf: (id) => stage.current?.pointOf(id) ?? null,
    pointAt: (x, y) => stage.current?.pointAt(x, y) ?? null,
    centre: (x, y) => stage.current?.centre(x, y),
    placeAt: (px, py) => stage.current?.placeAt(px, py) ?? [0, 0],
    spotOf: (id) => stage.current?.spotOf(id) ?? null,
    place: (places) => stage.current?.place(places),
    names: () => stage.current?.names() ?? [],
    isPaper: (x, y) => host.current?.contains(document.elementFromPoint(x, y)) ?? false,
    follow: (each) => {
      followers.current.add(each);
      return () => followers.current.delete(each);
    },
    focus: () => host.current?.focus(),
  }));

  const rebuild = () => {
    setHealth(canDraw(true) ? 'drawing' : 'no-webgl');
    setGeneration((n) => n + 1);
  };
  // A lost picture is tried again after a moment, when the graphics card has had time to come back.
  useEffect(() => {
    if (health !== 'lost') return;
    const soon = window.setInterval(() => canDraw(true) && rebuild(), 500);
    const late = window.setTimeout(() => setHealth('gone'), PATIENCE);
    return () => {
      window.clearInterval(soon);
      window.clearTimeout(late);
    };
  });

  const replaced = health === 'no-webgl' || health === 'gone';
  return (
    <>
      <div
        ref={host}
        className={styles.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the picture
        tabIndex={0}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        onContextMenu={onMenu}
        onBlur={() => hover(null)}
        hidden={replaced}
      />
      {health === 'lost' ? (
        <p className={styles.lost} role="status">
          {t('map:lost')}
        </p>
      ) : null}
      {replaced ? (
        <Suspense fallback={null}>
          <Fallback
            scene={scene}
            insets={insets}
            onKeyDown={onKeyDown}
            onReady={onReady}
            labelledBy={labelledBy}
          >
            <p>{t(health === 'gone' ? 'map:fallback.lost' : 'map:fallback.missing')}</p>
            <Button onPress={rebuild}>{t('map:fallback.retry')}</Button>
          </Fallback>
        </Suspense>
      ) : null}
    </>
  );
}
