/** The ground of a map: outlines with their names, a scale, a tray for those whose place is not known. */
import type { OutlineGuides } from '../layout/layout.ts';
import type { GroundName, GroundShape } from './ground.ts';
import {
  field,
  type GroundLook,
  heading,
  nowhere,
  type PlacedGround,
  truthLines,
  within,
} from './ground-parts.ts';

export function outlineGround(
  { outlines, truth, tray, scale }: OutlineGuides,
  xy: Float64Array,
  look: GroundLook,
): PlacedGround {
  const { palette } = look;
  const toward = nowhere(xy);
  if (tray) {
    for (let i = 0; i < xy.length; i += 2) {
      if (!within(tray.area, xy[i]!, xy[i + 1]!)) continue;
      toward[i] = 0;
      toward[i + 1] = 1;
    }
  }
  const grounds = outlines.map(
    ({ lines }): GroundShape => ({
      lines,
      closed: true,
      fill: palette.quiet,
      opacity: 0.06,
      stroke: palette.line,
      width: 0.8,
      dash: null,
    }),
  );
  const names = outlines.flatMap(({ code, name }): GroundName[] =>
    name === null
      ? []
      : [
          {
            x: name[0],
            y: name[1],
            text: look.outline(code),
            align: 'middle',
            drop: 0,
            size: 0.92,
            weight: 400,
            colour: palette.quiet,
            room: 0.8,
            faint: true,
          },
        ],
  );
  const bar = scale && scaleBar(scale, look);
  return {
    ground: {
      shapes: [
        ...grounds,
        ...truthLines(truth, xy, palette),
        ...(tray ? [field(tray.area, palette, true)] : []),
        ...(bar ? [bar.shape] : []),
      ],
      names: [
        ...(tray ? [heading(tray.area, look.tray('outlines', tray.count), palette)] : []),
        ...(bar ? [bar.name] : []),
        ...names,
      ],
    },
    toward,
  };
}

function scaleBar(
  { kilometres, length, at: [x, y] }: NonNullable<OutlineGuides['scale']>,
  { palette, ...look }: GroundLook,
): { shape: GroundShape; name: GroundName } {
  const tick = 0.012;
  return {
    shape: {
      lines: [[x, y - tick, x, y, x + length, y, x + length, y - tick]],
      closed: false,
      fill: null,
      opacity: 0,
      stroke: palette.quiet,
      width: 1.2,
      dash: null,
    },
    name: {
      x: x + length / 2,
      y: y - tick,
      text: look.kilometres(kilometres),
      align: 'middle',
      drop: -0.6,
      size: 0.9,
      weight: 400,
      colour: palette.quiet,
      room: 1,
      faint: false,
    },
  };
}
