/** A picture with its title and, one key press away, the same content as a table. Every picture has a text. */
import { type ReactNode, useId, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type ChartChoice, KeepFigure } from './keep-figure.tsx';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

export function ChartFrame({
  title,
  note,
  table,
  tools,
  keep,
  children,
}: {
  readonly title: string;
  /** What must be known to read it: counts, the null model, what is left out. */
  readonly note?: ReactNode;
  readonly table: ReactNode;
  /** More buttons beside the switch. */
  readonly tools?: ReactNode;
  /** What a figure of it would show; none = it cannot become one. */
  readonly keep?: ChartChoice | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [as, setAs] = useState<'picture' | 'table'>('picture');
  const id = useId();
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <div className={styles.frameHead}>
        <figcaption id={id}>{title}</figcaption>
        {tools}
        {keep ? <KeepFigure title={title} keep={keep} /> : null}
        <ToggleButtonGroup
          className={styles.segmented ?? ''}
          aria-label={t('explained:showAs', { title })}
          disallowEmptySelection
          selectedKeys={[as]}
          onSelectionChange={(keys) => setAs([...keys][0] === 'table' ? 'table' : 'picture')}
        >
          <ToggleButton id="picture">{t('explained:asPicture')}</ToggleButton>
          <ToggleButton id="table">{t('explained:asTable')}</ToggleButton>
        </ToggleButtonGroup>
      </div>
      <div className={styles.frameBody}>{as === 'picture' ? children : table}</div>
      {note ? <div className={styles.frameNote}>{note}</div> : null}
    </figure>
  );
}
