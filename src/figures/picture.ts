/** What the map on screen and figures made without it have in common, so that both show the same. */
import type { Answers, Decline } from '../analysis/measure.ts';
import { DECLINES } from '../analysis/measure.ts';
import { partOf } from '../drawing/part.ts';
import type { Scene } from '../drawing/scene.ts';
import { degreeOf } from '../graph/graph.ts';
import type { Language } from '../i18n/index.ts';
import { measureWord } from '../i18n/measure-words.ts';

export { ringName } from '../i18n/ring-name.ts';

import { stepsFrom } from '../layout/rings.ts';
import type { Lensed } from '../model/lens.ts';
import type { Focus } from '../model/looks.ts';

/** Every person sees the same picture of the same data. */
export const LAYOUT_SEED = 1;

export type Sizing =
  | { readonly state: 'sized'; readonly values: Float64Array; readonly label: string }
  | { readonly state: 'computing' }
  | { readonly state: 'declined'; readonly reason: Decline };

/** Values of the measure that sizes bodies. The degree needs no worker, so the first picture has sizes already. */
export function sizingOf(
  lensed: Lensed,
  answers: Answers | null,
  sizeBy: string,
  language: Language,
): Sizing {
  const label = measureWord(sizeBy, 'name', language);
  const answer = answers?.bodies[sizeBy];
  if (answer) {
    if (answer.values.some((x) => Number.isFinite(x)))
      return { state: 'sized', values: answer.values, label };
    return { state: 'declined', reason: DECLINES[(answer.declined[0] ?? 1) - 1] ?? 'no-ties' };
  }
  if (sizeBy === 'degree') {
    const values = Float64Array.from(lensed.bodies, (_, v) => degreeOf(lensed.graph, v));
    return { state: 'sized', values, label };
  }
  return answers ? { state: 'declined', reason: 'no-ties' } : { state: 'computing' };
}

/** The scene's part within so many steps of a body; all of it without a focus or when the lens leaves that body out. */
export function focused(scene: Scene, lensed: Lensed, focus: Focus | null): Scene {
  const middle = focus ? lensed.vertexOf.get(focus.body) : undefined;
  if (!focus || middle === undefined) return scene;
  const steps = stepsFrom(lensed.graph, [middle]);
  const near = new Set(lensed.bodies.flatMap((b, v) => (steps[v]! <= focus.steps ? [b.id] : [])));
  return partOf(scene, (id) => near.has(id));
}
