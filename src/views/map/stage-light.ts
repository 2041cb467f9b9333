/** What of a scene is lit: around the body under the pointer, a tie, an entry of the legend, what is selected. */
import type { Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import { adjacencyOf } from './walk.ts';
import type { Lit } from './webgl/emphasis.ts';

export type Lighting = {
  readonly hovered: Id | null;
  readonly selected: Id | null;
  /** The tie that is selected. */
  readonly tie: Id | null;
  /** Bodies that a legend entry stands for; null = no entry chosen. */
  readonly marked: ReadonlySet<Id> | null;
  /** Ties that are lit with them, e.g. those of a way. */
  readonly markedTies: ReadonlySet<string> | null;
  /** Bodies that are chosen together. */
  readonly chosen: readonly Id[];
};

export const NO_LIGHT: Lighting = {
  hovered: null,
  selected: null,
  tie: null,
  marked: null,
  markedTies: null,
  chosen: [],
};

export const sameLighting = (a: Lighting, b: Lighting): boolean =>
  a.hovered === b.hovered &&
  a.selected === b.selected &&
  a.tie === b.tie &&
  a.marked === b.marked &&
  a.markedTies === b.markedTies &&
  a.chosen === b.chosen;

export type Light = {
  /** In this order: of a body that is in it twice, the later counts. What is marked may be none of the scene. */
  readonly bodies: readonly (readonly [Id, Lit])[];
  readonly ties: readonly Id[];
  /** How much all others fade, 0…1. */
  readonly dim: number;
};

const NOTHING: Light = { bodies: [], ties: [], dim: 0 };

/**
 * @param indexOf position of each body in the scene
 * @param hoveredTie the tie under the pointer, which then counts before the selected one
 */
export function lightOf(
  scene: Scene | null,
  indexOf: ReadonlyMap<Id, number>,
  lighting: Lighting,
  hoveredTie: Id | null,
): Light {
  if (!scene) return NOTHING;
  const { hovered, selected, marked, markedTies, chosen } = lighting;
  const lone = hoveredTie ?? (hovered === null && !marked ? lighting.tie : null);
  const line = lone === null ? undefined : scene.edges.find((edge) => edge.id === lone);
  const centre = hovered ?? (marked || line ? null : selected);
  const at = centre === null ? undefined : indexOf.get(centre);
  const around: Id[] = [];
  const ties: Id[] = [];
  if (at !== undefined) {
    const adjacent = adjacencyOf(scene)[at]!;
    around.push(...adjacent.neighbours.map((u) => scene.nodes[u]!.id));
    ties.push(...adjacent.ties.map((e) => scene.edges[e]!.id));
  } else if (line) {
    around.push(scene.nodes[line.source]!.id, scene.nodes[line.target]!.id);
    ties.push(line.id);
  } else if (marked) {
    around.push(...marked);
    ties.push(...(markedTies ?? []));
  }
  const own = [...chosen.map((id) => [id, 3] as const), [hovered, 2] as const, [selected, 3] as const];
  const some = at !== undefined || line !== undefined || chosen.length > 0;
  return {
    bodies: [
      ...around.map((id) => [id, 1] as const),
      ...own.flatMap(([id, lit]) => (id !== null && indexOf.has(id) ? [[id, lit] as const] : [])),
    ],
    ties,
    dim: (at !== undefined && hovered !== null) || marked ? 1 : some ? 0.7 : 0,
  };
}
