/** Of a large picture only a part is drawn until the camera rests: tens of thousands of lines take seconds without a card. */
import type { Scene } from '../../drawing/scene.ts';
import type { Emphasis } from './webgl/emphasis.ts';

/** While the camera moves, no more ties and bodies than this are drawn; the others come back when it has rested for a moment. */
const MOST_MOVING = 3000;
const REST = 250;

export class StageRest {
  readonly #emphasis: Emphasis;
  readonly #draw: () => void;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(emphasis: Emphasis, draw: () => void) {
    this.#emphasis = emphasis;
    this.#draw = draw;
  }

  /** The camera moves. */
  moved(scene: Scene | null): void {
    const ties = scene?.edges.length ?? 0;
    const bodies = scene?.nodes.length ?? 0;
    if (Math.max(ties, bodies) <= MOST_MOVING) return;
    this.#emphasis.share = Math.min(1, MOST_MOVING / ties);
    this.#emphasis.bodies = Math.min(1, MOST_MOVING / bodies);
    this.stop();
  }

  /** Counted from the frame, not from the move: where frames are slow, the next move may be waiting behind this one. */
  drawn(): void {
    this.stop();
    if (this.#emphasis.share === 1 && this.#emphasis.bodies === 1) return;
    this.#resting = setTimeout(() => {
      Object.assign(this.#emphasis, { share: 1, bodies: 1 });
      this.#draw();
    }, REST);
  }

  stop(): void {
    clearTimeout(this.#resting);
  }
}
