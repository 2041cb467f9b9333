/** The bodies of the lens as a sheet, filtered by kind and sector. */
import { useCallback, useMemo } from 'react';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { CROSS_SECTOR_ID, categoryName, KINDS, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, show } from '../../state/actions.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import { detailColumns, FIRST_BODY_COLUMNS, measureColumns } from './body-columns.tsx';
import { Sheet } from './sheet.tsx';
import type { Filter } from './use-sheet.ts';

const FIRST_SORT = { column: 'm:degree', descending: true } as const;

export function BodiesSheet() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const selected = useApp((s) => s.selected);
  // Apart, so that cells of what is said stay as they are when measures arrive.
  const details = useMemo(() => detailColumns(lensed, project, language), [lensed, project, language]);
  const columns = useMemo(
    () => [...details, ...measureColumns(answers, language)],
    [details, answers, language],
  );
  const rows = useMemo(() => lensed.bodies.map((_, v) => v), [lensed]);
  const filters = useMemo((): readonly Filter<number>[] => {
    // Sectors by name: their numbers are another scheme's tomorrow.
    const idOf = (sector: number) =>
      sector === CROSS_SECTOR ? CROSS_SECTOR_ID : sector === NO_SECTOR ? '' : (lensed.sectors[sector] ?? '');
    return [
      {
        id: 'kind',
        label: t('table:kind'),
        all: t('table:allKinds'),
        choices: KINDS.map((id) => ({ id, label: wordFor('kindsPlural', id, language) })),
        keeps: (v, kind) => lensed.bodies[v]!.kind === kind,
      },
      {
        id: 'sector',
        label: t('table:sector'),
        all: t('table:allSectors'),
        choices: [...lensed.sectors.keys(), CROSS_SECTOR, NO_SECTOR].map((s) => ({
          id: `sector:${idOf(s)}`,
          label: sectorName(lensed, s, language),
        })),
        keeps: (v, sector) => `sector:${idOf(lensed.labels.sector[v]!)}` === sector,
      },
    ];
  }, [lensed, language, t]);
  const textOf = useCallback(
    (v: number) => {
      const body = lensed.bodies[v]!;
      return `${body.label} ${body.place} ${categoryName(body.category, language)} ${body.id}`;
    },
    [lensed, language],
  );
  const isSelected = (v: number) => lensed.bodies[v]!.id === selected;
  return (
    <Sheet
      id="bodies"
      label={t('table:bodiesGrid')}
      rows={rows}
      columns={columns}
      first={FIRST_BODY_COLUMNS}
      firstSort={FIRST_SORT}
      filters={filters}
      keyOf={(v) => lensed.bodies[v]!.id}
      textOf={textOf}
      searchHint={t('table:filterHint')}
      isSelected={isSelected}
      selection={{ key: selected, isIn: isSelected }}
      onSelect={(v) => select(lensed.bodies[v]!.id)}
      onOpen={(v) => {
        select(lensed.bodies[v]!.id);
        focusOn({ body: lensed.bodies[v]!.id, steps: 1 });
        show('map');
      }}
    />
  );
}
