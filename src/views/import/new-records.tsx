/** Preview: the bodies and ties that would be new, by name; what only a name lets expect is said to be so, and why. */
import { number } from '../../i18n/format.ts';
import type { Staged } from '../../io/import/import.ts';
import type { Body, Words } from '../../model/project.ts';
import { categoryName, DIRECTED, wordFor } from '../../model/vocabulary.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

/** As many as are looked through. */
const SHOWN = 100;

export function NewBodies({ staged, isNew }: { readonly staged: Staged; readonly isNew: boolean }) {
  const { t, language } = useWords();
  const table = isNew ? staged.project?.bodies : staged.change?.bodies.added;
  const added = [...(table?.values() ?? [])].slice(0, SHOWN);
  if (added.length === 0) return null;
  const all = staged.bodies.added;
  const title = t('import:newBodies', { count: all, n: number(all, language) });
  return (
    <section className={styles.card}>
      <h3>{title}</h3>
      <PlainTable
        caption={title}
        columns={(['label', 'kind', 'category', 'sector', 'place'] as const).map((column) => ({
          label: t(`import:body.${column}`),
        }))}
        rows={added.map((body) => {
          const because = staged.proposed.get(body.id) ?? null;
          return {
            key: body.id,
            cells: [
              body.label,
              wordFor('kinds', body.kind, language),
              // The reason is that of the sector; where there is none, of the category.
              <Proposed
                key="category"
                word={categoryName(body.category, language)}
                because={body.sector ? null : because}
              />,
              <Sector key="sector" body={body} because={because} />,
              body.place,
            ],
          };
        })}
      />
      <More count={all - SHOWN} />
    </section>
  );
}

/** What was proposed from a name alone, and the word of the name that says so. */
function Proposed({ word, because }: { readonly word: string; readonly because: Words | null }) {
  const { language } = useWords();
  return (
    <>
      {word}
      {because === null ? null : <small className={styles.because}>{because[language] ?? because.de}</small>}
    </>
  );
}

function Sector({ body, because }: { readonly body: Body; readonly because: Words | null }) {
  const { t, language } = useWords();
  if (!body.sector) return '';
  const { value, confidence } = body.sector;
  const word = wordFor('sectors', value, language);
  if (because) return <Proposed word={word} because={because} />;
  return (
    <>
      {word}
      {confidence === 'low' ? <span className={styles.hint}> {t('import:proposed')}</span> : null}
    </>
  );
}

/** “A – B (type)”, with an arrow where the type has a direction. */
export function NewTies({ staged }: { readonly staged: Staged }) {
  const { t, language } = useWords();
  const listed = staged.newTies.slice(0, SHOWN);
  if (listed.length === 0) return null;
  const all = staged.ties.added;
  return (
    <section className={styles.card} data-testid="new-ties">
      <h3>{t('import:newTies', { count: all, n: number(all, language) })}</h3>
      <ul className={styles.newTies}>
        {listed.map(({ id, from, to, type }) => (
          <li key={id}>
            {from} {DIRECTED.includes(type) ? '→' : '–'} {to}{' '}
            <span className={styles.hint}>({wordFor('tieTypes', type, language)})</span>
          </li>
        ))}
      </ul>
      <More count={all - SHOWN} />
    </section>
  );
}

function More({ count }: { readonly count: number }) {
  const { t, language } = useWords();
  if (count <= 0) return null;
  return <p className={styles.hint}>{t('import:more', { count, n: number(count, language) })}</p>;
}
