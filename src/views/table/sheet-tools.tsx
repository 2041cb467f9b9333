/**
 * Search, filters, columns, edit, copy, save. Drawn again only when one of them looks different: an edit of the network changes
 * none, and drawing so many controls anew takes longer than all that it does change.
 */
import { Copy, Download, Pencil } from 'lucide-react';
import { memo, type RefObject, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SheetId } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu, type MenuEntry } from '../parts/controls/menu.tsx';
import { Select } from '../parts/controls/select.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useWords } from '../parts/use-words.ts';
import { type Choosable, ColumnChooser } from './column-chooser.tsx';
import styles from './table.module.css';
import { ALL, type Filter } from './use-sheet.ts';

/** What the tools do, as the sheet is at the moment. */
export type SheetVerbs = {
  readonly search: (typed: string) => void;
  readonly choose: (filter: string, choice: string) => void;
  readonly showColumns: (ids: readonly string[]) => void;
  readonly copy: () => void;
  readonly download: () => void;
};

type ToolsProps = {
  readonly id: SheetId;
  readonly typed: string;
  readonly searchHint: string;
  readonly filters: readonly Pick<Filter<never>, 'id' | 'label' | 'all' | 'choices'>[];
  /** One a filter. */
  readonly choices: readonly string[];
  /** What can be done with the chosen cells. */
  readonly entries: readonly MenuEntry[];
  readonly columns: readonly Choosable[];
  readonly shown: readonly string[];
  readonly first: readonly string[];
  readonly verbs: RefObject<SheetVerbs>;
};

export const SheetTools = memo(function SheetTools(props: ToolsProps) {
  const { typed, searchHint, filters, choices, entries, columns, shown, first, verbs } = props;
  const { t } = useWords();
  return (
    <div className={styles.tools}>
      <SearchBox
        className={styles.search}
        label={t('table:filter')}
        hint={searchHint}
        value={typed}
        onChange={(text) => verbs.current.search(text)}
      />
      {filters.map((f, i) => (
        <Select
          key={f.id}
          quietLabel
          className={styles.filter ?? ''}
          label={f.label}
          value={choices[i] ?? ALL}
          onChange={(choice) => verbs.current.choose(f.id, choice)}
          choices={[{ id: ALL, label: f.all }, ...f.choices]}
        />
      ))}
      <span className={styles.spring} />
      <Menu
        label={t('grid:menu')}
        entries={entries}
        trigger={
          <Button className={styles.tool ?? ''} aria-label={t('grid:menu')}>
            <Pencil aria-hidden="true" />
            <span>{t('grid:menu')}</span>
          </Button>
        }
      />
      <ColumnChooser
        columns={columns}
        shown={shown}
        first={first}
        onChange={(ids) => verbs.current.showColumns(ids)}
      />
      <AriaButton
        className={`${styles.tool} ${styles.toolSmall}`}
        aria-label={t('table:copyHint')}
        onPress={() => verbs.current.copy()}
      >
        <Copy aria-hidden="true" />
        <span>{t('table:copy')}</span>
      </AriaButton>
      <AriaButton className={`${styles.tool} ${styles.toolSmall}`} onPress={() => verbs.current.download()}>
        <Download aria-hidden="true" />
        <span>{t('table:download')}</span>
      </AriaButton>
    </div>
  );
});

/** The columns of last time, as long as one can choose among the same: new values of a measure are no other column. */
export function useSteadyColumns(columns: readonly Choosable[]): readonly Choosable[] {
  const last = useRef(columns);
  const isSame =
    last.current.length === columns.length &&
    last.current.every((a, i) => {
      const b = columns[i]!;
      return a.id === b.id && a.label === b.label && a.group === b.group;
    });
  if (!isSame) last.current = columns;
  return last.current;
}
