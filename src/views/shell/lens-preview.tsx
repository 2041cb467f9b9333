/** What a filter would leave, counted while it is being made. */
import { useEffect, useState } from 'react';
import { inSlices } from '../../base/pace.ts';
import { number } from '../../i18n/format.ts';
import { unsaidText } from '../../i18n/lens-sentence.ts';
import { type Lens, type Lensed, reading } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './lens-panels.module.css';

/** Milliseconds after the last key or click. */
const PAUSE = 60;

/** Read beside what is open, so that what is open stays as it is; the last one until the next is there. */
export function usePreview(project: Project, lens: Lens | null): Lensed | null {
  const [preview, setPreview] = useState<Lensed | null>(null);
  useEffect(() => {
    if (!lens) return;
    const stop = new AbortController();
    const timer = setTimeout(
      () => inSlices(reading(project, lens), stop.signal).then(setPreview, () => {}),
      PAUSE,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [project, lens]);
  return lens && preview;
}

export function Preview({
  preview,
  complete,
}: {
  readonly preview: Lensed | null;
  readonly complete: boolean;
}) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const says = (left: number, all: number) => ({
    left: number(left, language),
    all: number(all, language),
  });
  if (!complete || !preview)
    return (
      <p className={styles.preview} role="status">
        {complete ? '…' : t('filter:choose')}
      </p>
    );
  const { counts } = preview;
  const unsaid = unsaidText(preview, language);
  return (
    <div className={styles.preview} role="status" data-testid="filter-preview">
      <p>
        {counts.bodies === 0
          ? t('filter:nothingLeft')
          : `${t('filter:leaves.bodies', says(counts.bodies, project.bodies.size))} · ${t('filter:leaves.ties', says(counts.ties, project.ties.size))}`}
      </p>
      <span className={styles.left} aria-hidden="true">
        <i style={{ inlineSize: `${(100 * counts.bodies) / Math.max(1, project.bodies.size)}%` }} />
      </span>
      {unsaid ? <p className={styles.hint}>{unsaid}</p> : null}
    </div>
  );
}
