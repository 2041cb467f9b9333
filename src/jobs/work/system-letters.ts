/** Letters as the machine's own faces draw them, for scripts of which the product brings no face (`publish/traced.ts` follows their edges). */
import type { Surroundings } from '../../publish/publish.ts';
import type { DrawnLetters } from '../../publish/traced.ts';

/** Pixels of the size: edges are followed to a thousandth of it. */
const SIZE = 200;
/** Longer lines are drawn smaller. */
const MOST_PIXELS = 12_000;
const FACES = 'system-ui, sans-serif';
/** Nobody has letters for these: what they look like is what stands for a letter that is missing. */
const NOBODYS = ['\u0378', '\u{2fffe}'];
const PROBE = 24;

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Null where the machine cannot draw, or lacks a face for one of the letters. */
export const systemLetters: NonNullable<Surroundings['letters']> = (text, weight) => {
  if (typeof OffscreenCanvas === 'undefined' || text.trim() === '') return null;
  const probe = prober(weight);
  if (!probe) return null;
  for (const { segment } of clusters.segment(text)) {
    // By the letter that carries the others: with them, a missing one is more than one box.
    const [letter = ''] = segment;
    if (letter.trim() !== '' && !probe(letter)) return null;
  }
  return drawn(text, weight);
};

const canvasOf = (width: number, height: number) =>
  new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });

/** Tells whether the machine has a letter: one that is missing looks like others that are, or like nothing. */
function prober(weight: number): ((letter: string) => boolean) | null {
  const context = canvasOf(4 * PROBE, 3 * PROBE);
  if (!context) return null;
  const lookOf = (letter: string): string => {
    context.font = `${weight} ${PROBE}px ${FACES}`;
    context.clearRect(0, 0, 4 * PROBE, 3 * PROBE);
    context.fillText(letter, PROBE, 2 * PROBE);
    const { data } = context.getImageData(0, 0, 4 * PROBE, 3 * PROBE);
    let look = '';
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) look += `${i}:${data[i]},`;
    return look;
  };
  const missing = new Set(['', ...NOBODYS.map(lookOf)]);
  return (letter) => !missing.has(lookOf(letter));
}

function drawn(text: string, weight: number): DrawnLetters | null {
  const fontOf = (size: number) => `${weight} ${size}px ${FACES}`;
  const ruler = canvasOf(1, 1);
  if (!ruler) return null;
  ruler.font = fontOf(SIZE);
  const wide = ruler.measureText(text).width;
  const size = Math.max(8, Math.floor(Math.min(SIZE, (SIZE * MOST_PIXELS) / Math.max(1, wide))));
  ruler.font = fontOf(size);
  const measured = ruler.measureText(text);
  const left = Math.ceil(Math.max(0, measured.actualBoundingBoxLeft)) + 2;
  const baseline = Math.ceil(Math.max(0, measured.actualBoundingBoxAscent)) + 2;
  const width = left + Math.ceil(Math.max(measured.width, measured.actualBoundingBoxRight)) + 2;
  const height = baseline + Math.ceil(Math.max(0, measured.actualBoundingBoxDescent)) + 2;
  const context = canvasOf(width, height);
  if (!context) return null;
  context.font = fontOf(size);
  context.fillText(text, left, baseline);
  const { data } = context.getImageData(0, 0, width, height);
  const cover = new Uint8Array(width * height);
  for (let i = 0; i < cover.length; i++) cover[i] = data[4 * i + 3]!;
  return { cover, width, height, left, baseline, advance: measured.width, size };
}
