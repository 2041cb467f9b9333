/** Bodies that sit in committees or networks with the centre without a recorded tie to it: known faces, easiest to begin with. */
import { MapPin, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { list, number } from '../../i18n/format.ts';
import { isAbort } from '../../jobs/crew.ts';
import { useApp } from '../../state/store.ts';
import { findShared, type SharedFound, spotlight, tiedOtherwise } from '../../state/testing/groups.ts';
import { Button } from '../parts/controls/button.tsx';
import { Section } from '../parts/page.tsx';
import { TermLine } from '../parts/term-line.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyLink } from './bits.tsx';
import styles from './gaps.module.css';
import type { PlanAsk } from './plan-dialog.tsx';
import type { GapsView } from './use-gaps.ts';

const FIRST = 6;
const STEP = 50;

function useShared({ centre, lensed }: GapsView): SharedFound | 'failed' | null {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const [found, setFound] = useState<{
    readonly key: object;
    readonly id: string;
    readonly answer: SharedFound | 'failed';
  } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const put = (answer: SharedFound | 'failed') =>
      stop.signal.aborted || setFound({ key: lensed, id: centre.id, answer });
    findShared(project, lens, centre.id, stop).then(put, (error: unknown) => isAbort(error) || put('failed'));
    return () => stop.abort();
  }, [project, lens, lensed, centre.id]);
  return found?.key === lensed && found.id === centre.id ? found.answer : null;
}

export function Committees({
  view,
  onPlan,
}: {
  readonly view: GapsView;
  readonly onPlan: (ask: PlanAsk) => void;
}) {
  const { t } = useWords();
  const found = useShared(view);
  const { centre, lensed, gaps } = view;
  const kinds = lensed.lens.kinds;
  const noCommittees = !kinds.includes('committee') && !kinds.includes('network');
  const belongs = [...gaps.partners.values()].some(
    ({ body }) => body.kind === 'committee' || body.kind === 'network',
  );
  return (
    <Section
      title={t('gaps:committees.title')}
      note={t('gaps:committees.ask')}
      data-testid="gaps-committees"
      data-ready={found !== null}
    >
      <TermLine ids={['committee', 'membership', 'sharedCommittees', 'cooperation']} />
      {found === null ? (
        <p className={styles.quiet}>{t('gaps:computing')}</p>
      ) : found === 'failed' ? (
        <p>{t('gaps:committees.failed')}</p>
      ) : found.pairs.total > 0 ? (
        <Pairs found={found} centre={centre.id} onPlan={onPlan} />
      ) : (
        <p>
          {noCommittees
            ? t('gaps:committees.noCommittees')
            : belongs
              ? t('gaps:committees.none')
              : t('gaps:committees.noMembership', { name: centre.label })}
        </p>
      )}
    </Section>
  );
}

function Pairs({
  found,
  centre,
  onPlan,
}: {
  readonly found: SharedFound;
  readonly centre: string;
  readonly onPlan: (ask: PlanAsk) => void;
}) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const [shown, setShown] = useState(FIRST);
  const { lensed, pairs } = found;
  const tied = tiedOtherwise(project, found);
  const rows = Array.from(pairs.a, (a, i) => {
    const other = lensed.bodies[a]!.id === centre ? lensed.bodies[pairs.b[i]!]! : lensed.bodies[a]!;
    const shared = [...pairs.shared.subarray(pairs.offsets[i]!, pairs.offsets[i + 1]!)];
    return { other, shared: shared.map((v) => lensed.bodies[v]!) };
  });
  const rest = rows.length - shown;
  return (
    <>
      <p>{t('gaps:committees.lead', { count: pairs.total, n: number(pairs.total, language) })}</p>
      <ul className={styles.lines}>
        {rows.slice(0, shown).map(({ other, shared }) => (
          <li key={other.id}>
            <div>
              <BodyLink id={other.id} label={other.label} />
              <small>
                {t('gaps:committees.line', {
                  committees: list(
                    shared.map(({ label }) => label),
                    language,
                  ),
                })}
              </small>
              {tied(centre, other.id) ? <small>{t('gaps:committees.otherwise')}</small> : null}
            </div>
            <Button
              tone="quiet"
              aria-label={t('gaps:committees.onMapLong', { name: other.label })}
              onPress={() => spotlight([centre, other.id, ...shared.map(({ id }) => id)], other.label)}
            >
              <MapPin aria-hidden="true" />
              {t('gaps:committees.onMap')}
            </Button>
            <Button
              aria-label={t('gaps:others.planWith', { name: other.label })}
              onPress={() => onPlan({ category: other.category, target: other.id })}
            >
              <Plus aria-hidden="true" />
              {t('gaps:row.plan')}
            </Button>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div className={styles.tools}>
          <Button tone="quiet" onPress={() => setShown(shown + STEP)}>
            {t('gaps:committees.more', { n: number(Math.min(rest, STEP), language) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
