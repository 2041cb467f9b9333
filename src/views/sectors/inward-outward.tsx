/** E-I index of the network, against what chance would give, with a permutation test where it can run on the side. */
import { useEffect, useMemo, useState } from 'react';
import { mixingExpectation } from '../../analysis/ei.ts';
import { measureOf } from '../../analysis/index.ts';
import type { Answers, Measure } from '../../analysis/measure.ts';
import type { PermutedLabels } from '../../analysis/permutation.ts';
import { number, percent } from '../../i18n/format.ts';
import { indexText, valueText } from '../../i18n/measure-value.ts';
import { declineShort } from '../../i18n/measure-words.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Lensed } from '../../model/lens.ts';
import { Declined } from '../parts/declined.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { Section } from '../parts/page.tsx';
import { Stat, StatList, StatRow } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';
import { type GroupMatrix, mixingQuestionOf } from './sectors-data.ts';

/** Labels shuffled and ties counted, over all draws, that a worker does in a few seconds. */
const MOST_STEPS = 60_000_000;
const DRAWS = [9999, 999] as const;

export function InwardOutward({
  lensed,
  answers,
  matrix,
}: {
  readonly lensed: Lensed;
  readonly answers: Answers | null;
  readonly matrix: GroupMatrix;
}) {
  const { t, language } = useWords();
  const ei = measureOf('network', 'ei');
  const answer = answers?.network.ei;
  const { test, running } = usePermutation(lensed, matrix);
  const expectation = useMemo(() => mixingExpectation(mixingQuestionOf(lensed)).ei, [lensed]);
  const S = lensed.labels.sectorCount;
  // Counted as the index counts them: each arc once where directions count, else each pair.
  const arcs = lensed.lens.weight === 'none' ? answers?.details.mixingArcs : undefined;
  const [ties, width] = arcs ? [arcs, S] : [matrix.ties, matrix.groups.length];
  const inside = Array.from({ length: S }, (_, s) => ties[s * width + s]!);
  const internal = inside.reduce((a, b) => a + b, 0);
  const external = (arcs ? arcs.reduce((a, b) => a + b, 0) : matrix.labelledTies) - internal;
  return (
    <Section title={t('sectors:ei.title')}>
      {!answers ? <p className={styles.note}>{t('sectors:computing')}</p> : null}
      {answer?.declined ? <Declined reason={answer.declined} /> : null}
      {answer && answer.value !== null && ei ? (
        <>
          <Stat value={valueText(ei, answer.value, language)} name={<MeasureName measure={ei} />} />
          <Scale value={answer.value} mean={expectation.mean} sd={expectation.sd} />
          <p>
            {t('sectors:ei.sentence', {
              internal: number(internal, language),
              external: number(external, language),
            })}{' '}
            {Number.isFinite(expectation.mean)
              ? t('sectors:ei.expected', {
                  mean: indexText(expectation.mean, language),
                  sd: indexText(expectation.sd, language),
                })
              : null}{' '}
            {test ? <Chance test={test} /> : null}
          </p>
          {running ? <p className={styles.note}>{t('sectors:ei.tested')}</p> : null}
          {test ? (
            <p className={styles.note}>
              {t('sectors:ei.draws', {
                draws: number(test.draws, language),
                p: number(smaller(test).p, language, 3),
                error: number(smaller(test).error, language, 3),
                seed: test.seed,
              })}
            </p>
          ) : null}
        </>
      ) : null}
      <Others answers={answers} ids={['assortativity-sector', 'modularity-sector']} />
    </Section>
  );
}

const smaller = ({ ei }: PermutedLabels) =>
  ei.pLow <= ei.pHigh
    ? { low: true, p: ei.pLow, error: ei.errorLow }
    : { low: false, p: ei.pHigh, error: ei.errorHigh };

function Chance({ test }: { readonly test: PermutedLabels }) {
  const { t, language } = useWords();
  const { low, p } = smaller(test);
  return t(low ? 'sectors:ei.pLow' : 'sectors:ei.pHigh', { p: percent(p, language, p < 0.1 ? 1 : 0) });
}

/** −1 … +1 with the value, and the span that chance would give around its mean. */
function Scale({ value, mean, sd }: { readonly value: number; readonly mean: number; readonly sd: number }) {
  const { t } = useWords();
  const x = (v: number) => 150 + 140 * Math.max(-1, Math.min(1, v));
  return (
    <div className={styles.scale}>
      <svg viewBox="0 0 300 34" aria-hidden="true">
        <path d="M10 16H290" stroke="var(--line)" strokeWidth="2" />
        {Number.isFinite(mean) ? (
          <>
            <path
              d={`M${x(mean - sd)} 16H${x(mean + sd)}`}
              stroke="var(--line-strong)"
              strokeOpacity="0.45"
              strokeWidth="10"
            />
            <path d={`M${x(mean)} 9V23`} stroke="var(--line-strong)" strokeWidth="2" />
          </>
        ) : null}
        <path d="M10 11V21M150 11V21M290 11V21" stroke="var(--line-strong)" strokeWidth="1" />
        <circle cx={x(value)} cy="16" r="6.5" fill="var(--accent)" stroke="var(--page)" strokeWidth="2" />
      </svg>
      <div>
        <span>−1 {t('sectors:ei.inside')}</span>
        <span>+1 {t('sectors:ei.outside')}</span>
      </div>
    </div>
  );
}

function Others({ answers, ids }: { readonly answers: Answers | null; readonly ids: readonly string[] }) {
  const { language } = useWords();
  if (!answers) return null;
  const rows = ids.flatMap((id) => {
    const measure: Measure | undefined = measureOf('network', id);
    const answer = answers.network[id];
    return measure && answer ? [{ measure, answer }] : [];
  });
  return (
    <StatList>
      {rows.map(({ measure, answer }) => (
        <StatRow
          key={measure.id}
          name={<MeasureName measure={measure} />}
          value={
            answer.value === null && answer.declined
              ? `– ${declineShort(answer.declined, language)}`
              : valueText(measure, answer.value, language)
          }
        />
      ))}
    </StatList>
  );
}

/** The test, run in a worker; null while running and where the network is too large to test on the side. */
function usePermutation(
  lensed: Lensed,
  matrix: GroupMatrix,
): { readonly test: PermutedLabels | null; readonly running: boolean } {
  const [done, setDone] = useState<{ readonly lensed: Lensed; readonly test: PermutedLabels | null } | null>(
    null,
  );
  const labelled = matrix.sizes.slice(0, lensed.labels.sectorCount).reduce((a, b) => a + b, 0);
  const nothing = matrix.labelledTies === 0 || lensed.labels.aggregate;
  const draws = nothing ? undefined : DRAWS.find((d) => d * (labelled + matrix.labelledTies) <= MOST_STEPS);
  useEffect(() => {
    if (draws === undefined) return;
    const stop = new AbortController();
    const { graph, labels, options } = mixingQuestionOf(lensed);
    jobs()
      .permute({ graph, labels, options, draws }, { signal: stop.signal })
      .then((test) => setDone({ lensed, test }))
      .catch(() => {}); // aborted, or a worker was lost: the value stands without its test
    return () => stop.abort();
  }, [lensed, draws]);
  const here = done?.lensed === lensed;
  return { test: here ? done.test : null, running: draws !== undefined && !here };
}
