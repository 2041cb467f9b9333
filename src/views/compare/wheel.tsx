/** A unit's network as small as a table's row: who is around the centre, in the colours of their sectors. */
import { memo, useMemo } from 'react';
import { wheelThumb } from '../../drawing/charts/small-wheel.ts';
import { smallNetwork } from '../../figures/comparing/more-pictures.ts';
import type { Picturing } from '../../figures/comparing/picturing.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { sectorColour } from '../parts/sector-colour.ts';
import styles from './compare.module.css';

/** Pixels. */
export const WHEEL = 40;

type Small = Picturing['comparison']['small'][number];

/** Only rows in sight have one, and each is drawn once: a few paths, whatever the number of its bodies. */
export const Wheel = memo(function Wheel({ small, text }: { readonly small: Small; readonly text: string }) {
  const thumb = useMemo(() => {
    const network = smallNetwork(small);
    return network && network.sector.length > 0 ? wheelThumb(network, WHEEL) : null;
  }, [small]);
  if (!thumb)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{text}</span>
      </>
    );
  return (
    <svg
      className={styles.wheel}
      viewBox={`0 0 ${WHEEL} ${WHEEL}`}
      width={WHEEL}
      height={WHEEL}
      role="img"
      aria-label={text}
      strokeLinecap="round"
      fill="none"
    >
      <title>{text}</title>
      <path d={thumb.ties} stroke="var(--line-strong)" strokeOpacity="0.5" strokeWidth="0.6" />
      {thumb.dots.map(({ sector, d }) => (
        <path key={sector} d={d} stroke={colourOf(sector)} strokeWidth={thumb.dotWidth} />
      ))}
      <path d={thumb.centres} stroke="var(--ink)" strokeWidth="5" />
      <path d={thumb.centres} stroke="var(--page)" strokeWidth="2.4" />
    </svg>
  );
});

/** Without a sector stands in grey: an open circle is not seen at this size. */
const colourOf = (sector: number): string =>
  sectorColour(sector === -2 ? CROSS_SECTOR : sector === -1 ? NO_SECTOR : sector) ?? 'var(--line)';
