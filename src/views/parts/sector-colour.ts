/** The colours of sectors as CSS values, so that pictures follow the theme without being drawn anew. */

import { PALETTES } from '../../drawing/look.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { Lensed } from '../../model/lens.ts';
import { wordFor } from '../../model/vocabulary.ts';

/** Null = open outline, no fill. Sectors beyond the scheme's three take the extra colours of both themes. */
export function sectorColour(sector: number): string | null {
  if (sector === NO_SECTOR) return null;
  if (sector === CROSS_SECTOR) return 'var(--sector-cross)';
  if (sector < 3) return `var(--sector-${sector})`;
  const at = sector % PALETTES.light.sectors.length;
  return `light-dark(${PALETTES.light.sectors[at]}, ${PALETTES.dark.sectors[at]})`;
}

/** The name of a sector code under a lens: 'Gesundheit', 'sektorübergreifend', 'ohne Sektor'. */
export function sectorName(lensed: Pick<Lensed, 'sectors'>, sector: number, language: Language): string {
  if (sector === NO_SECTOR) return translate(language)('parts:noSector');
  if (sector === CROSS_SECTOR) return translate(language)('parts:crossSector');
  return wordFor('sectors', lensed.sectors[sector] ?? '', language);
}
