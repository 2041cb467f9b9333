/** Which dates go into the calendar file, as what, and with which words. */
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { number } from '../../i18n/format.ts';
import { type Contact, dueClass } from '../../model/follow-up.ts';
import type { Id } from '../../model/project.ts';
import { type CalendarChoice, saveCalendar } from '../../state/follow/follow-calendar.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './follow.module.css';

const WHICH = ['chosen', 'soon', 'all'] as const;
type Which = (typeof WHICH)[number];

export function CalendarDialog({
  contacts,
  chosen,
  centre,
  today,
  isOpen,
  onClose,
}: {
  /** Those that are shown. */
  readonly contacts: readonly Contact[];
  readonly chosen: ReadonlySet<Id>;
  readonly centre: Id | null;
  readonly today: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Modal
      title={t('follow:calendar.title')}
      closeLabel={t('follow:calendar.close')}
      isOpen={isOpen}
      onClose={onClose}
    >
      <Choice contacts={contacts} chosen={chosen} centre={centre} today={today} onClose={onClose} />
    </Modal>
  );
}

function Choice({
  contacts,
  chosen,
  centre,
  today,
  onClose,
}: Omit<Parameters<typeof CalendarDialog>[0], 'isOpen'>) {
  const { t, language } = useWords();
  const dated = contacts.filter(({ tie }) => tie.due !== '');
  const lists: Readonly<Record<Which, readonly Contact[]>> = {
    chosen: dated.filter(({ tie }) => chosen.has(tie.id)),
    soon: dated.filter(({ tie }) => ['overdue', 'week'].includes(dueClass(tie.due, today))),
    all: dated,
  };
  const [wanted, setWanted] = useState<Which | null>(null);
  const [choice, setChoice] = useState<CalendarChoice>({ as: 'event', names: true });
  const which = wanted ?? (lists.chosen.length > 0 ? 'chosen' : 'all');
  const put = (edit: Partial<CalendarChoice>) => setChoice((now) => ({ ...now, ...edit }));
  if (dated.length === 0) return <p className={styles.dialogText}>{t('follow:calendar.nothing')}</p>;
  return (
    <div className={styles.dialog}>
      <p>{t('follow:calendar.lead')}</p>
      <RadioGroup className={styles.radios ?? ''} value={which} onChange={(id) => setWanted(id as Which)}>
        <Label className={styles.radioLabel ?? ''}>{t('follow:calendar.which')}</Label>
        {WHICH.map((id) => (
          <Radio key={id} value={id} isDisabled={lists[id].length === 0} className={styles.radio ?? ''}>
            {t(`follow:calendar.${id}`, { count: lists[id].length, n: number(lists[id].length, language) })}
          </Radio>
        ))}
      </RadioGroup>
      <Select
        label={t('follow:calendar.kindLabel')}
        value={choice.as}
        choices={[
          { id: 'event', label: t('follow:calendar.asEvent') },
          { id: 'task', label: t('follow:calendar.asTask') },
        ]}
        onChange={(as) => put({ as })}
      />
      <Checkbox isSelected={choice.names} onChange={(names) => put({ names })}>
        {t('follow:calendar.names')}
      </Checkbox>
      <p className={styles.quiet}>{t('follow:calendar.namesHint')}</p>
      <p className={styles.quiet}>{t('follow:calendar.again')}</p>
      <div className={styles.formFoot}>
        <Button
          tone="primary"
          onPress={() => {
            void saveCalendar(lists[which], centre, choice);
            onClose();
          }}
        >
          <CalendarPlus aria-hidden="true" />
          {t('follow:calendar.save')}
        </Button>
        <Button onPress={onClose}>{t('follow:edit.cancel')}</Button>
      </div>
    </div>
  );
}
