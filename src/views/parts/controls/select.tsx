/** A pick list with a label. Options may be grouped by a heading. */
import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from 'react-aria-components';
import styles from './controls.module.css';

export type Choice<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly group?: string;
  readonly disabled?: boolean;
};

type SelectProps<Id extends string> = {
  readonly label: string;
  /** Hide the label from sight; it stays for screen readers. */
  readonly quietLabel?: boolean;
  readonly value: Id;
  readonly choices: readonly Choice<Id>[];
  readonly onChange: (id: Id) => void;
  readonly className?: string;
  readonly isDisabled?: boolean;
};

export function Select<Id extends string>({
  label,
  quietLabel,
  value,
  choices,
  onChange,
  className,
  isDisabled,
}: SelectProps<Id>) {
  const groups = [...new Set(choices.map((c) => c.group ?? ''))];
  const item = (c: Choice<Id>) => (
    <ListBoxItem
      key={c.id}
      id={c.id}
      textValue={c.label}
      className={styles.item ?? ''}
      isDisabled={c.disabled ?? false}
    >
      {c.label}
    </ListBoxItem>
  );
  return (
    <AriaSelect
      className={`${styles.select} ${className ?? ''}`}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
      isDisabled={isDisabled ?? false}
      {...(quietLabel ? { 'aria-label': label } : {})}
    >
      {quietLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.trigger ?? ''}>
        <SelectValue>{() => choices.find((c) => c.id === value)?.label ?? ''}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox>
          {groups.length <= 1
            ? choices.map(item)
            : groups.map((group) => (
                <ListBoxSection key={group} id={`group:${group}`}>
                  <Header className={styles.heading ?? ''}>{group}</Header>
                  {choices.filter((c) => (c.group ?? '') === group).map(item)}
                </ListBoxSection>
              ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
