/** A small picture of a network, in the colours of the theme; until there is one, an empty sector wheel. */
import { useMemo } from 'react';
import { PALETTES } from '../../drawing/look.ts';
import { useApp } from '../../state/store.ts';
import styles from './start.module.css';

/** The light theme's colours, in which pictures are kept, and those of the dark theme beside. */
const SAME: readonly (readonly [string, string])[] = (
  ['page', 'ink', 'quiet', 'line', 'faint', 'cross', 'accent'] as const
)
  .map((name) => [PALETTES.light[name], PALETTES.dark[name]] as const)
  .concat(PALETTES.light.sectors.map((colour, i) => [colour, PALETTES.dark.sectors[i] ?? colour] as const));

/** Lines that are quiet on a large map would be lost on a small picture: light theme, dark theme. */
const LINE = ['#b9c0ca', '#505867'] as const;

function coloured(svg: string, dark: boolean): string {
  const theme = new Map(dark ? SAME : []);
  return svg.replace(/#[0-9a-f]{6}\b/g, (colour) =>
    colour === PALETTES.light.faint ? LINE[dark ? 1 : 0] : (theme.get(colour) ?? colour),
  );
}

/** Whether the page is dark now, by choice or by the system. */
const useDark = (): boolean => {
  const theme = useApp((s) => s.theme);
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
};

export function Thumbnail({
  svg,
  locked = false,
}: {
  readonly svg: string | null;
  readonly locked?: boolean;
}) {
  const dark = useDark();
  const source = useMemo(
    () => svg && `data:image/svg+xml,${encodeURIComponent(coloured(svg, dark))}`,
    [svg, dark],
  );
  return (
    <span className={styles.thumb} data-locked={locked}>
      {source ? <img src={source} alt="" draggable={false} /> : <Wheel />}
    </span>
  );
}

const at = (radius: number, degrees: number): readonly [number, number] => [
  80 + radius * Math.cos((degrees * Math.PI) / 180),
  50 + radius * Math.sin((degrees * Math.PI) / 180),
];

/** Three sectors around a middle. */
function Wheel() {
  return (
    <svg viewBox="0 0 160 100" aria-hidden="true">
      {[0, 1, 2].map((sector) => {
        const from = sector * 120 - 150;
        const [x, y] = at(38, from + 3);
        const [u, v] = at(38, from + 117);
        return (
          <g key={sector} stroke={`var(--sector-${sector})`} fill="none" opacity="0.55">
            <path d={`M${x} ${y}A38 38 0 0 1 ${u} ${v}`} strokeWidth="3" strokeLinecap="round" />
            {[28, 60, 92].map((degrees) => {
              const [cx, cy] = at(22, from + degrees);
              return <circle key={degrees} cx={cx} cy={cy} r="3" strokeWidth="1.4" />;
            })}
          </g>
        );
      })}
      <circle cx="80" cy="50" r="6" fill="none" stroke="var(--quiet)" strokeWidth="1.6" />
      <circle cx="80" cy="50" r="2" fill="var(--quiet)" />
    </svg>
  );
}
