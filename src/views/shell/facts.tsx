/** What is known of a body or a tie, term by term, and where it stands; what nobody said is left out. */
import type { TermId } from '../../i18n/glossary.ts';
import type { SourceRef } from '../../model/project.ts';
import { Term } from '../parts/term.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';
import { SourceLine } from './source-line.tsx';

export function Facts({
  rows,
  source,
}: {
  /** With the word of the glossary that explains a term, where there is one. */
  readonly rows: readonly (readonly [term: string, value: string, word?: TermId])[];
  readonly source: SourceRef | null;
}) {
  const { t } = useWords();
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([term, value, word]) => (
          <div key={term}>
            <dt>{word ? <Term id={word}>{term}</Term> : term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      <div>
        <dt>
          <Term id="source">{t('details:source')}</Term>
        </dt>
        <dd>
          <SourceLine source={source} />
        </dd>
      </div>
    </dl>
  );
}
