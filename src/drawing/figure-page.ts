/**
 * The page of a figure: title, drawing, legend, annotations, logos, caption and foot (n, lens in words, source, date of the data). All
 * pictures that leave the product are laid out here, the network's as well as charts.
 *
 * Pages are laid out as if their shorter side were that of A4, and scaled as a whole by the `viewBox`: a poster has the proportions of
 * a page, with lines and rims that are as strong on it as its type is large. Boxes that are handed back are in those units.
 */
import { toEnd } from '../base/pauses.ts';
import type { Id } from '../model/project.ts';
import { type AnnotationDrawing, drawAnnotations } from './annotations.ts';
import { anyFaceWidth } from './any-face-width.ts';
import { descriptionOf, footOf, headOf } from './figure-blocks.ts';
import { chartIn, type DrawChart } from './figure-chart.ts';
import { figureLegend, type LegendSetting } from './figure-legend.ts';
import { namesFor, namesWanted } from './figure-names.ts';
import type { PageSetting, Sizes } from './figure-setting.ts';
import { boxAt } from './figure-text.ts';
import { greying } from './grey.ts';
import type { Box } from './label-field.ts';
import type { PlacedLabel } from './labels.ts';
import type { LegendHeadings } from './legend-svg.ts';
import type { Palette } from './look.ts';
import { PX_PER_MM, sizeOfPage } from './page-formats.ts';
import type { Caption, Scene } from './scene.ts';
import { circlesOf, joined, svgDocument, writingScene } from './svg.ts';
import type { Measure } from './text-width.ts';
import { element } from './xml.ts';

export type { PageSetting } from './figure-setting.ts';

export type FigurePicture =
  | { readonly of: 'map'; readonly scene: Scene }
  | {
      readonly of: 'chart';
      readonly draw: DrawChart;
      readonly caption: Caption;
      readonly palette: Palette;
    };

export type FigurePageInput = {
  readonly picture: FigurePicture;
  readonly figure: PageSetting;
  readonly said: {
    readonly headings: LegendHeadings;
    /** A count as people of the language write it. */
    readonly number: (value: number) => string;
  };
  /** A woff2 of the bundled face, to be seen alike where it is not installed; null = none inside. */
  readonly fontDataUri: string | null;
  readonly measure?: Measure;
};

export type DrawnFigure = {
  readonly svg: string;
  /** Where things stand, in units of the page: for checks, and for pointing at them. */
  readonly parts: {
    readonly page: Box;
    readonly drawing: Box;
    readonly title: Box | null;
    readonly legend: Box | null;
    /** Caption and foot. */
    readonly caption: Box | null;
    readonly annotations: readonly { readonly id: Id; readonly box: Box }[];
  };
  readonly labels: readonly PlacedLabel[];
  /** All bodies of the picture; none for a chart. */
  readonly bodies: readonly {
    readonly id: Id;
    readonly x: number;
    readonly y: number;
    readonly r: number;
  }[];
  /** Bodies whose names were wanted and found no room. */
  readonly hidden: readonly Id[];
  /** Annotations that hold on to bodies which are not in the picture. */
  readonly missing: readonly Id[];
  /** Size of ordinary names on paper, in points. */
  readonly points: number;
};

/** Shorter side of a page in units: that of A4 in CSS pixels. */
const SHORT_SIDE = 210 * PX_PER_MM;
/** Usual size of names in units, and the least in CSS pixels on paper. */
const USUAL_TEXT = SHORT_SIDE / 66;
const LEAST_TEXT = 10.5;
/** The same for what explains the picture: 6 points. */
const LEAST_FINE = 8;
const MARGIN = USUAL_TEXT * 2.2;
/** What a title is to names on a page that is held; and on one that hangs, where it is read from the other end of a hall. */
const HEADING = 1.7;
const HEADING_OF_POSTERS = 3.9;
/** mm that the shorter side of a page that hangs has: that of A2. */
const HANGS_FROM = 420;

/** Lays out and draws a figure on its page. */
export const drawFigurePage = (input: FigurePageInput): DrawnFigure => toEnd(drawingFigurePage(input));

/** The same with places to pause: names of a hundred bodies, or thousands of marks, take longer than a frame. */
export function* drawingFigurePage(input: FigurePageInput): Generator<void, DrawnFigure> {
  const { figure, picture } = input;
  const measure = input.measure ?? anyFaceWidth;
  const paper = sizeOfPage(figure.page);
  const scale = (Math.min(paper.width, paper.height) * PX_PER_MM) / SHORT_SIDE;
  const page = {
    x0: 0,
    y0: 0,
    x1: (paper.width * PX_PER_MM) / scale,
    y1: (paper.height * PX_PER_MM) / scale,
  };
  const least = Math.max(USUAL_TEXT, LEAST_TEXT / scale);
  const { textScale } = figure.look;
  // What explains the picture grows less than its names: for a talk, names are read from afar, sources afterwards.
  const hangs = Math.min(paper.width, paper.height) >= HANGS_FROM;
  const sizes: Sizes = {
    heading: least * textScale * (hangs ? HEADING_OF_POSTERS : HEADING),
    text: least * textScale,
    legend: least * (textScale > 1 ? textScale ** 0.7 : textScale),
    fine: Math.max(LEAST_FINE / scale, least * 0.88 * (textScale > 1 ? textScale ** 0.35 : textScale)),
    small: LEAST_FINE / scale,
  };
  const palette = picture.of === 'map' ? picture.scene.palette : picture.palette;
  const caption = picture.of === 'map' ? picture.scene.caption : picture.caption;
  const room = { x0: MARGIN, y0: MARGIN, x1: page.x1 - MARGIN, y1: page.y1 - MARGIN };
  const said = { figure, caption, palette, measure, sizes, room };
  const head = headOf(said);
  const foot = footOf(said);
  const box: Box = {
    ...room,
    y0: room.y0 + (head ? head.height + sizes.text * 0.9 : 0),
    y1: room.y1 - (foot ? foot.height + sizes.fine * 1.3 : 0),
  };
  const content =
    picture.of === 'map'
      ? yield* mapContent(picture.scene, box, page, input, sizes, measure)
      : yield* chartContent(picture, box, page, input, sizes, measure);
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
      caption: foot ? boxAt(room.x0, footY, foot) : null,
      annotations: content.notes.placed,
    },
    labels: content.labels,
    bodies: content.bodies,
    hidden: content.hidden,
    missing: content.notes.missing,
    points: (content.textSize * scale * 72) / 96,
  };
}

type Content = Pick<DrawnFigure, 'labels' | 'bodies' | 'hidden'> & {
  /** Of names, or of a chart's words. */
  readonly textSize: number;
  readonly defs: string;
  readonly drawing: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly box: Box;
  readonly legend: string;
  readonly legendBox: Box | null;
  readonly notes: AnnotationDrawing;
  readonly description: string;
};

function* mapContent(
  scene: Scene,
  room: Box,
  page: Box,
  { figure, said }: FigurePageInput,
  sizes: Sizes,
  measure: Measure,
): Generator<void, Content> {
  const { legend: asked, look } = figure;
  const beside = asked.place === 'auto' ? page.x1 >= page.y1 : asked.place === 'beside';
  const setting: LegendSetting = {
    scene,
    box: room,
    textSize: sizes.legend,
    least: sizes.small,
    beside,
    parts: asked.place === 'none' ? [] : asked.parts,
    patterns: look.patterns,
    headings: said.headings,
    number: said.number,
    measure,
  };
  const planned = figureLegend(setting);
  yield;
  const gap = sizes.legend * 1.6;
  let box = room;
  if (planned) {
    box = beside
      ? { ...room, x1: room.x1 - planned.width - gap }
      : { ...room, y1: room.y1 - planned.height - gap };
  }
  const most = namesWanted(look.mostNames, look.textScale, scene.nodes.length);
  const { set, notes, textSize } = yield* namesFor(scene, {
    box,
    textSize: sizes.text,
    most,
    isChosen: look.mostNames !== null,
    patterns: look.patterns,
    measure,
    annotate: (frame, size) =>
      drawAnnotations(figure.annotations, {
        page,
        bounds: boundsOf(page),
        drawn: { scene, frame, circles: circlesOf(scene, frame) },
        textSize: size,
        palette: scene.palette,
        measure,
      }),
  });
  const drawing = yield* writingScene(scene, set);
  // Drawn once more with the scale that the drawing has in the end.
  const legend = planned && figureLegend(setting, drawing.frame.scale);
  const legendX = beside ? room.x1 - (legend?.width ?? 0) : room.x0;
  const legendY = beside ? box.y0 : box.y1 + gap;
  const circles = circlesOf(scene, drawing.frame);
  const named = new Set(drawing.labels.map(({ id }) => id));
  const byImportance = [...scene.nodes.keys()].sort(
    (a, b) => scene.nodes[b]!.importance - scene.nodes[a]!.importance || a - b,
  );
  return {
    textSize,
    defs: drawing.defs,
    drawing: drawing.markup,
    attributes: {},
    box,
    legend: legend ? legend.at(legendX, legendY) : '',
    legendBox: legend ? boxAt(legendX, legendY, legend) : null,
    notes,
    description: '',
    labels: drawing.labels,
    bodies: scene.nodes.map(({ id }, i) => ({
      id,
      x: circles[3 * i]!,
      y: circles[3 * i + 1]!,
      r: circles[3 * i + 2]!,
    })),
    hidden: byImportance.slice(0, most).flatMap((v) => {
      const { id } = scene.nodes[v]!;
      return named.has(id) ? [] : [id];
    }),
  };
}

function* chartContent(
  { draw }: Extract<FigurePicture, { of: 'chart' }>,
  box: Box,
  page: Box,
  { figure, picture }: FigurePageInput,
  sizes: Sizes,
  measure: Measure,
): Generator<void, Content> {
  const palette = picture.of === 'chart' ? picture.palette : picture.scene.palette;
  const chart = yield* chartIn(box, draw, sizes.text);
  return {
    textSize: chart.textSize,
    defs: '',
    drawing: chart.markup,
    attributes: chart.attributes,
    box: chart.box,
    legend: '',
    legendBox: null,
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
  };
}

/** Texts that are put on the page stay on it, with half a margin. */
const boundsOf = (page: Box): Box => ({
  x0: MARGIN / 2,
  y0: MARGIN / 2,
  x1: page.x1 - MARGIN / 2,
  y1: page.y1 - MARGIN / 2,
});
