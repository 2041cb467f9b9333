/**
 * The wheel's guides below the marks and their names above, as SVG drawn by the same code as in an exported figure, at the
 * camera's frame.
 */
import { guidesSvg } from '../../drawing/guides-svg.ts';
import type { Box } from '../../drawing/labels.ts';
import type { Scene } from '../../drawing/scene.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { mountSvg } from '../parts/svg-markup.tsx';
import { toCanvas, type View } from './camera.ts';
import { FONT, TEXT_SIZE } from './font.ts';

export type GuidesLayer = {
  /** @returns where names of bodies must not go */
  readonly draw: (
    scene: Scene,
    view: View,
    size: { readonly width: number; readonly height: number },
    /** How much all that is not lit is faded, 0…1. */
    dim: number,
  ) => readonly Box[];
};

function layer(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('font-family', FONT);
  svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  return svg;
}

/** @param marks the element that the marks are drawn in */
export function createGuides(host: HTMLElement, marks: HTMLElement): GuidesLayer {
  const ground = layer();
  const names = layer();
  marks.before(ground);
  host.append(names);
  let drawn = { scene: null as Scene | null, at: '' };
  let boxes: readonly Box[] = [];
  return {
    draw: (scene, view, size, dim) => {
      const [cx, cy] = toCanvas(view, size, 0, 0);
      const at = `${cx} ${cy} ${view.scale}`;
      if (drawn.scene !== scene || drawn.at !== at) {
        const drawing = guidesSvg(scene, { cx, cy, scale: view.scale }, TEXT_SIZE, textWidth);
        mountSvg(ground, drawing.ground);
        mountSvg(names, drawing.names);
        boxes = drawing.boxes;
        drawn = { scene, at };
      }
      names.style.opacity = String(1 - 0.55 * dim);
      return boxes;
    },
  };
}
