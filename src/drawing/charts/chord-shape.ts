/**
 * Chord diagram of ties between groups: an arc for each group, as long as its ties; a ribbon for each pair of groups that
 * has ties. Geometry only – whoever draws it chooses colours and words.
 */
import { arc, chord, ribbon } from 'd3';

export type ChordArc = {
  readonly group: number;
  readonly path: string;
  /** Sum of the group's row. */
  readonly total: number;
};

export type ChordRibbon = {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  readonly path: string;
};

export type ChordDiagram = { readonly arcs: readonly ChordArc[]; readonly ribbons: readonly ChordRibbon[] };

/** Gap between two arcs, in radians. */
const GAP = 0.05;
const THICKNESS = 12;

/**
 * @param matrix symmetric, row-major count × count; the diagonal holds ties inside a group
 * @param radius outer radius of the arcs; the picture is centred on 0, 0
 */
export function chordDiagram(matrix: ArrayLike<number>, count: number, radius: number): ChordDiagram {
  const rows = Array.from({ length: count }, (_, g) =>
    Array.from({ length: count }, (_, h) => matrix[g * count + h]!),
  );
  const layout = chord().padAngle(GAP)(rows);
  const inner = radius - THICKNESS;
  const arcPath = arc<{ startAngle: number; endAngle: number }>().innerRadius(inner).outerRadius(radius);
  const ribbonPath = ribbon<unknown, Parameters<ReturnType<typeof ribbon>>[0]>().radius(
    inner - 2,
  ) as unknown as (d: (typeof layout)[number]) => string | null;
  return {
    arcs: layout.groups
      .filter((g) => g.value > 0)
      .map((g) => ({ group: g.index, path: arcPath(g) ?? '', total: g.value })),
    ribbons: layout
      .map((c) => ({
        source: c.source.index,
        target: c.target.index,
        value: c.source.value,
        path: ribbonPath(c) ?? '',
      }))
      .sort((a, b) => b.value - a.value),
  };
}
