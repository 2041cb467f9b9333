/** What part of a picture is seen: a rectangle in the picture's own units, as the `viewBox` of an SVG has it. */
export type View = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** So many times larger than the whole picture, and so much smaller, it may be seen. */
export const MOST = 24;
export const LEAST = 0.5;

/** @param factor 2 = twice as large; the point (in the picture's units) stays where it is */
export function zoomed(view: View, page: View, factor: number, [px, py]: readonly [number, number]): View {
  const w = Math.min(page.w / LEAST, Math.max(page.w / MOST, view.w / factor));
  const share = w / view.w;
  return kept({ x: px - (px - view.x) * share, y: py - (py - view.y) * share, w, h: view.h * share }, page);
}

/** By shares of what is seen. */
export const panned = (view: View, page: View, dx: number, dy: number): View =>
  kept({ ...view, x: view.x + dx * view.w, y: view.y + dy * view.h }, page);

/** The middle of what is seen never leaves the picture, so nobody loses it. */
export function kept(view: View, page: View): View {
  const x = Math.min(page.x + page.w, Math.max(page.x, view.x + view.w / 2)) - view.w / 2;
  const y = Math.min(page.y + page.h, Math.max(page.y, view.y + view.h / 2)) - view.h / 2;
  return { ...view, x, y };
}

/**
 * Boxes with something around them, never closer than a quarter of the page; the page where that would be no larger.
 * @param aspect width for a height of 1 of the window in which it is seen
 * @param margin 1 = none
 */
export function around(boxes: readonly View[], page: View, aspect = page.w / page.h, margin = 1.2): View {
  if (boxes.length === 0) return page;
  const x0 = Math.min(...boxes.map((b) => b.x));
  const y0 = Math.min(...boxes.map((b) => b.y));
  const x1 = Math.max(...boxes.map((b) => b.x + b.w));
  const y1 = Math.max(...boxes.map((b) => b.y + b.h));
  const w = Math.max((x1 - x0) * margin, (y1 - y0) * margin * aspect, page.w / 4);
  if (w >= Math.max(page.w, page.h * aspect)) return page;
  const h = w / aspect;
  return kept({ x: (x0 + x1 - w) / 2, y: (y0 + y1 - h) / 2, w, h }, page);
}

/** True when everything is seen. */
export const isWhole = (view: View, page: View): boolean => view.w >= page.w * 0.999;

export const between = (a: View, b: View, share: number): View => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  w: a.w + (b.w - a.w) * share,
  h: a.h + (b.h - a.h) * share,
});
