/** Sectors (Sektoren): who is tied to whom across sectors, against chance; who bridges; how sure the assignments are. */
import { useMemo } from 'react';
import { number } from '../../i18n/format.ts';
import { show } from '../../state/actions.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Lead, Page, PlainSection, Section } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { Bridging } from './bridging.tsx';
import { Committees } from './committees.tsx';
import { Doubtful } from './doubtful.tsx';
import { Groups } from './groups.tsx';
import { InwardOutward } from './inward-outward.tsx';
import { Matrix } from './matrix.tsx';
import { NetworkMix } from './network-mix.tsx';
import { Ribbons } from './ribbons.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import styles from './sectors.module.css';
import { groupMatrix } from './sectors-data.ts';
import { SharedPairs } from './shared-pairs.tsx';

/** Fewer labelled ties than this carry no statement about the whole. */
const FEW = 20;

export default function SectorsView() {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const matrix = useMemo(() => groupMatrix(lensed), [lensed]);
  const labelled = matrix.sizes.slice(0, lensed.labels.sectorCount).reduce((a, b) => a + b, 0);
  const ties = matrix.labelledTies;
  const tiesKey =
    ties === 0 ? 'sectors:leadTiesNone' : ties < FEW ? 'sectors:leadTiesFew' : 'sectors:leadTies';
  if (lensed.bodies.length === 0 || (labelled === 0 && lensed.lens.scheme === 'assigned')) {
    return <Nothing noNetwork={lensed.bodies.length === 0} />;
  }
  return (
    <Page>
      <PageHead title={t('sectors:title')} />
      <Lead>
        {t('sectors:lead', {
          labelled: number(labelled, language),
          all: number(lensed.counts.bodies, language),
          ties: t(tiesKey, {
            count: ties,
            n: number(ties, language),
            edges: number(lensed.counts.edges, language),
          }),
        })}
      </Lead>
      <SchemeSwitch lensed={lensed} />
      <div className={styles.grid}>
        <NetworkMix lensed={lensed} matrix={matrix} />
        <InwardOutward lensed={lensed} answers={answers} matrix={matrix} />
      </div>
      <div className={`${styles.grid} ${styles.uneven}`}>
        <Matrix lensed={lensed} matrix={matrix} />
        <PlainSection>
          <Ribbons lensed={lensed} matrix={matrix} />
        </PlainSection>
      </div>
      <ToChance />
      <Bridging lensed={lensed} answers={answers} />
      <Groups lensed={lensed} />
      <Committees lensed={lensed} />
      <SharedPairs lensed={lensed} answers={answers} />
      <Doubtful lensed={lensed} />
    </Page>
  );
}

/** Whether all this could be chance is a page of its own. */
function ToChance() {
  const { t } = useWords();
  return (
    <Section title={t('chance:title')} note={t('chance:lead')}>
      <div>
        <Button onPress={() => show('chance')}>{t('chance:open')}</Button>
      </div>
    </Section>
  );
}

function Nothing({ noNetwork }: { readonly noNetwork: boolean }) {
  const { t } = useWords();
  return (
    <Page>
      <PageHead title={t('sectors:empty.title')} />
      <Empty text={t(noNetwork ? 'sectors:empty.none' : 'sectors:empty.unlabelled')}>
        <Button tone="primary" onPress={() => show(noNetwork ? 'start' : 'table')}>
          {t(noNetwork ? 'sectors:empty.start' : 'sectors:empty.table')}
        </Button>
      </Empty>
    </Page>
  );
}
