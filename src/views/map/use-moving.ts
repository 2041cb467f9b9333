/**
 * Pulling bodies over the map. Presses on a body are taken before the picture hears of them, so that it neither moves nor selects;
 * presses beside bodies go on to it.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { Id } from '../../model/project.ts';
import { GRID, type Places, snapped } from '../../state/placing/pins.ts';
import type { MapControl } from './map-canvas.tsx';

export type Moving = {
  /** Places are taken to the nearest line of the grid. */
  readonly grid: boolean;
  readonly cursor: () => Id | null;
  readonly placeOf: (id: Id) => readonly [number, number] | null;
  /** All that move with a body, itself among them. */
  readonly together: (id: Id) => readonly Id[];
  /** A body was pressed and not moved. @param more it is to be added to the choice */
  readonly pressed: (id: Id, more: boolean) => void;
  readonly moved: (places: Places) => void;
};

/** Pixels that a press may move without being a pull. */
const SLACK = 4;
/** Steps of the arrow keys, in the units of layouts. */
const STEP = 0.02;
/** Milliseconds after the last key press that belong to the same move. */
const PAUSE = 700;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function useMoving(
  area: RefObject<HTMLElement | null>,
  control: RefObject<MapControl | null>,
  moving: Moving,
): void {
  const latest = useRef(moving);
  latest.current = moving;
  useEffect(() => {
    const host = area.current;
    if (!host) return;
    const pull = pulling(host, control, latest);
    const keys = stepping(control, latest);
    const events = new AbortController();
    const { signal } = events;
    const early = { capture: true, signal };
    host.addEventListener('pointerdown', pull.down, early);
    for (const name of ['mousedown', 'touchstart', 'click', 'dblclick'] as const)
      host.addEventListener(name, pull.swallow, early);
    window.addEventListener('pointermove', pull.move, { signal });
    window.addEventListener('pointerup', pull.up, { signal });
    window.addEventListener('pointercancel', pull.cancel, { signal });
    window.addEventListener('keydown', pull.escape, early);
    host.addEventListener('keydown', keys.down, early);
    host.addEventListener('keyup', keys.up, { signal });
    host.addEventListener('focusout', keys.finish, { signal });
    return () => {
      keys.finish();
      pull.cancel();
      events.abort();
    };
  }, [area, control]);
}

type Latest = RefObject<Moving>;

const shifted = (from: Places, dx: number, dy: number, grid: boolean): Places => {
  const to = (at: number) => (grid ? snapped(at) : at);
  return new Map([...from].map(([id, [x, y]]) => [id, [to(x + dx), to(y + dy)] as const]));
};

function startOf(ids: readonly Id[], latest: Latest): Places {
  const { placeOf } = latest.current;
  return new Map(ids.flatMap((id) => (placeOf(id) ? [[id, placeOf(id)!] as const] : [])));
}

function pulling(host: HTMLElement, control: RefObject<MapControl | null>, latest: Latest) {
  let pull: {
    readonly id: Id;
    readonly pointer: number;
    readonly at: readonly [number, number];
    readonly from: Places;
    places: Places;
    pulled: boolean;
  } | null = null;
  /** What a browser still tells of a press that was taken. */
  let swallowing = false;
  const point = (event: PointerEvent): readonly [number, number] => {
    const box = host.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const end = () => {
    pull = null;
    host.style.cursor = '';
    // A click follows in the same turn.
    window.setTimeout(() => {
      swallowing = false;
    });
  };
  return {
    down: (event: PointerEvent) => {
      if (
        pull ||
        event.button !== 0 ||
        event.ctrlKey ||
        !control.current?.isPaper(event.clientX, event.clientY)
      )
        return;
      const [px, py] = point(event);
      const id = control.current.at(px, py).body;
      if (id === null) return;
      const from = startOf(latest.current.together(id), latest);
      pull = {
        id,
        pointer: event.pointerId,
        at: [event.clientX, event.clientY],
        from,
        places: from,
        pulled: false,
      };
      swallowing = true;
      event.stopPropagation();
    },
    move: (event: PointerEvent) => {
      if (!pull || event.pointerId !== pull.pointer || !control.current) return;
      if (!pull.pulled && Math.hypot(event.clientX - pull.at[0], event.clientY - pull.at[1]) < SLACK) return;
      pull.pulled = true;
      host.style.cursor = 'grabbing';
      const box = host.getBoundingClientRect();
      const [x0, y0] = control.current.placeAt(pull.at[0] - box.left, pull.at[1] - box.top);
      const [x1, y1] = control.current.placeAt(...point(event));
      pull.places = shifted(pull.from, x1 - x0, y1 - y0, latest.current.grid);
      control.current.place(pull.places);
    },
    up: (event: PointerEvent) => {
      if (!pull || event.pointerId !== pull.pointer) return;
      const { id, pulled, places } = pull;
      end();
      if (pulled) latest.current.moved(places);
      else latest.current.pressed(id, event.shiftKey);
    },
    cancel: () => {
      if (!pull) return;
      control.current?.place(pull.from);
      end();
    },
    escape: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !pull) return;
      event.stopPropagation();
      control.current?.place(pull.from);
      end();
    },
    swallow: (event: Event) => {
      if (!swallowing) return;
      event.stopPropagation();
      // The picture keeps the keyboard.
      if (event.type === 'mousedown') control.current?.focus();
      if (event.type === 'touchstart') event.preventDefault();
    },
  };
}

/** Presses of the arrow keys in a row are one move. */
function stepping(control: RefObject<MapControl | null>, latest: Latest) {
  let walk: { readonly from: Places; dx: number; dy: number; places: Places } | null = null;
  let pause = 0;
  const finish = () => {
    window.clearTimeout(pause);
    const done = walk;
    walk = null;
    if (done) latest.current.moved(done.places);
  };
  return {
    finish,
    down: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (!arrow || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      const { cursor, together, grid } = latest.current;
      const id = cursor();
      if (id === null || !(event.target as Element).matches('[role=application]')) return;
      event.stopPropagation();
      event.preventDefault();
      walk ??= { from: startOf(together(id), latest), dx: 0, dy: 0, places: new Map() };
      const step = grid ? GRID : STEP;
      walk.dx += arrow[0] * step;
      walk.dy += arrow[1] * step;
      walk.places = shifted(walk.from, walk.dx, walk.dy, grid);
      control.current?.place(walk.places);
      window.clearTimeout(pause);
      pause = window.setTimeout(finish, PAUSE);
    },
    up: (event: KeyboardEvent) => {
      if (event.key === 'Shift') finish();
    },
  };
}
