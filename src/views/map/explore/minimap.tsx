/**
 * The whole in small, where the picture is larger than the window or has very many bodies: a frame shows what is seen, and moves the
 * picture when it is pulled. For eyes and pointers; keys and screen readers have zoom, 'show all' and the text version.
 */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Scene } from '../../../drawing/scene.ts';
import { extentOf } from '../camera.ts';
import type { MapControl } from '../map-canvas.tsx';
import styles from './explore.module.css';

const WIDTH = 148;
const HEIGHT = 104;
const PAD = 6;
/** So many bodies have an overview even when all are seen. */
const MANY = 300;
/** Parts of the picture's extent that have to be out of sight before there is an overview. */
const HIDDEN = 0.04;

type Fit = { readonly scale: number; readonly x: number; readonly y: number };

/** How the scene lies in the overview. */
function fitOf(scene: Scene): Fit {
  const { left: x0, top: y0, right: x1, bottom: y1 } = extentOf(scene);
  const scale = Math.min(
    (WIDTH - 2 * PAD) / Math.max(1e-6, x1 - x0),
    (HEIGHT - 2 * PAD) / Math.max(1e-6, y1 - y0),
  );
  return {
    scale,
    x: WIDTH / 2 - (scale * (x0 + x1)) / 2,
    y: HEIGHT / 2 - (scale * (y0 + y1)) / 2,
  };
}

export function Minimap({
  scene,
  control,
  area,
}: {
  readonly scene: Scene;
  readonly control: RefObject<MapControl | null>;
  readonly area: RefObject<HTMLElement | null>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (canvas.current) dots(canvas.current, scene);
    const fit = fitOf(scene);
    const extent = extentOf(scene);
    const follow = () => {
      const [map, host] = [control.current, area.current];
      if (!map || !host || !box.current || !frame.current) return;
      const [x0, y0] = map.placeAt(0, 0);
      const [x1, y1] = map.placeAt(host.clientWidth, host.clientHeight);
      const margin = HIDDEN * Math.max(extent.right - extent.left, extent.bottom - extent.top);
      const all =
        x0 <= extent.left + margin &&
        y0 <= extent.top + margin &&
        x1 >= extent.right - margin &&
        y1 >= extent.bottom - margin;
      box.current.hidden = !(x1 > x0) || (all && scene.nodes.length <= MANY);
      const left = Math.max(0, fit.x + x0 * fit.scale);
      const top = Math.max(0, fit.y + y0 * fit.scale);
      const right = Math.min(WIDTH, fit.x + x1 * fit.scale);
      const bottom = Math.min(HEIGHT, fit.y + y1 * fit.scale);
      Object.assign(frame.current.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${Math.max(4, right - left)}px`,
        height: `${Math.max(4, bottom - top)}px`,
      });
    };
    follow();
    return control.current?.follow(follow);
  }, [scene, control, area]);
  const go = (event: PointerEvent<HTMLElement>) => {
    const fit = fitOf(scene);
    const at = event.currentTarget.getBoundingClientRect();
    control.current?.centre(
      (event.clientX - at.left - fit.x) / fit.scale,
      (event.clientY - at.top - fit.y) / fit.scale,
    );
  };
  return (
    <div
      ref={box}
      className={styles.minimap}
      aria-hidden="true"
      data-testid="minimap"
      hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} />
      <div ref={frame} className={styles.frame} />
    </div>
  );
}

/** Every body as a dot in its colour. */
function dots(canvas: HTMLCanvasElement, scene: Scene): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  const fit = fitOf(scene);
  const size = scene.nodes.length > 2000 ? 1 : 2;
  for (const { x, y, fill } of scene.nodes) {
    context.fillStyle = fill ?? scene.palette.quiet;
    context.fillRect(fit.x + x * fit.scale - size / 2, fit.y + y * fit.scale - size / 2, size, size);
  }
}
