/** The bodies of the lens as a sheet, filtered by kind and sector. */
import { useCallback, useMemo, useState } from 'react';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { categoryName, KINDS, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, show } from '../../state/actions.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Select } from '../parts/controls/select.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import { bodyColumns, FIRST_BODY_COLUMNS } from './body-columns.tsx';
import { Sheet } from './sheet.tsx';
import styles from './table.module.css';

const ALL = 'all';
const FIRST_SORT = { column: 'm:degree', descending: true } as const;

export function BodiesSheet() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const selected = useApp((s) => s.selected);
  const [kind, setKind] = useState<string>(ALL);
  const [sector, setSector] = useState<string>(ALL);
  const columns = useMemo(
    () => bodyColumns(lensed, answers, project, language),
    [lensed, answers, project, language],
  );
  const rows = useMemo(
    () =>
      lensed.bodies.flatMap((body, v) =>
        (kind === ALL || body.kind === kind) && (sector === ALL || String(lensed.labels.sector[v]) === sector)
          ? [v]
          : [],
      ),
    [lensed, kind, sector],
  );
  const textOf = useCallback(
    (v: number) => {
      const body = lensed.bodies[v]!;
      return `${body.label} ${body.place} ${categoryName(body.category, language)} ${body.id}`;
    },
    [lensed, language],
  );
  const sectors = [...lensed.sectors.map((_, s) => s), CROSS_SECTOR, NO_SECTOR];
  return (
    <Sheet
      label={t('table:bodiesGrid')}
      fileName={`${project.about.id}-${t('table:bodies')}`}
      rows={rows}
      all={lensed.bodies.length}
      columns={columns}
      first={FIRST_BODY_COLUMNS}
      firstSort={FIRST_SORT}
      keyOf={(v) => lensed.bodies[v]!.id}
      textOf={textOf}
      searchHint={t('table:filterHint')}
      onResetFilters={() => {
        setKind(ALL);
        setSector(ALL);
      }}
      filters={
        <>
          <Select
            quietLabel
            className={styles.filter ?? ''}
            label={t('table:kind')}
            value={kind}
            onChange={setKind}
            choices={[
              { id: ALL, label: t('table:allKinds') },
              ...KINDS.map((id) => ({ id, label: wordFor('kindsPlural', id, language) })),
            ]}
          />
          <Select
            quietLabel
            className={styles.filter ?? ''}
            label={t('table:sector')}
            value={sector}
            onChange={setSector}
            choices={[
              { id: ALL, label: t('table:allSectors') },
              ...sectors.map((s) => ({ id: String(s), label: sectorName(lensed, s, language) })),
            ]}
          />
        </>
      }
      isSelected={(v) => lensed.bodies[v]!.id === selected}
      onSelect={(v) => select(lensed.bodies[v]!.id)}
      onOpen={(v) => {
        select(lensed.bodies[v]!.id);
        focusOn({ body: lensed.bodies[v]!.id, steps: 1 });
        show('map');
      }}
    />
  );
}
