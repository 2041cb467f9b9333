/** Figures (Abbildungen): pictures that are kept, set up for a page, and taken out. What is seen is what is saved. */

import { show } from '../../state/actions.ts';
import { selectFigure } from '../../state/figures/figures.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Page, Section } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
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
    <Page data-testid="figures" data-state="empty">
      <PageHead name={t('figures:title')} title={t('figures:empty.title')} ask={t('figures:empty.text')} />
      <Section title={t('figures:empty.choose')}>
        <Templates />
      </Section>
    </Page>
  );
}

function Nobody() {
  const { t } = useWords();
  return (
    <Page data-testid="figures" data-state="nobody">
      <PageHead title={t('figures:title')} />
      <Empty text={t('figures:empty.noNetwork')}>
        <Button tone="primary" onPress={() => show('start')}>
          {t('shell:views.start')}
        </Button>
      </Empty>
    </Page>
  );
}
