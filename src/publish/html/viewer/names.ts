/** Names of bodies in focus that the picture itself has no room for: set beside them where nothing of the focus is covered. */
import type { View } from './camera.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The box of a body or name in the picture's units; null where it is not drawn. */
export function boxOf(element: SVGGraphicsElement | null): View | null {
  if (!element) return null;
  const { x, y, width, height } = element.getBBox();
  return width > 0 || height > 0 ? { x, y, w: width, h: height } : null;
}

const overlap = (a: View, b: View): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/**
 * @param wanted bodies with their names, the most important first
 * @param taken boxes that stay free
 * @returns takes them away again
 */
export function setNames(
  svg: SVGSVGElement,
  wanted: readonly { readonly body: SVGGraphicsElement; readonly name: string }[],
  taken: readonly View[],
): () => void {
  const drawing = svg.querySelector<SVGGraphicsElement>('.labels') ?? svg;
  const size = sizeIn(svg);
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'extra');
  drawing.after(group);
  const boxes = [...taken];
  for (const { body, name } of wanted) {
    const at = boxOf(body);
    if (!at) continue;
    const text = document.createElementNS(SVG, 'text');
    text.textContent = name.length > 60 ? `${name.slice(0, 59)}…` : name;
    text.setAttribute('font-size', String(size));
    group.append(text);
    if (!place(text, at, size, boxes)) text.remove();
  }
  return () => group.remove();
}

/** Right, left, below, above – the first that is free. */
function place(text: SVGTextElement, at: View, size: number, boxes: View[]): boolean {
  const gap = size * 0.3;
  const middle = at.y + at.h / 2 + size * 0.34;
  const tries = [
    [at.x + at.w + gap, middle, 'start'],
    [at.x - gap, middle, 'end'],
    [at.x + at.w / 2, at.y + at.h + size * 1.05, 'middle'],
    [at.x + at.w / 2, at.y - gap, 'middle'],
  ] as const;
  for (const [x, y, anchor] of tries) {
    text.setAttribute('x', String(x));
    text.setAttribute('y', String(y));
    text.setAttribute('text-anchor', anchor);
    const box = boxOf(text);
    if (!box || boxes.some((other) => overlap(box, other))) continue;
    boxes.push(box);
    return true;
  }
  return false;
}

/** As large as the picture's own names. */
function sizeIn(svg: SVGSVGElement): number {
  const size = svg.querySelector('.labels [font-size]')?.getAttribute('font-size');
  return size ? Number(size) : svg.viewBox.baseVal.height / 60;
}
