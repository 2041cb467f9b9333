/** The sector of a body: value, confidence, reason, alternative – and the pick list that changes it, one undo step. */
import { useMemo } from 'react';
import type { Body } from '../../model/project.ts';
import { sectorsOf } from '../../model/schemes.ts';
import { CROSS_SECTOR_ID, SECTORS, wordFor } from '../../model/vocabulary.ts';
import { changeSector } from '../../state/commands/change-sector.ts';
import { useApp } from '../../state/store.ts';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

const NONE = 'none';

export function SectorEditor({ body }: { readonly body: Body }) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const present = useMemo(() => sectorsOf(bodies.values(), 'assigned'), [bodies]);
  const known: readonly string[] = SECTORS;
  const choices = [
    ...(present.every((s) => known.includes(s)) ? known : [...new Set([...known, ...present])]),
    CROSS_SECTOR_ID,
  ].map((id) => ({ id, label: wordFor('sectors', id, language) }));
  const { sector } = body;
  return (
    <section className={styles.sector}>
      <Select
        label={t('details:sector')}
        value={sector?.value ?? NONE}
        choices={[...choices, { id: NONE, label: t('details:noSector') }]}
        onChange={(id) => changeSector(body.id, id === NONE ? null : id)}
      />
      {sector ? (
        <p className={styles.hint}>
          {[
            sector.confidence
              ? `${t('details:confidence')}: ${wordFor('confidences', sector.confidence, language)}`
              : '',
            sector.reason ? (sector.reason[language] ?? sector.reason.de) : '',
            sector.alternative
              ? `${t('details:alternative')}: ${wordFor('sectors', sector.alternative, language)}`
              : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
