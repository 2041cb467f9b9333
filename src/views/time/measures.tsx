/** Measures of the network at every moment as a table, and one measure of each body at the two chosen moments as slopes. */
import { useMemo, useState } from 'react';
import { measureOf } from '../../analysis/index.ts';
import { NEEDS_DIRECTION, READING_ORDER } from '../../analysis/reading-order.ts';
import type { Pair } from '../../figures/time/pairs.ts';
import { drawSlopes, MOST_SLOPES, slopesOf, slopeValue } from '../../figures/time/slope-picture.ts';
import type { TimeState } from '../../figures/time/states.ts';
import { valueText } from '../../i18n/measure-value.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { momentName } from '../../i18n/time-sentence.ts';
import { useApp } from '../../state/store.ts';
import { saveTimeCsv } from '../../state/time/time-out.ts';
import { ChartFrame } from '../parts/chart-frame.tsx';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWords } from '../parts/use-words.ts';
import { Picture } from './picture.tsx';
import styles from './time.module.css';
import { useMeasures } from './use-time.ts';

const NETWORK = [
  'n',
  'm',
  'mean-degree',
  'density',
  'components',
  'ei',
  'mean-distance',
  'transitivity',
] as const;

export function Measures({
  states,
  pair,
  caution,
}: {
  readonly states: readonly TimeState[];
  readonly pair: Pair;
  readonly caution: string;
}) {
  const { t, language } = useWords();
  const [body, setBody] = useState('degree');
  const answers = useMeasures(states, NETWORK);
  const names = NETWORK.map((id) => measureWord(id, 'name', language, 'network'));
  const valueAt = (key: string, id: string) => answers?.get(key)?.network[id]?.value ?? null;
  const textAt = (key: string, id: string): string => {
    const measure = measureOf('network', id);
    const value = valueAt(key, id);
    if (!answers) return '…';
    return value === null || !measure ? t('time:measures.declined') : valueText(measure, value, language);
  };
  const csv = () =>
    saveTimeCsv(
      [
        [t('time:measures.moment'), ...names],
        ...states.map(({ moment }) => [
          momentName(moment, language),
          ...NETWORK.map((id) => valueAt(moment.key, id)),
        ]),
      ],
      caution,
      'measures',
    );
  return (
    <Section
      title={t('time:measures.title')}
      note={`${t('time:measures.text')} ${t('time:caution.recording')}`}
      tools={
        <Button onPress={() => void csv()} isDisabled={answers === null}>
          {t('time:out.measures')}
        </Button>
      }
      data-testid="time-measures"
      data-ready={answers !== null}
    >
      <PlainTable
        caption={t('time:measures.title')}
        columns={[
          { label: t('time:measures.moment') },
          ...NETWORK.map((id) => {
            const measure = measureOf('network', id);
            return { label: measure ? <MeasureName measure={measure} /> : id, numeric: true };
          }),
        ]}
        rows={states.map(({ moment }) => ({
          key: moment.key,
          cells: [momentName(moment, language), ...NETWORK.map((id) => textAt(moment.key, id))],
        }))}
      />
      <Slopes pair={pair} measure={body} onMeasure={setBody} />
    </Section>
  );
}

function Slopes({
  pair,
  measure: id,
  onMeasure,
}: {
  readonly pair: Pair;
  readonly measure: string;
  readonly onMeasure: (id: string) => void;
}) {
  const { t, language } = useWords();
  const theme = useThemeName();
  const direction = useApp((s) => s.lens.direction);
  const both = useMemo(() => [pair.from, pair.to], [pair]);
  const answers = useMeasures(both, [id]);
  const slopes = useMemo(() => (answers ? slopesOf(pair, answers, id) : []), [answers, pair, id]);
  const units = useMemo(() => slopes.slice(0, MOST_SLOPES), [slopes]);
  const name = measureWord(id, 'name', language);
  const [from, to] = [pair.from.moment, pair.to.moment].map((moment) => momentName(moment, language));
  const value = (x: number) => slopeValue(id, x, language);
  const title = t('time:picture.slope', { measure: name, from: from!, to: to! });
  const choices = READING_ORDER.body
    .filter((one) => direction === 'recorded' || !NEEDS_DIRECTION.includes(one))
    .map((one) => ({ id: one, label: measureWord(one, 'name', language) }));
  const draw = useMemo(
    () => (width: number) => drawSlopes({ width, theme, language }, slopes, pair, id),
    [slopes, theme, language, pair, id],
  );
  return (
    <>
      <Select
        label={t('time:measures.choose')}
        value={id}
        choices={choices}
        onChange={onMeasure}
        className={styles.measure ?? ''}
      />
      {answers === null ? (
        <p className={styles.quiet}>{t('time:measures.computing')}</p>
      ) : units.length === 0 ? (
        <p className={styles.quiet}>{t('time:measures.none')}</p>
      ) : (
        <ChartFrame
          title={title}
          keep={{
            chart: 'slope',
            choices: { measure: id, from: pair.from.moment.key, to: pair.to.moment.key },
          }}
          table={
            <PlainTable
              caption={title}
              columns={[
                { label: t('time:measures.body') },
                { label: from, numeric: true },
                { label: to, numeric: true },
              ]}
              rows={units.map((unit) => ({
                key: unit.key,
                cells: [unit.label, value(unit.left), value(unit.right)],
              }))}
            />
          }
        >
          <Picture label={title} draw={draw} />
        </ChartFrame>
      )}
    </>
  );
}
