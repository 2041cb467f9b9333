/** What a canvas is asked for when marks are painted on it, and the looks that it keeps from one mark to the next. */
import type { ImageMark, Look, Stroke } from '../marks.ts';

/** The part of a 2d context that painting needs: the page's and a worker's alike, or a record of calls. */
export type Canvas2d = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'setTransform'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'strokeText'
  | 'measureText'
  | 'drawImage'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'miterLimit'
  | 'imageSmoothingQuality'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'letterSpacing'
  | 'textRendering'
>;

/** What has to be there before painting begins, since a canvas cannot wait. */
export type Supplies = {
  /** The picture of an image that stands on the page; none = it cannot be read, and nothing is drawn. */
  readonly image: (mark: ImageMark) => CanvasImageSource | null;
  /** Size of such a picture in pixels. */
  readonly sizeOf: (image: CanvasImageSource) => { readonly width: number; readonly height: number };
  /** What fills with a pattern of the picture; none = it is unknown, and nothing is filled. */
  readonly tile: (id: string) => CanvasPattern | null;
};

/** SVG's own limit (SVG 2, 13.5.4); canvases begin with 10. */
const MITER = 4;

/**
 * Sets colours, lines and opacities, each only when it is another than before: of a large network most marks look alike, and a canvas
 * takes longer to be told a colour than to draw a line in it.
 */
export class Brush {
  readonly #canvas: Canvas2d;
  readonly #supplies: Supplies;
  #fill = '';
  #stroke = '';
  #alpha = -1;
  #width = -1;
  #cap = '';
  #join = '';
  #dash = '';
  #font = '';
  #spacing = -1;

  constructor(canvas: Canvas2d, supplies: Supplies) {
    this.#canvas = canvas;
    this.#supplies = supplies;
    canvas.miterLimit = MITER;
    canvas.textAlign = 'left';
    canvas.textBaseline = 'alphabetic';
    canvas.imageSmoothingQuality = 'high';
    // Browsers set the letters of an SVG in an image so: ‘geometricPrecision’ leaves their baselines between pixels.
    canvas.textRendering = 'auto';
  }

  /** After the canvas was set back to how it was before. */
  forget(): void {
    this.#fill = this.#stroke = this.#cap = this.#join = this.#font = '';
    this.#alpha = this.#width = this.#spacing = -1;
    this.#dash = '?';
  }

  /** Fills and strokes the path that is there, in SVG's order. */
  draw({ fill, stroke, isEvenOdd }: Look): void {
    const canvas = this.#canvas;
    if (fill?.of === 'colour') {
      this.colour(fill.colour, fill.opacity);
      canvas.fill(isEvenOdd ? 'evenodd' : 'nonzero');
    } else if (fill) {
      const tile = this.#supplies.tile(fill.pattern);
      if (tile) {
        this.#setAlpha(fill.opacity);
        canvas.fillStyle = tile;
        this.#fill = '';
        canvas.fill(isEvenOdd ? 'evenodd' : 'nonzero');
      }
    }
    if (stroke) {
      this.line(stroke);
      canvas.stroke();
    }
  }

  /** The next things are filled with it. */
  colour(colour: string, opacity: number): void {
    if (colour !== this.#fill) this.#canvas.fillStyle = this.#fill = colour;
    this.#setAlpha(opacity);
  }

  /** The next lines look like this. */
  line({ colour, opacity, width, dash, cap, join }: Stroke): void {
    const canvas = this.#canvas;
    if (colour !== this.#stroke) canvas.strokeStyle = this.#stroke = colour;
    if (width !== this.#width) canvas.lineWidth = this.#width = width;
    if (cap !== this.#cap) canvas.lineCap = this.#cap = cap;
    if (join !== this.#join) canvas.lineJoin = this.#join = join;
    const dashes = dash.length === 0 ? '' : dash.join();
    if (dashes !== this.#dash) {
      canvas.setLineDash([...dash]);
      this.#dash = dashes;
    }
    this.#setAlpha(opacity);
  }

  letters(font: string, spacing: number): void {
    if (font !== this.#font) this.#canvas.font = this.#font = font;
    if (spacing === this.#spacing) return;
    this.#canvas.letterSpacing = `${spacing}px`;
    this.#spacing = spacing;
  }

  /** An image is drawn so. */
  image(mark: ImageMark): void {
    const image = this.#supplies.image(mark);
    if (!image) return;
    this.#setAlpha(mark.opacity);
    const { x, y, width, height } = mark;
    if (!mark.keepsRatio) {
      this.#canvas.drawImage(image, x, y, width, height);
      return;
    }
    const own = this.#supplies.sizeOf(image);
    const share = Math.min(width / own.width, height / own.height);
    const [w, h] = [own.width * share, own.height * share];
    this.#canvas.drawImage(image, x + (width - w) / 2, y + (height - h) / 2, w, h);
  }

  #setAlpha(opacity: number): void {
    if (opacity !== this.#alpha) this.#canvas.globalAlpha = this.#alpha = opacity;
  }
}
