/** A sector as colour, pattern cue and word; the colour is never alone. */

import styles from './parts.module.css';
import { sectorColour } from './sector-colour.ts';

/** @param sector as in `labels.sector`: 0…S−1, NO_SECTOR or CROSS_SECTOR */
export function SectorSwatch({ sector }: { readonly sector: number }) {
  const colour = sectorColour(sector);
  return (
    <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true">
      {colour === null ? (
        <circle cx="6" cy="6" r="4.8" fill="none" stroke="var(--line-strong)" strokeWidth="1.4" />
      ) : (
        <circle cx="6" cy="6" r="5.5" fill={colour} />
      )}
      {sector === -2 ? <CrossRing /> : null}
    </svg>
  );
}

/** Three arcs in the sectors' colours around a cross-sector body. */
function CrossRing() {
  return (
    <g fill="none" strokeWidth="1.8" strokeDasharray="9.4 18.9">
      {[0, 1, 2].map((s) => (
        <circle
          key={s}
          cx="6"
          cy="6"
          r="4.5"
          stroke={`var(--sector-${s})`}
          transform={`rotate(${s * 120 - 90} 6 6)`}
        />
      ))}
    </g>
  );
}

export function SectorChip({ sector, name }: { readonly sector: number; readonly name: string }) {
  return (
    <span className={styles.chip}>
      <SectorSwatch sector={sector} />
      {name}
    </span>
  );
}
