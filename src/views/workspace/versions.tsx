/** Versions of the open project: named or kept by themselves; what has changed since one, and bringing it back. */
import { Bookmark, History } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { type Language, phrase } from '../../i18n/index.ts';
import { ago, moment } from '../../i18n/when.ts';
import { notify } from '../../state/actions.ts';
import { undo } from '../../state/history.ts';
import { useApp } from '../../state/store.ts';
import { type VersionCard, workspace } from '../../state/workspace/workspace.ts';
import { closeDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { VersionDiff } from './version-diff.tsx';
import styles from './versions.module.css';

export function VersionsDialog() {
  const { t, language } = useWords();
  const about = useApp((s) => s.project.about.name);
  const mayEdit = useApp((s) => s.role === 'editing');
  const [list, setList] = useState<readonly VersionCard[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const load = useCallback(async () => setList(await (await workspace()).versions()), []);
  useEffect(() => void load(), [load]);
  const version = list?.find((v) => v.key === chosen) ?? null;
  const restore = async (key: string) => {
    const done = await (await workspace()).restoreVersion(key);
    if (!done) return notify('error', 'workspace:notice.versionFailed');
    closeDialog();
    notify('success', 'workspace:notice.versionRestored', {}, undefined, {
      key: 'commands:undo',
      run: undo,
    });
  };
  return (
    <Modal
      title={t('workspace:versions.title', { name: about[language] ?? about.de })}
      closeLabel={t('workspace:close')}
      isOpen
      onClose={closeDialog}
      wide
    >
      <p className={styles.quiet}>{t('workspace:versions.lead')}</p>
      {mayEdit ? <SaveVersion onSaved={load} /> : null}
      <div className={styles.columns}>
        <section aria-label={t('workspace:versions.list')}>
          {list === null ? null : list.length === 0 ? (
            <p className={styles.empty}>{t('workspace:versions.empty')}</p>
          ) : (
            <ul className={styles.list}>
              {list.map((v) => (
                <Row key={v.key} version={v} isChosen={v.key === chosen} onChoose={() => setChosen(v.key)} />
              ))}
            </ul>
          )}
        </section>
        <section className={styles.detail} aria-live="polite">
          {version ? (
            <VersionDiff
              key={version.key}
              version={version}
              name={nameOf(version, language)}
              mayEdit={mayEdit}
              onRestore={() => restore(version.key)}
              onChanged={load}
            />
          ) : list !== null && list.length > 0 ? (
            <p className={styles.empty}>{t('workspace:versions.choose')}</p>
          ) : null}
        </section>
      </div>
    </Modal>
  );
}

/** The person's words, or before which step it was kept by itself. */
function nameOf(version: VersionCard, language: Language): string {
  // Found again in the files, where only its content was left.
  if (!version.auto) return version.name || phrase(language, 'workspace:versions.found');
  // The step's words may name what is not known here; a name with gaps says less than none.
  const step = phrase(language, version.name, { count: 2 });
  return step.includes('{{') || step === version.name || step.startsWith('step.')
    ? phrase(language, 'workspace:versions.auto')
    : phrase(language, 'workspace:versions.beforeStep', { step });
}

function SaveVersion({ onSaved }: { readonly onSaved: () => Promise<void> }) {
  const { t, language } = useWords();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const wanted = name.trim() === '' ? moment(Date.now(), language) : name.trim();
    const made = await (await workspace()).saveVersion(wanted).catch(() => null);
    setBusy(false);
    if (!made) return notify('error', 'workspace:notice.not-saved', { name: wanted });
    setName('');
    await onSaved();
  };
  return (
    <form className={styles.save} onSubmit={(event) => void save(event)}>
      <TextInput
        label={t('workspace:versions.saveLabel')}
        placeholder={t('workspace:versions.savePlaceholder')}
        value={name}
        onChange={setName}
        autoFocus
      />
      <Button tone="primary" type="submit" isDisabled={busy}>
        <Bookmark aria-hidden="true" />
        {t('workspace:versions.save')}
      </Button>
    </form>
  );
}

function Row({
  version,
  isChosen,
  onChoose,
}: {
  readonly version: VersionCard;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t, language } = useWords();
  const Icon = version.auto ? History : Bookmark;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={isChosen}
        data-auto={version.auto}
        onClick={onChoose}
      >
        <Icon aria-hidden="true" />
        <span>
          <strong>{nameOf(version, language)}</strong>
          {version.at > 0 ? (
            <span title={moment(version.at, language)}>{ago(version.at, Date.now(), language)}</span>
          ) : null}
          <span>{t('workspace:counts', { bodies: version.bodies, ties: version.ties })}</span>
        </span>
      </button>
    </li>
  );
}
