/** 'Do two groups differ?': choice of groups, the answer in a sentence, its numbers, and how it was computed. */
import { memo, useMemo } from 'react';
import type { Answer, Grouping, Indicator } from '../../compare/compare.ts';
import { groupsBy } from '../../compare/groups.ts';
import { groupingsOf } from '../../figures/comparing/choosing.ts';
import type { Picturing } from '../../figures/comparing/picturing.ts';
import {
  answerWords,
  differenceText,
  groupName,
  indicatorWord,
  LEVEL,
  matchingSentence,
  overallSentence,
  pText,
  valueText,
} from '../../i18n/compare-sentence.ts';
import { number } from '../../i18n/format.ts';
import { setComparing } from '../../state/comparing/compare-run.ts';
import { useApp } from '../../state/store.ts';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';

const MOST_DRAWS = 999_999;

/** The answer for the two groups that are chosen, whichever of them was named first in the test. */
export function answerFor({ tested, indicator, between, pair }: Picturing): Answer | null {
  return (
    tested?.answers.find(
      (a) =>
        a.indicator === indicator.id &&
        a.between === between &&
        pair?.includes(a.a.key) &&
        pair.includes(a.b.key),
    ) ?? null
  );
}

export const Question = memo(function Question({ p }: { readonly p: Picturing }) {
  const { t } = useWords();
  const isWorking = useApp((s) => s.comparing.progress !== null);
  const { pair } = p;
  const answer = answerFor(p);
  return (
    <section className={styles.question} aria-labelledby="compare-question">
      <h2 id="compare-question">{t('comparing:question.title')}</h2>
      {p.between === null || pair === null ? (
        <p className={styles.note}>{t('comparing:question.none')}</p>
      ) : (
        <>
          <Groups p={p} between={p.between} pair={pair} />
          {answer ? (
            <AnswerText p={p} answer={answer} />
          ) : (
            <p className={styles.note} role="status">
              {isWorking ? t('comparing:question.waiting') : ''}
            </p>
          )}
        </>
      )}
    </section>
  );
});

function Groups({
  p,
  between,
  pair,
}: {
  readonly p: Picturing;
  readonly between: Grouping;
  readonly pair: readonly [string, string];
}) {
  const { t, language } = useWords();
  const { comparison, sourceLabel } = p;
  const groups = groupsBy(comparison.units, between).map(({ key }) => ({
    id: key,
    label: groupName(between, key, language, sourceLabel),
  }));
  const choose = (at: 0 | 1) => (key: string) => {
    // The same group on both sides: the two change places.
    const other = pair[1 - at]!;
    const next = key === other ? pair[at]! : other;
    setComparing({ between, pair: at === 0 ? [key, next] : [next, key] });
  };
  return (
    <div className={styles.groups}>
      <Select
        label={t('comparing:question.between')}
        value={between}
        onChange={(id: Grouping) => setComparing({ between: id, pair: null })}
        choices={groupingsOf(comparison).map((id) => ({ id, label: t(`compare:grouping.${id}`) }))}
      />
      <Select label={t('comparing:question.a')} value={pair[0]} onChange={choose(0)} choices={groups} />
      <Select label={t('comparing:question.b')} value={pair[1]} onChange={choose(1)} choices={groups} />
    </div>
  );
}

function AnswerText({ p, answer }: { readonly p: Picturing; readonly answer: Answer }) {
  const { t, language } = useWords();
  const { indicator, tested, sourceLabel } = p;
  const words = answerWords(answer, indicator, language, sourceLabel);
  const matching = tested?.matchings.find(
    (m) => m.indicator === indicator.id && m.a === answer.a.key && m.b === answer.b.key,
  );
  const overall = tested?.overall.find((o) => o.indicator === indicator.id && o.between === answer.between);
  const differs = answer.pHolm !== null && answer.pHolm < LEVEL;
  return (
    <div className={styles.answer} data-testid="compare-answer" aria-live="polite">
      <p className={styles.asked}>{words.question}</p>
      <p className={styles.result} data-differs={answer.declined === null ? differs : undefined}>
        <Prose text={words.result} />
      </p>
      {words.effect ? (
        <p>
          <Prose text={words.effect} />
        </p>
      ) : null}
      {words.chance ? (
        <p>
          <Prose text={words.chance} />
        </p>
      ) : null}
      {answer.declined === null && matching && matching.declined === null ? (
        <p>
          <Prose text={matchingSentence(matching, indicator, language)} />
        </p>
      ) : null}
      {overall && overall.declined === null && tested ? (
        <p>{overallSentence(overall, language, tested.draws, sourceLabel)}</p>
      ) : null}
      {words.cautions.length > 0 ? (
        <>
          <h3>{t('comparing:question.cautions')}</h3>
          <ul className={styles.answerCautions}>
            {words.cautions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {answer.declined === null ? <Numbers p={p} answer={answer} /> : null}
      <How />
    </div>
  );
}

function Numbers({ p, answer }: { readonly p: Picturing; readonly answer: Answer }) {
  const { t, language } = useWords();
  const { indicator, sourceLabel } = p;
  const name = (key: string) => groupName(answer.between, key, language, sourceLabel);
  const mean = ({ key, mean: value, median, n }: Answer['a']) => ({
    key,
    term: t('comparing:question.mean', { group: name(key) }),
    text: `${valueText(indicator, value, language)} (${t('comparing:question.median', {
      value: valueText(indicator, median, language),
    })}, n = ${number(n, language)})`,
  });
  const difference = (x: number | null) => differenceText(indicator, x, language);
  const rows = [
    mean(answer.a),
    mean(answer.b),
    { key: 'd', term: t('comparing:question.estimate'), text: difference(answer.estimate) },
    {
      key: 'i',
      term: t('comparing:question.interval'),
      text: answer.interval
        ? t('compare:value.interval', {
            low: difference(answer.interval.low),
            high: difference(answer.interval.high),
          })
        : '–',
    },
    { key: 'p', term: t('comparing:question.p'), text: pText(answer.p, language) },
    {
      key: 'h',
      term: t('comparing:question.pHolm'),
      text: `${pText(answer.pHolm, language)} (${t('comparing:question.holmOf', { count: answer.family })})`,
    },
    {
      key: 'e',
      term: t('comparing:question.effect'),
      text: t('comparing:question.delta', {
        delta: number(answer.cliffsDelta, language, 2).replace('-', '−'),
        g: number(answer.hedgesG, language, 2).replace('-', '−'),
      }),
    },
    {
      key: 'b',
      term: t('comparing:question.draws2'),
      text: answer.exact
        ? t('comparing:question.exactText')
        : t('comparing:question.drawsText', {
            draws: number(answer.draws, language),
            seed: answer.seed,
            error: number(answer.pError, language, 4),
          }),
    },
  ];
  return (
    <dl className={styles.numbers} aria-label={t('comparing:question.numbers')}>
      {rows.map(({ key, term, text }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How it was computed, and what of it can be changed. */
function How() {
  const { t, language } = useWords();
  const draws = useApp((s) => s.comparing.draws);
  const seed = useApp((s) => s.comparing.seed);
  const testAll = useApp((s) => s.comparing.testAll);
  const whole = (text: string, most: number, set: (n: number) => void) => {
    const n = Number(text);
    if (Number.isInteger(n) && n >= 1 && n <= most) set(n);
  };
  return (
    <details className={styles.how}>
      <summary>{t('comparing:question.how')}</summary>
      <p>{t('comparing:question.howText', { draws: number(draws, language) })}</p>
      <div className={styles.howFields}>
        <TextInput
          label={t('comparing:question.draws')}
          numeric
          value={String(draws)}
          onChange={(text) => whole(text, MOST_DRAWS, (n) => setComparing({ draws: n }))}
        />
        <TextInput
          label={t('comparing:question.seed')}
          numeric
          value={String(seed)}
          onChange={(text) => whole(text, 2 ** 31 - 1, (n) => setComparing({ seed: n }))}
        />
      </div>
      <Checkbox isSelected={testAll} onChange={(on) => setComparing({ testAll: on })}>
        {t('comparing:question.all')}
      </Checkbox>
      <p className={styles.note}>{t('comparing:question.allHint')}</p>
    </details>
  );
}

/** All indicators that were tested at once, one row each. */
export function AllTests({
  p,
  indicators,
}: {
  readonly p: Picturing;
  readonly indicators: readonly Indicator[];
}) {
  const { t, language } = useWords();
  const testAll = useApp((s) => s.comparing.testAll);
  const rows = useMemo(
    () =>
      indicators.flatMap((indicator) => {
        const answer = answerFor({ ...p, indicator });
        return answer ? [{ indicator, answer }] : [];
      }),
    [indicators, p],
  );
  if (!testAll || rows.length < 2) return null;
  return (
    <Section title={t('comparing:question.tests')}>
      <PlainTable
        caption={t('comparing:question.tests')}
        columns={[
          { label: t('comparing:indicator') },
          ...['meanA', 'meanB', 'estimate', 'p', 'pHolm', 'delta'].map((key) => ({
            label: t(`compare:column.${key as 'meanA'}`),
            numeric: true,
          })),
        ]}
        rows={rows.map(({ indicator, answer }) => ({
          key: indicator.id,
          cells: [
            indicatorWord(indicator, 'name', language),
            valueText(indicator, answer.a.mean, language),
            valueText(indicator, answer.b.mean, language),
            answer.estimate === null
              ? t('comparing:table.declined')
              : differenceText(indicator, answer.estimate, language),
            pText(answer.p, language),
            pText(answer.pHolm, language),
            number(answer.cliffsDelta, language, 2).replace('-', '−'),
          ],
        }))}
      />
    </Section>
  );
}
