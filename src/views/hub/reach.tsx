/** Reach: how many partners, of which kinds, by which types of tie. */

import { measureOf } from '../../analysis/index.ts';
import { number, percent } from '../../i18n/format.ts';
import { KINDS, TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import { KindMark } from '../parts/kind-icon.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { sectorColour } from '../parts/sector-colour.ts';
import { Stat } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facet, Measures, More } from './facet.tsx';
import styles from './hub.module.css';
import { type Profile, tally } from './profile.ts';

/** More marks than this in a row are drawn as a bar. */
const MOST_MARKS = 36;

export function Reach({ profile }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const { ego, lensed, aggregate } = profile;
  const count = ego.neighbours.length;
  const others = lensed.counts.bodies - 1;
  const degree = measureOf('body', 'degree');
  return (
    <Facet
      title={t('hub:facet.reach')}
      ask={t('hub:facet.reachAsk')}
      sure={t('hub:reach.sure', { ties: number(lensed.counts.ties, language) })}
    >
      {aggregate && ego.strength > 0 ? (
        <>
          <Stat value={number(ego.strength, language)} name={t('hub:reach.mentions')} />
          <p>{t('hub:reach.mentionsSentence')}</p>
        </>
      ) : (
        <>
          <Stat
            value={number(count, language)}
            name={
              degree ? <MeasureName measure={degree}>{t('hub:reach.partners', { count })}</MeasureName> : null
            }
          />
          <p>
            {others > 0
              ? t('hub:reach.sentence', {
                  count: others,
                  others: number(others, language),
                  share: percent(count / others, language),
                })
              : null}{' '}
            <Blocks profile={profile} />
          </p>
        </>
      )}
      {aggregate ? <h3 className={styles.small}>{t('hub:reach.categories')}</h3> : null}
      <PartnersByKind profile={profile} />
      <TiesByType profile={profile} />
      <More title={t('hub:more')}>
        <Measures
          profile={profile}
          ids={['degree', 'strength', 'harmonic', 'closeness', 'core', 'eigenvector', 'pagerank', 'katz']}
        />
      </More>
    </Facet>
  );
}

function Blocks({ profile: { ego, lensed, vertex, answers } }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const blocks = ego.neighbours.filter((u) => lensed.labels.block[u]).length;
  if (blocks === 0) return null;
  const bodies = answers?.details.degreeByBodies?.[vertex] ?? Number.NaN;
  return t('hub:reach.blocks', {
    count: blocks,
    n: number(blocks, language),
    bodies: Number.isNaN(bodies)
      ? t('hub:reach.bodiesUnknown')
      : t('hub:reach.bodies', { n: number(bodies, language) }),
  });
}

/** One row a kind: a mark for each partner in its sector's colour, and the number. */
function PartnersByKind({ profile: { ego, lensed } }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const rows = KINDS.map((kind) => ({
    kind,
    partners: ego.neighbours
      .filter((u) => lensed.bodies[u]!.kind === kind)
      .sort((a, b) => sectorOrder(lensed.labels.sector[a]!) - sectorOrder(lensed.labels.sector[b]!)),
  })).filter((row) => row.partners.length > 0);
  return (
    <ul className={styles.kinds} aria-label={t('hub:reach.picture')}>
      {rows.map(({ kind, partners }) => (
        <li key={kind}>
          <span>{wordFor(partners.length === 1 ? 'kinds' : 'kindsPlural', kind, language)}</span>
          {partners.length > MOST_MARKS ? (
            <i style={{ inlineSize: `${(100 * partners.length) / ego.neighbours.length}%` }} />
          ) : (
            <svg
              aria-hidden="true"
              viewBox={`0 0 ${12 * STEP} ${Math.ceil(partners.length / 12) * STEP}`}
              width={12 * STEP}
            >
              {partners.map((u, i) => (
                <KindMark
                  key={u}
                  kind={kind}
                  r={6}
                  x={(i % 12) * STEP + STEP / 2}
                  y={Math.floor(i / 12) * STEP + STEP / 2}
                  fill={sectorColour(lensed.labels.sector[u]!)}
                  block={lensed.labels.block[u] === 1}
                />
              ))}
            </svg>
          )}
          <b>{number(partners.length, language)}</b>
        </li>
      ))}
    </ul>
  );
}
const STEP = 19;

/** Sectors in their order, then cross-sector, then none. */
const sectorOrder = (sector: number): number => (sector >= 0 ? sector : 100 - sector * -1);

function TiesByType({ profile: { lensed, vertex, ego } }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const pairs = new Set<string>();
  for (const tie of lensed.ties) {
    if (tie.edge < 0 || (tie.source !== vertex && tie.target !== vertex)) continue;
    pairs.add(`${tie.type} ${tie.edge}`);
  }
  const counts = tally([...pairs].map((key) => key.slice(0, key.indexOf(' '))));
  const most = Math.max(1, ...counts.map(([, n]) => n));
  if (ego.neighbours.length === 0) return null;
  const order = (id: string) => (TIE_TYPES as readonly string[]).indexOf(id);
  return (
    <div>
      <h3 className={styles.small}>{t('hub:reach.byType')}</h3>
      <dl className={styles.bars}>
        {[...counts]
          .sort((a, b) => b[1] - a[1] || order(a[0]) - order(b[0]))
          .map(([type, n]) => (
            <div key={type}>
              <dt>{wordFor('tieTypes', type, language)}</dt>
              <dd>
                <i style={{ inlineSize: `${(100 * n) / most}%` }} aria-hidden="true" />
                <b>{number(n, language)}</b>
              </dd>
            </div>
          ))}
      </dl>
      <p className={styles.note}>{t('hub:reach.typesNote')}</p>
    </div>
  );
}
