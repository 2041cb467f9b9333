/** One kept network: its picture, how large it is, when it was edited, and what can be done with it. */
import {
  Copy,
  Download,
  EllipsisVertical,
  KeyRound,
  Lock,
  LockOpen,
  Pencil,
  SquareArrowOutUpRight,
  Trash2,
} from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ago, moment, size } from '../../i18n/when.ts';
import { type ProjectCard, useApp } from '../../state/store.ts';
import {
  deleteProject,
  duplicateProject,
  nameOf,
  openProjectCard,
  renameProject,
  saveCardAsFile,
} from '../../state/workspace/projects.ts';
import { openDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Menu, type MenuEntry } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './start.module.css';
import { Thumbnail } from './thumbnail.tsx';

export function Card({ card }: { readonly card: ProjectCard }) {
  const { t, language } = useWords();
  const [renaming, setRenaming] = useState(false);
  const follows = useApp((s) => card.isOpen && s.role !== 'editing');
  const { key } = card;
  const name = nameOf(card, { language });
  const passphrase = (to: 'set' | 'change' | 'remove') => () =>
    openDialog({ is: 'passphrase', to, key, name });
  const entries: MenuEntry[] = [
    { id: 'open', icon: <SquareArrowOutUpRight />, run: () => void openProjectCard(key) },
    { id: 'rename', icon: <Pencil />, disabled: follows, run: () => setRenaming(true) },
    {
      id: 'duplicate',
      icon: <Copy />,
      run: () => void duplicateProject(key, t('workspace:copyOf', { name })),
    },
    { id: 'file', icon: <Download />, run: () => void saveCardAsFile(key) },
    ...(card.encrypted
      ? [
          { id: 'change', icon: <KeyRound />, disabled: follows, run: passphrase('change') },
          { id: 'decrypt', icon: <LockOpen />, disabled: follows, run: passphrase('remove') },
        ]
      : [{ id: 'encrypt', icon: <Lock />, disabled: follows, run: passphrase('set') }]),
    { id: 'delete', icon: <Trash2 />, disabled: follows, run: () => void deleteProject(key) },
  ].map((entry) => ({ ...entry, label: t(`start:menu.${entry.id as MenuWord}`) }));
  return (
    <li className={styles.card} data-open={card.isOpen} data-testid="card">
      <AriaButton
        className={styles.cardOpen ?? ''}
        aria-label={t('start:open', { name })}
        onPress={() => void openProjectCard(key)}
      >
        <Thumbnail svg={card.thumbnail} locked={card.encrypted} />
        {card.isOpen ? <em>{t('start:opened')}</em> : null}
        {card.encrypted ? (
          <Lock className={styles.lock} role="img" aria-label={t('start:encrypted')} />
        ) : null}
      </AriaButton>
      <div className={styles.cardText}>
        {renaming ? (
          <Rename
            name={name}
            onDone={(text) => {
              setRenaming(false);
              if (text !== null) void renameProject(key, text);
            }}
          />
        ) : (
          <strong className={styles.cardName}>{name}</strong>
        )}
        <span>{t('start:counts', { bodies: card.bodies, ties: card.ties })}</span>
        <span title={moment(card.savedAt, language)}>
          {t('start:edited', { when: ago(card.savedAt, Date.now(), language) })} ·{' '}
          {size(card.bytes, language)}
        </span>
      </div>
      <div className={styles.cardMenu}>
        <Menu
          label={t('start:more', { name })}
          entries={entries}
          trigger={
            <Button tone="quiet" aria-label={t('start:more', { name })}>
              <EllipsisVertical aria-hidden="true" />
            </Button>
          }
        />
      </div>
    </li>
  );
}

type MenuWord = 'open' | 'rename' | 'duplicate' | 'file' | 'encrypt' | 'change' | 'decrypt' | 'delete';

/** The name as a field, in place. */
function Rename({ name, onDone }: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(name);
  return (
    <form
      className={styles.rename}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onDone(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null);
      }}
    >
      <TextInput label={t('start:rename')} quietLabel value={text} onChange={setText} autoFocus />
      <Button tone="primary" type="submit">
        {t('start:renameDone')}
      </Button>
      <Button onPress={() => onDone(null)}>{t('start:renameCancel')}</Button>
    </form>
  );
}
