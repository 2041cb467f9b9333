/** Mix of sectors among the partners: counts, evenness, who is not in the mix, and how sure the assignments are. */

import { measureOf } from '../../analysis/index.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { number, percent } from '../../i18n/format.ts';
import { readingOf, valueText } from '../../i18n/measure-value.ts';
import { Declined } from '../parts/declined.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { MixBar } from '../parts/mix-bar.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SectorChip, SectorSwatch } from '../parts/sector-chip.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { Stat } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facet, Measures, More } from './facet.tsx';
import styles from './hub.module.css';
import type { Profile } from './profile.ts';

/** Below this many labelled partners the shares are called shaky. */
const FEW = 10;
/** Up to this many names stand open. */
const MOST_OPEN = 14;

export function Mix({ profile }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const { lensed, ego, answers, vertex, aggregate } = profile;
  const counts = aggregate && ego.strength > 0 ? ego.strengthBySector : ego.bySector;
  const labelled = counts.reduce((a, b) => a + b, 0);
  const iqv = measureOf('body', 'iqv');
  const reading = answers && iqv ? readingOf(answers, 'iqv', vertex) : null;
  const unsure = ego.neighbours.filter((u) => {
    const sector = lensed.labels.sector[u]!;
    const confidence = lensed.bodies[u]!.sector?.confidence;
    return sector >= 0 && (confidence === 'medium' || confidence === 'low');
  }).length;
  const parts = counts.map((count, sector) => ({
    sector,
    count,
    name: sectorName(lensed, sector, language),
  }));
  const top = parts.reduce(
    (best, p) => (p.count > best.count ? p : best),
    parts[0] ?? { sector: 0, count: 0, name: '' },
  );
  const absent = parts.filter((p) => p.count === 0);
  return (
    <Facet
      title={t('hub:facet.mix')}
      ask={t('hub:facet.mixAsk')}
      sure={
        labelled === 0 ? null : (
          <>
            {unsure > 0
              ? t('hub:mix.sure', { count: unsure, n: number(unsure, language) })
              : t('hub:mix.sureAll')}{' '}
            {!aggregate && labelled < FEW
              ? t('hub:mix.few', { count: labelled, n: number(labelled, language) })
              : null}
          </>
        )
      }
    >
      {aggregate && labelled > 0 ? (
        <>
          <Stat value={percent(top.count / labelled, language)} name={top.name} />
          <p>{t('hub:mix.mentionsNote', { n: number(labelled, language) })}</p>
        </>
      ) : null}
      {!aggregate && reading && iqv && reading.value !== null ? (
        <>
          <Stat value={valueText(iqv, reading.value, language)} name={<MeasureName measure={iqv} />} />
          <p>{t('hub:mix.sentence', { top: top.name, share: percent(top.count / labelled, language) })}</p>
        </>
      ) : null}
      {!aggregate && reading && reading.value === null ? <Declined reason={reading.declined} /> : null}
      {labelled > 0 ? (
        <>
          <MixBar parts={parts} language={language} />
          <PlainTable
            caption={t('hub:facet.mix')}
            columns={[
              { label: t('hub:mix.sector') },
              { label: t(aggregate ? 'hub:reach.mentions' : 'hub:mix.partners'), numeric: true },
              { label: t('hub:mix.share'), numeric: true },
            ]}
            rows={parts.map((p) => ({
              key: String(p.sector),
              cells: [
                <SectorChip key="s" sector={p.sector} name={p.name} />,
                number(p.count, language),
                percent(p.count / labelled, language),
              ],
            }))}
          />
        </>
      ) : null}
      {absent.map((p) => (
        <p key={p.sector} className={styles.note}>
          {t(
            lensed.labels.sector.some((s) => s === p.sector)
              ? 'hub:mix.emptySector'
              : 'hub:mix.emptyEverywhere',
            { sector: p.name },
          )}
        </p>
      ))}
      <Outside profile={profile} />
      {aggregate ? null : (
        <More title={t('hub:more')}>
          <Measures
            profile={profile}
            ids={['sector-count', 'iqv', 'blau', 'evenness', 'participation', 'ei']}
          />
        </More>
      )}
    </Facet>
  );
}

/** Partners that no sector counts: named, because they are a third of many networks. */
function Outside({ profile: { ego, lensed } }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  if (ego.cross + ego.none === 0) return null;
  const outside = ego.neighbours.filter((u) => lensed.labels.sector[u]! < 0);
  const named = (sector: number) =>
    outside.filter((u) => lensed.labels.sector[u] === sector).map((u) => lensed.bodies[u]!.label);
  return (
    <div>
      <p>{t('hub:mix.left', { cross: number(ego.cross, language), none: number(ego.none, language) })}</p>
      <More title={t('hub:mix.whoWithout')} open={outside.length <= MOST_OPEN}>
        <ul className={styles.names}>
          {[CROSS_SECTOR, NO_SECTOR].flatMap((sector) =>
            named(sector).map((name) => (
              <li key={`${sector} ${name}`}>
                <SectorSwatch sector={sector} />
                {name}
              </li>
            )),
          )}
        </ul>
      </More>
    </div>
  );
}
