/**
 * Look: colours and shapes. Sector is the one strong signal; everything else stays quiet.
 * The two sector triples keep a least pairwise CIEDE2000 of 30.7 (light) and 32.5 (dark) under normal, protan, deutan and
 * tritan vision (Machado et al. 2009, full strength) and at least 3 : 1 against the page; `test/drawing/look.test.ts` holds
 * these figures. Common triples give about 13 (Okabe–Ito) to 19.
 */
import type { Kind } from '../model/vocabulary.ts';

export type ThemeName = 'light' | 'dark';

export type Palette = {
  readonly page: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly faint: string;
  /** Sectors in the order of the scheme; further ones of foreign schemes take the extra colours. */
  readonly sectors: readonly string[];
  readonly cross: string;
  readonly accent: string;
};

export const PALETTES: Record<ThemeName, Palette> = {
  light: {
    page: '#ffffff',
    ink: '#1d2430',
    quiet: '#5a6372',
    line: '#8b94a3',
    faint: '#e3e7ed',
    sectors: ['#549ac9', '#aa5224', '#4c1b82', '#2f7d4f', '#8a7a12', '#b03a6b', '#3b6e76', '#6b6b6b'],
    cross: '#8a919c',
    accent: '#0b6b53',
  },
  dark: {
    page: '#15171c',
    ink: '#eceff4',
    quiet: '#a5adba',
    line: '#6f7887',
    faint: '#2b303a',
    sectors: ['#87f3f2', '#eb881f', '#7e53bc', '#7fd69b', '#e3d465', '#f08ab4', '#9cc7cf', '#b5b5b5'],
    cross: '#9aa1ad',
    accent: '#5cd6b3',
  },
};

/** Cue for grey print, by position in the scheme. */
export const PATTERNS = ['solid', 'hatch', 'cross-hatch', 'dots'] as const;
export type Pattern = (typeof PATTERNS)[number];

export type Shape = 'ringed-circle' | 'circle' | 'diamond' | 'hexagon' | 'square';
export const SHAPE_OF: Record<Kind, Shape> = {
  centre: 'ringed-circle',
  partner: 'circle',
  committee: 'diamond',
  network: 'hexagon',
  funder: 'square',
  group: 'circle', // smaller
};
/** Area factor of a kind at equal measure. */
export const AREA_OF: Partial<Record<Kind, number>> = { group: 0.55 };

/** How a tie's line is drawn. */
export type LineStyle = 'formal' | 'plain' | 'planned' | 'person-bound';
