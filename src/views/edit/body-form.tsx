/** The form of a body: everything that is known of it, saved at once or not at all. */
import { useMemo, useState } from 'react';
import { same } from '../../model/change.ts';
import type { Fault } from '../../model/edit/faults.ts';
import { type Body, blankBody, type Id } from '../../model/project.ts';
import { CATEGORIES, type TieType, wordFor } from '../../model/vocabulary.ts';
import { select } from '../../state/actions.ts';
import { addBody, changeBody } from '../../state/edit/bodies.ts';
import { lastTieType, rememberTieType } from '../../state/edit/last-type.ts';
import { wishPlace } from '../../state/placing/places.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Combo, TextInput } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { type BodyDraft, bodyFrom, categoryFrom, changedFields, draftOfBody, NONE } from './body-draft.ts';
import { categoryProposals, kindChoices, optionalChoices, sectorChoices, typeChoices } from './choices.ts';
import styles from './edit.module.css';
import { ExtraFields, wordsOfFaults } from './extra-fields.tsx';
import { Form } from './form.tsx';
import { named } from './texts.ts';

/** @param id null = a new body, tied to `to` where that is given */
export function BodyForm({
  id,
  to,
  label = '',
  at,
}: {
  readonly id: Id | null;
  readonly to?: Id;
  readonly label?: string;
  /** Where on the map it was asked for, in the layout's units. */
  readonly at?: readonly [x: number, y: number];
}) {
  const { t, language } = useWords();
  // As it was when the form opened: what somebody typed is compared with that.
  const [project] = useState(() => store.getState().project);
  const [before] = useState<Body | null>(() => (id === null ? null : (project.bodies.get(id) ?? null)));
  const [start] = useState(() => draftOfBody(project, before ?? blankBody('', 'partner', label), language));
  const [draft, setDraft] = useState(start);
  const [type, setType] = useState<TieType>(lastTieType);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const put = (edit: Partial<BodyDraft>) => setDraft((now) => ({ ...now, ...edit }));
  const faultOf = wordsOfFaults(faults, (code) => t(`edit:fault.${code}`));
  const other = to === undefined ? undefined : project.bodies.get(to);

  function save(): boolean {
    const read = bodyFrom(project, draft, before);
    if (read.faults.length > 0) {
      setFaults(read.faults);
      return false;
    }
    if (before) {
      const found = changeBody(before.id, changedFields(before, read.fields, same), read.along);
      setFaults(found);
      return found.length === 0;
    }
    const added = addBody(draft.label, draft.kind, read.fields, other && { to: other.id, type }, read.along);
    if (!added.done) {
      setFaults(added.faults);
      return false;
    }
    if (other) rememberTieType(type);
    if (at) wishPlace(added.id, at);
    select(added.id);
    return true;
  }

  const title = before
    ? t('edit:body.edit', { body: before.label })
    : other
      ? t('edit:body.newAt', { body: other.label })
      : t('edit:body.new');
  return (
    <Form title={title} changed={!same(draft, start)} refused={faults.length > 0} onSave={save}>
      <Who draft={draft} put={put} faultOf={faultOf} before={before} />
      {other ? (
        <Select
          label={t('edit:body.tieType')}
          value={type}
          choices={typeChoices(language)}
          onChange={setType}
        />
      ) : null}
      <Sector draft={draft} put={put} />
      <Where draft={draft} put={put} faultOf={faultOf} />
      <Said draft={draft} put={put} noteLines={3} />
      <ExtraFields rows={draft.extra} onChange={(extra) => put({ extra })} faultOf={faultOf} />
    </Form>
  );
}

type PartProps = { readonly draft: BodyDraft; readonly put: (edit: Partial<BodyDraft>) => void };
type WithFaults = PartProps & { readonly faultOf: (field: string) => string | null };

function Who({ draft, put, faultOf, before }: WithFaults & { readonly before: Body | null }) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const categories = useMemo(
    () => categoryProposals(bodies.values(), draft.kind, language),
    [bodies, draft.kind, language],
  );
  const namesake = useMemo(() => {
    if (draft.label.trim() === '' || draft.label === before?.label) return false;
    const found = named([...bodies.values()], draft.label);
    return found !== null && found.id !== before?.id;
  }, [bodies, draft.label, before]);
  return (
    <fieldset className={styles.part}>
      <legend>{t('edit:body.parts.who')}</legend>
      <TextInput
        label={t('edit:body.label')}
        value={draft.label}
        onChange={(label) => put({ label })}
        error={faultOf('label')}
        hint={namesake ? t('edit:body.sameName') : undefined}
        autoFocus
        required
      />
      <div className={styles.two}>
        <Select
          label={t('edit:body.kind')}
          value={draft.kind}
          choices={kindChoices(language)}
          onChange={(kind) => put({ kind })}
        />
        <Combo
          label={t('edit:body.category')}
          hint={t('edit:body.categoryHint')}
          value={draft.category}
          onChange={(category) => put({ category })}
          proposals={categories}
          openLabel={t('edit:proposals')}
        />
      </div>
      <Checkbox isSelected={draft.isBlock} onChange={(isBlock) => put({ isBlock })}>
        {t('edit:body.isBlock')}
      </Checkbox>
      {draft.isBlock ? (
        <TextInput
          className={styles.short ?? ''}
          label={t('edit:body.count')}
          hint={t('edit:body.countHint')}
          value={draft.count}
          onChange={(count) => put({ count })}
          error={faultOf('block')}
          numeric
        />
      ) : null}
    </fieldset>
  );
}

function Sector({ draft, put }: PartProps) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const choices = useMemo(
    () => sectorChoices(bodies.values(), t('edit:body.noSector'), language),
    [bodies, t, language],
  );
  const usual = CATEGORIES.get(categoryFrom(draft.category, ''))?.sector ?? null;
  return (
    <fieldset className={styles.part}>
      <legend>{t('edit:body.parts.sector')}</legend>
      <div className={styles.two}>
        <Select
          label={t('edit:body.sector')}
          value={draft.sector}
          choices={choices}
          onChange={(sector) => put({ sector })}
        />
        {draft.sector === NONE ? null : (
          <Select
            label={t('edit:body.confidence')}
            value={draft.confidence}
            choices={optionalChoices(language).confidence}
            onChange={(confidence) => put({ confidence })}
          />
        )}
      </div>
      {usual !== null && draft.sector === NONE ? (
        <p className={styles.proposed}>
          {t('edit:body.proposed', { sector: wordFor('sectors', usual, language) })}
          <Button onPress={() => put({ sector: usual })}>{t('edit:body.takeProposed')}</Button>
        </p>
      ) : null}
      {draft.sector === NONE ? null : (
        <>
          <Select
            label={t('edit:body.alternative')}
            value={draft.alternative}
            choices={sectorChoices(bodies.values(), t('edit:body.noAlternative'), language).filter(
              ({ id }) => id !== draft.sector,
            )}
            onChange={(alternative) => put({ alternative })}
          />
          <div className={styles.two}>
            <TextInput
              label={t('edit:body.reason')}
              value={draft.reason}
              onChange={(reason) => put({ reason })}
            />
            <TextInput
              label={t('edit:body.reasonEn')}
              value={draft.reasonEn}
              onChange={(reasonEn) => put({ reasonEn })}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}

function Where({ draft, put, faultOf }: WithFaults) {
  const { t, language } = useWords();
  const regions = useApp((s) => s.project.regions);
  const proposals = useMemo(() => [...regions.values()].map(({ id, label }) => ({ id, label })), [regions]);
  const isNew = draft.region.trim() !== '' && !named(proposals, draft.region) && !regions.has(draft.region);
  return (
    <fieldset className={styles.part}>
      <legend>{t('edit:body.parts.where')}</legend>
      <div className={styles.three}>
        <Select
          label={t('edit:body.level')}
          value={draft.level}
          choices={optionalChoices(language).level}
          onChange={(level) => put({ level })}
        />
        <TextInput label={t('edit:body.place')} value={draft.place} onChange={(place) => put({ place })} />
        <Combo
          label={t('edit:body.region')}
          value={draft.region}
          onChange={(region) => put({ region })}
          proposals={proposals}
          openLabel={t('edit:proposals')}
          error={faultOf('region')}
          hint={isNew ? t('edit:body.regionNew', { name: draft.region.trim() }) : undefined}
        />
      </div>
    </fieldset>
  );
}

type SaidDraft = {
  readonly source: string;
  readonly lines: string;
  readonly note: string;
  readonly noteEn: string;
};

/** Where a body or a tie stands, and notes on it. */
export function Said({
  draft,
  put,
  noteLines,
}: {
  readonly draft: SaidDraft;
  readonly put: (edit: Partial<SaidDraft>) => void;
  readonly noteLines: number;
}) {
  const { t } = useWords();
  return (
    <fieldset className={styles.part}>
      <legend>{t('edit:body.parts.source')}</legend>
      <SourceFields
        source={draft.source}
        lines={draft.lines}
        onSource={(source) => put({ source })}
        onLines={(lines) => put({ lines })}
      />
      <div className={styles.two}>
        <TextInput
          label={t('edit:body.note')}
          value={draft.note}
          onChange={(note) => put({ note })}
          lines={noteLines}
        />
        <TextInput
          label={t('edit:body.noteEn')}
          value={draft.noteEn}
          onChange={(noteEn) => put({ noteEn })}
          lines={noteLines}
        />
      </div>
    </fieldset>
  );
}

/** Where it stands: a document of the list or a new title, and the lines in it. */
function SourceFields({
  source,
  lines,
  onSource,
  onLines,
}: {
  readonly source: string;
  readonly lines: string;
  readonly onSource: (source: string) => void;
  readonly onLines: (lines: string) => void;
}) {
  const { t } = useWords();
  const sources = useApp((s) => s.project.sources);
  const proposals = useMemo(
    () => [...sources.values()].map(({ id, title }) => ({ id, label: title })),
    [sources],
  );
  const isNew = source.trim() !== '' && !named(proposals, source) && !sources.has(source);
  return (
    <div className={styles.sourceRow}>
      <Combo
        label={t('edit:body.source')}
        value={source}
        onChange={onSource}
        proposals={proposals}
        openLabel={t('edit:proposals')}
        hint={isNew ? t('edit:body.sourceNew', { name: source.trim() }) : undefined}
      />
      <TextInput label={t('edit:body.lines')} value={lines} onChange={onLines} />
    </div>
  );
}
