/** What is known of a body or a tie, term by term, and where it stands; what nobody said is left out. */
import type { SourceRef } from '../../model/project.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';
import { SourceLine } from './source-line.tsx';

export function Facts({
  rows,
  source,
}: {
  readonly rows: readonly (readonly [term: string, value: string])[];
  readonly source: SourceRef | null;
}) {
  const { t } = useWords();
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      <div>
        <dt>{t('inspector:source')}</dt>
        <dd>
          <SourceLine source={source} />
        </dd>
      </div>
    </dl>
  );
}
