/** Which indicator is looked at, with its definition one press away. */
import { BookOpen } from 'lucide-react';
import { printedReference } from '../../analysis/bibliography.ts';
import type { Indicator } from '../../compare/compare.ts';
import { indicatorWord, valueText } from '../../i18n/compare-sentence.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { Button } from '../parts/controls/button.tsx';
import { Popup } from '../parts/controls/popup.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';

export function IndicatorChoice({
  label,
  indicators,
  value,
  onChange,
}: {
  readonly label: string;
  readonly indicators: readonly Indicator[];
  readonly value: Indicator;
  readonly onChange: (id: string) => void;
}) {
  const { t, language } = useWords();
  return (
    <Select
      label={label}
      value={value.id}
      onChange={onChange}
      className={styles.indicator ?? ''}
      choices={indicators.map((i) => ({
        id: i.id,
        label: indicatorWord(i, 'name', language),
        group: t(`comparing:family.${i.family}`),
      }))}
    />
  );
}

/** What the columns of a table mean, in the order of the columns. */
export function ColumnWords({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t, language } = useWords();
  return (
    <details className={styles.columnWords}>
      <summary>{t('comparing:table.words')}</summary>
      <dl>
        {indicators.map((indicator) => (
          <div key={indicator.id}>
            <dt>{indicatorWord(indicator, 'short', language)}</dt>
            <dd>
              <b>{indicatorWord(indicator, 'name', language)}.</b>{' '}
              {indicatorWord(indicator, 'definition', language)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function IndicatorDefinition({ indicator }: { readonly indicator: Indicator }) {
  const { t, language } = useWords();
  const name = indicatorWord(indicator, 'name', language);
  const label = t('comparing:definition', { name });
  return (
    <Popup
      label={label}
      placement="bottom end"
      className={styles.popover}
      bodyClassName={styles.definition}
      trigger={
        <Button tone="quiet" className={styles.definitionButton ?? ''}>
          <BookOpen aria-hidden="true" />
          {label}
        </Button>
      }
    >
      <h3>{name}</h3>
      <p>{indicatorWord(indicator, 'definition', language)}</p>
      <dl>
        <dt>{t('comparing:formula')}</dt>
        <dd>{indicator.formula}</dd>
        <dt>{t('comparing:range')}</dt>
        <dd>{rangeText(indicator, language)}</dd>
        <dt>{t('comparing:interval')}</dt>
        <dd>{indicator.interval ? t(`compare:method.${indicator.interval}`) : t('comparing:noInterval')}</dd>
        {indicator.citations.length > 0 ? (
          <>
            <dt>{t('comparing:reference')}</dt>
            <dd>
              {indicator.citations.map((key) => (
                <p key={key}>{printedReference(key)}</p>
              ))}
            </dd>
          </>
        ) : null}
      </dl>
    </Popup>
  );
}

function rangeText(indicator: Indicator, language: Language): string {
  const t = translate(language);
  const [low, high] = indicator.range;
  const say = (x: number) => valueText(indicator, x, language);
  if (low === null) return t('comparing:rangeOpen');
  return high === null
    ? t('comparing:rangeFrom', { from: say(low) })
    : t('comparing:rangeFromTo', { from: say(low), to: say(high) });
}
