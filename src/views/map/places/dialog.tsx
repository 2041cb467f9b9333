/** What people wrote as places, what it was found to be, and what a person has to decide. */
import type { Id } from '../../../model/project.ts';
import { type Doubt, doubtIn, type PlacesWritten, type WrittenPlace } from '../../../model/written-places.ts';
import { setSession } from '../../../state/actions.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/controls/button.tsx';
import { Modal } from '../../parts/controls/modal.tsx';
import { useWords } from '../../parts/use-words.ts';
import { PlaceRow } from './place-row.tsx';
import styles from './places.module.css';

/** Rows and names shown at once. */
const MOST = 60;
const MOST_NAMES = 24;

const DOUBTS: readonly Doubt[] = ['open', 'assumed', 'clear'];

export function PlacesDialog({
  written,
  onClose,
}: {
  readonly written: PlacesWritten;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { places, unsaid } = written;
  const by = (doubt: Doubt) => places.filter(({ where }) => doubtIn(where) === doubt);
  return (
    <Modal title={t('places:title')} closeLabel={t('places:close')} isOpen onClose={onClose} wide>
      <p>{t('places:lead')}</p>
      {by('open').length === 0 ? <p role="status">{t('places:nothingOpen')}</p> : null}
      {DOUBTS.map((doubt) => (
        <Section key={doubt} heading={t(`places:${doubt}`)} places={by(doubt)} />
      ))}
      <Unsaid ids={unsaid} onClose={onClose} />
      <p className={styles.quiet}>{t('places:credit')}</p>
    </Modal>
  );
}

function Section({
  heading,
  places,
}: {
  readonly heading: string;
  readonly places: readonly WrittenPlace[];
}) {
  const { t } = useWords();
  if (places.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>
        {heading} <span className={styles.quiet}>{places.length}</span>
      </h3>
      <ul className={styles.rows}>
        {places.slice(0, MOST).map((place) => (
          <PlaceRow key={`${place.byRegion} ${place.text} ${place.bodies[0]}`} place={place} />
        ))}
      </ul>
      {places.length > MOST ? (
        <p className={styles.quiet}>{t('places:more', { count: places.length - MOST })}</p>
      ) : null}
    </section>
  );
}

function Unsaid({ ids, onClose }: { readonly ids: readonly Id[]; readonly onClose: () => void }) {
  const { t } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const mayEdit = useApp((s) => s.role === 'editing');
  if (ids.length === 0) return null;
  const names = ids.slice(0, MOST_NAMES).map((id) => bodies.get(id)?.label ?? id);
  return (
    <section className={styles.section}>
      <h3>
        {t('places:unsaid')} <span className={styles.quiet}>{ids.length}</span>
      </h3>
      <p>{t('places:unsaidHint')}</p>
      <p className={styles.names}>
        {names.join(' · ')}
        {ids.length > names.length ? ` ${t('places:more', { count: ids.length - names.length })}` : ''}
      </p>
      {mayEdit ? (
        <Button
          onPress={() => {
            onClose();
            setSession({ view: 'table' });
          }}
        >
          {t('places:toTable')}
        </Button>
      ) : null}
    </section>
  );
}
