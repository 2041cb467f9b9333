/**
 * The picture of a play: the map as it is, with what goes as an outline, what comes drawn in, what is cut off marked. Whoever is
 * there already stands where they stand on the map; who is new gets a free place near those of the same sector.
 */
import type { ThemeName } from '../../drawing/look.ts';
import { buildScene, type Scene } from '../../drawing/scene.ts';
import { ringName } from '../../figures/picture.ts';
import { degreeOf } from '../../graph/graph.ts';
import { captionOf, sceneWords } from '../../i18n/scene-words.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { type Lensed, read } from '../../model/lens.ts';
import { type PlayedPlan, planned } from '../../model/plan.ts';
import type { Id, PlanStep, Project } from '../../model/project.ts';
import { sceneOf } from '../files/figure-scene.ts';
import type { State } from '../store.ts';

/** Bodies beyond which a picture of single ones tells nobody anything. */
export const MOST_DRAWN = 1500;

/** The map as it is: all of it, sized by ties and coloured by sector. @throws when the layout fails or is cancelled */
export const sceneBefore = (
  s: State,
  theme: ThemeName,
  work: Pick<Jobs, 'layout'> & Partial<Pick<Jobs, 'communities'>>,
  control?: JobControl,
): Promise<Scene> =>
  sceneOf({ ...s, focus: null, hulls: null, sizeBy: 'degree', grouping: null }, theme, work, control);

type Of = {
  readonly project: Project;
  readonly steps: readonly PlanStep[];
  readonly played: PlayedPlan;
  /** The project as it is, through the lens. */
  readonly lensed: Lensed;
  /** Who is cut off. */
  readonly cutOff: ReadonlySet<Id>;
  readonly session: Pick<State, 'language' | 'ring'>;
  readonly theme: ThemeName;
};

/** What is there before or after, in one picture. */
export function sceneOfPlay(base: Scene, of: Of): Scene {
  const { played, cutOff } = of;
  const all = played.added.bodies.size + played.added.ties.size > 0 ? withAdded(base, of) : base;
  return {
    ...all,
    nodes: all.nodes.map((node) => {
      const is = played.removed.bodies.has(node.id)
        ? 'gone'
        : played.added.bodies.has(node.id)
          ? 'new'
          : cutOff.has(node.id)
            ? 'cut-off'
            : null;
      return is ? { ...node, played: is } : node;
    }),
    edges: all.edges.map((edge) => {
      const ends = [all.nodes[edge.source]!.id, all.nodes[edge.target]!.id];
      const goes = played.removed.ties.has(edge.id) || ends.some((id) => played.removed.bodies.has(id));
      const is = goes ? 'gone' : played.added.ties.has(edge.id) ? 'new' : null;
      return is ? { ...edge, played: is } : edge;
    }),
  };
}

/** The network with all that comes and without what goes being gone, everybody in place. */
function withAdded(base: Scene, { project, steps, lensed, session, theme }: Of): Scene {
  const all = planned(
    project,
    steps.filter((step) => step.do === 'add-body' || step.do === 'add-tie'),
  );
  const union = read(all, lensed.lens);
  const places = new Map<Id, readonly [number, number]>(base.nodes.map(({ id, x, y }) => [id, [x, y]]));
  const xy = new Float64Array(2 * union.bodies.length);
  union.bodies.forEach((body, v) => {
    const place = places.get(body.id) ?? freePlace(union, v, places);
    places.set(body.id, place);
    xy[2 * v] = place[0];
    xy[2 * v + 1] = place[1];
  });
  const { language, ring } = session;
  const degrees = Float64Array.from(union.bodies, (body, v) => {
    // Sizes are those of the map, so that nobody grows or shrinks while a tie is played.
    const was = lensed.vertexOf.get(body.id);
    return was === undefined ? degreeOf(union.graph, v) : degreeOf(lensed.graph, was);
  });
  const built = buildScene({
    lensed: union,
    positions: { xy, guides: null },
    theme,
    sizeBy: { values: degrees, label: '' },
    words: sceneWords(language, (value) => ringName(ring, value, language)),
    caption: captionOf(project, lensed, language),
  });
  const known = new Map(base.nodes.map((node) => [node.id, node]));
  const { guides, wedgeLabels, ringLabels, legend, caption } = base;
  return {
    ...built,
    // Who was there is drawn as before, to the pixel.
    nodes: built.nodes.map((node) => known.get(node.id) ?? node),
    ground: base.ground ?? null,
    guides,
    wedgeLabels,
    ringLabels,
    legend,
    caption,
  };
}

/** How near a new mark may come to others, in units of the layout. */
const APART = 0.1;
const TURN = Math.PI * (3 - Math.sqrt(5));

/** The first free place on a spiral around those of the same sector, else around those it is tied to. */
function freePlace(
  { bodies, labels, graph }: Lensed,
  v: number,
  places: ReadonlyMap<Id, readonly [number, number]>,
): readonly [number, number] {
  const placeOf = (u: number) => places.get(bodies[u]!.id);
  const alike = bodies.flatMap((_, u) =>
    u !== v && labels.sector[u] === labels.sector[v] && labels.sector[v]! >= 0 ? (placeOf(u) ?? []) : [],
  );
  const tied = [...graph.targets.subarray(graph.offsets[v]!, graph.offsets[v + 1]!)].flatMap(
    (u) => placeOf(u) ?? [],
  );
  const around = alike.length > 0 ? alike : tied;
  const count = Math.max(1, around.length / 2);
  let x = 0;
  let y = 0;
  for (let i = 0; i < around.length; i += 2) {
    x += around[i]! / count;
    y += around[i + 1]! / count;
  }
  const taken = [...places.values()];
  for (let k = 0; k < 2000; k++) {
    const r = 0.06 * Math.sqrt(k);
    const at = [x + r * Math.cos(k * TURN), y + r * Math.sin(k * TURN)] as const;
    if (taken.every(([a, b]) => Math.hypot(a - at[0], b - at[1]) >= APART)) return at;
  }
  return [x, y];
}
