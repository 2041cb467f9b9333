/** Which columns are shown, listed by family. */
import { Columns3 } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { number } from '../../i18n/format.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './table.module.css';

export type Choosable = { readonly id: string; readonly label: string; readonly group: string };

export function ColumnChooser({
  columns,
  shown,
  first,
  onChange,
}: {
  /** The first one is always shown. */
  readonly columns: readonly Choosable[];
  readonly shown: readonly string[];
  /** The choice to go back to. */
  readonly first: readonly string[];
  readonly onChange: (shown: readonly string[]) => void;
}) {
  const { t, language } = useWords();
  const groups = [...new Set(columns.map((c) => c.group))];
  const toggle = (id: string, on: boolean) => onChange(on ? [...shown, id] : shown.filter((s) => s !== id));
  return (
    <DialogTrigger>
      <AriaButton className={styles.tool ?? ''}>
        <Columns3 aria-hidden="true" />
        <span>{t('table:columns')}</span>
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.chooser ?? ''} aria-label={t('table:columns')}>
          <div className={styles.chooserHead}>
            <span>
              {t('table:columnsOf', {
                shown: number(columns.filter((c) => shown.includes(c.id)).length, language),
                all: number(columns.length, language),
              })}
            </span>
            <Button tone="quiet" onPress={() => onChange(first)}>
              {t('table:columnsFirst')}
            </Button>
            <Button tone="quiet" onPress={() => onChange(columns.map((c) => c.id))}>
              {t('table:columnsAll')}
            </Button>
          </div>
          <div className={styles.chooserGroups} data-many={groups.length > 1}>
            {groups.map((group) => (
              <fieldset key={group}>
                <legend>{group}</legend>
                {columns
                  .filter((c) => c.group === group)
                  .map((c) => (
                    <Checkbox
                      key={c.id}
                      isSelected={shown.includes(c.id)}
                      isDisabled={c.id === columns[0]?.id}
                      onChange={(on) => toggle(c.id, on)}
                    >
                      {c.label}
                    </Checkbox>
                  ))}
              </fieldset>
            ))}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
