/** Hatches that tell the sectors apart in grey print. Ids are fixed by pattern and colour, so a document needs each once. */
import type { Pattern } from './look.ts';
import type { Paint } from './node-svg.ts';
import type { Scene } from './scene.ts';
import { element } from './xml.ts';

const idOf = (pattern: Pattern, fill: string): string => `pattern-${pattern}-${fill.replace('#', '')}`;

export const patternPaint: Paint = (fill, pattern) =>
  pattern === 'solid' ? fill : `url(#${idOf(pattern, fill)})`;

type Hatched = { readonly fill: string | null; readonly pattern: Pattern };

/** A definition for every colour and pattern that a scene shows, in its picture or its legend. */
export function patternDefs({ nodes, legend, palette }: Pick<Scene, 'nodes' | 'legend' | 'palette'>): string {
  const used = new Map<string, { readonly fill: string; readonly pattern: Pattern }>();
  const add = ({ fill, pattern }: Hatched) => {
    if (fill !== null && pattern !== 'solid') used.set(idOf(pattern, fill), { fill, pattern });
  };
  nodes.forEach(add);
  for (const entry of legend) if (entry.of === 'sector' || entry.of === 'group') add(entry);
  return [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { fill, pattern }]) =>
      element(
        'pattern',
        {
          id,
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
