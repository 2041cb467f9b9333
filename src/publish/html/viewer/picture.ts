/** A picture that can be moved and enlarged: by wheel, pinch, drag, keys and buttons. */
import { between, isWhole, panned, type View, zoomed } from './camera.ts';
import { glide } from './motion.ts';

const MOVE = 350;
/** Pixels that a finger may shake before a tap is a drag. */
const SHAKE = 5;

export class Picture {
  readonly svg: SVGSVGElement;
  readonly page: View;
  readonly #box: HTMLElement;
  readonly #onPick: (target: Element | null, event: PointerEvent) => void;
  #view: View;
  #stop = () => {};
  readonly #pointers = new Map<number, PointerEvent>();
  #moved = 0;

  /** @param onPick something was clicked or tapped: the element, or null for the paper */
  constructor(box: HTMLElement, onPick: (target: Element | null, event: PointerEvent) => void) {
    this.#box = box;
    this.#onPick = onPick;
    this.svg = box.querySelector('svg')!;
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    this.page = { x, y, w: width, h: height };
    this.#view = this.page;
    box.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    box.addEventListener('pointerdown', (event) => this.#down(event));
    box.addEventListener('pointermove', (event) => this.#drag(event));
    box.addEventListener('pointerup', (event) => this.#up(event));
    box.addEventListener('pointercancel', (event) => this.#pointers.delete(event.pointerId));
  }

  /** Width of the window for a height of 1. */
  get aspect(): number {
    const { width, height } = this.svg.getBoundingClientRect();
    return width / Math.max(1, height);
  }

  get isWhole(): boolean {
    return isWhole(this.#view, this.page);
  }

  /** Shows a part; glides there unless the person moves it by hand. */
  show(view: View, isGliding = true): void {
    this.#stop();
    const from = this.#view;
    const set = (share: number) => {
      this.#view = between(from, view, share);
      const { x, y, w, h } = this.#view;
      this.svg.setAttribute('viewBox', `${x} ${y} ${w} ${h}`);
    };
    if (isGliding) this.#stop = glide(MOVE, set);
    else set(1);
  }

  fit(): void {
    this.show(this.page);
  }

  zoom(factor: number): void {
    const { x, y, w, h } = this.#view;
    this.show(zoomed(this.#view, this.page, factor, [x + w / 2, y + h / 2]));
  }

  /** By shares of what is seen. */
  pan(dx: number, dy: number): void {
    this.show(panned(this.#view, this.page, dx, dy));
  }

  /** Units of the picture for a pixel of the screen, and the point under a place on the screen. */
  at(
    clientX: number,
    clientY: number,
  ): { readonly scale: number; readonly point: readonly [number, number] } {
    const rect = this.svg.getBoundingClientRect();
    const { x, y, w, h } = this.#view;
    const scale = Math.max(w / rect.width, h / rect.height);
    return {
      scale,
      point: [
        x + w / 2 + (clientX - rect.left - rect.width / 2) * scale,
        y + h / 2 + (clientY - rect.top - rect.height / 2) * scale,
      ],
    };
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    // Lines and pages are some pixels each; pinching on a touchpad comes as small steps with Ctrl.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 32 : event.deltaMode === 2 ? 400 : 1);
    const factor = Math.exp(-Math.max(-240, Math.min(240, pixels)) * (event.ctrlKey ? 0.01 : 0.0022));
    this.show(zoomed(this.#view, this.page, factor, this.at(event.clientX, event.clientY).point), false);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) this.#moved = 0;
    this.#pointers.set(event.pointerId, event);
  }

  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const others = [...this.#pointers.values()].filter((p) => p.pointerId !== event.pointerId);
    const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
    this.#moved += Math.hypot(dx, dy);
    if (this.#moved < SHAKE && others.length === 0) return;
    // Only now, so that a mere click goes to what is below it.
    if (!this.#box.hasPointerCapture(event.pointerId)) this.#box.setPointerCapture(event.pointerId);
    const [other] = others;
    this.#pointers.set(event.pointerId, event);
    if (other) {
      const far = (p: PointerEvent) => Math.hypot(p.clientX - other.clientX, p.clientY - other.clientY) || 1;
      const { point } = this.at((event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
      this.show(zoomed(this.#view, this.page, far(event) / far(before), point), false);
    }
    const { scale } = this.at(0, 0);
    const { w, h } = this.#view;
    const share = others.length > 0 ? 0.5 : 1;
    this.show(panned(this.#view, this.page, (-dx * scale * share) / w, (-dy * scale * share) / h), false);
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#moved < SHAKE && this.#pointers.size === 0)
      this.#onPick(event.target instanceof Element ? event.target : null, event);
  }
}
