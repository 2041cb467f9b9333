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
 * @param meant the first one is whom all is about: its name is large; `own` is its name in the picture, which stays where there is no room
 * @returns what takes them away again, and whether the name of who is meant was set
 */
export function setNames(
  svg: SVGSVGElement,
  wanted: readonly { readonly body: SVGGraphicsElement; readonly name: string }[],
  taken: readonly View[],
  meant: { readonly own: View | null } | null = null,
): { readonly take: () => void; readonly isMeantSet: boolean } {
  const drawing = svg.querySelector<SVGGraphicsElement>('.labels') ?? svg;
  const size = sizeIn(svg);
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'extra');
  drawing.after(group);
  const boxes = [...taken];
  let isMeantSet = meant !== null;
  for (const [i, { body, name }] of wanted.entries()) {
    const at = boxOf(body);
    if (!at) continue;
    const isFirst = meant !== null && i === 0;
    const text = document.createElementNS(SVG, 'text');
    text.textContent = name.length > 60 ? `${name.slice(0, 59)}…` : name;
    text.setAttribute('font-size', String(isFirst ? size * MEANT : size));
    if (isFirst) text.setAttribute('class', 'meant');
    group.append(text);
    if (place(text, at, isFirst ? size * MEANT : size, boxes)) continue;
    if (isFirst && !meant.own) {
      put(text, at, size * MEANT, svg.viewBox.baseVal);
      continue;
    }
    text.remove();
    if (!isFirst || !meant.own) continue;
    isMeantSet = false;
    boxes.push(meant.own);
  }
  return { take: () => group.remove(), isMeantSet };
}

/** How much larger the name of whom all is about is. */
const MEANT = 1.35;

/** Where no place is free: above the body, within what is seen. */
function put(text: SVGTextElement, at: View, size: number, seen: DOMRect): void {
  const half = (boxOf(text)?.w ?? 0) / 2;
  const x = Math.max(seen.x + half, Math.min(seen.x + seen.width - half, at.x + at.w / 2));
  const y = at.y - size * 0.3 < seen.y + size ? at.y + at.h + size * 1.05 : at.y - size * 0.3;
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.setAttribute('text-anchor', 'middle');
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
