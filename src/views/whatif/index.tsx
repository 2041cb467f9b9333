/** What if (Was wäre wenn): bodies and ties go and come in thought, with every measure before and after; the data stay as they are. */
import { Lightbulb } from 'lucide-react';
import { useEffect } from 'react';
import { show } from '../../state/actions.ts';
import { store, useApp } from '../../state/store.ts';
import { redoPlay, selectWhatIf, undoPlay } from '../../state/what-if/what-if.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { BestTie } from './best.tsx';
import { Change } from './change.tsx';
import { DeltaTables } from './delta-table.tsx';
import { Outcome, Role } from './outcome.tsx';
import { Picture } from './picture.tsx';
import { Plans } from './plans.tsx';
import { Scenarios, Steps } from './scenarios.tsx';
import { TakeAlong } from './take-along.tsx';
import { usePlay, useSides } from './use-play.ts';
import styles from './whatif.module.css';

export default function WhatIfView() {
  const aggregate = useApp((s) => s.project.about.aggregate);
  const isEmpty = useApp((s) => s.project.bodies.size === 0);
  if (aggregate) return <Sums />;
  if (isEmpty) return <Nobody />;
  return <Playing />;
}

/** Ctrl+Z belongs to the play as long as it has steps; before and after that to the network, as everywhere. */
function playKeys(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]')) return;
  const isRedo = key === 'y' || event.shiftKey;
  const { past, future } = selectWhatIf(store.getState());
  if ((isRedo ? future : past).length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isRedo) redoPlay();
  else undoPlay();
}

function Playing() {
  const { t } = useWords();
  useEffect(() => {
    window.addEventListener('keydown', playKeys, true);
    return () => window.removeEventListener('keydown', playKeys, true);
  }, []);
  const play = usePlay();
  const sides = useSides(play);
  return (
    <Page className={styles.page} data-testid="whatif" data-ready={sides !== null && !sides.stale}>
      <PageHead title={t('whatif:title')} ask={t('whatif:ask')}>
        <p className={styles.banner} role="note">
          <Lightbulb aria-hidden="true" />
          <span>
            <b>{t('whatif:banner')}</b> {t('whatif:bannerHint')}
          </span>
        </p>
        <TakeAlong play={play} sides={sides} />
      </PageHead>
      <Scenarios play={play} />
      <div className={styles.desk}>
        <Picture play={play} />
        <div className={styles.side}>
          <Steps play={play} />
          {play.steps.length > 0 ? <Outcome play={play} /> : null}
          <Change play={play} />
        </div>
      </div>
      {play.steps.length > 0 ? (
        <>
          <Role play={play} sides={sides} />
          <DeltaTables play={play} sides={sides} />
        </>
      ) : null}
      <BestTie play={play} />
      <Plans play={play} />
    </Page>
  );
}

/** Sums over many centres: there is nobody who could leave. */
function Sums() {
  const { t } = useWords();
  return (
    <Page data-testid="whatif" data-ready>
      <PageHead name={t('whatif:title')} title={t('whatif:aggregate.title')} />
      <Empty text={t('whatif:aggregate.text')}>
        <Button tone="primary" onPress={() => show('start')}>
          {t('whatif:aggregate.open')}
        </Button>
      </Empty>
    </Page>
  );
}

function Nobody() {
  const { t } = useWords();
  return (
    <Page data-testid="whatif" data-ready>
      <PageHead title={t('whatif:title')} ask={t('whatif:ask')} />
      <Empty text={t('whatif:nobody')} />
    </Page>
  );
}
