/** Whose partners these are: a centre of the open project, or a new one by its name. */
import { decide } from '../../state/importing/import.ts';
import { setCentre } from '../../state/importing/import-edits.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { useApp } from '../../state/store.ts';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { Field } from './field.tsx';
import styles from './import.module.css';

const NONE = 'none';
const NEW = 'new';

export function Centre({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const project = useApp((s) => s.project);
  const { centre, target } = importing.decisions;
  const { hub } = project.about;
  const known =
    target.is === 'join'
      ? [...project.bodies.values()]
          .filter((body) => body.kind === 'centre' || body.id === hub || isChosen(body.id))
          .sort((a, b) => Number(b.id === hub) - Number(a.id === hub))
      : [];
  const value = centre === null ? NONE : 'id' in centre ? `id:${centre.id}` : NEW;
  return (
    <>
      <Select
        label={t('import:centre')}
        value={value}
        choices={[
          ...known.map((body) => ({ id: `id:${body.id}`, label: body.label })),
          { id: NEW, label: t('import:centreNew') },
          { id: NONE, label: t('import:centreNone') },
        ]}
        onChange={(id) =>
          decide(
            setCentre(
              id === NONE
                ? null
                : id === NEW
                  ? { name: t('import:centreName') }
                  : { id: id.slice('id:'.length) },
            ),
          )
        }
        className={styles.wide ?? ''}
      />
      {centre && 'name' in centre ? (
        <Field
          label={t('import:centreNamed')}
          value={centre.name}
          onChange={(name) => decide(setCentre(name.trim() === '' ? null : { name: name.trim() }))}
        />
      ) : null}
    </>
  );

  function isChosen(id: string): boolean {
    return centre !== null && 'id' in centre && centre.id === id;
  }
}
