/** The camera of the stage: Sigma's own, in layout units on a fixed frame, so that nothing jumps when a scene changes. */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Scene } from '../../drawing/scene.ts';
import { extentOf, fitView, type Insets, toCanvas, type View } from './camera.ts';
import { reducedMotion } from './motion.ts';
import { nameMargin } from './stage-margin.ts';

export type Size = { readonly width: number; readonly height: number };

/** How long fitting, zooming and bringing a body into sight take, in ms. */
const FIT = 400;
const ZOOM = 180;
const REVEAL = 250;
/** A body is in sight from so many pixels inside the free part of the canvas. */
const INSIDE = 24;

export class StageCamera {
  readonly #camera: ReturnType<Sigma['getCamera']>;
  readonly #size: () => Size;
  #insets: Insets = { left: 0, top: 0, right: 0, bottom: 0, corner: [0, 0] };
  #fitted: CameraState | null = null;

  /** @param size of the canvas in CSS pixels, at least 1 × 1 */
  constructor(camera: ReturnType<Sigma['getCamera']>, size: () => Size) {
    this.#camera = camera;
    this.#size = size;
  }

  /** Pixels that controls cover at each side. */
  get insets(): Insets {
    return this.#insets;
  }

  setInsets(insets: Insets, scene: Scene | null): void {
    const now = this.#insets;
    if ((['left', 'top', 'right', 'bottom'] as const).every((side) => now[side] === insets[side])) return;
    const auto = this.isFitted();
    this.#insets = insets;
    // The first fit is where the picture begins, not a way to go.
    if (auto) this.fit(scene, this.#fitted !== null);
  }

  /** Shows all of the scene as large as the free part of the canvas allows. */
  fit(scene: Scene | null, moving: boolean): void {
    const extent = extentOf(scene ?? { nodes: [], guides: null });
    const margin = nameMargin(scene ?? { guides: null }, this.#size());
    const state = this.#stateAt(fitView(extent, this.#size(), this.#insets, margin));
    this.#fitted = state;
    this.#camera.minRatio = state.ratio / 24;
    this.#camera.maxRatio = state.ratio * 2.5;
    this.#go(state, moving ? FIT : 0);
  }

  /** @param factor > 1 zooms in */
  zoom(factor: number): void {
    this.#go({ ratio: this.#camera.getBoundedRatio(this.#camera.ratio / factor) }, ZOOM);
  }

  /** Brings a point of the layout into the free part of the canvas when it is outside. */
  reveal(x: number, y: number): void {
    const { width, height } = this.#size();
    const [px, py] = this.pointAt(x, y);
    const { left, top, right, bottom } = this.#insets;
    const isInside =
      px > left + INSIDE && px < width - right - INSIDE && py > top + INSIDE && py < height - bottom - INSIDE;
    if (!isInside) this.#go(this.#stateAt({ ...this.view(), x, y }), REVEAL);
  }

  /** Moves the picture so that a point of the layout is in the middle, at once. */
  centre(x: number, y: number): void {
    this.#camera.setState(this.#stateAt({ ...this.view(), x, y }));
  }

  /** The point of the canvas at a point of the layout. */
  pointAt(x: number, y: number): readonly [number, number] {
    return toCanvas(this.view(), this.#size(), x, y);
  }

  /** The layout's point at a point of the canvas. */
  placeAt(px: number, py: number): readonly [number, number] {
    const view = this.view();
    const { width, height } = this.#size();
    return [view.x + (px - width / 2) / view.scale, view.y + (py - height / 2) / view.scale];
  }

  /** True while the camera stands where `fit` put it, or is on its way there. */
  isFitted(): boolean {
    if (!this.#fitted) return true;
    const { x, y, ratio } = this.#camera.getState();
    const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
    return (
      (near(x, this.#fitted.x) && near(y, this.#fitted.y) && near(ratio, this.#fitted.ratio)) ||
      this.#camera.isAnimated()
    );
  }

  /** What of the picture is seen, as scenes of a talk keep it: its middle, and how many times larger than all of it; null = all. */
  seen(): { readonly x: number; readonly y: number; readonly ratio: number } | null {
    if (!this.#fitted || this.isFitted()) return null;
    const { x, y } = this.view();
    const ratio = this.#fitted.ratio / this.#camera.getState().ratio;
    return ratio > 1.05 ? { x, y, ratio } : null;
  }

  isMoving(): boolean {
    return this.#camera.isAnimated();
  }

  view(): View {
    const { width, height } = this.#size();
    const { x, y, ratio } = this.#camera.getState();
    return { x: 2 * x - 1, y: 1 - 2 * y, scale: Math.min(width, height) / (2 * ratio) };
  }

  #go(state: Partial<CameraState>, duration: number): void {
    if (duration === 0 || reducedMotion()) this.#camera.setState(state);
    else void this.#camera.animate(state, { duration });
  }

  // The frame is the square −1…1, which Sigma maps to 0…1 with y upwards.
  #stateAt({ x, y, scale }: View): CameraState {
    const { width, height } = this.#size();
    return { x: 0.5 + x / 2, y: 0.5 - y / 2, ratio: Math.min(width, height) / (2 * scale), angle: 0 };
  }
}
