/** What the ground of a layout says in one language: fields, levels, corners, groups. Asks for the words of `later.ts`. */
import type { GroundLook } from '../drawing/ground-of.ts';
import type { Palette } from '../drawing/look.ts';
import { degreeOf } from '../graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import type { Lensed } from '../model/lens.ts';
import { LEVELS, wordFor } from '../model/vocabulary.ts';
import { number } from './format.ts';
import { type Language, translate } from './index.ts';
import { sceneWords } from './scene-words.ts';

export type GroundSubject = {
  readonly lensed: Lensed;
  readonly language: Language;
  /** Group in the net of each vertex, −1 = in none; null = not known. */
  readonly groups: Int32Array | null;
  /** What the place of a vertex is called, and outlines by their code; for layouts on a map. */
  readonly places?: {
    readonly nameOf: (vertex: number) => string;
    readonly outlineOf: (code: string) => string;
  } | null;
};

/** @param fillOf colour of a group */
export function groundLook(
  { lensed, language, groups, places }: GroundSubject,
  palette: Palette,
  fillOf: (group: number) => string,
): GroundLook {
  const t = translate(language);
  const words = sceneWords(language, () => '');
  const middles = groups ? middlesOf(lensed, groups) : [];
  return {
    palette,
    column: (holds, count) => t(`layouts:columns.${holds}`, { count }),
    level: (value, count) =>
      Number.isNaN(value)
        ? t('layouts:levelUnknown', { count })
        : t('layouts:level', { level: wordFor('levels', LEVELS[value]!, language), count }),
    sector: (code) =>
      code === NO_SECTOR
        ? words.noSector
        : code === CROSS_SECTOR
          ? words.crossSector
          : lensed.sectors[code] === undefined
            ? ''
            : words.sector(lensed.sectors[code]),
    group: (group) => ({
      label:
        group < 0
          ? t('groups:noGroup')
          : `${groupLabel(group, language)}, ${t('groups:around', { name: middles[group] ?? '' })}`,
      fill: group < 0 ? null : fillOf(group),
    }),
    tray: (of, count) => t(`layouts:tray.${of}`, { count }),
    outline: (code) => places?.outlineOf(code) ?? code,
    spot: (members, area) =>
      t(area ? 'layouts:inArea' : 'layouts:inPlace', {
        place: places?.nameOf(members[0]!) ?? '',
        count: members.length,
      }),
    attribution: t('layouts:attribution'),
    kilometres: (count) => t('layouts:kilometres', { number: number(count, language) }),
  };
}

/** @param group the largest 0 */
export const groupLabel = (group: number, language: Language): string =>
  translate(language)('groups:group', { n: group + 1 });

/** The name of the body with most ties in each group. */
function middlesOf({ bodies, graph }: Lensed, groups: Int32Array): string[] {
  const best: number[] = [];
  groups.forEach((g, v) => {
    if (g >= 0 && (best[g] === undefined || degreeOf(graph, v) > degreeOf(graph, best[g]))) best[g] = v;
  });
  return best.map((v) => bodies[v]!.label);
}
