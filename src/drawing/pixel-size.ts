/** How many pixels a picture has. */

/** Longest side in pixels; most programs open no larger picture. */
export const LONGEST_SIDE = 8000;

/** The scale that keeps the longest side within the limit. */
export const heldScale = (width: number, height: number, scale: number): number =>
  Math.min(scale, LONGEST_SIDE / Math.max(width, height));
