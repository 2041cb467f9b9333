/** The picture as SVG, with the reason why it does not move. Bodies can still be picked and walked by keyboard. */
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Frame } from '../../drawing/frame.ts';
import { reachOf } from '../../drawing/node-svg.ts';
import type { Scene } from '../../drawing/scene.ts';
import { drawScene } from '../../drawing/svg.ts';
import type { Id } from '../../model/project.ts';
import { focusOn, hover, select } from '../../state/actions.ts';
import { chooseForConnecting } from '../../state/edit/editing.ts';
import { chooseForAnswer } from '../../state/looking/exploring.ts';
import { useApp } from '../../state/store.ts';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import type { Insets } from './camera.ts';
import { FONT, TEXT_SIZE } from './font.ts';
import styles from './map.module.css';

/** Height of the sentence above the picture, in pixels. */
const NOTICE = 64;

/** Of more bodies, none has a target of its own: the nearest to a press is sought. */
const MOST_OWN = 3000;
const REACH = 12;

function nearest(scene: Scene, { cx, cy, scale }: Frame, px: number, py: number): Id | null {
  let best: Id | null = null;
  let least = REACH;
  for (const { id, x, y, r } of scene.nodes) {
    const outside = Math.hypot(cx + x * scale - px, cy + y * scale - py) - r * scale;
    if (outside < least) [best, least] = [id, outside];
  }
  return best;
}

export default function Fallback({
  scene,
  insets,
  onKeyDown,
  onReady,
  labelledBy,
  children,
}: {
  readonly scene: Scene;
  readonly insets: Insets;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onReady: (ready: boolean) => void;
  readonly labelledBy: string;
  /** Why, and what can be done. */
  readonly children: ReactNode;
}) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => onReady(true), [onReady]);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const hovered = useApp((s) => s.hovered);
  const selected = useApp((s) => s.selected);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const resizing = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    resizing.observe(element);
    return () => resizing.disconnect();
  }, []);
  const drawing = useMemo(() => {
    if (size.width === 0) return null;
    const box = {
      x0: insets.left,
      y0: insets.top + NOTICE,
      x1: size.width - insets.right,
      y1: size.height - insets.bottom,
    };
    const large = scene.nodes.length > MOST_OWN;
    return drawScene(scene, box, { textSize: TEXT_SIZE, ...(large ? { labelQuality: 'fast' } : {}) });
  }, [scene, size, insets]);
  return (
    <div className={styles.fallback} ref={host}>
      <div className={styles.fallbackWhy} role="status">
        {children}
      </div>
      {drawing ? (
        <svg
          className={styles.fallbackPicture}
          viewBox={`0 0 ${size.width} ${size.height}`}
          fontFamily={FONT}
          role="application"
          aria-labelledby={labelledBy}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the picture
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => hover(null)}
          onClick={(event) => {
            const at = event.currentTarget.getBoundingClientRect();
            const [x, y] = [event.clientX - at.left, event.clientY - at.top];
            const id = scene.nodes.length > MOST_OWN ? nearest(scene, drawing.frame, x, y) : null;
            if (id === null || !(chooseForConnecting(id) || chooseForAnswer(id))) select(id);
          }}
        >
          {/* Markup of our own drawing code, which escapes every text in it. */}
          <SvgMarkup markup={drawing.defs + drawing.markup} />
          {(scene.nodes.length > MOST_OWN ? [] : scene.nodes).map((mark) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard walks the picture as a whole
            <circle
              key={mark.id}
              cx={drawing.frame.cx + mark.x * drawing.frame.scale}
              cy={drawing.frame.cy + mark.y * drawing.frame.scale}
              r={Math.max(12, reachOf(mark, mark.r * drawing.frame.scale) + 4)}
              fill="transparent"
              stroke={mark.id === selected || mark.id === hovered ? scene.palette.accent : 'none'}
              strokeWidth={mark.id === selected ? 2.5 : 1.75}
              cursor="pointer"
              onClick={(event) => {
                event.stopPropagation();
                if (!chooseForConnecting(mark.id) && !chooseForAnswer(mark.id)) select(mark.id);
              }}
              onDoubleClick={() => focusOn({ body: mark.id, steps: 1 })}
              onPointerEnter={() => hover(mark.id)}
              onPointerLeave={() => hover(null)}
            />
          ))}
        </svg>
      ) : null}
    </div>
  );
}
