/** Several figures in one file. */
import { useState } from 'react';
import type { Id } from '../../model/project.ts';
import { selectFigures } from '../../state/figures/figures.ts';
import { type ExportFormat, exportFigures, SEVERAL } from '../../state/figures/figures-out.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './figures.module.css';

export function Several({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const figures = useApp(selectFigures);
  const [without, setWithout] = useState<ReadonlySet<Id>>(new Set());
  const [format, setFormat] = useState<ExportFormat>('pptx');
  const ids = [...figures.keys()].filter((id) => !without.has(id));
  return (
    <Modal
      title={t('figures:several.title')}
      closeLabel={t('figures:several.close')}
      isOpen
      onClose={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void exportFigures(ids, format);
          onClose();
        }}
      >
        <fieldset className={styles.which}>
          <legend>{t('figures:several.which')}</legend>
          {[...figures.values()].map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={!without.has(id)}
              onChange={(is) =>
                setWithout((before) => {
                  const after = new Set(before);
                  if (is) after.delete(id);
                  else after.add(id);
                  return after;
                })
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
        <Select
          label={t('figures:several.as')}
          value={format}
          choices={SEVERAL.map((id) => ({ id, label: t(`figures:several.${id}`) }))}
          onChange={setFormat}
        />
        <Button type="submit" tone="primary" isDisabled={ids.length === 0}>
          {t('figures:several.save')}
        </Button>
      </form>
    </Modal>
  );
}
