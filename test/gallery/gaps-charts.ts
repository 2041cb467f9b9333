/** Gaps as a picture: bundled networks against the survey, with planned ties, on a wide and a narrow page. */
import type { ThemeName } from '../../src/drawing/look.ts';
import { drawGaps } from '../../src/figures/gaps-picture.ts';
import type { Language } from '../../src/i18n/index.ts';
import { gapsOf } from '../../src/model/gaps.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { type Bundled, bundled } from './bundled.ts';
import type { Entry } from './entry.ts';

const entry = (
  network: Bundled,
  centre: string,
  width: number,
  language: Language = 'de',
  theme: ThemeName = 'light',
): Entry => ({
  name: `gaps-${network}-${language}-${theme}-${width}`,
  draw: () => {
    const { about } = bundled(network);
    const lensed = read(bundled(network), EVERYTHING);
    const vertex = lensed.vertexOf.get(centre)!;
    const of = { centre: lensed.bodies[vertex]!.label, lens: EVERYTHING, about, language };
    return drawGaps({ ...of, rows: gapsOf(lensed, vertex).rows }, { width, theme });
  },
});

export const GAPS_CHARTS: readonly Entry[] = [
  entry('dortmund-2023', 'do-shk', 900),
  entry('muenchen-shz-2011', 'muc-shz', 900, 'en', 'dark'),
  entry('delmenhorst-2012', 'del-shk', 390),
];
