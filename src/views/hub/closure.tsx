/** Closure: are the partners tied to each other? Drawn as a ring of partners with the known ties across. */

import { positionOf } from '../../graph/graph.ts';
import { number } from '../../i18n/format.ts';
import { Declined } from '../parts/declined.tsx';
import { KindMark } from '../parts/kind-icon.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { sectorColour } from '../parts/sector-colour.ts';
import { Stat } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facet, Measures, More } from './facet.tsx';
import styles from './hub.module.css';
import type { Profile } from './profile.ts';

/** More partners than this make no readable ring. */
const MOST_DRAWN = 120;
const MOST_LISTED = 100;

export function Closure({ profile }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const { ego, lensed, aggregate } = profile;
  const known = ego.alterTies.length;
  const contained = ego.alterTies.filter(([a, b]) => isContained(lensed, a, b)).length;
  return (
    <Facet
      title={t('hub:facet.closure')}
      ask={t('hub:facet.closureAsk')}
      sure={aggregate || ego.alterPairs === 0 ? null : t('hub:closure.sure')}
    >
      {aggregate ? (
        <Declined reason="aggregate" />
      ) : ego.alterPairs === 0 ? (
        <p>{t('hub:closure.fewPartners')}</p>
      ) : (
        <>
          <Stat
            value={number(known, language)}
            name={t('hub:closure.of', { count: known, pairs: number(ego.alterPairs, language) })}
          />
          <p>
            {t('hub:closure.sentence')}{' '}
            {contained > 0
              ? t('hub:closure.containment', { count: contained, n: number(contained, language) })
              : null}
          </p>
          {ego.neighbours.length <= MOST_DRAWN && ego.neighbours.length > 2 ? (
            <figure className={styles.figure}>
              <Ring profile={profile} />
              <figcaption>
                {t('hub:closure.picture')} {contained > 0 ? t('hub:closure.pictureDashed') : null}
              </figcaption>
            </figure>
          ) : null}
          {known > 0 ? (
            <More title={t('hub:closure.which')}>
              <PlainTable
                caption={t('hub:closure.picture')}
                columns={[
                  { label: t('hub:closure.from') },
                  { label: t('hub:closure.to') },
                  // What the picture says by dashes.
                  ...(contained > 0 ? [{ label: t('hub:closure.is') }] : []),
                ]}
                rows={ego.alterTies.slice(0, MOST_LISTED).map(([a, b]) => ({
                  key: `${a}-${b}`,
                  cells: [
                    lensed.bodies[a]!.label,
                    lensed.bodies[b]!.label,
                    ...(contained > 0
                      ? [t(isContained(lensed, a, b) ? 'hub:closure.isContained' : 'hub:closure.isOther')]
                      : []),
                  ],
                }))}
              />
              {known > MOST_LISTED ? (
                <p>{t('hub:closure.tooMany', { n: number(MOST_LISTED, language) })}</p>
              ) : null}
            </More>
          ) : (
            <p className={styles.note}>{t('hub:closure.none')}</p>
          )}
          <More title={t('hub:more')}>
            <Measures
              profile={profile}
              ids={['constraint', 'effective-size', 'efficiency', 'hierarchy', 'clustering']}
            />
          </More>
        </>
      )}
    </Facet>
  );
}

/** Only a carrier, or part of. */
function isContained({ graph, labels }: Profile['lensed'], a: number, b: number): boolean {
  const k = positionOf(graph, a, b);
  return k >= 0 && labels.containment[graph.edges[k]!] === 1;
}

function Ring({ profile: { ego, lensed } }: { readonly profile: Profile }) {
  const { labels, bodies } = lensed;
  const order = [...ego.neighbours].sort((a, b) => rank(labels.sector[a]!) - rank(labels.sector[b]!));
  const place = new Map(order.map((u, i) => [u, point(i, order.length)] as const));
  const r = Math.min(7, 260 / order.length);
  return (
    <svg className={styles.ring} viewBox="-110 -110 220 220" aria-hidden="true">
      {ego.alterTies.map(([a, b]) => {
        const [ax, ay] = place.get(a)!;
        const [bx, by] = place.get(b)!;
        const inside = isContained(lensed, a, b);
        return (
          <path
            key={`${a}-${b}`}
            d={`M${ax} ${ay}Q${(ax + bx) * 0.18} ${(ay + by) * 0.18} ${bx} ${by}`}
            fill="none"
            stroke={inside ? 'var(--line-strong)' : 'var(--ink)'}
            strokeWidth={inside ? 1.1 : 1.6}
            strokeDasharray={inside ? '3 3' : undefined}
          />
        );
      })}
      {order.map((u) => (
        <g key={u} transform={`translate(${place.get(u)!.join(' ')})`}>
          <title>{bodies[u]!.label}</title>
          <KindMark kind={bodies[u]!.kind} r={r} fill={sectorColour(labels.sector[u]!)} />
        </g>
      ))}
    </svg>
  );
}

const rank = (sector: number) => (sector >= 0 ? sector : 100 - sector);

function point(i: number, of: number): readonly [number, number] {
  const angle = (2 * Math.PI * i) / of - Math.PI / 2;
  return [98 * Math.cos(angle), 98 * Math.sin(angle)];
}
