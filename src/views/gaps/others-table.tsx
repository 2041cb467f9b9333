/** Own and other networks as a table of categories, the bodies that work beyond one place, and what the networks share. */
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type BesideRow, type Reachable, sharedWith, widePartners } from '../../compare/naming.ts';
import { list, number } from '../../i18n/format.ts';
import { cellText } from '../../i18n/gaps-table.ts';
import { categoryName } from '../../model/vocabulary.ts';
import type { Other } from '../../state/gaps/gaps.ts';
import { Button } from '../parts/controls/button.tsx';
import { OneOf } from '../parts/one-of.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyLink } from './bits.tsx';
import styles from './gaps.module.css';
import type { PlanAsk } from './plan-dialog.tsx';
import type { GapsView } from './use-gaps.ts';

const FILTERS = ['theirs', 'mine', 'both', 'all'] as const;
type Filter = (typeof FILTERS)[number];
const MOST_NAMES = 6;

export function Table({
  rows,
  others,
  onPlan,
}: {
  readonly rows: readonly BesideRow[];
  readonly others: readonly Other[];
  readonly onPlan: (ask: PlanAsk) => void;
}) {
  const { t, language } = useWords();
  const [filter, setFilter] = useState<Filter>('theirs');
  const count = (id: Filter) => (id === 'all' ? rows : rows.filter((row) => row.is === id)).length;
  const shown = rows.filter(({ is }) => filter === 'all' || is === filter);
  // What only others name needs no column that says so in every row.
  const hasOwn = filter !== 'theirs';
  return (
    <>
      <OneOf
        look="chips"
        label={t('gaps:list.filter')}
        value={filter}
        choices={FILTERS.map((id) => ({
          id,
          label: (
            <>
              {t(`gaps:others.filter.${id}`)} <b>{number(count(id), language)}</b>
            </>
          ),
        }))}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <p className={styles.quiet}>{t('gaps:others.nothing')}</p>
      ) : (
        <PlainTable
          caption={t('gaps:others.title')}
          columns={[
            { label: t('gaps:others.category') },
            ...(hasOwn ? [{ label: t('gaps:others.you') }] : []),
            ...others.map(({ label }) => ({ label })),
            { label: <span className="visually-hidden">{t('gaps:row.plan')}</span> },
          ]}
          rows={shown.map((row) => ({ key: row.category.id, cells: cellsOf(row) }))}
        />
      )}
    </>
  );

  function cellsOf({ category, own, others: cells }: BesideRow) {
    const name = categoryName(category.id, language);
    return [
      <span key="c">
        {name}
        {category.of === 'partner' ? null : (
          <small className={styles.aside}>
            {t(`gaps:others.kinds.${category.of as 'committee' | 'network'}`)}
          </small>
        )}
      </span>,
      ...(hasOwn
        ? [
            own.state === 'not-named' ? (
              <span key="o" className={styles.quiet}>
                {t('gaps:state.not-named')}
              </span>
            ) : (
              <Names key="o" bodies={own.bodies} linked />
            ),
          ]
        : []),
      ...cells.map((cell, i) => (
        <span key={others[i]!.id}>
          {cell.named + cell.block === 0 ? (
            <span className={styles.quiet}>{cellText(cell, language)}</span>
          ) : cell.of > 1 ? (
            cellText(cell, language)
          ) : (
            <Names bodies={cell.bodies} />
          )}
        </span>
      )),
      category.of === 'partner' && own.state === 'not-named' ? (
        <Button
          key="p"
          tone="quiet"
          aria-label={t('gaps:row.planFor', { category: name })}
          onPress={() => onPlan({ category: category.id })}
        >
          <Plus aria-hidden="true" />
          {t('gaps:row.plan')}
        </Button>
      ) : (
        ''
      ),
    ];
  }
}

function Names({
  bodies,
  linked = false,
}: {
  readonly bodies: BesideRow['own']['bodies'];
  readonly linked?: boolean;
}) {
  const { t, language } = useWords();
  const rest = bodies.length - MOST_NAMES;
  if (!linked)
    return list(
      [
        ...bodies.slice(0, MOST_NAMES).map(({ label }) => label),
        ...(rest > 0 ? [t('groups:more', { count: rest })] : []),
      ],
      language,
    );
  return (
    <span>
      {bodies.slice(0, MOST_NAMES).map((body, i) => (
        <span key={body.id}>
          {i > 0 ? ', ' : ''}
          <BodyLink id={body.id} label={body.label} />
        </span>
      ))}
      {rest > 0 ? ` ${t('groups:more', { count: rest })}` : ''}
    </span>
  );
}

/** Bodies that work for a Land or the country: whoever has them elsewhere can have them here. */
export function Wide({
  view,
  others,
  onPlan,
}: {
  readonly view: GapsView;
  readonly others: readonly Other[];
  readonly onPlan: (ask: PlanAsk) => void;
}) {
  const { t, language } = useWords();
  const wide = useMemo(() => widePartners(view.lensed, others), [view.lensed, others]);
  if (wide.length === 0) return null;
  const line = ({ body, network }: Reachable) => (
    <li key={body.id}>
      <div>
        <b>{body.label}</b>
        <small>
          {[categoryName(body.category, language), t('gaps:others.wideFrom', { network })]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <Button
        tone="quiet"
        aria-label={t('gaps:others.planWith', { name: body.label })}
        onPress={() => onPlan({ category: body.category, like: body })}
      >
        <Plus aria-hidden="true" />
        {t('gaps:row.plan')}
      </Button>
    </li>
  );
  return (
    <details className={styles.wide}>
      <summary>{t('gaps:others.wide', { count: wide.length })}</summary>
      <ul className={styles.lines}>{wide.map(line)}</ul>
    </details>
  );
}

/** Through whom ways between the networks can lead. */
export function Shared({ view, others }: { readonly view: GapsView; readonly others: readonly Other[] }) {
  const { t } = useWords();
  return (
    <p className={styles.quiet}>
      {others.map(({ id, label, lensed }) => {
        const count = sharedWith(view.lensed, lensed).length;
        return (
          <span key={id}>
            {count === 0
              ? t('gaps:others.sharedNone', { network: label })
              : t('gaps:others.shared', { count, network: label })}{' '}
          </span>
        );
      })}
      {t('gaps:others.sameHint')}
    </p>
  );
}
