/** The sector wheel's ground: wedges tinted by sector, rings, a coloured rim, and the names along it. */
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import type { Frame } from './frame.ts';
import { type Box, grow } from './label-field.ts';
import { sectorFill } from './legend.ts';
import type { Scene } from './scene.ts';
import { arcPath, polar, sectorPath } from './shapes.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml, num } from './xml.ts';

export type GuidesDrawing = {
  /** Drawn below the ties. */
  readonly ground: string;
  /** Drawn above them: names of wedges and rings. */
  readonly names: string;
  /** Where names of bodies must not go. */
  readonly boxes: readonly Box[];
  /** The rim as lines x0, y0, x1, y1, weight, for names of bodies to keep off. */
  readonly lines: readonly number[];
};

/** Space outside radius 1 for rim and names, in text sizes. */
export const RIM = 2.1;
const TRACKING = 0.09;

/** @param least names of rings are no smaller; names of wedges that would have to be are left out, the legend has them */
export function guidesSvg(
  scene: Scene,
  frame: Frame,
  textSize: number,
  measure: Measure,
  least = 0,
): GuidesDrawing {
  const guides = scene.guides;
  if (!guides) return { ground: '', names: '', boxes: [], lines: [] };
  const { cx, cy, scale } = frame;
  const ground: string[] = [];
  const names: string[] = [];
  const boxes: Box[] = [];
  const lines: number[] = [];
  guides.wedges.forEach((wedge, w) => {
    ground.push(wedgeGround(scene, frame, w));
    ground.push(rim(scene, wedge.sector, cx, cy, scale + textSize * 0.32, wedge.from, wedge.to, textSize));
    const name = wedgeName(scene, frame, w, textSize, measure, least);
    names.push(name.markup);
    boxes.push(...name.boxes);
    lines.push(...rimLines(cx, cy, scale + textSize * 0.32, wedge.from, wedge.to));
  });
  const rings = ringNames(scene, frame, textSize, measure, least);
  return {
    ground: element('g', { id: 'guides' }, ...ground),
    names: element('g', { id: 'guide-names' }, ...names, rings.markup),
    boxes: [...boxes, ...rings.boxes],
    lines,
  };
}

/** A wedge's cells, one for each ring, paler outwards and parted by hairlines of the page. */
function wedgeGround(scene: Scene, { cx, cy, scale }: Frame, w: number): string {
  const { wedges, rings } = scene.guides!;
  const { sector, from, to } = wedges[w]!;
  const fill = sectorFill(sector, scene.palette) ?? scene.palette.quiet;
  const strength = sector === NO_SECTOR ? 0.045 : sector === CROSS_SECTOR ? 0.1 : 0.12;
  const cells = rings.map((ring, b) => {
    const inner = b === 0 ? 0 : rings[b - 1]!.radius;
    return element('path', {
      d: sectorPath(cx, cy, inner * scale, ring.radius * scale, from, to),
      fill,
      'fill-opacity': num(strength * (1 - (0.55 * b) / Math.max(1, rings.length - 1 || 1)), 3),
      stroke: scene.palette.page,
      'stroke-width': 1.5,
      'fill-rule': 'evenodd',
    });
  });
  return element('g', {}, ...cells);
}

function rim(
  scene: Scene,
  sector: number,
  cx: number,
  cy: number,
  r: number,
  from: number,
  to: number,
  textSize: number,
): string {
  const { palette } = scene;
  const width = Math.max(2.4, textSize * 0.3);
  const gap = 0.8 / r;
  const full = to - from > 2 * Math.PI - 1e-6;
  const [a, b] = full ? [0, 2 * Math.PI - 1e-4] : [from + gap, to - gap];
  const line = (radius: number, stroke: string, thick: number, dash?: string) =>
    element('path', {
      d: arcPath(cx, cy, radius, a, b),
      fill: 'none',
      stroke,
      'stroke-width': thick,
      'stroke-dasharray': dash,
    });
  if (sector === NO_SECTOR) return line(r, palette.line, 1, '2 2.5');
  if (sector !== CROSS_SECTOR) return line(r, sectorFill(sector, palette)!, width);
  // Cross-sector: the three colours side by side.
  const third = width / 3;
  return [0, 1, 2].map((i) => line(r + (1 - i) * third, palette.sectors[i]!, third)).join('');
}

/** A wedge's name, set along the rim and readable from below; smaller where the wedge is narrow. */
function wedgeName(
  scene: Scene,
  { cx, cy, scale }: Frame,
  w: number,
  textSize: number,
  measure: Measure,
  least: number,
): { markup: string; boxes: Box[] } {
  const { sector, from, to } = scene.guides!.wedges[w]!;
  const name = scene.wedgeLabels[w] ?? '';
  if (name === '') return { markup: '', boxes: [] };
  const text = name.toUpperCase();
  const middle = (from + to) / 2;
  const wide = (size: number) => measure(text, size, 600) + text.length * TRACKING * size;
  const wanted = Math.max(least, textSize * 0.92);
  const room = (to - from) * (scale + textSize) * 0.94;
  const size = Math.min(wanted, (wanted * room) / wide(wanted));
  if (size < least) return { markup: '', boxes: [] };
  const below = Math.cos(middle) < -0.05;
  const radius = scale + textSize * (below ? 1.48 : 0.86);
  const [x, y] = polar(cx, cy, radius, middle);
  const turn = (middle * 180) / Math.PI + (below ? 180 : 0);
  const markup = element(
    'text',
    {
      x,
      y,
      transform: `rotate(${num(turn > 180 ? turn - 360 : turn)} ${num(x)} ${num(y)})`,
      'text-anchor': 'middle',
      'font-size': size,
      'font-weight': '600',
      'letter-spacing': TRACKING * size,
      fill: sector < 0 ? scene.palette.quiet : scene.palette.ink,
    },
    escapeXml(text),
  );
  // The tangent name is covered by small boxes along it.
  const half = wide(size) / 2;
  const boxes: Box[] = [];
  const middleRadius = scale + textSize * 1.15;
  const [mx, my] = polar(cx, cy, middleRadius, middle);
  for (let d = -half; d <= half; d += size * 0.7) {
    const px = mx + Math.cos(middle) * d;
    const py = my + Math.sin(middle) * d;
    boxes.push(grow({ x0: px, y0: py, x1: px, y1: py }, size * 0.55));
  }
  return { markup, boxes };
}

function rimLines(cx: number, cy: number, r: number, from: number, to: number): number[] {
  const lines: number[] = [];
  const steps = Math.max(2, Math.ceil((to - from) / 0.1));
  for (let i = 0; i < steps; i++) {
    const [x0, y0] = polar(cx, cy, r, from + ((to - from) * i) / steps);
    const [x1, y1] = polar(cx, cy, r, from + ((to - from) * (i + 1)) / steps);
    lines.push(x0, y0, x1, y1, 2.5);
  }
  return lines;
}

/** Ring names stand on a border between wedges, just inside their ring, where no circle is. */
function ringNames(
  scene: Scene,
  { cx, cy, scale }: Frame,
  textSize: number,
  measure: Measure,
  least: number,
): { markup: string; boxes: Box[] } {
  const { rings, wedges } = scene.guides!;
  const size = Math.max(least, textSize * 0.82);
  const boxes: Box[] = [];
  const out: string[] = [];
  rings.forEach((ring, b) => {
    const text = scene.ringLabels[b] ?? '';
    if (text === '') return;
    const width = measure(text, size);
    // The top comes first, then the other borders.
    for (const wedge of wedges) {
      const [x, y] = polar(cx, cy, ring.radius * scale - size * 0.95, wedge.from);
      const box = { x0: x - width / 2 - 3, y0: y - size * 0.62, x1: x + width / 2 + 3, y1: y + size * 0.62 };
      const taken = scene.nodes.some((node) => {
        const px = cx + node.x * scale;
        const py = cy + node.y * scale;
        const r = node.r * scale + 4;
        return px + r > box.x0 && px - r < box.x1 && py + r > box.y0 && py - r < box.y1;
      });
      if (taken) continue;
      boxes.push(box);
      out.push(
        element(
          'text',
          {
            x,
            y: y + size * 0.33,
            'text-anchor': 'middle',
            'font-size': size,
            fill: scene.palette.quiet,
            stroke: scene.palette.page,
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          },
          escapeXml(text),
        ),
      );
      break;
    }
  });
  return { markup: out.join(''), boxes };
}
