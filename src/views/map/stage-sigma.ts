/** The Sigma of the stage: how it draws, and what of its canvases belongs to the graphics card. */
import Sigma from 'sigma';
import type { Scene } from '../../drawing/scene.ts';
import { reducedMotion } from './motion.ts';
import { emptyGraph, type StageGraph } from './stage-graph.ts';
import { createTieProgram, type TieAttributes } from './webgl/edge-program.ts';
import { type Emphasis, rgb } from './webgl/emphasis.ts';
import { type BodyAttributes, createBodyProgram } from './webgl/node-program.ts';

export type StageSigma = Sigma<BodyAttributes, TieAttributes>;

/**
 * Given its graph when it knows the frame: before, all would be worked out for another one.
 * @throws when WebGL 2 is missing
 */
export function createSigma(frame: HTMLElement, emphasis: Emphasis): StageSigma {
  const sigma = new Sigma<BodyAttributes, TieAttributes>(emptyGraph(), frame, {
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
    nodeProgramClasses: { body: createBodyProgram(emphasis) },
    edgeProgramClasses: {
      straight: createTieProgram(emphasis, 1),
      bent: createTieProgram(emphasis, 14),
    },
    defaultNodeType: 'body',
    defaultEdgeType: 'straight',
  });
  sigma.setCustomBBox({ x: [-1, 1], y: [-1, 1] });
  return sigma;
}

/** Takes a graph in now, and works out what is drawn in the next frame, each in a task of its own. */
export function takeIn(sigma: StageSigma, graph: StageGraph): void {
  Object.assign(sigma, { render: () => sigma });
  sigma.setGraph(graph);
  Reflect.deleteProperty(sigma, 'render');
  sigma.scheduleRender();
}

export function webglCanvases(sigma: StageSigma): readonly HTMLCanvasElement[] {
  const { edges, nodes, hoverNodes } = sigma.getCanvases();
  return [edges, nodes, hoverNodes].filter((c): c is HTMLCanvasElement => c !== undefined);
}

/** What colours and strengths a scene begins with; lighting and resting change it. */
export const emphasisOf = ({ palette, edges }: Scene): Emphasis => ({
  dim: 0,
  ties: Math.min(1, Math.max(0.15, 30 / Math.sqrt(edges.length + 1))),
  share: 1,
  bodies: 1,
  quiet: rgb(palette.quiet),
  page: rgb(palette.page),
  accent: rgb(palette.accent),
  cross: [0, 1, 2].map((s) => rgb(palette.sectors[s]!)),
});
