/** Findings of one family as numbers; a name chooses its picture. */
import { type Finding, valueInWords } from '../../i18n/chance-findings.ts';
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { chanceInWords } from '../../i18n/uncertainty-sentence.ts';
import { type PlainColumn, PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './chance.module.css';

export function FindingTable({
  title,
  findings,
  shown,
  onShow,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Key of the finding whose picture is shown. */
  readonly shown: string | null;
  readonly onShow: (key: string) => void;
}) {
  const { language } = useWords();
  return (
    <div className={styles.family}>
      <h3>{title}</h3>
      <PlainTable
        caption={title}
        columns={columnsFor(findings, language)}
        rows={findings.map((f) => ({
          key: f.key,
          cells: [
            f.kind === 'declined' ? (
              f.name
            ) : (
              <button
                key="name"
                type="button"
                className={styles.name}
                aria-pressed={f.key === shown}
                onClick={() => onShow(f.key)}
              >
                {f.name}
              </button>
            ),
            ...cellsOf(f, findings, language),
          ],
        }))}
      />
    </div>
  );
}

const isEstimated = (findings: readonly Finding[]) => findings.some((f) => f.kind === 'estimated');
const hasCoefficients = (findings: readonly Finding[]) =>
  findings.some((f) => f.kind === 'tested' && f.coefficient !== null);
const isCorrected = (findings: readonly Finding[]) =>
  findings.some((f) => f.kind === 'tested' && f.among > 1);

function columnsFor(findings: readonly Finding[], language: Language): readonly PlainColumn[] {
  const t = translate(language);
  const numeric = (label: string) => ({ label, numeric: true });
  const name = { label: t('chance:table.statistic') };
  if (isEstimated(findings))
    return [
      name,
      numeric(t('chance:table.estimate')),
      numeric(t('chance:table.interval')),
      numeric(t('chance:table.error')),
    ];
  return [
    name,
    ...(hasCoefficients(findings) ? [numeric(t('chance:table.b')), numeric(t('chance:table.beta'))] : []),
    numeric(t(hasCoefficients(findings) ? 'chance:table.t' : 'chance:table.observed')),
    ...(hasCoefficients(findings) ? [] : [numeric(t('chance:table.expected'))]),
    numeric(t('chance:table.between')),
    numeric(t('chance:table.p')),
    ...(isCorrected(findings) ? [numeric(t('chance:table.holm'))] : []),
  ];
}

function cellsOf(f: Finding, findings: readonly Finding[], language: Language): readonly string[] {
  const t = translate(language);
  const say = (x: number) => valueInWords(x, language);
  const range = (low: number, high: number) =>
    Number.isFinite(low) && Number.isFinite(high)
      ? t('chance:table.to', { low: say(low), high: say(high) })
      : t('chance:table.none');
  const none = t('chance:table.none');
  if (f.kind === 'declined')
    return columnsFor(findings, language)
      .slice(1)
      .map(() => none);
  if (f.kind === 'estimated') {
    const { estimate, interval, standardError } = f.estimate;
    return [say(estimate), range(interval.low, interval.high), say(standardError)];
  }
  const { observed, mean, low, high, pTwo } = f.tested;
  const error = number(pTwo.error, language, pTwo.error < 0.001 ? 5 : 3);
  const p =
    pTwo.error > 0
      ? t('chance:table.plusMinus', { p: chanceInWords(pTwo.p, language), error })
      : chanceInWords(pTwo.p, language);
  return [
    ...(f.coefficient ? [say(f.coefficient.b), say(f.coefficient.beta)] : []),
    say(observed),
    ...(f.coefficient ? [] : [say(mean)]),
    range(low, high),
    p,
    ...(isCorrected(findings) ? [Number.isNaN(f.pHolm) ? none : chanceInWords(f.pHolm, language)] : []),
  ];
}
