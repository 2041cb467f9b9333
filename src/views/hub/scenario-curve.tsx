/** Expected ego betweenness over all shares of tied pairs, with its range; the chosen share is marked. */
import type { ScenarioPoint } from '../../analysis/ego-scenario.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './scenarios.module.css';

const WIDTH = 600;
const HEIGHT = 90;

export function ScenarioCurve({
  points,
  at,
}: {
  readonly points: readonly ScenarioPoint[];
  readonly at: number;
}) {
  const { t } = useWords();
  const x = (i: number) => (WIDTH * i) / (points.length - 1);
  const y = (value: number) => HEIGHT * (1 - value);
  const line = (value: (point: ScenarioPoint) => number | null) =>
    points.map(
      (point, i) => `${x(i).toFixed(1)},${y(value(point) ?? point.betweenness.expected).toFixed(1)}`,
    );
  const band = [...line((q) => q.betweenness.low), ...line((q) => q.betweenness.high).reverse()];
  const here = points[at];
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('hub:bridge.scenarioCurve')}
    >
      <polygon className={styles.curveBand} points={band.join(' ')} />
      <polyline className={styles.curveLine} points={line((q) => q.betweenness.expected).join(' ')} />
      {here ? (
        <line
          className={styles.curveHere}
          x1={x(at)}
          x2={x(at)}
          y1={y(here.betweenness.expected)}
          y2={HEIGHT}
        />
      ) : null}
    </svg>
  );
}
