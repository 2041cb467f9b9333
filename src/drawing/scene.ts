/**
 * Scene: marks with every visual decision taken. Map, figure and slide draw the same Scene, so what is exported is what
 * was seen. Coordinates are the layout's (about −1…1, y downwards); radii and widths are in the same units, so a renderer
 * only scales. Words in it are already in the person's language.
 */

import { STRIDE, toEnd } from '../base/pauses.ts';
import { CROSS_SECTOR } from '../graph/labels.ts';
import type { Positions, WheelGuides } from '../layout/layout.ts';
import type { Lensed, LensedTie } from '../model/lens.ts';
import type { Body, Id } from '../model/project.ts';
import { isPersonBound } from '../model/tie-standing.ts';
import { DIRECTED } from '../model/vocabulary.ts';
import type { Ground } from './ground.ts';
import type { PlacedGround } from './ground-parts.ts';
import type { GroupColours } from './group-colours.ts';
import {
  buildLegend,
  groupEntries,
  type LegendEntry,
  lookOf,
  sectorFill,
  sectorLabel,
  sectorPattern,
} from './legend.ts';
import {
  AREA_OF,
  type LineStyle,
  PALETTES,
  type Palette,
  type Pattern,
  SHAPE_OF,
  type Shape,
  type ThemeName,
} from './look.ts';
import { type SizeScale, sizeScale } from './size-scale.ts';
import type { SceneWords } from './words.ts';

export type { LegendEntry } from './legend.ts';
export type { SceneWords } from './words.ts';

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
  /** In a play: it goes (a dashed outline is left), is new, or is cut off from the others; left out otherwise. */
  readonly played?: 'gone' | 'new' | 'cut-off';
  /** Where its name leaves the picture's lines alone, as a direction; null = wherever its ties leave room. */
  readonly toward?: readonly [number, number] | null;
  /** In a list: from where to where across the picture its name may reach. */
  readonly room?: readonly [x0: number, x1: number];
  /** Text version: name, kind, sector, category, value. Worded when it is asked for: figures do, the map never does. */
  readonly title: () => string;
  /** What its colour stands for, in words: its sector, or the group found in the net. Left out = nothing. */
  readonly colourMeans?: () => string;
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
  /** In a play: it goes, or is new; left out otherwise. */
  readonly played?: 'gone' | 'new';
  /** Sideways place among ties of the same pair: 0 alone, else …−1, 0, 1… (may be ±0.5). */
  readonly lane: number;
  /** Directions count, and this tie has one: an arrow at its target. */
  readonly arrow?: true;
  readonly title: () => string;
};

export type Scene = {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
  /** What lies below the bodies besides the wheel: the ground of other layouts, outlines around groups. */
  readonly ground?: Ground | null;
  /** The sector wheel's ground. */
  readonly guides: WheelGuides | null;
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
    /** What nobody may overlook, e.g. that the data are made up; printed before everything else below the drawing. */
    readonly mark?: string;
  };
};

/** What is said around a picture; all of it worded already. */
export type Caption = Scene['caption'];

export type SceneInput = {
  readonly lensed: Lensed;
  /** Of the lens's vertices, as a layout gave them. */
  readonly positions: Positions;
  readonly theme: ThemeName;
  /** One value a vertex and the measure's name; null = all alike. */
  readonly sizeBy: { readonly values: ArrayLike<number>; readonly label: string } | null;
  readonly words: SceneWords;
  readonly caption: Caption;
  /** The layout's ground, unless it is the wheel's. */
  readonly ground?: PlacedGround | null;
  /** Colours by group instead of by sector. */
  readonly groups?: GroupColours | null;
};

/** Decides how everything looks. Pure; O(n + m). */
export const buildScene = (input: SceneInput): Scene => toEnd(buildingScene(input));

/** The same with places to pause, for networks so large that a page would stand still meanwhile. */
export function* buildingScene(input: SceneInput): Generator<void, Scene> {
  const { lensed, positions, sizeBy, words } = input;
  const palette = PALETTES[input.theme];
  const scale = sizeScale(sizeBy?.values ?? null, lensed.bodies.length);
  const importance = importanceOf(lensed, sizeBy?.values ?? null);
  yield;
  const nodes: NodeMark[] = [];
  for (const [v, body] of lensed.bodies.entries()) {
    nodes.push(nodeMark(input, body, v, scale, importance[v]!, palette));
    if (v % STRIDE === STRIDE - 1) yield;
  }
  const styles = lensed.ties.map(lineStyleOf);
  yield;
  const edges = yield* edgeMarks(lensed, styles, palette, words, input.ground?.aside ?? null);
  const guides = positions.guides?.of === 'wheel' ? positions.guides : null;
  return {
    nodes,
    edges,
    ground: input.ground?.ground ?? null,
    guides,
    wedgeLabels: guides?.wedges.map((w) => sectorLabel(w.sector, lensed, words)) ?? [],
    ringLabels: guides?.rings.map((r) => words.ring(r.value)) ?? [],
    legend: buildLegend(
      lensed,
      styles,
      scale,
      sizeBy?.label ?? null,
      palette,
      words,
      input.groups ? groupEntries(lensed, input.groups, input.theme) : null,
    ),
    palette,
    caption: input.caption,
  };
}

function nodeMark(
  input: SceneInput,
  body: Body,
  v: number,
  scale: SizeScale,
  importance: number,
  palette: Palette,
): NodeMark {
  const { lensed, positions, sizeBy, groups, theme } = input;
  const sector = lensed.labels.sector[v]!;
  const value = sizeBy ? sizeBy.values[v]! : Number.NaN;
  const group = groups && lookOf(groups, body.id);
  const fill = group ? group.fill[theme] : sectorFill(sector, palette);
  return {
    id: body.id,
    x: positions.xy[2 * v]!,
    y: positions.xy[2 * v + 1]!,
    r: scale.radius(value) * Math.sqrt(AREA_OF[body.kind] ?? 1),
    shape: SHAPE_OF[body.kind],
    fill,
    pattern: group ? group.pattern : sectorPattern(sector),
    stroke: fill === null ? palette.quiet : palette.page,
    cross: !group && sector === CROSS_SECTOR,
    block: body.block !== null,
    hub: v === lensed.hub,
    label: body.label,
    importance,
    toward: input.ground ? towardOf(input.ground.toward, v) : null,
    // The hub's name must be there, whatever else is.
    ...(v === lensed.hub ? {} : roomOf(input.ground?.room, v)),
    title: () => bodyTitle(input, body, v),
    colourMeans: () => (group ? group.label : sectorLabel(sector, lensed, input.words)),
  };
}

const towardOf = (toward: Float64Array, v: number): NodeMark['toward'] =>
  Number.isNaN(toward[2 * v]!) ? null : [toward[2 * v]!, toward[2 * v + 1]!];

const roomOf = (room: Float64Array | undefined, v: number): Pick<NodeMark, 'room'> =>
  room && !Number.isNaN(room[2 * v]!) ? { room: [room[2 * v]!, room[2 * v + 1]!] } : {};

/** Name, kind, sector, group, category and value of a body, in words. */
function bodyTitle({ lensed, sizeBy, words, groups }: SceneInput, body: Body, v: number): string {
  const said = [
    words.kind(body.kind),
    sectorLabel(lensed.labels.sector[v]!, lensed, words),
    ...(groups ? [lookOf(groups, body.id).label] : []),
    ...(body.category ? [words.category(body.category)] : []),
    ...(body.block ? [words.standsFor(body.block.count)] : []),
    ...(sizeBy ? [words.measured(sizeBy.label, sizeBy.values[v]!)] : []),
  ];
  return `${body.label} – ${said.join(' · ')}`;
}

/** 1 for the hub; else by size where a measure is chosen, and by number of neighbours; below 0.9. */
function importanceOf(lensed: Lensed, values: ArrayLike<number> | null): Float64Array {
  const { graph, hub } = lensed;
  const degree = Float64Array.from(lensed.bodies, (_, v) => graph.offsets[v + 1]! - graph.offsets[v]!);
  const share = (list: ArrayLike<number>) => {
    let most = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let v = 0; v < list.length; v++) {
      if (v === hub || Number.isNaN(list[v]!)) continue;
      most = Math.max(most, list[v]!);
      least = Math.min(least, list[v]!);
    }
    // Where all are alike, none stands out.
    return (v: number) => (!(most > least) ? 0.1 : list[v]! > 0 ? Math.min(1, list[v]! / most) : 0);
  };
  const bySize = share(values ?? degree);
  const byDegree = share(degree);
  return Float64Array.from(lensed.bodies, (_, v) =>
    v === hub ? 1 : 0.9 * (0.75 * Math.sqrt(bySize(v)) + 0.25 * byDegree(v)),
  );
}

/** Planned goes before person-bound, that before formal: what is least certain must be seen. */
export function lineStyleOf({ tie, type }: LensedTie): LineStyle {
  if (tie?.status === 'planned' || tie?.status === 'sought') return 'planned';
  if (isPersonBound({ type, personBound: tie?.personBound ?? null })) return 'person-bound';
  const formality = tie?.formality;
  return formality === 'contract' || formality === 'membership' || formality === 'election'
    ? 'formal'
    : 'plain';
}

function* edgeMarks(
  lensed: Lensed,
  styles: readonly LineStyle[],
  palette: Palette,
  words: SceneWords,
  aside: Uint8Array | null,
): Generator<void, EdgeMark[]> {
  const { bodies, ties, graph } = lensed;
  // Ties of the same pair are one edge of the graph; loops are none, and are counted by their body.
  const pairOf = (t: LensedTie) => (t.edge >= 0 ? t.edge : graph.m + t.source);
  const together = new Uint32Array(graph.m + bodies.length);
  for (const tie of ties) together[pairOf(tie)]!++;
  const seen = new Uint32Array(together.length);
  yield;
  const thin = Math.min(1, 2.2 / ties.length ** 0.25);
  const marks: EdgeMark[] = [];
  const directed = lensed.lens.direction === 'recorded';
  for (const [t, lensedTie] of ties.entries()) {
    const { tie, type, source, target, via } = lensedTie;
    const pair = pairOf(lensedTie);
    const nth = seen[pair]!++;
    // Lanes are counted across the pair as seen from its lower vertex; a tie the other way sees them mirrored.
    const lane = nth - (together[pair]! - 1) / 2;
    const style = styles[t]!;
    marks.push({
      id: tie?.id ?? `via:${via}:${bodies[source]!.id}:${bodies[target]!.id}`,
      source,
      target,
      style,
      colour:
        aside?.[source] || aside?.[target]
          ? palette.faint
          : style === 'formal'
            ? palette.quiet
            : palette.line,
      width: thin * (style === 'formal' ? 0.0065 : 0.004),
      lane: source <= target ? lane : -lane || 0,
      ...(directed && tie && source !== target && DIRECTED.includes(type) ? { arrow: true as const } : {}),
      title: () => tieTitle(lensed, lensedTie, words),
    });
    if (t % STRIDE === STRIDE - 1) yield;
  }
  return marks;
}

/** Both ends and how they are tied, in words. */
function tieTitle(
  { bodies }: Lensed,
  { tie, type, source, target, via }: LensedTie,
  words: SceneWords,
): string {
  const how = words.tie(type, tie?.formality ?? null, tie?.status ?? null);
  const through = via === null ? '' : `, ${words.via(via)}`;
  return `${bodies[source]!.label} – ${bodies[target]!.label}: ${how}${through}`;
}
