/** Time (Verlauf): what came, ended, became closer or looser between two years or since a state that was kept. */
import { Copy, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Pair } from '../../figures/time/pairs.ts';
import { differenceSentences, momentName } from '../../i18n/time-sentence.ts';
import { changeRows } from '../../i18n/time-table.ts';
import type { Id } from '../../model/project.ts';
import { isPersonBound } from '../../model/tie-standing.ts';
import { type Dating, datingOf, type Moment, usualPair } from '../../model/timeline.ts';
import { show } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { copyTimeText } from '../../state/time/time-out.ts';
import { Button } from '../parts/controls/button.tsx';
import { OneOf } from '../parts/one-of.tsx';
import { Lead, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { TermLine } from '../parts/term-line.tsx';
import { useWords } from '../parts/use-words.ts';
import { Changes } from './changes.tsx';
import { Choosers, type Chosen, Slider } from './choosers.tsx';
import { NoMoments } from './empty.tsx';
import { KeptStates } from './kept.tsx';
import { Measures } from './measures.tsx';
import { AllMoments, type Mode, PairPictures } from './pictures.tsx';
import { cautionOf, TakeAlong } from './take-along.tsx';
import styles from './time.module.css';
import { type Line, namesOf, useLine, useMoments, usePair } from './use-time.ts';

/** Whoever goes to the map and comes back finds the two moments as they were left, as long as it is the same network. */
let left: { readonly of: Id; readonly chosen: Chosen | null; readonly mode: Mode } | null = null;

export default function TimeView() {
  const moments = useMoments();
  if (moments.length < 2) return <NoMoments />;
  return <Between moments={moments} />;
}

const MODES = ['difference', 'beside', 'all'] as const satisfies readonly Mode[];

function Between({ moments }: { readonly moments: readonly Moment[] }) {
  const { t } = useWords();
  const project = useApp((s) => s.project);
  const { id } = project.about;
  const kept = left?.of === id ? left : null;
  const [wanted, setWanted] = useState<Chosen | null>(kept?.chosen ?? null);
  const [mode, setMode] = useState<Mode>(kept?.mode ?? 'difference');
  const remember = (chosen: Chosen | null, next: Mode) => {
    left = { of: id, chosen, mode: next };
    setWanted(chosen);
    setMode(next);
  };
  const there = useMemo(() => new Set(moments.map(({ key }) => key)), [moments]);
  const chosen = useMemo((): Chosen => {
    if (wanted && there.has(wanted.from) && there.has(wanted.to)) return wanted;
    const [from, to] = usualPair(moments, project) ?? [moments[0]!, moments.at(-1)!];
    return { from: from.key, to: to.key };
  }, [wanted, there, moments, project]);
  const line = useLine(moments);
  return (
    <Page className={styles.page} data-testid="time" data-ready={line !== null}>
      <PageHead name={t('time:title')} title={t('time:heading')} ask={t('time:ask')}>
        {line ? <TakeAlong line={line} chosen={chosen} mode={mode} /> : null}
      </PageHead>
      <div className={styles.bar}>
        <Choosers moments={moments} chosen={chosen} onChange={(next) => remember(next, mode)} />
        <OneOf
          label={t('time:mode.label')}
          value={mode}
          choices={MODES.map((id) => ({ id, label: t(`time:mode.${id}`) }))}
          onChange={(next) => remember(wanted, next)}
        />
      </div>
      {line ? (
        <Told line={line} chosen={chosen} mode={mode} onChosen={(next) => remember(next, mode)} />
      ) : (
        <p className={styles.quiet}>{t('time:reading')}</p>
      )}
      <KeptStates
        onCompare={(state) => {
          remember({ from: `snapshot ${state}`, to: 'now' }, mode === 'all' ? 'difference' : mode);
          document.getElementById('view')?.scrollTo({ top: 0 });
        }}
      />
    </Page>
  );
}

function Told({
  line,
  chosen,
  mode,
  onChosen,
}: {
  readonly line: Line;
  readonly chosen: Chosen;
  readonly mode: Mode;
  readonly onChosen: (chosen: Chosen) => void;
}) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const pair = usePair(line, chosen);
  const { from, to, difference, endsIn } = pair;
  const dating = useMemo(() => datingOf(project, lens), [project, lens]);
  const rows = useMemo(() => changeRows(difference, namesOf(pair), language), [difference, pair, language]);
  const sentences = differenceSentences(difference, from.moment, to.moment, endsIn, language);
  const text = sentences.join(' ');
  const noted = difference.ties.filter(({ what }) => what === 'noted').length;
  const hasYears = line.states.some(({ moment }) => moment.of === 'year');
  const first = cautionOf(dating, t, language);
  const [a, b] = [momentName(from.moment, language), momentName(to.moment, language)];
  return (
    <>
      <div className={styles.lead}>
        <div>
          <h2>{t('time:report')}</h2>
          <Lead data-testid="time-sentence" aria-live="polite">
            {text}
          </Lead>
          <TermLine ids={['dated', 'closer', 'snapshot', 'tie', 'lens']} />
          {noted > 0 ? <p className={styles.noted}>{t('time:noted', { count: noted })}</p> : null}
          {hasYears ? (
            <p className={styles.noted} data-testid="time-dating">
              {first}
            </p>
          ) : null}
        </div>
        <Button onPress={() => void copyTimeText(text)}>
          <Copy aria-hidden="true" />
          {t('time:copy')}
        </Button>
      </div>
      <Slider states={line.states} chosen={chosen} onChange={onChosen} />
      {mode === 'all' ? (
        <AllMoments line={line} />
      ) : (
        <PairPictures line={line} pair={pair} rows={rows} isBeside={mode === 'beside'} />
      )}
      <Cautions dating={dating} pair={pair} />
      <Changes
        key={`${from.moment.key} ${to.moment.key}`}
        rows={rows}
        caption={t('time:table.caption', { from: a, to: b })}
      />
      <Bound />
      <Measures states={line.states} pair={pair} caution={`${first} ${t('time:caution.recording')}`} />
    </>
  );
}

function Cautions({ dating, pair }: { readonly dating: Dating; readonly pair: Pair }) {
  const { t } = useWords();
  const projected = useApp((s) => s.lens.affiliations === 'projected');
  const isMixed = (pair.from.moment.of === 'year') !== (pair.to.moment.of === 'year');
  return (
    <details className={styles.cautions}>
      <summary>
        <TriangleAlert aria-hidden="true" width={16} height={16} /> {t('time:caution.title')}
      </summary>
      <ul>
        <li>{t('time:caution.recording')}</li>
        {dating.meant > 0 ? <li>{t('time:caution.meant', { count: dating.meant })}</li> : null}
        {dating.endedUndated > 0 ? <li>{t('time:caution.ended', { count: dating.endedUndated })}</li> : null}
        {isMixed ? <li>{t('time:caution.mixed')}</li> : null}
        {projected ? <li>{t('time:caution.committees')}</li> : null}
      </ul>
    </details>
  );
}

/** Ties that hang on one person: what is left without them is a question for another view. */
function Bound() {
  const { t } = useWords();
  const ties = useApp((s) => s.project.ties);
  const count = useMemo(() => [...ties.values()].filter(isPersonBound).length, [ties]);
  if (count === 0) return null;
  return (
    <div className={styles.bound}>
      <p>{t('time:bound.text', { count })}</p>
      <Button onPress={() => show('whatif')}>{t('time:bound.whatif')}</Button>
      <Button onPress={() => show('follow')}>{t('time:bound.follow')}</Button>
    </div>
  );
}
