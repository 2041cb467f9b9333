/** The project's name, whether it is saved, and what can be done with it as a whole. F2 on the name renames it. */
import { Check, ChevronDown, CloudOff, Eye, LoaderCircle, Lock, TriangleAlert } from 'lucide-react';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { type State, useApp } from '../../state/store.ts';
import { runCommand } from '../parts/command-words.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu, type MenuEntry } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import { onDemand } from './on-demand.tsx';
import styles from './shell.module.css';

const RenameField = onDemand(() => import('./rename-field.tsx'));

type MakeEntries = typeof import('./project-entries.ts')['entriesOf'];
let made: MakeEntries | null = null;
let waiting = (_: MakeEntries): void => {};
/** What is in the menu is loaded after the first picture, or when somebody is about to open it. */
export async function loadProjectEntries(): Promise<void> {
  made ??= (await import('./project-entries.ts')).entriesOf;
  waiting(made);
}
const NONE: readonly MenuEntry[] = [];
const loadNow = () => void loadProjectEntries().catch(() => {});

export function ProjectMenu() {
  const { t, language } = useWords();
  const renaming = useApp((s) => s.dialog?.is === 'rename');
  const { name } = useApp((s) => s.project.about);
  const [entriesOf, setEntriesOf] = useState<{ readonly make: MakeEntries } | null>(made && { make: made });
  useEffect(() => {
    waiting = (make) => setEntriesOf({ make });
    return () => {
      waiting = () => {};
    };
  }, []);
  // What may be done changes with these.
  const entries = useApp(useCallback((s: State) => entriesOf?.make(s) ?? NONE, [entriesOf]));
  const title = name[language] ?? name.de;
  if (renaming)
    return (
      <Suspense fallback={null}>
        <RenameField />
      </Suspense>
    );
  return (
    <Menu
      label={t('shell:projectMenu', { name: title })}
      entries={entries}
      trigger={
        <Button
          tone="quiet"
          className={styles.projectName ?? ''}
          onHoverStart={loadNow}
          onFocus={loadNow}
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
  locked: Lock,
  example: Eye,
} as const;

const stateOf = (s: State): keyof typeof ICONS =>
  s.role === 'locked'
    ? 'locked'
    : s.role !== 'editing'
      ? 'following'
      : s.openKey === null && s.saved === 'yes'
        ? 'example'
        : s.saved;

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
      <span className={styles.savedWords}>{t(`shell:saved.${shown}`)}</span>
    </span>
  );
}
