/**
 * The ground of a map: outlines with their names, discs around the bodies of one place, a scale, lists for those that are everywhere
 * and for those whose place is not known.
 */
import type { OutlineGuides } from '../layout/layout.ts';
import type { GroundField, GroundName, GroundShape } from './ground.ts';
import {
  field,
  type GroundLook,
  heading,
  nowhere,
  type PlacedGround,
  roomIn,
  standing,
  within,
} from './ground-parts.ts';
import type { Palette } from './look.ts';

export function outlineGround(
  { outlines, spots, trays, scale }: OutlineGuides,
  xy: Float64Array,
  look: GroundLook,
): PlacedGround {
  const { palette } = look;
  const bar = scale && scaleBar(scale, look);
  return {
    ground: {
      shapes: [
        ...outlines.map(({ lines, part }) => outlineShape(lines, part, palette)),
        ...spots.flatMap((spot) => spotShapes(spot, palette)),
        ...trays.map(({ area }) => field(area, palette, true)),
        ...(bar ? [bar.shape] : []),
      ],
      names: [
        ...trays.map(({ holds, count, area }) => heading(area, look.tray(holds, count), palette)),
        ...spots.flatMap((spot) => spotName(spot, look)),
        ...(bar ? [bar.name, attribution(bar.left, look)] : []),
        ...outlines.flatMap(({ code, name }) => (name ? [landName(name, look.outline(code), palette)] : [])),
      ],
      fields: [
        ...spots.map(({ members, area }): GroundField => ({ text: look.spot(members, area), members })),
        ...trays.map(({ holds, count, area }) =>
          standing(look.tray(holds, count), xy, (x, y) => within(area, x, y)),
        ),
      ],
    },
    ...directions(spots, trays, xy),
    room: roomIn(
      trays.map(({ area }) => area),
      xy,
    ),
  };
}

/** Names point away from the middle of their place; in lists they stand to the right. */
function directions(
  spots: OutlineGuides['spots'],
  trays: OutlineGuides['trays'],
  xy: Float64Array,
): Pick<PlacedGround, 'toward' | 'aside'> {
  const toward = nowhere(xy);
  const aside = new Uint8Array(xy.length / 2);
  for (const { members, at } of spots) {
    for (const v of members) {
      const [dx, dy] = [xy[2 * v]! - at[0], xy[2 * v + 1]! - at[1]];
      const far = Math.hypot(dx, dy);
      if (far < 0.01) continue;
      toward[2 * v] = dx / far;
      toward[2 * v + 1] = dy / far;
    }
  }
  for (let v = 0; v < aside.length; v++) {
    const [x, y] = [xy[2 * v]!, xy[2 * v + 1]!];
    const tray = trays.find(({ area }) => within(area, x, y));
    if (!tray) continue;
    toward[2 * v] = 1;
    toward[2 * v + 1] = 0;
    aside[v] = tray.holds === 'unknown' ? 1 : 0;
  }
  return { toward, aside };
}

function outlineShape(
  lines: readonly Float64Array[],
  part: OutlineGuides['outlines'][number]['part'],
  palette: Palette,
): GroundShape {
  const ground = part === 'ground';
  return {
    lines,
    closed: true,
    fill: palette.quiet,
    opacity: ground ? 0.07 : part === 'here' ? 0.42 : 0.08,
    stroke: ground ? palette.line : palette.page,
    width: ground ? 0.9 : 0.5,
    dash: null,
  };
}

/** Bodies alone at their place need no disc. */
const many = ({ members }: OutlineGuides['spots'][number]): boolean => members.length > 1;

function spotShapes(spot: OutlineGuides['spots'][number], palette: Palette): GroundShape[] {
  const { at, truth, radius, area } = spot;
  const shapes: GroundShape[] = [];
  const away = Math.hypot(truth[0] - at[0], truth[1] - at[1]);
  if (away > 0.02) {
    const from = many(spot) ? Math.min(1, radius / away) : 0;
    if (from < 1)
      shapes.push({
        lines: [[at[0] + (truth[0] - at[0]) * from, at[1] + (truth[1] - at[1]) * from, truth[0], truth[1]]],
        closed: false,
        fill: null,
        opacity: 0,
        stroke: palette.quiet,
        width: 0.9,
        dash: '1 2.5',
      });
    shapes.push({ ...ringShape(truth, 0.006, palette), fill: palette.quiet, opacity: 0.9 });
  }
  if (many(spot)) shapes.push({ ...ringShape(at, radius, palette), dash: area ? '4 4' : null });
  return shapes;
}

function ringShape([x, y]: readonly [number, number], radius: number, palette: Palette): GroundShape {
  const line: number[] = [];
  for (let i = 0; i < 48; i++) {
    const angle = (i * Math.PI) / 24;
    line.push(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  return {
    lines: [line],
    closed: true,
    fill: palette.page,
    opacity: 0.55,
    stroke: palette.quiet,
    width: 1,
    dash: null,
  };
}

function spotName(spot: OutlineGuides['spots'][number], look: GroundLook): GroundName[] {
  if (!many(spot)) return [];
  const { members, area, at, radius } = spot;
  return [
    {
      x: at[0],
      y: at[1] - radius,
      text: look.spot(members, area),
      align: 'middle',
      drop: -0.75,
      size: 1,
      weight: 600,
      colour: look.palette.ink,
      room: 0.9,
      faint: false,
    },
  ];
}

/** Below the scale. */
const attribution = (
  [x, y]: readonly [number, number],
  { palette, attribution: text }: GroundLook,
): GroundName => ({
  x,
  y,
  text,
  align: 'start',
  drop: 1.2,
  size: 0.75,
  weight: 400,
  colour: palette.quiet,
  room: 2,
  faint: false,
});

const landName = ([x, y]: readonly [number, number], text: string, palette: Palette): GroundName => ({
  x,
  y,
  text,
  align: 'middle',
  drop: 0,
  size: 0.92,
  weight: 400,
  colour: palette.quiet,
  room: 0.8,
  faint: true,
});

function scaleBar(
  { kilometres, length, at: [x, y] }: NonNullable<OutlineGuides['scale']>,
  { palette, ...look }: GroundLook,
): { shape: GroundShape; name: GroundName; left: readonly [x: number, y: number] } {
  const tick = 0.012;
  return {
    left: [x, y],
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
