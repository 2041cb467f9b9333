/** Saved views: keeping what is shown now under a name; opening, renaming, replacing and deleting those that are kept. */
import { Check, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { collator } from '../../i18n/format.ts';
import { lensParts } from '../../i18n/lens-sentence.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import type { SavedView } from '../../model/project.ts';
import { closePanel, openViews } from '../../state/looking/look.ts';
import {
  deleteView,
  isShown,
  openView,
  renameView,
  saveView,
  updateView,
} from '../../state/looking/saved-views.ts';
import { type State, useApp } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './lens-panels.module.css';

export function ViewsPanel({ naming }: { readonly naming: string | null }) {
  const { t, language } = useWords();
  const views = useApp((s) => s.project.views);
  const mayEdit = useApp((s) => s.role === 'editing');
  const order = collator(language);
  const listed = [...views.values()].sort((a, b) => order.compare(a.name, b.name));
  return (
    <>
      {mayEdit ? (
        <NewView wanted={naming === 'new' || views.size === 0} />
      ) : (
        <p className={styles.hint}>{t('filter:views.following')}</p>
      )}
      {listed.length === 0 ? (
        <p className={styles.hint}>{t('filter:views.none')}</p>
      ) : (
        <ul className={styles.saved} aria-label={t('filter:views.title')}>
          {listed.map((view) => (
            <li key={view.id}>
              {naming === view.id ? <Renaming view={view} /> : <Kept view={view} mayEdit={mayEdit} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NewView({ wanted }: { readonly wanted: boolean }) {
  const { t } = useWords();
  const ranged = useApp((s) => s.shownBy.ranges.length > 0);
  const [name, setName] = useState('');
  return (
    <form
      className={styles.newView}
      onSubmit={(event) => {
        event.preventDefault();
        if (saveView(name) !== null) setName('');
      }}
    >
      <TextInput
        label={t('filter:views.name')}
        value={name}
        onChange={setName}
        autoFocus={wanted}
        hint={ranged ? `${t('filter:views.keeps')} ${t('filter:views.keepsNot')}` : t('filter:views.keeps')}
        placeholder={t('filter:views.example')}
      />
      <Button type="submit" tone="primary" isDisabled={name.trim() === ''}>
        {t('filter:views.save')}
      </Button>
    </form>
  );
}

/** What a view shows, in a line: its filters, and what the size is. */
function useSummary(view: SavedView): string {
  const { t, language } = useWords();
  const parts = lensParts(view.lens, language).map(({ text }) => text);
  const size = t('filter:views.size', { measure: measureWord(view.sizeBy, 'name', language) });
  return [...(parts.length > 0 ? parts : [t('filter:views.everything')]), size].join(' · ');
}

function Kept({ view, mayEdit }: { readonly view: SavedView; readonly mayEdit: boolean }) {
  const { t } = useWords();
  const shown = useApp((s: State) => isShown(view, s));
  const summary = useSummary(view);
  const { name } = view;
  return (
    <div className={styles.kept} data-shown={shown || undefined}>
      <Button
        tone="quiet"
        className={styles.keptName ?? ''}
        onPress={() => {
          closePanel();
          void openView(view.id);
        }}
      >
        <span>
          <b>{name}</b>
          {shown ? (
            <small>
              <Check aria-hidden="true" />
              {t('filter:views.shown')}
            </small>
          ) : null}
          <small>{summary}</small>
        </span>
      </Button>
      {mayEdit ? (
        <div className={styles.keptActions}>
          <IconButton label={t('filter:views.rename', { name })} onPress={() => openViews(view.id)}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('filter:views.update', { name })}
            isDisabled={shown}
            onPress={() => updateView(view.id)}
          >
            <RefreshCw aria-hidden="true" />
          </IconButton>
          <IconButton label={t('filter:views.delete', { name })} onPress={() => deleteView(view.id)}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
    </div>
  );
}

function Renaming({ view }: { readonly view: SavedView }) {
  const { t } = useWords();
  const [name, setName] = useState(view.name);
  const field = useRef<HTMLFormElement>(null);
  useEffect(() => field.current?.querySelector('input')?.select(), []);
  return (
    <form
      ref={field}
      className={styles.newView}
      onSubmit={(event) => {
        event.preventDefault();
        renameView(view.id, name);
        openViews();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        openViews();
      }}
    >
      <TextInput label={t('filter:views.name')} value={name} onChange={setName} autoFocus quietLabel />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {t('filter:views.saveName')}
      </Button>
    </form>
  );
}
