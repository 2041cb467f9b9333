/** The small form in a card or row: last contact, next step, due, stage, status, person. Saving is one undo step. */
import { Check, MapPin } from 'lucide-react';
import { useState } from 'react';
import { date } from '../../i18n/format.ts';
import type { Language } from '../../i18n/index.ts';
import { readDate } from '../../io/cells.ts';
import type { Fault } from '../../model/edit/faults.ts';
import { addDays, addMonths, type Contact } from '../../model/follow-up.ts';
import type { Tie } from '../../model/project.ts';
import { STAGES, STATUSES, type Status, wordFor } from '../../model/vocabulary.ts';
import { selectTie, show } from '../../state/actions.ts';
import { type FollowUp, keepUp, stepDone } from '../../state/follow/follow.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './follow.module.css';

const NONE = 'none';
type Draft = {
  readonly lastContact: string;
  readonly nextStep: string;
  readonly due: string;
  readonly stage: string;
  readonly status: Status | typeof NONE;
  readonly personBound: 'yes' | 'no' | typeof NONE;
};

/** As people of the language write a day; in English as it stands, since 01/08 is read two ways. */
const dayText = (day: string, language: Language): string => (language === 'de' ? date(day, 'de') : day);
/** What is no date stays as typed, and is said to be none on saving. */
const dayFrom = (text: string): string => (text.trim() === '' ? '' : (readDate(text.trim()) ?? text.trim()));

const draftOf = (tie: Tie, language: Language): Draft => ({
  lastContact: dayText(tie.lastContact, language),
  nextStep: tie.nextStep,
  due: dayText(tie.due, language),
  stage: tie.stage === null ? NONE : String(tie.stage),
  status: tie.status ?? NONE,
  personBound: tie.personBound === null ? NONE : tie.personBound ? 'yes' : 'no',
});

const fieldsOf = (draft: Draft): FollowUp => ({
  lastContact: dayFrom(draft.lastContact),
  nextStep: draft.nextStep.trim(),
  due: dayFrom(draft.due),
  stage: STAGES.find((stage) => String(stage) === draft.stage) ?? null,
  status: draft.status === NONE ? null : draft.status,
  personBound: draft.personBound === NONE ? null : draft.personBound === 'yes',
});

export function KeepUp({
  contact: { tie },
  name,
  today,
  onClose,
  withStage = false,
}: {
  readonly contact: Contact;
  readonly name: string;
  readonly today: string;
  readonly onClose: () => void;
  readonly withStage?: boolean;
}) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(() => draftOf(tie, language));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const put = (edit: Partial<Draft>) => setDraft((now) => ({ ...now, ...edit }));
  const faultOf = (field: string): string | null => {
    const fault = faults.find((f) => f.field === field);
    return fault ? t(`edit:fault.${fault.code}`) : null;
  };
  const save = () => {
    const found = keepUp(tie.id, fieldsOf(draft));
    setFaults(found);
    if (found.length === 0) onClose();
  };
  const soon: readonly (readonly [string, string])[] = [
    [t('follow:edit.inWeek'), addDays(today, 7)],
    [t('follow:edit.inMonth'), addMonths(today, 1)],
    [t('follow:edit.inQuarter'), addMonths(today, 3)],
  ];
  return (
    <form
      className={styles.form}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        label={t('follow:edit.nextStep')}
        value={draft.nextStep}
        onChange={(nextStep) => put({ nextStep })}
        placeholder={t('follow:edit.nextStepHint')}
        autoFocus
      />
      <div className={styles.withButtons}>
        <TextInput
          label={t('follow:edit.due')}
          hint={t('follow:edit.dayHint')}
          value={draft.due}
          onChange={(due) => put({ due })}
          error={faultOf('due')}
        />
        <div className={styles.quick}>
          {soon.map(([label, day]) => (
            <Button key={label} onPress={() => put({ due: dayText(day, language) })}>
              {label}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles.withButtons}>
        <TextInput
          label={t('follow:edit.lastContact')}
          value={draft.lastContact}
          onChange={(lastContact) => put({ lastContact })}
          error={faultOf('lastContact')}
        />
        <div className={styles.quick}>
          <Button onPress={() => put({ lastContact: dayText(today, language) })}>
            {t('follow:edit.today')}
          </Button>
        </div>
      </div>
      {withStage ? (
        <Select
          label={t('follow:edit.stage')}
          value={draft.stage}
          choices={[
            { id: NONE, label: t('follow:stage.none') },
            ...STAGES.map((stage) => ({
              id: String(stage),
              label: `${stage} – ${wordFor('stages', stage, language)}`,
            })),
          ]}
          onChange={(stage) => put({ stage })}
        />
      ) : null}
      <Select
        label={t('follow:edit.status')}
        value={draft.status}
        choices={[
          { id: NONE, label: t('follow:edit.notSaid') },
          ...STATUSES.map((id) => ({ id, label: wordFor('statuses', id, language) })),
        ]}
        onChange={(status) => put({ status })}
      />
      <Select
        label={t('follow:edit.personBound')}
        value={draft.personBound}
        choices={[
          { id: NONE, label: t('follow:edit.notSaid') },
          { id: 'yes', label: t('follow:edit.yes') },
          { id: 'no', label: t('follow:edit.no') },
        ]}
        onChange={(personBound) => put({ personBound })}
      />
      {draft.personBound === 'yes' ? <p className={styles.quiet}>{t('follow:bound.text')}</p> : null}
      <Button
        tone="quiet"
        className={styles.toMap ?? ''}
        onPress={() => {
          selectTie(tie.id);
          show('map');
        }}
      >
        <MapPin aria-hidden="true" />
        {t('follow:edit.toMap')}
      </Button>
      <div className={styles.formFoot}>
        <Button tone="primary" type="submit">
          {t('follow:edit.save')}
        </Button>
        <Button onPress={onClose}>{t('follow:edit.cancel')}</Button>
        {tie.nextStep === '' && tie.due === '' ? null : (
          <Button
            onPress={() => {
              stepDone(tie.id, today);
              onClose();
            }}
          >
            <Check aria-hidden="true" />
            {t('follow:edit.done')}
          </Button>
        )}
      </div>
    </form>
  );
}
