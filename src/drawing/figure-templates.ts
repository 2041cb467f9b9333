/** What figures begin with: page, type, legend and foot for what they are made for. Everything can be changed afterwards. */
import {
  type Figure,
  type FigurePage,
  type LegendPart,
  NO_WORDS,
  USUAL_FOOTER,
  USUAL_LEGEND,
  USUAL_LOOK,
} from '../model/figure.ts';
import type { PageSetting } from './figure-page.ts';
import { PAGE_FORMATS } from './page-formats.ts';

export type Template = Pick<Figure, 'page' | 'legend' | 'footer' | 'look'>;

/** A page of a format by its id; its own size is noted beside, in case the format is ever not known. */
const page = (format: string): FigurePage => ({ format, ...PAGE_FORMATS.get(format)! });

const IMPORTANT_FIRST: readonly LegendPart[] = ['colour', 'shape', 'line', 'size', 'ground'];

/** @see {@link figureFrom} */
export const TEMPLATES = new Map<string, Template>([
  [
    // Read from the last row: few names in large type.
    'talk',
    {
      page: page('slide-16-9'),
      legend: { ...USUAL_LEGEND, place: 'beside', parts: IMPORTANT_FIRST },
      footer: USUAL_FOOTER,
      look: { ...USUAL_LOOK, textScale: 1.76, mostNames: 12 },
    },
  ],
  [
    // As wide as the text of an A4 page with usual margins, so that it goes in at its own size and type stays readable.
    'report',
    {
      page: { format: 'own', width: 165, height: 185 },
      legend: { ...USUAL_LEGEND, place: 'auto' },
      footer: USUAL_FOOTER,
      look: { ...USUAL_LOOK, textScale: 0.95 },
    },
  ],
  [
    'poster',
    {
      page: page('a0-portrait'),
      legend: { ...USUAL_LEGEND, place: 'below' },
      footer: USUAL_FOOTER,
      look: { ...USUAL_LOOK, textScale: 0.85 },
    },
  ],
  [
    'poster-wide',
    {
      page: page('a0-landscape'),
      legend: { ...USUAL_LEGEND, place: 'beside' },
      footer: USUAL_FOOTER,
      look: { ...USUAL_LOOK, textScale: 0.85 },
    },
  ],
  [
    // Copied in black and white before it is read: sectors are told apart by patterns as well.
    'council',
    {
      page: page('a4-portrait'),
      legend: { ...USUAL_LEGEND, place: 'below' },
      footer: USUAL_FOOTER,
      look: { ...USUAL_LOOK, patterns: true },
    },
  ],
  [
    // Seen as small as a hand.
    'square',
    {
      page: page('square'),
      legend: { ...USUAL_LEGEND, place: 'below', parts: ['colour'] },
      footer: { ...USUAL_FOOTER, lens: false },
      look: { ...USUAL_LOOK, textScale: 1.5, mostNames: 12 },
    },
  ],
]) satisfies ReadonlyMap<string, Template>;

export type FigureStart = Pick<Figure, 'id' | 'name' | 'language' | 'subject'>;

/**
 * A figure as its template has it, with nothing written on it but what the data say.
 * @param template id; an unknown one gives an A4 page
 */
export const figureFrom = (template: string, start: FigureStart): Figure => ({
  ...start,
  ...(TEMPLATES.get(template) ?? PLAIN),
  template: TEMPLATES.has(template) ? template : '',
  words: NO_WORDS,
  annotations: [],
  logos: [],
  isCoded: false,
  drawn: null,
});

const PLAIN: Template = {
  page: page('a4-landscape'),
  legend: USUAL_LEGEND,
  footer: USUAL_FOOTER,
  look: USUAL_LOOK,
};

/** A page with nothing of one's own on it, for pictures that are taken out as they are. */
export const plainPage = (format = 'a4-landscape'): PageSetting => pageOf(page(format));

/** The same on a page of so many CSS pixels. */
export const plainPageOf = (width: number, height: number): PageSetting =>
  pageOf({ format: 'own', width: (width * 25.4) / 96, height: (height * 25.4) / 96 });

const pageOf = (of: FigurePage): PageSetting => ({
  ...PLAIN,
  page: of,
  words: NO_WORDS,
  annotations: [],
  logos: [],
});
