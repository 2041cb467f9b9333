/** The project's name, search, undo and redo, files, language and theme. */
import {
  Download,
  Languages,
  Moon,
  Pencil,
  Redo2,
  RefreshCw,
  Search,
  Sun,
  SunMoon,
  Undo2,
} from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { phrase } from '../../i18n/index.ts';
import { setLanguage, setSession } from '../../state/actions.ts';
import { EDITING } from '../../state/commands/editing.ts';
import { COMMANDS } from '../../state/commands/index.ts';
import { lookToRedo, lookToUndo, redoNext, undoLast } from '../../state/looking/look-steps.ts';
import { store, useApp } from '../../state/store.ts';
import { commandLabel, runCommand, shortcutWords } from '../parts/command-words.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import { ProjectMenu } from './project-menu.tsx';
import styles from './shell.module.css';

const FILE_COMMANDS = ['open-files', 'save-project', 'leave', 'export-svg', 'export-png', 'export-measures'];

export function TopBar() {
  const { t } = useWords();
  return (
    <header className={styles.topBar}>
      <span className={styles.brand} aria-hidden="true">
        <Mark />
      </span>
      <ProjectMenu />
      <div className={styles.topMiddle}>
        <AriaButton
          className={styles.search ?? ''}
          aria-label={t('shell:search')}
          onPress={() => store.setState({ palette: true })}
        >
          <Search aria-hidden="true" />
          <span className={styles.searchLong}>{t('shell:search')}</span>
          <span className={styles.searchShort}>{t('shell:searchShort')}</span>
          <kbd>{t('shell:searchKeys')}</kbd>
        </AriaButton>
      </div>
      <NewVersion />
      <UndoRedo />
      <EditMenu />
      <FileMenu />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}

/** The product's sign: a hub with three spokes in the sectors' colours. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <g strokeWidth="2.4" strokeLinecap="round" fill="none">
        <path d="M16 16 L16 4.5" stroke="var(--sector-0)" />
        <path d="M16 16 L26 22" stroke="var(--sector-1)" />
        <path d="M16 16 L6 22" stroke="var(--sector-2)" />
      </g>
      <circle cx="16" cy="5" r="3.4" fill="var(--sector-0)" />
      <circle cx="26" cy="22" r="3.4" fill="var(--sector-1)" />
      <circle cx="6" cy="22" r="3.4" fill="var(--sector-2)" />
      <circle cx="16" cy="16" r="5" fill="var(--page)" stroke="var(--ink)" strokeWidth="2" />
      <circle cx="16" cy="16" r="2" fill="var(--ink)" />
    </svg>
  );
}

/** A newer version waits: let in when the person says so. */
function NewVersion() {
  const { t } = useWords();
  const waits = useApp((s) => s.offline === 'update');
  if (!waits) return null;
  return (
    <span title={t('shell:newVersionHint')}>
      <Button
        onPress={() =>
          void import('../../state/workspace/offline.ts').then((offline) => offline.reloadIntoNewVersion())
        }
      >
        <RefreshCw aria-hidden="true" />
        <span className={styles.wide}>{t('shell:newVersion')}</span>
        <span className="visually-hidden">{t('shell:newVersionHint')}</span>
      </Button>
    </span>
  );
}

function UndoRedo() {
  const { t, language } = useWords();
  const last = useApp((s) => lookToUndo(s) ?? s.past.at(-1));
  const next = useApp((s) => lookToRedo(s) ?? s.future.at(-1));
  const words = (step: typeof last) => (step ? phrase(language, step.key, step.with) : '');
  return (
    <div className={styles.group}>
      <IconButton
        label={last ? t('shell:undoWhat', { what: words(last) }) : t('shell:undo')}
        keys={shortcutWords('Ctrl+Z', language)}
        isDisabled={!last}
        onPress={undoLast}
      >
        <Undo2 aria-hidden="true" />
      </IconButton>
      <IconButton
        label={next ? t('shell:redoWhat', { what: words(next) }) : t('shell:redo')}
        isDisabled={!next}
        onPress={redoNext}
      >
        <Redo2 aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** Editing by name, for whoever does not look for it on the map or in the details. */
function EditMenu() {
  const { t, language } = useWords();
  // What is enabled follows from these four.
  const project = useApp((s) => s.project);
  const view = useApp((s) => s.view);
  const selected = useApp((s) => s.selected);
  const selectedTie = useApp((s) => s.selectedTie);
  const isLocked = useApp((s) => s.role === 'locked');
  const state = { ...store.getState(), project, view, selected, selectedTie };
  if (view === 'start' || isLocked) return null;
  return (
    <Menu
      label={t('shell:edit')}
      entries={EDITING.map((c) => ({
        id: c.id,
        label: commandLabel(c, language),
        disabled: !(c.enabled?.(state) ?? true),
        run: () => runCommand(c.id),
        ...(c.shortcut ? { keys: shortcutWords(c.shortcut, language) } : {}),
      }))}
      trigger={
        <Button tone="quiet" aria-label={t('shell:edit')} className={styles.notNarrow ?? ''}>
          <Pencil aria-hidden="true" />
          <span className={styles.wide}>{t('shell:edit')}</span>
        </Button>
      }
    />
  );
}

function FileMenu() {
  const { t, language } = useWords();
  const entries = FILE_COMMANDS.flatMap((id) => {
    const command = COMMANDS.find((c) => c.id === id);
    return command
      ? [
          {
            id,
            label: commandLabel(command, language),
            keys: command.shortcut && shortcutWords(command.shortcut, language),
            run: () => runCommand(id),
          },
        ]
      : [];
  }).map(({ keys, ...rest }) => (keys ? { ...rest, keys } : rest));
  return (
    <Menu
      label={t('shell:file')}
      entries={entries}
      trigger={
        <Button tone="quiet" aria-label={t('shell:file')}>
          <Download aria-hidden="true" />
          <span className={styles.wide}>{t('shell:file')}</span>
        </Button>
      }
    />
  );
}

function LanguageMenu() {
  const { t, language } = useWords();
  return (
    <Menu
      label={t('shell:language')}
      entries={[
        { id: 'de', label: t('shell:german'), run: () => void setLanguage('de') },
        { id: 'en', label: t('shell:english'), run: () => void setLanguage('en') },
      ]}
      trigger={
        <Button
          tone="quiet"
          aria-label={`${t('shell:language')}: ${language === 'de' ? 'Deutsch' : 'English'}`}
        >
          <Languages aria-hidden="true" />
          <span className={styles.wide}>{language.toUpperCase()}</span>
        </Button>
      }
    />
  );
}

function ThemeMenu() {
  const { t } = useWords();
  const theme = useApp((s) => s.theme);
  const isSeenByOthers = useApp((s) => s.vision !== null);
  const Icon = theme === 'system' ? SunMoon : theme === 'dark' ? Moon : Sun;
  return (
    <Menu
      label={t('shell:theme')}
      entries={[
        ...(['light', 'dark', 'system'] as const).map((id) => ({
          id,
          label: t(`shell:${id}`),
          run: () => setSession({ theme: id }),
        })),
        {
          id: 'seen-by-others',
          label: t('commands:seenByOthers'),
          disabled: isSeenByOthers,
          run: () => runCommand('seen-by-others'),
        },
      ]}
      trigger={
        <Button tone="quiet" aria-label={`${t('shell:theme')}: ${t(`shell:${theme}`)}`}>
          <Icon aria-hidden="true" />
        </Button>
      }
    />
  );
}
