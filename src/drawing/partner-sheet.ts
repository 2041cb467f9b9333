/** One partner on one page of A4: worded already, laid out here. What is long is set smaller, and never leaves the page. */
import type { Logo } from '../model/figure.ts';
import { anyFaceWidth } from './any-face-width.ts';
import { runningBlock, stacked, type TextLook } from './figure-text.ts';
import { logosRow } from './logos.ts';
import type { Palette } from './look.ts';
import { PX_PER_MM } from './page-formats.ts';
import { ladderBlock, nameBlock, notesBlock, sectionBlock } from './partner-sheet-blocks.ts';
import { netBlock, type SheetNet } from './partner-sheet-net.ts';
import { svgDocument } from './svg.ts';
import { element } from './xml.ts';

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
  /** Whom both know, as a picture where room is left; null = nobody. */
  readonly net: SheetNet | null;
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
  const net = sheet.net ? netBlock(sheet.net, width, size, palette, look, sheet.sector) : null;
  const netY = end + size * 2.2;
  // Never at the cost of words: it is left out where there is no room.
  const shown = net && netY + net.height + size < bottom ? net : null;
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
    shown ? shown.at(LEFT, netY) : '',
    notesBlock(
      sheet.notes,
      { x: LEFT, y: shown ? netY + shown.height + size * 1.6 : netY, width, bottom: bottom - size * 0.6 },
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
