/** What is played with one press, and what has been played: each step can be taken back by itself. */
import { Redo2, RotateCcw, Undo2, X } from 'lucide-react';
import { useMemo } from 'react';
import { stepText } from '../../i18n/what-if-sentence.ts';
import type { PlanStep } from '../../model/project.ts';
import { isPersonBound } from '../../model/tie-standing.ts';
import {
  clearPlay,
  dropSteps,
  isPlayed,
  redoPlay,
  type Scenario,
  scenariosOf,
  stepsOf,
  toggleScenario,
  undoPlay,
} from '../../state/what-if/what-if.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Toggle } from '../parts/controls/toggle.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Play } from './use-play.ts';
import styles from './whatif.module.css';

export function Scenarios({ play }: { readonly play: Play }) {
  const { t } = useWords();
  const { project, whatIf } = play;
  const scenarios = useMemo(() => scenariosOf(project), [project]);
  const label = (scenario: Scenario): string => {
    if (scenario.is === 'person') return t('whatif:scenario.person');
    const body = project.bodies.get(scenario.id)?.label ?? scenario.id;
    return t(scenario.is === 'hub' ? 'whatif:scenario.hub' : 'whatif:scenario.funder', { body });
  };
  if (scenarios.length === 0) return null;
  return (
    <section className={styles.scenarios} aria-labelledby="whatif-scenarios">
      <h2 id="whatif-scenarios">{t('whatif:scenario.title')}</h2>
      <div className={styles.chips}>
        {scenarios.map((scenario) => (
          <Toggle
            key={scenario.is === 'person' ? 'person' : scenario.id}
            className={styles.chip ?? ''}
            isSelected={isPlayed(whatIf, stepsOf(project, scenario))}
            onChange={() => toggleScenario(scenario)}
          >
            {label(scenario)}
          </Toggle>
        ))}
      </div>
    </section>
  );
}

/** Ties that hang on a person are one line as long as they all go together. */
const FEW = 3;

export function Steps({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const { project, steps, whatIf, played } = play;
  const misfits = useMemo(() => new Map(played.misfits.map(({ step, why }) => [step, why])), [played]);
  const personal = useMemo(
    () =>
      steps.filter((step) => {
        const tie = step.do === 'remove-tie' ? project.ties.get(step.id) : undefined;
        return tie !== undefined && isPersonBound(tie);
      }),
    [steps, project],
  );
  const grouped = personal.length > FEW ? personal : [];
  const line = (step: PlanStep, i: number) => {
    const text = stepText(step, project, steps, language);
    const why = misfits.get(i);
    return (
      <li key={`${step.do}:${i}`} data-misfit={why !== undefined}>
        <span>
          {text}
          {why ? <small>{t(`whatif:steps.misfit.${why}`)}</small> : null}
        </span>
        <IconButton label={t('whatif:steps.drop', { step: text })} onPress={() => dropSteps([step])}>
          <X aria-hidden="true" />
        </IconButton>
      </li>
    );
  };
  const together = t('whatif:steps.person', { count: grouped.length });
  return (
    <section className={styles.block} aria-labelledby="whatif-steps">
      <div className={styles.blockHead}>
        <h2 id="whatif-steps">{t('whatif:steps.title')}</h2>
        <div className={styles.tools}>
          <IconButton label={t('whatif:undoPlay')} onPress={undoPlay} isDisabled={whatIf.past.length === 0}>
            <Undo2 aria-hidden="true" />
          </IconButton>
          <IconButton label={t('whatif:redoPlay')} onPress={redoPlay} isDisabled={whatIf.future.length === 0}>
            <Redo2 aria-hidden="true" />
          </IconButton>
          <Button tone="quiet" onPress={clearPlay} isDisabled={steps.length === 0}>
            <RotateCcw aria-hidden="true" />
            {t('whatif:clear')}
          </Button>
        </div>
      </div>
      {steps.length === 0 ? (
        <p className={styles.quiet}>
          <b>{t('whatif:empty.title')}.</b> {t('whatif:empty.text')}
        </p>
      ) : (
        <ol className={styles.steps} data-testid="whatif-steps">
          {steps.map((step, i) => (grouped.includes(step) ? null : line(step, i)))}
          {grouped.length > 0 ? (
            <li>
              <details>
                <summary>{together}</summary>
                <ol className={styles.steps}>
                  {steps.map((step, i) => (grouped.includes(step) ? line(step, i) : null))}
                </ol>
              </details>
              <IconButton
                label={t('whatif:steps.drop', { step: together })}
                onPress={() => dropSteps(grouped)}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ) : null}
        </ol>
      )}
    </section>
  );
}
