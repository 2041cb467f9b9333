/** Writes into the graph that Sigma draws which bodies and ties are lit, only where something changed, and fades the rest. */
import type { Id } from '../../model/project.ts';
import { animate } from './motion.ts';
import { bodyKey, type StageGraph, tieKey } from './stage-graph.ts';
import type { lightOf } from './stage-light.ts';
import type { StageSigma } from './stage-sigma.ts';
import type { Emphasis } from './webgl/emphasis.ts';

/** How long the rest takes to fade, in ms. */
const FADE = 140;

type Keys = { readonly nodes: readonly string[]; readonly edges: readonly string[] };

export class StagePaint {
  readonly #sigma: StageSigma;
  readonly #emphasis: Emphasis;
  #bodies: Id[] = [];
  #ties: string[] = [];
  #dimTo = 0;
  #stopFade = () => {};

  constructor(sigma: StageSigma, emphasis: Emphasis) {
    this.#sigma = sigma;
    this.#emphasis = emphasis;
  }

  /** Bodies that are lit now. */
  get lit(): readonly Id[] {
    return this.#bodies;
  }

  light(graph: StageGraph, light: ReturnType<typeof lightOf>): void {
    const isShown = (id: Id) => graph.hasNode(bodyKey(id));
    const oldBodies = this.#bodies.filter(isShown);
    const oldTies = this.#ties.filter((id) => graph.hasEdge(tieKey(id)));
    const ties = light.ties.filter((id) => graph.hasEdge(tieKey(id)));
    for (const id of oldBodies) graph.getNodeAttributes(bodyKey(id)).lit = 0;
    for (const id of oldTies) graph.getEdgeAttributes(tieKey(id)).lit = 0;
    for (const [id, lit] of light.bodies) if (isShown(id)) graph.getNodeAttributes(bodyKey(id)).lit = lit;
    for (const id of ties) graph.getEdgeAttributes(tieKey(id)).lit = 1;
    this.#bodies = light.bodies.map(([id]) => id);
    this.#ties = ties;
    this.repaint(
      [...new Set([...oldBodies, ...this.#bodies.filter(isShown)])],
      [...new Set([...oldTies, ...ties])],
    );
    this.#dim(light.dim);
  }

  /** Writes the attributes of a few bodies and ties anew, without going through all. */
  repaint(bodies: readonly Id[], ties: readonly string[]): void {
    this.rewrite({ nodes: bodies.map(bodyKey), edges: ties.map(tieKey) }, false);
  }

  rewrite(keys: Keys, later = true): void {
    if (keys.nodes.length + keys.edges.length === 0) return;
    const partialGraph = { nodes: [...keys.nodes], edges: [...keys.edges] };
    try {
      // Refused at once, not in a later frame, where it could not be caught.
      this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: later });
    } catch {
      // Sigma refuses what it has not yet taken in after a change of the graph; then everything is written anew.
      this.#sigma.scheduleRefresh();
    }
  }

  kill(): void {
    this.#stopFade();
  }

  #dim(to: number): void {
    if (to === this.#dimTo) return;
    this.#dimTo = to;
    this.#stopFade();
    const from = this.#emphasis.dim;
    this.#stopFade = animate(FADE, (share) => {
      this.#emphasis.dim = from + (to - from) * share;
      this.#sigma.scheduleRender();
    });
  }
}
