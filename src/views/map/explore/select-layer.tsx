/**
 * Choosing several bodies by pulling: with Shift a rectangle, with the lasso any line. Presses are taken before the picture hears
 * of them, so that it neither moves nor selects; all others go on to it. Here, too, the outline around what is chosen.
 */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { outlinesOf } from '../../../drawing/hulls.ts';
import type { Scene } from '../../../drawing/scene.ts';
import { type Chooser, choose, toggleChosen } from '../../../state/looking/exploring.ts';
import { store, useApp } from '../../../state/store.ts';
import type { MapControl } from '../map-canvas.tsx';
import styles from './explore.module.css';
import { drawnLine, isInside, type Point } from './inside.ts';

type Props = {
  readonly scene: Scene;
  readonly control: RefObject<MapControl | null>;
  readonly area: RefObject<HTMLElement | null>;
};

/** Pixels that a press may move without being a pull. */
const SLACK = 5;

const pathOf = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

export function SelectLayer({ scene, control, area }: Props) {
  const chooser = useApp((s) => s.chooser);
  const drawn = useRef<SVGPathElement>(null);
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    const host = area.current;
    if (!host) return;
    const pull = pulling(host, control, latest, (line) => drawn.current?.setAttribute('d', pathOf(line)));
    const events = new AbortController();
    const early = { capture: true, signal: events.signal };
    host.addEventListener('pointerdown', pull.down, early);
    for (const name of ['mousedown', 'touchstart', 'click', 'dblclick'] as const)
      host.addEventListener(name, pull.swallow, { ...early, passive: false });
    window.addEventListener('pointermove', pull.move, { signal: events.signal });
    window.addEventListener('pointerup', pull.up, { signal: events.signal });
    window.addEventListener('pointercancel', pull.end, { signal: events.signal });
    window.addEventListener('keydown', pull.escape, early);
    const press = longPress(control);
    host.addEventListener('pointerdown', press.down, early);
    window.addEventListener('pointermove', press.move, { signal: events.signal });
    for (const name of ['pointerup', 'pointercancel'] as const)
      window.addEventListener(name, press.end, { signal: events.signal });
    return () => {
      press.end();
      pull.end();
      events.abort();
    };
  }, [area, control]);
  useEffect(() => {
    const host = area.current;
    if (!host || !chooser) return;
    host.style.cursor = 'crosshair';
    return () => {
      host.style.cursor = '';
    };
  }, [area, chooser]);
  return (
    <svg className={styles.drawn} aria-hidden="true">
      <Outline scene={scene} control={control} />
      <path ref={drawn} className={styles.line} />
    </svg>
  );
}

/** The line around the chosen bodies, while it is wished for; it follows the picture frame by frame. */
function Outline({ scene, control }: Pick<Props, 'scene' | 'control'>) {
  const wanted = useApp((s) => s.exploring?.is === 'several' && s.exploring.outline === true);
  const selection = useApp((s) => s.selection);
  const path = useRef<SVGPathElement>(null);
  const lines = useMemo(() => {
    if (!wanted) return [];
    const chosen = new Set(selection);
    const members = scene.nodes.flatMap(({ id }, v) => (chosen.has(id) ? [v] : []));
    return members.length === 0 ? [] : outlinesOf(members, scene.nodes);
  }, [wanted, selection, scene]);
  useEffect(() => {
    const draw = () => {
      const shapes = lines.map((line) => {
        const points: Point[] = [];
        for (let i = 0; i + 1 < line.length; i += 2) {
          const at = control.current?.pointAt(line[i]!, line[i + 1]!);
          if (at) points.push(at);
        }
        return pathOf(points);
      });
      path.current?.setAttribute('d', shapes.join(''));
    };
    draw();
    return lines.length > 0 ? control.current?.follow(draw) : undefined;
  }, [lines, control]);
  return <path ref={path} className={styles.outline} data-testid="chosen-outline" />;
}

/** Milliseconds that a finger rests before it means the menu, and pixels that it may tremble. */
const LONG = 550;
const TREMBLE = 9;

/** A finger that rests on the picture opens the menu there, as the right button of a mouse does. */
function longPress(control: RefObject<MapControl | null>) {
  let timer = 0;
  let from: Point | null = null;
  const end = () => {
    window.clearTimeout(timer);
    from = null;
  };
  return {
    end,
    down: (event: PointerEvent) => {
      const second = from !== null;
      end();
      const { clientX, clientY, target } = event;
      if (second || event.pointerType !== 'touch' || store.getState().chooser) return;
      if (!control.current?.isPaper(clientX, clientY)) return;
      from = [clientX, clientY];
      timer = window.setTimeout(() => {
        end();
        target?.dispatchEvent(
          new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX, clientY }),
        );
      }, LONG);
    },
    move: (event: PointerEvent) => {
      if (from && Math.hypot(event.clientX - from[0], event.clientY - from[1]) > TREMBLE) end();
    },
  };
}

function pulling(
  host: HTMLElement,
  control: RefObject<MapControl | null>,
  latest: RefObject<Scene>,
  draw: (line: readonly Point[]) => void,
) {
  let pull: {
    readonly pointer: number;
    readonly how: Chooser;
    /** Added to what is chosen; else in its place. */
    readonly more: boolean;
    readonly trail: Point[];
    pulled: boolean;
  } | null = null;
  /** What a browser still tells of a press that was taken. */
  let swallowing = false;
  const point = (event: PointerEvent): Point => {
    const box = host.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const end = () => {
    if (!pull) return;
    pull = null;
    draw([]);
    // A click follows in the same turn.
    window.setTimeout(() => {
      swallowing = false;
    });
  };
  return {
    end,
    down: (event: PointerEvent) => {
      const { chooser, moving, connecting } = store.getState();
      if (pull || connecting || event.button !== 0 || event.ctrlKey || !(chooser || event.shiftKey)) return;
      const map = control.current;
      if (!map?.isPaper(event.clientX, event.clientY)) return;
      const at = point(event);
      // While bodies can be pulled, Shift on one of them is for that.
      if (moving && map.at(at[0], at[1]).body !== null) return;
      pull = {
        pointer: event.pointerId,
        how: chooser ?? 'rectangle',
        more: event.shiftKey,
        trail: [at],
        pulled: false,
      };
      swallowing = true;
      event.stopPropagation();
    },
    move: (event: PointerEvent) => {
      if (!pull || event.pointerId !== pull.pointer) return;
      const at = point(event);
      const [x0, y0] = pull.trail[0]!;
      if (!pull.pulled && Math.hypot(at[0] - x0, at[1] - y0) < SLACK) return;
      pull.pulled = true;
      const [x1, y1] = pull.trail.at(-1)!;
      if (Math.hypot(at[0] - x1, at[1] - y1) < 2) return;
      pull.trail.push(at);
      draw(drawnLine(pull.how, pull.trail));
    },
    up: (event: PointerEvent) => {
      if (!pull || event.pointerId !== pull.pointer) return;
      const { how, more, trail, pulled } = pull;
      const map = control.current;
      end();
      if (!map) return;
      if (!pulled) {
        const { body } = map.at(...trail[0]!);
        if (body !== null) toggleChosen(body);
        return;
      }
      const line = drawnLine(how, [...trail, point(event)]);
      const inside = latest.current.nodes.flatMap(({ id, x, y }) => {
        const at = map.pointAt(x, y);
        return at && isInside(at, line) ? [id] : [];
      });
      choose(more ? [...store.getState().selection, ...inside] : inside);
    },
    escape: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !pull) return;
      event.stopPropagation();
      end();
    },
    swallow: (event: Event) => {
      if (!swallowing) return;
      event.stopPropagation();
      // The picture keeps the keyboard.
      if (event.type === 'mousedown') control.current?.focus();
      if (event.type === 'touchstart' && event.cancelable) event.preventDefault();
    },
  };
}
