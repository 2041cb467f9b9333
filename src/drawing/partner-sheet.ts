/** One partner on one page of A4: worded already, laid out here. What is long is set smaller, and never leaves the page. */
import type { Logo } from '../model/figure.ts';
import { anyFaceWidth } from './any-face-width.ts';
import { type Block, headingBlock, runningBlock, stacked, type TextLook } from './figure-text.ts';
import { logosRow } from './logos.ts';
import type { Palette } from './look.ts';
import { PX_PER_MM } from './page-formats.ts';
import { svgDocument } from './svg.ts';
import { element, escapeXml } from './xml.ts';

export type SheetLine = {
  /** What it is, in quiet letters before or above it; '' = it speaks for itself. */
  readonly label: string;
  /** '' = a line to write on by hand. */
  readonly text: string;
  /** A day that belongs to it, in quiet letters below; '' = none. */
  readonly note?: string;
};
export type SheetSection = {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly SheetLine[];
};

export type PartnerSheet = {
  /** What kind of paper this is, above the name. */
  readonly kicker: string;
  readonly title: string;
  /** Kind, category, sector, place in one line. */
  readonly facts: string;
  /** Colour of the partner's sector; null = it has none. */
  readonly sector: string | null;
  /** How far the cooperation has come; null = nobody said. */
  readonly ladder: {
    readonly heading: string;
    readonly steps: readonly string[];
    /** Index of the step that is reached. */
    readonly at: number;
  } | null;
  readonly main: readonly SheetSection[];
  readonly aside: readonly SheetSection[];
  /** Heading of the room that is left to write in. */
  readonly notes: string;
  /** What nobody may overlook, e.g. that the data are made up; '' = nothing. */
  readonly mark: string;
  readonly foot: readonly string[];
  readonly logo: Logo | null;
  /** The page in one sentence, for <desc>. */
  readonly description: string;
};

/** Millimetres. */
export const SHEET_SIZE = { width: 210, height: 297 } as const;
const WIDTH = SHEET_SIZE.width * PX_PER_MM;
const HEIGHT = SHEET_SIZE.height * PX_PER_MM;
/** Room for punched holes on the left. */
const LEFT = 25 * PX_PER_MM;
const RIGHT = 18 * PX_PER_MM;
const TOP = 18 * PX_PER_MM;
const BOTTOM = 14 * PX_PER_MM;
/** 10½ points; below 7 nobody reads. */
const TEXT = 14;
const SMALLEST = 9.4;
const SHARE_ASIDE = 0.34;

export type DrawnSheet = {
  readonly svg: string;
  /** True when everything is on the page; else the last lines of a column had to go. */
  readonly isWhole: boolean;
};

/** @param fontDataUri a woff2 of the bundled face; null = none inside */
export function drawPartnerSheet(
  sheet: PartnerSheet,
  palette: Palette,
  fontDataUri: string | null = null,
): DrawnSheet {
  let size = TEXT;
  let drawn = laidOut(sheet, palette, size);
  while (drawn.over !== null && size * 0.95 >= SMALLEST) {
    size *= 0.95;
    drawn = laidOut(sheet, palette, size);
  }
  const isWhole = drawn.over === null;
  for (let left = sheet; drawn.over !== null; drawn = laidOut(left, palette, size)) {
    left = { ...left, [drawn.over]: withoutLast(left[drawn.over]) };
  }
  return {
    isWhole,
    svg: svgDocument({
      width: WIDTH,
      height: HEIGHT,
      title: sheet.title,
      description: sheet.description,
      background: palette.page,
      defs: '',
      fontDataUri,
      body: drawn.body,
    }),
  };
}

/** The sections without the last line that can go. */
function withoutLast(sections: readonly SheetSection[]): readonly SheetSection[] {
  const longest = sections.reduce((most, one) => (one.lines.length >= most.lines.length ? one : most));
  if (longest.lines.length === 1) return sections.slice(0, -1);
  return sections.map((one) => (one === longest ? { ...one, lines: one.lines.slice(0, -1) } : one));
}

/** @returns which column is longer than the page; null = none */
function laidOut(
  sheet: PartnerSheet,
  palette: Palette,
  size: number,
): { readonly body: string; readonly over: 'main' | 'aside' | null } {
  const width = WIDTH - LEFT - RIGHT;
  const look = (factor: number, weight: 400 | 600 = 400, fill = palette.ink): TextLook => ({
    size: size * factor,
    weight,
    fill,
    measure: anyFaceWidth,
  });
  const logo = sheet.logo ? logosRow([sheet.logo], size * 4.4, width * 0.32) : null;
  const head = stacked(
    [
      runningBlock(sheet.kicker, width, look(0.86, 600, palette.quiet)),
      nameBlock(sheet.title, width - (logo ? logo.width + size * 2 : 0), look),
      runningBlock(sheet.facts, width - (logo ? logo.width + size * 2 : 0), look(1, 400, palette.quiet)),
    ],
    size * 0.5,
  )!;
  const headHeight = Math.max(head.height, logo?.height ?? 0);
  const ruleY = TOP + headHeight + size * 0.9;
  const gap = size * 2.4;
  const asideWidth = (width - gap) * SHARE_ASIDE;
  const mainWidth = width - gap - asideWidth;
  const top = ruleY + size * 1.7;
  const draw = (sections: readonly SheetSection[], within: number) =>
    sections.map((section) => sectionBlock(section, within, size, palette, look));
  const ladder = sheet.ladder
    ? ladderBlock(sheet.ladder, mainWidth, size, palette, look, sheet.sector)
    : null;
  const main = stacked([ladder, ...draw(sheet.main, mainWidth)], size * 1.7);
  const aside = stacked(draw(sheet.aside, asideWidth - size * 1.8), size * 1.7);
  const foot = stacked(
    [
      runningBlock(sheet.mark, width, look(0.95, 600)),
      ...sheet.foot.map((line) => runningBlock(line, width, look(0.78, 400, palette.quiet))),
    ],
    size * 0.4,
  );
  const bottom = HEIGHT - BOTTOM - (foot ? foot.height + size : 0);
  const asideX = LEFT + mainWidth + gap;
  const asideHeight = aside ? aside.height + size * 2 : 0;
  const end = top + Math.max(main?.height ?? 0, asideHeight);
  const body = [
    element('g', { id: 'figure-title' }, head.at(LEFT, TOP)),
    logo ? element('g', { id: 'logos' }, logo.at(LEFT + width - logo.width, TOP)) : '',
    element('rect', { id: 'rule', x: LEFT, y: ruleY, width, height: 3, fill: sheet.sector ?? palette.line }),
    main ? element('g', { id: 'sheet' }, main.at(LEFT, top)) : '',
    aside
      ? element(
          'g',
          { id: 'aside' },
          element('rect', {
            x: asideX,
            y: top,
            width: asideWidth,
            height: asideHeight,
            rx: 4,
            fill: palette.quiet,
            'fill-opacity': '0.07',
          }),
          aside.at(asideX + size * 0.9, top + size),
        )
      : '',
    notesBlock(
      sheet.notes,
      { x: LEFT, y: end + size * 2.2, width, bottom: bottom - size * 0.6 },
      size,
      palette,
      look,
    ),
    foot ? element('g', { id: 'caption' }, foot.at(LEFT, HEIGHT - BOTTOM - foot.height)) : '',
  ].join('\n');
  const isOver = end > bottom;
  return {
    body,
    over: !isOver
      ? null
      : end - top > asideHeight && sheet.main.length > 0
        ? 'main'
        : sheet.aside.length > 0
          ? 'aside'
          : null,
  };
}

/** Large and in balanced lines; a name that is too long for that runs on in smaller letters. */
function nameBlock(name: string, width: number, look: Look): Block | null {
  const large = headingBlock(name, width, 3, look(1.95, 600));
  const isCut = large && (large.width > width || anyFaceWidth(name, look(1.95).size, 600) > 2.9 * width);
  return isCut ? runningBlock(name, width, { ...look(1.3, 600), leading: 1.2 }) : large;
}

type Look = (factor: number, weight?: 400 | 600, fill?: string) => TextLook;

function sectionBlock(
  { id, heading, lines }: SheetSection,
  width: number,
  size: number,
  palette: Palette,
  look: Look,
): Block {
  const blocks = lines.map((line) => lineBlock(line, width, size, palette, look));
  const body = stacked(blocks, size * 0.55);
  const title = headingBlock(heading, width, 2, look(1.08, 600));
  const both = stacked([title, body], size * 0.6)!;
  return { ...both, at: (x, y) => element('g', { id: `section-${id}` }, both.at(x, y)) };
}

function lineBlock(line: SheetLine, width: number, size: number, palette: Palette, look: Look): Block {
  const label = runningBlock(line.label, width, look(0.84, 400, palette.quiet));
  const text = line.text === '' ? ruleBlock(width, size, palette) : runningBlock(line.text, width, look(1));
  const note = runningBlock(line.note ?? '', width, look(0.84, 400, palette.quiet));
  return stacked([label, text, note], size * 0.12)!;
}

/** A dotted line to write on. */
const ruleBlock = (width: number, size: number, palette: Palette): Block => ({
  width,
  height: size * 1.9,
  at: (x, y) =>
    element('path', {
      d: `M${x} ${y + size * 1.6}h${width}`,
      stroke: palette.line,
      'stroke-width': 1,
      'stroke-dasharray': '1 3',
      fill: 'none',
    }),
});

/** Lines to write on, down to the foot; none where there is room for less than three. */
function notesBlock(
  heading: string,
  {
    x,
    y,
    width,
    bottom,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly bottom: number },
  size: number,
  palette: Palette,
  look: Look,
): string {
  const title = headingBlock(heading, width, 1, look(1.08, 600));
  const rule = ruleBlock(width, size, palette);
  const step = size * 2.1;
  const first = y + (title?.height ?? 0);
  const count = Math.floor((bottom - first) / step);
  if (!title || count < 3) return '';
  const rules = Array.from({ length: count }, (_, i) => rule.at(x, first + i * step));
  return element('g', { id: 'notes' }, title.at(x, y), ...rules);
}

/** The steps as a row of discs, filled as far as it has come; the one that is reached is named. */
function ladderBlock(
  { heading, steps, at }: NonNullable<PartnerSheet['ladder']>,
  width: number,
  size: number,
  palette: Palette,
  look: Look,
  sector: string | null,
): Block {
  const colour = sector ?? palette.quiet;
  const title = headingBlock(heading, width, 2, look(1.08, 600))!;
  const r = size * 0.55;
  const step = (width - 2 * r) / Math.max(1, steps.length - 1);
  const name = runningBlock(steps[at] ?? '', width, look(1))!;
  const row: Block = {
    width,
    height: 2 * r,
    at: (x, y) =>
      [
        element('path', {
          d: `M${x + r} ${y + r}h${width - 2 * r}`,
          stroke: palette.line,
          'stroke-width': 1.5,
          fill: 'none',
        }),
        element('path', {
          d: `M${x + r} ${y + r}h${step * at}`,
          stroke: colour,
          'stroke-width': 3,
          fill: 'none',
        }),
        ...steps.map((text, i) =>
          element(
            'circle',
            {
              cx: x + r + step * i,
              cy: y + r,
              r: i === at ? r : r * 0.62,
              fill: i <= at ? colour : palette.page,
              stroke: i <= at ? colour : palette.line,
              'stroke-width': 1.5,
            },
            element('title', {}, escapeXml(text)),
          ),
        ),
      ].join(''),
  };
  const all = stacked([title, row, name], size * 0.7)!;
  return { ...all, at: (x, y) => element('g', { id: 'ladder' }, all.at(x, y)) };
}
