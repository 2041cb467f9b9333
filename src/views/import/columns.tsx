/** Columns: what each one means, above its first values; whose partners these are; what holds where nothing is said. */

import { number } from '../../i18n/format.ts';
import type { FoundTable, TableDecision } from '../../io/import/import.ts';
import { KINDS, TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import { decide } from '../../state/importing/import.ts';
import {
  isNamed,
  setKind,
  setMeaning,
  setTieType,
  setUnknownEnds,
} from '../../state/importing/import-edits.ts';
import { columnNeeds, type DecidingImport, takenTables } from '../../state/importing/importing.ts';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { Centre } from './centre.tsx';
import styles from './import.module.css';
import { idOfMeaning, meaningChoices, meaningOfId } from './meanings.ts';
import { StepHead } from './step-head.tsx';
import { TableHead } from './table-head.tsx';

export function Columns({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const tables = takenTables(importing);
  if (tables.length === 0) return <StepHead step="columns" text={t('import:noTables')} />;
  return (
    <>
      <StepHead step="columns" text={t('import:columnsText')} />
      {tables.map((table) => {
        const decision = importing.decisions.tables.get(table.id);
        return decision ? (
          <TableColumns key={table.id} importing={importing} table={table} decision={decision} />
        ) : null;
      })}
    </>
  );
}

type TableProps = {
  readonly importing: DecidingImport;
  readonly table: FoundTable;
  readonly decision: TableDecision;
};

function TableColumns({ importing, table, decision }: TableProps) {
  const { t } = useWords();
  const needs = columnNeeds(importing).filter((n) => n.table === table.id);
  const empty = table.columns.filter((c) => c.filled === 0);
  return (
    <section className={styles.card} data-table={table.id}>
      <TableHead file={table.file} sheet={table.sheet}>
        {t(`import:role.${decision.role}`)}
      </TableHead>
      {needs.map(({ need }) => (
        <p key={need} className={styles.needs} role="note">
          {t(`import:need.${need}`)}
        </p>
      ))}
      <Defaults importing={importing} table={table} decision={decision} />
      {decision.role === 'matrix' ? (
        <p className={styles.hint}>{t('import:matrixText')}</p>
      ) : (
        <ol className={styles.columns} aria-label={t('import:columnsOf', { name: table.file })}>
          {table.columns
            .filter((c) => c.filled > 0)
            .map((column) => (
              <Column
                key={column.at}
                importing={importing}
                table={table}
                decision={decision}
                at={column.at}
              />
            ))}
        </ol>
      )}
      {empty.length > 0 ? (
        <p className={styles.hint}>{t('import:emptyColumns', { count: empty.length })}</p>
      ) : null}
    </section>
  );
}

/** What holds where a row does not say, and whose partners these are. */
function Defaults({ importing, table, decision }: TableProps) {
  const { t, language } = useWords();
  const { role } = decision;
  const hasBodies = role === 'bodies' || role === 'partners' || role === 'names';
  const hasTies = role !== 'bodies';
  return (
    <div className={styles.settings}>
      {role === 'partners' || role === 'names' ? <Centre importing={importing} /> : null}
      {hasBodies ? (
        <Select
          label={t('import:kindElse')}
          value={decision.kind}
          choices={KINDS.map((id) => ({ id, label: wordFor('kinds', id, language) }))}
          onChange={(kind) => decide(setKind(table.id, kind))}
        />
      ) : null}
      {hasTies ? (
        <Select
          label={t('import:tieTypeElse')}
          value={decision.tieType}
          choices={TIE_TYPES.map((id) => ({ id, label: wordFor('tieTypes', id, language) }))}
          onChange={(type) => decide(setTieType(table.id, type))}
        />
      ) : null}
      {role === 'ties' ? (
        <Select
          label={t('import:unknownEnds')}
          value={importing.decisions.unknownEnds}
          choices={(['problem', 'create'] as const).map((id) => ({ id, label: t(`import:ends.${id}`) }))}
          onChange={(ends) => decide(setUnknownEnds(ends))}
          className={styles.wide ?? ''}
        />
      ) : null}
    </div>
  );
}

const SAMPLES = 4;
type Why = 'chosen' | 'recipe' | 'name' | 'values';

function Column({ importing, table, decision, at }: TableProps & { readonly at: number }) {
  const { t, language } = useWords();
  const column = table.columns[at];
  const meaning = decision.meanings[at] ?? { is: 'ignore' as const };
  if (!column) return null;
  const name = column.name || t('import:unnamed', { number: String(at + 1) });
  const why = reason();
  const samples = table.preview
    .filter(({ row, cells }) => row > table.headerRow && cells.some((cell) => cell !== ''))
    .slice(0, SAMPLES);
  return (
    <li className={styles.column} data-off={meaning.is === 'ignore' || undefined} data-column={name}>
      <p className={styles.columnName}>{name}</p>
      <Select
        label={t('import:meaningOf', { name })}
        quietLabel
        value={idOfMeaning(meaning)}
        choices={meaningChoices(decision.role, t)}
        onChange={(id) => decide(setMeaning(table.id, at, meaningOfId(id)))}
      />
      <p className={styles.why} data-unsure={why === 'values' || undefined}>
        {why ? t(`import:guess.${why}`) : ''}
      </p>
      <ul className={styles.samples} aria-label={t('import:samples')}>
        {samples.map(({ row, cells }) => (
          <li key={row} title={cells[at]} data-may-clip="">
            {cells[at] || <span className={styles.blank}>–</span>}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        {t('import:filled', {
          filled: number(column.filled, language),
          distinct: number(column.distinct, language),
        })}
      </p>
    </li>
  );

  /** Why the column is read as it is: by a recipe, by its name, by its values – or by the person. */
  function reason(): Why | null {
    if (meaning.is === 'extra' || meaning.is === 'ignore') return null;
    const guessed = importing.suggested.tables.get(table.id)?.meanings[at];
    if (!guessed || idOfMeaning(guessed) !== idOfMeaning(meaning)) return 'chosen';
    if (importing.recipe) return 'recipe';
    return isNamed(column?.name ?? '', meaning) ? 'name' : 'values';
  }
}
