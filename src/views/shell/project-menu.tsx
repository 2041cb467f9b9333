/** The project's name, whether it is saved, and what can be done with it as a whole. F2 on the name renames it. */
import { Check, ChevronDown, CloudOff, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { moment } from '../../i18n/when.ts';
import { COMMANDS } from '../../state/commands/index.ts';
import { type State, store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu, type MenuEntry } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import { commandLabel, runCommand, shortcutWords } from './command-words.ts';
import { RenameField } from './load.ts';
import styles from './shell.module.css';

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

export function ProjectMenu() {
  const { t, language } = useWords();
  const renaming = useApp((s) => s.dialog?.is === 'rename');
  const { name } = useApp((s) => s.project.about);
  const cards = useApp((s) => s.cards);
  const file = useApp((s) => (s.openKey === null ? undefined : s.files.get(s.openKey)));
  // What may be done changes with these; the menu itself reads the rest when it opens.
  useApp((s) => s.role);
  useApp((s) => s.openKey);
  useApp((s) => s.project.bodies.size);
  const title = name[language] ?? name.de;
  if (renaming)
    return (
      <Suspense fallback={null}>
        <RenameField />
      </Suspense>
    );
  const command =
    (group: string) =>
    (id: string): MenuEntry[] => {
      const found = COMMANDS.find((c) => c.id === id);
      if (!found || (id !== 'view-start' && found.enabled?.(store.getState()) === false)) return [];
      const label = id === 'view-start' ? t('shell:myNetworks') : commandLabel(found, language);
      const entry = { id, label, group, run: () => runCommand(id) };
      return [found.shortcut ? { ...entry, keys: shortcutWords(found.shortcut, language) } : entry];
    };
  const ofThis = file
    ? t('shell:saved.fileAt', { name: file.name, when: moment(file.at, language) })
    : t('shell:thisNetwork');
  const entries: MenuEntry[] = [
    ...OF_THIS.flatMap(command(ofThis)),
    ...cards
      .filter((card) => !card.isOpen)
      .slice(0, RECENT)
      .map((card) => ({
        id: `card:${card.key}`,
        label: card.name[language] ?? card.name.de,
        group: t('shell:recent'),
        run: () => void import('../../state/projects.ts').then((late) => late.openProjectCard(card.key)),
      })),
    ...OF_ALL.flatMap(command(t('shell:others'))),
  ];
  return (
    <Menu
      label={t('shell:projectMenu', { name: title })}
      entries={entries}
      trigger={
        <Button
          tone="quiet"
          className={styles.projectName ?? ''}
          onKeyDown={(event) =>
            event.key === 'F2' ? runCommand('rename-project') : event.continuePropagation()
          }
        >
          <span className={styles.projectWords}>
            <span className={styles.projectTitle} data-may-clip>
              {title}
            </span>
            <SavedState />
          </span>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    />
  );
}

const ICONS = {
  yes: Check,
  saving: LoaderCircle,
  failed: TriangleAlert,
  'memory-only': CloudOff,
  following: Eye,
  example: Eye,
} as const;

const stateOf = (s: State): keyof typeof ICONS =>
  s.role !== 'editing' ? 'following' : s.openKey === null && s.saved === 'yes' ? 'example' : s.saved;

/** Saving that takes less than this (ms) is not shown: a word that flashes up tells nobody anything. */
const NOTICED = 600;

function SavedState() {
  const { t } = useWords();
  const now = useApp(stateOf);
  const [shown, setShown] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setShown(now), now === 'saving' ? NOTICED : 0);
    return () => clearTimeout(timer);
  }, [now]);
  const Icon = ICONS[shown];
  return (
    <span
      className={styles.saved}
      data-testid="saved"
      data-state={now}
      data-tone={shown === 'failed' ? 'bad' : 'calm'}
    >
      <Icon aria-hidden="true" />
      <span className={styles.notNarrow}>{t(`shell:saved.${shown}`)}</span>
    </span>
  );
}
