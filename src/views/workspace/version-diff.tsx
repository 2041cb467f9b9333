/** One version: what has changed since, and what can be done with it. */
import { Minus, PencilLine, Plus, RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { moment } from '../../i18n/when.ts';
import { type Change, isEmpty, reverse } from '../../model/change.ts';
import { useApp } from '../../state/store.ts';
import { type VersionCard, workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import { type Line, linesOf, namesIn, summaryOf } from './change-lines.ts';
import styles from './versions.module.css';

/** Lines shown at first, and more on each asking: a list of thousands would stand still. */
const PORTION = 100;
const ICON = { added: Plus, removed: Minus, changed: PencilLine };

export function VersionDiff({
  version,
  name,
  mayEdit,
  onRestore,
  onChanged,
}: {
  readonly version: VersionCard;
  readonly name: string;
  readonly mayEdit: boolean;
  readonly onRestore: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  /** From the version to now; null while it is compared. */
  const [found, setFound] = useState<Change | 'unreadable' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared anew when something is changed meanwhile
  useEffect(() => {
    let over = false;
    void (async () => {
      const change = await (await workspace()).versionDiff(version.key).catch(() => null);
      if (!over) setFound(change ? reverse(change) : 'unreadable');
    })();
    return () => {
      over = true;
    };
  }, [version.key, project]);
  return (
    <>
      <header className={styles.detailHead}>
        <h3>{name}</h3>
        {version.at > 0 ? <p className={styles.quiet}>{moment(version.at, language)}</p> : null}
      </header>
      {found === null ? (
        <p className={styles.empty}>{t('workspace:versions.comparing')}</p>
      ) : found === 'unreadable' ? (
        <p className={styles.bad}>{t('workspace:versions.failed')}</p>
      ) : isEmpty(found) ? (
        <p className={styles.empty}>{t('workspace:versions.same')}</p>
      ) : (
        <Lines change={found} />
      )}
      {mayEdit ? (
        <Actions
          version={version}
          name={name}
          canRestore={found !== null && found !== 'unreadable' && !isEmpty(found)}
          onRestore={onRestore}
          onChanged={onChanged}
        />
      ) : null}
    </>
  );
}

function Lines({ change }: { readonly change: Change }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const [most, setMost] = useState(PORTION);
  const { added, removed, changed } = summaryOf(change);
  const { lines, left } = useMemo(
    () => linesOf(change, namesIn(project, change), language, most),
    [change, project, language, most],
  );
  return (
    <>
      <h4>{t('workspace:versions.since')}</h4>
      <p className={styles.sums}>
        {added > 0 ? (
          <span data-is="added">{t('workspace:versions.addedCount', { count: added })}</span>
        ) : null}
        {removed > 0 ? (
          <span data-is="removed">{t('workspace:versions.removedCount', { count: removed })}</span>
        ) : null}
        {changed > 0 ? (
          <span data-is="changed">{t('workspace:versions.changedCount', { count: changed })}</span>
        ) : null}
      </p>
      <ul className={styles.lines} data-testid="version-lines">
        {lines.map((line) => (
          <LineOf key={`${line.what} ${line.is} ${line.id}`} line={line} />
        ))}
      </ul>
      {left > 0 ? (
        <p className={styles.more}>
          {t('workspace:versions.more', { count: left })}
          <Button onPress={() => setMost(most + PORTION)}>{t('workspace:versions.showMore')}</Button>
        </p>
      ) : null}
    </>
  );
}

function LineOf({ line }: { readonly line: Line }) {
  const { t } = useWords();
  const Icon = ICON[line.is];
  return (
    <li data-is={line.is}>
      <Icon role="img" aria-label={t(`workspace:versions.${line.is}`)} />
      <div>
        <p>
          <span className={styles.quiet}>{t(`workspace:versions.${line.what}`)}</span>{' '}
          {line.name === '' ? null : <strong>{line.name}</strong>}
        </p>
        {line.fields.map(({ field, from, to }) => (
          <p key={field} className={styles.field}>
            {field}: <del>{from}</del> → <ins>{to}</ins>
          </p>
        ))}
      </div>
    </li>
  );
}

function Actions({
  version,
  name,
  canRestore,
  onRestore,
  onChanged,
}: {
  readonly version: VersionCard;
  readonly name: string;
  readonly canRestore: boolean;
  readonly onRestore: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useWords();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    if (!sure) return setSure(true);
    await (await workspace()).deleteVersion(version.key);
    await onChanged();
  };
  if (renaming !== null)
    return (
      <form
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault();
          void (async () => {
            if (renaming.trim() !== '') await (await workspace()).renameVersion(version.key, renaming.trim());
            setRenaming(null);
            await onChanged();
          })();
        }}
      >
        <TextInput
          label={t('workspace:versions.nameLabel')}
          value={renaming}
          onChange={setRenaming}
          autoFocus
        />
        <Button onPress={() => setRenaming(null)}>{t('workspace:cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('workspace:versions.saveName')}
        </Button>
      </form>
    );
  return (
    <div className={styles.actions}>
      {canRestore ? (
        <>
          <Button
            tone="primary"
            isDisabled={busy}
            onPress={() => {
              setBusy(true);
              void onRestore().finally(() => setBusy(false));
            }}
          >
            <RotateCcw aria-hidden="true" />
            {t('workspace:versions.restore')}
          </Button>
          <p className={styles.quiet}>{t('workspace:versions.restoreHint')}</p>
        </>
      ) : null}
      <div className={styles.small}>
        <Button onPress={() => setRenaming(version.auto ? '' : name)}>
          {t('workspace:versions.rename')}
        </Button>
        <Button onPress={() => void remove()}>
          {t(sure ? 'workspace:versions.deleteSure' : 'workspace:versions.delete')}
        </Button>
      </div>
    </div>
  );
}
