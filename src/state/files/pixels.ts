/**
 * Pictures as pixels, for files and for the screen, without holding up the page: they are painted by a worker, and only where that
 * cannot paint, or knows no way, by the browser from the SVG. Loaded with the first picture that needs it.
 */
import { textPieces } from '../../base/text-bytes.ts';
import { heldScale } from '../../drawing/pixel-size.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import { canPaint, paint } from '../../jobs/painting.ts';
import type { PaintTask } from '../../publish/canvas.ts';

/**
 * Characters of an SVG beyond which the page stands still for longer than a frame or two while a browser draws it: some 90 ms a
 * million. 500 bodies with 750 ties are 0.4 million.
 */
const LARGE = 600_000;

/** Whether a picture is to be painted for the screen, too, rather than shown as the SVG that it is. */
export const isLarge = (svg: string): boolean => svg.length > LARGE && canPaint();

/** A picture on its way to the painter: read there once, however often it is painted. */
type Sent = { readonly svg: string; readonly name: number; readonly blob: Promise<Blob> };
/** Few: each holds the text of a picture. */
const MOST_SENT = 2;
let sent: readonly Sent[] = [];
let names = 0;

function sentOf(svg: string): Sent {
  const known = sent.find((each) => each.svg === svg);
  if (known) return known;
  const made: Sent = {
    svg,
    name: names++,
    blob: textPieces(svg).then((pieces) => new Blob([...pieces], { type: 'image/svg+xml' })),
  };
  sent = [made, ...sent].slice(0, MOST_SENT);
  return made;
}

const painted = async (
  svg: string,
  what: Omit<PaintTask, 'name' | 'svg'>,
  control?: JobControl,
): Promise<Blob> => {
  const { name, blob } = sentOf(svg);
  return paint({ name, svg: await blob, ...what }, control);
};

/** The size that an SVG of ours names, in CSS pixels. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const found = /^(?:<\?xml[^>]*>\s*)?<svg[^>]*? width="([\d.]+)(mm)?" height="([\d.]+)(?:mm)?"/.exec(
    svg.slice(0, 4000),
  );
  if (!found) throw new Error('A picture without a size');
  const unit = found[2] ? 96 / 25.4 : 1;
  return { width: Number(found[1]) * unit, height: Number(found[3]) * unit };
}

export type PngOptions = {
  /** Pixels to the inch; fewer where the longest side would be longer than a picture can be. */
  readonly dpi: number;
  /** Put below transparent parts; null = transparent. */
  readonly background: string | null;
};

/**
 * A picture as the bytes of a PNG.
 * @throws AbortError; when neither worker nor browser can draw it
 */
export async function pngOf(
  svg: string,
  { dpi, background }: PngOptions,
  control?: JobControl,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = sizeOf(svg);
  const scale = heldScale(width, height, dpi / 96);
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const png = await withFallback(
    () => painted(svg, { ...size, part: null, background, dpi: 96 * scale }, control),
    async () => {
      const { svgToPng } = await import('../../drawing/export/png.ts');
      return svgToPng(svg, { scale: dpi / 96, background });
    },
  );
  return new Uint8Array(await png.arrayBuffer());
}

/** Which part of the page is shown on how many pixels. */
export type Shown = Pick<PaintTask, 'width' | 'height' | 'part'>;

/**
 * A large picture, or a part of it, for the screen.
 * @returns PNG @throws AbortError; when it cannot be painted, and had better be shown as SVG
 */
export const shownOf = (svg: string, what: Shown, control?: JobControl): Promise<Blob> =>
  painted(svg, { ...what, background: null, dpi: null }, control);

/** Pixels of a picture's longer side that no screen needs more of. */
const LONGEST = 4096;
/** Large pictures that were painted whole last; the same one mostly stands in several places, small and large. */
const MOST_WHOLE = 8;
type Whole = { readonly svg: string; readonly longest: number; readonly image: Promise<Blob> };
let wholes: readonly Whole[] = [];

/**
 * The whole of a large picture, sharp on this screen; painted once, for all places where it stands.
 * @returns PNG @throws as `shownOf`
 */
export function wholeOf(svg: string): Promise<Blob> {
  const longest = Math.round(Math.min(LONGEST, Math.max(screen.width, screen.height) * devicePixelRatio));
  const known = wholes.find((each) => each.svg === svg && each.longest >= longest);
  if (known) return known.image;
  const { width, height } = sizeOf(svg);
  const scale = longest / Math.max(width, height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const made: Whole = { svg, longest, image: shownOf(svg, { ...size, part: null }) };
  wholes = [made, ...wholes].slice(0, MOST_WHOLE);
  made.image.catch(() => {
    wholes = wholes.filter((each) => each !== made);
  });
  return made.image;
}

async function withFallback(worker: () => Promise<Blob>, browser: () => Promise<Blob>): Promise<Blob> {
  if (!canPaint()) return browser();
  try {
    return await worker();
  } catch (error) {
    if (isAbort(error)) throw error;
    return browser();
  }
}
