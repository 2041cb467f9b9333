/** The form of a tie: its ends, its type and all that is known of it. A new tie may bring its other end along. */
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { same } from '../../model/change.ts';
import { sameTieKey } from '../../model/check.ts';
import type { Fault, FaultCode } from '../../model/edit/faults.ts';
import { blankTie, type Id, type Project, type Tie } from '../../model/project.ts';
import { DIRECTED, type Kind } from '../../model/vocabulary.ts';
import { lastTieType, rememberTieType } from '../../state/edit/last-type.ts';
import { addTie, changeTie } from '../../state/edit/ties.ts';
import { store, useApp } from '../../state/store.ts';
import { BodyPicker, type Picked, picked } from '../parts/body-picker.tsx';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { changedFields } from './body-draft.ts';
import { Said } from './body-form.tsx';
import { kindChoices, optionalChoices, typeChoices, yesNoChoices } from './choices.ts';
import styles from './edit.module.css';
import { ExtraFields, wordsOfFaults } from './extra-fields.tsx';
import { Form } from './form.tsx';
import { dayFrom } from './texts.ts';
import { draftOfTie, type TieDraft, tieFrom } from './tie-draft.ts';

/** The two ends as the form holds them, in the order in which they are shown. */
type Ends = { readonly source: Picked; readonly target: Picked };

/** @param id null = a new tie from `from`, to `to` where that is chosen already */
export function TieForm({ id, from, to }: { readonly id: Id | null; readonly from?: Id; readonly to?: Id }) {
  const { t, language } = useWords();
  const [project] = useState(() => store.getState().project);
  const [before] = useState<Tie | null>(() => (id === null ? null : (project.ties.get(id) ?? null)));
  const [start] = useState(() =>
    draftOfTie(project, before ?? { ...blankTie('', '', ''), type: lastTieType() }, language),
  );
  const [startEnds] = useState(
    (): Ends => ({
      source: picked(project.bodies.get(before?.source ?? from ?? '')),
      target: picked(project.bodies.get(before?.target ?? to ?? '')),
    }),
  );
  const [draft, setDraft] = useState(start);
  const [ends, setEnds] = useState(startEnds);
  const [newKind, setNewKind] = useState<Kind>('partner');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const put = (edit: Partial<TieDraft>) => setDraft((now) => ({ ...now, ...edit }));
  const faultOf = wordsOfFaults(faults, (code: FaultCode) => t(`edit:fault.${code}`));
  const owner = from === undefined ? undefined : project.bodies.get(from);

  function save(): boolean {
    const missing = missingEnds(ends, before !== null);
    const read = tieFrom(project, draft, before);
    const found = [...missing, ...read.faults];
    if (found.length === 0) found.push(...commitTie(read));
    setFaults(found);
    if (found.length === 0) rememberTieType(draft.type);
    return found.length === 0;
  }

  function commitTie(read: ReturnType<typeof tieFrom>): readonly Fault[] {
    const { source, target } = ends;
    if (before) {
      const fields = { ...read.fields, source: source.id!, target: target.id! };
      return changeTie(before.id, changedFields(before, fields, same), read.along);
    }
    // The end that is there already is the one that the tie is added to.
    const inward = source.id === null;
    const known = (inward ? target : source).id!;
    const other = inward ? source : target;
    const end = other.id ?? { label: other.text, kind: newKind };
    const added = addTie(known, end, draft.type, { inward, fields: read.fields, along: read.along });
    if (!added.done)
      return added.faults.map((f) =>
        f.field === 'label' ? { ...f, field: inward ? 'source' : 'target' } : f,
      );
    store.setState({ selectedTie: added.id, selected: store.getState().selected ?? known });
    return [];
  }

  const title = before
    ? t('edit:tie.edit')
    : owner
      ? t('edit:tie.newOf', { body: owner.label })
      : t('edit:tie.new');
  return (
    <Form
      title={title}
      changed={!same(draft, start) || !same(ends, startEnds)}
      refused={faults.length > 0}
      onSave={save}
    >
      <EndFields
        ends={ends}
        onEnds={setEnds}
        directed={DIRECTED.includes(draft.type)}
        isNew={before === null}
        focusOther={before === null && owner !== undefined}
        newKind={newKind}
        onNewKind={setNewKind}
        faultOf={faultOf}
      />
      <Alike project={project} before={before} draft={draft} ends={ends} />
      <How draft={draft} put={put} faultOf={faultOf} />
      <FollowUp draft={draft} put={put} faultOf={faultOf} />
      <Said draft={draft} put={put} noteLines={2} />
      <ExtraFields rows={draft.extra} onChange={(extra) => put({ extra })} faultOf={faultOf} />
    </Form>
  );
}

/** Both ends of a tie that is there must be bodies; of a new one, one may be a name that is not there yet. */
function missingEnds({ source, target }: Ends, both: boolean): Fault[] {
  const faults: Fault[] = [];
  const say = (field: 'source' | 'target') => faults.push({ field, code: 'body-gone' });
  for (const [field, end] of [['source', source] as const, ['target', target] as const])
    if (end.id === null && (both || end.text.trim() === '')) say(field);
  if (faults.length === 0 && source.id === null && target.id === null) say('source');
  return faults;
}

function EndFields({
  ends,
  onEnds,
  directed,
  isNew,
  focusOther,
  newKind,
  onNewKind,
  faultOf,
}: {
  readonly ends: Ends;
  readonly onEnds: (ends: Ends) => void;
  readonly directed: boolean;
  readonly isNew: boolean;
  /** One end is given: the cursor starts at the other. */
  readonly focusOther: boolean;
  readonly newKind: Kind;
  readonly onNewKind: (kind: Kind) => void;
  readonly faultOf: (field: string) => string | null;
}) {
  const { t, language } = useWords();
  const { source, target } = ends;
  const fresh = isNew ? [source, target].find((end) => end.id === null && end.text.trim() !== '') : undefined;
  const hint = isNew ? t('edit:tie.findHint') : undefined;
  return (
    <fieldset className={styles.part}>
      <div className={styles.ends}>
        <BodyPicker
          label={t(directed ? 'edit:tie.from' : 'edit:tie.one')}
          value={source}
          onPick={(picks) => onEnds({ ...ends, source: picks })}
          without={target.id === null ? [] : [target.id]}
          error={faultOf('source')}
          autoFocus={!focusOther}
        />
        <Button
          className={styles.turn ?? ''}
          aria-label={t('edit:tie.turn')}
          onPress={() => onEnds({ source: target, target: source })}
        >
          <ArrowLeftRight aria-hidden="true" />
        </Button>
        <BodyPicker
          label={t(directed ? 'edit:tie.to' : 'edit:tie.other')}
          value={target}
          onPick={(picks) => onEnds({ ...ends, target: picks })}
          without={source.id === null ? [] : [source.id]}
          error={faultOf('target')}
          hint={hint}
          autoFocus={focusOther}
        />
      </div>
      {fresh ? (
        <div className={styles.two}>
          <p className={styles.proposed}>{t('edit:tie.newBody', { name: fresh.text.trim() })}</p>
          <Select
            label={t('edit:tie.newKind')}
            value={newKind}
            choices={kindChoices(language)}
            onChange={onNewKind}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

/** Says when the tie would say the same as one that is there. */
function Alike({
  project,
  before,
  draft,
  ends,
}: {
  readonly project: Project;
  readonly before: Tie | null;
  readonly draft: TieDraft;
  readonly ends: Ends;
}) {
  const { t } = useWords();
  const ties = useApp((s) => s.project.ties);
  const { source, target } = ends;
  if (source.id === null || target.id === null || !project.bodies.has(source.id)) return null;
  const key = sameTieKey({
    ...blankTie('', source.id, target.id, draft.type),
    since: dayFrom(draft.since),
    until: dayFrom(draft.until),
  });
  for (const tie of ties.values())
    if (tie.id !== before?.id && sameTieKey(tie) === key)
      return <p className={styles.warn}>{t('edit:tie.same')}</p>;
  return null;
}

function How({
  draft,
  put,
  faultOf,
}: {
  readonly draft: TieDraft;
  readonly put: (edit: Partial<TieDraft>) => void;
  readonly faultOf: (field: string) => string | null;
}) {
  const { t, language } = useWords();
  const choices = optionalChoices(language);
  return (
    <fieldset className={styles.part}>
      <div className={styles.two}>
        <Select
          label={t('edit:tie.type')}
          value={draft.type}
          choices={typeChoices(language)}
          onChange={(type) => put({ type })}
        />
        <Select
          label={t('edit:tie.status')}
          value={draft.status}
          choices={choices.status}
          onChange={(status) => put({ status })}
        />
        <Select
          label={t('edit:tie.formality')}
          value={draft.formality}
          choices={choices.formality}
          onChange={(formality) => put({ formality })}
        />
        <Select
          label={t('edit:tie.frequency')}
          value={draft.frequency}
          choices={choices.frequency}
          onChange={(frequency) => put({ frequency })}
        />
      </div>
      <Select
        label={t('edit:tie.stage')}
        value={draft.stage}
        choices={choices.stage}
        onChange={(stage) => put({ stage })}
      />
      <div className={styles.three}>
        <TextInput
          label={t('edit:tie.since')}
          hint={t('edit:tie.dayHint')}
          value={draft.since}
          onChange={(since) => put({ since })}
          error={faultOf('since')}
        />
        <TextInput
          label={t('edit:tie.until')}
          value={draft.until}
          onChange={(until) => put({ until })}
          error={faultOf('until')}
        />
        <TextInput
          label={t('edit:tie.weight')}
          value={draft.weight}
          onChange={(weight) => put({ weight })}
          error={faultOf('weight')}
          numeric
        />
      </div>
    </fieldset>
  );
}

/** How the tie is kept up. */
function FollowUp({
  draft,
  put,
  faultOf,
}: {
  readonly draft: TieDraft;
  readonly put: (edit: Partial<TieDraft>) => void;
  readonly faultOf: (field: string) => string | null;
}) {
  const { t, language } = useWords();
  return (
    <fieldset className={styles.part}>
      <legend>{t('edit:tie.followUp')}</legend>
      <TextInput
        label={t('edit:tie.nextStep')}
        value={draft.nextStep}
        onChange={(nextStep) => put({ nextStep })}
      />
      <div className={styles.three}>
        <TextInput
          label={t('edit:tie.due')}
          hint={t('edit:tie.dayHint')}
          value={draft.due}
          onChange={(due) => put({ due })}
          error={faultOf('due')}
        />
        <TextInput
          label={t('edit:tie.lastContact')}
          value={draft.lastContact}
          onChange={(lastContact) => put({ lastContact })}
          error={faultOf('lastContact')}
        />
        <Select
          label={t('edit:tie.personBound')}
          value={draft.personBound}
          choices={yesNoChoices(language)}
          onChange={(personBound) => put({ personBound })}
        />
      </div>
    </fieldset>
  );
}
