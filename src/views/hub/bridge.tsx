/** Bridge between sectors: on how many of the shortest paths between sectors it lies – or why nobody can know. */
import { measureOf } from '../../analysis/index.ts';
import { number, percent } from '../../i18n/format.ts';
import { readingOf } from '../../i18n/measure-value.ts';
import { crossSectorPairs } from '../../model/ego.ts';
import { Declined } from '../parts/declined.tsx';
import { Estimated } from '../parts/estimated.tsx';
import { KeepFigure } from '../parts/keep-figure.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { Stat } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facet, Measures, More } from './facet.tsx';
import styles from './hub.module.css';
import type { Profile } from './profile.ts';
import { Scenarios } from './scenarios.tsx';
import { SectorTriangle } from './sector-triangle.tsx';

const MEASURES = [
  'sector-betweenness',
  'sector-betweenness-structural',
  'betweenness',
  'ego-betweenness',
  'flow-betweenness',
  'bridging',
  'bridgeness',
] as const;

export function Bridge({ profile }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const { answers, vertex, ego } = profile;
  const measure = measureOf('body', 'sector-betweenness');
  const reading = answers && measure ? readingOf(answers, measure.id, vertex) : null;
  return (
    <Facet
      title={t('hub:facet.bridge')}
      ask={t('hub:facet.bridgeAsk')}
      sure={
        profile.aggregate || ego.alterPairs === 0
          ? null
          : t('hub:bridge.sure', {
              known: number(ego.alterTies.length, language),
              pairs: number(ego.alterPairs, language),
            })
      }
    >
      {!answers ? <p className={styles.computing}>{t('hub:computing')}</p> : null}
      {reading?.declined ? <Declined reason={reading.declined} /> : null}
      {reading?.declined === 'star' ? <Scenarios profile={profile} /> : null}
      {reading && reading.value !== null && measure ? (
        <Measured profile={profile} value={reading.value} />
      ) : null}
      {reading?.declined === 'star' ? <Measures profile={profile} ids={MEASURES} /> : null}
      {reading && reading.declined === null && ego.neighbours.length > 2 ? (
        <More title={t('hub:bridge.scenarioMore')}>
          <Scenarios profile={profile} />
        </More>
      ) : null}
      {reading && reading.declined === null ? (
        <More title={t('hub:more')}>
          <Measures profile={profile} ids={MEASURES} />
        </More>
      ) : null}
    </Facet>
  );
}

function Measured({ profile, value }: { readonly profile: Profile; readonly value: number }) {
  const { t, language } = useWords();
  const measure = measureOf('body', 'sector-betweenness')!;
  const pairs = crossSectorPairs(profile.lensed, profile.vertex);
  const rows = sectorPairsOf(profile);
  return (
    <>
      <Stat
        value={percent(value, language, value > 0 && value < 0.1 ? 1 : 0)}
        name={<MeasureName measure={measure} />}
      />
      {profile.answers ? <Estimated answers={profile.answers} id={measure.id} /> : null}
      <p>{t('hub:bridge.sentence', { count: pairs, pairs: number(pairs, language) })}</p>
      {rows.length > 0 ? (
        <>
          {profile.lensed.sectors.length === 3 ? (
            <>
              <SectorTriangle lensed={profile.lensed} rows={rows} />
              <KeepFigure
                title={t('hub:bridge.picture')}
                keep={{ chart: 'bridge', choices: { body: profile.lensed.bodies[profile.vertex]!.id } }}
              />
            </>
          ) : null}
          <PlainTable
            caption={t('hub:bridge.picture')}
            columns={[
              { label: t('hub:bridge.pair') },
              { label: t('hub:bridge.pairs'), numeric: true },
              { label: t('hub:bridge.share'), numeric: true },
            ]}
            rows={rows.map((r) => ({
              key: `${r.a}-${r.b}`,
              cells: [
                `${sectorName(profile.lensed, r.a, language)} – ${sectorName(profile.lensed, r.b, language)}`,
                number(r.pairs, language),
                percent(r.share, language),
              ],
            }))}
          />
        </>
      ) : null}
    </>
  );
}

export type PairRow = {
  readonly a: number;
  readonly b: number;
  /** Pairs of bodies, the hub left out. */
  readonly pairs: number;
  /** Share of them that the body lies between; null where there is no pair. */
  readonly share: number | null;
};

/** Betweenness of the body by sector pair; empty when it was not computed. */
export function sectorPairsOf({ lensed, answers, vertex }: Profile): readonly PairRow[] {
  const sums = answers?.details.sectorPairs;
  const { n } = lensed.graph;
  const { sector, sectorCount } = lensed.labels;
  if (!sums) return [];
  const sizes = new Array<number>(sectorCount).fill(0);
  sector.forEach((s, v) => {
    if (s >= 0 && v !== vertex) sizes[s]!++;
  });
  const rows: PairRow[] = [];
  let p = 0;
  for (let a = 0; a < sectorCount; a++) {
    for (let b = a + 1; b < sectorCount; b++, p++) {
      const pairs = sizes[a]! * sizes[b]!;
      rows.push({ a, b, pairs, share: pairs === 0 ? null : sums[p * n + vertex]! / pairs });
    }
  }
  return rows;
}
