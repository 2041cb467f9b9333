/**
 * Stage: one Sigma on one element, showing one Scene – with the wheel's guides drawn below it and labels above. It knows
 * no React and no store; the view tells it what to show and hears what the person does.
 *
 * It holds the one living Sigma (`stage-sigma.ts`) and the order of its events; where the camera goes (`stage-camera.ts`), what is lit
 * (`stage-light.ts`, written by `stage-paint.ts`), what is drawn while it moves (`stage-rest.ts`) and who is near a point (`body-pick.ts`,
 * `tie-pick.ts`) is worked out beside it.
 */
import type { Box } from '../../drawing/labels.ts';
import type { Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import { tellCamera } from '../../state/slides/seen-part.ts';
import { bodyAt } from './body-pick.ts';
import type { Insets } from './camera.ts';
import { createGuides, type GuidesLayer } from './guides.ts';
import { createLabelLayer, type LabelLayer } from './label-layer.ts';
import { animate } from './motion.ts';
import { pickWith } from './pick.ts';
import { StageCamera } from './stage-camera.ts';
import {
  bodyKey,
  graphOf,
  idOf,
  placesIn,
  restyle,
  type StageGraph,
  sameMarks,
  standsElsewhere,
} from './stage-graph.ts';
import { type Lighting, lightOf, NO_LIGHT, sameLighting } from './stage-light.ts';
import { StagePaint } from './stage-paint.ts';
import { StageRest } from './stage-rest.ts';
import { createSigma, emphasisOf, type StageSigma, takeIn, webglCanvases } from './stage-sigma.ts';
import { tieAt } from './tie-pick.ts';
import { adjacencyOf } from './walk.ts';
import { keepContexts } from './webgl/contexts.ts';
import { type Emphasis, LEAST_RADIUS } from './webgl/emphasis.ts';

export type StageEvents = {
  readonly hover: (id: Id | null) => void;
  readonly select: (id: Id | null) => void;
  readonly focus: (id: Id) => void;
  /** A tie was clicked. */
  readonly selectTie: (id: Id) => void;
  /** The tie under the pointer, and where the pointer is in CSS pixels of the canvas; null = none. */
  readonly hoverTie: (id: Id | null, at: readonly [number, number]) => void;
  /** A double click on empty paper, in layout units. */
  readonly empty: (at: readonly [number, number]) => void;
  readonly drawn: () => void;
  /** A frame was drawn: what lies over the picture follows it. */
  readonly frame: () => void;
  /** The graphics card dropped the picture. */
  readonly lost: () => void;
};

/** Up to so many bodies of an answer, their names are placed before all others. */
const MOST_WANTED = 40;
/** Moving more bodies than this would drop frames. */
const MOST_ANIMATED = 3000;
/** A click this near to a body is meant for it: targets are at least 24 px wide. */
const REACH = 12;
/** The pointer is over a body up to so many pixels outside it. */
const OVER = 3;
/** A click this near to a line is meant for the tie. */
const TIE_REACH = 7;
const MOVE = 400;

export class Stage {
  readonly #host: HTMLElement;
  readonly #events: StageEvents;
  readonly #sigma: StageSigma;
  readonly #paint: StagePaint;
  readonly #rest: StageRest;
  readonly #camera: StageCamera;
  readonly #untell: () => void;
  readonly #guides: GuidesLayer;
  readonly #labels: LabelLayer;
  readonly #emphasis: Emphasis;
  readonly #resizing: ResizeObserver;
  #graph: StageGraph;
  #scene: Scene | null = null;
  #indexOf: ReadonlyMap<Id, number> = new Map();
  #lighting: Lighting = NO_LIGHT;
  #hoveredTie: Id | null = null;
  #stopMove = () => {};
  #dead = false;

  /** @throws when WebGL 2 is missing; ask `canDraw` first. */
  constructor(host: HTMLElement, scene: Scene, events: StageEvents) {
    this.#host = host;
    this.#events = events;
    this.#emphasis = emphasisOf(scene);
    const frame = document.createElement('div');
    frame.style.cssText = 'position:absolute;inset:0';
    host.append(frame);
    this.#guides = createGuides(host, frame);
    this.#labels = createLabelLayer(host, () => {
      this.#guides.giveWay(this.#labels.boxes());
      this.#events.frame();
    });
    this.#graph = graphOf(scene, (mark) => [mark.x, mark.y]);
    this.#sigma = createSigma(frame, this.#emphasis);
    this.#paint = new StagePaint(this.#sigma, this.#emphasis);
    this.#rest = new StageRest(this.#emphasis, () => this.#sigma.scheduleRender());
    this.#camera = new StageCamera(this.#sigma.getCamera(), () => this.#size());
    this.#untell = tellCamera(() => this.#camera.seen());
    pickWith(this.#sigma, (px, py) => {
      const id = this.#nearest(px, py, OVER);
      return id === null ? null : bodyKey(id);
    });
    this.#adopt(scene);
    if (isLarge(scene)) setTimeout(() => this.#takeGraph());
    else this.#sigma.setGraph(this.#graph);
    this.#listen();
    this.#resizing = new ResizeObserver(() => this.#resized());
    this.#resizing.observe(host);
  }

  /** Shows another scene; bodies that were there move to their new places. */
  show(scene: Scene): void {
    const old = this.#scene;
    if (scene === old) return;
    const isSame = old !== null && sameMarks(old, scene);
    const stays = isSame && !standsElsewhere(this.#graph, scene);
    const from = stays || !old ? null : placesIn(this.#graph, old);
    const moved = scene.nodes.some(({ id, x, y }) => {
      const was = from?.get(id);
      return was !== undefined && (was[0] !== x || was[1] !== y);
    });
    const auto = this.#camera.isFitted();
    this.#stopMove();
    const { dim, share, bodies } = this.#emphasis;
    Object.assign(this.#emphasis, { ...emphasisOf(scene), dim, share, bodies });
    // Sigma draws at once when it is given a graph: the scene must be there by then.
    this.#adopt(scene);
    if (isSame) this.#paint.rewrite(restyle(this.#graph, scene));
    else {
      this.#graph = graphOf(scene, (mark) => from?.get(mark.id) ?? [mark.x, mark.y]);
      if (isLarge(scene)) this.#takeGraph();
      else this.#sigma.setGraph(this.#graph);
    }
    this.#relight();
    if (moved && from) this.#move(scene, from);
    if (moved || auto) this.fit();
    this.#sigma.scheduleRender();
  }

  light(lighting: Lighting): void {
    if (sameLighting(this.#lighting, lighting)) return;
    this.#lighting = lighting;
    this.#relight();
  }

  /** Pixels that controls cover at each side; the picture keeps clear of them. */
  setInsets(insets: Insets): void {
    this.#camera.setInsets(insets, this.#scene);
  }

  fit(moving = true): void {
    this.#camera.fit(this.#scene, moving);
  }

  /** @param factor > 1 zooms in */
  zoom(factor: number): void {
    this.#camera.zoom(factor);
  }

  /** Brings a body into the free part of the canvas when it is outside. */
  reveal(id: Id): void {
    const v = this.#indexOf.get(id);
    if (v === undefined || !this.#scene) return;
    const { x, y } = this.#scene.nodes[v]!;
    this.#camera.reveal(x, y);
  }

  /** What is at a point of the canvas, as a click there would have it. */
  at(px: number, py: number): { readonly body: Id | null; readonly tie: Id | null } {
    const tie = this.#tieAt(px, py);
    // What the pointer shows is what a click means, also close to a body; a finger shows nothing and wants the body.
    if (tie !== null && tie === this.#hoveredTie) return { body: null, tie };
    const body = this.#nearest(px, py, REACH);
    return { body, tie: body === null ? tie : null };
  }

  /** Where a body is on the canvas; null when it is not shown. */
  pointOf(id: Id): readonly [number, number] | null {
    const v = this.#indexOf.get(id);
    if (v === undefined || !this.#scene) return null;
    const { x, y } = this.#scene.nodes[v]!;
    return this.#camera.pointAt(x, y);
  }

  /** Where a body is drawn in this frame, also on its way, and how large, in pixels; null when it is not shown. */
  spotOf(id: Id): { readonly x: number; readonly y: number; readonly r: number } | null {
    const v = this.#indexOf.get(id);
    if (v === undefined || !this.#scene || !this.#graph.hasNode(bodyKey(id))) return null;
    const at = this.#graph.getNodeAttributes(bodyKey(id));
    const [x, y] = this.#camera.pointAt(at.x, -at.y);
    return { x, y, r: Math.max(LEAST_RADIUS, this.#scene.nodes[v]!.r * this.#camera.view().scale) };
  }

  /** Shows bodies elsewhere until the next scene, e.g. while they are being pulled. */
  place(places: ReadonlyMap<Id, readonly [number, number]>): void {
    const ties = new Set<string>();
    for (const [id, [x, y]] of places) {
      const v = this.#indexOf.get(id);
      if (v === undefined || !this.#graph.hasNode(bodyKey(id))) continue;
      Object.assign(this.#graph.getNodeAttributes(bodyKey(id)), { x, y: -y });
      for (const e of adjacencyOf(this.#scene!)[v]!.ties) ties.add(this.#scene!.edges[e]!.id);
    }
    this.#paint.repaint(
      [...places.keys()].filter((id) => this.#indexOf.has(id)),
      [...ties],
    );
  }

  /** What names cover of the canvas, in pixels. */
  names(): readonly Box[] {
    return this.#labels.boxes();
  }

  /** Moves the picture so that a point of the layout is in the middle, at once. */
  centre(x: number, y: number): void {
    this.#camera.centre(x, y);
  }

  /** The point of the canvas at a point of the layout. */
  pointAt(x: number, y: number): readonly [number, number] {
    return this.#camera.pointAt(x, y);
  }

  /** The layout's point at a point of the canvas. */
  placeAt(px: number, py: number): readonly [number, number] {
    return this.#camera.placeAt(px, py);
  }

  kill(): void {
    this.#dead = true;
    this.#untell();
    this.#stopMove();
    this.#paint.kill();
    this.#rest.stop();
    this.#resizing.disconnect();
    const canvases = webglCanvases(this.#sigma);
    for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', this.#lost);
    const giveBack = keepContexts(canvases);
    this.#sigma.kill();
    giveBack();
    this.#guides.kill();
    this.#labels.kill();
    this.#host.replaceChildren();
  }

  /** Gives Sigma a large graph: takes it in now, and works out what is drawn in the next frame, each in a task of its own. */
  #takeGraph(): void {
    if (this.#dead || this.#sigma.getGraph() === this.#graph) return;
    takeIn(this.#sigma, this.#graph);
    requestAnimationFrame(() => {
      if (!this.#dead) this.#events.drawn();
    });
  }

  #adopt(scene: Scene): void {
    this.#scene = scene;
    this.#indexOf = new Map(scene.nodes.map((mark, v) => [mark.id, v]));
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on('enterNode', ({ node }) => this.#events.hover(idOf(node)));
    sigma.on('leaveNode', () => this.#events.hover(null));
    sigma.on('clickNode', ({ node }) => this.#events.select(idOf(node)));
    sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.#events.focus(idOf(node));
    });
    sigma.on('clickStage', ({ event: { x, y } }) => {
      const { body, tie } = this.at(x, y);
      if (tie !== null) this.#events.selectTie(tie);
      else this.#events.select(body);
    });
    sigma.on('doubleClickStage', ({ event: { x, y }, preventSigmaDefault }) => {
      preventSigmaDefault();
      const { body, tie } = this.at(x, y);
      if (body !== null) this.#events.focus(body);
      else if (tie === null) this.#events.empty(this.placeAt(x, y));
    });
    // A finger points at nothing while it moves the picture, and does not leave it when it is lifted.
    sigma.on('moveBody', ({ event: { x, y, original } }) =>
      'touches' in original ? this.#overTie(Number.NaN, Number.NaN) : this.#overTie(x, y),
    );
    sigma.on('leaveStage', () => this.#overTie(Number.NaN, Number.NaN));
    sigma.on('afterRender', () => {
      this.#overlay();
      this.#rest.drawn();
    });
    sigma.getCamera().on('updated', () => this.#rest.moved(this.#scene));
    for (const canvas of webglCanvases(this.#sigma)) canvas.addEventListener('webglcontextlost', this.#lost);
    if (this.#sigma.getGraph() !== this.#graph) return;
    requestAnimationFrame(() => {
      if (!this.#dead) this.#events.drawn();
    });
  }

  readonly #lost = (event: Event): void => {
    event.preventDefault(); // so that the browser may bring it back
    if (!this.#dead) this.#events.lost();
  };

  #tieAt(px: number, py: number): Id | null {
    if (!this.#scene) return null;
    const e = tieAt(this.#scene, this.#camera.view(), this.#size(), [px, py], TIE_REACH);
    return e === null ? null : this.#scene.edges[e]!.id;
  }

  /** Not while a body is under the pointer, and not while the picture is pulled about. */
  #overTie(px: number, py: number): void {
    const busy = this.#lighting.hovered !== null || Number.isNaN(px) || this.#camera.isMoving();
    const tie = busy || this.#nearest(px, py, OVER) !== null ? null : this.#tieAt(px, py);
    if (tie === null && this.#hoveredTie === null) return;
    const before = this.#hoveredTie;
    this.#hoveredTie = tie;
    this.#events.hoverTie(tie, [px, py]);
    if (tie !== before) this.#relight();
  }

  #nearest(px: number, py: number, within: number): Id | null {
    return this.#scene && bodyAt(this.#scene, this.#camera.view(), this.#size(), [px, py], within);
  }

  #move(scene: Scene, from: ReadonlyMap<Id, readonly [number, number]>): void {
    const duration = scene.nodes.length > MOST_ANIMATED ? 0 : MOVE;
    this.#stopMove = animate(duration, (share) => {
      this.#graph.forEachNode((key, attributes) => {
        const id = idOf(key);
        const { x, y } = scene.nodes[this.#indexOf.get(id)!]!;
        const was = from.get(id) ?? [x, y];
        attributes.x = was[0] + (x - was[0]) * share;
        attributes.y = -(was[1] + (y - was[1]) * share);
      });
      this.#sigma.scheduleRefresh();
    });
  }

  #relight(): void {
    const light = lightOf(this.#scene, this.#indexOf, this.#lighting, this.#hoveredTie);
    this.#paint.light(this.#graph, light);
  }

  /** Guides and labels follow in the same frame. */
  #overlay(): void {
    const scene = this.#scene;
    if (!scene || this.#dead) return;
    const view = this.#camera.view();
    const size = this.#size();
    const positionOf = (id: Id): readonly [number, number] => {
      const { x, y } = this.#graph.getNodeAttributes(bodyKey(id));
      return [x, -y];
    };
    this.#guides.draw(scene, view, size, this.#emphasis.dim);
    this.#labels.draw({
      scene,
      view,
      size,
      positionOf,
      insets: this.#camera.insets,
      boxes: () => {
        const [width, height] = this.#camera.insets.corner;
        const corner = { x0: size.width - width, y0: size.height - height, x1: size.width, y1: size.height };
        return [...this.#guides.boxes(), corner];
      },
      dim: this.#emphasis.dim,
      lit: new Set(this.#paint.lit),
      wanted: this.#lighting.markedTies ? this.#paint.lit.slice(0, MOST_WANTED) : [],
      hovered: this.#lighting.hovered,
      selected: this.#lighting.selected,
    });
    this.#guides.giveWay(this.#labels.boxes());
    this.#events.frame();
  }

  #size() {
    return { width: this.#host.clientWidth || 1, height: this.#host.clientHeight || 1 };
  }

  #resized(): void {
    const auto = this.#camera.isFitted();
    this.#sigma.resize();
    if (auto) this.fit(false);
    this.#sigma.scheduleRender();
  }
}

/** So many marks that taking them in takes longer than a frame. */
const isLarge = ({ nodes, edges }: Scene): boolean => nodes.length + edges.length > 6000;
