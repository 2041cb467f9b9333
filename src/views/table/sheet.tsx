/** A grid with its tools: search, filters, columns, copy, save – and a line that says how many rows, in which order. */
import { Copy, Download, Search, X } from 'lucide-react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { measureOf } from '../../analysis/index.ts';
import { number } from '../../i18n/format.ts';
import { lensSentence } from '../../i18n/lens-sentence.ts';
import { utf8 } from '../../io/csv.ts';
import { notify } from '../../state/actions.ts';
import { download } from '../../state/download.ts';
import { selectLensed } from '../../state/select.ts';
import { type SheetId, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { useWords } from '../parts/use-words.ts';
import { measureIdOf } from './body-columns.tsx';
import type { Column } from './column.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { DataGrid } from './data-grid.tsx';
import { CLIPBOARD, delimited, FILE, outColumns } from './delimited.ts';
import type { Sort } from './sort.ts';
import styles from './table.module.css';
import { ALL, type Question, useSheet } from './use-sheet.ts';

type SheetProps<Row> = Question<Row> & {
  readonly label: string;
  readonly keyOf: (row: Row) => string | number;
  readonly searchHint: string;
  readonly isSelected: (row: Row) => boolean;
  readonly markedIn?: (row: Row) => readonly string[];
  /** Says what is selected, and whether a row shows it. */
  readonly selection: { readonly key: string | null; readonly isIn: (row: Row) => boolean };
  readonly onSelect: (row: Row, column: string) => void;
  readonly onOpen: (row: Row, column: string) => void;
};

export function Sheet<Row>(props: SheetProps<Row>) {
  const { t, language } = useWords();
  const { id, rows, columns, first, filters, selection } = props;
  const sheet = useSheet(props);
  const { ordered, visible } = sheet;
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
      declined: t('commands:column.declined'),
      lens: t('commands:column.lens'),
    });
  };
  const fileName = `${about.id}-${t(`table:${id}`)}`;
  return (
    <>
      <div className={styles.tools}>
        <SearchField
          className={styles.search ?? ''}
          aria-label={t('table:filter')}
          value={sheet.typed}
          onChange={sheet.search}
        >
          <Search aria-hidden="true" />
          <Input placeholder={props.searchHint} />
          {sheet.typed === '' ? null : (
            <AriaButton aria-label={t('table:clear')}>
              <X aria-hidden="true" />
            </AriaButton>
          )}
        </SearchField>
        {filters.map((f, i) => (
          <Select
            key={f.id}
            quietLabel
            className={styles.filter ?? ''}
            label={f.label}
            value={sheet.choices[i] ?? ALL}
            onChange={(choice) => sheet.choose(f.id, choice)}
            choices={[{ id: ALL, label: f.all }, ...f.choices]}
          />
        ))}
        <span className={styles.spring} />
        <ColumnChooser columns={columns} shown={sheet.shown} first={first} onChange={sheet.showColumns} />
        <AriaButton
          className={styles.tool ?? ''}
          aria-label={t('table:copyHint')}
          onPress={() =>
            copy(
              delimited(ordered, out(), CLIPBOARD(language)),
              ordered.length,
              number(ordered.length, language),
            )
          }
        >
          <Copy aria-hidden="true" />
          <span>{t('table:copy')}</span>
        </AriaButton>
        <AriaButton
          className={styles.tool ?? ''}
          onPress={() =>
            download(
              [{ name: `${fileName}.csv`, bytes: utf8(delimited(ordered, out(), FILE(language))) }],
              fileName,
            )
          }
        >
          <Download aria-hidden="true" />
          <span>{t('table:download')}</span>
        </AriaButton>
      </div>
      {ordered.length === 0 ? (
        <div className={styles.none}>
          <p>{t('table:noRows')}</p>
        </div>
      ) : (
        <DataGrid
          label={props.label}
          testId={`${id}-grid`}
          rows={ordered}
          columns={visible}
          keyOf={props.keyOf}
          sort={sheet.sort}
          onSort={sheet.sortBy}
          isSelected={props.isSelected}
          {...(props.markedIn ? { markedIn: props.markedIn } : {})}
          selection={selection}
          onSelect={props.onSelect}
          onOpen={props.onOpen}
        />
      )}
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
        <span className={styles.hint}>{t('table:hint')}</span>
      </div>
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
