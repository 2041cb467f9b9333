/** What decides how a figure's page looks, and the type and margins that follow from it. */
import type { Figure } from '../model/figure.ts';
import { type PageSize, PX_PER_MM } from './page-formats.ts';

/** What of a figure decides how its page looks. */
export type PageSetting = Pick<
  Figure,
  'page' | 'words' | 'legend' | 'annotations' | 'logos' | 'footer' | 'look'
>;

/** Sizes of type in units of the page. */
export type Sizes = {
  /** The title; the subtitle is two thirds of it. */
  readonly heading: number;
  /** Names as they were asked for, and the smallest that they become where more of them find room then. */
  readonly text: number;
  readonly textLeast: number;
  /** What explains the picture, and the smallest that it becomes before parts of it are left out. */
  readonly legend: number;
  readonly legendLeast: number;
  /** The smallest that names of rings and fields become; what would be smaller is left to the legend. */
  readonly ground: number;
  /** Caption, facts, sources, the list of numbered names: nothing on the page is smaller. */
  readonly fine: number;
};

/** Shorter side of a page in units: that of A4 in CSS pixels. */
const SHORT_SIDE = 210 * PX_PER_MM;
/** Usual size of names in units, and the least in CSS pixels on paper. */
const USUAL_TEXT = SHORT_SIDE / 66;
const LEAST_TEXT = 10.5;
/** Nothing is smaller on paper, in CSS pixels: 6 points. */
const LEAST_FINE = 8;
/** Around all that is on a page, in units. */
export const MARGIN = USUAL_TEXT * 2.2;

/**
 * The scale of type, names being 1: one for all pages, so that what belongs together looks alike wherever it is seen. What is thrown on
 * a wall is read once, from afar, and what stands below it afterwards, from the file: its title is larger and its foot smaller.
 */
const SCALE = {
  heading: 1.7,
  textLeast: 0.88,
  legend: 0.92,
  legendLeast: 0.857,
  ground: 0.8,
  fine: 0.8,
} as const;
const FROM_AFAR = { ...SCALE, heading: 1.95, ground: 0.857, fine: 0.75 } as const;
const FROM_AFAR_FROM = 1.45;
/** On a page that hangs, the title is read from the other end of a hall. */
const HANGING = { ...SCALE, heading: 3.7 } as const;
/** mm that the shorter side of a page that hangs has: that of A2. */
const HANGS_FROM = 420;

/** CSS pixels on paper for one unit of a page. */
export const unitsOn = ({ width, height }: PageSize): number =>
  (Math.min(width, height) * PX_PER_MM) / SHORT_SIDE;

export const hangs = ({ width, height }: PageSize): boolean => Math.min(width, height) >= HANGS_FROM;

/** @param textScale type against the page's usual */
export function sizesOf(paper: PageSize, textScale: number): Sizes {
  const onPaper = unitsOn(paper);
  const text = Math.max(USUAL_TEXT, LEAST_TEXT / onPaper) * textScale;
  const scale = hangs(paper) ? HANGING : textScale >= FROM_AFAR_FROM ? FROM_AFAR : SCALE;
  const least = LEAST_FINE / onPaper;
  const of = (share: number) => Math.max(least, text * share);
  return {
    heading: text * scale.heading,
    text,
    textLeast: Math.min(text, of(scale.textLeast)),
    legend: of(scale.legend),
    legendLeast: of(scale.legendLeast),
    ground: of(scale.ground),
    fine: of(scale.fine),
  };
}
