/** What is being pulled on the picture, before it is set. */
import type { Id } from '../../model/project.ts';
import type { Point } from '../../state/figures/annotating.ts';
import styles from './figures.module.css';
import type { Drawn } from './use-drawn.ts';

/** A line that is being pulled, and rings around bodies that are meant. */
export function Ghost({
  drawn,
  line,
  ringed,
}: {
  readonly drawn: Drawn;
  readonly line: readonly [Point, Point] | null;
  readonly ringed: readonly Id[];
}) {
  const { width, height, spots } = drawn;
  const unit = Math.min(width, height) / 100;
  return (
    <svg className={styles.ghost} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {spots
        .filter(({ body }) => ringed.includes(body))
        .map(({ body, x, y, r }) => (
          <circle key={body} cx={x * width} cy={y * height} r={r + unit} strokeWidth={unit / 2.5} />
        ))}
      {line ? (
        <line
          x1={line[0].x * width}
          y1={line[0].y * height}
          x2={line[1].x * width}
          y2={line[1].y * height}
          strokeWidth={unit / 2.5}
        />
      ) : null}
    </svg>
  );
}
