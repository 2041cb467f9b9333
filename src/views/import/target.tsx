/** Where it goes: a network of its own, or into the open one – found again there by name or by id. */
import { Radio, RadioGroup } from 'react-aria-components';
import type { Target } from '../../io/import/import.ts';
import { decide } from '../../state/importing/import.ts';
import { setTarget } from '../../state/importing/import-edits.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { useApp } from '../../state/store.ts';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { Field } from './field.tsx';
import styles from './import.module.css';

/** Kept as an earlier state of the open network. */
export const isEarlier = (target: Target): boolean => target.is === 'new' && target.isState === true;

const targetOf = (is: string, name: string): Target =>
  is === 'join'
    ? { is, key: 'name' }
    : { is: 'new', name, ...(is === 'state' ? { isState: true as const } : {}) };

export function TargetChoice({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const open = useApp((s) => s.project);
  const { target } = importing.decisions;
  const isState = isEarlier(target);
  const suggested = importing.suggested.target;
  const fromFile = importing.found.format === null ? importing.name.replace(/\.[^.]{1,5}$/, '') : '';
  const name = suggested.is === 'new' ? suggested.name : fromFile;
  const read = importing.staged?.project?.about.name;
  const openName = open.about.name[language] ?? open.about.name.de;
  return (
    <section className={styles.card} data-testid="target">
      <RadioGroup
        className={styles.target ?? ''}
        aria-label={t('import:target')}
        value={isState ? 'state' : target.is}
        onChange={(is) => decide(setTarget(targetOf(is, name), open))}
      >
        <Radio value="new" className={styles.radio ?? ''}>
          {t('import:asNew')}
        </Radio>
        {open.bodies.size > 0 ? (
          <Radio value="join" className={styles.radio ?? ''}>
            {t('import:intoOpen', { name: openName })}
          </Radio>
        ) : null}
        {open.bodies.size > 0 ? (
          <Radio value="state" className={styles.radio ?? ''}>
            {t('import:asState', { name: openName })}
          </Radio>
        ) : null}
      </RadioGroup>
      {isState ? (
        <p className={styles.hint}>{t('import:asStateText')}</p>
      ) : target.is === 'new' ? (
        <Field
          label={t('import:newName')}
          value={target.name || (read?.[language] ?? read?.de ?? '')}
          onChange={(text) =>
            decide(setTarget({ is: 'new', name: text.trim() === '' ? name : text.trim() }, open))
          }
        />
      ) : (
        <Select
          label={t('import:joinBy')}
          value={target.key}
          choices={(['name', 'id'] as const).map((id) => ({ id, label: t(`import:key.${id}`) }))}
          onChange={(key) => decide(setTarget({ is: 'join', key }, open))}
          className={styles.joinBy ?? ''}
        />
      )}
    </section>
  );
}
