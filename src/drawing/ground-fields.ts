/** The grounds of columns and bands: fields with a heading. */
import type { BandGuides, ColumnGuides } from '../layout/layout.ts';
import {
  downwards,
  field,
  type GroundLook,
  heading,
  nowhere,
  type PlacedGround,
  standing,
  within,
} from './ground-parts.ts';

export function columnGround({ columns }: ColumnGuides, xy: Float64Array, look: GroundLook): PlacedGround {
  const toward = nowhere(xy);
  for (let v = 0; 2 * v < xy.length; v++) {
    const home = columns.find(({ area }) => within(area, xy[2 * v]!, xy[2 * v + 1]!));
    // Names stand on the side that ties do not come from; those of hubs, between the fields, below them.
    toward[2 * v] = home ? (home.area.x0 + home.area.x1 > 0 ? 1 : -1) : 0;
    toward[2 * v + 1] = home ? 0 : 1;
  }
  return {
    ground: {
      shapes: columns.map(({ holds, area }) => field(area, look.palette, holds === 'unaffiliated')),
      names: columns.map(({ holds, count, area }) => heading(area, look.column(holds, count), look.palette)),
      fields: columns.map(({ holds, count, area }) =>
        standing(look.column(holds, count), xy, (x, y) => within(area, x, y)),
      ),
    },
    toward,
  };
}

export function bandGround({ bands }: BandGuides, xy: Float64Array, look: GroundLook): PlacedGround {
  return {
    ground: {
      shapes: bands.map(({ value, area }) => field(area, look.palette, Number.isNaN(value))),
      names: bands.map(({ value, count, area }) => heading(area, look.level(value, count), look.palette)),
      fields: bands.map(({ value, count, area }) =>
        standing(look.level(value, count), xy, (x, y) => within(area, x, y)),
      ),
    },
    toward: downwards(xy),
  };
}
