/** A section of the profile: question, number, picture, sentence, how sure – always in this order. */
import type { ReactNode } from 'react';
import { measureOf } from '../../analysis/index.ts';
import { number } from '../../i18n/format.ts';
import { rankOf, readingOf, valueText } from '../../i18n/measure-value.ts';
import { declineShort } from '../../i18n/measure-words.ts';
import { Estimated } from '../parts/estimated.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { Section } from '../parts/page.tsx';
import { StatList, StatRow } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './hub.module.css';
import type { Profile } from './profile.ts';

export function Facet({
  title,
  ask,
  sure,
  children,
}: {
  readonly title: string;
  readonly ask: string;
  /** How far the data carry this section. */
  readonly sure?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <Section title={title} note={ask}>
      {children}
      {sure ? (
        <p className={styles.sure}>
          <span>{t('explained:certainty')}</span> {sure}
        </p>
      ) : null}
    </Section>
  );
}

/** Measures of this body by id, each with its definition, rank and – where containment distorts it – the relational value. */
export function Measures({
  profile,
  ids,
  ranked = true,
}: {
  readonly profile: Profile;
  readonly ids: readonly string[];
  readonly ranked?: boolean;
}) {
  const { t, language } = useWords();
  const { answers, relational, vertex } = profile;
  if (!answers) return <p className={styles.computing}>{t('hub:computing')}</p>;
  const beside = relational?.lensed.vertexOf.get(profile.body.id);
  const rows = ids.flatMap((id) => {
    const measure = measureOf('body', id);
    const reading = measure ? readingOf(answers, id, vertex) : null;
    if (!measure || !reading) return [];
    const other =
      measure.containmentSensitive && relational && beside !== undefined
        ? (readingOf(relational.answers, id, beside)?.value ?? null)
        : null;
    const rank = ranked && reading.value !== null ? rankOf(answers, id, vertex) : null;
    return [{ measure, reading, other, rank }];
  });
  return (
    <StatList>
      {rows.map(({ measure, reading, other, rank }) => (
        <StatRow
          key={measure.id}
          name={<MeasureName measure={measure} />}
          value={
            reading.value === null ? (
              <span className={styles.reason}>– {declineShort(reading.declined, language)}</span>
            ) : (
              <>
                {valueText(measure, reading.value, language)}
                {rank || other !== null ? (
                  <small className={styles.beside}>
                    {[
                      rank
                        ? t('hub:rank', { place: number(rank[0], language), of: number(rank[1], language) })
                        : '',
                      other === null
                        ? ''
                        : t('hub:relational', { value: valueText(measure, other, language) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                ) : null}
                <Estimated answers={answers} id={measure.id} />
              </>
            )
          }
        />
      ))}
    </StatList>
  );
}

/** A button-less opener for lists that only some want to read. */
export function More({
  title,
  open = false,
  children,
}: {
  readonly title: string;
  /** Stands open at first. */
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.more} open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
