/** Showing bodies by the value of a measure: how its values are spread, from where to where, and what becomes of the rest. */
import { useMemo, useState } from 'react';
import { number } from '../../i18n/format.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { rangeFrom } from '../../state/looking/filter-draft.ts';
import { closePanel } from '../../state/looking/look.ts';
import { dropRange, outsideOf, setRest, showRange, valuesOf } from '../../state/looking/shown-by.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './lens-panels.module.css';
import { TopicHead } from './lens-topic-head.tsx';

const BINS = 16;

/** How many values lie in each of a few equal steps from the least to the greatest. */
function spread(values: ArrayLike<number>) {
  const known = Array.from(values).filter((x) => Number.isFinite(x));
  const [low, high] = known.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)] as const, [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  const whole = known.every(Number.isInteger) && high - low < BINS;
  const bins = whole ? high - low + 1 : BINS;
  const width = whole ? 1 : (high - low) / BINS || 1;
  const counts = new Array<number>(bins).fill(0);
  for (const x of known) counts[Math.min(bins - 1, Math.floor((x - low) / width))]!++;
  return { low, high, width, counts, unknown: values.length - known.length };
}

export function RangePanel({ measure }: { readonly measure: string }) {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const now = useApp((s) => s.shownBy.ranges.find((r) => r.measure === measure));
  const rest = useApp((s) => s.shownBy.rest);
  const values = useMemo(() => valuesOf(lensed, answers, measure), [lensed, answers, measure]);
  const bins = useMemo(() => values && spread(values), [values]);
  const text = (x: number | null | undefined) =>
    x == null ? '' : number(x, language, 4).replaceAll(/[.\s](?=\d{3})/g, '');
  const [typed, setTyped] = useState<readonly [string, string]>(() => [text(now?.least), text(now?.most)]);
  const [hide, setHide] = useState(rest === 'hide');
  const range = rangeFrom(measure, typed);
  const outside = useMemo(
    () => (range ? outsideOf(lensed, answers, [range]).size : 0),
    [range, lensed, answers],
  );
  const all = lensed.bodies.length;
  const wrong = range === null && typed.some((part) => part.trim() !== '');
  const most = Math.max(1, ...(bins?.counts ?? []));
  const isIn = (from: number, to: number) =>
    range !== null &&
    (range.least === null || to > range.least || from >= range.least) &&
    (range.most === null || from <= range.most);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!range) return;
        showRange(range);
        setRest(hide ? 'hide' : 'dim');
        closePanel();
      }}
    >
      <TopicHead title={measureWord(measure, 'name', language)} />
      <p className={styles.hint}>{t('filter:measuresHint')}</p>
      {bins && Number.isFinite(bins.low) ? (
        <>
          <div className={styles.spread} aria-hidden="true">
            {bins.counts.map((count, i) => {
              const from = bins.low + i * bins.width;
              return (
                <i
                  key={from}
                  data-in={isIn(from, from + (bins.width === 1 ? 0 : bins.width)) || undefined}
                  style={{ blockSize: `${count === 0 ? 0 : Math.max(4, (100 * count) / most)}%` }}
                />
              );
            })}
          </div>
          <p className={styles.ends}>
            <span>{number(bins.low, language)}</span>
            <span>{number(bins.high, language)}</span>
          </p>
          <div className={styles.bounds}>
            {([0, 1] as const).map((at) => (
              <TextInput
                key={at}
                label={t(at === 0 ? 'filter:atLeast' : 'filter:atMost')}
                value={typed[at]}
                numeric
                onChange={(part) => setTyped(at === 0 ? [part, typed[1]] : [typed[0], part])}
                error={wrong && at === 1 ? t('filter:wrongNumber') : null}
              />
            ))}
          </div>
          <Checkbox isSelected={hide} onChange={setHide}>
            {t('filter:hideRest')}
          </Checkbox>
          <p className={styles.preview} role="status" data-testid="filter-preview">
            {range
              ? t('filter:shown', { inside: number(all - outside, language), all: number(all, language) })
              : t('filter:choose')}
            {bins.unknown > 0 ? ` ${t('filter:unmeasured', { count: bins.unknown })}` : ''}
          </p>
        </>
      ) : (
        <p className={styles.preview}>{t(answers ? 'filter:notMeasurable' : 'filter:computing')}</p>
      )}
      <div className={styles.foot}>
        <Button type="submit" tone="primary" isDisabled={range === null}>
          {t(now ? 'filter:change' : 'filter:add')}
        </Button>
        {now ? (
          <Button
            onPress={() => {
              dropRange(measure);
              closePanel();
            }}
          >
            {t('filter:remove')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
