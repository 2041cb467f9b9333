/** What the offline page says, worded already. `{n}` is a number, `{total}` another. */
export type ViewerWords = {
  readonly picture: string;
  /** Said to those who come to the picture by keyboard. */
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly search: string;
  readonly noneFound: string;
  readonly foundOne: string;
  readonly foundMany: string;
  /** Heading of the list of bodies, and the button that shows it. */
  readonly list: string;
  /** The same, short, as it stands on that button; `list` begins with it. */
  readonly find: string;
  readonly tiesOne: string;
  readonly tiesMany: string;
  readonly showAll: string;
  readonly inWords: string;
  readonly notes: string;
  readonly scenes: string;
  readonly previous: string;
  readonly next: string;
  readonly sceneOf: string;
  readonly theme: string;
  readonly fullScreen: string;
  /** Groups of bodies of which nothing is known. */
  readonly noGroup: string;
};

/** What the viewer itself has to say, once the page is there. */
export const SPOKEN = [
  'noneFound',
  'foundOne',
  'foundMany',
  'tiesOne',
  'tiesMany',
  'sceneOf',
] as const satisfies readonly (keyof ViewerWords)[];

/** The part of the page's data that is no markup: words, and how ties are called, by number. */
export type ViewerData = {
  readonly words: Pick<ViewerWords, (typeof SPOKEN)[number]>;
  readonly hows: readonly string[];
};
