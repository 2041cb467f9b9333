/** Which bodies an entry of the legend stands for. */
import type { EdgeMark, LegendEntry, Scene } from '../../drawing/scene.ts';
import { CROSS_SECTOR } from '../../graph/labels.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';

/** Names an entry; stable while colours and words change. */
export function legendKey(entry: LegendEntry): string {
  switch (entry.of) {
    case 'sector':
      return `sector ${entry.cross ? CROSS_SECTOR : entry.sector}`;
    case 'group':
      return `group ${entry.group}`;
    case 'hull':
      return `hull ${entry.label}`;
    case 'kind':
      return `kind ${entry.kind}`;
    case 'line':
      return `line ${entry.style}`;
    default:
      return entry.of;
  }
}

/** The bodies drawn so, or the ends of ties drawn so; null for a key that the legend does not have. */
export function bodiesOf(scene: Scene, lensed: Lensed, key: string): ReadonlySet<Id> | null {
  const entry = scene.legend.find((e) => legendKey(e) === key);
  if (!entry || entry.of === 'size') return null;
  if (entry.of === 'line' || entry.of === 'arrow') {
    const isDrawnSo = (e: EdgeMark) => (entry.of === 'line' ? e.style === entry.style : e.arrow === true);
    const ends = scene.edges.filter(isDrawnSo).flatMap((e) => [e.source, e.target]);
    return new Set(ends.map((v) => scene.nodes[v]!.id));
  }
  if (entry.of === 'hull')
    return new Set(entry.ids.filter((id) => scene.nodes.some((mark) => mark.id === id)));
  const fillOf = new Map(scene.nodes.map(({ id, fill }) => [id, fill] as const));
  return new Set(
    scene.nodes
      .filter(({ id, block }) => {
        const v = lensed.vertexOf.get(id);
        if (v === undefined) return false;
        if (entry.of === 'block') return block;
        if (entry.of === 'kind') return lensed.bodies[v]!.kind === entry.kind;
        if (entry.of === 'group') return fillOf.get(id) === entry.fill;
        return lensed.labels.sector[v] === entry.sector;
      })
      .map(({ id }) => id),
  );
}
