/** What an earlier state is called and when it was: the two fields, and what they hold once it can be kept. */
import { type ReactElement, useState } from 'react';
import { readDate } from '../../io/cells.ts';
import { TextInput } from './controls/fields.tsx';
import { useWords } from './use-words.ts';

export type StateFields = {
  readonly fields: ReactElement;
  /** Name and date (ISO 8601, as far as it is known) when both can be kept; else null, and the fields say from then on what is wrong. */
  readonly taken: () => { readonly label: string; readonly date: string } | null;
};

/** @param first what the fields hold at the beginning; the date as people write it */
export function useStateFields(
  first: { readonly label: string; readonly date: string },
  { autoFocus = false }: { readonly autoFocus?: boolean } = {},
): StateFields {
  const { t } = useWords();
  const [label, setLabel] = useState(first.label);
  const [day, setDay] = useState(first.date);
  const [isTried, setTried] = useState(false);
  const date = readDate(day);
  const isNamed = label.trim() !== '';
  const fields = (
    <>
      <TextInput
        label={t('time:kept.name')}
        value={label}
        onChange={setLabel}
        error={isTried && !isNamed ? t('time:kept.nameWrong') : null}
        autoFocus={autoFocus}
      />
      <TextInput
        label={t('time:kept.date')}
        hint={t('time:kept.dateHint')}
        value={day}
        onChange={setDay}
        error={isTried && !date ? t('time:kept.dateWrong') : null}
      />
    </>
  );
  const taken = () => {
    setTried(true);
    return isNamed && date ? { label, date } : null;
  };
  return { fields, taken };
}
