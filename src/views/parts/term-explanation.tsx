/** What a word of the glossary means, with the formula and references of the measure that counts it. Loaded when it is asked for. */
import type { ReactNode, RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { measureOf } from '../../analysis/index.ts';
import { type TermId, termName, termOf, termText, termWhy } from '../../i18n/glossary.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { MoreWords } from './more-words.tsx';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

/** Beside the word that was pressed. */
export default function TermPopover({
  id,
  trigger,
  isOpen,
  onOpenChange,
}: {
  readonly id: TermId;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const { language } = useWords();
  const name = termName(termOf(id), language);
  return (
    <Popover
      className={styles.popover ?? ''}
      placement="bottom start"
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Dialog className={styles.definition ?? ''}>
        <Heading slot="title" level={3}>
          {name}
        </Heading>
        <TermExplanation id={id} />
        <MoreWords find={name} />
      </Dialog>
    </Popover>
  );
}

/** What a word means, what to make of it, and what it is counted by. */
export function TermExplanation({ id }: { readonly id: TermId }): ReactNode {
  const { t, language } = useWords();
  const term = termOf(id);
  const why = termWhy(term, language);
  const measure = term.measure && measureOf(...term.measure);
  const citations = measure?.citations ?? term.citations ?? [];
  return (
    <>
      <p>{termText(term, language)}</p>
      {why ? <p>{why}</p> : null}
      {measure || citations.length > 0 ? (
        <dl className={styles.facts}>
          {measure ? (
            <>
              <dt>{t('explained:formula')}</dt>
              <dd className={styles.formula}>{measure.formula}</dd>
              <dt>{t('help:words.measure')}</dt>
              <dd>{measureWord(measure.id, 'name', language, measure.scope)}</dd>
            </>
          ) : null}
          <dt>{t('explained:source')}</dt>
          <dd>{citations.join('; ')}</dd>
        </dl>
      ) : null}
    </>
  );
}
