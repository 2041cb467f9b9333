/**
 * From one page to the next: bodies that are on both glide to their new places, the rest fades. Whoever asked for less motion gets
 * the next page at once.
 */
import { useEffect, useRef, useState } from 'react';
import { xmlId } from '../../drawing/xml.ts';
import type { DrawnSlide } from '../../state/slides/sheets.ts';
import { mountSvg } from '../parts/svg-markup.tsx';
import { PageImage } from './page-image.tsx';
import styles from './show.module.css';

/** Milliseconds of the whole move. */
const MOVE = 650;
/** With more bodies, pages only fade: hundreds of shapes moving are no help to the eye. */
const MOST_MOVED = 500;

type Turn = { readonly from: DrawnSlide; readonly to: DrawnSlide };

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Turning({ page }: { readonly page: DrawnSlide }) {
  const before = useRef(page);
  const [turn, setTurn] = useState<Turn | null>(null);
  useEffect(() => {
    const from = before.current;
    before.current = page;
    if (from === page || isStill()) return setTurn(null);
    setTurn({ from, to: page });
    const over = setTimeout(() => setTurn(null), MOVE);
    return () => clearTimeout(over);
  }, [page]);
  return (
    <>
      {turn ? (
        <PageImage key={turn.from.sheet.svg} sheet={turn.from.sheet} className={styles.old} alt="" />
      ) : null}
      {turn ? <Moving turn={turn} /> : null}
      <PageImage
        key={page.sheet.svg}
        sheet={page.sheet}
        className={turn ? styles.coming : styles.page}
        alt=""
      />
    </>
  );
}

/** The bodies of both pages, on their way. */
function Moving({ turn: { from, to } }: { readonly turn: Turn }) {
  const host = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = host.current;
    if (!svg || to.bodies.length > MOST_MOVED) return;
    // The face inside would count as a style of this page, which its policy refuses.
    const bare = to.sheet.svg.replace(/<style>[^<]*<\/style>/, '');
    const parsed = new DOMParser().parseFromString(bare, 'image/svg+xml');
    const bodies = parsed.getElementById('bodies');
    if (!bodies) return;
    mountSvg(svg, new XMLSerializer().serializeToString(bodies));
    const start = new Map(from.bodies.map((body) => [body.id, body]));
    const running = to.bodies.flatMap(({ id, x, y, r }) => {
      const group = svg.querySelector(`[id="${CSS.escape(xmlId('body', id))}"]`);
      const was = start.get(id);
      if (!group) return [];
      if (!was) return [group.animate([{ opacity: 0 }, { opacity: 1 }], MOVE * 0.6)];
      const share = r > 0 ? was.r / r : 1;
      const [dx, dy] = [was.x - share * x, was.y - share * y];
      return [
        group.animate([{ transform: `translate(${dx}px, ${dy}px) scale(${share})` }, { transform: 'none' }], {
          duration: MOVE * 0.75,
          easing: 'cubic-bezier(0.4, 0, 0.2, 1)',
          fill: 'both',
        }),
      ];
    });
    return () => {
      for (const one of running) one.cancel();
    };
  }, [from, to]);
  return (
    <svg ref={host} className={styles.moving} viewBox={`0 0 ${to.width} ${to.height}`} aria-hidden="true" />
  );
}
