/** The ground of a picture and the outlines around groups, worded and coloured. */

import { toEnd } from '../base/pauses.ts';
import { groundOf, type PlacedGround } from '../drawing/ground-of.ts';
import { groupFill } from '../drawing/group-colours.ts';
import { type HullGroup, outlining } from '../drawing/hulls.ts';
import { sectorFill } from '../drawing/legend.ts';
import { PALETTES, type ThemeName } from '../drawing/look.ts';
import type { LegendEntry, Scene } from '../drawing/scene.ts';
import { type GroundSubject, groundLook, groupLabel } from '../i18n/ground-words.ts';
import { translate } from '../i18n/index.ts';
import type { Positions } from '../layout/layout.ts';
import type { HullId } from '../model/looks.ts';
import type { Project } from '../model/project.ts';

export type Said = GroundSubject & { readonly project: Project; readonly theme: ThemeName };

/** @returns null for layouts without a ground of this kind */
export function groundFor({ xy, guides }: Positions, said: Said): PlacedGround | null {
  return guides && guides.of !== 'wheel' ? groundOf(guides, xy, lookFor(said)) : null;
}

const lookFor = (said: Said) =>
  groundLook(said, PALETTES[said.theme], (group) => groupFill(group, said.theme));

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
          : groupLabel(Number(key), language);
    const fill =
      by === 'sector'
        ? sectorFill(Number(key), PALETTES[theme])!
        : groupFill(by === 'group' ? Number(key) : place, theme);
    return [{ label, fill, members: list, count: list.length }];
  });
}

/** The scene with outlines around its groups, below everything but the ground, and what they mean in the legend. */
export const withHulls = (scene: Scene, by: HullId, said: Said): Scene => toEnd(addingHulls(scene, by, said));

/** The same with places to pause. */
export function* addingHulls(scene: Scene, by: HullId, said: Said): Generator<void, Scene> {
  const groups = hullGroupsFor(by, said);
  if (groups.length === 0) return scene;
  const at = new Map(scene.nodes.map(({ id }, i) => [id, i] as const));
  const drawn = groups.map((group) => ({
    ...group,
    members: group.members.flatMap((v) => at.get(said.lensed.bodies[v]!.id) ?? []),
  }));
  const { shapes, names } = yield* outlining(drawn, scene.nodes);
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
      ...scene.ground,
      shapes: [...(scene.ground?.shapes ?? []), ...shapes],
      names: [...(scene.ground?.names ?? []), ...names],
      fields: [
        ...(scene.ground?.fields ?? []),
        ...groups.map(({ label, members }) => ({ text: label, members })),
      ],
    },
    legend: [...scene.legend, ...entries],
  };
}
