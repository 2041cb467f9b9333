/** Who sits with whom in which committees and networks, combination by combination. */
import { useEffect, useMemo, useState } from 'react';
import { upsetChart } from '../../drawing/charts/upset.ts';
import { PALETTES } from '../../drawing/look.ts';
import { combinationName, committeesIn, upsetInput } from '../../figures/committee-chart.ts';
import { list, number } from '../../i18n/format.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import type { SharedCommittees } from '../../model/memberships.ts';
import { select } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { ChartFrame } from '../parts/chart-frame.tsx';
import { ChartStage } from '../parts/chart-stage.tsx';
import { PlainSection, Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { PointedProvider } from '../parts/pointed.tsx';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';

/** Lines get too long to follow beyond. */
const WIDEST = 1100;

/** Null while they are being counted. */
function useCommittees(lensed: Lensed): SharedCommittees | null {
  const project = useApp((s) => s.project);
  const [found, setFound] = useState<{ readonly of: Lensed; readonly answer: SharedCommittees } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    committeesIn(project, lensed, stop.signal).then(
      (answer) => stop.signal.aborted || setFound({ of: lensed, answer }),
      (error: unknown) => {
        if (!isAbort(error)) throw error;
      },
    );
    return () => stop.abort();
  }, [project, lensed]);
  return found?.of === lensed ? found.answer : null;
}

export function Committees({ lensed }: { readonly lensed: Lensed }) {
  const { t } = useWords();
  const found = useCommittees(lensed);
  if (found !== null && found.committees.length > 0)
    return (
      <PlainSection data-testid="committees" data-ready>
        <PointedProvider>
          <Found found={found} />
        </PointedProvider>
      </PlainSection>
    );
  return (
    <Section title={t('pictured:upset.ask')} data-testid="committees" data-ready={found !== null}>
      <p className={styles.note}>{t(found === null ? 'sectors:computing' : 'pictured:upset.none')}</p>
    </Section>
  );
}

function Found({ found }: { readonly found: SharedCommittees }) {
  const { t, language } = useWords();
  const theme = useThemeName();
  const { ref, width: room } = useWidth();
  const width = Math.min(room, WIDEST);
  const title = t('pictured:upset.ask');
  const chart = useMemo(
    () =>
      width === 0
        ? null
        : upsetChart({
            ...upsetInput(found, { language, number: (value) => number(value, language, 0) }),
            width,
            palette: PALETTES[theme],
          }),
    [found, language, width, theme],
  );
  return (
    <ChartFrame
      title={title}
      note={t('pictured:upset.note')}
      keep={{ chart: 'committees' }}
      table={
        <PlainTable
          caption={title}
          columns={[
            { label: t('pictured:upset.table.committees') },
            { label: t('pictured:upset.table.count'), numeric: true },
            { label: t('pictured:upset.table.who') },
          ]}
          rows={found.combinations.map((combination) => ({
            key: combination.committees.join(' '),
            cells: [
              combinationName(found, combination, language),
              number(combination.bodies.length, language, 0),
              <Names key="who" bodies={combination.bodies} />,
            ],
          }))}
        />
      }
    >
      <div ref={ref} className={styles.upset}>
        {chart ? <ChartStage chart={chart} width={width} title={title} /> : null}
      </div>
    </ChartFrame>
  );
}

/** With more, names are said as text: so many buttons would be walked through by nobody. */
const MOST_BUTTONS = 40;

function Names({ bodies }: { readonly bodies: SharedCommittees['combinations'][number]['bodies'] }) {
  const { language } = useWords();
  if (bodies.length > MOST_BUTTONS)
    return (
      <>
        {list(
          bodies.map(({ label }) => label),
          language,
        )}
      </>
    );
  return (
    <>
      {bodies.map(({ id, label }, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <button type="button" className={styles.link} onClick={() => select(id)}>
            {label}
          </button>
        </span>
      ))}
    </>
  );
}
