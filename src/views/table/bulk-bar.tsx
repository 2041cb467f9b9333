/** What can be done with the rows that are chosen: one value for a column, or away with them. */
import { useId, useState } from 'react';
import { number } from '../../i18n/format.ts';
import { CellContext } from '../../state/edit/cell-context.ts';
import type { Gesture } from '../../state/edit/cell-gestures.ts';
import { fieldOf, type SheetName } from '../../state/edit/cells.ts';
import { openDelete } from '../../state/edit/editing.ts';
import { store } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Column } from './column.ts';
import styles from './table.module.css';

type BulkProps = {
  readonly sheet: SheetName;
  /** Records of the rows that are chosen. */
  readonly ids: readonly string[];
  readonly columns: readonly Column<never>[];
  readonly run: (gesture: Gesture) => void;
  readonly onClear: () => void;
};

/** Fields that no two rows should share by a mistake. */
const ONE_EACH: ReadonlySet<string> = new Set(['label', 'hub', 'from', 'to']);

export function BulkBar({ sheet, ids, columns, run, onClear }: BulkProps) {
  const { t, language } = useWords();
  const [setting, setSetting] = useState(false);
  const count = { count: ids.length, n: number(ids.length, language) };
  return (
    <div
      className={styles.bulk}
      role="toolbar"
      aria-label={t('grid:bulk.chosen', count)}
      data-testid="bulk-bar"
    >
      <span>{t('grid:bulk.chosen', count)}</span>
      <Button onPress={() => setSetting(true)}>{t('grid:bulk.set')}</Button>
      <Button onPress={() => (sheet === 'bodies' ? openDelete(ids) : openDelete([], ids))}>
        {t('grid:bulk.remove')}
      </Button>
      <Button tone="quiet" onPress={onClear}>
        {t('grid:bulk.clear')}
      </Button>
      {setting ? (
        <SetDialog
          sheet={sheet}
          ids={ids}
          columns={columns}
          onClose={() => setSetting(false)}
          run={(gesture) => {
            setSetting(false);
            run(gesture);
          }}
        />
      ) : null}
    </div>
  );
}

/** Stands for an empty cell in the list of values. */
const EMPTY = '';

function SetDialog({
  sheet,
  ids,
  columns,
  run,
  onClose,
}: Omit<BulkProps, 'onClear'> & { readonly onClose: () => void }) {
  const { t, language } = useWords();
  const id = useId();
  const settable = columns.filter((c) => c.field && !ONE_EACH.has(c.field));
  const [column, setColumn] = useState(settable[0]?.id ?? '');
  const [value, setValue] = useState(EMPTY);
  const field = fieldOf(sheet, column);
  const choices = field?.choices?.(new CellContext(store.getState().project, language)) ?? [];
  const closed = field?.kind === 'pick' && !field.open;
  const count = { count: ids.length, n: number(ids.length, language) };
  const apply = () =>
    run({
      sheet,
      step: 'cellsSet',
      total: ids.length,
      *writes() {
        for (const row of ids) yield { row, field: column, text: value };
      },
    });
  return (
    <Modal title={t('grid:bulk.title', count)} closeLabel={t('grid:columns.cancel')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Select
          label={t('grid:bulk.column')}
          value={column}
          onChange={(next) => {
            setColumn(next);
            setValue(EMPTY);
          }}
          choices={settable.map((c) => ({ id: c.id, label: c.label }))}
        />
        {closed ? (
          <Select
            label={t('grid:bulk.value')}
            value={value}
            onChange={setValue}
            choices={[
              { id: EMPTY, label: '–' },
              ...choices.map((c) => ({
                id: c.text,
                label: c.hint && field.kind === 'pick' ? `${c.text} · ${c.hint}` : c.text,
              })),
            ]}
          />
        ) : (
          <label>
            <span>{t('grid:bulk.value')}</span>
            <input
              value={value}
              spellCheck="false"
              autoComplete="off"
              translate="no"
              list={choices.length > 0 ? `${id}values` : undefined}
              onChange={(event) => setValue(event.target.value)}
            />
            {choices.length > 0 ? (
              <datalist id={`${id}values`}>
                {choices.map((c) => (
                  <option key={c.text} value={c.text} />
                ))}
              </datalist>
            ) : null}
          </label>
        )}
        <p className={styles.quiet}>{t('grid:bulk.empty')}</p>
        <div className={styles.answers}>
          <Button tone="primary" type="submit">
            {t('grid:bulk.apply', count)}
          </Button>
          <Button tone="quiet" onPress={onClose}>
            {t('grid:columns.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
