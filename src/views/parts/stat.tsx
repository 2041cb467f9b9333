/** One number with what it is: large for the number of a section, in a list for those beside it. */
import type { ReactNode } from 'react';
import styles from './parts.module.css';

export function Stat({
  value,
  name,
  beside,
}: {
  readonly value: ReactNode;
  readonly name: ReactNode;
  /** A second reading, e.g. the raw count or the value under another lens. */
  readonly beside?: ReactNode;
}) {
  return (
    <p className={styles.stat}>
      <strong>{value}</strong>
      <span>
        {name}
        {beside ? <small>{beside}</small> : null}
      </span>
    </p>
  );
}

export function StatList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.statList}>{children}</dl>;
}

/** A row of a StatList. */
export function StatRow({ name, value }: { readonly name: ReactNode; readonly value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
