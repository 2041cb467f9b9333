/** Kept states: keeping today's, reading in an earlier one, renaming, dating, deleting. */
import { FileClock, History } from 'lucide-react';
import { useState } from 'react';
import { date } from '../../i18n/format.ts';
import type { Id, Snapshot } from '../../model/project.ts';
import { useApp } from '../../state/store.ts';
import type { Earlier } from '../../state/time/earlier.ts';
import { deleteState, describeState, keepToday } from '../../state/time/time.ts';
import { earlierCard, pickEarlier } from '../../state/time/time-files.ts';
import { today } from '../../state/today.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { Section } from '../parts/page.tsx';
import { useStateFields } from '../parts/state-fields.tsx';
import { useWords } from '../parts/use-words.ts';
import { ReadDialog } from './read-dialog.tsx';
import styles from './time.module.css';

/** Keeps what is recorded today, at one press. */
export function KeepToday({ primary = false }: { readonly primary?: boolean }) {
  const { t, language } = useWords();
  return (
    <Button
      tone={primary ? 'primary' : 'plain'}
      onPress={() => keepToday(t('time:kept.todayName', { date: date(today(), language) }))}
    >
      <History aria-hidden="true" />
      {t('time:kept.today')}
    </Button>
  );
}

/** From a file, or from another network of this browser. */
export function ReadEarlier({ primary = false }: { readonly primary?: boolean }) {
  const { t, language } = useWords();
  const cards = useApp((s) => s.cards);
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const put = (found: Promise<Earlier | null>) => void found.then((one) => one && setEarlier(one));
  const others = cards.filter((card) => !card.isOpen && !card.encrypted);
  return (
    <>
      <Menu
        label={t('time:kept.read')}
        entries={[
          {
            id: 'file',
            label: t('time:kept.fromFile'),
            hint: t('time:kept.fromFileHint'),
            run: () => put(pickEarlier()),
          },
          ...others.map(({ key, name }) => ({
            id: `card ${key}`,
            label: name[language] ?? name.de,
            group: t('time:kept.fromKept'),
            run: () => put(earlierCard(key)),
          })),
        ]}
        trigger={
          <Button tone={primary ? 'primary' : 'plain'}>
            <FileClock aria-hidden="true" />
            {t('time:kept.read')}
          </Button>
        }
      />
      {earlier ? <ReadDialog earlier={earlier} onClose={() => setEarlier(null)} /> : null}
    </>
  );
}

export function KeptStates({ onCompare }: { readonly onCompare: (id: Id) => void }) {
  const { t, language } = useWords();
  const snapshots = useApp((s) => s.project.snapshots);
  const [edited, setEdited] = useState<Snapshot | null>(null);
  const listed = [...snapshots.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return (
    <Section
      title={t('time:kept.title')}
      note={t('time:kept.text')}
      tools={
        <div className={styles.tools}>
          <KeepToday />
          <ReadEarlier />
        </div>
      }
      data-testid="time-kept"
    >
      {listed.length === 0 ? (
        <p>{t('time:kept.none')}</p>
      ) : (
        <ul className={styles.states}>
          {listed.map((snapshot) => {
            const { id, label: name } = snapshot;
            return (
              <li key={id}>
                <div>
                  <strong>{name}</strong>
                  <small>
                    {[
                      date(snapshot.date, language),
                      t('time:bodies', { count: snapshot.bodies.size }),
                      t('time:ties', { count: snapshot.ties.size }),
                    ].join(' · ')}
                  </small>
                </div>
                <div className={styles.tools}>
                  <Button aria-label={t('time:kept.compareOf', { name })} onPress={() => onCompare(id)}>
                    {t('time:kept.compare')}
                  </Button>
                  <Button aria-label={t('time:kept.editOf', { name })} onPress={() => setEdited(snapshot)}>
                    {t('time:kept.edit')}
                  </Button>
                  <Button aria-label={t('time:kept.deleteOf', { name })} onPress={() => deleteState(id)}>
                    {t('time:kept.delete')}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {edited ? <Describe snapshot={edited} onClose={() => setEdited(null)} /> : null}
    </Section>
  );
}

function Describe({ snapshot, onClose }: { readonly snapshot: Snapshot; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { fields, taken } = useStateFields(
    { label: snapshot.label, date: date(snapshot.date, language) },
    { autoFocus: true },
  );
  return (
    <Modal title={t('time:kept.edit')} closeLabel={t('time:kept.cancel')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const described = taken();
          if (!described) return;
          describeState(snapshot.id, described.label, described.date);
          onClose();
        }}
      >
        {fields}
        <div className={styles.tools}>
          <Button onPress={onClose}>{t('time:kept.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('time:kept.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
