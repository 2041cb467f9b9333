/**
 * The ground of a layout as shapes: what its guides mean becomes fields, bands, corners, arcs and outlines with their names. The
 * sector wheel has a ground of its own (`guides-svg.ts`). Loaded with the first layout that has one.
 */
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import type {
  ArcGuides,
  Area,
  BandGuides,
  ColumnGuides,
  CornerGuides,
  Guides,
  OutlineGuides,
} from '../layout/layout.ts';
import type { Ground, GroundField, GroundName, GroundShape } from './ground.ts';
import { sectorFill } from './legend.ts';
import type { Palette } from './look.ts';

/** Words and colours of what a layout means; all worded already in the person's language. */
export type GroundLook = {
  readonly palette: Palette;
  readonly column: (holds: ColumnGuides['columns'][number]['holds'], count: number) => string;
  /** NaN = the level is not known. */
  readonly level: (value: number, count: number) => string;
  readonly sector: (code: number) => string;
  readonly group: (group: number) => { readonly label: string; readonly fill: string | null };
  /** Bodies without a place in a triangle or on a map. */
  readonly tray: (of: 'corners' | 'outlines', count: number) => string;
  readonly outline: (code: string) => string;
  readonly kilometres: (count: number) => string;
};

/** A layout's ground, and the direction in which each body's name leaves the picture's lines alone (x0, y0 …; NaN = any). */
export type PlacedGround = {
  readonly ground: Ground;
  readonly toward: Float64Array;
  /** 1 for bodies that have no place in the picture proper: their ties are drawn faintly. */
  readonly aside?: Uint8Array;
};

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

const nowhere = (xy: Float64Array): Float64Array => new Float64Array(xy.length).fill(Number.NaN);
const downwards = (xy: Float64Array): Float64Array => xy.map((_, i) => i % 2);

const within = (area: Area, x: number, y: number): boolean =>
  x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;

/** The vertices of which something holds, by their places. */
function standing(text: string, xy: Float64Array, is: (x: number, y: number) => boolean): GroundField {
  const members: number[] = [];
  for (let v = 0; 2 * v < xy.length; v++) if (is(xy[2 * v]!, xy[2 * v + 1]!)) members.push(v);
  return { text, members };
}

/** A rectangle with round corners, as a closed line. */
export function roundedLine({ x0, y0, x1, y1 }: Area, radius = 0.025): number[] {
  const r = Math.min(radius, (x1 - x0) / 2, (y1 - y0) / 2);
  const line: number[] = [];
  const corners = [
    [x1 - r, y0 + r, -Math.PI / 2],
    [x1 - r, y1 - r, 0],
    [x0 + r, y1 - r, Math.PI / 2],
    [x0 + r, y0 + r, Math.PI],
  ] as const;
  for (const [cx, cy, from] of corners) {
    for (let i = 0; i <= 4; i++) {
      const angle = from + (i * Math.PI) / 8;
      line.push(cx + r * Math.cos(angle), cy + r * Math.sin(angle));
    }
  }
  return line;
}

const field = (area: Area, palette: Palette, apart = false): GroundShape => ({
  lines: [roundedLine(area)],
  closed: true,
  fill: apart ? null : palette.quiet,
  opacity: 0.055,
  stroke: apart ? palette.line : null,
  width: 1,
  dash: apart ? '3 4' : null,
});

/** In the upper left corner of a field. */
const heading = (area: Area, text: string, palette: Palette): GroundName => ({
  x: area.x0 + 0.03,
  y: area.y0 + 0.02,
  text,
  align: 'start',
  drop: 0.7,
  size: 1,
  weight: 600,
  colour: palette.quiet,
  room: area.x1 - area.x0 - 0.02,
  faint: false,
});

function columnGround({ columns }: ColumnGuides, xy: Float64Array, look: GroundLook): PlacedGround {
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

function bandGround({ bands }: BandGuides, xy: Float64Array, look: GroundLook): PlacedGround {
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

function cornerGround(
  { corners, truth, tray }: CornerGuides,
  xy: Float64Array,
  look: GroundLook,
): PlacedGround {
  const { palette } = look;
  const count = corners.length;
  const mx = corners.reduce((sum, { x }) => sum + x, 0) / count;
  const my = corners.reduce((sum, { y }) => sum + y, 0) / count;
  const half = (a: number, b: number) =>
    [(corners[a]!.x + corners[b]!.x) / 2, (corners[a]!.y + corners[b]!.y) / 2] as const;
  // Where a sector is the largest: its corner, the middles of the two sides, the middle of all.
  const kites = corners.map(
    ({ sector, x, y }, c): GroundShape => ({
      lines: [[x, y, ...half(c, (c + 1) % count), mx, my, ...half(c, (c + count - 1) % count)]],
      closed: true,
      fill: sectorFill(sector, palette),
      opacity: 0.12,
      stroke: palette.page,
      width: 1.5,
      dash: null,
    }),
  );
  const edge: GroundShape = {
    lines: [corners.flatMap(({ x, y }) => [x, y])],
    closed: true,
    fill: null,
    opacity: 0,
    stroke: palette.line,
    width: 1.2,
    dash: null,
  };
  const toward = nowhere(xy);
  const aside = new Uint8Array(xy.length / 2);
  for (let v = 0; 2 * v < xy.length; v++) {
    const inTray = Number.isNaN(truth[2 * v]!);
    const [dx, dy] = [xy[2 * v]! - mx, xy[2 * v + 1]! - my];
    const far = Math.hypot(dx, dy);
    aside[v] = inTray ? 1 : 0;
    toward[2 * v] = inTray ? 1 : far < 0.05 ? 0 : dx / far;
    toward[2 * v + 1] = inTray ? 0 : far < 0.05 ? 1 : dy / far;
  }
  return {
    ground: {
      shapes: [
        ...kites,
        edge,
        ...truthLines(truth, xy, palette),
        ...(tray ? [field(tray.area, palette, true)] : []),
      ],
      fields: tray ? [standing(look.tray('corners', tray.count), xy, (x, y) => within(tray.area, x, y))] : [],
      names: [
        ...corners.map(
          ({ sector, name: [x, y] }): GroundName => ({
            x,
            y,
            text: look.sector(sector),
            // Inwards, so that nothing of it is cut off.
            align: x < mx - 0.1 ? 'start' : x > mx + 0.1 ? 'end' : 'middle',
            drop: y < my ? -0.7 : 0.8,
            size: 1.12,
            weight: 600,
            colour: palette.ink,
            room: 0.9,
            faint: false,
          }),
        ),
        ...(tray ? [heading(tray.area, look.tray('corners', tray.count), palette)] : []),
      ],
    },
    toward,
    aside,
  };
}

/** Thin lines from where bodies stand to where they would stand if none were in their way. */
export function truthLines(truth: Float64Array, xy: Float64Array, palette: Palette): GroundShape[] {
  const lines: number[][] = [];
  for (let i = 0; i < xy.length; i += 2) {
    if (!(Math.hypot(truth[i]! - xy[i]!, truth[i + 1]! - xy[i + 1]!) > 0.015)) continue;
    lines.push([truth[i]!, truth[i + 1]!, xy[i]!, xy[i + 1]!]);
  }
  return lines.length === 0
    ? []
    : [{ lines, closed: false, fill: null, opacity: 0, stroke: palette.line, width: 0.6, dash: '1 2.5' }];
}

function arcGround({ by, radius, arcs }: ArcGuides, xy: Float64Array, look: GroundLook): PlacedGround {
  const { palette } = look;
  const toward = nowhere(xy);
  for (let i = 0; i < xy.length; i += 2) {
    const far = Math.hypot(xy[i]!, xy[i + 1]!) || 1;
    toward[i] = xy[i]! / far;
    toward[i + 1] = xy[i + 1]! / far;
  }
  const shapes: GroundShape[] = [];
  const names: GroundName[] = [];
  const fields: GroundField[] = [];
  for (const { group, from, to } of arcs) {
    const { label, fill } =
      by === 'group'
        ? look.group(group)
        : { label: look.sector(group), fill: group === NO_SECTOR ? null : sectorFill(group, palette) };
    const steps = Math.max(2, Math.ceil((to - from) / 0.05));
    const line: number[] = [];
    for (let i = 0; i <= steps; i++) {
      const angle = from + ((to - from) * i) / steps;
      line.push(radius * Math.sin(angle), -radius * Math.cos(angle));
    }
    const cross = by === 'sector' && group === CROSS_SECTOR;
    shapes.push({
      lines: [line],
      closed: false,
      fill: null,
      opacity: 0,
      stroke: fill ?? palette.line,
      width: fill === null ? 1.4 : 5,
      dash: fill === null ? '3 4' : cross ? '10 4' : null,
    });
    fields.push(
      standing(label, xy, (x, y) => {
        const angle = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
        return angle >= from - 1e-9 && angle <= to + 1e-9;
      }),
    );
    const middle = (from + to) / 2;
    const [sin, cos] = [Math.sin(middle), Math.cos(middle)];
    names.push({
      x: (radius - 0.03) * sin,
      y: -(radius - 0.03) * cos,
      text: label,
      align: sin > 0.35 ? 'end' : sin < -0.35 ? 'start' : 'middle',
      drop: 0.75 * cos,
      size: 1,
      weight: 600,
      colour: palette.quiet,
      room: Math.abs(sin) > 0.35 ? radius : 1.5 * radius,
      faint: false,
    });
  }
  // Names stand outside the circle; inside they would lie over ties.
  const clear: Area[] = [];
  const [step, inner] = [0.035, radius - 0.01];
  for (let angle = 0; angle < 2 * Math.PI; angle += step / inner) {
    const [x, y] = [inner * Math.sin(angle), -inner * Math.cos(angle)];
    clear.push({ x0: x - step / 2, y0: y - step / 2, x1: x + step / 2, y1: y + step / 2 });
  }
  return { ground: { shapes, names, fields, clear }, toward };
}

function outlineGround(
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
