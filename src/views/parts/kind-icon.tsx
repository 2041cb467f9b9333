/** The shape of a kind: ringed circle, circle, diamond, hexagon, square; a double outline for blocks. */
import { AREA_OF, SHAPE_OF, type Shape } from '../../drawing/look.ts';
import type { Kind } from '../../model/vocabulary.ts';
import styles from './parts.module.css';

type MarkProps = {
  readonly kind: Kind;
  /** Radius of a circle of the same area. */
  readonly r: number;
  readonly x?: number;
  readonly y?: number;
  /** Null = open outline. */
  readonly fill: string | null;
  readonly block?: boolean;
};

/** The mark alone, to be placed in a picture. */
export function KindMark({ kind, r: full, x = 0, y = 0, fill, block = false }: MarkProps) {
  const r = full * Math.sqrt(AREA_OF[kind] ?? 1);
  const paint = {
    fill: fill ?? 'var(--page)',
    stroke: fill === null ? 'var(--line-strong)' : fill,
    strokeWidth: fill === null ? 1.3 : 0,
  };
  const shape = SHAPE_OF[kind];
  return (
    <g transform={`translate(${x} ${y})`}>
      {block ? (
        <Outline
          shape={shape}
          r={r + 2.4}
          fill="none"
          stroke={fill ?? 'var(--line-strong)'}
          strokeWidth={1.1}
        />
      ) : null}
      <Outline shape={shape} r={r} {...paint} />
      {shape === 'ringed-circle' ? (
        <circle r={r * 0.55} fill="none" stroke="var(--page)" strokeWidth={r * 0.22} />
      ) : null}
    </g>
  );
}

type OutlineProps = { shape: Shape; r: number; fill: string; stroke: string; strokeWidth: number };

/** A shape with the area of a circle of radius r. */
function Outline({ shape, r, ...paint }: OutlineProps) {
  if (shape === 'square' || shape === 'diamond') {
    const side = r * Math.sqrt(Math.PI);
    return (
      <rect
        x={-side / 2}
        y={-side / 2}
        width={side}
        height={side}
        transform={shape === 'diamond' ? 'rotate(45)' : undefined}
        {...paint}
      />
    );
  }
  if (shape === 'hexagon') {
    const side = r * Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3)));
    const corners = Array.from({ length: 6 }, (_, i) => {
      const angle = (Math.PI / 3) * i;
      return `${side * Math.cos(angle)},${side * Math.sin(angle)}`;
    });
    return <polygon points={corners.join(' ')} {...paint} />;
  }
  return <circle r={r} {...paint} />;
}

export function KindIcon({
  kind,
  fill = 'var(--ink)',
  block = false,
}: {
  readonly kind: Kind;
  readonly fill?: string | null;
  readonly block?: boolean;
}) {
  return (
    <svg className={styles.kindIcon} viewBox="-8 -8 16 16" aria-hidden="true">
      <KindMark kind={kind} r={4.6} fill={fill} block={block} />
    </svg>
  );
}
