/**
 * What measures would be if some of the partners worked with each other: a slider over shares of pairs. All shares are
 * computed in a worker at once, so that the slider moves without waiting.
 */
import { useEffect, useId, useMemo, useState } from 'react';
import { egoScenario, type Scenario, type ScenarioPoint, type Spread } from '../../analysis/ego-scenario.ts';
import { measureOf } from '../../analysis/index.ts';
import { number, percent } from '../../i18n/format.ts';
import type { Language } from '../../i18n/index.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import { MeasureName } from '../parts/measure-name.tsx';
import { useWords } from '../parts/use-words.ts';
import { FIRST_SHARE, type Profile, SHARES, scenarioQuestion } from './profile.ts';
import { ScenarioCurve } from './scenario-curve.tsx';
import styles from './scenarios.module.css';

export function Scenarios({ profile }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const [at, setAt] = useState(FIRST_SHARE);
  const id = useId();
  const { lensed, ego, aggregate } = profile;
  const question = useMemo(
    () => scenarioQuestion({ lensed, ego, aggregate } as Profile),
    [lensed, ego, aggregate],
  );
  const [scenario, setScenario] = useState<Scenario | null | 'failed'>(null);
  useEffect(() => {
    setScenario(null);
    if (!question) return;
    const stop = new AbortController();
    jobs()
      .scenario(question, { signal: stop.signal })
      .then(setScenario, (error) => isAbort(error) || setScenario('failed'));
    return () => stop.abort();
  }, [question]);
  if (!question) return null;
  const share = SHARES[at]!;
  const known = question.known.length / 2;
  const found = scenario === 'failed' ? null : scenario;
  // Without recorded ties, what is expected follows from a formula; ranges are added when they are there.
  const early = known === 0 ? egoScenario({ ...question, probabilities: [share], draws: 0 }) : null;
  const point = (found ?? early)?.points[found ? at : 0] ?? null;
  const value = point ? number(point.betweenness.expected, language, 2, true) : '…';
  return (
    <section className={styles.scenarios} aria-labelledby={id}>
      <h3 id={id}>{t('hub:bridge.scenarioTitle')}</h3>
      <p className={styles.ask}>
        {t(known > 0 ? 'hub:bridge.scenarioAskKnown' : 'hub:bridge.scenarioAsk', {
          p: percent(share, language),
        })}
      </p>
      <div className={styles.slide}>
        {found ? <ScenarioCurve points={found.points} at={at} /> : <div className={styles.noCurve} />}
        <input
          type="range"
          min={0}
          max={SHARES.length - 1}
          value={at}
          aria-label={t('hub:bridge.scenarioLabel')}
          aria-valuetext={t('hub:bridge.scenarioValue', { p: percent(share, language), value })}
          onChange={(event) => setAt(Number(event.target.value))}
        />
        <Marks />
      </div>
      {point ? (
        <Expected point={point} />
      ) : (
        <p className={styles.note} role="status">
          {t(scenario === 'failed' ? 'hub:bridge.scenarioFailed' : 'hub:bridge.scenarioWait')}
        </p>
      )}
      <p className={styles.note}>
        {t(known > 0 ? 'hub:bridge.scenarioNote' : 'hub:bridge.scenarioNoteNone', {
          partners: number(question.partners, language),
          pairs: number(ego.alterPairs, language),
          known: number(known, language),
        })}{' '}
        {found
          ? found.draws > 0
            ? t('hub:bridge.scenarioDraws', { draws: number(found.draws, language), seed: found.seed })
            : t('hub:bridge.scenarioNoDraws')
          : null}
      </p>
    </section>
  );
}

const TICKS = [0, 20, 40, 60] as const;

/** The scale, and where published networks lie. */
function Marks() {
  const { t, language } = useWords();
  return (
    <div className={styles.marks} aria-hidden="true">
      {TICKS.map((tick) => (
        <span key={tick} className={styles.tick} data-at={tick}>
          {percent(tick / 100, language)}
        </span>
      ))}
      <small>{t('hub:bridge.scenarioPublished')}</small>
    </div>
  );
}

const ROWS = ['ties', 'betweenness', 'constraint', 'effectiveSize'] as const;
const MEASURE = {
  betweenness: 'ego-betweenness',
  constraint: 'constraint',
  effectiveSize: 'effective-size',
} as const;
const DIGITS = { ties: 0, betweenness: 2, constraint: 3, effectiveSize: 1 } as const;

function Expected({ point }: { readonly point: ScenarioPoint }) {
  const { t, language } = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('hub:bridge.scenarioColumn')}</th>
          <th scope="col">{t('hub:bridge.scenarioExpected')}</th>
          <th scope="col">{t('hub:bridge.scenarioInterval')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => {
          const spread = point[row];
          if (!spread) return null;
          const measure = row === 'ties' ? undefined : measureOf('body', MEASURE[row]);
          return (
            <tr key={row}>
              <th scope="row">
                {measure ? <MeasureName measure={measure} /> : t('hub:bridge.scenarioTies')}
              </th>
              <td>
                <b>{number(spread.expected, language, DIGITS[row], true)}</b>
              </td>
              <td>{rangeText(spread, DIGITS[row], language, t)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const rangeText = (
  { low, high }: Spread,
  digits: number,
  language: Language,
  t: ReturnType<typeof useWords>['t'],
): string =>
  low === null || high === null
    ? '–'
    : t('hub:bridge.scenarioRange', {
        low: number(low, language, digits, true),
        high: number(high, language, digits, true),
      });
