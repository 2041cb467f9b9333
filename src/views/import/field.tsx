/** A line of text that counts when it is left or confirmed with Enter; Escape gives back what was there. */
import { useId, useRef, useState } from 'react';
import styles from './import.module.css';

export function Field({
  label,
  quietLabel = false,
  value,
  placeholder,
  onChange,
}: {
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [from, setFrom] = useState(value);
  /** What Enter has said already, the leaving after it does not say again. */
  const sent = useRef<string | null>(null);
  // Changed from outside, e.g. by undo.
  if (from !== value) {
    setFrom(value);
    setTyped(value);
    sent.current = null;
  }
  const done = () => {
    if (typed === value || typed === sent.current) return;
    sent.current = typed;
    onChange(typed);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={quietLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={typed}
        placeholder={placeholder}
        spellCheck="false"
        autoComplete="off"
        translate="no"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
          if (event.key !== 'Escape' || typed === value) return;
          event.stopPropagation();
          setTyped(value);
        }}
      />
    </div>
  );
}
