/**
 * Pointing at somebody while talking, as a presentation in the app does: with a mouse that rests on a body, or by keys from one to the
 * next. The picture stays where it is; only who is meant stands out, with all ties.
 */
import { boxOf } from './names.ts';
import { bodyAt, nextTowards, type Place } from './near.ts';
import type { Net } from './net.ts';
import type { Picture } from './picture.ts';

/** More bodies than a page can show so that each is found again; reading where they stand would hold it up. */
const MOST = 1500;
/** Pixels around a body within which it is meant: a mouse is exact, a finger is not. */
const NEAR = { mouse: 6, touch: 18 } as const;
/** ms for which the pointer rests on a body before all else steps back: crossing the picture changes nothing. */
const REST = 220;

export type Pointed = {
  /** Somebody else is meant now, or nobody. @param byKeys then it is said */
  readonly show: (body: number | null, byKeys: boolean) => void;
  /** Whether the pointer is listened to: not while somebody was picked for good. */
  readonly isFree: () => boolean;
};

export class Pointing {
  readonly #picture: Picture;
  readonly #net: Net;
  readonly #pointed: Pointed;
  #places: ReadonlyMap<number, Place> | null = null;
  #timer = 0;
  #over: number | null = null;
  #at: number | null = null;

  /** @param view what holds the picture */
  constructor(view: HTMLElement, picture: Picture, net: Net, pointed: Pointed) {
    this.#picture = picture;
    this.#net = net;
    this.#pointed = pointed;
    if (!this.isOffered) return;
    view.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch') return;
      this.#rest(event.buttons === 0 && pointed.isFree() ? this.under(event) : null);
    });
    view.addEventListener('pointerleave', () => this.#rest(null));
  }

  /** False for pictures of more bodies than can be told apart. */
  get isOffered(): boolean {
    return this.#net.size > 0 && this.#net.size <= MOST;
  }

  /** Who is pointed at. */
  get at(): number | null {
    return this.#at;
  }

  /** The body that a mouse or finger means; null = none. */
  under({ clientX, clientY, pointerType }: PointerEvent): number | null {
    if (!this.isOffered) return null;
    const { point, scale } = this.#picture.at(clientX, clientY);
    const near = NEAR[pointerType === 'mouse' ? 'mouse' : 'touch'];
    return bodyAt(this.#stand().values(), point, near * scale);
  }

  /** By keys: first whoever has most ties, then the next one in a direction. @returns false where nobody is meant and nothing was done */
  step(dx: number, dy: number): boolean {
    const from = this.#at === null ? undefined : this.#stand().get(this.#at);
    if (!from) return false;
    const next = nextTowards(this.#stand().values(), from, dx, dy);
    if (next !== null) this.#set(next, true);
    return true;
  }

  /** Begins with whoever has most ties; ends where somebody is pointed at. */
  toggle(): void {
    if (!this.isOffered) return;
    if (this.#at !== null) {
      this.end();
      return;
    }
    let first: number | null = null;
    for (const body of this.#stand().keys())
      if (first === null || this.#net.count(body) > this.#net.count(first)) first = body;
    if (first !== null) this.#set(first, true);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#over = null;
    this.#set(null, false);
  }

  #rest(over: number | null): void {
    if (over === this.#over) return;
    this.#over = over;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#set(over, false), REST);
  }

  #set(body: number | null, byKeys: boolean): void {
    if (body === this.#at) return;
    this.#at = body;
    this.#pointed.show(body, byKeys);
  }

  /** Where bodies stand: read when first asked for, since a picture that is not shown stands nowhere. */
  #stand(): ReadonlyMap<number, Place> {
    if (this.#places) return this.#places;
    const places = new Map<number, Place>();
    for (const mark of this.#picture.svg.querySelectorAll<SVGGraphicsElement>('[data-b]')) {
      const box = boxOf(mark);
      const body = Number(mark.dataset.b);
      if (box)
        places.set(body, { body, x: box.x + box.w / 2, y: box.y + box.h / 2, r: Math.max(box.w, box.h) / 2 });
    }
    this.#places = places;
    return places;
  }
}
