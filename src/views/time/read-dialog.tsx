/** An earlier network in a window of its own, before it is kept. */
import type { Earlier } from '../../state/time/earlier.ts';
import { Modal } from '../parts/controls/modal.tsx';
import { EarlierForm } from '../parts/earlier-form.tsx';
import { useWords } from '../parts/use-words.ts';

export function ReadDialog({
  earlier,
  onClose,
}: {
  readonly earlier: Earlier;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const cancel = t('time:kept.cancel');
  return (
    <Modal title={t('time:read.title')} closeLabel={cancel} isOpen onClose={onClose}>
      <EarlierForm earlier={earlier} cancel={cancel} onCancel={onClose} onKept={onClose} />
    </Modal>
  );
}
