/**
 * The page of a figure: title, drawing, legend, annotations, logos, caption and foot (n, lens in words, source, date of the data). All
 * pictures that leave the product are laid out here, the network's as well as charts.
 *
 * Pages are laid out as if their shorter side were that of A4, and scaled as a whole by the `viewBox`: a poster has the proportions of
 * a page, with lines and rims that are as strong on it as its type is large. Boxes that are handed back are in those units.
 */
import { toEnd } from '../base/pauses.ts';
import { drawAnnotations } from './annotations.ts';
import { anyFaceWidth } from './any-face-width.ts';
import { descriptionOf, FOOT_PARTS, type FootPart, footOf, headOf, type Said } from './figure-blocks.ts';
import { chartIn } from './figure-chart.ts';
import type { Content, ContentRoom, DrawnFigure, FigurePageInput, FigurePicture } from './figure-content.ts';
import { boundsOf, mapContent } from './figure-map.ts';
import { MARGIN, sizesOf, unitsOn } from './figure-setting.ts';
import { type Block, boxAt } from './figure-text.ts';
import { greying } from './grey.ts';
import type { Box } from './label-field.ts';
import { PX_PER_MM, sizeOfPage } from './page-formats.ts';
import { joined, svgDocument } from './svg.ts';
import { element } from './xml.ts';

export type { DrawnFigure, FigurePageInput, FigurePicture } from './figure-content.ts';
export type { PageSetting } from './figure-setting.ts';

/** Lays out and draws a figure on its page. */
export const drawFigurePage = (input: FigurePageInput): DrawnFigure => toEnd(drawingFigurePage(input));

/** The same with places to pause: names of a hundred bodies, or thousands of marks, take longer than a frame. */
export function* drawingFigurePage(input: FigurePageInput): Generator<void, DrawnFigure> {
  const { figure, picture } = input;
  const measure = input.measure ?? anyFaceWidth;
  const paper = sizeOfPage(figure.page);
  const scale = unitsOn(paper);
  const page = {
    x0: 0,
    y0: 0,
    x1: (paper.width * PX_PER_MM) / scale,
    y1: (paper.height * PX_PER_MM) / scale,
  };
  const sizes = sizesOf(paper, figure.look.textScale);
  const palette = picture.of === 'map' ? picture.scene.palette : picture.palette;
  const caption = picture.of === 'map' ? picture.scene.caption : picture.caption;
  const room = { x0: MARGIN, y0: MARGIN, x1: page.x1 - MARGIN, y1: page.y1 - MARGIN };
  const said = { figure, caption, palette, measure, sizes, room };
  const head = headOf(said);
  const { foot, footLeftOut, box } = roomBetween(said, head);
  const within: ContentRoom = { page, room: box, sizes, measure };
  const content =
    picture.of === 'map'
      ? yield* mapContent(picture.scene, input, within)
      : yield* chartContent(picture, input, within);
  const footY = room.y1 - (foot?.height ?? 0);
  const title = figure.words.title ?? caption.title;
  const svg = svgDocument({
    width: page.x1,
    height: page.y1,
    paper,
    title: title === '' ? caption.title : title,
    description: descriptionOf(figure, caption, content.description),
    background: figure.look.background === 'none' ? null : palette.page,
    defs: content.defs,
    fontDataUri: input.fontDataUri,
    body: joined(
      [
        head ? head.at(room.x0, room.y0) : '',
        content.notes.under,
        element('g', { id: 'drawing', ...content.attributes }, content.drawing),
        content.legend,
        content.key,
        content.notes.over,
        foot ? foot.at(room.x0, footY) : '',
      ].filter((part) => part !== ''),
    ),
  });
  return {
    svg: figure.look.colours === 'grey' ? yield* greying(svg, palette) : svg,
    parts: {
      page,
      drawing: content.box,
      title: head ? boxAt(room.x0, room.y0, head) : null,
      legend: content.legendBox,
      key: content.keyBox,
      caption: foot ? boxAt(room.x0, footY, foot) : null,
      annotations: content.notes.placed,
    },
    labels: content.labels,
    bodies: content.bodies,
    hidden: content.hidden,
    numbered: content.numbered,
    legend: content.legendPlace,
    footLeftOut,
    missing: content.notes.missing,
    points: (content.textSize * scale * 72) / 96,
  };
}

/** The least share of the height between the margins that is left for the picture. */
const LEAST_HEIGHT = 0.42;

/** The foot, and what head and foot leave: on a page that is too small for all that is said, the picture comes first. */
function roomBetween(
  said: Said,
  head: Block | null,
): { readonly foot: Block | null; readonly footLeftOut: readonly FootPart[]; readonly box: Box } {
  const { room, sizes, figure } = said;
  const there = FOOT_PARTS.filter((part) => figure.footer[part]);
  for (let count = 0; ; count++) {
    const footLeftOut = there.slice(0, count);
    const foot = footOf(said, footLeftOut);
    const y0 = room.y0 + (head ? head.height + sizes.text * 0.9 : 0);
    const y1 = room.y1 - (foot ? foot.height + sizes.fine * 1.3 : 0);
    const box = { ...room, y0, y1: Math.max(y1, y0 + sizes.text) };
    if (count === there.length || y1 - y0 >= LEAST_HEIGHT * (room.y1 - room.y0))
      return { foot, footLeftOut, box };
  }
}

function* chartContent(
  { draw, palette }: Extract<FigurePicture, { of: 'chart' }>,
  { figure }: FigurePageInput,
  { room, page, sizes, measure }: ContentRoom,
): Generator<void, Content> {
  const chart = yield* chartIn(room, draw, sizes);
  return {
    textSize: chart.textSize,
    defs: '',
    drawing: chart.markup,
    attributes: chart.attributes,
    box: chart.box,
    legend: '',
    legendBox: null,
    legendPlace: { place: 'none', leftOut: [] },
    key: '',
    keyBox: null,
    notes: drawAnnotations(figure.annotations, {
      page,
      bounds: boundsOf(page),
      drawn: null,
      textSize: sizes.text,
      palette,
      measure,
    }),
    description: chart.text.join(' '),
    labels: [],
    bodies: [],
    hidden: [],
    numbered: [],
  };
}
