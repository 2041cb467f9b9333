/** Dash patterns of the line styles, in pixels; null = solid. */
import type { LineStyle } from './look.ts';

export const DASHES: Readonly<Record<LineStyle, string | null>> = {
  formal: null,
  plain: null,
  planned: '5 3.5',
  'person-bound': '0.1 3.6',
};
