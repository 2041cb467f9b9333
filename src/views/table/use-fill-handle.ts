/** Pulling the small square at the corner of the selection, with mouse, pen or finger. */
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CellAt, CellRange, Stretch } from '../../state/edit/cell-range.ts';

/** Two presses within so many ms are a double click: what Windows sets, too. */
const DOUBLE = 500;
/** How often it is scrolled while the pointer rests at an edge, in ms. */
const BEAT = 50;

type Asked = {
  readonly grid: RefObject<HTMLElement | null>;
  readonly range: () => CellRange | null;
  /** The cell at a point of the window, or the nearest one in sight. */
  readonly cellAt: (x: number, y: number) => CellAt | null;
  readonly stretch: (range: CellRange, to: CellAt, across: boolean) => Stretch | null;
  /** Scrolls where a point of the window is at an edge of the grid. @returns whether it did */
  readonly scrollNear: (x: number, y: number, across: boolean) => boolean;
  readonly fillStretch: (stretch: Stretch) => void;
  readonly fillToNeighbour: (range: CellRange) => void;
};

export type FillHandle = {
  /** What letting go would fill; null = nothing is being pulled. */
  readonly preview: CellRange | null;
  readonly onPointerDown: (event: PointerEvent) => void;
};

export function useFillHandle(asked: Asked): FillHandle {
  const latest = useRef(asked);
  latest.current = asked;
  const [preview, setPreview] = useState<CellRange | null>(null);
  const pressed = useRef(Number.NEGATIVE_INFINITY);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  // Always the same function: rows are drawn again only when something of their own changed.
  const onPointerDown = useCallback((event: PointerEvent) => {
    const box = latest.current.grid.current;
    const selection = latest.current.range();
    if (event.button !== 0 || !event.isPrimary || !box || !selection) return;
    stop.current?.();
    const ask = () => latest.current;
    const start = { x: event.clientX, y: event.clientY };
    let now = start;
    let pulled: Stretch | null = null;
    let hasLeft = false;
    // Diagonally, the way on which the pointer has gone further counts.
    const isAcross = () => Math.abs(now.x - start.x) > Math.abs(now.y - start.y);
    const follow = () => {
      const to = ask().cellAt(now.x, now.y);
      if (!to) return;
      pulled = ask().stretch(selection, to, isAcross());
      hasLeft ||= pulled !== null;
      setPreview(pulled?.into ?? null);
    };
    const ending = new AbortController();
    const { signal } = ending;
    // At an edge it goes on while the pointer rests.
    const beat = window.setInterval(() => {
      if (hasLeft && ask().scrollNear(now.x, now.y, isAcross())) follow();
    }, BEAT);
    const end = () => {
      ending.abort();
      window.clearInterval(beat);
      stop.current = null;
      setPreview(null);
    };
    stop.current = end;
    const of = (handler: (e: globalThis.PointerEvent) => void) => (e: globalThis.PointerEvent) => {
      if (e.pointerId === event.pointerId) handler(e);
    };
    window.addEventListener(
      'pointermove',
      of((e) => {
        now = { x: e.clientX, y: e.clientY };
        // The square may be scrolled out of the page while it is pulled; the grid stays.
        if (!box.hasPointerCapture(e.pointerId)) box.setPointerCapture(e.pointerId);
        follow();
      }),
      { signal },
    );
    window.addEventListener(
      'pointerup',
      of((e) => {
        end();
        if (pulled) return ask().fillStretch(pulled);
        if (hasLeft) return;
        if (e.timeStamp - pressed.current < DOUBLE) {
          pressed.current = Number.NEGATIVE_INFINITY;
          ask().fillToNeighbour(selection);
        } else pressed.current = e.timeStamp;
      }),
      { signal },
    );
    window.addEventListener('pointercancel', of(end), { signal });
    window.addEventListener(
      'keydown',
      (e) => {
        if (e.key !== 'Escape') return;
        e.preventDefault();
        e.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
  }, []);
  return { preview, onPointerDown };
}
