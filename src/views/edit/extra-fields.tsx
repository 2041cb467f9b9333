/** Own fields of a body or a tie: name and content, added, renamed, removed. */
import { Plus, X } from 'lucide-react';
import type { FaultCode } from '../../model/edit/faults.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import type { ExtraRow } from './body-draft.ts';
import styles from './edit.module.css';

export function ExtraFields({
  rows,
  onChange,
  faultOf,
}: {
  readonly rows: readonly ExtraRow[];
  readonly onChange: (rows: readonly ExtraRow[]) => void;
  readonly faultOf: (field: string) => string | null;
}) {
  const { t } = useWords();
  const put = (row: number, edit: Partial<ExtraRow>) =>
    onChange(rows.map((r) => (r.row === row ? { ...r, ...edit } : r)));
  return (
    <fieldset className={styles.part}>
      <legend>{t('edit:body.ownFields')}</legend>
      <div className={styles.extra}>
        {rows.map(({ row, key, value }) => (
          <div key={row} className={styles.extraRow}>
            <TextInput
              label={t('edit:body.fieldName')}
              value={key}
              error={faultOf(`extra:${row}`)}
              onChange={(text) => put(row, { key: text })}
            />
            <TextInput
              label={t('edit:body.fieldValue')}
              value={value}
              onChange={(text) => put(row, { value: text })}
            />
            <IconButton
              label={t('edit:body.removeField', { name: key })}
              onPress={() => onChange(rows.filter((r) => r.row !== row))}
            >
              <X aria-hidden="true" />
            </IconButton>
          </div>
        ))}
        <Button
          className={styles.add ?? ''}
          onPress={() =>
            onChange([...rows, { row: Math.max(-1, ...rows.map((r) => r.row)) + 1, key: '', value: '' }])
          }
        >
          <Plus aria-hidden="true" />
          {t('edit:body.addField')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Words of the fault at a field; null = none. */
export const wordsOfFaults =
  (
    faults: readonly { readonly field: string; readonly code: FaultCode }[],
    word: (code: FaultCode) => string,
  ) =>
  (field: string): string | null => {
    const fault = faults.find((f) => f.field === field);
    return fault ? word(fault.code) : null;
  };
