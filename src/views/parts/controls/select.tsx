/** A pick list with a label. Options may be grouped by a heading. */
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import styles from './controls.module.css';
import { type LatePopup, listTrigger, useLatePopup } from './late.ts';

export type Choice<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly group?: string;
  readonly disabled?: boolean;
};

export type SelectProps<Id extends string> = {
  readonly label: string;
  /** Hide the label from sight; it stays for screen readers. */
  readonly quietLabel?: boolean;
  readonly value: Id;
  readonly choices: readonly Choice<Id>[];
  readonly onChange: (id: Id) => void;
  readonly className?: string;
  readonly isDisabled?: boolean;
};

export function Select<Id extends string>(props: SelectProps<Id>) {
  const late = useLatePopup();
  if (late.popups) return <late.popups.SelectPopup {...props} late={late} />;
  return <Closed {...props} late={late} />;
}

/** The field without its list, which is not loaded yet. */
function Closed<Id extends string>({
  label,
  quietLabel,
  value,
  choices,
  className,
  isDisabled,
  late,
}: SelectProps<Id> & { readonly late: LatePopup }) {
  const id = useId();
  const [labelId, valueId, buttonId] = [`${id}label`, `${id}value`, `${id}button`];
  return (
    <div className={`${styles.select} ${className ?? ''}`}>
      {quietLabel ? null : (
        // biome-ignore lint/a11y: for the mouse only, as a label does; by keys the field itself is reached
        <span id={labelId} className={styles.label} onClick={() => late.ref.current?.focus()}>
          {label}
        </span>
      )}
      <Button
        {...listTrigger(late, 'listbox')}
        id={buttonId}
        className={styles.trigger ?? ''}
        isDisabled={isDisabled ?? false}
        aria-labelledby={`${valueId} ${quietLabel ? buttonId : labelId}`}
        {...(quietLabel ? { 'aria-label': label } : {})}
      >
        <span id={valueId}>{choices.find((c) => c.id === value)?.label ?? ''}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
    </div>
  );
}
