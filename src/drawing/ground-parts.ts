/** What grounds are made of: what they are told, fields, headings, thin lines to true places. */
import type { Area, ColumnGuides } from '../layout/layout.ts';
import type { Ground, GroundField, GroundName, GroundShape } from './ground.ts';
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
  readonly tray: (of: 'corners' | 'everywhere' | 'unknown', count: number) => string;
  readonly outline: (code: string) => string;
  /** Bodies of one place; `area` = it is an area, and its middle stands for it. */
  readonly spot: (members: readonly number[], area: boolean) => string;
  readonly kilometres: (count: number) => string;
  /** Where places and outlines come from, as their licences ask. */
  readonly attribution: string;
};

/** A layout's ground, and the direction in which each body's name leaves the picture's lines alone (x0, y0 …; NaN = any). */
export type PlacedGround = {
  readonly ground: Ground;
  readonly toward: Float64Array;
  /** 1 for bodies that have no place in the picture proper: their ties are drawn faintly. */
  readonly aside?: Uint8Array;
  /** For bodies in lists, from where to where across the picture their names may reach (x0, x1 …; NaN = anywhere). */
  readonly room?: Float64Array;
};

export const nowhere = (xy: Float64Array): Float64Array => new Float64Array(xy.length).fill(Number.NaN);
export const downwards = (xy: Float64Array): Float64Array => xy.map((_, i) => i % 2);

export const within = (area: Area, x: number, y: number): boolean =>
  x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;

/** Names of bodies in lists stay in their list. @param areas of the lists; who stands in none may be named anywhere */
export function roomIn(areas: readonly Area[], xy: Float64Array): Float64Array {
  const room = nowhere(xy);
  for (let v = 0; 2 * v < xy.length; v++) {
    const home = areas.find((area) => within(area, xy[2 * v]!, xy[2 * v + 1]!));
    if (home) room.set([home.x0, home.x1], 2 * v);
  }
  return room;
}

/** The vertices of which something holds, by their places. */
export function standing(text: string, xy: Float64Array, is: (x: number, y: number) => boolean): GroundField {
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

export const field = (area: Area, palette: Palette, apart = false): GroundShape => ({
  lines: [roundedLine(area)],
  closed: true,
  fill: apart ? null : palette.quiet,
  opacity: 0.055,
  stroke: apart ? palette.line : null,
  width: 1,
  dash: apart ? '3 4' : null,
});

/** In the upper left corner of a field. */
export const heading = (area: Area, text: string, palette: Palette): GroundName => ({
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
