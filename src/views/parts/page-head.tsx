/** The head of a view that is a page: what it is called, what can be done with all of it, what it is for. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './controls/button.tsx';
import styles from './page.module.css';

export function PageHead({
  name,
  title,
  ask,
  back,
  className = '',
  children,
}: {
  /** As the rail calls it, where the title is something else: whom it is about, or a question. */
  readonly name?: string;
  readonly title: ReactNode;
  /** The question that it answers. */
  readonly ask?: ReactNode;
  /** The page that this one goes on from. */
  readonly back?: { readonly text: string; readonly onPress: () => void };
  readonly className?: string | undefined;
  /** Buttons, at the right. */
  readonly children?: ReactNode;
}) {
  return (
    <header className={`${styles.head} ${className}`}>
      <div className={styles.title}>
        {back ? (
          <Button tone="quiet" className={styles.back ?? ''} onPress={back.onPress}>
            <ArrowLeft aria-hidden="true" />
            {back.text}
          </Button>
        ) : null}
        <h1>{title}</h1>
        {name || ask ? (
          <div className={styles.ask}>
            {name ? <b>{name}</b> : null}
            {name && ask ? ' · ' : null}
            {ask}
          </div>
        ) : null}
      </div>
      {children ? <div className={styles.tools}>{children}</div> : null}
    </header>
  );
}
