/** One problem, or all rows with the same one: where, what it says, what is wrong – and what can be done. */
import { memo, useState } from 'react';
import type { Issue } from '../../base/issue.ts';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { RowProblem } from '../../io/import/import.ts';
import { decide } from '../../state/importing/import.ts';
import {
  type Edit,
  leaveAllOut,
  leaveRowsOut,
  setCell,
  setWord,
} from '../../state/importing/import-edits.ts';
import type { DecidingImport, ProblemGroup } from '../../state/importing/importing.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { Field } from './field.tsx';
import styles from './import.module.css';
import { NOT_SAID, UNDECIDED, wordChoices } from './word-choices.ts';

type RowProps = { readonly importing: DecidingImport; readonly group: ProblemGroup };

/** Kept as it is while others are added below it. */
export const ProblemRow = memo(function ProblemRow({ importing, group }: RowProps) {
  const { t, language } = useWords();
  const { first, rows } = group;
  const table = importing.found.tables.find((candidate) => candidate.id === first.table);
  const words = wordsOf(first.issue, language);
  const column = columnName(importing, first, language);
  const alike = Math.max(rows.length, first.alike);
  return (
    <li className={styles.problem} data-loses={first.losesRow || undefined}>
      <div className={styles.where}>
        <span className={styles.place}>
          {[table?.file, table?.sheet, t('import:row', { row: String(first.row) }), column]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {first.value === '' ? null : <strong className={styles.value}>{first.value}</strong>}
        {alike > 1 ? (
          <span className={styles.hint}>
            {t('import:alike', { count: alike, n: number(alike, language) })}
          </span>
        ) : null}
      </div>
      <div className={styles.what}>
        <span>{words.text}</span>
        <span className={styles.hint}>{words.remedy}</span>
      </div>
      <Mend importing={importing} group={group} alike={alike} />
    </li>
  );
});

/** A column as the file calls it; one without a name by its number. */
export function columnName({ found }: DecidingImport, { table, at, column }: RowProblem, language: Language) {
  if (at === null) return column;
  const name = found.tables.find(({ id }) => id === table)?.columns[at]?.name;
  return name === '' ? translate(language)('import:unnamed', { number: String(at + 1) }) : (name ?? column);
}

const IN_PLACE = [
  'unknown-word',
  'sector-not-in-scheme',
  'unknown-nodes',
  'name-ambiguous',
  'id-missing',
  'row-looks-like-remark',
  'duplicate-ids',
  'tie-end-missing',
  'invalid-date',
  'number-not-understood',
] as const;

/** Value and field stand beside it, and nothing is lost yet: so it is said in fewer words than in a report on a file. */
function wordsOf(issue: Issue, language: Language): { readonly text: string; readonly remedy: string } {
  const t = translate(language);
  const code = IN_PLACE.find((known) => known === issue.code);
  if (!code) return describeIssue(issue, language);
  return { text: t(`import:problem.${code}`), remedy: t(`import:problem.${code}Do`) };
}

function Mend({ importing, group, alike }: RowProps & { readonly alike: number }) {
  const { t, language } = useWords();
  const { first, rows } = group;
  const { at } = first;
  const [all, setAll] = useState(true);
  const meaning = at === null ? undefined : importing.decisions.tables.get(first.table)?.meanings[at];
  const choices = wordChoices(meaning, first.suggestions, language);
  const column = columnName(importing, first, language);
  const label = t('import:mend', { row: String(first.row), column });
  /** One word of the file for all rows, or the text of this one cell. */
  const say = (text: string): void => {
    if (at === null) return;
    const everywhere = choices !== null && all && first.value !== '';
    if (everywhere) decide(setWord(first.table, at, first.value, text));
    else decide(inRows(all ? rows.map((r) => r.row) : [first.row], first.table, at, text));
  };
  if (first.issue.code === 'row-looks-like-remark')
    return (
      <div className={styles.mend}>
        <p className={styles.suggestions}>
          <Button onPress={() => decide(leaveAllOut(all ? rows : [first]))}>
            {t('import:leaveOut', { count: all ? rows.length : 1 })}
          </Button>
          <Button tone="quiet" onPress={() => say(first.value)}>
            {t('import:isBody')}
          </Button>
        </p>
      </div>
    );
  return (
    <div className={styles.mend}>
      {at === null ? null : choices ? (
        <Select
          label={label}
          quietLabel
          value={UNDECIDED}
          choices={choices}
          onChange={(id) => id !== UNDECIDED && say(id === NOT_SAID ? '' : id)}
        />
      ) : (
        <Field label={label} quietLabel value={first.value} onChange={say} />
      )}
      {choices === null && at !== null && first.suggestions.length > 0 ? (
        <p className={styles.suggestions}>
          <span className={styles.hint}>{t('import:meant')}</span>
          {first.suggestions.slice(0, 3).map((text) => (
            <Button key={text} onPress={() => say(text)}>
              {text}
            </Button>
          ))}
        </p>
      ) : null}
      {alike > 1 && at !== null ? (
        <Checkbox isSelected={all} onChange={setAll}>
          {t('import:forAll', { count: alike, n: number(alike, language) })}
        </Checkbox>
      ) : null}
      <Button
        tone="quiet"
        className={styles.leaveOut ?? ''}
        onPress={() => decide(leaveRowsOut(first.table, all ? rows.map((r) => r.row) : [first.row]))}
      >
        {t('import:leaveOut', { count: all ? rows.length : 1 })}
      </Button>
    </div>
  );
}

const inRows =
  (rows: readonly number[], table: string, at: number, text: string): Edit =>
  (decisions) =>
    rows.reduce((before, row) => setCell(table, row, at, text)(before), decisions);
