/** The chord diagram of all ties by sector, and the same as a table. */
import { chordDiagram } from '../../drawing/charts/chord-shape.ts';
import { number } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { ChartFrame } from '../parts/chart-frame.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SectorChip } from '../parts/sector-chip.tsx';
import { sectorColour, sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';
import type { GroupMatrix } from './sectors-data.ts';

const RADIUS = 130;

export function Ribbons({ lensed, matrix }: { readonly lensed: Lensed; readonly matrix: GroupMatrix }) {
  const { t, language } = useWords();
  const { groups, ties } = matrix;
  const name = (g: number) => sectorName(lensed, groups[g]!, language);
  const pairs = groups.flatMap((_, g) =>
    groups.flatMap((_, h) => (h < g || ties[g * groups.length + h] === 0 ? [] : [[g, h] as const])),
  );
  const title = t('sectors:chord.title');
  if (pairs.length === 0) return null;
  return (
    <ChartFrame
      title={title}
      note={t('sectors:chord.note')}
      keep={{ chart: 'sector-chord' }}
      table={
        <PlainTable
          caption={title}
          columns={[
            { label: t('sectors:chord.from') },
            { label: t('sectors:chord.to') },
            { label: t('sectors:chord.ties'), numeric: true },
          ]}
          rows={pairs.map(([g, h]) => ({
            key: `${g}-${h}`,
            cells: [name(g), name(h), number(ties[g * groups.length + h]!, language)],
          }))}
        />
      }
    >
      <Chord matrix={matrix} name={name} label={title} />
      <ul className={styles.legend}>
        {groups.map((sector, g) =>
          matrix.sizes[g] === 0 ? null : (
            <li key={sector}>
              <SectorChip sector={sector} name={name(g)} />
            </li>
          ),
        )}
      </ul>
    </ChartFrame>
  );
}

function Chord({
  matrix: { groups, ties },
  name,
  label,
}: {
  readonly matrix: GroupMatrix;
  readonly name: (g: number) => string;
  readonly label: string;
}) {
  const { language } = useWords();
  const { arcs, ribbons } = chordDiagram(ties, groups.length, RADIUS);
  const colour = (g: number) => sectorColour(groups[g]!) ?? 'var(--line-strong)';
  /** A ribbon takes the colour of the end that says more: a sector before cross-sector before none. */
  const lead = (a: number, b: number) => Math.min(a, b);
  return (
    <svg className={styles.chord} viewBox="-134 -134 268 268" role="img" aria-label={label}>
      {ribbons.map((r) => (
        <path
          key={`${r.source}-${r.target}`}
          d={r.path}
          fill={colour(lead(r.source, r.target))}
          fillOpacity={0.5}
          stroke={colour(lead(r.source, r.target))}
          strokeOpacity={0.7}
          strokeWidth={0.6}
        >
          <title>{`${name(r.source)} – ${name(r.target)}: ${number(r.value, language)}`}</title>
        </path>
      ))}
      {arcs.map((a) => (
        <g key={a.group}>
          <path
            d={a.path}
            fill={groups[a.group]! === -1 ? 'var(--page)' : colour(a.group)}
            stroke={colour(a.group)}
            strokeWidth={1}
          />
          <title>{`${name(a.group)}: ${number(a.total, language)}`}</title>
        </g>
      ))}
    </svg>
  );
}
