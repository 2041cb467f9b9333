/** The bodies of the picture as lines of text. */
import type { Scene } from '../../drawing/scene.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { sectorName } from '../parts/sector-colour.ts';
import { adjacencyOf } from './walk.ts';

export type BodyLine = {
  readonly id: Id;
  readonly label: string;
  readonly kind: string;
  readonly ties: number;
  /** 'Gesundheitskonferenz (Gremienmitwirkung)', by name. */
  readonly with: readonly string[];
};

/** The bodies of a scene by sector, each with its ties; the hub first, then by number of ties and name. */
export function linesBySector(
  scene: Scene,
  lensed: Lensed,
  language: Language,
): readonly { readonly sector: number; readonly name: string; readonly bodies: readonly BodyLine[] }[] {
  const t = translate(language);
  const adjacency = adjacencyOf(scene);
  const typeOf = new Map(lensed.ties.map((tie) => [tie.tie?.id ?? '', tie.type] as const));
  const groups = new Map<number, (BodyLine & { readonly hub: boolean })[]>();
  scene.nodes.forEach((mark, n) => {
    const v = lensed.vertexOf.get(mark.id);
    if (v === undefined) return;
    const others = adjacency[n]!.ties.map((e) => {
      const edge = scene.edges[e]!;
      const other = scene.nodes[edge.source === n ? edge.target : edge.source]!.label;
      const type = typeOf.get(edge.id);
      return type ? t('mapText:tie', { other, type: wordFor('tieTypes', type, language) }) : other;
    });
    const line = {
      id: mark.id,
      label: mark.label,
      kind: wordFor('kinds', lensed.bodies[v]!.kind, language),
      ties: adjacency[n]!.ties.length,
      with: others.sort((a, b) => a.localeCompare(b, language)),
      hub: mark.hub,
    };
    const sector = lensed.labels.sector[v]!;
    groups.set(sector, [...(groups.get(sector) ?? []), line]);
  });
  // The scheme's sectors in their order, then cross-sector, then none.
  const place = (sector: number) => (sector >= 0 ? sector : 1000 - sector * (sector === -2 ? 1 : 1000));
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([sector, bodies]) => ({
      sector,
      name: sectorName(lensed, sector, language),
      bodies: bodies.sort(
        (a, b) =>
          Number(b.hub) - Number(a.hub) || b.ties - a.ties || a.label.localeCompare(b.label, language),
      ),
    }));
}
