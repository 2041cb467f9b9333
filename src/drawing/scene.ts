/**
 * Scene: marks with every visual decision taken. Map, figure and slide draw the same Scene, so what is exported is what
 * was seen. Coordinates are the layout's (about −1…1, y downwards); radii and widths are in the same units, so a renderer
 * only scales. Words in it are already in the person's language.
 */
import type { Guides } from '../layout/layout.ts';
import type { Id } from '../model/project.ts';
import type { LineStyle, Palette, Pattern, Shape } from './look.ts';

export type NodeMark = {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  /** Radius of the shape (a circle's; other shapes have the same area). */
  readonly r: number;
  readonly shape: Shape;
  /** Null = open outline (no sector known). */
  readonly fill: string | null;
  readonly pattern: Pattern;
  readonly stroke: string;
  /** Tri-colour ring for cross-sector bodies. */
  readonly cross: boolean;
  /** Double outline: stands for several bodies. */
  readonly block: boolean;
  readonly hub: boolean;
  readonly label: string;
  /** 0…1; the most important labels are placed first. */
  readonly importance: number;
  /** Text version: kind, sector, category, value. */
  readonly title: string;
};

export type EdgeMark = {
  /** Tie id; for projected ties 'via:<committee>:<a>:<b>'. */
  readonly id: string;
  /** Positions in `nodes`. */
  readonly source: number;
  readonly target: number;
  readonly style: LineStyle;
  readonly colour: string;
  readonly width: number;
  /** Sideways place among ties of the same pair: 0 alone, else …−1, 0, 1… (may be ±0.5). */
  readonly lane: number;
  readonly title: string;
};

export type LegendEntry =
  | {
      readonly of: 'sector';
      readonly label: string;
      readonly fill: string | null;
      readonly pattern: Pattern;
      readonly cross: boolean;
      readonly count: number;
      readonly sector: number;
    }
  | {
      readonly of: 'kind';
      readonly label: string;
      readonly shape: Shape;
      readonly small: boolean;
      readonly count: number;
      readonly kind: string;
    }
  | { readonly of: 'block'; readonly label: string; readonly count: number }
  | { readonly of: 'line'; readonly label: string; readonly style: LineStyle; readonly count: number }
  | {
      readonly of: 'size';
      readonly label: string;
      readonly steps: readonly { readonly r: number; readonly label: string }[];
    };

export type Scene = {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
  readonly guides: Guides | null;
  /** Names of the wedges, in the order of guides.wedges; and of the rings. */
  readonly wedgeLabels: readonly string[];
  readonly ringLabels: readonly string[];
  readonly legend: readonly LegendEntry[];
  readonly palette: Palette;
  readonly caption: {
    readonly title: string;
    /** The lens in words. */
    readonly lens: string;
    /** 'n = 37 bodies, 49 ties' */
    readonly counts: string;
    readonly source: string;
    /** Date of the data (Stand). */
    readonly date: string;
  };
};
