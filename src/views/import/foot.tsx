/** What would come of it, always in view, and the way on. */
import { useEffect, useRef } from 'react';
import { duration, number, percent } from '../../i18n/format.ts';
import type { Staged } from '../../io/import/import.ts';
import { goToStep, stay } from '../../state/importing/import.ts';
import { takeOver } from '../../state/importing/import-end.ts';
import { close, isReady, stage, stopStaging } from '../../state/importing/import-stage.ts';
import {
  type DecidingImport,
  nextInNeed,
  rowsInNeed,
  stepsOf,
  takenTables,
} from '../../state/importing/importing.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';
import { isEarlier } from './target.tsx';

export function Foot({ importing }: { readonly importing: DecidingImport }) {
  if (importing.leaving) return <Leaving decisions={importing.past.length} />;
  return (
    <footer className={styles.foot}>
      <Result importing={importing} />
      <Ways importing={importing} />
    </footer>
  );
}

/** The question before decisions are thrown away; Escape says no. */
function Leaving({ decisions }: { readonly decisions: number }) {
  const { t } = useWords();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.querySelector('button')?.focus(), []);
  return (
    <footer className={styles.foot} data-asks="true">
      <div ref={question} className={styles.question} role="alertdialog" aria-labelledby="import-leaving">
        <p id="import-leaving">{t('import:leaving', { count: decisions })}</p>
        <div className={styles.ways}>
          <Button tone="primary" onPress={stay}>
            {t('import:stay')}
          </Button>
          <Button onPress={close}>{t('import:discard')}</Button>
        </div>
      </div>
    </footer>
  );
}

function Result({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const { staged, running, failed } = importing;
  return (
    <div className={styles.result} data-testid="import-result" data-busy={running !== null}>
      <p role="status">
        {failed
          ? failed.cancelled
            ? t('import:stopped')
            : t('import:failed', { reason: failed.reason })
          : staged
            ? resultOf(staged)
            : t('import:reading')}
      </p>
      {running ? <Running importing={importing} running={running} /> : null}
      {failed ? (
        <Button tone="quiet" onPress={() => void stage()}>
          {t('import:again')}
        </Button>
      ) : null}
    </div>
  );

  function resultOf({ project, bodies, ties, ...rest }: Staged) {
    if (!project) return <strong>{t('import:nothing')}</strong>;
    const rows = rowsInNeed({ project, bodies, ties, ...rest });
    const sum = ({ added, changed, same }: Staged['bodies']) => added + changed + same;
    const count = (n: number) => ({ count: n, n: number(n, language) });
    return (
      <>
        <strong>
          {t('import:bodies', count(sum(bodies)))}, {t('import:ties', count(sum(ties)))}
        </strong>
        {rows > 0 ? <span className={styles.need}> {t('import:rowsNeed', count(rows))}</span> : null}
      </>
    );
  }
}

/** How far it is, how fast, how long it still takes; and a way to stop it, from the first moment. */
function Running({
  importing,
  running,
}: {
  readonly importing: DecidingImport;
  readonly running: NonNullable<DecidingImport['running']>;
}) {
  const { t, language } = useWords();
  const { done, total, rate } = running;
  const rows = takenTables(importing).reduce((sum, table) => sum + table.rows, 0);
  const figures: string[] = [];
  if (total > 0) figures.push(percent(done / total, language));
  if (rate.perSecond !== null && rate.left !== null) {
    // More digits than two would pretend that the pace is known so well.
    const pace = Number((rows * rate.perSecond).toPrecision(2));
    if (pace >= 1) figures.push(t('import:rate', { rows: number(pace, language, 0) }));
    figures.push(t('shell:timeLeft', { time: duration(rate.left, language) }));
  }
  return (
    <span className={styles.progress}>
      <progress value={total > 0 ? done / total : undefined} max={1} aria-label={t('import:reading')} />
      {/* Before what grows: who aims at it while the pace comes to be known still hits it. */}
      <Button onPress={stopStaging}>{t('import:stop')}</Button>
      <span data-testid="import-pace">{figures.join(' · ')}</span>
    </span>
  );
}

function Ways({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const open = useApp((s) => s.project);
  const { step, decisions } = importing;
  const steps = stepsOf(importing);
  const at = step ? steps.indexOf(step) : 0;
  const before = steps[at - 1];
  const next = step && step !== 'preview' ? (nextInNeed(importing, step) ?? 'preview') : null;
  return (
    <div className={styles.ways}>
      {before ? <Button onPress={() => goToStep(before)}>{t('import:back')}</Button> : null}
      {next && next !== 'preview' ? (
        <Button onPress={() => goToStep('preview')}>{t('import:toPreview')}</Button>
      ) : null}
      {next ? (
        <Button tone="primary" onPress={() => goToStep(next)}>
          {t('import:next', { step: t(`import:step.${next}`) })}
        </Button>
      ) : (
        <Button tone="primary" isDisabled={!isReady(importing, open)} onPress={() => void takeOver()}>
          {t(
            isEarlier(decisions.target)
              ? 'import:takeState'
              : decisions.target.is === 'new'
                ? 'import:takeNew'
                : 'import:takeInto',
          )}
        </Button>
      )}
    </div>
  );
}
