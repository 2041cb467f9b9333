/** How a computed value stands to the printed one: a sign and a word. */
import {
  Check,
  CircleDashed,
  Equal,
  EqualApproximately,
  EqualNot,
  type LucideIcon,
  Minus,
} from 'lucide-react';
import type { Agreement as Kind } from '../../model/survey.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './survey.module.css';

const SIGNS: Readonly<Record<Kind, LucideIcon>> = {
  equal: Equal,
  rounded: EqualApproximately,
  holds: Check,
  possible: CircleDashed,
  differs: EqualNot,
  'not-computable': Minus,
};

export function Agreement({ is }: { readonly is: Kind }) {
  const { t } = useWords();
  const Sign = SIGNS[is];
  const help = is === 'possible' || is === 'not-computable' ? t(`survey:agreementHelp.${is}`) : undefined;
  return (
    <span className={styles.agreement} data-is={is} title={help}>
      <Sign aria-hidden="true" />
      {t(`survey:agreement.${is}`)}
    </span>
  );
}
