/** What the lens narrows, one chip each: pressed it is changed where that can be asked, its cross takes it away. */
import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LensPart } from '../../i18n/lens-sentence.ts';
import type { Lens } from '../../model/lens.ts';
import { lookThrough, openFilter, type Topic } from '../../state/looking/look.ts';
import { store } from '../../state/store.ts';
import styles from './lens-chips.module.css';
import { useWords } from './use-words.ts';

/** What the filter panel can change; all else only the form of the lens does. */
function topicOf({ id, condition }: LensPart, lens: Lens): Topic | null {
  if (condition !== undefined) return lens.where[condition]?.field ?? null;
  return id === 'kinds' ? 'kind' : id === 'types' ? 'type' : id === 'period' ? 'period' : null;
}

/**
 * Focus does not get lost with the chip that was taken away: it goes to the one in its place, else to the view.
 * @param pressed the chip's cross @param work what takes it away
 */
export async function keepFocus(pressed: Element, work: () => unknown): Promise<void> {
  const list = pressed.closest('ul');
  const crosses = () => [...(list?.isConnected ? list.querySelectorAll<HTMLElement>('[data-cross]') : [])];
  const at = crosses().indexOf(pressed as HTMLElement);
  await work();
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && document.activeElement !== pressed) return;
    const left = crosses();
    (left[Math.min(at, left.length - 1)] ?? document.getElementById('view'))?.focus();
  });
}

export function LensChips({ parts }: { readonly parts: readonly LensPart[] }) {
  const { t } = useWords();
  return (
    <ul className={styles.chips}>
      {parts.map((part) => {
        const { text, condition = null } = part;
        const topic = topicOf(part, store.getState().lens);
        return (
          <li key={`${part.id} ${condition}`} className={styles.chip}>
            {topic === null ? (
              <span className={styles.text}>{text}</span>
            ) : (
              <Button
                className={styles.text ?? ''}
                aria-label={t('lens:change', { what: text })}
                onPress={() => openFilter(topic, condition)}
              >
                {text}
              </Button>
            )}
            <Button
              className={styles.remove ?? ''}
              aria-label={t('lens:remove', { what: text })}
              data-cross
              onPress={({ target }) =>
                void keepFocus(target, () => lookThrough({ ...store.getState().lens, ...part.without }))
              }
            >
              <X aria-hidden="true" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
