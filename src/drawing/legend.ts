/** Legend: what colours, shapes, lines and sizes mean, with counts, and only of what is in the picture. */
import { CROSS_SECTOR, NO_SECTOR } from '../graph/labels.ts';
import type { Lensed } from '../model/lens.ts';
import type { Id } from '../model/project.ts';
import { DIRECTED, KINDS, type Kind } from '../model/vocabulary.ts';
import type { GroupColours, GroupLook } from './group-colours.ts';
import {
  AREA_OF,
  type LineStyle,
  PATTERNS,
  type Palette,
  type Pattern,
  SHAPE_OF,
  type Shape,
  type ThemeName,
} from './look.ts';
import type { SizeScale } from './size-scale.ts';
import type { SceneWords } from './words.ts';

export type LegendEntry =
  | {
      readonly of: 'sector';
      readonly label: string;
      readonly fill: string | null;
      readonly pattern: Pattern;
      readonly cross: boolean;
      readonly count: number;
      /** Code in labels.sector. */
      readonly sector: number;
    }
  | {
      readonly of: 'group';
      readonly heading: string;
      readonly label: string;
      readonly fill: string | null;
      readonly pattern: Pattern;
      readonly cross: false;
      readonly count: number;
      /** Place among the looks of groups. */
      readonly group: number;
    }
  | {
      /** An outline around a group of bodies. */
      readonly of: 'hull';
      readonly heading: string;
      readonly label: string;
      readonly fill: string;
      readonly count: number;
      readonly ids: readonly Id[];
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
  /** Ties with an arrow, where directions count. */
  | { readonly of: 'arrow'; readonly label: string; readonly count: number }
  | {
      readonly of: 'size';
      readonly label: string;
      readonly steps: readonly { readonly r: number; readonly label: string }[];
    };

export const LINE_STYLES = [
  'formal',
  'plain',
  'person-bound',
  'planned',
] as const satisfies readonly LineStyle[];

/** Colour and grey-print pattern of a sector code. */
export const sectorFill = (sector: number, palette: Palette): string | null =>
  sector === NO_SECTOR
    ? null
    : sector === CROSS_SECTOR
      ? palette.cross
      : palette.sectors[sector % palette.sectors.length]!;

export const sectorPattern = (sector: number): Pattern =>
  sector < 0 ? 'solid' : PATTERNS[sector % PATTERNS.length]!;

export function sectorLabel(sector: number, lensed: Lensed, words: SceneWords): string {
  if (sector === NO_SECTOR) return words.noSector;
  return sector === CROSS_SECTOR ? words.crossSector : words.sector(lensed.sectors[sector]!);
}

/** @param styles line style of each tie drawn */
export function buildLegend(
  lensed: Lensed,
  styles: readonly LineStyle[],
  scale: SizeScale,
  sizeLabel: string | null,
  palette: Palette,
  words: SceneWords,
  groups: readonly LegendEntry[] | null = null,
): LegendEntry[] {
  const entries: LegendEntry[] = [...(groups ?? [])];
  const codes = groups ? [] : [...lensed.sectors.map((_, i) => i), CROSS_SECTOR, NO_SECTOR];
  for (const sector of codes) {
    const count = countOf(lensed.labels.sector, sector);
    if (count === 0) continue;
    entries.push({
      of: 'sector',
      label: sectorLabel(sector, lensed, words),
      fill: sectorFill(sector, palette),
      pattern: sectorPattern(sector),
      cross: sector === CROSS_SECTOR,
      count,
      sector,
    });
  }
  KINDS.forEach((kind: Kind, i) => {
    const count = countOf(lensed.labels.kind, i);
    if (count === 0) return;
    entries.push({
      of: 'kind',
      label: words.kindPlural(kind),
      shape: SHAPE_OF[kind],
      small: AREA_OF[kind] !== undefined,
      count,
      kind,
    });
  });
  const blocks = countOf(lensed.labels.block, 1);
  if (blocks > 0) entries.push({ of: 'block', label: words.block, count: blocks });
  for (const style of LINE_STYLES) {
    const count = styles.filter((s) => s === style).length;
    if (count > 0) entries.push({ of: 'line', label: words.line(style), style, count });
  }
  const arrows =
    lensed.lens.direction === 'recorded'
      ? lensed.ties.filter(({ tie, type, edge }) => tie && edge >= 0 && DIRECTED.includes(type)).length
      : 0;
  if (arrows > 0) entries.push({ of: 'arrow', label: words.line('directed'), count: arrows });
  if (sizeLabel !== null && scale.steps.length > 0) {
    const steps = scale.steps.map((value) => ({ r: scale.radius(value), label: words.number(value) }));
    entries.push({ of: 'size', label: sizeLabel, steps });
  }
  return entries;
}

/** How a body is drawn by its group. */
export const lookOf = ({ of, looks }: GroupColours, id: Id): GroupLook =>
  looks[of.get(id) ?? looks.length - 1]!;

/** What the colours of groups mean, instead of the sectors'. */
export function groupEntries(lensed: Lensed, groups: GroupColours, theme: ThemeName): LegendEntry[] {
  const { looks, heading } = groups;
  const drawn = lensed.bodies.map(({ id }) => looks.indexOf(lookOf(groups, id)));
  return looks.flatMap(({ label, fill, pattern }, group): LegendEntry[] => {
    const count = countOf(drawn, group);
    return count === 0
      ? []
      : [{ of: 'group', heading, label, fill: fill[theme], pattern, cross: false, count, group }];
  });
}

function countOf(codes: ArrayLike<number>, code: number): number {
  let count = 0;
  for (let v = 0; v < codes.length; v++) if (codes[v] === code) count++;
  return count;
}
