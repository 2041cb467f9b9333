/** Two bodies side by side: what stays of each field, what becomes of their ties, before anything is done. */
import { ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { number } from '../../i18n/format.ts';
import { type Language, phrase, translate } from '../../i18n/index.ts';
import type { Differing, MergeChoice, MergeField, MergePlan } from '../../model/edit/merge-bodies.ts';
import type { Body, Id, Project, SectorAssignment, SourceRef, Words } from '../../model/project.ts';
import { categoryName, wordFor } from '../../model/vocabulary.ts';
import { select } from '../../state/actions.ts';
import { mergeBodies, mergePlan } from '../../state/edit/whole.ts';
import { useApp } from '../../state/store.ts';
import { BodyPicker, type Picked, picked } from '../parts/body-picker.tsx';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './edit.module.css';
import { Form } from './form.tsx';
import { TieLines } from './tie-lines.tsx';

const NO_CHOICE: ReadonlyMap<MergeField, MergeChoice> = new Map();

/** @param b null = still to be chosen */
export function MergeDialog({ a, b }: { readonly a: Id; readonly b: Id | null }) {
  const { t } = useWords();
  const project = useApp((s) => s.project);
  const [kept, setKept] = useState<Picked>(() => picked(project.bodies.get(a)));
  const [gone, setGone] = useState<Picked>(() => picked(project.bodies.get(b ?? '')));
  const [choices, setChoices] = useState(NO_CHOICE);
  const [join, setJoin] = useState(true);
  const [refused, setRefused] = useState(false);
  const plan = useMemo(() => {
    const both = kept.id !== null && gone.id !== null && kept.id !== gone.id;
    if (!both || !project.bodies.has(kept.id!) || !project.bodies.has(gone.id!)) return null;
    return mergePlan({ kept: kept.id!, gone: gone.id!, choices, parallel: join ? 'join' : 'keep' });
  }, [project, kept, gone, choices, join]);
  const pair = (first: Picked, second: Picked) => {
    setKept(first);
    setGone(second);
    setChoices(NO_CHOICE);
  };
  const save = (): boolean => {
    setRefused(plan === null);
    if (!plan) return false;
    mergeBodies({ kept: kept.id!, gone: gone.id!, choices, parallel: join ? 'join' : 'keep' });
    select(plan.body.id);
    return true;
  };
  const missing = refused && gone.id === null ? t('edit:fault.end-missing') : null;
  return (
    <Form
      title={t('edit:merge.title')}
      saveLabel={t('edit:merge.confirm')}
      changed={choices.size > 0}
      wide
      onSave={save}
    >
      <p>{t('edit:merge.lead')}</p>
      <div className={styles.ends}>
        <BodyPicker
          label={t('edit:merge.kept')}
          value={kept}
          onPick={(p) => pair(p, gone)}
          without={gone.id === null ? [] : [gone.id]}
          error={refused && kept.id === null ? t('edit:fault.end-missing') : null}
        />
        <Button
          className={styles.turn ?? ''}
          aria-label={t('edit:merge.swap')}
          onPress={() => pair(gone, kept)}
        >
          <ArrowLeftRight aria-hidden="true" />
        </Button>
        <BodyPicker
          label={t('edit:merge.gone')}
          value={gone}
          onPick={(p) => pair(kept, p)}
          without={kept.id === null ? [] : [kept.id]}
          error={missing}
          hint={gone.id === null ? t('edit:merge.choose') : undefined}
          autoFocus={b === null}
        />
      </div>
      {plan ? (
        <>
          <Fields
            project={project}
            differing={plan.differing}
            onChoose={(field, choice) => setChoices((now) => new Map(now).set(field, choice))}
          />
          <Ties plan={plan} project={project} join={join} onJoin={setJoin} />
        </>
      ) : null}
    </Form>
  );
}

function Fields({
  project,
  differing,
  onChoose,
}: {
  readonly project: Project;
  readonly differing: readonly Differing[];
  readonly onChoose: (field: MergeField, choice: MergeChoice) => void;
}) {
  const { t, language } = useWords();
  if (differing.length === 0) return <p className={styles.quiet}>{t('edit:merge.agree')}</p>;
  return (
    <section className={styles.result}>
      <h3>{t('edit:merge.differ')}</h3>
      <div className={styles.compare}>
        {differing.map(({ field, choice, choices, ...sides }) => (
          <RadioGroup
            key={field}
            className={styles.compareRow ?? ''}
            aria-label={fieldName(field, language)}
            value={choice}
            onChange={(chosen) => onChoose(field, chosen as MergeChoice)}
          >
            <span className={styles.compareName} aria-hidden="true">
              {fieldName(field, language)}
            </span>
            {choices.map((side) => (
              <Radio key={side} value={side} className={styles.radio ?? ''}>
                <span className={styles.dot} aria-hidden="true" />
                <span>
                  {side === 'both' ? t('edit:merge.both') : shown(project, field, sides[side], language)}
                </span>
              </Radio>
            ))}
          </RadioGroup>
        ))}
      </div>
      <p className={styles.quiet}>{t('edit:merge.rest')}</p>
    </section>
  );
}

function Ties({
  plan,
  project,
  join,
  onJoin,
}: {
  readonly plan: MergePlan;
  readonly project: Project;
  readonly join: boolean;
  readonly onJoin: (join: boolean) => void;
}) {
  const { t } = useWords();
  const { moved, joined, loops, parallel, hubMoves, body } = plan;
  const label = (id: Id) => (id === body.id ? body.label : (project.bodies.get(id)?.label ?? id));
  const nothing = moved.length + joined.length + loops.length === 0;
  return (
    <section className={styles.result} aria-live="polite" data-testid="merge-ties">
      <h3>{t('edit:merge.ties')}</h3>
      {nothing ? <p className={styles.quiet}>{t('edit:merge.nothing')}</p> : null}
      {moved.length > 0 ? <p>{t('edit:merge.moved', { count: moved.length, body: body.label })}</p> : null}
      {joined.length > 0 ? <p>{t('edit:merge.joined', { count: joined.length })}</p> : null}
      {loops.length > 0 ? (
        <p className={styles.warn}>{t('edit:merge.loops', { count: loops.length })}</p>
      ) : null}
      {parallel > 0 ? <p>{t('edit:merge.beside', { count: parallel })}</p> : null}
      {hubMoves ? <p>{t('edit:merge.hub', { body: body.label })}</p> : null}
      {joined.length > 0 || parallel > 0 ? (
        <Checkbox isSelected={join} onChange={onJoin}>
          {t('edit:merge.join')}
        </Checkbox>
      ) : null}
      {moved.length > 0 ? (
        <details className={styles.details}>
          <summary>{t('edit:merge.list')}</summary>
          <TieLines ties={moved} label={label} />
        </details>
      ) : null}
    </section>
  );
}

const fieldName = (field: MergeField, language: Language): string =>
  field.startsWith('extra:') ? field.slice('extra:'.length) : phrase(language, `edit:merge.field.${field}`);

/** A field's value as a person reads it. */
function shown(project: Project, field: MergeField, value: unknown, language: Language): string {
  const t = translate(language);
  switch (field) {
    case 'kind':
      return wordFor('kinds', String(value), language);
    case 'category':
      return categoryName(String(value), language);
    case 'level':
      return wordFor('levels', String(value), language);
    case 'region':
      return project.regions.get(String(value))?.label ?? String(value);
    case 'sector':
      return sectorShown(value as SectorAssignment, language);
    case 'block': {
      const count = (value as Body['block'])?.count ?? null;
      return count === null
        ? t('edit:merge.blockUnknown')
        : t('edit:merge.block', { count: number(count, language) as never });
    }
    case 'source': {
      const { document, lines } = value as SourceRef;
      const title = project.sources.get(document)?.title ?? document;
      return lines ? t('details:sourceLine', { title, lines }) : title;
    }
    case 'note': {
      const words = value as Words;
      return words[language] ?? words.de;
    }
    default:
      return String(value);
  }
}

/** With all that is said of the assignment: two of one sector can still differ in how sure they are, and why. */
function sectorShown(
  { value, confidence, reason, alternative }: SectorAssignment,
  language: Language,
): string {
  const t = translate(language);
  const name = wordFor('sectors', value, language);
  return [
    alternative
      ? t('edit:merge.alternative', { sector: name, alternative: wordFor('sectors', alternative, language) })
      : name,
    confidence ? `${t('edit:body.confidence')}: ${wordFor('confidences', confidence, language)}` : '',
    reason ? (reason[language] ?? reason.de) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
