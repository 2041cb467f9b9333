import { PAGE_FORMATS } from '../../drawing/page-formats.ts';
import { number } from '../../i18n/format.ts';
import type { Language, Translate } from '../../i18n/index.ts';
import type { FigurePage } from '../../model/figure.ts';

/** Formats that have a name, in the order in which they are offered. */
export const FORMATS = [
  'slide-16-9',
  'slide-4-3',
  'a4-landscape',
  'a4-portrait',
  'a3-landscape',
  'a3-portrait',
  'a0-landscape',
  'a0-portrait',
  'square',
] as const;
export type FormatId = (typeof FORMATS)[number] | 'own';

/** A format that this version does not know is a page of its own size. */
export const formatOf = ({ format }: FigurePage): FormatId =>
  FORMATS.find((id) => id === format && PAGE_FORMATS.has(id)) ?? 'own';

/** What a page is called; one of its own size by its millimetres. */
export function formatName(page: FigurePage, t: Translate, language: Language): string {
  const format = formatOf(page);
  if (format !== 'own') return t(`figures:format.${format}`);
  return t('figures:preview.size', {
    width: number(page.width, language, 1),
    height: number(page.height, language, 1),
  });
}
