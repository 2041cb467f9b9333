/** A grid with its tools: search, filters, columns, copy, save – and a line that says how many rows, in which order. */
import { Copy, Download, Search, X } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { measureOf } from '../../analysis/index.ts';
import { matches } from '../../base/fold.ts';
import { number } from '../../i18n/format.ts';
import { utf8 } from '../../io/csv.ts';
import { notify } from '../../state/actions.ts';
import { download } from '../../state/download.ts';
import { Button } from '../parts/controls/button.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { useWords } from '../parts/use-words.ts';
import { measureIdOf } from './body-columns.tsx';
import { type Column, type Sort, sorted } from './column.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { DataGrid } from './data-grid.tsx';
import { CLIPBOARD, delimited, FILE } from './delimited.ts';
import styles from './table.module.css';

type SheetProps<Row> = {
  readonly label: string;
  readonly fileName: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly first: readonly string[];
  readonly firstSort: Sort | null;
  readonly keyOf: (row: Row) => string | number;
  /** Text that the search looks in. */
  readonly textOf: (row: Row) => string;
  readonly searchHint: string;
  /** Further filters, already applied to `rows`. */
  readonly filters: ReactNode;
  readonly onResetFilters: () => void;
  readonly all: number;
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (row: Row) => void;
  readonly onOpen: (row: Row) => void;
};

export function Sheet<Row>(props: SheetProps<Row>) {
  const { t, language } = useWords();
  const { columns, first, rows, textOf } = props;
  const [shown, setShown] = useState(first);
  const [sort, setSort] = useState(props.firstSort);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const visible = useMemo(() => columns.filter((c, i) => i === 0 || shown.includes(c.id)), [columns, shown]);
  const found = useMemo(
    () => (query === '' ? rows : rows.filter((row) => matches(textOf(row), query))),
    [rows, query, textOf],
  );
  const sortColumn = sort ? columns.find((c) => c.id === sort.column) : undefined;
  const ordered = useMemo(
    () => sorted(found, sortColumn, sort?.descending ?? false),
    [found, sortColumn, sort?.descending],
  );
  /** A measure is worth seeing from its greatest value, a text from A. */
  const onSort = (id: string) =>
    setSort((s) =>
      s?.column === id
        ? { column: id, descending: !s.descending }
        : { column: id, descending: columns.find((c) => c.id === id)?.numeric ?? false },
    );
  return (
    <>
      <div className={styles.tools}>
        <SearchField
          className={styles.search ?? ''}
          aria-label={t('table:filter')}
          value={typed}
          onChange={setTyped}
        >
          <Search aria-hidden="true" />
          <Input placeholder={props.searchHint} />
          {typed === '' ? null : (
            <AriaButton aria-label={t('table:clear')}>
              <X aria-hidden="true" />
            </AriaButton>
          )}
        </SearchField>
        {props.filters}
        <span className={styles.spring} />
        <ColumnChooser columns={columns} shown={shown} first={first} onChange={setShown} />
        <AriaButton
          className={styles.tool ?? ''}
          aria-label={t('table:copyHint')}
          onPress={() =>
            copy(
              delimited(ordered, visible, CLIPBOARD(language)),
              ordered.length,
              number(ordered.length, language),
            )
          }
        >
          <Copy aria-hidden="true" />
          {t('table:copy')}
        </AriaButton>
        <AriaButton
          className={styles.tool ?? ''}
          onPress={() =>
            download(
              [{ name: `${props.fileName}.csv`, bytes: utf8(delimited(ordered, visible, FILE(language))) }],
              props.fileName,
            )
          }
        >
          <Download aria-hidden="true" />
          {t('table:download')}
        </AriaButton>
      </div>
      {ordered.length === 0 ? (
        <div className={styles.none}>
          <p>{t('table:noRows')}</p>
          <Button
            onPress={() => {
              setTyped('');
              props.onResetFilters();
            }}
          >
            {t('table:resetFilters')}
          </Button>
        </div>
      ) : (
        <DataGrid
          label={props.label}
          rows={ordered}
          columns={visible}
          keyOf={props.keyOf}
          sort={sort}
          onSort={onSort}
          isSelected={props.isSelected}
          onSelect={props.onSelect}
          onOpen={props.onOpen}
        />
      )}
      <Status rows={ordered.length} all={props.all} sort={sort} column={sortColumn} />
    </>
  );
}

function Status<Row>({
  rows,
  all,
  sort,
  column,
}: {
  readonly rows: number;
  readonly all: number;
  readonly sort: Sort | null;
  readonly column: Column<Row> | undefined;
}) {
  const { t, language } = useWords();
  const id = column ? measureIdOf(column.id) : null;
  const measure = id === null ? undefined : measureOf('body', id);
  return (
    <p className={styles.status}>
      <span role="status">
        {t('table:rows', { count: rows, n: number(rows, language), all: number(all, language) })}
      </span>
      {sort && column ? (
        <span>
          {t('table:sortedBy')} {measure ? <MeasureName measure={measure} /> : column.label},{' '}
          {t(sort.descending ? 'table:descending' : 'table:ascending')}
        </span>
      ) : null}
      <span className={styles.hint}>{t('table:hint')}</span>
    </p>
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
