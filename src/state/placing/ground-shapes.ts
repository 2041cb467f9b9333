/** The ground and the outlines of the map, with places as they are called where they are known. Loaded by `grounds.ts`. */
import type { PlacedGround } from '../../drawing/ground-of.ts';
import type { Scene } from '../../drawing/scene.ts';
import * as shapes from '../../figures/ground-shapes.ts';
import type { Positions } from '../../layout/layout.ts';
import type { HullId } from '../../model/looks.ts';
import { placeNames } from './geo.ts';

export type { Said } from '../../figures/ground-shapes.ts';

const named = (said: shapes.Said): shapes.Said => ({
  places: placeNames(said.project, said.lensed),
  ...said,
});

/** @returns null for layouts without a ground of this kind */
export const groundFor = (positions: Positions, said: shapes.Said): PlacedGround | null =>
  shapes.groundFor(positions, named(said));

/** The scene with outlines around its groups, and what they mean in the legend. */
export const withHulls = (scene: Scene, by: HullId, said: shapes.Said): Scene =>
  shapes.withHulls(scene, by, named(said));

/** The same with places to pause. */
export const addingHulls = (scene: Scene, by: HullId, said: shapes.Said): Generator<void, Scene> =>
  shapes.addingHulls(scene, by, named(said));

export const hullGroupsFor = (by: HullId, said: shapes.Said) => shapes.hullGroupsFor(by, named(said));
