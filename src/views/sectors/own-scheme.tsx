/** A person's own table from category to sector. It is part of the lens: the data stay as they are. */

import { collator, number } from '../../i18n/format.ts';
import { withCategory } from '../../model/schemes.ts';
import { CROSS_SECTOR_ID, categoryName, SECTORS, wordFor } from '../../model/vocabulary.ts';
import { setLens } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';

const NONE = 'none';

export function OwnScheme() {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const own = useApp((s) => s.lens.ownScheme) ?? {};
  const counts = new Map<string, number>();
  for (const { category } of bodies.values()) counts.set(category, (counts.get(category) ?? 0) + 1);
  const name = (category: string) =>
    category === '' ? t('sectors:own.noCategory') : categoryName(category, language);
  const order = collator(language);
  const rows = [...counts].sort(([a], [b]) => order.compare(name(a), name(b)));
  const choices = [
    ...[...SECTORS, CROSS_SECTOR_ID].map((id) => ({ id, label: wordFor('sectors', id, language) })),
    { id: NONE, label: wordFor('sectors', '', language) },
  ];
  return (
    <table className={styles.own}>
      <caption>{t('sectors:own.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sectors:own.category')}</th>
          <th scope="col">{t('sectors:own.bodies')}</th>
          <th scope="col">{t('sectors:own.sector')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([category, count]) => (
          <tr key={category}>
            <th scope="row">{name(category)}</th>
            <td>{number(count, language)}</td>
            <td>
              <Select
                label={t('sectors:own.sectorOf', { category: name(category) })}
                quietLabel
                value={own[category] || NONE}
                choices={choices}
                onChange={(id) =>
                  setLens({ ownScheme: withCategory(own, bodies.values(), category, id === NONE ? '' : id) })
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
