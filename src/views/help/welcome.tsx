/** Three ways to begin: look at an example, bring a list, start empty. Offered on the first visit, and wherever there is nothing. */
import { ClipboardPaste, Footprints, Plus, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { loadLaterWords } from '../../i18n/index.ts';
import { show } from '../../state/actions.ts';
import { closeHelp } from '../../state/help/help.ts';
import { dismissWelcome, startTour } from '../../state/help/tour.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/workspace/workspace-dialog.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './welcome.module.css';

/** @param place beside the picture, or over its lower edge where there is no beside */
export default function Welcome({ place }: { readonly place: 'side' | 'sheet' }) {
  const { t } = useWords();
  const wanted = useApp(
    (s) => s.welcome === 'offered' && s.tour === null && s.view === 'map' && s.selected === null,
  );
  if (!wanted) return null;
  return (
    <section
      className={styles.welcome}
      data-place={place}
      aria-label={t('help:welcome.title')}
      data-testid="welcome"
    >
      <IconButton label={t('help:welcome.dismiss')} className={styles.dismiss ?? ''} onPress={dismissWelcome}>
        <X aria-hidden="true" />
      </IconButton>
      <h2>{t('help:welcome.title')}</h2>
      <p>{t('help:welcome.text')}</p>
      <Doors />
    </section>
  );
}

const DOORS = [
  { id: 'look', icon: Footprints, open: () => void startTour() },
  {
    id: 'bring',
    icon: ClipboardPaste,
    open: () => {
      dismissWelcome();
      closeHelp();
      show('start');
    },
  },
  {
    id: 'empty',
    icon: Plus,
    open: () => {
      dismissWelcome();
      closeHelp();
      void loadLaterWords().then(() => openDialog({ is: 'new' }));
    },
  },
] as const;

export function Doors() {
  const { t } = useWords();
  return (
    <ul className={styles.doors}>
      {DOORS.map(({ id, icon: Icon, open }) => (
        <li key={id}>
          <AriaButton className={styles.door ?? ''} onPress={open} data-door={id}>
            <Icon aria-hidden="true" />
            <strong>{t(`help:welcome.${id}`)}</strong>
            <span>{t(`help:welcome.${id}Text`)}</span>
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}
