/** A small table of words and numbers: the text version of a picture, or a list that needs no grid. */
import type { ReactNode } from 'react';
import styles from './parts.module.css';

export type PlainColumn = {
  readonly label: ReactNode;
  readonly numeric?: boolean;
  /** How the rows are ordered by this column, where they are. */
  readonly sorted?: 'ascending' | 'descending';
};

export function PlainTable({
  caption,
  columns,
  rows,
}: {
  /** Read by screen readers; the heading beside it says it to the eye. */
  readonly caption: string;
  readonly columns: readonly PlainColumn[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the screen, the keyboard has to scroll it
    <div className={styles.tableScroll} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((c, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of one table do not move
              <th key={i} scope="col" aria-sort={c.sorted} className={c.numeric ? styles.numeric : undefined}>
                {c.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) =>
                i === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their column
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their column
                  <td key={i} className={columns[i]?.numeric ? styles.numeric : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
