/** What can be done with the chosen cells, as the entries of a menu. */
import { type RefObject, useMemo } from 'react';
import type { Language, Translate } from '../../i18n/index.ts';
import { notify } from '../../state/actions.ts';
import type { CellRange } from '../../state/edit/cell-range.ts';
import { extraName, type SheetName } from '../../state/edit/cells.ts';
import { openDelete } from '../../state/edit/editing.ts';
import type { MenuEntry } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Column } from './column.ts';
import type { ColumnQuestion } from './column-dialog.tsx';
import type { GridHandle } from './data-grid.tsx';
import type { GridWork } from './grid-work.ts';
import { useLatest } from './use-steady.ts';

type Asked<Row> = {
  readonly id: SheetName;
  readonly handle: RefObject<GridHandle | null>;
  readonly grid: GridWork<Row>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly idOf: (row: Row) => string | null;
  readonly onOpen: (row: Row, column: string) => void;
  readonly setQuestion: (question: ColumnQuestion) => void;
  readonly setKeys: (open: boolean) => void;
};

/** The same entries until one of them reads differently; what they do, they do to the sheet as it is then. */
export function useCellMenu<Row>(asked: Asked<Row>): readonly MenuEntry[] {
  const { t, language } = useWords();
  const now = useLatest(asked);
  const { id } = asked;
  const at = asked.handle.current?.at();
  const own = at && at.column >= 0 ? extraName(asked.columns[at.column]?.id ?? '') : null;
  return useMemo(() => entriesOf(id, own, now, t, language), [id, own, now, t, language]);
}

/** @param own the person's own column that is stood in */
function entriesOf<Row>(
  id: SheetName,
  own: string | null,
  now: RefObject<Asked<Row>>,
  t: Translate,
  language: Language,
): readonly MenuEntry[] {
  const ctrl = (key: string) => `${language === 'de' ? 'Strg' : 'Ctrl'}+${key}`;
  const onRange = (act: (range: CellRange) => void) => () => {
    const range = now.current.handle.current?.range();
    if (range) act(range);
  };
  const paste = async (range: CellRange) => {
    try {
      now.current.grid.paste(range, await navigator.clipboard.readText());
    } catch {
      notify('info', 'grid:paste.blocked');
    }
  };
  const cells = t('grid:do.groupCells');
  const lines = t('grid:do.groupRows');
  const cols = t('grid:do.groupColumns');
  const more = t('grid:do.groupMore');
  return [
    {
      id: 'edit',
      label: t('grid:do.edit'),
      keys: 'F2',
      group: cells,
      run: () => {
        const handle = now.current.handle.current;
        if (handle) handle.edit(handle.at());
      },
    },
    {
      id: 'cut',
      label: t('grid:do.cut'),
      keys: ctrl('X'),
      group: cells,
      run: onRange((r) => now.current.grid.cut(r, null)),
    },
    {
      id: 'copy',
      label: t('grid:do.copy'),
      keys: ctrl('C'),
      group: cells,
      run: onRange((r) => now.current.grid.copy(r, null)),
    },
    {
      id: 'paste',
      label: t('grid:do.paste'),
      keys: ctrl('V'),
      group: cells,
      run: onRange((r) => void paste(r)),
    },
    {
      id: 'clear',
      label: t('grid:do.clear'),
      keys: language === 'de' ? 'Entf' : 'Del',
      group: cells,
      run: onRange((r) => now.current.grid.clear(r)),
    },
    {
      id: 'down',
      label: t('grid:do.fillDown'),
      keys: ctrl('D'),
      group: cells,
      run: onRange((r) => now.current.grid.filling.fill(r, 'down')),
    },
    {
      id: 'right',
      label: t('grid:do.fillRight'),
      keys: ctrl('R'),
      group: cells,
      run: onRange((r) => now.current.grid.filling.fill(r, 'right')),
    },
    {
      id: 'row',
      label: t(id === 'bodies' ? 'grid:newBody' : 'grid:newTie'),
      group: lines,
      run: () => now.current.handle.current?.edit({ row: now.current.rows.length, column: 0 }),
    },
    {
      id: 'remove',
      label: t('grid:do.remove'),
      group: lines,
      run: onRange((r) => {
        const { rows, idOf } = now.current;
        const ids = rows.slice(r.top, r.bottom + 1).flatMap((row) => idOf(row) ?? []);
        if (ids.length > 0) id === 'bodies' ? openDelete(ids) : openDelete([], ids);
      }),
    },
    {
      id: 'map',
      label: t('grid:do.map'),
      keys: ctrl(language === 'de' ? 'Eingabe' : 'Enter'),
      group: lines,
      run: onRange((r) => {
        const { rows, columns, onOpen } = now.current;
        const row = rows[r.top];
        if (row !== undefined) onOpen(row, columns[r.left]!.id);
      }),
    },
    {
      id: 'column',
      label: t('grid:columns.add'),
      group: cols,
      run: () => now.current.setQuestion({ what: 'add', name: '' }),
    },
    ...(own === null
      ? []
      : ([
          {
            id: 'rename',
            label: t('grid:columns.rename', { name: own }),
            group: cols,
            run: () => now.current.setQuestion({ what: 'rename', name: own }),
          },
          {
            id: 'drop',
            label: t('grid:columns.remove', { name: own }),
            group: cols,
            run: () => now.current.setQuestion({ what: 'delete', name: own }),
          },
        ] as const)),
    {
      id: 'find',
      label: t('grid:do.find'),
      keys: ctrl('F'),
      group: more,
      run: () => now.current.grid.find(false),
    },
    {
      id: 'replace',
      label: t('grid:do.replace'),
      keys: ctrl('H'),
      group: more,
      run: () => now.current.grid.find(true),
    },
    { id: 'keys', label: t('grid:do.keys'), group: more, run: () => now.current.setKeys(true) },
  ];
}
