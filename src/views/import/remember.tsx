/** Remembering how the columns were read, for the next list that looks like this one. */
import { useState } from 'react';
import { rememberAs } from '../../state/importing/import.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { Field } from './field.tsx';
import styles from './import.module.css';
import { Recipes } from './recipe-list.tsx';

export function Remember({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const [managing, setManaging] = useState(false);
  const { remember, recipe, name } = importing;
  const usual = recipe?.name ?? name.replace(/\.[^.]{1,5}$/, '').replace(/^.*\//, '');
  return (
    <section className={styles.card}>
      <div className={styles.settings}>
        <Checkbox isSelected={remember !== null} onChange={(on) => rememberAs(on ? usual : null)}>
          {t('import:remember')}
        </Checkbox>
        {remember === null ? null : (
          <Field label={t('import:rememberName')} value={remember} onChange={(text) => rememberAs(text)} />
        )}
        <Button tone="quiet" onPress={() => setManaging(true)}>
          {t('import:manage')}
        </Button>
      </div>
      <p className={styles.hint}>{t('import:rememberText')}</p>
      <Modal
        title={t('import:recipes')}
        closeLabel={t('shell:close')}
        isOpen={managing}
        onClose={() => setManaging(false)}
      >
        <Recipes />
      </Modal>
    </section>
  );
}
