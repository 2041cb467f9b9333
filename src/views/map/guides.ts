/**
 * The wheel's guides below the marks and their names above, as SVG drawn by the same code as in an exported figure, at the
 * camera's frame.
 */
import type { Frame } from '../../drawing/frame.ts';
import { faintNames, type GroundDrawing, groundSvg } from '../../drawing/ground.ts';
import { guidesSvg } from '../../drawing/guides-svg.ts';
import type { Box } from '../../drawing/labels.ts';
import type { Scene } from '../../drawing/scene.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { mountSvg } from '../parts/svg-markup.tsx';
import { toCanvas, type View } from './camera.ts';
import { FONT, TEXT_SIZE } from './font.ts';

type Size = { readonly width: number; readonly height: number };

export type GuidesLayer = {
  /** @param dim how much all that is not lit is faded, 0…1 */
  readonly draw: (scene: Scene, view: View, size: Size, dim: number) => void;
  /** Shows those of the faint names, such as of Länder, that nothing stands on. @param names what names of bodies cover now */
  readonly giveWay: (names: readonly Box[]) => void;
  /** Where names of bodies must not go, as last set. */
  readonly boxes: () => readonly Box[];
  readonly kill: () => void;
};

/** Milliseconds of rest before the guides are set anew; shorter than the names of bodies wait, which keep off them. */
const REST = 90;

function layer(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('font-family', FONT);
  svg.style.cssText =
    'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;overflow:visible;transform-origin:0 0';
  return svg;
}

/**
 * While the camera moves the drawing is moved and scaled as a whole; when it rests, it is set anew with lines and letters of
 * their own size.
 * @param marks the element that the marks are drawn in
 */
export function createGuides(host: HTMLElement, marks: HTMLElement): GuidesLayer {
  const ground = layer();
  const names = layer();
  const faint = layer();
  const all = [ground, names, faint];
  marks.before(ground);
  host.append(faint, names);
  let drawn: { readonly scene: Scene; readonly frame: Frame; readonly other: GroundDrawing | null } | null =
    null;
  let circles: Float64Array = new Float64Array(0);
  let shown = '';
  let boxes: readonly Box[] = [];
  let covered: readonly Box[] = [];
  let resting = 0;

  const set = (scene: Scene, frame: Frame): void => {
    const wheel = guidesSvg(scene, frame, TEXT_SIZE, textWidth);
    const other = scene.ground
      ? groundSvg(scene.ground, frame, TEXT_SIZE, scene.palette.page, textWidth)
      : null;
    mountSvg(ground, wheel.ground + (other?.shapes ?? ''));
    mountSvg(names, wheel.names + (other?.names ?? ''));
    for (const svg of all) svg.style.transform = '';
    boxes = [...wheel.boxes, ...(other?.boxes ?? [])];
    drawn = { scene, frame, other };
    circles = other && other.faint.length > 0 ? circlesIn(scene, frame) : new Float64Array(0);
    giveWay(covered);
  };
  const giveWay = (taken: readonly Box[]): void => {
    covered = taken;
    // On the way, they travel with everything.
    if (!drawn || ground.style.transform !== '') return;
    const markup = drawn.other && drawn.other.faint.length > 0 ? faintNames(drawn.other, taken, circles) : '';
    if (markup !== shown) mountSvg(faint, markup);
    shown = markup;
  };
  return {
    draw: (scene, view, size, dim) => {
      const [cx, cy] = toCanvas(view, size, 0, 0);
      const frame: Frame = { cx, cy, scale: view.scale };
      if (drawn?.scene !== scene) set(scene, frame);
      else if (cx !== drawn.frame.cx || cy !== drawn.frame.cy || view.scale !== drawn.frame.scale) {
        const by = view.scale / drawn.frame.scale;
        const x = cx - drawn.frame.cx * by;
        const y = cy - drawn.frame.cy * by;
        for (const svg of all) svg.style.transform = `translate(${x}px, ${y}px) scale(${by})`;
        window.clearTimeout(resting);
        resting = window.setTimeout(() => set(scene, frame), REST);
      } else if (ground.style.transform !== '') {
        // Back where it was set, before it came to rest elsewhere.
        window.clearTimeout(resting);
        for (const svg of all) svg.style.transform = '';
      }
      names.style.opacity = faint.style.opacity = String(1 - 0.55 * dim);
    },
    giveWay,
    boxes: () => boxes,
    kill: () => window.clearTimeout(resting),
  };
}

function circlesIn(scene: Scene, { cx, cy, scale }: Frame): Float64Array {
  const circles = new Float64Array(3 * scene.nodes.length);
  scene.nodes.forEach(({ x, y, r }, v) => {
    circles.set([cx + scale * x, cy + scale * y, scale * r], 3 * v);
  });
  return circles;
}
