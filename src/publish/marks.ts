/**
 * What is on a picture, read back from its SVG: groups, outlines, text, images with their looks resolved and all coordinates in
 * the picture's own units. Writers of other formats draw from it, so that every format shows the one picture.
 */
import type { Segment } from './path-data.ts';

export type Picture = {
  /** In pixels of the drawing; a `Sheet` says how large that is on paper. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly marks: readonly Mark[];
  /** What `Paint` of patterns refers to. */
  readonly patterns: ReadonlyMap<string, PatternTile>;
};

/** Which element of the SVG a mark was. */
export type Named = {
  /** '' = none. */
  readonly id: string;
  /** Its <title>, e.g. a body's name with sector and kind; '' = none. */
  readonly title: string;
  /** `data-from` under the name 'from'; and `class` under 'class'. */
  readonly data: ReadonlyMap<string, string>;
};

/** '#rrggbb' */
export type Colour = string;
export type Paint =
  | { readonly of: 'colour'; readonly colour: Colour; readonly opacity: number }
  | { readonly of: 'pattern'; readonly pattern: string; readonly opacity: number };
export type Stroke = {
  readonly colour: Colour;
  readonly opacity: number;
  readonly width: number;
  /** Lengths of dash and gap in turn; empty = whole. */
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
};
export type Look = {
  readonly fill: Paint | null;
  readonly isEvenOdd: boolean;
  readonly stroke: Stroke | null;
};

export type Mark = GroupMark | PathMark | CircleMark | RectMark | TextMark | ImageMark;
export type GroupMark = Named & { readonly is: 'group'; readonly marks: readonly Mark[] };
export type PathMark = Named & Look & { readonly is: 'path'; readonly segments: readonly Segment[] };
export type CircleMark = Named &
  Look & { readonly is: 'circle'; readonly cx: number; readonly cy: number; readonly r: number };
/** Always upright; `round` is the radius of its corners. */
export type RectMark = Named & Look & { readonly is: 'rect'; readonly round: number } & Place;
export type TextMark = Named & {
  readonly is: 'text';
  /** Degrees by which each line is turned clockwise around its start. */
  readonly turn: number;
  /** Drawn around the letters, below them. */
  readonly halo: Stroke | null;
  readonly lines: readonly TextLine[];
};
export type ImageMark = Named & {
  readonly is: 'image';
  readonly type: 'image/png' | 'image/jpeg';
  readonly base64: string;
  /** False = stretched; true = as large as fits, in the middle. */
  readonly keepsRatio: boolean;
  readonly opacity: number;
} & Place;

export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A line of text: x and baseline y are its start, middle or end as `anchor` says. */
export type TextLine = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly runs: readonly TextRun[];
};
export type TextRun = {
  readonly text: string;
  readonly size: number;
  /** 400 … 700 */
  readonly weight: number;
  readonly fill: { readonly colour: Colour; readonly opacity: number };
  /** Gap before it. */
  readonly gap: number;
  /** Extra space after each letter. */
  readonly spacing: number;
};

/** One tile of a pattern: marks in its own units, and how those lie on the page. */
export type PatternTile = {
  readonly width: number;
  readonly height: number;
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly marks: readonly Mark[];
};

export { marksOf } from './read-marks.ts';

/** Every mark, groups before what is in them. */
export function* everyMark(marks: readonly Mark[]): Generator<Mark> {
  for (const mark of marks) {
    yield mark;
    if (mark.is === 'group') yield* everyMark(mark.marks);
  }
}

/** The group of an id, wherever it is. */
export function groupOf(picture: Pick<Picture, 'marks'>, id: string): GroupMark | null {
  for (const mark of everyMark(picture.marks)) if (mark.is === 'group' && mark.id === id) return mark;
  return null;
}

/** What a text says, its lines joined by spaces. */
export const wordsOf = (text: TextMark): string =>
  text.lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ');

/** Everything that is written on a picture, with its weight. */
export function* textsOf(
  marks: readonly Mark[],
): Generator<{ readonly text: string; readonly weight: number }> {
  for (const mark of everyMark(marks)) {
    if (mark.is === 'text') for (const line of mark.lines) yield* line.runs;
  }
}
