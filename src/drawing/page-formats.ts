/**
 * Pages that figures are made for, in millimetres: screens, the paper of DIN 476 (ISO 216), a square. Drawings are laid out in CSS
 * pixels, 96 to the inch.
 */

export const PX_PER_MM = 96 / 25.4;

export type PageSize = { readonly width: number; readonly height: number };

/** The slide formats are those of presentation programs, 13⅓ and 10 inches wide. */
export const PAGE_FORMATS: ReadonlyMap<string, PageSize> = new Map([
  ['slide-16-9', { width: 338.667, height: 190.5 }],
  ['slide-4-3', { width: 254, height: 190.5 }],
  ['a4-landscape', { width: 297, height: 210 }],
  ['a4-portrait', { width: 210, height: 297 }],
  ['a3-landscape', { width: 420, height: 297 }],
  ['a3-portrait', { width: 297, height: 420 }],
  ['a0-landscape', { width: 1189, height: 841 }],
  ['a0-portrait', { width: 841, height: 1189 }],
  ['square', { width: 180, height: 180 }],
]);

/** Size of a page of a figure: the format's, or its own where the format is 'own' or not known here. */
export const sizeOfPage = (page: { readonly format: string } & PageSize): PageSize =>
  PAGE_FORMATS.get(page.format) ?? { width: page.width, height: page.height };
