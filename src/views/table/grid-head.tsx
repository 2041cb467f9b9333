// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useFocusableInteractive: focus moves between cells, rows take none
/** The heading of a grid: it sorts, and chooses all rows. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useWords } from '../parts/use-words.ts';
import { type Drawn, GUTTER } from './grid-row.tsx';
import type { Sort } from './sort.ts';
import styles from './table.module.css';

/** The heading's row number. */
export const HEAD = -1;

type HeadProps = Drawn & {
  readonly sort: Sort | null;
  /** How many rows are chosen. */
  readonly ticked: 'none' | 'some' | 'all';
};

export const GridHead = memo(function GridHead({ columns, shown, activeColumn, sort, ticked }: HeadProps) {
  const { t } = useWords();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked === 'some';
  }, [ticked]);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-label={t('grid:rowNumbers')}
          tabIndex={activeColumn === GUTTER ? 0 : -1}
          data-place={`${HEAD}:${GUTTER}`}
          data-column="rows"
          data-gutter
        >
          <span>
            <input
              ref={box}
              type="checkbox"
              tabIndex={-1}
              checked={ticked === 'all'}
              readOnly
              aria-label={t('grid:do.groupRows')}
            />
          </span>
        </div>
        {shown.map((i) => {
          const c = columns[i];
          if (!c) return null;
          const direction = sort?.column === c.id ? (sort.descending ? 'descending' : 'ascending') : 'none';
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
          return (
            <div
              key={c.id}
              role="columnheader"
              aria-sort={direction}
              aria-colindex={i + 2}
              tabIndex={activeColumn === i ? 0 : -1}
              data-place={`${HEAD}:${i}`}
              data-column={c.id}
              data-numeric={c.numeric}
              data-first={i === 0 || undefined}
              style={{ gridColumnStart: i + 2 }}
              title={[c.title, c.readOnly].filter(Boolean).join('\n') || undefined}
            >
              <span>{c.label}</span>
              {direction === 'none' ? null : <Arrow aria-hidden="true" />}
            </div>
          );
        })}
      </div>
    </div>
  );
});
