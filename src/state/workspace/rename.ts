/** Renaming the open project, and the word on a name of its own that it keeps in the other language. */
import { loadLaterWords } from '../../i18n/index.ts';
import { renamed } from '../../model/edit/renamed.ts';
import type { Words } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { changeAbout } from '../edit/whole.ts';
import { store } from '../store.ts';

/** Says that the name in the other language stayed, and offers the new one there, too. @param everywhere does that */
export function tellOtherName(name: Words, everywhere: () => void): void {
  if (name.en === undefined) return;
  const { language } = store.getState();
  const other = language === 'de' ? name.en : name.de;
  void loadLaterWords().then(() =>
    notify(
      'info',
      language === 'de' ? 'workspace:notice.englishStays' : 'workspace:notice.germanStays',
      { name: other },
      undefined,
      { key: 'workspace:notice.sameName', run: everywhere },
    ),
  );
}

/** Renames the open project in the person's language; an empty name leaves it as it is. */
export function renameOpen(text: string): void {
  const wanted = text.trim();
  const { language, project } = store.getState();
  const before = project.about.name;
  if (wanted === '' || wanted === (before[language] ?? before.de)) return;
  const name = renamed(before, language, wanted);
  if (changeAbout({ name }).length === 0)
    tellOtherName(name, () => void changeAbout({ name: { de: wanted } }));
}
