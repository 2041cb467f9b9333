/**
 * The small round handle beside the selected body: dragged to another body it connects the two, dropped on empty paper it adds a
 * body that is tied to this one. A press alone begins connecting as the key C does.
 */
import { Spline } from 'lucide-react';
import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../model/project.ts';
import { hover } from '../../state/actions.ts';
import { connectTwo, openNewBody, startConnecting } from '../../state/edit/editing.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import type { Insets } from './camera.ts';
import { handlePlace } from './handle-place.ts';
import styles from './map.module.css';
import type { MapControl } from './map-canvas.tsx';

/** Less than this, in px, is a press and no dragging. */
const STILL = 6;

/** Where the pointer is on the canvas, and what letting go there would do. */
type Pull = {
  readonly x: number;
  readonly y: number;
  readonly over: Id | null;
  readonly would: 'connect' | 'add' | 'nothing';
};

type HandleProps = {
  readonly from: Id;
  readonly control: RefObject<MapControl | null>;
  readonly insets: Insets;
  readonly size: { readonly width: number; readonly height: number };
};

export function ConnectHandle({ from, control, insets, size }: HandleProps) {
  const { t } = useWords();
  const layer = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const line = useRef<SVGLineElement>(null);
  const stop = useRef<(() => void) | null>(null);
  const [pull, setPull] = useState<Pull | null>(null);
  const bodies = useApp((s) => s.project.bodies);

  // Frames go past React: the handle follows the picture while that is moved, zoomed or laid out anew.
  useLayoutEffect(() => {
    const place = () => {
      const spot = control.current?.spotOf(from) ?? null;
      const at = spot && handlePlace(spot, size, insets, control.current?.names() ?? []);
      if (button.current) {
        button.current.hidden = at === null;
        if (at) button.current.style.transform = `translate(${at[0]}px, ${at[1]}px)`;
      }
      if (line.current && spot) {
        line.current.setAttribute('x1', String(spot.x));
        line.current.setAttribute('y1', String(spot.y));
      }
    };
    place();
    return control.current?.follow(place);
  });
  useEffect(() => () => stop.current?.(), []);

  const pullAt = (event: globalThis.PointerEvent): Pull => {
    const box = layer.current!.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    // Over the legend or outside the picture, nothing is meant by it.
    const onPaper = control.current?.isPaper(event.clientX, event.clientY) ?? false;
    const over = onPaper ? (control.current?.at(x, y).body ?? null) : null;
    return {
      x,
      y,
      over: over === from ? null : over,
      would: !onPaper || over === from ? 'nothing' : over === null ? 'add' : 'connect',
    };
  };

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.stopPropagation();
    stop.current?.();
    const { pointerId, clientX, clientY } = event;
    event.currentTarget.setPointerCapture(pointerId);
    let now: Pull | null = null;
    const ending = new AbortController();
    const { signal } = ending;
    const end = () => {
      ending.abort();
      stop.current = null;
      if (now) hover(null);
      setPull(null);
    };
    stop.current = end;
    const listen = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      act: (e: globalThis.PointerEvent) => void,
    ) => window.addEventListener(type, (e) => e.pointerId === pointerId && act(e), { signal });
    listen('pointermove', (e) => {
      if (!now && Math.hypot(e.clientX - clientX, e.clientY - clientY) < STILL) return;
      now = pullAt(e);
      hover(now.over);
      setPull(now);
    });
    listen('pointerup', (e) => {
      const last = now && pullAt(e);
      end();
      if (!last) startConnecting(from);
      else if (last.would === 'connect' && last.over !== null) connectTwo(from, last.over);
      else if (last.would === 'add')
        openNewBody({ to: from, at: control.current?.placeAt(last.x, last.y) ?? [0, 0] });
    });
    listen('pointercancel', end);
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
  };

  return (
    <div ref={layer} className={styles.pullLayer} data-pulling={pull ? pull.would : undefined}>
      {pull ? (
        <svg className={styles.pullLine} aria-hidden="true">
          <line ref={line} x2={pull.x} y2={pull.y} />
          <circle cx={pull.x} cy={pull.y} r={pull.would === 'add' ? 9 : 4} />
        </svg>
      ) : null}
      <button
        ref={button}
        type="button"
        className={styles.pullHandle}
        aria-label={t('edit:map.pull')}
        title={t('edit:map.pull')}
        aria-keyshortcuts="C"
        data-testid="connect-handle"
        onPointerDown={onPointerDown}
        // A pointer's press is dealt with above; this one is by keys.
        onClick={(event) => event.detail === 0 && startConnecting(from)}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Spline aria-hidden="true" />
      </button>
      {pull && pull.would !== 'nothing' ? (
        <p
          className={styles.tieTip}
          style={{
            left: Math.max(4, Math.min(pull.x + 14, size.width - 240)),
            top: pull.y + 16,
            maxWidth: 236,
          }}
        >
          {pull.over === null
            ? t('edit:map.pullNew')
            : t('edit:map.pullTo', { body: bodies.get(pull.over)?.label ?? pull.over })}
        </p>
      ) : null}
    </div>
  );
}
