import { PAGE_FORMATS } from '../../drawing/page-formats.ts';
import type { Translate } from '../../i18n/index.ts';
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

export const formatName = (page: FigurePage, t: Translate): string => t(`figures:format.${formatOf(page)}`);
