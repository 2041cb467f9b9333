/** Three sectors as corners, the body in the middle: each side's width is the share of paths that lead through it. */
import { percent } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { sectorColour, sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import type { PairRow } from './bridge.tsx';
import styles from './hub.module.css';

const CORNERS: readonly (readonly [number, number])[] = [
  [160, 30],
  [52, 166],
  [268, 166],
];
const MIDDLE: readonly [number, number] = [160, 118];

export function SectorTriangle({
  lensed,
  rows,
}: {
  readonly lensed: Lensed;
  readonly rows: readonly PairRow[];
}) {
  const { language } = useWords();
  return (
    <svg className={styles.triangle} viewBox="0 0 320 204" aria-hidden="true">
      {rows.map((row) => (
        <Way key={`${row.a}-${row.b}`} row={row} />
      ))}
      <circle cx={MIDDLE[0]} cy={MIDDLE[1]} r="11" fill="var(--sector-cross)" />
      <circle cx={MIDDLE[0]} cy={MIDDLE[1]} r="5.6" fill="none" stroke="var(--page)" strokeWidth="2.2" />
      {CORNERS.map(([x, y], s) => (
        <g key={`${x}`}>
          <circle cx={x} cy={y} r="9" fill={sectorColour(s) ?? 'none'} stroke="var(--page)" strokeWidth="2" />
          <text x={x} y={s === 0 ? y - 15 : y + 26} textAnchor="middle">
            {sectorName(lensed, s, language)}
          </text>
        </g>
      ))}
      {rows.map((row) => {
        const [x, y] = labelPlace(row);
        return (
          <text key={`${row.a}-${row.b}`} x={x} y={y} textAnchor="middle" className={styles.halo}>
            <tspan fontWeight="650">{percent(row.share, language)}</tspan>
          </text>
        );
      })}
    </svg>
  );
}

/** A curve from corner to corner that bends through the middle; its width is the share. */
function Way({ row }: { readonly row: PairRow }) {
  const [ax, ay] = CORNERS[row.a]!;
  const [bx, by] = CORNERS[row.b]!;
  const direct = `M${ax} ${ay}L${bx} ${by}`;
  const through = `M${ax} ${ay}L${MIDDLE[0]} ${MIDDLE[1]}L${bx} ${by}`;
  const share = row.share ?? 0;
  return (
    <g fill="none" strokeLinejoin="round">
      <path
        d={direct}
        stroke="var(--line)"
        strokeWidth={row.share === null ? 1 : Math.max(1, 10 * (1 - share))}
        strokeDasharray={share === 1 || row.share === null ? '3 4' : undefined}
      />
      {share > 0 ? (
        <path
          d={through}
          stroke="var(--accent)"
          strokeOpacity="0.32"
          strokeWidth={Math.max(1.5, 10 * share)}
        />
      ) : null}
    </g>
  );
}

function labelPlace({ a, b }: PairRow): readonly [number, number] {
  const [ax, ay] = CORNERS[a]!;
  const [bx, by] = CORNERS[b]!;
  const x = (ax + bx) / 2;
  const y = (ay + by) / 2;
  // Outside the triangle, away from the middle.
  const dx = x - MIDDLE[0];
  const dy = y - MIDDLE[1];
  const length = Math.hypot(dx, dy) || 1;
  return [x + (dx / length) * 20, y + (dy / length) * 16 + 4];
}
