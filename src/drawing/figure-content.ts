/** What goes into the page of a figure, and what is known of it when it is drawn. */
import type { LegendPart } from '../model/figure.ts';
import type { Id } from '../model/project.ts';
import type { AnnotationDrawing } from './annotations.ts';
import type { FootPart } from './figure-blocks.ts';
import type { DrawChart } from './figure-chart.ts';
import type { KeyWords, Numbered } from './figure-key.ts';
import type { LegendPlace } from './figure-legend.ts';
import type { PageSetting, Sizes } from './figure-setting.ts';
import type { Box } from './label-field.ts';
import type { PlacedLabel } from './labels.ts';
import type { LegendHeadings } from './legend-section.ts';
import type { Palette } from './look.ts';
import type { Caption, Scene } from './scene.ts';
import type { Measure } from './text-width.ts';

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
    /** Words of the list of names that found no room in the picture; without them there is none. */
    readonly key?: KeyWords;
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
    /** The list of names that stand as numbers in the picture. */
    readonly key: Box | null;
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
  /** Bodies whose names were wanted and found no room, neither in the picture nor in the list beside it. */
  readonly hidden: readonly Id[];
  /** Bodies whose names stand in the list, under a number that stands beside them. */
  readonly numbered: readonly Numbered[];
  /** Where the legend stands in the end, and which of its parts found no room there. */
  readonly legend: { readonly place: LegendPlace; readonly leftOut: readonly LegendPart[] };
  /** What the foot should say and has no room for. */
  readonly footLeftOut: readonly FootPart[];
  /** Annotations that hold on to bodies which are not in the picture. */
  readonly missing: readonly Id[];
  /** Size of ordinary names on paper, in points. */
  readonly points: number;
};

/** What is laid out between head and foot. */
export type Content = Pick<DrawnFigure, 'labels' | 'bodies' | 'hidden' | 'numbered'> & {
  /** Of names, or of a chart's words. */
  readonly textSize: number;
  readonly defs: string;
  readonly drawing: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly box: Box;
  readonly legend: string;
  readonly legendBox: Box | null;
  readonly legendPlace: DrawnFigure['legend'];
  readonly key: string;
  readonly keyBox: Box | null;
  readonly notes: AnnotationDrawing;
  readonly description: string;
};

/** Where it is laid out. */
export type ContentRoom = {
  readonly page: Box;
  readonly room: Box;
  readonly sizes: Sizes;
  readonly measure: Measure;
};
