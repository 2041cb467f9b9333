/** Hatches that tell the sectors apart in grey print. Ids are fixed by pattern and colour, so a document needs each once. */
import { PATTERNS, type Palette, type Pattern } from './look.ts';
import type { Paint } from './node-svg.ts';
import { element } from './xml.ts';

const idOf = (pattern: Pattern, fill: string): string => `pattern-${pattern}-${fill.replace('#', '')}`;

export const patternPaint: Paint = (fill, pattern) =>
  pattern === 'solid' ? fill : `url(#${idOf(pattern, fill)})`;

/** Definitions for every sector colour of a palette with the pattern of its place in the scheme. */
export function patternDefs(palette: Palette): string {
  return palette.sectors
    .map((fill, i) => [PATTERNS[i % PATTERNS.length]!, fill] as const)
    .filter(([pattern]) => pattern !== 'solid')
    .map(([pattern, fill]) =>
      element(
        'pattern',
        {
          id: idOf(pattern, fill),
          width: 3,
          height: 3,
          patternUnits: 'userSpaceOnUse',
          patternTransform: pattern === 'dots' ? null : 'rotate(45)',
        },
        element('rect', { width: 3, height: 3, fill: palette.page }),
        ...strokesOf(pattern, fill),
      ),
    )
    .join('');
}

function strokesOf(pattern: Pattern, fill: string): string[] {
  if (pattern === 'dots') return [element('circle', { cx: 1.5, cy: 1.5, r: 1, fill })];
  const bar = element('rect', { width: 3, height: 1.6, fill });
  return pattern === 'hatch' ? [bar] : [bar, element('rect', { width: 1.6, height: 3, fill })];
}
