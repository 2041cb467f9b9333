/**
 * What views that are read as pages are made of: the frame, the finding in large type, sections, and what stands there when there is
 * nothing to show. Widths, spaces and sizes of all of them are in `page.module.css`; the head is in `page-head.tsx`.
 */
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './page.module.css';

/** The frame: margins, greatest width, and the container `page` that a view's own `@container` rules ask for its width. */
export function Page({
  fills = false,
  className = '',
  ...rest
}: {
  /** As high as the window, for what moves in itself. */
  readonly fills?: boolean;
} & ComponentProps<'div'>) {
  return <div className={`${styles.page} ${className}`} data-fills={fills || undefined} {...rest} />;
}

/** What was found, in the sentence that a person would take along. */
export function Lead({ className = '', ...rest }: ComponentProps<'p'>) {
  return <p className={`${styles.lead} ${className}`} {...rest} />;
}

/** A part of a page below its line; screen readers find it by its heading. */
export function Section({
  title,
  note,
  tools,
  className = '',
  children,
  ...rest
}: {
  readonly title: ReactNode;
  /** Which question it answers. */
  readonly note?: ReactNode;
  /** What can be done with all of it, at the right. */
  readonly tools?: ReactNode;
} & Omit<ComponentProps<'section'>, 'title'>) {
  const heading = useId();
  return (
    <section className={`${styles.section} ${className}`} aria-labelledby={heading} {...rest}>
      <div className={styles.sectionHead}>
        <div>
          <h2 id={heading}>{title}</h2>
          {note ? <p>{note}</p> : null}
        </div>
        {tools}
      </div>
      {children}
    </section>
  );
}

/** A section without a heading to be seen: beside one that has it, or with a heading of its own inside. */
export function PlainSection({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section className={`${styles.section} ${className}`} {...rest} />;
}

/** Nothing to show: says why, and what to do. */
export function Empty({
  title,
  text,
  note,
  children,
  ...rest
}: {
  readonly title?: string;
  readonly text: ReactNode;
  /** What comes of what can be done. */
  readonly note?: string;
  /** Buttons. */
  readonly children?: ReactNode;
} & Omit<ComponentProps<'div'>, 'title'>) {
  return (
    <div className={styles.empty} {...rest}>
      {title ? <h2>{title}</h2> : null}
      <p>{text}</p>
      {children ? <div className={styles.emptyDo}>{children}</div> : null}
      {note ? <p className={styles.emptyNote}>{note}</p> : null}
    </div>
  );
}
