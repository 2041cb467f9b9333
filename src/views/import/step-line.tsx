/** The steps as a line; each can be gone to, and says how much waits for the person there. */
import { Check } from 'lucide-react';
import { number } from '../../i18n/format.ts';
import { goToStep } from '../../state/importing/import.ts';
import { type DecidingImport, needs, nextInNeed, stepsOf } from '../../state/importing/importing.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

export function StepLine({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const open = needs(importing);
  const { step } = importing;
  const next = step ? nextInNeed(importing, step) : null;
  return (
    <nav className={styles.steps} aria-label={t('import:steps')}>
      <ol>
        {stepsOf(importing).map((id, i) => (
          <li key={id}>
            <button
              type="button"
              className={styles.step}
              aria-current={step === id ? 'step' : undefined}
              data-need={open[id] > 0 || undefined}
              data-next={next === id || undefined}
              data-step={id}
              onClick={() => goToStep(id)}
            >
              <span className={styles.stepNumber} aria-hidden="true">
                {open[id] > 0 || importing.staged === null ? i + 1 : <Check />}
              </span>
              <span className={styles.stepName}>{t(`import:step.${id}`)}</span>
              {open[id] > 0 ? (
                <span className={styles.badge}>
                  {number(open[id], language)}
                  <span className="visually-hidden"> {t('import:waiting')}</span>
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
