/** How the bodies of the whole network spread over the sectors. */
import { number, percent } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { MixBar } from '../parts/mix-bar.tsx';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SectorChip } from '../parts/sector-chip.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';
import type { GroupMatrix } from './sectors-data.ts';

export function NetworkMix({ lensed, matrix }: { readonly lensed: Lensed; readonly matrix: GroupMatrix }) {
  const { t, language } = useWords();
  const S = lensed.labels.sectorCount;
  const all = lensed.counts.bodies;
  const labelled = matrix.sizes.slice(0, S).reduce((a, b) => a + b, 0);
  const parts = matrix.groups.map((sector, g) => ({
    sector,
    count: matrix.sizes[g]!,
    name: sectorName(lensed, sector, language),
  }));
  return (
    <Section title={t('sectors:mix.title')}>
      <MixBar parts={parts} language={language} />
      <PlainTable
        caption={t('sectors:mix.title')}
        columns={[
          { label: t('sectors:mix.sector') },
          { label: t('sectors:mix.bodies'), numeric: true },
          { label: t('sectors:mix.share'), numeric: true },
          { label: t('sectors:mix.shareLabelled'), numeric: true },
        ]}
        rows={parts.map((p) => ({
          key: String(p.sector),
          cells: [
            <SectorChip key="s" sector={p.sector} name={p.name} />,
            number(p.count, language),
            percent(all > 0 ? p.count / all : null, language),
            p.sector >= 0 && labelled > 0 ? percent(p.count / labelled, language) : '–',
          ],
        }))}
      />
      <p className={styles.note}>{t('sectors:mix.note')}</p>
    </Section>
  );
}
