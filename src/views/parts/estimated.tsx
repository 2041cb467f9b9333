/** Beside a number: that it is estimated, and how far off it can be. Nothing where it is exact. */
import type { Answers } from '../../analysis/measure.ts';
import { estimateText } from '../../i18n/measure-words.ts';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

export function Estimated({
  answers,
  id,
  shown = true,
}: {
  readonly answers: Answers;
  readonly id: string;
  /** False where there is no number that it could be said of. */
  readonly shown?: boolean;
}) {
  const { language } = useWords();
  const text = shown ? estimateText(answers, id, language) : null;
  if (text === null) return null;
  return (
    <small
      className={styles.estimated}
      title={estimateText(answers, id, language, 'long') ?? undefined}
      data-estimated={id}
    >
      {text}
    </small>
  );
}
