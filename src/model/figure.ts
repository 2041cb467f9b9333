/**
 * Figure: a picture as a saved value – what it shows, on which page, with which words around it. It is drawn from the project
 * whenever it is wanted, so it can be drawn anew when the data change, and says when it is out of date (`drawn`). Slide: one
 * scene of a talk – how the network is looked at, and what is said meanwhile.
 *
 * Lengths are millimetres, times are days ('2026-11-22').
 */
import type { Lens } from './lens.ts';
import type { Id, Pin } from './project.ts';

/** Ways of looking at the network that a figure and a slide have in common with a saved view. */
export type Looked = {
  readonly lens: Lens;
  /** Ids as in a saved view; what is not known any more is shown as usual. */
  readonly layout: string;
  readonly ring: string;
  readonly sizeBy: string;
  readonly focus: { readonly body: Id; readonly steps: number } | null;
  readonly hulls: string | null;
};

/** A picture of the network; or one of the product's charts, with its choices (as in that chart's view) by name. */
export type FigureSubject =
  | {
      readonly of: 'map';
      readonly looked: Looked;
      /** Where bodies stood when it was made, in the layout's units: bodies that came since find their own place. Empty = as the layout says. */
      readonly places: readonly Pin[];
    }
  | {
      readonly of: 'chart';
      readonly chart: string;
      readonly lens: Lens;
      readonly choices: Readonly<Record<string, string>>;
    };

/** Id of a format ('slide-16-9', 'a4-landscape', …; see `drawing/page-formats.ts`), or 'own' with a size of its own. */
export type FigurePage = { readonly format: string; readonly width: number; readonly height: number };

/** Said around the picture; '' = nothing, except for `title` of which null means: as the network is called. */
export type FigureWords = {
  readonly title: string | null;
  readonly subtitle: string;
  readonly caption: string;
  /** For whoever speaks; never on the page. */
  readonly notes: string;
};

/** 'names' = a list of the names that found no room in the picture, by numbers that stand there. */
export const LEGEND_PARTS = ['colour', 'shape', 'size', 'line', 'ground', 'names'] as const;
export type LegendPart = (typeof LEGEND_PARTS)[number];

export type FigureLegend = {
  /** Where it stands; 'auto' = beside on wide pages, below on tall ones. */
  readonly place: 'auto' | 'beside' | 'below' | 'none';
  /** Parts that are shown, in this order. */
  readonly parts: readonly LegendPart[];
};

/** Where an annotation holds on: to a point of the page, in shares of its width and height, or to a body and off it by such shares. */
export type Anchor = { readonly body: Id | null; readonly x: number; readonly y: number };

export type Annotation =
  | {
      readonly is: 'text';
      readonly id: Id;
      readonly at: Anchor;
      readonly text: string;
      /** Share of the page's width at which it breaks. */
      readonly width: number;
      /** Against ordinary names; 0.5…4. */
      readonly size: number;
    }
  | {
      readonly is: 'arrow' | 'bracket';
      readonly id: Id;
      readonly from: Anchor;
      readonly to: Anchor;
      readonly text: string;
    }
  | {
      readonly is: 'hull';
      readonly id: Id;
      readonly bodies: readonly Id[];
      readonly text: string;
    };

/** A picture of one's own, of pixels: never a document that could hold more than a picture. */
export type Logo = {
  readonly id: Id;
  readonly type: 'image/png' | 'image/jpeg';
  /** Base64. */
  readonly data: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly corner: 'head' | 'foot';
};

/** What the foot of the page says; all by default, since a figure without them cannot be checked. */
export type FigureFooter = {
  readonly source: boolean;
  readonly lens: boolean;
  readonly counts: boolean;
  readonly date: boolean;
  /** One's own line; '' = none. */
  readonly text: string;
};

export type FigureLook = {
  readonly theme: 'light' | 'dark';
  readonly colours: 'full' | 'grey';
  /** Sectors hatched, so that they can be told apart in grey print. */
  readonly patterns: boolean;
  /** Type against the page's usual; 0.6…2.5. */
  readonly textScale: number;
  /** Names are tried for so many bodies, the most important first; null = all that find room. */
  readonly mostNames: number | null;
  readonly background: 'paper' | 'none';
};

export type Figure = {
  readonly id: Id;
  readonly name: string;
  /** Words of the figure, whatever the window speaks. */
  readonly language: 'de' | 'en';
  /** Id of the template it began with; '' = none. */
  readonly template: string;
  readonly subject: FigureSubject;
  readonly page: FigurePage;
  readonly words: FigureWords;
  readonly legend: FigureLegend;
  readonly annotations: readonly Annotation[];
  readonly logos: readonly Logo[];
  readonly footer: FigureFooter;
  readonly look: FigureLook;
  /** Names as codes, small counts suppressed: for showing to others. */
  readonly isCoded: boolean;
  /** What it was drawn from when it was last kept: the day, and a fingerprint of the data. Null = never. */
  readonly drawn: { readonly on: string; readonly data: string } | null;
};

export type Slide = {
  readonly id: Id;
  /** Place among the slides, rising; equals stand in the order of their ids. */
  readonly position: number;
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
  /** How the network is looked at; null where the slide shows a figure. */
  readonly looked: Looked | null;
  /** Middle and zoom in the layout's units: what of the picture fills the screen; null = all of it. */
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | null;
  /** Bodies that stand out; the rest fades. Empty = nobody does. */
  readonly highlight: readonly Id[];
  /** A kept figure that is shown instead of the map; null = the map. */
  readonly figure: Id | null;
};

export const USUAL_LEGEND: FigureLegend = { place: 'auto', parts: LEGEND_PARTS };
export const USUAL_FOOTER: FigureFooter = { source: true, lens: true, counts: true, date: true, text: '' };
export const USUAL_LOOK: FigureLook = {
  theme: 'light',
  colours: 'full',
  patterns: false,
  textScale: 1,
  mostNames: null,
  background: 'paper',
};
export const NO_WORDS: FigureWords = { title: null, subtitle: '', caption: '', notes: '' };

/** Bodies that an annotation names. */
export const bodiesOf = (annotation: Annotation): readonly Id[] => {
  if (annotation.is === 'hull') return annotation.bodies;
  const anchors = annotation.is === 'text' ? [annotation.at] : [annotation.from, annotation.to];
  return anchors.flatMap(({ body }) => (body === null ? [] : [body]));
};

/** The slides in the order in which they are shown. */
export const inOrder = (slides: ReadonlyMap<Id, Slide>): readonly Slide[] =>
  [...slides.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
