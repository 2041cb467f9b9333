/** The head of a view that is a page of its own: what it is called, what can be done with all of it, what it is for. */
import type { ReactNode } from 'react';
import styles from './page-head.module.css';

export function PageHead({
  name,
  title,
  ask,
  children,
}: {
  /** As the rail calls it. */
  readonly name: string;
  readonly title: string;
  /** The question that it answers. */
  readonly ask: string;
  /** Buttons, at the right. */
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <p className={styles.name}>{name}</p>
      <div className={styles.tools}>{children}</div>
      <h1>{title}</h1>
      <p className={styles.ask}>{ask}</p>
    </header>
  );
}
