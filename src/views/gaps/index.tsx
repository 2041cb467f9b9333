/** Gaps (Lückencheck): whom other centres often work with, who of it is in one's own network, and who could introduce. */
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { beside, namingOf } from '../../compare/naming.ts';
import { drawGaps } from '../../figures/gaps-picture.ts';
import { gapSentences } from '../../i18n/gaps-sentence.ts';
import { type Introductions, openWays } from '../../i18n/gaps-table.ts';
import { countGaps, type GapRow } from '../../model/gaps.ts';
import { show } from '../../state/actions.ts';
import { gapsCentre } from '../../state/gaps/gaps.ts';
import {
  copyGapsText,
  type GapsPage,
  saveGapsCsv,
  saveGapsPicture,
  saveGapsWorkbook,
} from '../../state/gaps/gaps-out.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { keepFigure } from '../parts/keep-figure.tsx';
import { Empty, Lead, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Prose } from '../parts/prose.tsx';
import { TermLine } from '../parts/term-line.tsx';
import { useWords } from '../parts/use-words.ts';
import { AboutSurvey } from './about-survey.tsx';
import { Categories } from './categories.tsx';
import { CentrePicker, Nobody } from './centre.tsx';
import { Committees } from './committees.tsx';
import styles from './gaps.module.css';
import { Others } from './others.tsx';
import { type Candidate, type PlanAsk, PlanDialog } from './plan-dialog.tsx';
import { Supposed } from './supposed.tsx';
import { ThinSectors } from './thin-sectors.tsx';
import { type GapsView as Found, useGaps, useOthers, useReasons, useWays } from './use-gaps.ts';

/** Width of the picture that leaves the page. */
const FILE_WIDTH = 900;

export default function GapsView() {
  const found = useGaps();
  if (found === 'aggregate') return <Survey />;
  if (found === 'reading') return <Reading />;
  if (typeof found === 'string') return <Nobody leftOut={found === 'left-out'} />;
  return <Checked view={found} />;
}

/** A large network, before its gaps are found. */
function Reading() {
  const { t } = useWords();
  return (
    <Page data-testid="gaps" data-ready={false}>
      <PageHead title={t('gaps:title')} ask={t('gaps:computing')} />
    </Page>
  );
}

function Checked({ view }: { readonly view: Found }) {
  const { t, language } = useWords();
  const { centre, gaps } = view;
  const [ask, setAsk] = useState<PlanAsk | null>(null);
  const others = useOthers();
  const { ways, ready } = useWays(view, others);
  const reasons = useReasons(others);
  const counts = useMemo(() => countGaps(gaps.rows), [gaps]);
  const synthetic = useApp((s) => s.project.about.synthetic);
  const alike = useMemo(
    () => (others ?? []).filter(({ project }) => project.about.synthetic === synthetic),
    [others, synthetic],
  );
  const rows = useMemo(() => (alike.length > 0 ? beside(namingOf(gaps.partners), alike) : []), [gaps, alike]);
  const sentences = gapSentences(counts, ready ? openWays(gaps.rows, ways) : null, language);
  const page: GapsPage = {
    centre: centre.label,
    rows: gaps.rows,
    ways,
    beside: alike.length > 0 ? { rows, labels: alike.map(({ label }) => label) } : null,
  };
  const plan = (asked: PlanAsk) => setAsk(asked);
  return (
    <Page className={styles.page} data-testid="gaps" data-ready={ready}>
      <PageHead name={t('gaps:title')} title={<Prose text={centre.label} />} ask={t('gaps:ask')}>
        <CentrePicker centre={centre.id} />
        <TakeAlong page={page} />
      </PageHead>
      <div className={styles.lead}>
        <Lead data-testid="gaps-summary">
          {sentences.map((text, i) => (
            <span key={text} data-caveat={i === sentences.length - 1}>
              <Prose text={text} />{' '}
            </span>
          ))}
        </Lead>
        <TermLine ids={['gap', 'survey', 'mention', 'block', 'category', 'unsaid', 'introduction']} />
      </div>
      <AboutSurvey />
      <Supposed supposed={gaps.supposed} />
      <Categories
        rows={gaps.rows}
        ways={ways}
        ready={ready}
        centre={centre.label}
        onPlan={(category) => plan({ category, candidates: candidatesOf(gaps.rows, ways, category) })}
      />
      <Committees view={view} onPlan={plan} />
      <Others view={view} others={others} alike={alike} rows={rows} reasons={reasons} onPlan={plan} />
      <ThinSectors view={view} />
      {ask ? (
        <PlanDialog ask={ask} centre={centre} partners={gaps.partners} onClose={() => setAsk(null)} />
      ) : null}
    </Page>
  );
}

/** Bodies of a category that are in the network already, and those of other networks that somebody could introduce to. */
function candidatesOf(rows: readonly GapRow[], ways: Introductions, category: string): readonly Candidate[] {
  const row = rows.find((one) => one.category === category);
  const here = row?.elsewhere.filter(({ wider }) => !wider) ?? [];
  const there = ways.get(category)?.filter(({ network, wider }) => network !== null && !wider) ?? [];
  return [
    ...here.map(({ body }) => ({ body, network: null })),
    ...there.map(({ target, network }) => ({ body: target, network })),
  ];
}

function TakeAlong({ page }: { readonly page: GapsPage }) {
  const { t } = useWords();
  const centre = useApp(gapsCentre);
  const picture = (format: 'svg' | 'png') => () =>
    void saveGapsPicture(format, (fontDataUri) => {
      const { lens, project, language } = store.getState();
      const { rows, centre } = page;
      const of = { rows, centre, lens, about: project.about, language };
      return drawGaps(of, { width: FILE_WIDTH, theme: 'light', fontDataUri }).svg;
    });
  return (
    <Menu
      label={t('gaps:out.open')}
      entries={[
        { id: 'text', label: t('gaps:out.text'), run: () => void copyGapsText(page) },
        { id: 'csv', label: t('gaps:out.csv'), run: () => void saveGapsCsv(page) },
        { id: 'xlsx', label: t('gaps:out.xlsx'), run: () => void saveGapsWorkbook(page) },
        { id: 'svg', label: t('gaps:out.svg'), run: picture('svg') },
        { id: 'png', label: t('gaps:out.png'), run: picture('png') },
        {
          id: 'figure',
          label: t('pictured:keep'),
          run: () => keepFigure({ chart: 'gaps', choices: centre === null ? {} : { centre } }),
        },
        { id: 'print', label: t('gaps:out.print'), run: () => setTimeout(() => window.print(), 100) },
      ]}
      trigger={
        <Button>
          <Download aria-hidden="true" />
          {t('gaps:out.open')}
        </Button>
      }
    />
  );
}

/** The national network is the survey itself: there is no single centre to look at. */
function Survey() {
  const { t } = useWords();
  const name = useApp((s) => s.project.about.name);
  const { language } = useWords();
  return (
    <Page data-testid="gaps">
      <PageHead name={t('gaps:title')} title={t('gaps:aggregate.title')} ask={name[language] ?? name.de} />
      <Empty text={t('gaps:aggregate.text')}>
        <Button tone="primary" onPress={() => show('start')}>
          {t('gaps:aggregate.start')}
        </Button>
        <Button onPress={() => show('survey')}>{t('gaps:aggregate.survey')}</Button>
      </Empty>
    </Page>
  );
}
