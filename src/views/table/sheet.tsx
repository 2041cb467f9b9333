/** A grid with its tools, what can be asked about it, and a line that says how many rows, in which order. */
import { useMemo, useRef, useState } from 'react';
import { measureOf } from '../../analysis/index.ts';
import { number } from '../../i18n/format.ts';
import { lensSentence } from '../../i18n/lens-sentence.ts';
import { utf8 } from '../../io/csv.ts';
import { notify } from '../../state/actions.ts';
import { newRowNumber } from '../../state/edit/cell-gestures.ts';
import type { Refused } from '../../state/edit/cell-plan.ts';
import { extraField, type SheetName } from '../../state/edit/cells.ts';
import { download } from '../../state/files/download.ts';
import { selectLensed } from '../../state/select.ts';
import { type SheetId, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { useWords } from '../parts/use-words.ts';
import { measureIdOf } from './body-columns.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CellMenu } from './cell-menu.tsx';
import type { Column } from './column.ts';
import { ColumnDialog, type ColumnQuestion } from './column-dialog.tsx';
import { DataGrid, type GridHandle } from './data-grid.tsx';
import { CLIPBOARD, delimited, FILE, outColumns } from './delimited.ts';
import { FindBar } from './find-bar.tsx';
import { GridKeys, OfferDialog, ReportDialog } from './grid-dialogs.tsx';
import { SheetTools, type SheetVerbs, useSteadyColumns } from './sheet-tools.tsx';
import type { Sort } from './sort.ts';
import styles from './table.module.css';
import { useCellMenu } from './use-cell-menu.ts';
import { useGridWork } from './use-grid-work.ts';
import { type Question, useSheet } from './use-sheet.ts';
import { useLatest } from './use-steady.ts';

type SheetProps<Row> = Omit<Question<Row>, 'id'> & {
  readonly id: SheetName;
  readonly label: string;
  /** The record's id; null = the row follows from others and cannot be edited. */
  readonly idOf: (row: Row) => string | null;
  readonly nameOf: (row: Row) => string;
  /** As `remarksText` writes them. */
  readonly remarksOf: (row: Row) => string;
  readonly searchHint: string;
  /** Said above the grid while there is no row. */
  readonly emptyHint: string;
  readonly isSelected: (row: Row) => boolean;
  readonly markedIn?: (row: Row) => readonly string[];
  /** Says what is selected, and whether a row shows it. */
  readonly selection: { readonly key: string | null; readonly isIn: (row: Row) => boolean };
  readonly onSelect: (row: Row, column: string) => void;
  readonly onOpen: (row: Row, column: string) => void;
};

export function Sheet<Row>(props: SheetProps<Row>) {
  const { t, language } = useWords();
  const { id, rows, columns, first, filters, selection, keyOf, idOf } = props;
  const sheet = useSheet(props);
  const { ordered, visible } = sheet;
  const handle = useRef<GridHandle>(null);
  const [question, setQuestion] = useState<ColumnQuestion | null>(null);
  const [keys, setKeys] = useState(false);
  const work = useGridWork({ ...props, sheet: id, rows: ordered, columns: visible, handle });
  const { grid } = work;
  const chosen = useMemo(
    () =>
      grid.ticked.size === 0
        ? []
        : ordered.flatMap((row) => (grid.ticked.has(keyOf(row)) ? (idOf(row) ?? []) : [])),
    [grid.ticked, ordered, keyOf, idOf],
  );
  const entries = useCellMenu({
    id,
    handle,
    grid,
    rows: ordered,
    columns: visible,
    idOf,
    setQuestion,
    setKeys,
    onOpen: props.onOpen,
  });
  const rowName = (r: Refused): string => {
    const row = ordered.findIndex((x) => (idOf(x) ?? keyOf(x)) === r.row);
    return row >= 0
      ? `${number(row + 1, language)} · ${props.nameOf(ordered[row]!)}`
      : t('grid:report.newRow', { n: number(newRowNumber(r.row) + 1, language) });
  };
  const columnName = (field: string): string =>
    columns.find((c) => c.id === field || c.field === field)?.label ?? t('grid:refused.no-column');
  const about = useApp((s) => s.project.about);
  const lensed = useApp(selectLensed);
  const count = t(SHOWN[id], {
    count: rows.length,
    n: number(ordered.length, language),
    all: number(rows.length, language),
  });
  /** Under every copy stands what it is a copy of. */
  const out = () => {
    const lens = lensSentence(lensed, about, language);
    return outColumns(visible, sheet.isFiltered ? `${lens} · ${count}` : lens, {
      declined: t('written:column.declined'),
      lens: t('written:column.lens'),
    });
  };
  const fileName = `${about.id}-${t(`table:${id}`)}`;
  const choosable = useSteadyColumns(columns);
  const verbs = useLatest<SheetVerbs>({
    search: sheet.search,
    choose: sheet.choose,
    showColumns: sheet.showColumns,
    copy: () =>
      copy(delimited(ordered, out(), CLIPBOARD(language)), ordered.length, number(ordered.length, language)),
    download: () =>
      download(
        [{ name: `${fileName}.csv`, bytes: utf8(delimited(ordered, out(), FILE(language))) }],
        fileName,
      ),
  });
  return (
    <>
      <SheetTools
        id={id}
        typed={sheet.typed}
        searchHint={props.searchHint}
        filters={filters}
        choices={sheet.choices}
        entries={entries}
        columns={choosable}
        shown={sheet.shown}
        first={first}
        verbs={verbs}
      />
      {work.finding === 'no' ? null : (
        <FindBar
          sheet={id}
          rows={ordered.length}
          columns={visible as readonly Column<never>[]}
          idAt={(row) => idOf(ordered[row]!)}
          textAt={work.textAt}
          replacing={work.finding === 'replace'}
          onReplacing={() => work.setFinding('replace')}
          at={() => handle.current?.at() ?? { row: -1, column: 0 }}
          goTo={(place) => handle.current?.goTo(place)}
          run={work.run}
          onClose={() => {
            work.setFinding('no');
            const at = handle.current?.at();
            if (at) handle.current?.goTo(at);
          }}
        />
      )}
      {chosen.length > 0 ? (
        <BulkBar
          sheet={id}
          ids={chosen}
          columns={visible as readonly Column<never>[]}
          run={(gesture) => void work.run(gesture)}
          onClear={() => grid.tickAll(false)}
        />
      ) : null}
      {ordered.length > 0 ? null : sheet.isFiltered ? (
        <p className={styles.emptyHint}>{t('table:noRows')}</p>
      ) : (
        <p className={styles.emptyHint}>{props.emptyHint}</p>
      )}
      <DataGrid
        label={props.label}
        testId={`${id}-grid`}
        rows={ordered}
        columns={visible}
        keyOf={keyOf}
        sort={sheet.sort}
        onSort={sheet.sortBy}
        isSelected={props.isSelected}
        {...(props.markedIn ? { markedIn: props.markedIn } : {})}
        selection={selection}
        onSelect={props.onSelect}
        onOpen={props.onOpen}
        work={grid}
        handle={handle}
      />
      <div className={styles.status}>
        <span role="status" data-testid="shown-count">
          {count}
        </span>
        {sheet.isFiltered ? (
          <Button tone="quiet" onPress={sheet.clearFilters}>
            {t('table:resetFilters')}
          </Button>
        ) : null}
        <Order sort={sheet.sort} column={sheet.sortColumn} />
        {sheet.stale ? (
          <Button tone="quiet" onPress={sheet.sortAgain}>
            {t('grid:sortAgain')}
          </Button>
        ) : null}
        <span className={styles.hint} role="status" data-testid="grid-said">
          {work.said || t('grid:hint')}
        </span>
      </div>
      {work.menuAt ? (
        <CellMenu label={t('grid:menu')} entries={entries} at={work.menuAt} onClose={work.close} />
      ) : null}
      {work.offer ? <OfferDialog sheet={id} offer={work.offer} onClose={work.close} /> : null}
      {work.report ? (
        <ReportDialog
          report={work.report}
          rowName={rowName}
          columnName={columnName}
          onAgain={(gesture) => {
            work.close();
            void work.run(gesture);
          }}
          onClose={work.close}
        />
      ) : null}
      {question ? (
        <ColumnDialog
          sheet={id}
          question={question}
          labels={columns.map((c) => c.label)}
          onClose={() => setQuestion(null)}
          onDone={(edit) => {
            setQuestion(null);
            const others = sheet.shown.filter((c) => edit.what === 'add' || c !== extraField(question.name));
            sheet.showColumns(edit.what === 'delete' ? others : [...others, extraField(edit.name)]);
          }}
        />
      ) : null}
      {keys ? <GridKeys onClose={() => setKeys(false)} /> : null}
    </>
  );
}

const SHOWN = { bodies: 'table:shownBodies', ties: 'table:shownTies' } as const satisfies Record<
  SheetId,
  string
>;

/** 'sortiert nach Sektorbrücke, absteigend' – with the measure's definition a click away. */
function Order<Row>({
  sort,
  column,
}: {
  readonly sort: Sort | null;
  readonly column: Column<Row> | undefined;
}) {
  const { t } = useWords();
  if (!sort || !column) return null;
  const id = measureIdOf(column.id);
  const measure = id === null ? undefined : measureOf('body', id);
  return (
    <span>
      {t('table:sortedBy')} {measure ? <MeasureName measure={measure} /> : column.label},{' '}
      {t(sort.descending ? 'table:descending' : 'table:ascending')}
    </span>
  );
}

async function copy(text: string, count: number, n: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify('success', 'table:copied', { count, n });
  } catch {
    notify('error', 'table:copyFailed');
  }
}
