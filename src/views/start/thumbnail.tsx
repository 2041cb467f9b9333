/** A small picture of a network, in the colours of the theme; a plain ground with a sign until there is one. */
import { Waypoints } from 'lucide-react';
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
    <span className={styles.thumb} data-locked={locked} data-empty={!source}>
      {source ? <img src={source} alt="" draggable={false} /> : <Waypoints aria-hidden="true" />}
    </span>
  );
}
