/** The ties of the lens as a sheet, filtered by type. Choosing a tie chooses one of its ends: the one that was clicked. */
import { useCallback, useMemo } from 'react';
import type { LensedTie } from '../../model/lens.ts';
import { TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, show } from '../../state/actions.ts';
import { selectLensed } from '../../state/select.ts';
import { store, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { documentTitle } from './body-columns.tsx';
import { Sheet } from './sheet.tsx';
import { FIRST_TIE_COLUMNS, tieColumns } from './tie-columns.tsx';
import type { Filter } from './use-sheet.ts';

export function TiesSheet() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const selected = useApp((s) => s.selected);
  const selectedTie = useApp((s) => s.selectedTie);
  const columns = useMemo(() => tieColumns(lensed, project, language), [lensed, project, language]);
  const filters = useMemo(
    (): readonly Filter<LensedTie>[] => [
      {
        id: 'type',
        label: t('table:type'),
        all: t('table:allTypes'),
        choices: TIE_TYPES.map((id) => ({ id, label: wordFor('tieTypes', id, language) })),
        keeps: (r, type) => r.type === type,
      },
    ],
    [language, t],
  );
  const textOf = useCallback(
    (r: LensedTie) =>
      `${lensed.bodies[r.source]?.label} ${lensed.bodies[r.target]?.label} ${wordFor('tieTypes', r.type, language)} ${documentTitle(project, r.tie?.evidence?.document)}`,
    [lensed, project, language],
  );
  const vertex = selected === null ? undefined : lensed.vertexOf.get(selected);
  const choose = (r: LensedTie, column: string) => {
    const body = lensed.bodies[column === 'to' ? r.target : r.source]?.id ?? null;
    select(body);
    if (r.tie) store.setState({ selectedTie: r.tie.id });
    return body;
  };
  const isSelected = (r: LensedTie) => r.tie !== null && r.tie.id === selectedTie;
  return (
    <Sheet
      id="ties"
      label={t('table:tiesGrid')}
      rows={lensed.ties}
      columns={columns}
      first={FIRST_TIE_COLUMNS}
      firstSort={null}
      filters={filters}
      keyOf={keyOf}
      textOf={textOf}
      searchHint={t('table:filterTiesHint')}
      isSelected={isSelected}
      markedIn={(r) => [...(r.source === vertex ? ['from'] : []), ...(r.target === vertex ? ['to'] : [])]}
      // A body chosen elsewhere shows its first tie.
      selection={
        selectedTie === null
          ? { key: selected, isIn: (r) => r.source === vertex || r.target === vertex }
          : { key: `${selectedTie} ${selected}`, isIn: isSelected }
      }
      onSelect={choose}
      onOpen={(r, column) => {
        const body = choose(r, column);
        if (body === null) return;
        focusOn({ body, steps: 1 });
        show('map');
      }}
    />
  );
}

/** A projected tie has no id; its ends and what it runs through are unique. */
const keyOf = (r: LensedTie): string => r.tie?.id ?? `${r.via}:${r.source}:${r.target}:${r.type}`;
