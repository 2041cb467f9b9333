/** The scene on the audience's screen: pressed at its sides or swiped to go on, pressed on a body to point at it. */
import { useEffect, useRef, useState } from 'react';
import type { DrawnSlide } from '../../state/slides/sheets.ts';
import { bodyAt, onPage } from './hit.ts';
import { PointedAt } from './pointed-at.tsx';
import { partsOf, type SceneBody } from './scene-parts.ts';
import styles from './show.module.css';
import { Turning } from './turning.tsx';

/** Pixels around a body within which the pointer means it: a mouse is exact, a finger is not. */
const NEAR = { mouse: 6, touch: 18 } as const;
/** Share of the width at either side that goes on or back. */
const SIDE = 0.22;
/** Pixels of a finger that is no press any more. */
const SWIPE = 48;

export function Stage({
  page,
  alt,
  pointed,
  onPoint,
  onStep,
  isHeld,
}: {
  readonly page: DrawnSlide;
  readonly alt: string;
  /** Who is pointed at for all; null = nobody. */
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onStep: (step: 1 | -1) => void;
  /** Something lies over it. */
  readonly isHeld: boolean;
}) {
  const [over, setOver] = useState<{ readonly page: DrawnSlide; readonly id: string } | null>(null);
  const began = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const hovered = over?.page === page ? over.id : null;
  const rested = useRested(hovered);
  const shown = isHeld ? null : (pointed ?? (rested === hovered ? hovered : null));
  const swiped = (event: React.PointerEvent): boolean => {
    const from = began.current;
    began.current = null;
    if (!from || event.pointerType === 'mouse') return false;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(dx) < SWIPE || Math.abs(dx) < 1.5 * Math.abs(dy)) return false;
    onStep(dx < 0 ? 1 : -1);
    return true;
  };
  const pressed = (event: React.PointerEvent) => {
    const body = meant(event, page);
    if (body) return onPoint(body.id === pointed ? null : body.id);
    if (pointed !== null) return onPoint(null);
    const share = event.clientX / event.currentTarget.clientWidth;
    if (share < SIDE) onStep(-1);
    else if (share > 1 - SIDE) onStep(1);
  };
  return (
    <div
      className={styles.picture}
      role="img"
      aria-label={alt}
      data-over={hovered !== null}
      onPointerDown={({ clientX: x, clientY: y, button }) => {
        began.current = button === 0 ? { x, y } : null;
      }}
      onPointerUp={(event) => {
        if (began.current && !swiped(event)) pressed(event);
      }}
      onPointerCancel={() => {
        began.current = null;
      }}
      onPointerMove={(event) => {
        if (event.pointerType !== 'mouse') return;
        const id = meant(event, page)?.id ?? null;
        if (id !== hovered) setOver(id === null ? null : { page, id });
      }}
      onPointerLeave={() => setOver(null)}
    >
      <Turning page={page} />
      {shown === null ? null : <PointedAt page={page} pointed={shown} />}
    </div>
  );
}

/** ms for which the pointer rests on a body before all else steps back: crossing the picture changes nothing. */
const REST = 220;

function useRested(hovered: string | null): string | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(hovered), REST);
    return () => clearTimeout(timer);
  }, [hovered]);
  return rested;
}

/** The body that a pointer on an element means which shows the page in its middle. */
export function meant(event: React.PointerEvent, page: DrawnSlide): SceneBody | null {
  const box = event.currentTarget.getBoundingClientRect();
  const { x, y, scale } = onPage(box, page, [event.clientX - box.x, event.clientY - box.y]);
  const reach = NEAR[event.pointerType === 'mouse' ? 'mouse' : 'touch'] / scale;
  return bodyAt(partsOf(page).bodies.values(), { x, y }, reach);
}
