/** The ties of the lens as a sheet, filtered by type. Choosing a tie chooses one of its ends: the one that was clicked. */
import { useCallback, useMemo } from 'react';
import { TieRemarks } from '../../model/remarks.ts';
import { TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, show } from '../../state/actions.ts';
import { extraColumns } from '../../state/edit/extra-columns.ts';
import { selectLensed } from '../../state/select.ts';
import { store, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { titleOf } from './body-columns.tsx';
import { remarksText } from './grid-row.tsx';
import { remarksFilter } from './remarks-filter.ts';
import { Sheet } from './sheet.tsx';
import { FIRST_TIE_COLUMNS, tieColumns } from './tie-columns.tsx';
import { type TieRow, tieRows } from './tie-row.ts';
import type { Filter } from './use-sheet.ts';
import { useSteady, useWidths } from './use-steady.ts';

const keyOf = (r: TieRow): string => r.key;
const idOf = (r: TieRow): string | null => r.tie?.id ?? null;

/** Kept while the table is closed: opening it again costs what was edited meanwhile. */
const REMARKS = new TieRemarks();

export function TiesSheet() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const selected = useApp((s) => s.selected);
  const selectedTie = useApp((s) => s.selectedTie);
  const { bodies, sources } = project;
  const rows = useMemo(() => tieRows(lensed, project), [lensed, project]);
  const extras = useSteady(extraColumns(project.ties));
  const widths = useWidths(rows, project.about.id, language);
  const columns = useMemo(
    () => tieColumns({ bodies, sources, extras }, widths, language),
    [bodies, sources, extras, widths, language],
  );
  const said = REMARKS.follow(project);
  const filters = useMemo(
    (): readonly Filter<TieRow>[] => [
      {
        id: 'type',
        label: t('table:type'),
        all: t('table:allTypes'),
        choices: TIE_TYPES.map((id) => ({ id, label: wordFor('tieTypes', id, language) })),
        keeps: (r, type) => r.type === type,
      },
      remarksFilter((r) => (r.tie ? said.of(r.tie) : []), t),
    ],
    [said, language, t],
  );
  const name = (id: string) => bodies.get(id)?.label ?? id;
  const textOf = useCallback(
    (r: TieRow) =>
      [
        bodies.get(r.source)?.label ?? r.source,
        bodies.get(r.target)?.label ?? r.target,
        wordFor('tieTypes', r.type, language),
        titleOf(sources, r.tie?.evidence?.document),
      ].join(' '),
    [bodies, sources, language],
  );
  const choose = (r: TieRow, column: string) => {
    const end = column === 'to' ? r.target : r.source;
    const body = bodies.has(end) ? end : null;
    select(body);
    if (r.tie) store.setState({ selectedTie: r.tie.id });
    return body;
  };
  const isSelected = (r: TieRow) => r.tie !== null && r.tie.id === selectedTie;
  return (
    <Sheet
      id="ties"
      label={t('table:tiesGrid')}
      rows={rows}
      of={lensed.lens}
      network={project.about.id}
      columns={columns}
      first={FIRST_TIE_COLUMNS}
      firstSort={null}
      filters={filters}
      keyOf={keyOf}
      idOf={idOf}
      nameOf={(r) => `${name(r.source)} – ${name(r.target)}`}
      remarksOf={(r) => (r.tie ? remarksText(said.of(r.tie)) : '')}
      textOf={textOf}
      searchHint={t('table:filterTiesHint')}
      emptyHint={t(project.ties.size === 0 ? 'grid:firstTie' : 'table:empty.ties')}
      isSelected={isSelected}
      markedIn={(r) => [...(r.source === selected ? ['from'] : []), ...(r.target === selected ? ['to'] : [])]}
      // A body chosen elsewhere shows its first tie.
      selection={
        selectedTie === null
          ? { key: selected, isIn: (r) => r.source === selected || r.target === selected }
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
