/**
 * The words a drawing needs, in one language. Drawing knows no language: whoever asks for a Scene brings them
 * (`src/i18n/scene-words.ts` does for the product).
 */
import type { Formality, Kind, SectorId, Status, TieType } from '../model/vocabulary.ts';
import type { LineStyle } from './look.ts';

export type SceneWords = {
  /** A number as people of the language write it. */
  readonly number: (value: number) => string;
  readonly kind: (id: Kind) => string;
  readonly kindPlural: (id: Kind) => string;
  readonly sector: (id: SectorId) => string;
  readonly crossSector: string;
  readonly noSector: string;
  readonly category: (id: string) => string;
  /** What a double outline means. */
  readonly block: string;
  /** 'stands for 20'; null = number not stated. */
  readonly standsFor: (count: number | null) => string;
  readonly line: (style: LineStyle | 'directed') => string;
  readonly tie: (type: TieType, formality: Formality | null, status: Status | null) => string;
  /** 'projected through the committee …' */
  readonly via: (label: string) => string;
  /** Name of a ring; NaN = the ring of those without a number. */
  readonly ring: (value: number) => string;
  /** 'degree: 27'; NaN says that nothing can be said. */
  readonly measured: (label: string, value: number) => string;
};
