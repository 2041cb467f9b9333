/** Plays side by side, kept under a name, opened again, dropped, taken into the data. */
import { type ReactNode, useMemo, useState } from 'react';
import { effectOf } from '../../figures/what-if/effect.ts';
import { number } from '../../i18n/format.ts';
import { playName } from '../../i18n/what-if-sentence.ts';
import type { Plan, PlanStep } from '../../model/project.ts';
import { useApp } from '../../state/store.ts';
import {
  carryOut,
  carryOutChange,
  dropAside,
  dropPlan,
  keepPlan,
  lensedAfter,
  MOST_BESIDE,
  openPlan,
  playedOf,
  setAside,
  setPlanAside,
  takeUp,
} from '../../state/what-if/what-if.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { Section } from '../parts/page.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import { SideMeasures } from './side-measures.tsx';
import type { Play } from './use-play.ts';
import styles from './whatif.module.css';

export function Plans({ play }: { readonly play: Play }) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<'keep' | 'carry' | null>(null);
  const isPlayed = play.steps.length > 0;
  const isFull = play.whatIf.aside.length >= MOST_BESIDE;
  return (
    <Section title={t('whatif:plans.title')} data-testid="whatif-plans">
      <div className={styles.tools}>
        <Button onPress={() => setDialog('keep')} isDisabled={!isPlayed}>
          {t('whatif:plans.keep')}
        </Button>
        <Button onPress={() => setAside()} isDisabled={!isPlayed || isFull}>
          {t('whatif:plans.aside')}
        </Button>
        <Button onPress={() => setDialog('carry')} isDisabled={!isPlayed}>
          {t('whatif:plans.carry')}
        </Button>
      </div>
      {isFull ? <p className={styles.quiet}>{t('whatif:plans.full')}</p> : null}
      <Kept play={play} isFull={isFull} />
      <Beside play={play} />
      {dialog === 'keep' ? <Keep play={play} onClose={() => setDialog(null)} /> : null}
      {dialog === 'carry' ? <Carry play={play} onClose={() => setDialog(null)} /> : null}
    </Section>
  );
}

function Kept({ play, isFull }: { readonly play: Play; readonly isFull: boolean }) {
  const { t } = useWords();
  const plans = [...play.project.plans.values()];
  return (
    <div>
      <h3>{t('whatif:plans.kept')}</h3>
      {plans.length === 0 ? (
        <p className={styles.quiet}>{t('whatif:plans.none')}</p>
      ) : (
        <ul className={styles.plans}>
          {plans.map((plan) => (
            <PlanLine key={plan.id} plan={plan} play={play} isFull={isFull} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PlanLine({
  plan,
  play,
  isFull,
}: {
  readonly plan: Plan;
  readonly play: Play;
  readonly isFull: boolean;
}) {
  const { t } = useWords();
  const { misfits } = useMemo(() => playedOf(play.project, plan.steps), [play.project, plan.steps]);
  const words = { name: plan.name };
  return (
    <li aria-current={play.whatIf.plan === plan.id}>
      <span>
        <b>{plan.name}</b>
        <small>
          {t('whatif:plans.steps', { count: plan.steps.length })}
          {misfits.length > 0 ? ` · ${t('whatif:plans.misfits', { count: misfits.length })}` : ''}
          {plan.note ? ` · ${plan.note}` : ''}
        </small>
      </span>
      <span className={styles.tools}>
        <Button tone="quiet" aria-label={t('whatif:plans.openPlan', words)} onPress={() => openPlan(plan.id)}>
          {t('whatif:plans.open')}
        </Button>
        <Button
          tone="quiet"
          aria-label={t('whatif:plans.besidePlan', words)}
          isDisabled={isFull || plan.steps.length === 0}
          onPress={() => setPlanAside(plan.id)}
        >
          {t('whatif:plans.beside')}
        </Button>
        <Button tone="quiet" aria-label={t('whatif:plans.dropPlan', words)} onPress={() => dropPlan(plan.id)}>
          {t('whatif:plans.drop')}
        </Button>
      </span>
    </li>
  );
}

/** What was set aside, a column each, beside the network as it is. */
function Beside({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const { project, before, whatIf } = play;
  const lens = useApp((s) => s.lens);
  const columns = useMemo(
    () =>
      whatIf.aside.map(({ id, name, steps }) => {
        const after = lensedAfter({ project, lens }, steps);
        const effect = effectOf(before, after, playedOf(project, steps));
        return { id, name: name || playName(steps, project, language), after, effect };
      }),
    [whatIf.aside, project, lens, before, language],
  );
  if (columns.length === 0) return null;
  const n = (value: number) => number(value, language);
  const row = (label: string, now: number | null, of: (column: (typeof columns)[number]) => number) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{now === null ? '–' : n(now)}</td>
      {columns.map((column) => (
        <td key={column.id}>{n(of(column))}</td>
      ))}
    </tr>
  );
  return (
    <div className={styles.besideBox}>
      <h3>{t('whatif:plans.compare')}</h3>
      <table className={styles.beside} data-testid="whatif-beside">
        <thead>
          <tr>
            <th scope="col">{t('whatif:plans.what')}</th>
            <th scope="col">{t('whatif:plans.now')}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                <Prose text={name} />
                <span className={styles.tools}>
                  <Button
                    tone="quiet"
                    aria-label={t('whatif:plans.takeUp', { name })}
                    onPress={() => takeUp(id)}
                  >
                    {t('whatif:plans.open')}
                  </Button>
                  <Button
                    tone="quiet"
                    aria-label={t('whatif:plans.remove', { name })}
                    onPress={() => dropAside(id)}
                  >
                    {t('whatif:plans.drop')}
                  </Button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('whatif:plans.row.bodies'), before.bodies.length, ({ effect }) => effect.bodies[1])}
          {row(t('whatif:plans.row.ties'), before.graph.m, ({ effect }) => effect.ties[1])}
          {row(t('whatif:plans.row.lost'), null, ({ effect }) => effect.pairs.lost)}
          {row(t('whatif:plans.row.cross'), null, ({ effect }) => effect.cross.lost)}
          {row(t('whatif:plans.row.gained'), null, ({ effect }) => effect.pairs.gained)}
          {row(t('whatif:plans.row.cutOff'), null, ({ effect }) =>
            effect.pieces.reduce((sum, piece) => sum + piece.length, 0),
          )}
        </tbody>
        <SideMeasures before={before} after={columns.map(({ after }) => after)} body={play.body} />
      </table>
    </div>
  );
}

function Keep({ play, onClose }: { readonly play: Play; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const opened = play.whatIf.plan === null ? undefined : play.project.plans.get(play.whatIf.plan);
  const [name, setName] = useState(opened?.name ?? playName(play.steps, play.project, language));
  const [note, setNote] = useState(opened?.note ?? '');
  const [missing, setMissing] = useState(false);
  const called = name.trim();
  const exists = [...play.project.plans.values()].some((plan) => plan.name === called);
  return (
    <Modal title={t('whatif:plans.keepTitle')} closeLabel={t('whatif:plans.cancel')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (called === '') return setMissing(true);
          keepPlan(called, note.trim());
          onClose();
        }}
      >
        <p>{t('whatif:plans.keepText')}</p>
        <TextInput
          label={t('whatif:plans.name')}
          value={name}
          onChange={setName}
          error={missing && called === '' ? t('whatif:plans.nameNeeded') : null}
          autoFocus
        />
        {exists ? <p className={styles.quiet}>{t('whatif:plans.replaces', { name: called })}</p> : null}
        <TextInput label={t('whatif:plans.note')} value={note} onChange={setNote} lines={2} />
        <Foot onClose={onClose}>
          <Button tone="primary" type="submit">
            {t('whatif:plans.save')}
          </Button>
        </Foot>
      </form>
    </Modal>
  );
}

function Foot({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={styles.foot}>
      <Button onPress={onClose}>{t('whatif:plans.cancel')}</Button>
      {children}
    </div>
  );
}

/** What would come into the data, and what would not. */
function Carry({ play, onClose }: { readonly play: Play; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { bodies, ties } = carryOutChange(play.project, play.steps);
  const goes = (step: PlanStep) => step.do === 'remove-body' || step.do === 'remove-tie';
  const size = bodies.added.size + ties.added.size;
  const label = (id: string) => (play.project.bodies.get(id) ?? bodies.added.get(id))?.label ?? id;
  return (
    <Modal
      title={t('whatif:plans.carryTitle')}
      closeLabel={t('whatif:plans.cancel')}
      isOpen
      onClose={onClose}
    >
      <div className={styles.form} lang={language}>
        <p>{t(size === 0 ? 'whatif:plans.carryNone' : 'whatif:plans.carryText')}</p>
        {size > 0 ? (
          <ul className={styles.said}>
            {[...bodies.added.values()].map((body) => (
              <li key={body.id}>{t('whatif:steps.addBody', { body: body.label })}</li>
            ))}
            {[...ties.added.values()].map((tie) => (
              <li key={tie.id}>
                {t('whatif:steps.addTie', { from: label(tie.source), to: label(tie.target) })}
              </li>
            ))}
          </ul>
        ) : null}
        {play.steps.some(goes) ? <p className={styles.quiet}>{t('whatif:plans.carryNot')}</p> : null}
        <Foot onClose={onClose}>
          <Button
            tone="primary"
            isDisabled={size === 0}
            onPress={() => {
              carryOut();
              onClose();
            }}
          >
            {t('whatif:plans.carryNow')}
          </Button>
        </Foot>
      </div>
    </Modal>
  );
}
