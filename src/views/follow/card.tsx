/** One contact of the board: folded, what there is to know at a glance; open, what can be changed. */
import { GripVertical } from 'lucide-react';
import type { Contact } from '../../model/follow-up.ts';
import type { Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { nameOf } from '../../state/follow/follow.ts';
import { useApp } from '../../state/store.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { useWords } from '../parts/use-words.ts';
import { Due, LastContact, Marks } from './facts.tsx';
import styles from './follow.module.css';
import { KeepUp } from './keep-up.tsx';
import { soft } from './soft.ts';

export function Card({
  contact,
  centre,
  today,
  isOpen,
  isCarried,
  onOpen,
  onClose,
  onStep,
}: {
  readonly contact: Contact;
  readonly centre: Id | null;
  readonly today: string;
  readonly isOpen: boolean;
  readonly isCarried: boolean;
  readonly onOpen: (id: Id | null) => void;
  /** It is folded again, wherever it stands by then, and gets the focus back. */
  readonly onClose: (id: Id) => void;
  readonly onStep: (contact: Contact, by: 1 | -1) => void;
}) {
  const { t, language } = useWords();
  const { tie, partner } = contact;
  const body = useApp((s) => s.project.bodies.get(partner));
  const name = nameOf(contact, centre);
  const type = wordFor('tieTypes', tie.type, language);
  return (
    <article
      className={styles.card}
      data-ended={tie.status === 'ended' || undefined}
      data-open-card={isOpen || undefined}
      data-tie={isOpen ? undefined : tie.id}
      data-carried={isCarried || undefined}
    >
      <button
        type="button"
        data-card
        className={styles.cardHead}
        aria-expanded={isOpen}
        aria-label={t('follow:card.open', { name, type })}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        onClick={() => onOpen(isOpen ? null : tie.id)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (!event.shiftKey || by === 0) return;
          event.preventDefault();
          onStep(contact, by);
        }}
      >
        {body ? <KindIcon kind={body.kind} fill="var(--quiet)" block={body.block !== null} /> : null}
        <span>{soft(name)}</span>
      </button>
      {isOpen ? null : <GripVertical className={styles.grip} data-grip aria-hidden="true" />}
      {isOpen ? (
        <KeepUp contact={contact} name={name} today={today} onClose={() => onClose(tie.id)} withStage />
      ) : (
        <div className={styles.cardFacts}>
          {tie.type === 'cooperation' ? null : <span className={styles.quiet}>{type}</span>}
          {tie.nextStep === '' ? null : <p className={styles.nextStep}>{tie.nextStep}</p>}
          <Due tie={tie} today={today} />
          <LastContact tie={tie} today={today} />
          <Marks tie={tie} />
        </div>
      )}
    </article>
  );
}
