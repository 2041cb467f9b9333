/** The panel about what is shown: making a filter, or the list of saved views. Beside the picture; on a phone a sheet. */
import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { closePanel, type Topic } from '../../state/looking/look.ts';
import { useApp } from '../../state/store.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { FilterPanel } from './lens-filter.tsx';
import styles from './lens-panels.module.css';
import { ViewsPanel } from './lens-views.tsx';

export default function LensPanels() {
  const { t } = useWords();
  const panel = useApp((s) => s.panel);
  if (!panel) return null;
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      onOpenChange={(open) => !open && closePanel()}
      isDismissable
    >
      <Modal className={styles.panel ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {t(panel.is === 'filter' ? 'filter:title' : 'filter:views.title')}
            </Heading>
            <IconButton label={t('filter:close')} onPress={closePanel}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
          {panel.is === 'filter' ? (
            <FilterPanel topic={panel.topic as Topic | null} condition={panel.condition} />
          ) : (
            <ViewsPanel naming={panel.naming} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
