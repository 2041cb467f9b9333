/**
 * Fields of forms: one line, several lines, and a field with proposals. What is wrong is said below the field and belongs to
 * it for screen readers. Only forms use them, which are loaded when one opens.
 *
 * What is typed here names people and places: some browsers send a field's text to a service that checks or translates it,
 * so no field allows that.
 */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import controls from './controls.module.css';
import styles from './fields.module.css';

type FieldProps = {
  readonly label: string;
  /** What the field takes, where its label does not say it. */
  readonly hint?: ReactNode;
  /** What is wrong with it; null = nothing. */
  readonly error?: string | null;
  readonly className?: string;
};

export type TextInputProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** More than one: a field of so many lines. */
  readonly lines?: number;
  readonly numeric?: boolean;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly quietLabel?: boolean;
};

export function TextInput(props: TextInputProps) {
  const { label, hint, error, className, value, onChange, lines = 1, placeholder } = props;
  const inside = {
    className: styles.input ?? '',
    spellCheck: 'false' as const,
    autoComplete: 'off',
    translate: 'no' as const,
    ...(placeholder ? { placeholder } : {}),
  };
  return (
    <TextField
      className={`${styles.field} ${className ?? ''}`}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isRequired={props.required ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...(props.quietLabel ? { 'aria-label': label } : {})}
    >
      {props.quietLabel ? null : <Label className={controls.label ?? ''}>{label}</Label>}
      {lines > 1 ? (
        <TextArea {...inside} rows={lines} />
      ) : (
        <Input {...inside} {...(props.numeric ? { inputMode: 'decimal' as const } : {})} />
      )}
      <Below hint={hint} error={error} />
    </TextField>
  );
}

function Below({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint && !error ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </>
  );
}

export type Proposal = {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
  readonly aside?: string;
};

export type ComboProps = FieldProps & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Told when a proposal is chosen; the text becomes its label. */
  readonly onChoose?: (id: string) => void;
  /** In the order in which they are shown. */
  readonly proposals: readonly Proposal[];
  /** The proposals are those that fit what is typed already; else the field narrows them itself. */
  readonly narrowed?: boolean;
  readonly openLabel: string;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
};

/** A field that takes any text and proposes what is known. */
export function Combo({
  label,
  hint,
  error,
  className,
  value,
  onChange,
  onChoose,
  proposals,
  narrowed = false,
  openLabel,
  autoFocus = false,
  placeholder,
}: ComboProps) {
  const groups = [...new Set(proposals.map((p) => p.group ?? ''))];
  const item = (p: Proposal) => (
    <ListBoxItem key={p.id} id={p.id} textValue={p.label} className={controls.item ?? ''}>
      <span>{p.label}</span>
      {p.aside ? <kbd>{p.aside}</kbd> : null}
    </ListBoxItem>
  );
  return (
    <AriaComboBox
      className={`${styles.field} ${className ?? ''}`}
      inputValue={value}
      onInputChange={onChange}
      // What is chosen follows from the text; without it the list would open again on the text of the choice.
      value={proposals.find((p) => p.label === value)?.id ?? null}
      onChange={(key) => {
        const chosen = proposals.find((p) => p.id === key);
        if (!chosen) return;
        onChange(chosen.label);
        onChoose?.(chosen.id);
      }}
      {...(narrowed ? { items: proposals } : {})}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className={controls.label ?? ''}>{label}</Label>
      <div className={styles.combo}>
        <Input
          className={styles.input ?? ''}
          spellCheck="false"
          autoComplete="off"
          translate="no"
          {...(placeholder ? { placeholder } : {})}
        />
        <Button className={styles.open ?? ''} aria-label={openLabel}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      <Below hint={hint} error={error} />
      <Popover className={controls.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {groups.length <= 1
            ? proposals.map(item)
            : groups.map((group) => (
                <ListBoxSection key={group} id={`group:${group}`}>
                  <Header className={controls.heading ?? ''}>{group}</Header>
                  {proposals.filter((p) => (p.group ?? '') === group).map(item)}
                </ListBoxSection>
              ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
