/** Compare (Vergleich): centres, regions, files side by side – with uncertainty, with reasons, without a ranking. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Comparison, Unit } from '../../compare/compare.ts';
import { betweenOf, indicatorOf, OPEN, pairOf } from '../../figures/comparing/choosing.ts';
import type { Picturing } from '../../figures/comparing/picturing.ts';
import { indicatorWord } from '../../i18n/compare-sentence.ts';
import { percent } from '../../i18n/format.ts';
import {
  compareAgain,
  followComparing,
  setComparing,
  stopComparing,
} from '../../state/comparing/compare-run.ts';
import { useApp } from '../../state/store.ts';
import { openExample } from '../../state/workspace/projects.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Page, PlainSection, Section } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PointedProvider } from '../parts/pointed.tsx';
import { TermLine } from '../parts/term-line.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { FunnelSection } from './funnel-section.tsx';
import { ColumnWords, IndicatorChoice, IndicatorDefinition } from './indicator-choice.tsx';
import { Leave } from './leave.tsx';
import { MoreSection } from './more-section.tsx';
import { AllTests, Question } from './question.tsx';
import { IndicatorReasons, Reasons } from './reasons.tsx';
import { Setup } from './setup.tsx';
import { StripSection } from './strip-section.tsx';
import { UnitsTable } from './units-table.tsx';

const PRACTICE = 'practice-135';

export default function CompareView() {
  const { t } = useWords();
  // An answer is drawn in pieces: its table, pictures and sentences together take longer than a frame.
  const values = useDeferredValue(useApp((s) => s.comparing.values));
  const others = useApp((s) => s.comparing.others);
  const without = useApp((s) => s.comparing.without);
  const isEmpty = useApp((s) => s.project.bodies.size === 0) && others.length === 0;
  useEffect(() => followComparing(), []);
  const units = useAllUnits(values, without);
  return (
    <Page data-testid="compare">
      <PageHead title={t('comparing:title')} ask={t('comparing:lead')}>
        {isEmpty ? null : <Progress />}
      </PageHead>
      {isEmpty ? null : <Setup units={units} />}
      {values !== null && values.units.length > 1 ? <Reasons comparison={values} /> : null}
      {isEmpty ? (
        <Nothing text={t('comparing:empty.none')} />
      ) : values === null ? null : values.units.length < 2 ? (
        <Nothing text={t(without.size > 0 ? 'comparing:empty.units' : 'comparing:empty.one')} />
      ) : (
        <Compared values={values} />
      )}
    </Page>
  );
}

/** Units of the latest answer and those that were left out of it, by name. */
function useAllUnits(values: Comparison | null, without: ReadonlySet<string>): readonly Unit[] {
  const [all, setAll] = useState<readonly Unit[]>([]);
  useEffect(() => {
    if (!values) return;
    setAll((before) => {
      const now = new Set(values.units.map((u) => u.id));
      const kept = before.filter((u) => without.has(u.id) && !now.has(u.id));
      return kept.length === 0 ? values.units : [...values.units, ...kept].sort(byPlace(before));
    });
  }, [values, without]);
  return all;
}

/** In the order of before; what is new comes last. */
function byPlace(before: readonly Unit[]): (a: Unit, b: Unit) => number {
  const place = new Map(before.map((u, i) => [u.id, i] as const));
  return (a, b) => (place.get(a.id) ?? before.length) - (place.get(b.id) ?? before.length);
}

function Progress() {
  const { t, language } = useWords();
  const progress = useApp((s) => s.comparing.progress);
  const state = useApp((s) => s.comparing.state);
  if (progress !== null)
    return (
      <div className={styles.progress} role="status">
        <progress value={progress} max={1} aria-label={t('comparing:working')} />
        <span>
          {t('comparing:working')} {percent(progress, language)}
        </span>
        <Button tone="quiet" onPress={stopComparing}>
          {t('comparing:stop')}
        </Button>
      </div>
    );
  if (state !== 'stopped' && state !== 'failed') return null;
  return (
    <div className={styles.progress} role="alert">
      <span>{t(state === 'failed' ? 'comparing:failed' : 'comparing:stopped')}</span>
      <Button onPress={() => void compareAgain()}>{t('comparing:again')}</Button>
    </div>
  );
}

/** Says what is needed, and offers data to try it with. */
function Nothing({ text }: { readonly text: string }) {
  const { t } = useWords();
  return (
    <Empty text={text} note={t('comparing:empty.practiceHint')}>
      <Button tone="primary" onPress={() => void openExample(PRACTICE)}>
        {t('comparing:empty.practice')}
      </Button>
    </Empty>
  );
}

function Compared({ values }: { readonly values: Comparison }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const chosen = useApp((s) => s.comparing.indicator);
  const besideId = useApp((s) => s.comparing.beside);
  const grouping = useApp((s) => s.comparing.between);
  const wanted = useApp((s) => s.comparing.pair);
  const tested = useApp((s) => s.comparing.tested);
  const order = useApp((s) => s.comparing.order);
  const others = useApp((s) => s.comparing.others);
  const { indicators } = values;
  const indicator = indicatorOf({ indicator: chosen }, values);
  const beside = indicators.find((i) => i.id === besideId) ?? indicators[0]!;
  const between = betweenOf({ between: grouping }, values);
  const pair = useMemo(() => pairOf({ between: grouping, pair: wanted }, values), [grouping, wanted, values]);
  const p: Picturing = useMemo(() => {
    const { name } = project.about;
    const labels = new Map([
      [OPEN, name[language] ?? name.de],
      ...others.map((o) => [o.id, o.label] as const),
    ]);
    return {
      comparison: values,
      tested,
      indicator,
      beside,
      between,
      pair,
      order,
      language,
      sourceLabel: (id) => labels.get(id) ?? id,
    };
  }, [values, tested, indicator, beside, between, pair, order, language, project, others]);
  return (
    <PointedProvider>
      <PlainSection aria-label={t('comparing:indicator')}>
        <div className={styles.indicatorLine}>
          <IndicatorChoice
            label={t('comparing:indicator')}
            indicators={indicators}
            value={indicator}
            onChange={(id) => setComparing({ indicator: id })}
          />
          <IndicatorDefinition indicator={indicator} />
        </div>
        <p className={styles.definitionText}>{indicatorWord(indicator, 'definition', language)}</p>
        <TermLine ids={['density', 'interval', 'chance', 'survey', 'unsaid']} />
        {between === null ? <IndicatorReasons comparison={values} indicator={indicator} /> : null}
        <div className={styles.columns}>
          <Question p={p} />
          <StripSection p={p} />
        </div>
      </PlainSection>
      <FunnelSection p={p} />
      <MoreSection p={p} indicators={indicators} />
      <AllTests p={p} indicators={indicators} />
      <Section title={t('comparing:table.title')}>
        <ColumnWords indicators={indicators} />
        <UnitsTable p={p} />
      </Section>
      <Leave hasTests={(tested?.answers.length ?? 0) > 0} />
    </PointedProvider>
  );
}
