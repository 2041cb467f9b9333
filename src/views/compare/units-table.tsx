// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is scrolled as a whole
/** All units with all values. Only rows in sight are in the page; it can be ordered by any column, and no order is a ranking. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { groupLabel, groupsOf, type Picturing } from '../../figures/comparing/picturing.ts';
import { mixText } from '../../figures/comparing/sector-pictures.ts';
import { compareDeclineText, indicatorWord, valueText } from '../../i18n/compare-sentence.ts';
import { collator, number } from '../../i18n/format.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { WHEEL, Wheel } from './wheel.tsx';

/** Rows with a wheel are as high as it. */
const ROW = { usual: 34, wheel: WHEEL + 4 } as const;
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
  /** In place of the text; nobody orders by a picture. */
  readonly draw?: (row: number) => ReactNode;
};

export const UnitsTable = memo(function UnitsTable({ p }: { readonly p: Picturing }) {
  const { t, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () =>
      columnsOf(p, {
        size: t('comparing:table.size'),
        group: t('comparing:table.group'),
        name: t('compare:column.label'),
        wheel: t('comparing:table.wheel'),
      }),
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
  const row = columns.some(({ id }) => id === 'wheel') ? ROW.wheel : ROW.usual;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => row,
    overscan: 10,
  });
  const style = {
    // On a phone, names leave room for values.
    '--columns': columns.map((c, i) => (i === 0 ? `min(${c.width}px, 40vw)` : `${c.width}px`)).join(' '),
    '--head': `${HEAD}px`,
    '--row': `${row}px`,
    height: Math.min(560, HEAD + rows.length * row + 16),
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
                aria-sort={
                  column.draw
                    ? undefined
                    : sort.id === column.id
                      ? sort.down
                        ? 'descending'
                        : 'ascending'
                      : 'none'
                }
              >
                {column.draw ? (
                  <span className={styles.unsorted}>{column.label}</span>
                ) : (
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
                )}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const unit = rows[item.index]!;
            return (
              <div
                key={p.comparison.units[unit]!.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles.tableRow}
                style={{ position: 'absolute', top: item.start, height: row }}
              >
                {columns.map((column, c) => {
                  const { text, hint, state } = column.cell(unit);
                  return (
                    <div
                      key={column.id}
                      role={c === 0 ? 'rowheader' : 'cell'}
                      data-state={state}
                      data-text={column.isText || undefined}
                      title={hint}
                      data-may-clip={c === 0 || undefined}
                    >
                      {column.draw ? column.draw(unit) : text}
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

type ColumnWords = Readonly<Record<'size' | 'group' | 'name' | 'wheel', string>>;

function columnsOf(p: Picturing, words: ColumnWords): readonly Column[] {
  const { comparison, language } = p;
  const { units, indicators, values } = comparison;
  const group = new Map(groupsOf(p).flatMap((g) => g.units.map((id) => [id, groupLabel(p, g.key)] as const)));
  const plain = (text: string): Cell => ({ text, hint: undefined, state: 'value' });
  return [
    {
      id: 'label',
      label: words.name,
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
            label: words.group,
            width: 140,
            key: (i: number) => group.get(units[i]!.id) ?? '',
            cell: (i: number) => plain(group.get(units[i]!.id) ?? '–'),
          },
        ]),
    ...(comparison.small.some((small) => small !== null)
      ? [
          {
            id: 'wheel',
            label: words.wheel,
            width: 82,
            key: (i: number) => units[i]!.n,
            cell: (): Cell => plain(''),
            draw: (i: number) => <Wheel small={comparison.small[i] ?? null} text={mixText(p, units[i]!)} />,
          },
        ]
      : []),
    {
      id: 'size',
      label: words.size,
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
