/** From one scene to the next: bodies that are in both glide from where they were, the rest comes up. */

import { isStill } from './motion.ts';
import { boxOf } from './names.ts';

const TIME = 600;
const EASING = 'cubic-bezier(0.4, 0, 0.2, 1)';

type Places = ReadonlyMap<number, readonly [number, number]>;

/** Where bodies stand, in shares of the page, so that pages of other sizes can be compared. */
export function placesIn(svg: SVGSVGElement, page: { readonly w: number; readonly h: number }): Places {
  const places = new Map<number, readonly [number, number]>();
  if (isStill()) return places;
  for (const body of svg.querySelectorAll<SVGGraphicsElement>('[data-b]')) {
    const box = boxOf(body);
    if (box) places.set(Number(body.dataset.b), [(box.x + box.w / 2) / page.w, (box.y + box.h / 2) / page.h]);
  }
  return places;
}

/** @param before as `placesIn` told of the scene that is left */
export function changeOver(
  svg: SVGSVGElement,
  page: { readonly w: number; readonly h: number },
  before: Places,
): void {
  if (isStill() || before.size === 0) return;
  const now = placesIn(svg, page);
  const options = { duration: TIME, easing: EASING };
  for (const element of svg.querySelectorAll<SVGGraphicsElement>('[data-b],[data-l]')) {
    const number = Number(element.dataset.b ?? element.dataset.l);
    const [from, to] = [before.get(number), now.get(number)];
    if (!to) continue;
    if (from) {
      const [dx, dy] = [(from[0] - to[0]) * page.w, (from[1] - to[1]) * page.h];
      if (Math.hypot(dx, dy) < 0.5) continue;
      element.animate([{ transform: `translate(${dx}px,${dy}px)` }, { transform: 'none' }], options);
    } else element.animate([{ opacity: 0 }, { opacity: 1 }], options);
  }
  for (const tie of svg.querySelectorAll('.ties'))
    tie.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], options);
}
