/** Found: which tables are in the files, what each is, and how it is read – with its first rows beside. */
import { number } from '../../i18n/format.ts';
import { DELIMITERS } from '../../io/csv.ts';
import { type FoundTable, TABLE_ROLES, type TableDecision } from '../../io/import/import.ts';
import { ENCODING_NAMES, type Encoding } from '../../io/text.ts';
import { decide, reread } from '../../state/importing/import.ts';
import { setRole } from '../../state/importing/import-edits.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';
import { IssueNotes } from './issue-notes.tsx';
import { StepHead } from './step-head.tsx';
import { TableHead } from './table-head.tsx';

/** Tables beyond these show their first rows only when asked. */
const OPEN = 3;

export function FoundStep({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const { found, decisions, suggested } = importing;
  return (
    <>
      <StepHead step="found" text={t('import:foundText', { count: found.tables.length })} />
      {found.tables.map((table, i) => {
        const decision = decisions.tables.get(table.id);
        return decision ? (
          <Table
            key={table.id}
            table={table}
            decision={decision}
            suggested={suggested.tables.get(table.id)}
            open={i < OPEN}
          />
        ) : null;
      })}
      {found.issues.length > 0 ? (
        <section className={styles.card}>
          <h3>{t('import:foundIssues')}</h3>
          <IssueNotes issues={found.issues.slice(0, 50)} />
        </section>
      ) : null}
    </>
  );
}

type TableProps = {
  readonly table: FoundTable;
  readonly decision: TableDecision;
  readonly suggested: TableDecision | undefined;
  readonly open: boolean;
};

function Table({ table, decision, suggested, open }: TableProps) {
  const { t, language } = useWords();
  const role = decision.role;
  const counts = { rows: number(table.rows, language), columns: number(table.columns.length, language) };
  return (
    <section className={styles.card} data-off={role === 'ignore' || undefined} data-table={table.id}>
      <TableHead file={table.file} sheet={table.sheet}>
        {t('import:size', counts)}
        {table.hidden ? ` · ${t('import:hidden')}` : null}
      </TableHead>
      <div className={styles.settings}>
        <Select
          label={t('import:whatIsIt')}
          value={role}
          choices={TABLE_ROLES.map((id) => ({ id, label: t(`import:role.${id}`) }))}
          onChange={(id) => decide(setRole(table, id, suggested))}
          className={styles.wide ?? ''}
        />
        <HowRead table={table} />
      </div>
      {role === 'ignore' ? null : (
        <details open={open} className={styles.details}>
          <summary>{t('import:firstRows')}</summary>
          <p className={styles.hint}>{t('import:headerHint')}</p>
          <FirstRows table={table} />
        </details>
      )}
    </section>
  );
}

const delimiterId = (delimiter: string): string => (delimiter === '' ? 'none' : delimiter);

/** Encoding and delimiter of a text file; a workbook needs neither. */
function HowRead({ table }: { readonly table: FoundTable }) {
  const { t } = useWords();
  return (
    <>
      {table.encoding ? (
        <Select
          label={t('import:encoding')}
          value={table.encoding}
          choices={(Object.keys(ENCODING_NAMES) as Encoding[]).map((id) => ({
            id,
            label: ENCODING_NAMES[id],
          }))}
          onChange={(encoding) => void reread(table.id, { encoding })}
        />
      ) : null}
      {table.delimiter === null ? null : (
        <Select
          label={t('import:delimiter')}
          value={delimiterId(table.delimiter)}
          choices={[...DELIMITERS, ''].map((d) => ({
            id: delimiterId(d),
            label: t(`import:delimiters.${DELIMITER_WORDS[d] ?? 'none'}`),
          }))}
          onChange={(id) => void reread(table.id, { delimiter: id === 'none' ? '' : id })}
        />
      )}
      <Checkbox
        isSelected={table.headerRow > 0}
        onChange={(has) => void reread(table.id, { headerRow: has ? (table.preview[0]?.row ?? 1) : 0 })}
      >
        {t('import:hasHeader')}
      </Checkbox>
    </>
  );
}

const DELIMITER_WORDS: Readonly<Record<string, 'semicolon' | 'comma' | 'tab' | 'bar'>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
};

/** As many rows as show what the header is. */
const SHOWN = 8;

/** The rows as they stand. Pressing a row's number, or clicking the row, makes it the header. */
function FirstRows({ table }: { readonly table: FoundTable }) {
  const { t } = useWords();
  const { headerRow } = table;
  const after = table.preview.findIndex(({ row }) => row > headerRow);
  const rows = table.preview.slice(0, Math.max(SHOWN, after + 4));
  const width = Math.max(1, ...rows.map((r) => r.cells.length));
  const makeHeader = (row: number) => {
    if (row !== headerRow) void reread(table.id, { headerRow: row });
  };
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the window, the keyboard has to scroll it
      tabIndex={0}
      aria-label={t('import:rowsOf', { name: table.file })}
    >
      <table className={styles.rows}>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row} data-is={is(row, headerRow)} onClick={() => makeHeader(row)}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={row === headerRow}
                  aria-label={t('import:makeHeader', { row: String(row) })}
                >
                  {row}
                </button>
              </th>
              {Array.from({ length: width }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their column
                <td key={at} title={cells[at]} data-may-clip="">
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const is = (row: number, header: number) => (row === header ? 'header' : row < header ? 'above' : 'row');
