/** Planning a tie: with whom, of which type, what comes next and by when. One undo step. */
import { useMemo, useState } from 'react';
import { tiesText } from '../../i18n/gaps-sentence.ts';
import { readDate } from '../../io/cells.ts';
import type { Partner } from '../../model/gaps.ts';
import type { Body, Id } from '../../model/project.ts';
import { categoryName, NON_RELATIONAL, TIE_TYPES, type TieType, wordFor } from '../../model/vocabulary.ts';
import { planTie } from '../../state/gaps/gaps.ts';
import { store } from '../../state/store.ts';
import { BodyPicker, type Picked, picked } from '../parts/body-picker.tsx';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './gaps.module.css';
import planStyles from './plan.module.css';

/** What is planned for: a category, a body that is there, or a new one of a known name. */
export type PlanAsk = {
  readonly category: string;
  readonly target?: Id;
  /** A body of another network, to be added here. */
  readonly like?: Body;
  /** Bodies of the category without a tie to the centre, in the network or in one laid beside. */
  readonly candidates?: readonly Candidate[];
};
/** `network`: the other one that it stands in; null = the own one. */
export type Candidate = { readonly body: Body; readonly network: string | null };

const MOST_CANDIDATES = 4;

type Status = 'planned' | 'sought';
const TYPES = TIE_TYPES.filter((type) => !NON_RELATIONAL.includes(type) && type !== 'mandate');

export function PlanDialog({
  ask,
  centre,
  partners,
  onClose,
}: {
  readonly ask: PlanAsk;
  readonly centre: Body;
  readonly partners: ReadonlyMap<number, Partner>;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const [who, setWho] = useState<Picked>(() =>
    ask.target === undefined
      ? { text: ask.like?.label ?? '', id: null }
      : picked(store.getState().project.bodies.get(ask.target)),
  );
  const [like, setLike] = useState<Body | null>(ask.like ?? null);
  const [type, setType] = useState<TieType>('cooperation');
  const [status, setStatus] = useState<Status>('planned');
  const [nextStep, setNextStep] = useState('');
  const [due, setDue] = useState('');
  const [refused, setRefused] = useState<'who' | 'due' | null>(null);
  const there = useMemo(
    () => [...partners.values()].find(({ body }) => body.id === who.id) ?? null,
    [partners, who.id],
  );
  const category = categoryName(ask.category, language);
  const name = who.text.trim();

  function save(): void {
    const day = due.trim() === '' ? '' : readDate(due.trim());
    if (name === '' || who.id === centre.id || day === null) {
      setRefused(day === null && name !== '' ? 'due' : 'who');
      return;
    }
    const other = who.id ?? {
      label: name,
      category: ask.category,
      like: like?.label === name ? like : null,
    };
    const [fault] = planTie({ from: centre.id, other, type, status, nextStep, due: day });
    if (fault) setRefused(fault.field === 'due' ? 'due' : 'who');
    else onClose();
  }

  return (
    <Modal title={t('gaps:plan.title')} closeLabel={t('gaps:plan.cancel')} isOpen onClose={onClose}>
      <form
        className={planStyles.plan}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>
          {ask.target === undefined
            ? t('gaps:plan.lead', { category })
            : t('gaps:plan.leadBody', { from: centre.label, to: name })}
        </p>
        {ask.target === undefined ? (
          <>
            <BodyPicker
              label={t('gaps:plan.who')}
              hint={t('gaps:plan.whoHint')}
              value={who}
              onPick={setWho}
              without={[centre.id]}
              error={refused === 'who' ? t('gaps:plan.noName') : null}
              autoFocus
            />
            {ask.candidates && ask.candidates.length > 0 && who.text === '' ? (
              <div className={planStyles.candidates}>
                <span className={styles.quiet}>{t('gaps:plan.candidates')}</span>
                {ask.candidates.slice(0, MOST_CANDIDATES).map(({ body, network }) => (
                  <Button
                    key={body.id}
                    onPress={() => {
                      setWho(network === null ? picked(body) : { text: body.label, id: null });
                      setLike(network === null ? null : body);
                    }}
                  >
                    {body.label}
                    {network === null ? null : (
                      <small className={styles.quiet}>{t('gaps:intro.foreign', { network })}</small>
                    )}
                  </Button>
                ))}
              </div>
            ) : null}
            <Note who={who} category={category} of={ask.category} />
          </>
        ) : null}
        {there ? (
          <p className={styles.quiet}>
            {t('gaps:plan.twice', { name: there.body.label, ties: tiesText(there.ties, language) })}
          </p>
        ) : null}
        <div className={planStyles.two}>
          <Select
            label={t('gaps:plan.type')}
            value={type}
            choices={TYPES.map((id) => ({ id, label: wordFor('tieTypes', id, language) }))}
            onChange={setType}
          />
          <Select
            label={t('gaps:plan.status')}
            value={status}
            choices={(['planned', 'sought'] as const).map((id) => ({
              id,
              label: wordFor('statuses', id, language),
            }))}
            onChange={setStatus}
          />
        </div>
        <div className={planStyles.two}>
          <TextInput
            label={t('gaps:plan.next')}
            value={nextStep}
            onChange={setNextStep}
            placeholder={t('gaps:plan.nextHint')}
          />
          <TextInput
            label={t('gaps:plan.due')}
            value={due}
            onChange={setDue}
            placeholder={t('gaps:plan.dueHint')}
            error={refused === 'due' ? t('gaps:plan.badDate') : null}
          />
        </div>
        <div className={planStyles.planFoot}>
          <Button onPress={onClose}>{t('gaps:plan.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t('gaps:plan.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Says what a name means: a new body of the category, or one of another category. */
function Note({
  who,
  category,
  of,
}: {
  readonly who: Picked;
  readonly category: string;
  readonly of: string;
}) {
  const { t, language } = useWords();
  const name = who.text.trim();
  if (who.id === null) {
    return name === '' ? null : <p className={styles.quiet}>{t('gaps:plan.isNew', { name, category })}</p>;
  }
  const body = store.getState().project.bodies.get(who.id);
  if (!body || body.category === of || body.category === '') return null;
  return (
    <p className={styles.quiet}>
      {t('gaps:plan.other', { name: body.label, category: categoryName(body.category, language) })}
    </p>
  );
}
