/** Ties that the file gives a direction and that would count both ways: what that means, and the types that have one. */
import { number } from '../../i18n/format.ts';
import { DIRECTED, wordFor } from '../../model/vocabulary.ts';
import { decide } from '../../state/importing/import.ts';
import { setDirectedType } from '../../state/importing/import-edits.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

/** As they are. */
const BOTH_WAYS = 'both-ways';

export function Directions({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const count = importing.staged?.undirected ?? 0;
  if (count === 0) return null;
  const chosen = importing.decisions.directedType ?? null;
  return (
    <section className={styles.card} data-testid="import-directions">
      <div>
        <h3>{t('import:directions.title', { count, n: number(count, language) })}</h3>
        <p className={styles.hint}>{t(`import:directions.${chosen === null ? 'text' : 'chosen'}`)}</p>
      </div>
      <div className={styles.settings}>
        <Select
          label={t('import:directions.label')}
          value={chosen ?? BOTH_WAYS}
          choices={[
            { id: BOTH_WAYS, label: t('import:directions.asTheyAre') },
            ...DIRECTED.map((id) => ({ id, label: wordFor('tieTypes', id, language) })),
          ]}
          onChange={(id) => decide(setDirectedType(DIRECTED.find((type) => type === id) ?? null))}
          className={styles.wide ?? ''}
        />
      </div>
    </section>
  );
}
