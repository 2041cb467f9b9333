/** A chart that is looked at becomes a figure of the project: one press, one step, and the studio opens with it. */
import { ImagePlus } from 'lucide-react';
import type { ChartChoice } from '../../state/figures/making.ts';
import { Button } from './controls/button.tsx';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

export type { ChartChoice };

/** The studio's part of the program comes with the first figure that is made. */
export const keepFigure = (keep: ChartChoice): void =>
  void import('../../state/figures/making.ts').then((made) => made.makeChartFigure(keep));

type KeepProps = {
  readonly title: string;
  /** The chart; or what keeps it, where more is kept than the chart. */
  readonly keep: ChartChoice | (() => void);
};

export function KeepFigure({ title, keep }: KeepProps) {
  const { t } = useWords();
  return (
    <Button
      tone="quiet"
      className={styles.keep ?? ''}
      aria-label={t('pictured:keepOf', { title })}
      onPress={() => (typeof keep === 'function' ? keep() : keepFigure(keep))}
    >
      <ImagePlus aria-hidden="true" />
      <span>{t('pictured:keep')}</span>
    </Button>
  );
}
