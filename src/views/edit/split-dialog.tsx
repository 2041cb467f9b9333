/** A block becomes bodies with names: typed or pasted, with what comes of it beside. */
import { useMemo, useState } from 'react';
import { number } from '../../i18n/format.ts';
import { namesIn, type SplitPlan } from '../../model/edit/split-block.ts';
import type { Id } from '../../model/project.ts';
import { splitBlock, splitPlan } from '../../state/edit/whole.ts';
import { store } from '../../state/store.ts';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './edit.module.css';
import { Form } from './form.tsx';

export function SplitDialog({ id }: { readonly id: Id }) {
  const { t } = useWords();
  const [block] = useState(() => store.getState().project.bodies.get(id)!);
  const [text, setText] = useState('');
  const [keepUncounted, setKeep] = useState(true);
  const [refused, setRefused] = useState(false);
  const names = useMemo(() => namesIn(text), [text]);
  const plan = useMemo(() => splitPlan({ block: id, names, keepUncounted }), [id, names, keepUncounted]);
  const save = (): boolean => {
    setRefused(plan.bodies.length === 0);
    if (plan.bodies.length === 0) return false;
    splitBlock({ block: id, names, keepUncounted });
    return true;
  };
  return (
    <Form
      title={t('edit:split.title', { body: block.label })}
      saveLabel={t('edit:split.confirm')}
      changed={text.trim() !== ''}
      onSave={save}
    >
      <p>{t('edit:split.lead')}</p>
      <TextInput
        label={t('edit:split.names')}
        hint={t('edit:split.namesHint')}
        value={text}
        onChange={setText}
        error={refused && names.length === 0 ? t('edit:fault.name-missing') : null}
        lines={7}
        autoFocus
      />
      {block.block?.count === null ? (
        <Checkbox isSelected={keepUncounted} onChange={setKeep}>
          {t('edit:split.keep')}
        </Checkbox>
      ) : null}
      <Result plan={plan} />
    </Form>
  );
}

function Result({ plan }: { readonly plan: SplitPlan }) {
  const { t, language } = useWords();
  const left = plan.block?.block?.count ?? null;
  const quoted = (names: readonly string[]) => [...new Set(names)].join(', ');
  return (
    <section className={styles.result} aria-live="polite" data-testid="split-result">
      <h3>{t('edit:split.result')}</h3>
      {plan.bodies.length === 0 ? (
        <p className={styles.quiet}>{t('edit:split.empty')}</p>
      ) : (
        <>
          <p>
            {t('edit:split.made', {
              bodies: t('edit:split.bodies', { count: plan.bodies.length }),
              ties: t('edit:split.ties', { count: plan.ties.length }),
            })}
          </p>
          <p>
            {plan.block === null
              ? t(plan.beyond > 0 || wasCounted(plan) ? 'edit:split.usedUp' : 'edit:split.uncountedGone')
              : left === null
                ? t('edit:split.uncounted')
                : t('edit:split.left', { count: left, number: number(left, language) })}
          </p>
        </>
      )}
      {plan.beyond > 0 ? (
        <p className={styles.warn}>{t('edit:split.beyond', { count: plan.beyond })}</p>
      ) : null}
      {plan.repeated.length > 0 ? (
        <p className={styles.warn}>{t('edit:split.repeated', { names: quoted(plan.repeated) })}</p>
      ) : null}
      {plan.known.length > 0 ? (
        <p className={styles.warn}>
          {t('edit:split.known', { names: quoted(plan.known.map((b) => b.label)) })}
        </p>
      ) : null}
    </section>
  );
}

const wasCounted = (plan: SplitPlan): boolean =>
  [...plan.change.bodies.removed.values()].some((body) => body.block?.count !== null);
