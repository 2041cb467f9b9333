/** What is in the project's menu: this network, others to switch to, and what is about all of them. */
import { translate } from '../../i18n/index.ts';
import { moment } from '../../i18n/when.ts';
import { COMMANDS } from '../../state/commands/index.ts';
import type { State } from '../../state/store.ts';
import { commandLabel, runCommand, shortcutWords } from '../parts/command-words.ts';
import type { MenuEntry } from '../parts/controls/menu.tsx';

const OF_THIS = [
  'rename-project',
  'edit-here',
  'versions',
  'save-project',
  'save-project-as',
  'seal-file',
  'duplicate-project',
  'encrypt-project',
  'change-passphrase',
  'decrypt-project',
  'delete-project',
];
const OF_ALL = ['new-project', 'open-files', 'view-start', 'storage'];
/** Others to switch to. */
const RECENT = 5;

let last: { readonly by: readonly unknown[]; readonly entries: readonly MenuEntry[] } | null = null;

/** The same list while nothing that it shows has changed. */
export function entriesOf(s: State): readonly MenuEntry[] {
  const { language, cards, files, openKey, role, project } = s;
  const by = [language, cards, files, openKey, role, project.bodies.size > 0];
  if (!last?.by.every((value, i) => value === by[i])) last = { by, entries: listed(s) };
  return last!.entries;
}

function listed(s: State): readonly MenuEntry[] {
  const { language, cards, openKey } = s;
  const t = translate(language);
  const file = openKey === null ? undefined : s.files.get(openKey);
  const ofThis = file
    ? t('shell:saved.fileAt', { name: file.name, when: moment(file.at, language) })
    : t('shell:thisNetwork');
  const command =
    (group: string) =>
    (id: string): MenuEntry[] => {
      const found = COMMANDS.find((c) => c.id === id);
      if (!found || (id !== 'view-start' && found.enabled?.(s) === false)) return [];
      const label = id === 'view-start' ? t('shell:myNetworks') : commandLabel(found, language);
      const entry = { id, label, group, run: () => runCommand(id) };
      return [found.shortcut ? { ...entry, keys: shortcutWords(found.shortcut, language) } : entry];
    };
  return [
    ...OF_THIS.flatMap(command(ofThis)),
    ...cards
      .filter((card) => !card.isOpen)
      .slice(0, RECENT)
      .map((card) => ({
        id: `card:${card.key}`,
        label: card.name[language] ?? card.name.de,
        group: t('shell:recent'),
        run: () =>
          void import('../../state/workspace/projects.ts').then((late) => late.openProjectCard(card.key)),
      })),
    ...OF_ALL.flatMap(command(t('shell:others'))),
  ];
}
