/**
 * The page of a figure: title, drawing, legend, annotations, logos, caption and foot (n, lens in words, source, date of the data). All
 * pictures that leave the product are laid out here, the network's as well as charts.
 *
 * Pages are laid out as if their shorter side were that of A4, and scaled as a whole by the `viewBox`: a poster has the proportions of
 * a page, with lines and rims that are as strong on it as its type is large. Boxes that are handed back are in those units.
 */
import { toEnd } from '../base/pauses.ts';
import type { Figure } from '../model/figure.ts';
import type { Id } from '../model/project.ts';
import { type AnnotationDrawing, drawAnnotations } from './annotations.ts';
import { anyFaceWidth } from './any-face-width.ts';
import { chartIn, type DrawChart } from './figure-chart.ts';
import { figureLegend, type LegendSetting } from './figure-legend.ts';
import { type Block, boxAt, grouped, headingBlock, runningBlock, stacked } from './figure-text.ts';
import { greying } from './grey.ts';
import type { Box } from './label-field.ts';
import type { PlacedLabel } from './labels.ts';
import type { LegendHeadings } from './legend-svg.ts';
import { logosRow } from './logos.ts';
import type { Palette } from './look.ts';
import { PX_PER_MM, sizeOfPage } from './page-formats.ts';
import type { Caption, Scene } from './scene.ts';
import {
  circlesOf,
  DRAW_DEFAULTS,
  type Drawing,
  describe,
  drawingScene,
  frameOf,
  svgDocument,
} from './svg.ts';
import type { Measure } from './text-width.ts';
import { element } from './xml.ts';

export type FigurePicture =
  | { readonly of: 'map'; readonly scene: Scene }
  | {
      readonly of: 'chart';
      readonly draw: DrawChart;
      readonly caption: Caption;
      readonly palette: Palette;
    };

/** What of a figure decides how its page looks. */
export type PageSetting = Pick<
  Figure,
  'page' | 'words' | 'legend' | 'annotations' | 'logos' | 'footer' | 'look'
>;

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
/** Names that are tried where all that find room are wanted, on a page of usual type: beyond, nobody reads them. */
const MANY_NAMES = 150;

type Sizes = {
  /** Names; legend; what is small below. */
  readonly text: number;
  readonly legend: number;
  readonly fine: number;
  /** What nothing is smaller than without need. */
  readonly small: number;
};

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
  const sizes: Sizes = {
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
      : chartContent(picture, box, page, input, sizes, measure);
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
    body: [
      head ? head.at(room.x0, room.y0) : '',
      content.notes.under,
      element('g', { id: 'drawing', ...content.attributes }, content.drawing),
      content.legend,
      content.notes.over,
      foot ? foot.at(room.x0, footY) : '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
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
  const gap = sizes.legend * 1.6;
  let box = room;
  if (planned) {
    box = beside
      ? { ...room, x1: room.x1 - planned.width - gap }
      : { ...room, y1: room.y1 - planned.height - gap };
  }
  const most = namesWanted(look, scene.nodes.length);
  const { drawing, notes, textSize } = yield* withNames(scene, box, page, figure, sizes.text, most, measure);
  // Drawn once more with the scale that the drawing has in the end.
  const legend = planned && figureLegend({ ...setting, box }, drawing.frame.scale);
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

function chartContent(
  { draw }: Extract<FigurePicture, { of: 'chart' }>,
  box: Box,
  page: Box,
  { figure, picture }: FigurePageInput,
  sizes: Sizes,
  measure: Measure,
): Content {
  const palette = picture.of === 'chart' ? picture.palette : picture.scene.palette;
  const chart = chartIn(box, draw, sizes.text);
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

type Named = { readonly drawing: Drawing; readonly notes: AnnotationDrawing; readonly textSize: number };

/** Type that is tried where a few names are wanted and some find no room, against what was asked for. */
const SMALLER = [1, 0.88, 0.78, 0.68] as const;
/** What a name that was shortened is worth, and what each step to smaller type has to win. */
const CUT = 0.25;
const STEP = 0.06;

/** The scene in its box with as many of the wanted names as there can be. */
function* withNames(
  scene: Scene,
  box: Box,
  page: Box,
  figure: PageSetting,
  usual: number,
  most: number,
  measure: Measure,
): Generator<void, Named> {
  const draw = function* (textSize: number, width: Measure): Generator<void, Named> {
    const frame = frameOf(scene, box, textSize);
    const notes = drawAnnotations(figure.annotations, {
      page,
      bounds: boundsOf(page),
      drawn: { scene, frame, circles: circlesOf(scene, frame) },
      textSize,
      palette: scene.palette,
      measure,
    });
    const drawing = yield* drawingScene(scene, box, {
      measure: width,
      textSize,
      mostLabels: most,
      print: figure.look.patterns,
      keepOff: notes.keepOff,
    });
    return { drawing, notes, textSize };
  };
  const usually = yield* draw(usual, measure);
  const isChosen = figure.look.mostNames !== null;
  if (!isChosen && usually.drawing.labels.length < most && measure === anyFaceWidth) {
    // Rather every name, laid out for our own face, than one missing for the sake of another.
    const own = yield* draw(usual, DRAW_DEFAULTS.measure);
    if (own.drawing.labels.length === most) return own;
  }
  if (!isChosen) return usually;
  const importance = new Map(scene.nodes.map((node) => [node.id, 0.2 + node.importance] as const));
  const worth = ({ labels }: Drawing): number =>
    labels.reduce((sum, { id, block }) => sum + importance.get(id)! * (block.cut ? CUT : 1), 0);
  const all = [...importance.values()].sort((a, b) => b - a).slice(0, most);
  const whole = all.reduce((sum, value) => sum + value, 0);
  let best = { ...usually, value: worth(usually.drawing) };
  for (const [step, share] of SMALLER.entries()) {
    if (best.value >= whole * (1 - STEP)) break;
    if (step === 0) continue;
    const tried = yield* draw(usual * share, measure);
    const value = worth(tried.drawing) - STEP * step * whole;
    if (value > best.value) best = { ...tried, value };
  }
  return best;
}

/** Texts that are put on the page stay on it, with half a margin. */
const boundsOf = (page: Box): Box => ({
  x0: MARGIN / 2,
  y0: MARGIN / 2,
  x1: page.x1 - MARGIN / 2,
  y1: page.y1 - MARGIN / 2,
});

/** Smaller type leaves room for more names. */
const namesWanted = ({ mostNames, textScale }: PageSetting['look'], bodies: number): number =>
  Math.min(bodies, mostNames ?? Math.round(MANY_NAMES / Math.min(1, textScale) ** 2));

type Said = {
  readonly figure: PageSetting;
  readonly caption: Caption;
  readonly palette: Palette;
  readonly measure: Measure;
  readonly sizes: Sizes;
  readonly room: Box;
};

/** Logos take this share of the page's width at most. */
const LOGO_SHARE = 0.34;

/** Title and subtitle, with the logos of the head to their right. */
function headOf({ figure, caption, palette, measure, sizes, room }: Said): Block | null {
  const { words } = figure;
  const width = room.x1 - room.x0;
  const logos = logosRow(
    figure.logos.filter(({ corner }) => corner === 'head'),
    sizes.legend * 3,
    width * LOGO_SHARE,
  );
  const free = logos ? width - logos.width - sizes.legend * 2 : width;
  const text = stacked(
    [
      headingBlock(words.title ?? caption.title, free, 3, {
        size: sizes.text * 1.7,
        weight: 600,
        fill: palette.ink,
        measure,
      }),
      runningBlock(words.subtitle, free, { size: sizes.text * 1.12, fill: palette.quiet, measure }),
    ],
    sizes.text * 0.35,
  );
  return withLogos(grouped('figure-title', text), logos, width, 'logos');
}

/** The caption in one's own words, what has to be said of the data, and the logos of the foot to the right. */
function footOf({ figure, caption, palette, measure, sizes, room }: Said): Block | null {
  const { words, footer } = figure;
  const width = room.x1 - room.x0;
  const logos = logosRow(
    figure.logos.filter(({ corner }) => corner === 'foot'),
    sizes.legend * 2.6,
    width * LOGO_SHARE,
  );
  const free = logos ? width - logos.width - sizes.legend * 2 : width;
  const facts = [
    footer.counts ? caption.counts : '',
    footer.lens ? caption.lens : '',
    footer.date ? caption.date : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const quiet = { size: sizes.fine, fill: palette.quiet, measure };
  const text = stacked(
    [
      grouped(
        'caption-words',
        runningBlock(words.caption, free, { size: sizes.fine * 1.16, fill: palette.ink, measure }),
      ),
      // Set apart from what is only looked at when wanted.
      runningBlock(caption.mark ?? '', free, {
        size: sizes.fine * 1.25,
        weight: 600,
        fill: palette.ink,
        measure,
      }),
      stacked(
        [
          runningBlock(facts, free, quiet),
          footer.source ? runningBlock(caption.source, free, quiet) : null,
          runningBlock(footer.text, free, quiet),
        ],
        sizes.fine * 0.3,
      ),
    ],
    sizes.fine * 0.55,
  );
  return withLogos(grouped('caption', text), logos, width, 'logos-foot');
}

/** Text at the left, logos at the right; both in the middle of the height that they have together. */
function withLogos(text: Block | null, logos: Block | null, width: number, id: string): Block | null {
  if (!logos) return text;
  const height = Math.max(text?.height ?? 0, logos.height);
  return {
    width,
    height,
    at: (x, y) =>
      (text ? text.at(x, y + (height - text.height) / 2) : '') +
      element('g', { id }, logos.at(x + width - logos.width, y + (height - logos.height) / 2)),
  };
}

/** In one line for those who do not see the page: what is written on it, and what a chart says. */
function descriptionOf({ words }: PageSetting, caption: Caption, chart: string): string {
  return [words.subtitle, words.caption, describe({ caption }), chart]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
}
