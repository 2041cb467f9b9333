/**
 * Names that found no room in the picture: a number stands beside the body, and the name with its number in a list below or beside the
 * picture. Numbers go clockwise from the top, so that a number of the list is found in the picture.
 */
import type { Id } from '../model/project.ts';
import { type Block, wrap } from './figure-text.ts';
import { type Box, grow, inside, lengthInside, overlaps } from './label-field.ts';
import type { Palette } from './look.ts';
import type { Scene } from './scene.ts';
import { circlesOf, edgeLines, type NamesSet } from './svg.ts';
import type { Measure } from './text-width.ts';
import { element, escapeXml, xmlId } from './xml.ts';

export type KeyWords = {
  readonly heading: string;
  /** Said where not even the list has room for all: so many stand in the picture without name and number. */
  readonly rest: (count: number) => string;
};

export type KeySetting = {
  readonly words: KeyWords;
  readonly size: number;
  readonly palette: Palette;
  readonly measure: Measure;
};

/** A body that is named in the list. */
export type Numbered = { readonly id: Id; readonly number: string };

/** Width of a column in text sizes, at least; between columns; between number and name. */
const COLUMN = 15;
const GAP = 1.6;
const INDENT = 0.55;
const LEADING = 1.24;
const HEADING = 1.9;

export type PlannedKey = {
  /** How many of the names there is room for, from the first. */
  readonly count: number;
  readonly height: number;
  /** The list of these names, numbered in their order. */
  readonly drawn: Block;
};

/**
 * As many names as find room in a list of this width and height.
 * @param others bodies that have neither a name in the picture nor one of these
 */
export function planKey(
  names: readonly string[],
  width: number,
  height: number,
  setting: KeySetting,
  others = 0,
): PlannedKey {
  const { size, words, measure } = setting;
  const columns = Math.max(1, Math.floor((width + GAP * size) / ((COLUMN + GAP) * size)));
  const listOf = (count: number): Block => {
    const more = names.length - count + others;
    const rest = more > 0 ? wrap(words.rest(more), width, (text) => measure(text, size)) : [];
    return keyBlock(names.slice(0, count), rest, width, columns, setting);
  };
  // The most that fit: more names are never lower.
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (listOf(middle).height <= height + 0.5) low = middle;
    else high = middle - 1;
  }
  const drawn = listOf(low);
  return { count: low, height: drawn.height, drawn };
}

type Entry = { readonly number: string; readonly lines: readonly string[] };

const numberWidth = (count: number, { measure, size }: KeySetting): number =>
  measure('0'.repeat(String(Math.max(10, count)).length), size, 600);

const columnWidth = (width: number, columns: number, size: number): number =>
  (width - GAP * size * (columns - 1)) / columns;

function linesOf(names: readonly string[], width: number, columns: number, setting: KeySetting): Entry[] {
  const { size, measure } = setting;
  const room = columnWidth(width, columns, size) - numberWidth(names.length, setting) - INDENT * size;
  return names.map((name, i) => ({
    number: String(i + 1),
    lines: wrap(name, room, (text) => measure(text, size)),
  }));
}

/** Entries one below the other, column by column; none is parted. */
function flowing(entries: readonly Entry[], tall: number): Entry[][] {
  const columns: Entry[][] = [[]];
  let left = tall;
  for (const entry of entries) {
    if (entry.lines.length > left) {
      columns.push([]);
      left = tall;
    }
    columns.at(-1)!.push(entry);
    left -= entry.lines.length;
  }
  return columns;
}

/** Lines of the highest column where the entries stand in so many, as even as can be. */
function tallest(entries: readonly Entry[], columns: number): number {
  const all = entries.reduce((sum, { lines }) => sum + lines.length, 0);
  const longest = Math.max(0, ...entries.map(({ lines }) => lines.length));
  let tall = Math.max(longest, Math.ceil(all / columns));
  while (flowing(entries, tall).length > columns) tall++;
  return tall;
}

function keyBlock(
  names: readonly string[],
  rest: readonly string[],
  width: number,
  columns: number,
  setting: KeySetting,
): Block {
  const { size, palette, words } = setting;
  const entries = linesOf(names, width, columns, setting);
  const tall = tallest(entries, columns);
  const wide = columnWidth(width, columns, size);
  const indent = numberWidth(names.length, setting);
  const heading = words.heading.toUpperCase();
  const head = size * HEADING;
  return {
    width,
    height: head + size * LEADING * (tall + rest.length) + (rest.length > 0 ? size * 0.5 : 0),
    at: (x, y) =>
      element(
        'g',
        { id: 'key', fill: palette.ink },
        element(
          'text',
          {
            x,
            y: y + size * 0.95,
            'font-size': size,
            'font-weight': '600',
            'letter-spacing': size * 0.07,
            fill: palette.quiet,
          },
          escapeXml(heading),
        ),
        ...flowing(entries, tall).flatMap((column, c) => {
          const left = x + c * (wide + GAP * size);
          let line = 0;
          return column.map(({ number, lines }) => {
            const top = y + head + size * (0.86 + LEADING * line);
            line += lines.length;
            return [
              element(
                'text',
                {
                  x: left + indent,
                  y: top,
                  'text-anchor': 'end',
                  'font-size': size,
                  'font-weight': '600',
                },
                number,
              ),
              element(
                'text',
                { 'font-size': size },
                ...lines.map((text, i) =>
                  element(
                    'tspan',
                    { x: left + indent + INDENT * size, y: top + size * LEADING * i },
                    escapeXml(text),
                  ),
                ),
              ),
            ].join('');
          });
        }),
        ...rest.map((text, i) =>
          element(
            'text',
            {
              x,
              y: y + head + size * (1.3 + LEADING * (tall + i)),
              'font-size': size,
              fill: palette.quiet,
            },
            escapeXml(text),
          ),
        ),
      ),
  };
}

/** How far a number may stand off its body, in its own sizes, the nearest first. */
const OFF = [0.1, 0.35, 0.65, 1] as const;
const AROUND = 24;

/** A number beside a body. */
export type NumberPlace = { readonly id: Id; readonly x: number; readonly y: number; readonly box: Box };

/**
 * Places for numbers beside bodies, where names and other bodies leave them, as clear of ties as can be and nearer to their own body than
 * to any other; a body without such a place is left out.
 */
export function* placingNumbers(
  scene: Scene,
  nodes: readonly number[],
  { set, bounds, keepOff }: { set: NamesSet; bounds: Box; keepOff: readonly Box[] },
  { size, measure }: KeySetting,
): Generator<void, readonly NumberPlace[]> {
  const circles = circlesOf(scene, set.frame);
  const width = measure('0'.repeat(String(Math.max(10, nodes.length)).length), size, 600);
  const height = size * 0.86;
  const ties = edgeLines(scene, set.frame);
  const leaders = set.labels.flatMap(({ leader }) => (leader ? [leader] : []));
  const taken: Box[] = [
    ...set.labels.map(({ box }) => box),
    ...set.layers.guides.boxes,
    ...(set.layers.ground?.boxes ?? []),
    ...keepOff,
  ];
  const placed: NumberPlace[] = [];
  for (const v of nodes) {
    yield;
    const [cx, cy, r] = [circles[3 * v]!, circles[3 * v + 1]!, circles[3 * v + 2]!];
    let found: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const off of OFF) {
      for (let k = 0; k < AROUND; k++) {
        const angle = (k / AROUND) * 2 * Math.PI;
        const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
        const reach = r + off * size;
        const x = cx + ux * (reach + width / 2);
        const y = cy + uy * (reach + height / 2);
        const box = { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
        if (!inside(box, bounds) || taken.some((other) => overlaps(grow(box, 1), other))) continue;
        if (leaders.some((line) => lengthInside(grow(box, 1), ...line) > 0)) continue;
        if (isNearAnother(box, v, circles)) continue;
        const cost = off + covered(box, ties) / size + 0.15 * Math.abs(uy);
        if (cost >= least) continue;
        least = cost;
        found = box;
      }
      if (found && least < off + 0.5) break;
    }
    if (!found) continue;
    taken.push(found);
    placed.push({
      id: scene.nodes[v]!.id,
      x: (found.x0 + found.x1) / 2,
      y: (found.y0 + found.y1) / 2 + size * 0.34,
      box: found,
    });
  }
  return placed;
}

/** Whether a box touches another body, or is nearer to one than to its own. */
function isNearAnother(box: Box, own: number, circles: ArrayLike<number>): boolean {
  const gap = (v: number) => {
    const [x, y] = [circles[3 * v]!, circles[3 * v + 1]!];
    const dx = x - Math.min(box.x1, Math.max(box.x0, x));
    const dy = y - Math.min(box.y1, Math.max(box.y0, y));
    return Math.hypot(dx, dy) - circles[3 * v + 2]!;
  };
  const near = Math.max(1, gap(own));
  for (let v = 0; 3 * v < circles.length; v++) if (v !== own && gap(v) < near) return true;
  return false;
}

/** Length of ties below a box. */
function covered(box: Box, lines: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < lines.length; k += 5)
    sum += lengthInside(box, lines[k]!, lines[k + 1]!, lines[k + 2]!, lines[k + 3]!);
  return sum;
}

/** Clockwise from the top, around the middle of the picture. */
export function clockwise(
  bodies: readonly { readonly id: Id; readonly x: number; readonly y: number }[],
  { nodes, guides }: Scene,
): readonly Id[] {
  const middle = (values: readonly number[]) =>
    guides ? 0 : values.reduce((low, x) => Math.min(low, x), Infinity) / 2 + Math.max(...values) / 2;
  const [cx, cy] = [middle(nodes.map(({ x }) => x)), middle(nodes.map(({ y }) => y))];
  const turn = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const angle = Math.atan2(x - cx, cy - y);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  return [...bodies].sort((a, b) => turn(a) - turn(b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** The numbers as they stand in the picture. Each says whose it is, as names do. */
export function numbersGroup(
  placed: readonly NumberPlace[],
  numbers: ReadonlyMap<Id, string>,
  { size, palette }: KeySetting,
): string {
  const there = placed.filter(({ id }) => numbers.has(id));
  if (there.length === 0) return '';
  return element(
    'g',
    { id: 'numbers', fill: palette.ink },
    ...there.map(({ id, x, y }) =>
      element(
        'text',
        {
          'data-of': xmlId('body', id),
          x,
          y,
          'text-anchor': 'middle',
          'font-size': size,
          'font-weight': '600',
          stroke: palette.page,
          'stroke-width': size * 0.25,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        },
        numbers.get(id)!,
      ),
    ),
  );
}
