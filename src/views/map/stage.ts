/**
 * Stage: one Sigma on one element, showing one Scene – with the wheel's guides drawn below it and labels above. It knows
 * no React and no store; the view tells it what to show and hears what the person does.
 *
 * The camera works in layout units on a fixed frame, so that nothing jumps when a scene changes.
 *
 * Long for one file: all of it works on the one living Sigma and its order of events; cut in two, each half would need the
 * other's private state.
 */
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Box } from '../../drawing/labels.ts';
import type { Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import { type Extent, extentOf, fitView, type Insets, toCanvas, type View } from './camera.ts';
import { createGuides, type GuidesLayer } from './guides.ts';
import { createLabelLayer, type LabelLayer } from './label-layer.ts';
import { animate, reducedMotion } from './motion.ts';
import { pickWith } from './pick.ts';
import {
  bodyKey,
  emptyGraph,
  graphOf,
  idOf,
  restyle,
  type StageGraph,
  sameMarks,
  tieKey,
} from './stage-graph.ts';
import { nameMargin } from './stage-margin.ts';
import { tieAt } from './tie-pick.ts';
import { adjacencyOf } from './walk.ts';
import { keepContexts } from './webgl/contexts.ts';
import { createTieProgram, type TieAttributes } from './webgl/edge-program.ts';
import { type Emphasis, LEAST_RADIUS, type Lit, rgb } from './webgl/emphasis.ts';
import { type BodyAttributes, createBodyProgram } from './webgl/node-program.ts';

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

const NO_LIGHT: Lighting = {
  hovered: null,
  selected: null,
  tie: null,
  marked: null,
  markedTies: null,
  chosen: [],
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
/** While the camera moves, no more ties and bodies than this are drawn; the others come back when it has rested for a moment. */
const MOST_MOVING = 3000;
const REST = 250;
const MOVE = 400;
const FADE = 140;

export class Stage {
  readonly #host: HTMLElement;
  readonly #events: StageEvents;
  readonly #sigma: Sigma<BodyAttributes, TieAttributes>;
  readonly #guides: GuidesLayer;
  readonly #labels: LabelLayer;
  readonly #emphasis: Emphasis;
  readonly #resizing: ResizeObserver;
  #graph: StageGraph;
  #scene: Scene | null = null;
  #indexOf: ReadonlyMap<Id, number> = new Map();
  #lighting: Lighting = NO_LIGHT;
  #hoveredTie: Id | null = null;
  #litNodes: Id[] = [];
  #litEdges: string[] = [];
  #insets: Insets = { left: 0, top: 0, right: 0, bottom: 0, corner: [0, 0] };
  #fitted: CameraState | null = null;
  #stopMove = () => {};
  #stopFade = () => {};
  #resting: ReturnType<typeof setTimeout> | undefined;
  #dimTo = 0;
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
    // Given its graph when it knows the frame: before, all would be worked out for another one.
    this.#sigma = new Sigma<BodyAttributes, TieAttributes>(emptyGraph(), frame, {
      allowInvalidContainer: true,
      autoRescale: true,
      stagePadding: 0,
      itemSizesReference: 'positions',
      zoomToSizeRatioFunction: (ratio) => ratio,
      renderLabels: false,
      enableCameraRotation: false,
      zoomingRatio: 1.35,
      zoomDuration: reducedMotion() ? 0 : 160,
      inertiaDuration: reducedMotion() ? 0 : 200,
      doubleClickZoomingDuration: 0,
      nodeProgramClasses: { body: createBodyProgram(this.#emphasis) },
      edgeProgramClasses: {
        straight: createTieProgram(this.#emphasis, 1),
        bent: createTieProgram(this.#emphasis, 14),
      },
      defaultNodeType: 'body',
      defaultEdgeType: 'straight',
    });
    this.#sigma.setCustomBBox({ x: [-1, 1], y: [-1, 1] });
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
    const from = new Map(this.#graph.mapNodes((key, { x, y }) => [idOf(key), [x, -y] as const]));
    const moved = scene.nodes.some(({ id, x, y }) => {
      const was = from.get(id);
      return was !== undefined && (was[0] !== x || was[1] !== y);
    });
    const auto = this.#isFitted();
    this.#stopMove();
    const { dim, share, bodies } = this.#emphasis;
    Object.assign(this.#emphasis, { ...emphasisOf(scene), dim, share, bodies });
    // Sigma draws at once when it is given a graph: the scene must be there by then.
    this.#adopt(scene);
    if (old && sameMarks(old, scene)) this.#rewrite(restyle(this.#graph, scene));
    else {
      this.#graph = graphOf(scene, (mark) => from.get(mark.id) ?? [mark.x, mark.y]);
      if (isLarge(scene)) this.#takeGraph();
      else this.#sigma.setGraph(this.#graph);
    }
    this.#relight();
    if (moved) this.#move(scene, from);
    if (moved || auto) this.fit();
    this.#sigma.scheduleRender();
  }

  light(lighting: Lighting): void {
    const now = this.#lighting;
    if (
      now.hovered === lighting.hovered &&
      now.selected === lighting.selected &&
      now.tie === lighting.tie &&
      now.marked === lighting.marked &&
      now.markedTies === lighting.markedTies &&
      now.chosen === lighting.chosen
    )
      return;
    this.#lighting = lighting;
    this.#relight();
  }

  /** Pixels that controls cover at each side; the picture keeps clear of them. */
  setInsets(insets: Insets): void {
    const now = this.#insets;
    if (
      now.left === insets.left &&
      now.top === insets.top &&
      now.right === insets.right &&
      now.bottom === insets.bottom
    )
      return;
    const auto = this.#isFitted();
    this.#insets = insets;
    // The first fit is where the picture begins, not a way to go.
    if (auto) this.fit(this.#fitted !== null);
  }

  fit(moving = true): void {
    const view = fitView(this.#extent(), this.#size(), this.#insets, this.#margin());
    const state = this.#cameraAt(view);
    this.#fitted = state;
    const camera = this.#sigma.getCamera();
    camera.minRatio = state.ratio / 24;
    camera.maxRatio = state.ratio * 2.5;
    if (moving && !reducedMotion()) void camera.animate(state, { duration: MOVE });
    else camera.setState(state);
  }

  /** @param factor > 1 zooms in */
  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.ratio / factor);
    if (reducedMotion()) camera.setState({ ratio });
    else void camera.animate({ ratio }, { duration: 180 });
  }

  /** Brings a body into the free part of the canvas when it is outside. */
  reveal(id: Id): void {
    const v = this.#indexOf.get(id);
    if (v === undefined || !this.#scene) return;
    const { x, y } = this.#scene.nodes[v]!;
    const view = this.#view();
    const size = this.#size();
    const [px, py] = toCanvas(view, size, x, y);
    const inset = this.#insets;
    const inside =
      px > inset.left + 24 &&
      px < size.width - inset.right - 24 &&
      py > inset.top + 24 &&
      py < size.height - inset.bottom - 24;
    if (inside) return;
    const state = this.#cameraAt({ ...view, x, y });
    const camera = this.#sigma.getCamera();
    if (reducedMotion()) camera.setState(state);
    else void camera.animate(state, { duration: 250 });
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
    return toCanvas(this.#view(), this.#size(), x, y);
  }

  /** Where a body is drawn in this frame, also on its way, and how large, in pixels; null when it is not shown. */
  spotOf(id: Id): { readonly x: number; readonly y: number; readonly r: number } | null {
    const v = this.#indexOf.get(id);
    if (v === undefined || !this.#scene || !this.#graph.hasNode(bodyKey(id))) return null;
    const view = this.#view();
    const at = this.#graph.getNodeAttributes(bodyKey(id));
    const [x, y] = toCanvas(view, this.#size(), at.x, -at.y);
    return { x, y, r: Math.max(LEAST_RADIUS, this.#scene.nodes[v]!.r * view.scale) };
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
    this.#repaint(
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
    this.#sigma.getCamera().setState(this.#cameraAt({ ...this.#view(), x, y }));
  }

  /** The point of the canvas at a point of the layout. */
  pointAt(x: number, y: number): readonly [number, number] {
    return toCanvas(this.#view(), this.#size(), x, y);
  }

  /** The layout's point at a point of the canvas. */
  placeAt(px: number, py: number): readonly [number, number] {
    const view = this.#view();
    const { width, height } = this.#size();
    return [view.x + (px - width / 2) / view.scale, view.y + (py - height / 2) / view.scale];
  }

  kill(): void {
    this.#dead = true;
    this.#stopMove();
    this.#stopFade();
    clearTimeout(this.#resting);
    this.#resizing.disconnect();
    const canvases = this.#webglCanvases();
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
    const sigma = this.#sigma;
    Object.assign(sigma, { render: () => sigma });
    sigma.setGraph(this.#graph);
    Reflect.deleteProperty(sigma, 'render');
    sigma.scheduleRender();
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
      this.#rest();
    });
    sigma.getCamera().on('updated', () => this.#thin());
    for (const canvas of this.#webglCanvases()) canvas.addEventListener('webglcontextlost', this.#lost);
    if (this.#sigma.getGraph() !== this.#graph) return;
    requestAnimationFrame(() => {
      if (!this.#dead) this.#events.drawn();
    });
  }

  /** Of a large picture only a part is drawn until the camera rests: tens of thousands of lines take seconds without a card. */
  #thin(): void {
    const ties = this.#scene?.edges.length ?? 0;
    const bodies = this.#scene?.nodes.length ?? 0;
    if (Math.max(ties, bodies) <= MOST_MOVING) return;
    this.#emphasis.share = Math.min(1, MOST_MOVING / ties);
    this.#emphasis.bodies = Math.min(1, MOST_MOVING / bodies);
    clearTimeout(this.#resting);
  }

  /** Counted from the frame, not from the move: where frames are slow, the next move may be waiting behind this one. */
  #rest(): void {
    clearTimeout(this.#resting);
    if (this.#emphasis.share === 1 && this.#emphasis.bodies === 1) return;
    this.#resting = setTimeout(() => {
      Object.assign(this.#emphasis, { share: 1, bodies: 1 });
      this.#sigma.scheduleRender();
    }, REST);
  }

  readonly #lost = (event: Event): void => {
    event.preventDefault(); // so that the browser may bring it back
    if (!this.#dead) this.#events.lost();
  };

  #webglCanvases(): HTMLCanvasElement[] {
    const { edges, nodes, hoverNodes } = this.#sigma.getCanvases();
    return [edges, nodes, hoverNodes].filter((c): c is HTMLCanvasElement => c !== undefined);
  }

  #tieAt(px: number, py: number): Id | null {
    if (!this.#scene) return null;
    const e = tieAt(this.#scene, this.#view(), this.#size(), [px, py], TIE_REACH);
    return e === null ? null : this.#scene.edges[e]!.id;
  }

  /** Not while a body is under the pointer, and not while the picture is pulled about. */
  #overTie(px: number, py: number): void {
    const busy = this.#lighting.hovered !== null || Number.isNaN(px) || this.#sigma.getCamera().isAnimated();
    const tie = busy || this.#nearest(px, py, OVER) !== null ? null : this.#tieAt(px, py);
    if (tie === null && this.#hoveredTie === null) return;
    const before = this.#hoveredTie;
    this.#hoveredTie = tie;
    this.#events.hoverTie(tie, [px, py]);
    if (tie !== before) this.#relight();
  }

  /** The body nearest to a point of the canvas, when its edge is within so many pixels. */
  #nearest(px: number, py: number, within: number): Id | null {
    let best: Id | null = null;
    let least = within;
    const view = this.#view();
    const [x0, y0] = toCanvas(view, this.#size(), 0, 0);
    for (const { id, x, y, r } of this.#scene?.nodes ?? []) {
      const radius = Math.max(LEAST_RADIUS, r * view.scale);
      const dx = x0 + x * view.scale - px;
      const dy = y0 + y * view.scale - py;
      if (Math.abs(dx) > radius + least || Math.abs(dy) > radius + least) continue;
      const outside = Math.hypot(dx, dy) - radius;
      if (outside < least) {
        least = outside;
        best = id;
      }
    }
    return best;
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
    const { hovered, selected, marked, markedTies, chosen } = this.#lighting;
    const put = (id: Id, lit: Lit) => {
      if (this.#graph.hasNode(bodyKey(id))) this.#graph.getNodeAttributes(bodyKey(id)).lit = lit;
    };
    const oldNodes = this.#litNodes.filter((id) => this.#graph.hasNode(bodyKey(id)));
    const oldEdges = this.#litEdges.filter((id) => this.#graph.hasEdge(tieKey(id)));
    for (const id of oldNodes) put(id, 0);
    for (const id of oldEdges) this.#graph.getEdgeAttributes(tieKey(id)).lit = 0;
    const nodes: Id[] = [];
    const edges: string[] = [];
    const lone = this.#hoveredTie ?? (hovered === null && !marked ? this.#lighting.tie : null);
    const line = lone === null ? undefined : this.#scene?.edges.find((edge) => edge.id === lone);
    const centre = hovered ?? (marked || line ? null : selected);
    const at = centre === null ? undefined : this.#indexOf.get(centre);
    if (at !== undefined && this.#scene) {
      const { neighbours, ties } = adjacencyOf(this.#scene)[at]!;
      for (const u of neighbours) nodes.push(this.#scene.nodes[u]!.id);
      for (const e of ties) edges.push(this.#scene.edges[e]!.id);
    } else if (line && this.#scene) {
      nodes.push(this.#scene.nodes[line.source]!.id, this.#scene.nodes[line.target]!.id);
      edges.push(line.id);
    } else if (marked) {
      nodes.push(...marked);
      for (const id of markedTies ?? []) if (this.#graph.hasEdge(tieKey(id))) edges.push(id);
    }
    for (const id of nodes) put(id, 1);
    const picked = chosen.map((id) => [id, 3] as const);
    for (const [id, lit] of [...picked, [hovered, 2] as const, [selected, 3] as const]) {
      if (id === null || !this.#indexOf.has(id)) continue;
      put(id, lit);
      nodes.push(id);
    }
    for (const id of edges) this.#graph.getEdgeAttributes(tieKey(id)).lit = 1;
    this.#litNodes = nodes;
    this.#litEdges = edges;
    this.#repaint(
      [...new Set([...oldNodes, ...nodes.filter((id) => this.#graph.hasNode(bodyKey(id)))])],
      [...new Set([...oldEdges, ...edges])],
    );
    const some = at !== undefined || line || picked.length > 0;
    this.#dim((at !== undefined && hovered !== null) || marked ? 1 : some ? 0.7 : 0);
  }

  /** Writes the attributes of a few bodies and ties anew, without going through all. */
  #repaint(bodies: readonly Id[], ties: readonly string[]): void {
    this.#rewrite({ nodes: bodies.map(bodyKey), edges: ties.map(tieKey) }, false);
  }

  #rewrite(
    keys: { readonly nodes: readonly string[]; readonly edges: readonly string[] },
    later = true,
  ): void {
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

  /** Guides and labels follow in the same frame. */
  #overlay(): void {
    const scene = this.#scene;
    if (!scene || this.#dead) return;
    const view = this.#view();
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
      insets: this.#insets,
      boxes: () => {
        const [width, height] = this.#insets.corner;
        const corner = { x0: size.width - width, y0: size.height - height, x1: size.width, y1: size.height };
        return [...this.#guides.boxes(), corner];
      },
      dim: this.#emphasis.dim,
      lit: new Set(this.#litNodes),
      wanted: this.#lighting.markedTies ? this.#litNodes.slice(0, MOST_WANTED) : [],
      hovered: this.#lighting.hovered,
      selected: this.#lighting.selected,
    });
    this.#guides.giveWay(this.#labels.boxes());
    this.#events.frame();
  }

  #extent(): Extent {
    return extentOf(this.#scene ?? { nodes: [], guides: null });
  }

  #margin(): readonly [number, number] {
    return nameMargin(this.#scene ?? { guides: null }, this.#size());
  }

  #size() {
    return { width: this.#host.clientWidth || 1, height: this.#host.clientHeight || 1 };
  }

  #resized(): void {
    const auto = this.#isFitted();
    this.#sigma.resize();
    if (auto) this.fit(false);
    this.#sigma.scheduleRender();
  }

  /** True while the camera stands where `fit` put it, or is on its way there. */
  #isFitted(): boolean {
    if (!this.#fitted) return true;
    const camera = this.#sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
    return (
      (near(x, this.#fitted.x) && near(y, this.#fitted.y) && near(ratio, this.#fitted.ratio)) ||
      camera.isAnimated()
    );
  }

  // The frame is the square −1…1, which Sigma maps to 0…1 with y upwards.
  #cameraAt({ x, y, scale }: View): CameraState {
    const { width, height } = this.#size();
    return { x: 0.5 + x / 2, y: 0.5 - y / 2, ratio: Math.min(width, height) / (2 * scale), angle: 0 };
  }

  #view(): View {
    const { width, height } = this.#size();
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    return { x: 2 * x - 1, y: 1 - 2 * y, scale: Math.min(width, height) / (2 * ratio) };
  }
}

/** So many marks that taking them in takes longer than a frame. */
const isLarge = ({ nodes, edges }: Scene): boolean => nodes.length + edges.length > 6000;

const emphasisOf = ({ palette, edges }: Scene): Emphasis => ({
  dim: 0,
  ties: Math.min(1, Math.max(0.15, 30 / Math.sqrt(edges.length + 1))),
  share: 1,
  bodies: 1,
  quiet: rgb(palette.quiet),
  page: rgb(palette.page),
  accent: rgb(palette.accent),
  cross: [0, 1, 2].map((s) => rgb(palette.sectors[s]!)),
});
