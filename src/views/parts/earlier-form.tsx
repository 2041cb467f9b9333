/** An earlier network before it is kept as a state: its name and date, and which of its bodies are bodies of today. */
import { useState } from 'react';
import type { Earlier } from '../../state/time/earlier.ts';
import { keepEarlier } from '../../state/time/time-files.ts';
import { Button } from './controls/button.tsx';
import { Checkbox } from './controls/checkbox.tsx';
import styles from './earlier-form.module.css';
import { useStateFields } from './state-fields.tsx';
import { useWords } from './use-words.ts';

export function EarlierForm({
  earlier,
  cancel,
  onCancel,
  onKept,
}: {
  readonly earlier: Earlier;
  /** Word on the button that keeps nothing. */
  readonly cancel: string;
  readonly onCancel: () => void;
  readonly onKept: () => void;
}) {
  const { t } = useWords();
  const { project, match, questions } = earlier;
  const { fields, taken } = useStateFields({ label: earlier.name, date: earlier.date });
  // The same id is rather the same body under a new name; names that are merely alike are for the person to say.
  const [same, setSame] = useState<ReadonlySet<number>>(
    () => new Set(questions.flatMap(({ why }, i) => (why === 'id' && match.certain.size > 0 ? [i] : []))),
  );
  const toggle = (i: number) => {
    const next = new Set(same);
    if (!next.delete(i)) next.add(i);
    setSame(next);
  };
  const rest = project.bodies.size - match.certain.size - same.size;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const described = taken();
        if (!described) return;
        keepEarlier(earlier, { ...described, same });
        onKept();
      }}
    >
      <p>
        {t('time:read.about', {
          name: earlier.name,
          bodies: t('time:bodies', { count: project.bodies.size }),
          ties: t('time:ties', { count: project.ties.size }),
        })}{' '}
        {match.certain.size > 0 ? t('time:read.certain', { count: match.certain.size }) : t('time:read.none')}{' '}
        {rest > 0 && match.certain.size > 0 ? t('time:read.rest', { count: rest }) : null}
      </p>
      {questions.length > 0 ? (
        <fieldset>
          <legend>{t('time:read.ask')}</legend>
          <ul className={styles.pairs}>
            {questions.map(({ earlier: then, now, why }, i) => (
              <li key={`${then.id} ${now.id}`}>
                <Checkbox isSelected={same.has(i)} onChange={() => toggle(i)}>
                  {t(why === 'id' ? 'time:read.pairId' : 'time:read.pairName', {
                    earlier: then.label,
                    now: now.label,
                  })}
                </Checkbox>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      {fields}
      <div className={styles.tools}>
        <Button onPress={onCancel}>{cancel}</Button>
        <Button tone="primary" type="submit">
          {t('time:read.keep')}
        </Button>
      </div>
    </form>
  );
}
