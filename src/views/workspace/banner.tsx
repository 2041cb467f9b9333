/** A calm line above the view: who edits, what is not kept, or – in a network that has just begun – what comes next. */
import { ClipboardPaste, CloudOff, Eye, Plus, Sprout, TriangleAlert } from 'lucide-react';
import { openNewBody } from '../../state/edit/editing.ts';
import { isBundled } from '../../state/files/bundled.ts';
import { pasteList } from '../../state/files/files.ts';
import { saveProject } from '../../state/files/same-file.ts';
import { type State, useApp } from '../../state/store.ts';
import { takeOver } from '../../state/workspace/workspace.ts';
import { openDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './banner.module.css';

type Kind = 'following' | 'failed' | 'memory' | 'next' | null;

/** The most pressing one. */
const kindOf = (s: State): Kind => {
  if (s.role === 'locked') return null;
  if (s.role !== 'editing') return 'following';
  if (s.saved === 'failed') return 'failed';
  if (s.saved === 'memory-only') return 'memory';
  const { bodies, ties, about } = s.project;
  const began = bodies.size > 0 && ties.size === 0 && !isBundled(about.id);
  return began && s.view !== 'start' ? 'next' : null;
};

export default function Banner() {
  const kind = useApp(kindOf);
  if (kind === 'following') return <Following />;
  if (kind === 'next') return <Next />;
  return kind === null ? null : <NotKept failed={kind === 'failed'} />;
}

function Following() {
  const { t } = useWords();
  const taking = useApp((s) => s.role === 'taking-over');
  return (
    <div className={styles.banner} data-tone="calm" role="status" data-testid="banner">
      <Eye aria-hidden="true" />
      <p>{t(taking ? 'workspace:banner.takingOver' : 'workspace:banner.following')}</p>
      <Button tone="primary" isDisabled={taking} onPress={() => void takeOver()}>
        {t('workspace:banner.editHere')}
      </Button>
    </div>
  );
}

function NotKept({ failed }: { readonly failed: boolean }) {
  const { t } = useWords();
  const storage = useApp((s) => s.storage);
  const text =
    storage === 'without-traces'
      ? 'withoutTraces'
      : storage === 'full' || storage === 'newer' || storage === 'blocked'
        ? storage
        : failed
          ? 'failed'
          : 'unavailable';
  const Icon = failed ? TriangleAlert : CloudOff;
  return (
    <div
      className={styles.banner}
      data-tone={failed ? 'bad' : storage === 'without-traces' ? 'calm' : 'warn'}
      role="status"
      data-testid="banner"
    >
      <Icon aria-hidden="true" />
      <p>{t(`workspace:banner.${text}`)}</p>
      <Button tone={failed ? 'primary' : 'plain'} onPress={() => void saveProject()}>
        {t('workspace:banner.saveFile')}
      </Button>
      <Button onPress={() => openDialog({ is: 'storage' })}>{t('workspace:banner.showStorage')}</Button>
    </div>
  );
}

function Next() {
  const { t } = useWords();
  const hub = useApp((s) => s.project.about.hub);
  return (
    <div className={styles.banner} data-tone="calm" data-testid="banner">
      <Sprout aria-hidden="true" />
      <p>
        <strong>{t('workspace:first.nextTitle')}</strong> {t('workspace:first.nextText')}
      </p>
      <Button tone="primary" onPress={() => void pasteList()}>
        <ClipboardPaste aria-hidden="true" />
        {t('workspace:first.paste')}
      </Button>
      <Button onPress={() => openNewBody(hub === null ? {} : { to: hub })}>
        <Plus aria-hidden="true" />
        {t('workspace:first.one')}
      </Button>
    </div>
  );
}
