/** One of a few, all in sight: a switch between pictures, a filter of a list. */
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './choices.module.css';

export function OneOf<Id extends string>({
  label,
  value,
  choices,
  onChange,
  look = 'joined',
}: {
  /** For who does not see it; what it is about stands beside. */
  readonly label: string;
  readonly value: Id;
  readonly choices: readonly { readonly id: Id; readonly label: ReactNode }[];
  readonly onChange: (id: Id) => void;
  /** Two or three words as one switch; many or long ones apart; filters with their counts as chips. */
  readonly look?: 'joined' | 'apart' | 'chips';
}) {
  return (
    <ToggleButtonGroup
      className={styles.oneOf ?? ''}
      data-look={look}
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {choices.map(({ id, label: text }) => (
        <ToggleButton key={id} id={id}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
