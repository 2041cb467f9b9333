/** Figures (Abbildungen): pictures that are kept, set up for a page, and taken out. What is seen is what is saved. */

import { show } from '../../state/actions.ts';
import { selectFigure } from '../../state/figures/figures.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './figures.module.css';
import { Studio } from './studio.tsx';
import { Templates } from './templates.tsx';

export default function FiguresView() {
  const isEmpty = useApp((s) => s.project.bodies.size === 0);
  const figure = useApp(selectFigure);
  if (figure) return <Studio figure={figure} />;
  if (isEmpty) return <Nobody />;
  return <First />;
}

/** Nothing is kept yet: what a figure is, and templates as pictures of the open network. */
function First() {
  const { t } = useWords();
  return (
    <div className={styles.first} data-testid="figures" data-state="empty">
      <h1>{t('figures:empty.title')}</h1>
      <p>{t('figures:empty.text')}</p>
      <h2>{t('figures:empty.choose')}</h2>
      <Templates />
    </div>
  );
}

function Nobody() {
  const { t } = useWords();
  return (
    <div className={styles.first} data-testid="figures" data-state="nobody">
      <h1>{t('figures:title')}</h1>
      <p>{t('figures:empty.noNetwork')}</p>
      <Button tone="primary" onPress={() => show('start')}>
        {t('shell:views.start')}
      </Button>
    </div>
  );
}
