/** A publication in its parts, as bibliographies ask for it. Parts that nobody said are ''. */
export type Person = {
  /** Family name with its particles ('van Eck'); the whole name of an institution. */
  readonly family: string;
  /** Initials or given names; '' = an institution. */
  readonly given: string;
};

export type Publication = {
  readonly kind: 'article' | 'book' | 'chapter' | 'preprint' | 'report';
  readonly authors: readonly Person[];
  readonly editors: readonly Person[];
  /** Null = not said. */
  readonly year: number | null;
  readonly title: string;
  /** Journal, or the book that a chapter is in. */
  readonly container: string;
  readonly series: string;
  readonly volume: string;
  readonly issue: string;
  /** '215–239', or the number of an article. */
  readonly pages: string;
  readonly publisher: string;
  readonly place: string;
  /** Without 'https://doi.org/'. */
  readonly doi: string;
};

/** A publication under the key that it is cited by: 'Freeman1977'. */
export type Cited = { readonly key: string; readonly publication: Publication };

export const NO_PUBLICATION: Publication = {
  kind: 'report',
  authors: [],
  editors: [],
  year: null,
  title: '',
  container: '',
  series: '',
  volume: '',
  issue: '',
  pages: '',
  publisher: '',
  place: '',
  doi: '',
};

/** Letters and digits alone, so that every program takes it as a key: 'Guimerà & Amaral 2005' → 'GuimeraAmaral2005'. */
export const citeKey = (short: string): string =>
  short
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '');
