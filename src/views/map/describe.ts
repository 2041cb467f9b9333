/** The picture in words: what a screen reader says of a body, and the summary of the whole. */
import type { Scene } from '../../drawing/scene.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { sectorName } from '../parts/sector-colour.ts';

/** 'Klinikum Westfalen, Kooperationspartner/in, Gesundheit, 1 Verbindung'; empty for a body that the lens leaves out. */
export function spokenBody(lensed: Lensed, id: Id, language: Language, selected = false): string {
  const t = translate(language);
  const v = lensed.vertexOf.get(id);
  if (v === undefined) return '';
  const body = lensed.bodies[v]!;
  const count = lensed.ties.filter((tie) => tie.source === v || tie.target === v).length;
  return [
    t('map:spoken', {
      label: body.label,
      kind: wordFor('kinds', body.kind, language),
      sector: sectorName(lensed, lensed.labels.sector[v]!, language),
      ties: t('map:ties', { count }),
    }),
    ...(body.block ? [t('map:spokenBlock')] : []),
    ...(selected ? [t('map:spokenSelected')] : []),
  ].join(', ');
}

/** 'Das Bild zeigt 37 Einrichtungen und 49 Verbindungen. Gesundheit: 11, Soziales: 3 …' */
export function summary(scene: Scene, lensed: Lensed, language: Language): string {
  const t = translate(language);
  // The legend counts the whole network; a focus shows a part of it.
  const shown = new Map<number, number>();
  for (const mark of scene.nodes) {
    const v = lensed.vertexOf.get(mark.id);
    if (v === undefined) continue;
    const sector = lensed.labels.sector[v]!;
    shown.set(sector, (shown.get(sector) ?? 0) + 1);
  }
  const sectors = scene.legend
    .flatMap((entry) => {
      const count =
        entry.of === 'sector'
          ? (shown.get(entry.sector) ?? 0)
          : entry.of === 'group'
            ? scene.nodes.filter(({ fill }) => fill === entry.fill).length
            : 0;
      return count > 0 ? [t('map:sectorCount', { sector: entry.label, count })] : [];
    })
    .join(', ');
  return t('map:summary', {
    count: scene.nodes.length,
    ties: t('map:ties', { count: scene.edges.length }),
    sectors: sectors === '' ? '' : `${sectors}.`,
  });
}
