/** Duplicates: pairs that could be one and the same, side by side, with how sure it is and why; the person decides. */
import { type KeyboardEvent, useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { list, percent } from '../../i18n/format.ts';
import { type Language, phrase } from '../../i18n/index.ts';
import type { DuplicatePair } from '../../io/import/import.ts';
import type { Body, Project } from '../../model/project.ts';
import { categoryName, wordFor } from '../../model/vocabulary.ts';
import { decide } from '../../state/importing/import.ts';
import { decidePair, samePairs } from '../../state/importing/import-edits.ts';
import { CERTAIN, type DecidingImport, LIKELY, openPairs } from '../../state/importing/importing.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';
import { StepHead } from './step-head.tsx';

const SHOWN = 200;
const CHOICES = ['same', 'different', 'later'] as const;
type Choice = (typeof CHOICES)[number];
const choose = (id: string, choice: Choice) => decide(decidePair(id, choice === 'later' ? null : choice));

export function Duplicates({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const pairs = useRef<HTMLOListElement>(null);
  const { staged, decisions } = importing;
  if (!staged) return <StepHead step="duplicates" text={t('import:reading')} />;
  const { duplicates } = staged;
  const certain = openPairs(staged, decisions).filter((pair) => pair.score >= CERTAIN);
  return (
    <>
      <StepHead
        step="duplicates"
        text={t(duplicates.length === 0 ? 'import:noDuplicates' : 'import:duplicatesText')}
      >
        {certain.length > 0 ? (
          <Button onPress={() => decide(samePairs(certain, CERTAIN))}>
            {t('import:allCertain', { count: certain.length })}
          </Button>
        ) : null}
      </StepHead>
      <ol
        ref={pairs}
        className={styles.pairs}
        data-testid="pairs"
        onKeyDown={(event) => byKeys(event, duplicates, pairs.current)}
      >
        {duplicates.slice(0, SHOWN).map((pair) => (
          <Pair key={pair.id} importing={importing} pair={pair} />
        ))}
      </ol>
      {duplicates.length > SHOWN ? (
        <p className={styles.hint}>{t('import:morePairs', { count: duplicates.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

/** 1, 2 and 3 decide the pair that the keyboard stands on, and go on to the next. */
function byKeys(event: KeyboardEvent, pairs: readonly DuplicatePair[], list: HTMLElement | null): void {
  const choice = CHOICES[['1', '2', '3'].indexOf(event.key)];
  const rows = [...(list?.children ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const pair = pairs[at];
  if (!choice || !pair) return;
  event.preventDefault();
  choose(pair.id, choice);
  rows[at + 1]?.querySelector<HTMLElement>('input')?.focus();
}

function Pair({ importing, pair }: { readonly importing: DecidingImport; readonly pair: DuplicatePair }) {
  const { t, language } = useWords();
  const open = useApp((s) => s.project);
  const choice: Choice = importing.decisions.duplicates.get(pair.id) ?? 'later';
  const { incoming, other, score, reasons } = pair;
  const from = importing.staged?.project ?? null;
  return (
    <li className={styles.pair} data-choice={choice}>
      <Side
        heading={t('import:fromFile')}
        label={incoming.label}
        body={from?.bodies.get(incoming.id)}
        language={language}
      />
      <Side
        heading={t(other.isOpen ? 'import:fromOpen' : 'import:fromFileToo')}
        label={other.label}
        body={bodyOf(other.isOpen ? open : from, other.id)}
        language={language}
      />
      <p className={styles.score}>
        <strong>
          {t(
            score >= CERTAIN
              ? 'import:score.certain'
              : score >= LIKELY
                ? 'import:score.likely'
                : 'import:score.possible',
          )}
        </strong>{' '}
        <span className={styles.hint}>
          {percent(score, language)}
          {reasons.length > 0
            ? ` · ${list(
                reasons.map((code) => phrase(language, `import:duplicate.${code}`)),
                language,
              )}`
            : null}
        </span>
      </p>
      <RadioGroup
        className={styles.choices ?? ''}
        orientation="horizontal"
        value={choice}
        onChange={(value) => choose(pair.id, value as Choice)}
      >
        <Label className="visually-hidden">{t('import:pair', { a: incoming.label, b: other.label })}</Label>
        {CHOICES.map((id, i) => (
          <Radio key={id} value={id} className={styles.radio ?? ''}>
            {t(`import:pairChoice.${id}`)} <span className={styles.key}>{i + 1}</span>
          </Radio>
        ))}
      </RadioGroup>
    </li>
  );
}

const bodyOf = (project: Project | null, id: string): Body | undefined => project?.bodies.get(id);

type SideProps = {
  readonly heading: string;
  readonly label: string;
  readonly body: Body | undefined;
  readonly language: Language;
};

function Side({ heading, label, body, language }: SideProps) {
  const details = body
    ? [wordFor('kinds', body.kind, language), categoryName(body.category, language), body.place].filter(
        Boolean,
      )
    : [];
  return (
    <div className={styles.side}>
      <span className={styles.place}>{heading}</span>
      <strong>{label}</strong>
      <span className={styles.hint}>{details.join(' · ')}</span>
    </div>
  );
}
