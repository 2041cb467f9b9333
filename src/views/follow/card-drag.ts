/**
 * Dragging a card to another column with mouse, finger or pen, by one way for all: pointer events. A finger scrolls first; it takes a
 * card up by resting on it, or at once by its grip. Near the edges the board goes along. Escape lets go without moving.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Id } from '../../model/project.ts';
import type { Stage } from '../../model/vocabulary.ts';

/** Pixels that a mouse draws before it is a drag and no click; a resting finger may tremble as much. */
const SLACK = { mouse: 5, touch: 10 } as const;
/** Milliseconds that a finger or pen rests on a card to take it up. */
const REST = 350;
/** Pixels from the edge of the board in which it scrolls, and by how much in a frame. */
const EDGE = 48;
const SCROLL = 8;

/** Pixels between the pointer and what it carries, and to the window's edge. */
const ASIDE = 20;

/** What is in the hand. */
export type Carried = {
  readonly id: Id;
  /** The column below; undefined = none. */
  readonly over: Stage | null | undefined;
};

/** The column at a point of the window, or where the finger has slipped off the board's side; undefined = none. */
function columnAt(board: HTMLElement, x: number, y: number): Stage | null | undefined {
  const { left, right } = board.getBoundingClientRect();
  const inside = Math.max(left + 1, Math.min(right - 1, x));
  const stage = document.elementFromPoint(inside, y)?.closest<HTMLElement>('[data-stage]')?.dataset.stage;
  return stage === undefined ? undefined : stage === 'none' ? null : (Number(stage) as Stage);
}

/**
 * @param board holds the columns (`data-stage`) and the cards (`data-tie`); a card that is not to be taken has no `data-tie`
 * @param onDrop called when a card is let go over a column
 * @returns what is in the hand, and the element that follows the pointer
 */
export function useCardDrag(
  board: RefObject<HTMLElement | null>,
  onDrop: (id: Id, stage: Stage | null) => void,
): { readonly carried: Carried | null; readonly ghost: RefObject<HTMLDivElement | null> } {
  const [carried, setCarried] = useState<Carried | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const host = board.current;
    if (!host) return;
    return listen(host, {
      carry: setCarried,
      place: (x, y) => {
        const element = ghost.current;
        // At the right edge it stands to the left of the finger rather than out of sight.
        const least = Math.max(0, window.innerWidth - (element?.offsetWidth ?? 0) - ASIDE);
        element?.style.setProperty('transform', `translate(${Math.min(x, least)}px, ${y}px)`);
      },
      drop: (id, stage) => drop.current(id, stage),
    });
  }, [board]);
  return { carried, ghost };
}

type Hand = {
  readonly carry: (carried: Carried | null) => void;
  readonly place: (x: number, y: number) => void;
  readonly drop: (id: Id, stage: Stage | null) => void;
};

/** A pointer that is down on a card. */
type Press = {
  readonly id: Id;
  readonly pointer: number;
  readonly slack: number;
  readonly byRest: boolean;
  readonly x: number;
  readonly y: number;
};

/** @returns stops listening */
function listen(host: HTMLElement, hand: Hand): () => void {
  let press: Press | null = null;
  let over: Stage | null | undefined;
  let isCarrying = false;
  let at = { x: 0, y: 0 };
  let timer = 0;
  let frame = 0;
  const stop = new AbortController();
  const on = { signal: stop.signal };

  function follow(): void {
    if (!press) return;
    hand.place(at.x, at.y);
    const next = columnAt(host, at.x, at.y);
    if (next === over) return;
    over = next;
    hand.carry({ id: press.id, over });
  }
  function scroll(): void {
    const { left, right } = host.getBoundingClientRect();
    const by = at.x < left + EDGE ? -SCROLL : at.x > right - EDGE ? SCROLL : 0;
    if (by !== 0) {
      host.scrollLeft += by;
      follow();
    }
    frame = requestAnimationFrame(scroll);
  }
  function takeUp(): void {
    if (!press) return;
    isCarrying = true;
    host.setPointerCapture(press.pointer);
    over = columnAt(host, at.x, at.y);
    hand.carry({ id: press.id, over });
    // What follows the pointer is in the page with the next frame.
    requestAnimationFrame(follow);
    frame = requestAnimationFrame(scroll);
  }
  function end(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    if (isCarrying) {
      hand.carry(null);
      // The click that follows a drag opens nothing.
      const swallow = (event: Event) => {
        event.preventDefault();
        event.stopPropagation();
      };
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    }
    press = null;
    isCarrying = false;
  }

  host.addEventListener(
    'pointerdown',
    (event) => {
      if (press || event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
      const id = event.target.closest<HTMLElement>('[data-tie]')?.dataset.tie;
      if (id === undefined) return;
      const isMouse = event.pointerType === 'mouse';
      const byGrip = event.target.closest('[data-grip]') !== null;
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      press = {
        id,
        pointer,
        x,
        y,
        slack: isMouse || byGrip ? SLACK.mouse : SLACK.touch,
        byRest: !isMouse && !byGrip,
      };
      at = { x, y };
      if (press.byRest) timer = window.setTimeout(takeUp, REST);
    },
    on,
  );
  host.addEventListener(
    'pointermove',
    (event) => {
      if (!press || event.pointerId !== press.pointer) return;
      at = { x: event.clientX, y: event.clientY };
      if (isCarrying) return follow();
      if (Math.hypot(at.x - press.x, at.y - press.y) <= press.slack) return;
      if (press.byRest) end();
      else takeUp();
    },
    on,
  );
  host.addEventListener(
    'pointerup',
    (event) => {
      if (!press || event.pointerId !== press.pointer) return;
      const { id } = press;
      const stage = isCarrying ? columnAt(host, event.clientX, event.clientY) : undefined;
      end();
      if (stage !== undefined) hand.drop(id, stage);
    },
    on,
  );
  host.addEventListener('pointercancel', end, on);
  // While a card is carried, the finger does not scroll; before that it does.
  host.addEventListener('touchmove', (event) => isCarrying && event.cancelable && event.preventDefault(), {
    ...on,
    passive: false,
  });
  // A long press opens no menu of the browser's.
  host.addEventListener(
    'contextmenu',
    (event) => (press?.byRest || isCarrying) && event.preventDefault(),
    on,
  );
  host.addEventListener('dragstart', (event) => event.preventDefault(), on);
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isCarrying || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    },
    { ...on, capture: true },
  );
  return () => {
    end();
    stop.abort();
  };
}
