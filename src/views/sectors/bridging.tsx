/** For each pair of sectors, who lies on the paths between them. */
import { useMemo } from 'react';
import { declineAt } from '../../analysis/answer.ts';
import { measureOf } from '../../analysis/index.ts';
import type { Answers, Decline } from '../../analysis/measure.ts';
import { number, percent } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { select } from '../../state/actions.ts';
import { Declined } from '../parts/declined.tsx';
import { Estimated } from '../parts/estimated.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { Section } from '../parts/page.tsx';
import { SectorChip } from '../parts/sector-chip.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';
import { bridgersOf, type PairBridgers } from './sectors-data.ts';

const MOST = 5;

export function Bridging({ lensed, answers }: { readonly lensed: Lensed; readonly answers: Answers | null }) {
  const { t } = useWords();
  const measure = measureOf('body', 'sector-betweenness');
  const declined = declinedForAll(answers);
  const pairs = useMemo(
    () => (answers && !declined ? bridgersOf(lensed, answers, MOST) : []),
    [lensed, answers, declined],
  );
  return (
    <Section
      title={t('sectors:bridging.title')}
      note={
        <>
          {t('sectors:bridging.ask')} {measure ? <MeasureName measure={measure} /> : null}
        </>
      }
    >
      {!answers ? <p className={styles.note}>{t('sectors:computing')}</p> : null}
      {declined ? <Declined reason={declined} /> : null}
      {answers && !declined ? <Estimated answers={answers} id="sector-betweenness" /> : null}
      <div className={styles.pairs}>
        {pairs.map((pair) => (
          <Pair key={`${pair.a}-${pair.b}`} lensed={lensed} pair={pair} />
        ))}
      </div>
      {pairs.length > 0 ? <p className={styles.note}>{t('sectors:bridging.note')}</p> : null}
    </Section>
  );
}

/** The reason that holds for every body, if there is one. */
function declinedForAll(answers: Answers | null): Decline | null {
  const answer = answers?.bodies['sector-betweenness'];
  if (!answer || answer.declined.length === 0) return null;
  return answer.declined.every((d) => d === answer.declined[0]) ? declineAt(answer, 0) : null;
}

function Pair({ lensed, pair }: { readonly lensed: Lensed; readonly pair: PairBridgers }) {
  const { t, language } = useWords();
  return (
    <div>
      <h3>
        <SectorChip sector={pair.a} name={sectorName(lensed, pair.a, language)} />
        <span aria-hidden="true">–</span>
        <SectorChip sector={pair.b} name={sectorName(lensed, pair.b, language)} />
        <small>{t('sectors:bridging.pairs', { count: pair.pairs, n: number(pair.pairs, language) })}</small>
      </h3>
      {pair.top.length === 0 ? (
        <p className={styles.note}>
          {t(pair.pairs === 0 ? 'sectors:bridging.noPairs' : 'sectors:bridging.nobody')}
        </p>
      ) : (
        <ol>
          {pair.top.map(({ vertex, share }) => (
            <li key={vertex}>
              <button type="button" onClick={() => select(lensed.bodies[vertex]!.id)}>
                {lensed.bodies[vertex]!.label}
              </button>
              <i style={{ inlineSize: `${100 * share}%` }} aria-hidden="true" />
              <b>{percent(share, language, share < 0.1 ? 1 : 0)}</b>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
