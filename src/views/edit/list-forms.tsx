/** The fields of one source document and of one region, inside the dialog of the lists. */
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Fault } from '../../model/edit/faults.ts';
import type { Region, SourceDocument } from '../../model/project.ts';
import { addRegion, addSource, changeRegion, changeSource } from '../../state/edit/whole.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { NONE } from './body-draft.ts';
import styles from './edit.module.css';
import { wordsOfFaults } from './extra-fields.tsx';
import { numberFrom } from './texts.ts';

function Frame({
  onSave,
  onDone,
  children,
}: {
  /** @returns what is wrong; empty = saved */
  readonly onSave: () => readonly Fault[];
  readonly onDone: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (onSave().length === 0) onDone();
  };
  return (
    <form className={styles.listForm} noValidate onSubmit={submit}>
      {children}
      <div className={styles.listFormFoot}>
        <Button onPress={onDone}>{t('edit:cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('edit:save')}
        </Button>
      </div>
    </form>
  );
}

/** @param source null = a new one */
export function SourceDocumentFields({
  source,
  onDone,
}: {
  readonly source: SourceDocument | null;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState({
    title: source?.title ?? '',
    publisher: source?.publisher ?? '',
    year: source?.year ? String(source.year) : '',
    file: source?.file ?? '',
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const put = (edit: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...edit }));
  const faultOf = wordsOfFaults(faults, (code) => t(`edit:fault.${code}`));
  const save = () => {
    const fields = {
      title: draft.title.trim(),
      publisher: draft.publisher.trim(),
      year: numberFrom(draft.year),
      file: draft.file.trim(),
    };
    const added = source ? null : addSource(fields);
    const found = source ? changeSource(source.id, fields) : added?.done === false ? added.faults : [];
    setFaults(found);
    return found;
  };
  return (
    <Frame onSave={save} onDone={onDone}>
      <TextInput
        label={t('edit:lists.docTitle')}
        value={draft.title}
        onChange={(title) => put({ title })}
        error={faultOf('title')}
        autoFocus
        required
      />
      <div className={styles.sourceRow}>
        <TextInput
          label={t('edit:lists.publisher')}
          value={draft.publisher}
          onChange={(publisher) => put({ publisher })}
        />
        <TextInput
          label={t('edit:lists.year')}
          value={draft.year}
          onChange={(year) => put({ year })}
          error={faultOf('year')}
          numeric
        />
      </div>
      <TextInput label={t('edit:lists.file')} value={draft.file} onChange={(file) => put({ file })} />
    </Frame>
  );
}

type RegionDraft = {
  readonly label: string;
  readonly land: string;
  readonly size: NonNullable<Region['size']> | typeof NONE;
  readonly part: NonNullable<Region['part']> | typeof NONE;
  readonly inhabitants: string;
};

/** @param region null = a new one */
export function RegionFields({
  region,
  onDone,
}: {
  readonly region: Region | null;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState<RegionDraft>({
    label: region?.label ?? '',
    land: region?.land ?? '',
    size: region?.size ?? NONE,
    part: region?.part ?? NONE,
    inhabitants: region?.inhabitants == null ? '' : String(region.inhabitants),
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const put = (edit: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...edit }));
  const faultOf = wordsOfFaults(faults, (code) => t(`edit:fault.${code}`));
  const save = () => {
    const fields = {
      label: draft.label.trim(),
      land: draft.land.trim(),
      size: draft.size === NONE ? null : draft.size,
      part: draft.part === NONE ? null : draft.part,
      // Both '1.234' and '1 234' mean a thousand and more here: no town has a share of a person.
      inhabitants: numberFrom(draft.inhabitants.replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, '')),
    };
    const added = region ? null : addRegion(fields);
    const found = region ? changeRegion(region.id, fields) : added?.done === false ? added.faults : [];
    setFaults(found);
    return found;
  };
  const none = { id: NONE, label: t('edit:none') } as const;
  return (
    <Frame onSave={save} onDone={onDone}>
      <div className={styles.two}>
        <TextInput
          label={t('edit:lists.label')}
          value={draft.label}
          onChange={(label) => put({ label })}
          error={faultOf('label')}
          autoFocus
          required
        />
        <TextInput label={t('edit:lists.land')} value={draft.land} onChange={(land) => put({ land })} />
      </div>
      <div className={styles.three}>
        <Select
          label={t('edit:lists.size')}
          value={draft.size}
          choices={[
            none,
            ...(['city', 'town', 'rural'] as const).map((id) => ({ id, label: t(`edit:lists.sizes.${id}`) })),
          ]}
          onChange={(size) => put({ size })}
        />
        <Select
          label={t('edit:lists.part')}
          value={draft.part}
          choices={[
            none,
            ...(['east', 'west'] as const).map((id) => ({ id, label: t(`edit:lists.partNames.${id}`) })),
          ]}
          onChange={(part) => put({ part })}
        />
        <TextInput
          label={t('edit:lists.inhabitants')}
          value={draft.inhabitants}
          onChange={(inhabitants) => put({ inhabitants })}
          error={faultOf('inhabitants')}
          numeric
        />
      </div>
    </Frame>
  );
}
