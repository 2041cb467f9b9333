/** 'Not comparable, because …': what blocks a comparison stands open, what asks for caution one press away. */

import { Ban, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Comparison, Indicator, Reason } from '../../compare/compare.ts';
import { indicatorWord, reasonText } from '../../i18n/compare-sentence.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';

const MOST_NAMES = 4;
const MOST_INDICATORS = 3;

/** All reasons of a comparison. */
export const Reasons = memo(function Reasons({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useWords();
  const blocking = comparison.comparability.filter((r) => r.severity === 'blocks');
  const cautions = comparison.comparability.filter((r) => r.severity === 'caution');
  if (blocking.length + cautions.length === 0) return null;
  return (
    <section className={styles.reasons} aria-label={t('comparing:reasons.title')}>
      {blocking.length > 0 ? (
        <div className={styles.blocked} role="note">
          <h2>
            <Ban aria-hidden="true" />
            {t('comparing:reasons.blocked')}
          </h2>
          <ul>
            {blocking.map((reason) => (
              <ReasonLine key={reason.code} reason={reason} comparison={comparison} />
            ))}
          </ul>
        </div>
      ) : null}
      {cautions.length > 0 ? (
        <details className={styles.cautions}>
          <summary>
            <TriangleAlert aria-hidden="true" />
            {t('comparing:reasons.title')}: {t('comparing:reasons.caution', { count: cautions.length })}
          </summary>
          <ul>
            {cautions.map((reason) => (
              <ReasonLine
                key={`${reason.code} ${reason.values.indicator ?? ''}`}
                reason={reason}
                comparison={comparison}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
});

function ReasonLine({ reason, comparison }: { readonly reason: Reason; readonly comparison: Comparison }) {
  const { t, language } = useWords();
  const { units, indicators } = comparison;
  const labels = new Map(units.map((u) => [u.id, u.label] as const));
  const concerned = reason.units.flatMap((id) => labels.get(id) ?? []);
  // Where a reason concerns all of them, or nearly all, names say nothing.
  const names = concerned.length < units.length * 0.8 ? concerned : [];
  const rest = names.length - MOST_NAMES;
  const only = (reason.indicators ?? []).flatMap((id) => {
    const indicator = indicators.find((i) => i.id === id);
    return indicator ? [indicatorWord(indicator, 'name', language)] : [];
  });
  return (
    <li>
      {reasonText(reason, language)}
      {names.length > 0 ? (
        <small>
          {rest > 0
            ? t('comparing:reasons.concernsMore', {
                names: names.slice(0, MOST_NAMES).join(', '),
                count: rest,
              })
            : t('comparing:reasons.concerns', { names: names.join(', ') })}
        </small>
      ) : null}
      {only.length > 0 && only.length <= MOST_INDICATORS + 3 ? (
        <small>{t('comparing:reasons.only', { indicators: only.join(', ') })}</small>
      ) : null}
    </li>
  );
}

/** Those that concern one indicator, beside what shows it. */
export function reasonsFor(comparison: Comparison, indicator: Indicator): readonly Reason[] {
  return comparison.comparability.filter(
    (r) => r.indicators?.includes(indicator.id) || (r.severity === 'blocks' && r.indicators === null),
  );
}

export function IndicatorReasons({
  comparison,
  indicator,
}: {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
}) {
  const { t, language } = useWords();
  const reasons = reasonsFor(comparison, indicator);
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.beside}>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.values.indicator ?? ''}`} data-severity={reason.severity}>
          {reason.severity === 'blocks' ? <Ban aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          <span>
            <b>{t(`compare:severity.${reason.severity}`)}:</b> {reasonText(reason, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
