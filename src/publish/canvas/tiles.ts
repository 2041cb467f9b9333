/**
 * Patterns as pictures that repeat. A canvas repeats pixels, not marks, so each tile is painted as sharp as the page will be, sixteen
 * repeats in one: seams between tiles, which fall between pixels, would be seen as a second pattern.
 */
import type { Affine } from '../affine.ts';
import type { PatternTile, Picture } from '../marks.ts';
import type { Canvas2d, Supplies } from './brush.ts';
import { painting } from './painting.ts';

/** A canvas of so many pixels, and what makes a pattern of it. */
export type MakeTile = (
  width: number,
  height: number,
) => { readonly canvas: Canvas2d; readonly done: (matrix: DOMMatrix2DInit) => CanvasPattern | null };

const REPEATS = 16;
/** Pixels that a tile has at most. */
const LONGEST = 2048;

/** @param scale pixels of the canvas for one unit of the page */
export function tilesOf(
  { patterns }: Pick<Picture, 'patterns'>,
  scale: number,
  make: MakeTile,
): ReadonlyMap<string, CanvasPattern> {
  const tiles = new Map<string, CanvasPattern>();
  for (const [id, tile] of patterns) {
    const paint = tileOf(tile, scale, make);
    if (paint) tiles.set(id, paint);
  }
  return tiles;
}

function tileOf(tile: PatternTile, scale: number, make: MakeTile): CanvasPattern | null {
  const [a, b, c, d, e, f] = tile.matrix;
  const grown = scale * Math.sqrt(Math.abs(a * d - b * c));
  const pixels = (length: number) => Math.max(1, Math.min(LONGEST, Math.ceil(REPEATS * length * grown)));
  const [width, height] = [pixels(tile.width), pixels(tile.height)];
  const { canvas, done } = make(width, height);
  // Whole pixels for sixteen repeats: each is that little bit larger on the tile, and put right by the matrix.
  const [sx, sy] = [width / (REPEATS * tile.width), height / (REPEATS * tile.height)];
  for (let row = 0; row < REPEATS; row++) {
    for (let column = 0; column < REPEATS; column++) {
      const matrix: Affine = [sx, 0, 0, sy, column * tile.width * sx, row * tile.height * sy];
      for (const _ of painting(tile, canvas, { matrix, part: null }, BARE));
    }
  }
  return done({ a: a / sx, b: b / sx, c: c / sy, d: d / sy, e, f });
}

/** Tiles hold neither images nor patterns. */
const BARE: Supplies = { image: () => null, sizeOf: () => ({ width: 0, height: 0 }), tile: () => null };
