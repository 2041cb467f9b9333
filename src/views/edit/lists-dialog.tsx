/** Sources and regions of the network: what records cite and lie in. Each change here is saved by itself, one step each. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { citing } from '../../model/edit/remove.ts';
import type { Id, Region, SourceDocument } from '../../model/project.ts';
import { closeEditing } from '../../state/edit/editing.ts';
import { removeRegion, removeSource } from '../../state/edit/whole.ts';
import { useApp } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './edit.module.css';
import { RegionFields, SourceDocumentFields } from './list-forms.tsx';

/** Which row is open: being edited (id null = a new one), or asked about before it goes. */
type Open = {
  readonly table: 'sources' | 'regions';
  readonly id: Id | null;
  readonly removing: boolean;
} | null;

export function ListsDialog() {
  const { t } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Modal
      title={t('edit:lists.title')}
      closeLabel={t('edit:close')}
      isOpen
      // Escape goes back one step: out of the row first.
      onClose={() => (open ? close() : closeEditing())}
    >
      <Sources open={open?.table === 'sources' ? open : null} onOpen={setOpen} onClose={close} />
      <Regions open={open?.table === 'regions' ? open : null} onOpen={setOpen} onClose={close} />
    </Modal>
  );
}

type ListProps = {
  readonly open: Open;
  readonly onOpen: (open: Open) => void;
  readonly onClose: () => void;
};

function Sources({ open, onOpen, onClose }: ListProps) {
  const { t } = useWords();
  const project = useApp((s) => s.project);
  const { sources } = project;
  const cited = useMemo(() => {
    const counts = new Map<Id, number>();
    const count = (id: Id | undefined) => id !== undefined && counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const body of project.bodies.values()) count(body.source?.document);
    for (const tie of project.ties.values()) count(tie.evidence?.document);
    return counts;
  }, [project]);
  const about = (source: SourceDocument) =>
    [
      [source.publisher, source.year].filter(Boolean).join(', '),
      cited.has(source.id)
        ? t('edit:lists.cited', { count: cited.get(source.id)! })
        : t('edit:lists.uncited'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section className={styles.lists}>
      <h3>{t('edit:lists.sources')}</h3>
      {sources.size === 0 ? <p className={styles.quiet}>{t('edit:lists.noSources')}</p> : null}
      <ul>
        {[...sources.values()].map((source) => (
          <Row
            key={source.id}
            name={source.title}
            aside={about(source)}
            open={open?.id === source.id ? open : null}
            onOpen={(removing) => onOpen({ table: 'sources', id: source.id, removing })}
            onClose={onClose}
            warning={removalWarning(citing(project, source.id), t)}
            onRemove={() => removeSource(source.id)}
          >
            <SourceDocumentFields source={source} onDone={onClose} />
          </Row>
        ))}
      </ul>
      {open?.id === null ? (
        <SourceDocumentFields source={null} onDone={onClose} />
      ) : (
        <Button onPress={() => onOpen({ table: 'sources', id: null, removing: false })}>
          <Plus aria-hidden="true" />
          {t('edit:lists.addSource')}
        </Button>
      )}
    </section>
  );
}

function removalWarning(
  { bodies, ties }: ReturnType<typeof citing>,
  t: ReturnType<typeof useWords>['t'],
): string | null {
  const count = bodies.length + ties.length;
  return count === 0 ? null : t('edit:lists.removeCited', { count });
}

function Regions({ open, onOpen, onClose }: ListProps) {
  const { t } = useWords();
  const regions = useApp((s) => s.project.regions);
  const bodies = useApp((s) => s.project.bodies);
  const inside = useMemo(() => {
    const counts = new Map<Id, number>();
    for (const { region } of bodies.values())
      if (region !== null) counts.set(region, (counts.get(region) ?? 0) + 1);
    return counts;
  }, [bodies]);
  const about = (region: Region) =>
    [region.land, t('edit:lists.inside', { count: inside.get(region.id) ?? 0 })].filter(Boolean).join(' · ');
  return (
    <section className={styles.lists}>
      <h3>{t('edit:lists.regions')}</h3>
      {regions.size === 0 ? <p className={styles.quiet}>{t('edit:lists.noRegions')}</p> : null}
      <ul>
        {[...regions.values()].map((region) => (
          <Row
            key={region.id}
            name={region.label}
            aside={about(region)}
            open={open?.id === region.id ? open : null}
            onOpen={(removing) => onOpen({ table: 'regions', id: region.id, removing })}
            onClose={onClose}
            warning={
              inside.has(region.id) ? t('edit:lists.removeCited', { count: inside.get(region.id)! }) : null
            }
            onRemove={() => removeRegion(region.id)}
          >
            <RegionFields region={region} onDone={onClose} />
          </Row>
        ))}
      </ul>
      {open?.id === null ? (
        <RegionFields region={null} onDone={onClose} />
      ) : (
        <Button onPress={() => onOpen({ table: 'regions', id: null, removing: false })}>
          <Plus aria-hidden="true" />
          {t('edit:lists.addRegion')}
        </Button>
      )}
    </section>
  );
}

function Row({
  name,
  aside,
  open,
  onOpen,
  onClose,
  warning,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly aside: string;
  readonly open: Open;
  readonly onOpen: (removing: boolean) => void;
  readonly onClose: () => void;
  /** What goes along when it is deleted; null = nothing. */
  readonly warning: string | null;
  readonly onRemove: () => void;
  /** Its form. */
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  if (open && !open.removing) return <li>{children}</li>;
  return (
    <li className={styles.listRow}>
      <span>
        {name}
        <span className={styles.quiet}>{aside}</span>
      </span>
      <IconButton label={t('edit:lists.edit', { name })} onPress={() => onOpen(false)}>
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton label={t('edit:lists.remove', { name })} onPress={() => onOpen(true)}>
        <Trash2 aria-hidden="true" />
      </IconButton>
      {open ? (
        <div className={styles.ask} role="alert">
          <p>
            {t('edit:lists.removeQuestion', { name })} {warning}
          </p>
          <Button onPress={onClose}>{t('edit:cancel')}</Button>
          <Button
            className={styles.danger ?? ''}
            autoFocus
            onPress={() => {
              onRemove();
              onClose();
            }}
          >
            {t('edit:remove.confirm')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
