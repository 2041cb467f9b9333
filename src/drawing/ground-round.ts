/** The grounds of the sector triangle and of the circle. */
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import type { ArcGuides, Area, CornerGuides } from '../layout/layout.ts';
import type { GroundField, GroundName, GroundShape } from './ground.ts';
import {
  field,
  type GroundLook,
  heading,
  nowhere,
  type PlacedGround,
  roomIn,
  standing,
  truthLines,
  within,
} from './ground-parts.ts';
import { sectorFill } from './legend.ts';

export function cornerGround(
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
    ...(tray ? { room: roomIn([tray.area], xy) } : {}),
  };
}

export function arcGround({ by, radius, arcs }: ArcGuides, xy: Float64Array, look: GroundLook): PlacedGround {
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
