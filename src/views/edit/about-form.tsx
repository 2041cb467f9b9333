/** What is said of the network as a whole: name, description, year, licence, and which body is its middle. */
import { useState } from 'react';
import { same } from '../../model/change.ts';
import type { Fault } from '../../model/edit/faults.ts';
import { tidyWords } from '../../model/edit/records.ts';
import { changeAbout } from '../../state/edit/whole.ts';
import { store } from '../../state/store.ts';
import { BodyPicker, picked } from '../parts/body-picker.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import { changedFields, words } from './body-draft.ts';
import styles from './edit.module.css';
import { wordsOfFaults } from './extra-fields.tsx';
import { Form } from './form.tsx';
import { numberFrom } from './texts.ts';

export function AboutForm() {
  const { t } = useWords();
  const [project] = useState(() => store.getState().project);
  const { about } = project;
  const [start] = useState(() => ({
    name: about.name.de,
    nameEn: about.name.en ?? '',
    description: about.description.de,
    descriptionEn: about.description.en ?? '',
    year: about.year === null ? '' : String(about.year),
    license: about.license,
    hub: picked(project.bodies.get(about.hub ?? '')),
    synthetic: about.synthetic === true,
  }));
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const put = (edit: Partial<typeof start>) => setDraft((now) => ({ ...now, ...edit }));
  const faultOf = wordsOfFaults(faults, (code) => t(`edit:fault.${code}`));

  function save(): boolean {
    const fields = {
      name: tidyWords(words(draft.name, draft.nameEn)) ?? { de: '' },
      description: tidyWords(words(draft.description, draft.descriptionEn)) ?? { de: '' },
      year: numberFrom(draft.year),
      license: draft.license.trim(),
      hub: draft.hub.id,
      synthetic: draft.synthetic,
    };
    const found: Fault[] =
      draft.hub.id === null && draft.hub.text.trim() !== '' ? [{ field: 'hub', code: 'body-gone' }] : [];
    if (found.length === 0)
      found.push(...changeAbout(changedFields({ ...about, synthetic: start.synthetic }, fields, same)));
    setFaults(found);
    return found.length === 0;
  }

  return (
    <Form
      title={t('edit:about.title')}
      changed={!same(draft, start)}
      refused={faults.length > 0}
      onSave={save}
    >
      <fieldset className={styles.part}>
        <TextInput
          label={t('edit:about.name')}
          value={draft.name}
          onChange={(name) => put({ name })}
          error={faultOf('name')}
          autoFocus
          required
        />
        <TextInput
          label={t('edit:about.nameEn')}
          value={draft.nameEn}
          onChange={(nameEn) => put({ nameEn })}
        />
        <TextInput
          label={t('edit:about.description')}
          value={draft.description}
          onChange={(description) => put({ description })}
          lines={3}
        />
        <TextInput
          label={t('edit:about.descriptionEn')}
          value={draft.descriptionEn}
          onChange={(descriptionEn) => put({ descriptionEn })}
          lines={3}
        />
        <div className={styles.two}>
          <TextInput
            label={t('edit:about.year')}
            value={draft.year}
            onChange={(year) => put({ year })}
            error={faultOf('year')}
            numeric
          />
          <TextInput
            label={t('edit:about.license')}
            hint={t('edit:about.licenseHint')}
            value={draft.license}
            onChange={(license) => put({ license })}
          />
        </div>
        <BodyPicker
          label={t('edit:about.hub')}
          value={draft.hub}
          onPick={(hub) => put({ hub })}
          error={faultOf('hub')}
          placeholder={t('edit:about.noHub')}
        />
        <Checkbox isSelected={draft.synthetic} onChange={(synthetic) => put({ synthetic })}>
          {t('edit:about.synthetic')}
        </Checkbox>
        <p className={styles.quiet}>{t('edit:about.syntheticHint')}</p>
      </fieldset>
    </Form>
  );
}
