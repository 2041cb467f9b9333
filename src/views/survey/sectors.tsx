/** The split by sector under each way of reading sectors: the twenty ranked categories, and the practice data beside. */
import { NO_SECTOR } from '../../graph/labels.ts';
import { number, percent } from '../../i18n/format.ts';
import type { SchemeId } from '../../model/schemes.ts';
import { type SurveyCounts, surveySectors } from '../../model/survey.ts';
import { SECTORS, wordFor } from '../../model/vocabulary.ts';
import type { SurveyPage } from '../../state/survey/survey.ts';
import { MixBar } from '../parts/mix-bar.tsx';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SchemeChoice } from '../parts/scheme-choice.tsx';
import { SectorChip } from '../parts/sector-chip.tsx';
import { useWords } from '../parts/use-words.ts';
import { Figures, SyntheticHead } from './figures.tsx';
import styles from './survey.module.css';

/** A person's own table of sectors belongs to a network; the survey has none. */
export const SURVEY_SCHEMES = [
  'assigned',
  'alternatives',
  'two-fields',
] as const satisfies readonly SchemeId[];

function Schemes({
  scheme,
  onChange,
}: {
  readonly scheme: SchemeId;
  readonly onChange: (scheme: SchemeId) => void;
}) {
  const { t } = useWords();
  return (
    <div className={styles.scheme}>
      <SchemeChoice label={t('survey:scheme')} schemes={SURVEY_SCHEMES} value={scheme} onChange={onChange} />
      <p className={styles.note}>{t(`lensForm:schemeHint.${scheme}`)}</p>
    </div>
  );
}

export function Sectors({
  page,
  scheme,
  onScheme,
}: {
  readonly page: SurveyPage;
  readonly scheme: SchemeId;
  readonly onScheme: (scheme: SchemeId) => void;
}) {
  const { t, language } = useWords();
  const { national, practice } = page.survey;
  const here = surveySectors(national, scheme);
  const there = surveySectors(practice, scheme);
  const health = here.sectors.get('Gesundheit') ?? 0;
  const labelled = [...here.sectors.values()].reduce((a, b) => a + b, 0);
  const name = (id: string) => wordFor('sectors', id, language);
  const share = (count: number, counts: SurveyCounts) =>
    `${number(count, language)} (${percent(count / counts.cooperation, language, 1)})`;
  const parts = ({ sectors, none, unknown }: typeof here) => [
    ...SECTORS.map((id, sector) => ({ sector, name: name(id), count: sectors.get(id) ?? 0 })),
    { sector: NO_SECTOR, name: t('survey:noneOrUnknown'), count: none + unknown },
  ];
  return (
    <Section title={t('survey:sectors')} className={styles.section ?? ''}>
      <p>
        {t('survey:sectorsText', {
          social: number(labelled - health, language),
          health: number(health, language),
          unknown: number(here.unknown, language),
        })}{' '}
        {t('survey:sectorsPossible')}
      </p>
      <Schemes scheme={scheme} onChange={onScheme} />
      <div className={styles.bars}>
        <span>{t('survey:column.computed')}</span>
        <MixBar parts={parts(here)} language={language} />
        <SyntheticHead />
        <MixBar parts={parts(there)} language={language} />
      </div>
      <PlainTable
        caption={t('survey:sectors')}
        columns={[
          { label: t('survey:sector') },
          { label: t('survey:column.computed'), numeric: true },
          { label: <SyntheticHead />, numeric: true },
        ]}
        rows={[
          ...SECTORS.map((id, sector) => ({
            key: id,
            cells: [
              <SectorChip key="s" sector={sector} name={name(id)} />,
              share(here.sectors.get(id) ?? 0, national),
              share(there.sectors.get(id) ?? 0, practice),
            ],
          })),
          {
            key: 'none',
            cells: [t('survey:noneKnown'), share(here.none, national), share(there.none, practice)],
          },
          {
            key: 'unknown',
            cells: [t('survey:noCategory'), share(here.unknown, national), share(there.unknown, practice)],
          },
        ]}
      />
      <Figures page={page} group="sectors" caption={t('survey:sectors')} />
    </Section>
  );
}
