/** The answer: pattern or chance in a line each, the draws as a picture, all numbers as a table, and what to keep in mind. */
import { Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TestDecline } from '../../analysis/uncertainty/decline.ts';
import { TEST_CITATIONS } from '../../analysis/uncertainty/index.ts';
import {
  basisSentence,
  drawingOf,
  FAMILIES,
  type Family,
  type Finding,
  findingSentences,
  findingsOf,
  isPattern,
  varies,
  verdict,
} from '../../i18n/chance-findings.ts';
import { list } from '../../i18n/format.ts';
import { declineSentence, drawingSentence, testAsks } from '../../i18n/uncertainty-sentence.ts';
import { store } from '../../state/store.ts';
import type { Answered } from '../../state/testing/chance.ts';
import { askedOf, copySentences, saveTable } from '../../state/testing/chance-out.ts';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './chance.module.css';
import type { Drawable } from './drawn-picture.ts';
import { Methods } from './methods.tsx';
import { Picture } from './picture.tsx';
import { FindingTable } from './table.tsx';

/** What is said in a line each; the others stand in the tables. */
const SAID: ReadonlySet<Family> = new Set(['statistics', 'relations', 'predictors']);

const isDrawable = (finding: Finding): finding is Finding & Drawable =>
  finding.kind === 'estimated' || (finding.kind === 'tested' && Number.isFinite(finding.tested.observed));

export function Answer({ answered }: { readonly answered: Answered }) {
  const { t, language } = useWords();
  const { found } = answered;
  const findings = useMemo(() => findingsOf(found, language), [found, language]);
  const [chosen, setChosen] = useState<string | null>(null);
  const drawables = findings.filter(isDrawable);
  const shown = drawables.find((f) => f.key === chosen) ?? drawables[0];
  const said = findings.filter((f) => SAID.has(f.family));
  const basis = basisSentence(found, language);
  const families = FAMILIES.filter((family) =>
    findings.some((f) => f.family === family && f.kind !== 'declined'),
  );
  return (
    <Section title={t('chance:answer')} note={basis} className={styles.answer ?? ''} data-testid="answer">
      <ul className={styles.verdicts}>
        {said.flatMap((f) => (f.kind === 'declined' ? [] : [<Line key={f.key} finding={f} />]))}
        {reasonsOf(said).map(([reason, names]) => (
          <li key={reason} data-kind="declined">
            <strong>{t('chance:verdict.declined', { name: list(names, language) })}</strong>
            <span>{declineSentence(reason, language)}</span>
          </li>
        ))}
      </ul>
      <Reading answered={answered} findings={findings} />
      {shown ? (
        <>
          {drawables.length > 1 ? (
            <Select
              className={styles.shown ?? ''}
              label={t('chance:shown')}
              value={shown.key}
              choices={drawables.map((f) => ({
                id: f.key,
                label: f.name,
                group: t(`chance:family.${f.family}`),
              }))}
              onChange={setChosen}
            />
          ) : null}
          <Picture answered={answered} finding={shown} />
          <p className={styles.prose}>
            {findingSentences(shown, drawingOf(found), language).slice(1).join(' ')}
          </p>
        </>
      ) : null}
      {families.map((family) => (
        <FindingTable
          key={family}
          title={t(`chance:family.${family}`)}
          findings={findings.filter((f) => f.family === family)}
          shown={shown?.key ?? null}
          onShow={setChosen}
        />
      ))}
      <Foot answered={answered} findings={findings} />
    </Section>
  );
}

/** Each reason once, with the names that it holds for. */
function reasonsOf(findings: readonly Finding[]): readonly (readonly [TestDecline, readonly string[]])[] {
  const names = new Map<TestDecline, readonly string[]>();
  for (const f of findings)
    if (f.kind === 'declined') names.set(f.reason, [...(names.get(f.reason) ?? []), f.name]);
  return [...names];
}

function Line({ finding }: { readonly finding: Finding }) {
  const { language } = useWords();
  const isFound = finding.kind === 'tested' && varies(finding.tested) && isPattern(finding);
  return (
    <li data-kind={finding.kind === 'tested' ? (isFound ? 'pattern' : 'chance') : finding.kind}>
      <strong>{verdict(finding, language)}</strong>
    </li>
  );
}

/** How the answer is to be taken. */
function Reading({
  answered: { found },
  findings,
}: {
  readonly answered: Answered;
  readonly findings: readonly Finding[];
}) {
  const { t } = useWords();
  const tested = findings.flatMap((f) => (f.kind === 'tested' && varies(f.tested) ? [f] : []));
  if (found.question === 'bodies') return <p className={styles.warning}>{t('chance:noSample')}</p>;
  if (tested.length === 0) return null;
  const patterns = tested.filter(isPattern).length;
  const mean = patterns === tested.length ? 'pattern' : patterns === 0 ? 'chance' : 'both';
  return (
    <>
      <p className={styles.prose}>
        {t(`chance:mean.${mean}`)} {tested.some((f) => f.among > 1) ? t('chance:several') : null}
      </p>
      <p className={styles.note}>{t('chance:whole')}</p>
    </>
  );
}

function Foot({
  answered,
  findings,
}: {
  readonly answered: Answered;
  readonly findings: readonly Finding[];
}) {
  const { t, language } = useWords();
  const { found, choices } = answered;
  const drawing = drawingOf(found);
  const asks = testAsks(found.question, language, choices.condition);
  const hasNumbers = findings.some((f) => f.kind !== 'declined');
  const sentences = () => [
    asks,
    askedOf(answered, store.getState()),
    ...[basisSentence(found, language)].filter(Boolean),
    ...findings.flatMap((f) => findingSentences(f, drawing, language)),
    t(found.question === 'bodies' ? 'chance:noSample' : 'chance:whole'),
  ];
  return (
    <footer className={styles.foot}>
      <p className={styles.note}>
        {asks} {hasNumbers ? drawingSentence(drawing, language) : null}{' '}
        {t('chance:sources', { list: list(TEST_CITATIONS[found.question], language) })}
      </p>
      <div className={styles.out}>
        <Button onPress={() => void saveTable(answered, findings)}>
          <Download aria-hidden="true" />
          {t('chance:save')}
        </Button>
        <Button onPress={() => void copySentences(sentences())}>
          <Copy aria-hidden="true" />
          {t('chance:copy')}
        </Button>
      </div>
      <Methods />
    </footer>
  );
}
