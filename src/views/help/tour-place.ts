/** Where the tour's light and its card stand. Pure: boxes in, boxes out, in CSS pixels of the window. */
export type Size = { readonly width: number; readonly height: number };
export type Box = Size & { readonly x: number; readonly y: number };

/** Room around what is lit, and between it and the card. */
const MARGIN = 6;
const GAP = 14;
const EDGE = 12;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The lit part with a little room, kept inside the window. */
export function lightBox(found: Box, window: Size): Box {
  const x = clamp(found.x - MARGIN, 2, window.width - 2);
  const y = clamp(found.y - MARGIN, 2, window.height - 2);
  return {
    x,
    y,
    width: clamp(found.x + found.width + MARGIN, x, window.width - 2) - x,
    height: clamp(found.y + found.height + MARGIN, y, window.height - 2) - y,
  };
}

/**
 * The card beside what is lit, on the first side where there is room: right, left, below, above. Where it fills the window,
 * the card stands inside, at the end that is farther from its middle.
 */
export function cardPlace(
  lit: Box | null,
  card: Size,
  window: Size,
): { readonly x: number; readonly y: number } {
  const across = (x: number) => clamp(x, EDGE, Math.max(EDGE, window.width - card.width - EDGE));
  const down = (y: number) => clamp(y, EDGE, Math.max(EDGE, window.height - card.height - EDGE));
  if (!lit) return { x: across((window.width - card.width) / 2), y: down((window.height - card.height) / 2) };
  const middleY = down(lit.y + (lit.height - card.height) / 2);
  const middleX = across(lit.x + (lit.width - card.width) / 2);
  const right = lit.x + lit.width + GAP;
  const left = lit.x - GAP - card.width;
  const below = lit.y + lit.height + GAP;
  const above = lit.y - GAP - card.height;
  if (right + card.width + EDGE <= window.width) return { x: across(right), y: middleY };
  if (left >= EDGE) return { x: across(left), y: middleY };
  if (below + card.height + EDGE <= window.height) return { x: middleX, y: down(below) };
  if (above >= EDGE) return { x: middleX, y: down(above) };
  const isLow = lit.y + lit.height / 2 > window.height / 2 + 1;
  return { x: middleX, y: isLow ? EDGE : down(lit.y + lit.height - card.height - EDGE) };
}
