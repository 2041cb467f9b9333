/**
 * Pictures in pixels, painted in a worker: what a browser would make of the SVG, without holding up the page. A picture that was read
 * is kept for a while, so that a part of it, or another size, is painted at once.
 */
import type { Canvas2d, Supplies } from './canvas/brush.ts';
import { faceOf } from './canvas/face.ts';
import { imagesOf } from './canvas/images.ts';
import { countOf, painting } from './canvas/painting.ts';
import { tilesOf } from './canvas/tiles.ts';
import { marksOf, type Picture } from './marks.ts';
import { withDensity } from './png-density.ts';
import type { Progress } from './publish.ts';

export type PaintTask = {
  /** Tells pictures apart: the same name is the same SVG. */
  readonly name: number;
  /** Read when it is not known yet. */
  readonly svg: Blob;
  /** Size of the canvas in pixels. */
  readonly width: number;
  readonly height: number;
  /** Which part of the page fills it, in shares of the page; null = all. */
  readonly part: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  /** Below everything; null = transparent. */
  readonly background: string | null;
  /** Written into the file; null = nothing is said of it. */
  readonly dpi: number | null;
};

export type CanvasSurroundings = {
  /** Makes a face known to canvases, until the function that comes back is called. */
  readonly addFace: (family: string, bytes: Uint8Array<ArrayBuffer>) => Promise<() => void>;
  /** Lets other messages in. */
  readonly pause: () => Promise<void>;
};

export type Painter = {
  /**
   * The picture as PNG.
   * @throws AbortError when it was told to stop; what is no picture of ours; when there is no memory for a canvas of that size
   */
  readonly paint: (task: PaintTask, isStopped: () => boolean, progress?: Progress) => Promise<Blob>;
};

type Read = {
  readonly name: number;
  readonly picture: Picture;
  readonly marks: number;
  readonly images: ReadonlyMap<string, ImageBitmap>;
  readonly forget: () => void;
};

/** ms of painting in one go: a word to stop is heard after it. */
const SLICE = 25;
/** ms after which a picture that nobody asks for any more is let go: a large one takes a hundred megabytes. */
const KEPT = 60_000;
/** Share of the work that reading is. */
const READING = 0.4;

export function createPainter({ addFace, pause }: CanvasSurroundings): Painter {
  let last: Read | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGo = () => {
    last?.forget();
    last = null;
  };
  const read = async (task: PaintTask): Promise<Read> => {
    if (last?.name === task.name) return last;
    letGo();
    const svg = await task.svg.text();
    const face = faceOf(svg);
    const forget = face ? await addFace(face.family, face.bytes) : () => {};
    const picture = marksOf(svg);
    last = {
      name: task.name,
      picture,
      marks: countOf(picture.marks),
      images: await imagesOf(picture.marks),
      forget,
    };
    return last;
  };
  return {
    paint: async (task, isStopped, progress) => {
      clearTimeout(timer);
      try {
        const { picture, marks, images } = await read(task);
        const check = () => {
          if (isStopped()) throw new DOMException('The job was cancelled', 'AbortError');
        };
        await pause();
        check();
        progress?.(READING, 1);
        const { canvas, context } = canvasOf(task.width, task.height);
        if (task.background !== null) {
          context.fillStyle = task.background;
          context.fillRect(0, 0, task.width, task.height);
        }
        const part = task.part ?? { x: 0, y: 0, width: 1, height: 1 };
        const [sx, sy] = [
          task.width / (part.width * picture.width),
          task.height / (part.height * picture.height),
        ];
        const tiles = tilesOf(picture, Math.max(sx, sy), tileMaker);
        const supplies: Supplies = {
          image: (mark) => images.get(mark.base64) ?? null,
          sizeOf: (image) => image as ImageBitmap,
          tile: (id) => tiles.get(id) ?? null,
        };
        const view = {
          matrix: [sx, 0, 0, sy, -part.x * picture.width * sx, -part.y * picture.height * sy],
          part: task.part && {
            x: part.x * picture.width,
            y: part.y * picture.height,
            width: part.width * picture.width,
            height: part.height * picture.height,
          },
        } as const;
        let since = performance.now();
        for (const done of painting(picture, context, view, supplies)) {
          if (performance.now() - since < SLICE) continue;
          progress?.(READING + (0.9 - READING) * (done / marks), 1);
          await pause();
          check();
          since = performance.now();
        }
        const png = await canvas.convertToBlob({ type: 'image/png' });
        check();
        if (task.dpi === null) return png;
        const bytes = withDensity(new Uint8Array(await png.arrayBuffer()), task.dpi);
        return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' });
      } finally {
        timer = setTimeout(letGo, KEPT);
      }
    },
  };
}

function canvasOf(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`No canvas of ${width} × ${height} pixels`);
  return { canvas, context: context as OffscreenCanvasRenderingContext2D & Canvas2d };
}

function tileMaker(width: number, height: number) {
  const { canvas, context } = canvasOf(width, height);
  return {
    canvas: context,
    done: (matrix: DOMMatrix2DInit): CanvasPattern | null => {
      const pattern = context.createPattern(canvas, 'repeat');
      pattern?.setTransform(matrix);
      return pattern;
    },
  };
}
