/**
 * How good pictures are, beside those of two common force layouts: crossings of ties, stress, names that could be set and what they
 * cover, and the time it takes. `npm run bench -- --work layout-quality`.
 */
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import '../../src/i18n/all.ts';
import { random } from '../../src/base/random.ts';
import { onGround } from '../../src/cli/on-ground.ts';
import { overlappingLabels } from '../../src/drawing/labels.ts';
import { buildScene, type Scene } from '../../src/drawing/scene.ts';
import { drawScene } from '../../src/drawing/svg.ts';
import { edgeEnds, type Graph } from '../../src/graph/graph.ts';
import { captionOf, sceneWords } from '../../src/i18n/scene-words.ts';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import type { LayoutInput, Positions } from '../../src/layout/layout.ts';
import { stepsFrom } from '../../src/layout/rings.ts';
import { EVERYTHING, type Lensed, read } from '../../src/model/lens.ts';
import { levelsOf } from '../../src/model/levels.ts';
import { PRACTICE_135 } from '../../src/practice/plan.ts';
import { makePractice } from '../../src/practice/practice.ts';
import { BUNDLED, bundled, degrees, groundOfLayout, groupsIn, layoutInput } from '../gallery/bundled.ts';

/** The free part of the map in a window of usual size. */
const PAPER = { x0: 0, y0: 0, x1: 1120, y1: 750 };
const MOST_NAMES = 150;

/** Pairs of ties, drawn straight, that cross; those that share an end do not. O(m²). */
export function tieCrossings(graph: Graph, xy: Float64Array): number {
  const [from, to] = edgeEnds(graph);
  const side = (a: number, b: number, c: number) =>
    (xy[2 * b]! - xy[2 * a]!) * (xy[2 * c + 1]! - xy[2 * a + 1]!) -
    (xy[2 * b + 1]! - xy[2 * a + 1]!) * (xy[2 * c]! - xy[2 * a]!);
  let crossings = 0;
  for (let e = 0; e < graph.m; e++) {
    const [a, b] = [from[e]!, to[e]!];
    for (let f = e + 1; f < graph.m; f++) {
      const [c, d] = [from[f]!, to[f]!];
      if (a === c || a === d || b === c || b === d) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossings++;
    }
  }
  return crossings;
}

/**
 * Stress: how far distances in the picture are from steps in the network, over all pairs that are connected, weighted by 1/steps²,
 * at the best scale (Gansner, Koren & North 2005); 0 = in proportion everywhere, 1 = nothing of it.
 */
export function stressOf(graph: Graph, xy: Float64Array): number {
  let [both, drawn, wanted] = [0, 0, 0];
  for (let v = 0; v < graph.n; v++) {
    const steps = stepsFrom(graph, [v]);
    for (let u = v + 1; u < graph.n; u++) {
      const d = steps[u]!;
      if (!(d > 0)) continue;
      const x = Math.hypot(xy[2 * u]! - xy[2 * v]!, xy[2 * u + 1]! - xy[2 * v + 1]!);
      both += x / d;
      drawn += (x / d) ** 2;
      wanted += 1;
    }
  }
  return drawn === 0 ? Number.NaN : 1 - both ** 2 / (drawn * wanted);
}

type Drawer = {
  readonly id: string;
  readonly run: (lensed: Lensed, facts: Partial<LayoutInput>) => Positions;
};

/** @param facts places and outlines, which only the map needs; found beforehand, as in the product */
const ours: readonly Drawer[] = [...LAYOUTS_BY_ID.values()].map(({ id, run }) => ({
  id,
  run: (lensed, facts) =>
    run(
      layoutInput(lensed, {
        level: levelsOf(lensed),
        group: id === 'circular' ? groupsIn(lensed) : null,
        ...(id === 'geographic' ? facts : {}),
      }),
    ),
}));

/** Into −1…1, as ours are. */
function fitted(xy: Float64Array): Positions {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    [x0, y0] = [Math.min(x0, xy[i]!), Math.min(y0, xy[i + 1]!)];
    [x1, y1] = [Math.max(x1, xy[i]!), Math.max(y1, xy[i + 1]!)];
  }
  const half = Math.max(x1 - x0, y1 - y0) / 2 || 1;
  return { xy: xy.map((c, i) => (c - (i % 2 === 0 ? x0 + x1 : y0 + y1) / 2) / half), guides: null };
}

const atlas: Drawer = {
  id: 'ForceAtlas2 (graphology), 500 iterations',
  run: ({ graph }) => {
    const made = new UndirectedGraph();
    const source = random(1);
    for (let v = 0; v < graph.n; v++) made.addNode(v, { x: source.float(), y: source.float() });
    const [from, to] = edgeEnds(graph);
    from.forEach((s, e) => {
      made.addEdge(s, to[e]!);
    });
    const places = forceAtlas2(made, { iterations: 500, settings: forceAtlas2.inferSettings(made) });
    return fitted(
      Float64Array.from({ length: 2 * graph.n }, (_, i) => places[i >> 1]![i % 2 === 0 ? 'x' : 'y']!),
    );
  },
};

const d3: Drawer = {
  id: 'd3-force, 300 ticks',
  run: ({ graph }) => {
    const nodes: { x?: number; y?: number }[] = Array.from({ length: graph.n }, () => ({}));
    const [from, to] = edgeEnds(graph);
    const links = Array.from(from, (source, e) => ({ source, target: to[e]! }));
    const simulation = forceSimulation(nodes)
      .force('link', forceLink(links))
      .force('charge', forceManyBody())
      .force('center', forceCenter())
      .stop();
    simulation.tick(300);
    return fitted(
      Float64Array.from({ length: 2 * graph.n }, (_, i) => nodes[i >> 1]![i % 2 === 0 ? 'x' : 'y']!),
    );
  },
};

/** What names cover in the picture as it is first seen. */
function names(scene: Scene): { readonly set: number; readonly onNames: number; readonly onBodies: number } {
  const { labels, frame } = drawScene(scene, PAPER, { mostLabels: MOST_NAMES });
  let onBodies = 0;
  for (const { id, box } of labels) {
    for (const node of scene.nodes) {
      if (node.id === id) continue;
      const [x, y] = [frame.cx + frame.scale * node.x, frame.cy + frame.scale * node.y];
      if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) onBodies++;
    }
  }
  return { set: labels.length, onNames: overlappingLabels(labels).length, onBodies };
}

/** Lines of the table, one a network and layout: the bundled networks, and the practice data as the large one. */
export function layoutQuality(say: (line: string) => void): void {
  say(
    '| network | bodies, ties | layout | crossings | stress | names set | names on names | names on bodies | time |',
  );
  say('|---|---|---|---|---|---|---|---|---|');
  const networks = [
    ...BUNDLED.map((id) => ({ id: id as string, project: bundled(id) })),
    { id: 'practice-135', project: makePractice(PRACTICE_135) },
  ];
  for (const { id, project } of networks) {
    const lensed = read(project, EVERYTHING);
    const { facts, names: places } = onGround(project, lensed);
    for (const drawer of [...ours, atlas, d3]) {
      drawer.run(lensed, facts); // warmed up
      const start = performance.now();
      const positions = drawer.run(lensed, facts);
      const took = performance.now() - start;
      const words = sceneWords('de', () => '');
      const scene = buildScene({
        lensed,
        positions,
        theme: 'light',
        sizeBy: { values: degrees(lensed), label: '' },
        words,
        caption: captionOf(project, lensed, 'de'),
        ground: groundOfLayout(positions, project, lensed, places),
      });
      const found = names(scene);
      const { graph } = lensed;
      say(
        `| ${[
          id,
          `${graph.n}, ${graph.m}`,
          drawer.id,
          tieCrossings(graph, positions.xy),
          stressOf(graph, positions.xy).toFixed(3),
          `${found.set} of ${Math.min(MOST_NAMES, graph.n)}`,
          found.onNames,
          found.onBodies,
          `${took.toFixed(took < 10 ? 1 : 0)} ms`,
        ].join(' | ')} |`,
      );
    }
  }
}
