// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is scrolled as a whole
/** All units with all values. Only rows in sight are in the page; it can be ordered by any column, and no order is a ranking. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, memo, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { compareDeclineText, indicatorWord, valueText } from '../../i18n/compare-sentence.ts';
import { collator, number } from '../../i18n/format.ts';
import { groupLabel, groupsOf, type Picturing } from '../../state/comparing/pictures/picturing.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';

const ROW = 34;
const HEAD = 58;

type Cell = {
  readonly text: string;
  readonly hint: string | undefined;
  readonly state: 'value' | 'declined' | 'muted';
};
type Column = {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly isText?: boolean;
  /** Null sorts last. */
  readonly key: (row: number) => number | string | null;
  readonly cell: (row: number) => Cell;
};

export const UnitsTable = memo(function UnitsTable({ p }: { readonly p: Picturing }) {
  const { t, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => columnsOf(p, t('comparing:table.size'), t('comparing:table.group'), t('compare:column.label')),
    [p, t],
  );
  const [sort, setSort] = useState<{ readonly id: string; readonly down: boolean }>({
    id: 'label',
    down: false,
  });
  const rows = useMemo(() => {
    const column = columns.find((c) => c.id === sort.id) ?? columns[0]!;
    const names = collator(language);
    const compareKeys = (a: number, b: number): number => {
      const [x, y] = [column.key(a), column.key(b)];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      const order =
        typeof x === 'number' && typeof y === 'number' ? x - y : names.compare(String(x), String(y));
      return sort.down ? -order : order;
    };
    return p.comparison.units.map((_, i) => i).sort((a, b) => compareKeys(a, b) || a - b);
  }, [columns, sort, p, language]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const style = {
    // On a phone, names leave room for values.
    '--columns': columns.map((c, i) => (i === 0 ? `min(${c.width}px, 40vw)` : `${c.width}px`)).join(' '),
    '--head': `${HEAD}px`,
    '--row': `${ROW}px`,
    height: Math.min(560, HEAD + rows.length * ROW + 16),
  } as CSSProperties;
  return (
    <>
      <div
        ref={box}
        className={styles.table}
        style={style}
        role="table"
        aria-label={t('comparing:table.caption')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        tabIndex={0}
        data-testid="compare-table"
      >
        <div role="rowgroup" className={styles.tableHead}>
          <div role="row" aria-rowindex={1} className={styles.tableRow}>
            {columns.map((column) => (
              <div
                key={column.id}
                role="columnheader"
                data-text={column.isText || undefined}
                aria-sort={sort.id === column.id ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <Button
                  aria-label={t('comparing:table.sort', { name: column.label })}
                  onPress={() => setSort({ id: column.id, down: sort.id === column.id && !sort.down })}
                >
                  <span>{column.label}</span>
                  {sort.id === column.id ? (
                    sort.down ? (
                      <ArrowDown aria-hidden="true" />
                    ) : (
                      <ArrowUp aria-hidden="true" />
                    )
                  ) : null}
                </Button>
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <div
                key={p.comparison.units[row]!.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles.tableRow}
                style={{ position: 'absolute', top: item.start, height: ROW }}
              >
                {columns.map((column, c) => {
                  const { text, hint, state } = column.cell(row);
                  return (
                    <div
                      key={column.id}
                      role={c === 0 ? 'rowheader' : 'cell'}
                      data-state={state}
                      data-text={column.isText || undefined}
                      title={hint}
                      data-may-clip={c === 0 || undefined}
                    >
                      {text}
                      {state === 'declined' ? <span className="visually-hidden">{hint}</span> : null}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      <p className={styles.note}>{t('comparing:table.hint', { noRanking: t('comparing:noRanking') })}</p>
    </>
  );
});

function columnsOf(p: Picturing, sizeWord: string, groupWord: string, nameWord: string): readonly Column[] {
  const { comparison, language } = p;
  const { units, indicators, values } = comparison;
  const group = new Map(groupsOf(p).flatMap((g) => g.units.map((id) => [id, groupLabel(p, g.key)] as const)));
  const plain = (text: string): Cell => ({ text, hint: undefined, state: 'value' });
  return [
    {
      id: 'label',
      label: nameWord,
      width: 236,
      key: (i) => units[i]!.label,
      cell: (i) => ({ ...plain(units[i]!.label), hint: units[i]!.label }),
    },
    ...(p.between === null
      ? []
      : [
          {
            id: 'group',
            isText: true,
            label: groupWord,
            width: 140,
            key: (i: number) => group.get(units[i]!.id) ?? '',
            cell: (i: number) => plain(group.get(units[i]!.id) ?? '–'),
          },
        ]),
    {
      id: 'size',
      label: sizeWord,
      width: 82,
      key: (i) => units[i]!.n,
      cell: (i) => plain(number(units[i]!.n, language, 0)),
    },
    ...indicators.map((indicator): Column => {
      const column = values.get(indicator.id) ?? [];
      const label = indicatorWord(indicator, 'short', language);
      return {
        id: indicator.id,
        label,
        width: Math.max(92, 26 + 7.4 * Math.max(...label.split(/[\s-]/).map((word) => word.length))),
        key: (i) => column[i]?.value ?? null,
        cell: (i) => {
          const value = column[i]!;
          return {
            text: valueText(indicator, value.value, language),
            hint: value.declined ? compareDeclineText(value.declined, language) : undefined,
            state: value.declined ? 'declined' : indicator.acrossSizes ? 'value' : 'muted',
          };
        },
      };
    }),
  ];
}
