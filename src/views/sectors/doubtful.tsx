/** Assignments that are unsure or could be another: sector is an assignment, not a truth. */
import { useState } from 'react';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { number } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { CROSS_SECTOR_ID, wordFor } from '../../model/vocabulary.ts';
import { select } from '../../state/actions.ts';
import { Button } from '../parts/controls/button.tsx';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SectorChip } from '../parts/sector-chip.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';
import { doubtful } from './sectors-data.ts';

const FIRST = 12;

export function Doubtful({ lensed }: { readonly lensed: Lensed }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const found = doubtful(lensed.bodies);
  const chip = (id: string | null) =>
    id === null ? (
      '–'
    ) : (
      <SectorChip
        sector={id === CROSS_SECTOR_ID ? CROSS_SECTOR : indexOr(lensed.sectors.indexOf(id))}
        name={wordFor('sectors', id, language)}
      />
    );
  return (
    <Section title={t('sectors:doubtful.title')}>
      {found.length === 0 ? (
        <p>{t('sectors:doubtful.none')}</p>
      ) : (
        <>
          <p>{t('sectors:doubtful.lead', { count: found.length, n: number(found.length, language) })}</p>
          <PlainTable
            caption={t('sectors:doubtful.title')}
            columns={['body', 'sector', 'alternative', 'confidence', 'reason'].map((key) => ({
              label: t(`sectors:doubtful.${key as 'body'}`),
            }))}
            rows={found.slice(0, all ? undefined : FIRST).map((body) => {
              const reason = body.sector?.reason;
              return {
                key: body.id,
                cells: [
                  <button key="b" type="button" className={styles.link} onClick={() => select(body.id)}>
                    {body.label}
                  </button>,
                  chip(body.sector?.value ?? null),
                  chip(body.sector?.alternative ?? null),
                  body.sector?.confidence ? wordFor('confidences', body.sector.confidence, language) : '–',
                  reason ? (reason[language] ?? reason.de) : t('sectors:doubtful.noReason'),
                ],
              };
            })}
          />
          {found.length > FIRST ? (
            <div>
              <Button onPress={() => setAll(!all)}>
                {all
                  ? t('sectors:doubtful.fewer')
                  : t('sectors:doubtful.all', { n: number(found.length, language) })}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Section>
  );
}

const indexOr = (index: number) => (index < 0 ? NO_SECTOR : index);
