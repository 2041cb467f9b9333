/** The bodies of the lens as a sheet, filtered by kind, sector and what is to be looked at. */
import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import type { Body, Project } from '../../model/project.ts';
import { BodyRemarks } from '../../model/remarks.ts';
import { CROSS_SECTOR_ID, categoryName, KINDS, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, show } from '../../state/actions.ts';
import { extraColumns } from '../../state/edit/extra-columns.ts';
import { selectOutside } from '../../state/looking/shown-by.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import { detailColumns, FIRST_BODY_COLUMNS, measureColumns } from './body-columns.tsx';
import { remarksText } from './grid-row.tsx';
import { remarksFilter } from './remarks-filter.ts';
import { Sheet } from './sheet.tsx';
import { useMeasured } from './use-measured.ts';
import type { Filter } from './use-sheet.ts';
import { useSteady, useWidths } from './use-steady.ts';

const FIRST_SORT = { column: 'm:degree', descending: true } as const;
const idOf = (b: Body): string => b.id;
const nameOf = (b: Body): string => b.label;

/** Kept while the table is closed: opening it again costs what was edited meanwhile. */
const REMARKS = new BodyRemarks();

/** Counts what is said of bodies first, by itself: with everything else the page would be held for longer than a frame. */
export function BodiesSheet() {
  const project = useApp((s) => s.project);
  return <RemarkedBodies said={REMARKS.follow(project)} project={project} />;
}

function RemarkedBodies({ said, project }: { readonly said: BodyRemarks; readonly project: Project }) {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const selected = useApp((s) => s.selected);
  const outside = useApp(selectOutside);
  const rows = lensed.bodies;
  const { regions, sources, about } = project;
  const { lens } = lensed;
  const sectors = useSteady(lensed.sectors);
  const extras = useSteady(extraColumns(project.bodies));
  const widths = useWidths(rows, about.id, language);
  // Apart, so that cells of what is said stay as they are when measures arrive – and the other way round.
  const details = useMemo(
    () => detailColumns({ regions, sources, hub: about.hub, lens, sectors, extras }, widths, language),
    [regions, sources, about.hub, lens, sectors, extras, widths, language],
  );
  const measured = useMeasured(lensed, answers, about.id);
  const { answers: known, vertexOf } = measured;
  // After the overview beside the table: numbers of its one body stand at once, those of the rows in sight a moment later.
  const measures = useDeferredValue(
    useMemo(() => measureColumns(known, vertexOf, language), [known, vertexOf, language]),
  );
  const columns = useMemo(() => [...details, ...measures], [details, measures]);
  const lensNow = useRef(lensed);
  lensNow.current = lensed;
  const filters = useMemo((): readonly Filter<Body>[] => {
    // Sectors by name: their numbers are another scheme's tomorrow.
    const idOfSector = (sector: number) =>
      sector === CROSS_SECTOR ? CROSS_SECTOR_ID : sector === NO_SECTOR ? '' : (sectors[sector] ?? '');
    return [
      {
        id: 'kind',
        label: t('table:kind'),
        all: t('table:allKinds'),
        choices: KINDS.map((id) => ({ id, label: wordFor('kindsPlural', id, language) })),
        keeps: (b, kind) => b.kind === kind,
      },
      {
        id: 'sector',
        label: t('table:sector'),
        all: t('table:allSectors'),
        choices: [...sectors.keys(), CROSS_SECTOR, NO_SECTOR].map((s) => ({
          id: `sector:${idOfSector(s)}`,
          label: sectorName({ sectors }, s, language),
        })),
        keeps: (b, sector) => {
          const now = lensNow.current;
          return `sector:${idOfSector(now.labels.sector[now.vertexOf.get(b.id)!]!)}` === sector;
        },
      },
      remarksFilter((b) => said.of(b), t),
    ];
  }, [sectors, said, language, t]);
  const textOf = useCallback(
    (b: Body) => `${b.label} ${b.place} ${categoryName(b.category, language)} ${b.id}`,
    [language],
  );
  const isSelected = (b: Body) => b.id === selected;
  return (
    <Sheet
      id="bodies"
      label={t('table:bodiesGrid')}
      rows={rows}
      of={lens}
      outside={outside}
      isSettled={!measured.isHeld}
      network={about.id}
      columns={columns}
      first={FIRST_BODY_COLUMNS}
      firstSort={FIRST_SORT}
      filters={filters}
      keyOf={idOf}
      idOf={idOf}
      nameOf={nameOf}
      remarksOf={(b) => remarksText(said.of(b))}
      textOf={textOf}
      searchHint={t('table:filterHint')}
      emptyHint={t(project.bodies.size === 0 ? 'grid:firstBody' : 'grid:hiddenByLens')}
      isSelected={isSelected}
      selection={{ key: selected, isIn: isSelected }}
      onSelect={(b) => select(b.id)}
      onOpen={(b) => {
        select(b.id);
        focusOn({ body: b.id, steps: 1 });
        show('map');
      }}
    />
  );
}
