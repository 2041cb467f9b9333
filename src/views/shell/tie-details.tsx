/** A tie that is selected, in full: both ends, what is known of it, its source – and what can be done with it. */
import { ArrowLeftRight, CalendarCheck, Lightbulb, Pencil, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { date, number } from '../../i18n/format.ts';
import type { TermId } from '../../i18n/glossary.ts';
import type { Id } from '../../model/project.ts';
import { DIRECTED, wordFor } from '../../model/vocabulary.ts';
import { select } from '../../state/actions.ts';
import { editTie, openDelete } from '../../state/edit/editing.ts';
import { showContact } from '../../state/follow/follow.ts';
import { selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { runCommand } from '../parts/command-words.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facts } from './facts.tsx';
import styles from './shell.module.css';

export default function TieDetails({ id }: { readonly id: Id }) {
  const { t, language } = useWords();
  const tie = useApp((s) => s.project.ties.get(id))!;
  const counted = useApp((s) => selectLensed(s).ties.some((x) => x.tie?.id === id));
  const directed = DIRECTED.includes(tie.type);
  const rows: readonly (readonly [string, string, TermId?])[] = [
    [t('edit:tie.status'), tie.status ? wordFor('statuses', tie.status, language) : '', 'status'],
    [
      t('edit:tie.formality'),
      tie.formality ? wordFor('formalities', tie.formality, language) : '',
      'formality',
    ],
    [
      t('edit:tie.frequency'),
      tie.frequency ? wordFor('frequencies', tie.frequency, language) : '',
      'frequency',
    ],
    [t('edit:tie.stage'), tie.stage === null ? '' : wordFor('stages', tie.stage, language), 'stage'],
    [t('edit:tie.since'), date(tie.since, language)],
    [t('edit:tie.until'), date(tie.until, language)],
    [t('edit:tie.lastContact'), date(tie.lastContact, language)],
    [t('edit:tie.nextStep'), tie.nextStep],
    [t('edit:tie.due'), date(tie.due, language)],
    [
      t('edit:tie.personBound'),
      tie.personBound === null ? '' : t(tie.personBound ? 'edit:tie.isBound' : 'edit:tie.isNotBound'),
    ],
    [t('edit:tie.weight'), tie.weight === null ? '' : number(tie.weight, language)],
    [t('details:note'), tie.note ? (tie.note[language] ?? tie.note.de) : ''],
    ...Object.entries(tie.extra),
  ];
  return (
    <article className={styles.details} aria-labelledby="selected-tie" data-testid="tie-details">
      <header>
        <h2 id="selected-tie" className={styles.bodyName}>
          {t('edit:tie.title', { type: wordFor('tieTypes', tie.type, language) })}
        </h2>
      </header>
      {counted ? null : <p className={styles.warn}>{t('edit:tie.leftOut')}</p>}
      <div className={styles.tieEnds}>
        <End id={tie.source} word={directed ? t('edit:tie.from') : t('edit:tie.one')} />
        <End id={tie.target} word={directed ? t('edit:tie.to') : t('edit:tie.other')} />
      </div>
      <div className={styles.actions}>
        <Button onPress={() => editTie(id)}>
          <Pencil aria-hidden="true" />
          {t('edit:tie.editShort')}
        </Button>
        <Button onPress={() => showContact(id)}>
          <CalendarCheck aria-hidden="true" />
          {t('edit:tie.followUp')}
        </Button>
        {directed ? (
          <Button onPress={() => runCommand('reverse-tie')}>
            <ArrowLeftRight aria-hidden="true" />
            {t('edit:tie.turnDone')}
          </Button>
        ) : null}
        <Button onPress={() => runCommand('what-if-selected')}>
          <Lightbulb aria-hidden="true" />
          {t('whatif:inspectorTie')}
        </Button>
        <Button onPress={() => openDelete([], [id])}>
          <Trash2 aria-hidden="true" />
          {t('edit:tie.remove')}
        </Button>
      </div>
      <section>
        <Facts rows={rows} source={tie.evidence} />
      </section>
    </article>
  );
}

function End({ id, word }: { readonly id: Id; readonly word: string }) {
  const label = useApp((s) => s.project.bodies.get(id)?.label ?? id);
  return (
    <div>
      <span className={styles.tieType}>{word}</span>
      <h3>
        <AriaButton className={styles.link ?? ''} onPress={() => select(id)}>
          {label}
        </AriaButton>
      </h3>
    </div>
  );
}
