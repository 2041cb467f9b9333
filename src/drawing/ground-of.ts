/**
 * The ground of a layout as shapes: what its guides mean becomes fields, bands, corners, arcs and outlines with their names. The
 * sector wheel has a ground of its own (`guides-svg.ts`). Loaded with the first layout that has one.
 */
import type { Guides } from '../layout/layout.ts';
import { bandGround, columnGround } from './ground-fields.ts';
import { outlineGround } from './ground-map.ts';
import { type GroundLook, nowhere, type PlacedGround } from './ground-parts.ts';
import { arcGround, cornerGround } from './ground-round.ts';

export type { GroundLook, PlacedGround } from './ground-parts.ts';

/** @param xy positions of the bodies, as the layout gave them */
export function groundOf(guides: Guides, xy: Float64Array, look: GroundLook): PlacedGround {
  switch (guides.of) {
    case 'wheel':
      return { ground: { shapes: [], names: [] }, toward: nowhere(xy) };
    case 'columns':
      return columnGround(guides, xy, look);
    case 'bands':
      return bandGround(guides, xy, look);
    case 'corners':
      return cornerGround(guides, xy, look);
    case 'arcs':
      return arcGround(guides, xy, look);
    case 'outlines':
      return outlineGround(guides, xy, look);
  }
}
