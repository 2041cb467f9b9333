/** An earlier network before it is kept: its name and date, and which of its bodies are bodies of today. */
import { useState } from 'react';
import { type Earlier, keepEarlier } from '../../state/time/time-files.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './time.module.css';
import { useFaults } from './use-faults.ts';

export function ReadDialog({
  earlier,
  onClose,
}: {
  readonly earlier: Earlier;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { project, match, questions } = earlier;
  const [label, setLabel] = useState(earlier.name);
  const [day, setDay] = useState(earlier.date);
  // The same id is rather the same body under a new name; names that are merely alike are for the person to say.
  const [same, setSame] = useState<ReadonlySet<number>>(
    () => new Set(questions.flatMap(({ why }, i) => (why === 'id' && match.certain.size > 0 ? [i] : []))),
  );
  const [isTried, setTried] = useState(false);
  const faults = useFaults(label, day);
  const toggle = (i: number) => {
    const next = new Set(same);
    if (!next.delete(i)) next.add(i);
    setSame(next);
  };
  const rest = project.bodies.size - match.certain.size - same.size;
  return (
    <Modal title={t('time:read.title')} closeLabel={t('time:kept.cancel')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (faults.label !== null || faults.iso === null) return;
          keepEarlier(earlier, { label, date: faults.iso, same });
          onClose();
        }}
      >
        <p>
          {t('time:read.about', {
            name: earlier.name,
            bodies: t('time:bodies', { count: project.bodies.size }),
            ties: t('time:ties', { count: project.ties.size }),
          })}{' '}
          {match.certain.size > 0
            ? t('time:read.certain', { count: match.certain.size })
            : t('time:read.none')}{' '}
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
        <TextInput
          label={t('time:kept.name')}
          value={label}
          onChange={setLabel}
          error={isTried ? faults.label : null}
        />
        <TextInput
          label={t('time:kept.date')}
          hint={t('time:kept.dateHint')}
          value={day}
          onChange={setDay}
          error={isTried ? faults.date : null}
        />
        <div className={styles.tools}>
          <Button onPress={onClose}>{t('time:kept.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('time:read.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
