/** Who stays as they are, and who is in the open network alone: by name, for those who ask. */
import { number } from '../../i18n/format.ts';
import type { Staged } from '../../io/import/import.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import { fieldWord, valueWords } from './field-words.ts';
import styles from './import.module.css';

export function Named({ staged }: { readonly staged: Staged }) {
  const { t, language } = useWords();
  const { named, bodies } = staged;
  if (named.same.length + named.missing.length === 0) return null;
  const names = (of: readonly string[], all: number) => {
    const left = all - of.length;
    const more = left > 0 ? ` ${t('import:more', { count: left, n: number(left, language) })}` : '';
    return of.join(', ') + more;
  };
  return (
    <details className={styles.details} data-testid="named">
      <summary>{t('import:namesShow')}</summary>
      {named.missing.length > 0 ? (
        <p>{t('import:namesMissing', { names: names(named.missing, bodies.missing) })}</p>
      ) : null}
      {named.same.length > 0 ? (
        <p>{t('import:namesSame', { names: names(named.same, bodies.same) })}</p>
      ) : null}
    </details>
  );
}

/** Rows that were put together and say different things: which of them counts. */
export function Differing({ staged }: { readonly staged: Staged }) {
  const { t, language } = useWords();
  const { differing } = staged;
  if (differing.length === 0) return null;
  return (
    <section className={styles.card} data-testid="differing">
      <div>
        <h3>{t('import:differing')}</h3>
        <p className={styles.hint}>{t('import:differingText')}</p>
      </div>
      <PlainTable
        caption={t('import:differing')}
        columns={[
          { label: t('import:what') },
          { label: t('import:fieldHead') },
          { label: t('import:counting') },
          { label: t('import:notCounting') },
        ]}
        rows={differing.map((d, i) => ({
          key: `${d.record}/${d.field}/${i}`,
          cells: [
            d.label,
            fieldWord('bodies', d.field, language),
            ...valueWords('bodies', d.field, [d.kept, d.other], language),
          ],
        }))}
      />
    </section>
  );
}
