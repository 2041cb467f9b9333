/** What is seen of an enlarged picture, painted anew with as many pixels as the screen has, over the whole of it, which has fewer. */
import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import type { Area } from '../../state/figures/studio.ts';
import { shownOf } from '../../state/files/pixels.ts';
import { letGo } from '../parts/let-go.ts';
import styles from './figures.module.css';
import type { BoxSize } from './use-box.ts';
import type { Drawn } from './use-drawn.ts';

/** ms after the last movement. */
const SETTLED = 150;
/** Share of what is seen that is painted around it, so that a small movement uncovers nothing. */
const AROUND = 0.15;
/** The whole has enough pixels while it is not enlarged by more than this. */
const ENOUGH = 1.1;

type Part = { readonly url: string; readonly of: Drawn; readonly scale: number; readonly area: Area };

export function Detail({
  drawn,
  scale,
  desk,
  box,
  style,
}: {
  readonly drawn: Drawn;
  /** Pixels of the screen for a unit of the page. */
  readonly scale: number;
  /** What scrolls; the page is the parent of this. */
  readonly desk: RefObject<HTMLElement | null>;
  readonly box: BoxSize;
  readonly style: CSSProperties;
}) {
  const [part, setPart] = useState<Part | null>(null);
  const isNeeded = drawn.pixels !== null && drawn.width * scale * devicePixelRatio > ENOUGH * drawn.pixels;
  useEffect(() => {
    const host = desk.current;
    if (!isNeeded || !host || box.width === 0) return;
    let stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let there: Area | null = null;
    const paint = () => {
      const seen = seenOf(host);
      if (!seen || (there && covers(there, seen))) return;
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      const area = widened(seen);
      const pixels = (share: number, length: number) =>
        Math.max(1, Math.round(share * length * scale * devicePixelRatio));
      const size = { width: pixels(area.width, drawn.width), height: pixels(area.height, drawn.height) };
      shownOf(drawn.svg, { ...size, part: area }, { signal }).then(
        (image) => {
          if (signal.aborted) return;
          there = area;
          setPart({ url: URL.createObjectURL(image), of: drawn, scale, area });
        },
        // The whole stays to be seen.
        () => {},
      );
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(paint, SETTLED);
    };
    soon();
    host.addEventListener('scroll', soon, { passive: true });
    return () => {
      clearTimeout(timer);
      stop.abort();
      host.removeEventListener('scroll', soon);
    };
  }, [drawn, scale, desk, box, isNeeded]);
  const url = part?.url;
  useEffect(() => (url ? () => letGo(url) : undefined), [url]);
  // A part of an earlier picture, or of another size, shows what is not so any more.
  if (!part || !isNeeded || part.of !== drawn || part.scale !== scale) return null;
  const { area } = part;
  return (
    <img
      className={styles.detail}
      src={part.url}
      alt=""
      draggable={false}
      data-testid="figure-detail"
      style={{
        ...style,
        left: `${100 * area.x}%`,
        top: `${100 * area.y}%`,
        width: `${100 * area.width}%`,
        height: `${100 * area.height}%`,
      }}
    />
  );
}

/** What of the page can be seen, in shares of it; null = nothing. */
function seenOf(desk: HTMLElement): Area | null {
  const page = desk.querySelector<HTMLElement>('[data-page]')?.getBoundingClientRect();
  if (!page || page.width === 0 || page.height === 0) return null;
  const { left, top } = desk.getBoundingClientRect();
  const x0 = Math.max(0, (left + desk.clientLeft - page.left) / page.width);
  const y0 = Math.max(0, (top + desk.clientTop - page.top) / page.height);
  const x1 = Math.min(1, (left + desk.clientLeft + desk.clientWidth - page.left) / page.width);
  const y1 = Math.min(1, (top + desk.clientTop + desk.clientHeight - page.top) / page.height);
  return x1 > x0 && y1 > y0 ? { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } : null;
}

function widened({ x, y, width, height }: Area): Area {
  const [x0, y0] = [Math.max(0, x - AROUND * width), Math.max(0, y - AROUND * height)];
  const [x1, y1] = [Math.min(1, x + (1 + AROUND) * width), Math.min(1, y + (1 + AROUND) * height)];
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

const covers = (outer: Area, inner: Area): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
