/** The ties of the lens as a sheet, filtered by type. Choosing a tie chooses the body it starts from. */
import { useCallback, useMemo, useState } from 'react';
import type { LensedTie } from '../../model/lens.ts';
import { TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, show } from '../../state/actions.ts';
import { selectLensed } from '../../state/select.ts';
import { store, useApp } from '../../state/store.ts';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { documentTitle } from './body-columns.tsx';
import { Sheet } from './sheet.tsx';
import styles from './table.module.css';
import { FIRST_TIE_COLUMNS, tieColumns } from './tie-columns.tsx';

const ALL = 'all';

export function TiesSheet() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const selectedTie = useApp((s) => s.selectedTie);
  const [type, setType] = useState<string>(ALL);
  const columns = useMemo(() => tieColumns(lensed, project, language), [lensed, project, language]);
  const rows = useMemo(
    () => (type === ALL ? lensed.ties : lensed.ties.filter((r) => r.type === type)),
    [lensed, type],
  );
  const textOf = useCallback(
    (r: LensedTie) =>
      `${lensed.bodies[r.source]?.label} ${lensed.bodies[r.target]?.label} ${wordFor('tieTypes', r.type, language)} ${documentTitle(project, r.tie?.evidence?.document)}`,
    [lensed, project, language],
  );
  const choose = (r: LensedTie) => {
    select(lensed.bodies[r.source]?.id ?? null);
    if (r.tie) store.setState({ selectedTie: r.tie.id });
  };
  return (
    <Sheet
      label={t('table:tiesGrid')}
      fileName={`${project.about.id}-${t('table:ties')}`}
      rows={rows}
      all={lensed.ties.length}
      columns={columns}
      first={FIRST_TIE_COLUMNS}
      firstSort={null}
      keyOf={(r) => keyOf(r)}
      textOf={textOf}
      searchHint={t('table:filterTiesHint')}
      onResetFilters={() => setType(ALL)}
      filters={
        <Select
          quietLabel
          className={styles.filter ?? ''}
          label={t('table:type')}
          value={type}
          onChange={setType}
          choices={[
            { id: ALL, label: t('table:allTypes') },
            ...TIE_TYPES.map((id) => ({ id, label: wordFor('tieTypes', id, language) })),
          ]}
        />
      }
      isSelected={(r) => r.tie !== null && r.tie.id === selectedTie}
      onSelect={choose}
      onOpen={(r) => {
        choose(r);
        const body = lensed.bodies[r.source]?.id;
        if (body === undefined) return;
        focusOn({ body, steps: 1 });
        show('map');
      }}
    />
  );
}

/** A projected tie has no id; its ends and what it runs through are unique. */
const keyOf = (r: LensedTie): string => r.tie?.id ?? `${r.via}:${r.source}:${r.target}:${r.type}`;
