/** What is due, as a calendar file on the person's own machine. Nothing is sent; what a calendar does with it is said beside. */

import { date } from '../../i18n/format.ts';
import { translate } from '../../i18n/index.ts';
import type { OutFile } from '../../io/format.ts';
import { type CalendarItem, type CalendarOptions, writeCalendar } from '../../io/icalendar.ts';
import { type Contact, lastDayOf } from '../../model/follow-up.ts';
import type { Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { download } from '../files/download.ts';
import { stemOf } from '../files/file-name.ts';
import { store } from '../store.ts';
import { stampOf } from '../today.ts';
import { nameOf } from './follow.ts';

export type CalendarChoice = {
  readonly as: CalendarOptions['as'];
  /** Names of bodies are written into the entries; without them only what is to be done. */
  readonly names: boolean;
};

/** Contacts without a date are passed over. A date without a day stands on its last day. */
export function calendarFile(
  contacts: readonly Contact[],
  centre: Id | null,
  { as, names }: CalendarChoice,
  stamp = stampOf(),
): OutFile {
  const { project, language } = store.getState();
  const t = translate(language);
  const title = t('follow:calendar.fileTitle', {
    name: project.about.name[language] ?? project.about.name.de,
  });
  const items = contacts.flatMap((contact): CalendarItem[] => {
    const { tie } = contact;
    if (tie.due === '') return [];
    const name = nameOf(contact, centre);
    const step = tie.nextStep === '' ? t('follow:calendar.noStep') : tie.nextStep;
    const said = [
      t('follow:calendar.kind', { type: wordFor('tieTypes', tie.type, language) }),
      tie.stage === null ? '' : t('follow:calendar.stage', { stage: wordFor('stages', tie.stage, language) }),
      tie.lastContact === ''
        ? ''
        : t('follow:calendar.lastContact', { date: date(tie.lastContact, language) }),
    ];
    return [
      {
        key: `${project.about.id}\n${tie.id}`,
        day: lastDayOf(tie.due),
        title: names ? t('follow:calendar.entry', { name, step }) : step,
        text: names ? said.filter((line) => line !== '').join('\n') : '',
      },
    ];
  });
  const file = `${stemOf(project, language)}-${t('follow:calendar.fileName')}`;
  return writeCalendar(items, { name: file, title, as, stamp });
}

export const saveCalendar = async (
  contacts: readonly Contact[],
  centre: Id | null,
  choice: CalendarChoice,
): Promise<void> => {
  const file = calendarFile(contacts, centre, choice);
  await download([file], file.name);
};
