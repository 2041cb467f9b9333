/** Pairs that sit in the same committees and have no recorded tie: where asking is worthwhile. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Answers } from '../../analysis/measure.ts';
import { collator, list, number, percent } from '../../i18n/format.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import { select } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import {
  findShared,
  type SharedFound,
  saveRows,
  spotlight,
  tiedOtherwise,
} from '../../state/testing/groups.ts';
import { Button } from '../parts/controls/button.tsx';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import own from './groups.module.css';
import { type SharedRow, sharedRows, sharedTable } from './groups-data.ts';
import styles from './sectors.module.css';

const FIRST = 12;
const STEP = 100;

/** All pairs of the network under the lens; null while they are sought. */
function useShared(lensed: Lensed): SharedFound | 'failed' | null {
  const project = useApp((s) => s.project);
  const [found, setFound] = useState<{ readonly of: Lensed; readonly answer: SharedFound | 'failed' } | null>(
    null,
  );
  useEffect(() => {
    const stop = new AbortController();
    findShared(project, lensed.lens, null, stop).then(
      (answer) => stop.signal.aborted || setFound({ of: lensed, answer }),
      (error: unknown) => isAbort(error) || setFound({ of: lensed, answer: 'failed' }),
    );
    return () => stop.abort();
  }, [project, lensed]);
  return found?.of === lensed ? found.answer : null;
}

/** Which part of the network is two-mode, and how much of it is recorded. */
function TwoModePart({ answers }: { readonly answers: Answers | null }) {
  const { t, language } = useWords();
  const part = answers?.details.twoMode;
  const density = answers?.network['two-mode-density']?.value ?? null;
  if (!part || density === null) return null;
  const [n, of] = part.counts;
  return (
    <p data-testid="two-mode">
      {t(part.whole ? 'groups:twoMode.whole' : 'groups:twoMode.part', {
        n: number(n, language),
        of: number(of, language),
        share: percent(density, language, density < 0.1 ? 1 : 0),
      })}
    </p>
  );
}

export function SharedPairs({
  lensed,
  answers,
}: {
  readonly lensed: Lensed;
  readonly answers: Answers | null;
}) {
  const { t } = useWords();
  const found = useShared(lensed);
  const noCommittees = !lensed.lens.kinds.some((kind) => kind === 'committee' || kind === 'network');
  return (
    <Section
      title={t('groups:shared.title')}
      note={t('groups:shared.ask')}
      data-testid="shared-pairs"
      data-ready={found !== null}
    >
      <TwoModePart answers={answers} />
      {found === null ? <p className={styles.note}>{t('sectors:computing')}</p> : null}
      {found === 'failed' ? <p>{t('groups:failed', { reason: '' })}</p> : null}
      {found && found !== 'failed' ? (
        noCommittees ? (
          <p>{t('groups:shared.noCommittees')}</p>
        ) : found.pairs.total === 0 ? (
          <p>{t('groups:shared.none')}</p>
        ) : (
          <Pairs found={found} projected={lensed.lens.affiliations === 'projected'} />
        )
      ) : null}
    </Section>
  );
}

type SortBy = 'first' | 'second' | 'count';

function Pairs({ found, projected }: { readonly found: SharedFound; readonly projected: boolean }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const { bodies } = found.lensed;
  const [sort, setSort] = useState<{ readonly by: SortBy; readonly down: boolean }>({
    by: 'count',
    down: true,
  });
  const [shown, setShown] = useState(FIRST);
  const rows = useMemo(() => sharedRows(found, tiedOtherwise(project, found)), [found, project]);
  const sorted = useMemo(() => {
    const order = collator(language);
    const by: Record<SortBy, (x: SharedRow, y: SharedRow) => number> = {
      first: (x, y) => order.compare(bodies[x.a]!.label, bodies[y.a]!.label),
      second: (x, y) => order.compare(bodies[x.b]!.label, bodies[y.b]!.label),
      count: (x, y) => x.count - y.count,
    };
    return [...rows].sort((x, y) => (sort.down ? -1 : 1) * by[sort.by](x, y));
  }, [rows, sort, bodies, language]);
  const head = (by: SortBy) => {
    const active = sort.by === by;
    const label = t(`groups:shared.${by}`);
    return {
      label: (
        <button
          type="button"
          className={own.sort}
          aria-pressed={active}
          aria-label={t('groups:shared.sortBy', { column: label })}
          onClick={() => setSort({ by, down: active ? !sort.down : by === 'count' })}
        >
          {label}
          {active ? sort.down ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" /> : null}
        </button>
      ),
      numeric: by === 'count',
      ...(active ? { sorted: sort.down ? ('descending' as const) : ('ascending' as const) } : {}),
    };
  };
  const save = () =>
    saveRows(
      'shared-committees',
      sharedTable(found, sorted, {
        heads: [
          'id 1',
          t('groups:shared.first'),
          'id 2',
          t('groups:shared.second'),
          t('groups:shared.count'),
          t('groups:shared.which'),
          t('groups:shared.column.recorded'),
        ],
        yes: t('groups:shared.column.yes'),
        no: t('groups:shared.column.no'),
      }),
      language,
    );
  const { total } = found.pairs;
  return (
    <>
      <p>
        {t('groups:shared.lead', { count: total, n: number(total, language) })} {t('groups:shared.note')}{' '}
        {total > rows.length ? t('groups:shared.listed', { n: number(rows.length, language) }) : null}{' '}
        {projected ? t('groups:shared.projected') : null}
      </p>
      <PlainTable
        caption={t('groups:shared.title')}
        columns={[
          head('first'),
          head('second'),
          head('count'),
          { label: t('groups:shared.which') },
          { label: <span className="visually-hidden">{t('groups:head.show')}</span> },
        ]}
        rows={sorted.slice(0, shown).map((row) => ({
          key: `${row.a} ${row.b}`,
          cells: cellsOf(found, row),
        }))}
      />
      <div className={own.tools}>
        {sorted.length > shown ? (
          <Button onPress={() => setShown(shown + STEP)}>
            {t('groups:shared.more', { n: number(Math.min(STEP, sorted.length - shown), language) })}
          </Button>
        ) : null}
        <Button onPress={() => void save()}>{t('groups:shared.save')}</Button>
      </div>
    </>
  );

  function cellsOf({ lensed }: SharedFound, { a, b, count, shared, otherwise }: SharedRow) {
    const name = (v: number) => lensed.bodies[v]!.label;
    const body = (v: number) => (
      <button key={v} type="button" className={styles.link} onClick={() => select(lensed.bodies[v]!.id)}>
        {name(v)}
      </button>
    );
    const both = { a: name(a), b: name(b) };
    return [
      body(a),
      body(b),
      number(count, language),
      <span key="which">
        {list(shared.map(name), language)}
        {otherwise ? <small className={own.aside}>{t('groups:shared.otherwise')}</small> : null}
      </span>,
      <button
        key="map"
        type="button"
        className={own.onMap}
        aria-label={t('groups:shared.showLong', both)}
        onClick={() =>
          spotlight(
            [a, b, ...shared].map((v) => lensed.bodies[v]!.id),
            t('groups:shared.pair', both),
          )
        }
      >
        {t('groups:shared.show')}
      </button>,
    ];
  }
}
