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

/** @param brief the word is heard and shown on pointing only */
export function Agreement({ is, brief = false }: { readonly is: Kind; readonly brief?: boolean }) {
  const { t } = useWords();
  const Sign = SIGNS[is];
  const help = is === 'possible' || is === 'not-computable' ? t(`survey:agreementHelp.${is}`) : undefined;
  const word = t(`survey:agreement.${is}`);
  return (
    <span className={styles.agreement} data-is={is} title={help ?? (brief ? word : undefined)}>
      <Sign aria-hidden="true" />
      {brief ? <span className="visually-hidden">{word}</span> : word}
    </span>
  );
}
