/** What is lit up: an entry of the legend, an answer, a spotlight, or what a range of a measure lets through – the first that is there. */
import { useMemo } from 'react';
import type { Scene } from '../../drawing/scene.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { selectOutside } from '../../state/looking/shown-by.ts';
import { useApp } from '../../state/store.ts';
import { bodiesOf } from './legend-bodies.ts';
import type { Marked } from './map-canvas.tsx';

/** @param entry key of the legend's entry that is pointed at */
export function useMarked(scene: Scene | null, lensed: Lensed, entry: string | null): Marked {
  const traced = useApp((s) => s.traced);
  const spotlight = useApp((s) => s.spotlight);
  const outside = useApp(selectOutside);
  const rest = useApp((s) => s.shownBy.rest);
  return useMemo((): Marked => {
    const bodies = (ids: ReadonlySet<Id>) => ({ bodies: ids, ties: null });
    const pointed = scene && entry !== null ? bodiesOf(scene, lensed, entry) : null;
    if (pointed) return bodies(pointed);
    if (traced) return traced;
    if (spotlight) return bodies(new Set(spotlight.ids));
    if (!scene || !outside || rest === 'hide') return null;
    return bodies(new Set(scene.nodes.flatMap(({ id }) => (outside.has(id) ? [] : [id]))));
  }, [scene, lensed, entry, traced, spotlight, outside, rest]);
}
