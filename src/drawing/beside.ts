/** Two states of one network side by side on one page, in the same frame, with what the signs of a play mean below. */

import { anyFaceWidth } from './any-face-width.ts';
import { breakLabel, LINE_HEIGHT } from './line-break.ts';
import { HALO, nodeSvg, plainPaint } from './node-svg.ts';
import type { Scene } from './scene.ts';
import { describe, drawScene, svgDocument } from './svg.ts';
import { element, escapeXml } from './xml.ts';

export type BesideOptions = {
  readonly fontDataUri: string | null;
  /** What the signs mean; those that are in neither picture are left out. */
  readonly signs: Readonly<Record<'gone' | 'new' | 'cut-off', string>>;
  /** A line below both, e.g. that data are unchanged. */
  readonly note: string;
};

/** Two A4 pages upright, side by side. */
const WIDTH = 1588;
const HEIGHT = 900;
const MARGIN = 32;
const SIZE = 12;
const TITLE = 17;

/** A standalone SVG. Positions are those of the scenes; both are framed by all that is in either. */
export function besideSvg(
  sides: readonly { readonly title: string; readonly scene: Scene }[],
  { fontDataUri, signs, note }: BesideOptions,
): string {
  const each = (WIDTH - MARGIN * (sides.length + 1)) / sides.length;
  const [first] = sides;
  if (!first) throw new Error('Nothing to draw side by side');
  const { palette, caption } = first.scene;
  const below = HEIGHT - MARGIN - SIZE * 4.5;
  const parts = sides.map(({ title, scene }, i) => {
    const x0 = MARGIN + i * (each + MARGIN);
    const drawing = drawScene(
      scene,
      { x0, y0: MARGIN + TITLE * 3, x1: x0 + each, y1: below },
      { measure: anyFaceWidth, textSize: SIZE, mostLabels: 110, room: HALO },
    );
    return lines(title, x0, MARGIN, TITLE, each, palette.ink, 600) + element('g', {}, drawing.markup);
  });
  const shown = new Set(sides.flatMap(({ scene }) => scene.nodes.flatMap(({ played }) => played ?? [])));
  let x = MARGIN;
  const key = (['gone', 'new', 'cut-off'] as const).flatMap((played) => {
    if (!shown.has(played)) return [];
    const look = {
      shape: 'circle',
      fill: palette.quiet,
      pattern: 'solid',
      stroke: palette.page,
      cross: false,
      block: false,
      played,
    } as const;
    const at = x;
    x += 22 + anyFaceWidth(signs[played], SIZE) + 22;
    return [
      nodeSvg(look, at + 8, below + SIZE * 1.6, 5, palette, plainPaint) +
        line(signs[played], at + 22, below + SIZE * 2, SIZE, palette.ink),
    ];
  });
  const said = [caption.mark ?? '', note, caption.counts, caption.lens, caption.source, caption.date];
  const text = said.filter((part) => part !== '').join(' · ');
  return svgDocument({
    width: WIDTH,
    height: HEIGHT,
    title: `${caption.title}: ${sides.map(({ title }) => title).join(' / ')}`,
    description: describe(first.scene),
    background: palette.page,
    defs: '',
    fontDataUri,
    body: [
      ...parts,
      ...key,
      lines(text, MARGIN, below + SIZE * 2.6, SIZE * 0.95, WIDTH - 2 * MARGIN, palette.quiet, 400),
    ].join('\n'),
  });
}

const line = (text: string, x: number, y: number, size: number, fill: string): string =>
  element('text', { x, y, 'font-size': size, fill }, escapeXml(text));

/** Up to two lines. */
function lines(
  text: string,
  x: number,
  y: number,
  size: number,
  width: number,
  fill: string,
  weight: number,
): string {
  const [block] = breakLabel(text, { size, weight, width, lines: 2, measure: anyFaceWidth });
  return element(
    'text',
    { 'font-size': size, 'font-weight': weight === 400 ? null : String(weight), fill },
    ...(block?.lines ?? [text]).map((part, i) =>
      element('tspan', { x, y: y + size * (0.95 + LINE_HEIGHT * i) }, escapeXml(part)),
    ),
  );
}
