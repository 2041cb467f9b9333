/**
 * What is asked of this room: pictures that are drawn already, or a report that is worded already, in – the bytes of a document
 * out. Every writer works in a worker and in Node alike; what it needs of its surroundings it is handed (`Surroundings`).
 */

import type { Weight } from './face-stock.ts';
import type { ViewerWords } from './html/words.ts';
import type { SlideWords } from './pptx/names.ts';
import type { ReportBlock, ReportPicture } from './report.ts';
import type { DrawnLetters } from './traced.ts';

/** One page or slide: an SVG as `drawing` makes it, on a page of so many millimetres. */
export type Sheet = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly text: readonly string[];
  /** For whoever speaks; '' = none. */
  readonly notes: string;
};

/** What a document says of itself. */
export type DocumentAbout = {
  readonly title: string;
  readonly author: string;
  readonly language: 'de' | 'en';
  /** A day, '2026-11-22': given, so that the same figure gives the same file. */
  readonly date: string;
};

/** The tasks by name. One more kind of document is one line here and one in `MAKERS`. */
export type Tasks = {
  readonly pdf: { readonly sheets: readonly Sheet[]; readonly about: DocumentAbout };
  readonly pptx: {
    readonly sheets: readonly Sheet[];
    readonly about: DocumentAbout;
    readonly words: SlideWords;
  };
  readonly html: {
    readonly sheets: readonly Sheet[];
    readonly about: DocumentAbout;
    readonly words: ViewerWords;
  };
  readonly docx: {
    readonly blocks: readonly ReportBlock[];
    readonly picture: ReportPicture | null;
    readonly about: DocumentAbout;
  };
};
export type DocumentKind = keyof Tasks;
export type PublishTask = { [K in DocumentKind]: { readonly make: K } & Tasks[K] }[DocumentKind];

export type Progress = (done: number, total: number) => void;

/** Faces by file name, e.g. 'source-sans-3-latin-400-normal.woff'; whoever runs a writer knows where they lie. */
export type Surroundings = {
  readonly face: (file: string) => Promise<Uint8Array>;
  /**
   * Letters of which no face is here, as the machine at hand draws them; null where it has none, either. Left out where there is nothing
   * that draws: then boxes stand for them.
   */
  readonly letters?: (text: string, weight: Weight) => DrawnLetters | null;
  /** Told what stands in boxes, once the document is written. */
  readonly onBoxes?: (texts: readonly string[]) => void;
  /** Script and style of the page that shows pictures offline, as they are written into it; only 'html' asks for them. */
  readonly viewer?: () => Promise<{ readonly script: string; readonly style: string }>;
};

export type Maker<K extends DocumentKind> = (
  task: Tasks[K],
  surroundings: Surroundings,
  progress?: Progress,
) => Promise<Uint8Array>;

/** The writers, each loaded when first asked for. */
export const MAKERS: { readonly [K in DocumentKind]: () => Promise<Maker<K>> } = {
  pdf: async () => (await import('./pdf.ts')).writePdf,
  pptx: async () => (await import('./pptx.ts')).writePptx,
  html: async () => (await import('./html.ts')).writeHtml,
  docx: async () => (await import('./docx.ts')).writeDocx,
};

/** @throws what the writer throws; a document that cannot be made is a fault of ours, not of the person's data */
export async function publish(
  task: PublishTask,
  surroundings: Surroundings,
  progress?: Progress,
): Promise<Uint8Array> {
  const make = (await MAKERS[task.make]()) as Maker<DocumentKind>;
  return make(task, surroundings, progress);
}
