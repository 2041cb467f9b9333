/** A state's name and date as they are typed. */
import { readDate } from '../../io/cells.ts';
import { useWords } from '../parts/use-words.ts';

/** What is wrong with a name or a date as typed; null = nothing. */
export function useFaults(label: string, day: string) {
  const { t } = useWords();
  const iso = readDate(day);
  return {
    iso: iso === null || iso === '' ? null : iso,
    label: label.trim() === '' ? t('time:kept.nameWrong') : null,
    date: iso === null || iso === '' ? t('time:kept.dateWrong') : null,
  };
}
