/** The ground of a picture and the outlines around groups, worded and coloured. Loaded by `grounds.ts`. */

import { type GroundLook, groundOf, type PlacedGround } from '../drawing/ground-of.ts';
import { groupFill } from '../drawing/group-colours.ts';
import { type HullGroup, hullsOf } from '../drawing/hulls.ts';
import { sectorFill } from '../drawing/legend.ts';
import { PALETTES, type ThemeName } from '../drawing/look.ts';
import type { LegendEntry, Scene } from '../drawing/scene.ts';
import { degreeOf } from '../graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import { number } from '../i18n/format.ts';
import { type Language, translate } from '../i18n/index.ts';
import { sceneWords } from '../i18n/scene-words.ts';
import type { Positions } from '../layout/layout.ts';
import type { Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { LEVELS, wordFor } from '../model/vocabulary.ts';
import type { HullId } from './store.ts';

export type Said = {
  readonly project: Project;
  readonly lensed: Lensed;
  readonly theme: ThemeName;
  readonly language: Language;
  /** Group in the net of each vertex, −1 = in none; null = not known. */
  readonly groups: Int32Array | null;
};

/** @returns null for layouts without a ground of this kind */
export function groundFor({ xy, guides }: Positions, said: Said): PlacedGround | null {
  return guides && guides.of !== 'wheel' ? groundOf(guides, xy, lookFor(said)) : null;
}

function lookFor({ lensed, theme, language, groups }: Said): GroundLook {
  const t = translate(language);
  const words = sceneWords(language, () => '');
  const middles = groups ? middlesOf(lensed, groups) : [];
  return {
    palette: PALETTES[theme],
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
          : words.sector(lensed.sectors[code]!),
    group: (group) => ({
      label:
        group < 0
          ? t('groups:noGroup')
          : `${t('groups:group', { n: group + 1 })}, ${t('groups:around', { name: middles[group] ?? '' })}`,
      fill: group < 0 ? null : groupFill(group, theme),
    }),
    tray: (of, count) => t(`layouts:tray.${of}`, { count }),
    outline: (code) => code,
    kilometres: (count) => t('layouts:kilometres', { number: number(count, language) }),
  };
}

/** The name of the body with most ties in each group. */
function middlesOf({ bodies, graph }: Lensed, groups: Int32Array): string[] {
  const best: number[] = [];
  groups.forEach((g, v) => {
    if (g >= 0 && (best[g] === undefined || degreeOf(graph, v) > degreeOf(graph, best[g]))) best[g] = v;
  });
  return best.map((v) => bodies[v]!.label);
}

/** Groups with outlines, and what they are called together. */
export function hullGroupsFor(by: HullId, said: Said): readonly (HullGroup & { readonly count: number })[] {
  const { lensed, project, theme, language, groups } = said;
  const look = lookFor(said);
  const members = new Map<string, number[]>();
  const put = (key: string, v: number) => {
    const list = members.get(key);
    if (list) list.push(v);
    else members.set(key, [v]);
  };
  lensed.bodies.forEach((body, v) => {
    const sector = lensed.labels.sector[v]!;
    if (by === 'sector' && sector >= 0) put(String(sector), v);
    else if (by === 'region' && body.region !== null) put(body.region, v);
    else if (by === 'group' && groups && groups[v]! >= 0) put(String(groups[v]), v);
  });
  const largestFirst = [...members].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return largestFirst.flatMap(([key, list], place) => {
    // A single body is no group.
    if (by === 'group' && list.length < 2) return [];
    const label =
      by === 'sector'
        ? look.sector(Number(key))
        : by === 'region'
          ? (project.regions.get(key)?.label ?? key)
          : translate(language)('groups:group', { n: Number(key) + 1 });
    const fill =
      by === 'sector'
        ? sectorFill(Number(key), PALETTES[theme])!
        : groupFill(by === 'group' ? Number(key) : place, theme);
    return [{ label, fill, members: list, count: list.length }];
  });
}

/** The scene with outlines around its groups, below everything but the ground, and what they mean in the legend. */
export function withHulls(scene: Scene, by: HullId, said: Said): Scene {
  const groups = hullGroupsFor(by, said);
  if (groups.length === 0) return scene;
  const at = new Map(scene.nodes.map(({ id }, i) => [id, i] as const));
  const drawn = groups.map((group) => ({
    ...group,
    members: group.members.flatMap((v) => at.get(said.lensed.bodies[v]!.id) ?? []),
  }));
  const { shapes, names } = hullsOf(drawn, scene.nodes);
  const heading = translate(said.language)(`layouts:hullLegend.${by}`);
  const entries = groups.map(
    ({ label, fill, count, members }): LegendEntry => ({
      of: 'hull',
      heading,
      label,
      fill,
      count,
      ids: members.map((v) => said.lensed.bodies[v]!.id),
    }),
  );
  return {
    ...scene,
    ground: {
      shapes: [...(scene.ground?.shapes ?? []), ...shapes],
      names: [...(scene.ground?.names ?? []), ...names],
    },
    legend: [...scene.legend, ...entries],
  };
}
