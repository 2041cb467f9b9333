/** The map as the one picture of a chapter: what is said above and below it is said there, not in the picture once more. */
import { TEMPLATES } from '../drawing/figure-templates.ts';
import type { Figure } from '../model/figure.ts';

/** Millimetres: with what is said of it, and some text, it finds room on its page. */
const HEIGHT = 170;

/** A figure that nobody has worded or given a page of its own; all else stays as it was chosen. */
export function forChapter(figure: Figure): Figure {
  const { words, page, legend } = figure;
  const usual = TEMPLATES.get('report')!.page;
  const isUsual = page.format === usual.format && page.width === usual.width && page.height === usual.height;
  return {
    ...figure,
    words: { ...words, title: words.title ?? '' },
    // Names get the whole width of the text.
    legend: isUsual && legend.place === 'auto' ? { ...legend, place: 'below' } : legend,
    page: isUsual ? { ...page, height: Math.min(page.height, HEIGHT) } : page,
  };
}
