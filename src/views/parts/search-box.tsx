/** The field that narrows a list as one types, with a press that empties it again. */
import { Search, X } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import styles from './choices.module.css';
import { IconButton } from './controls/button.tsx';
import { useWords } from './use-words.ts';

export function SearchBox({
  label,
  hint = label,
  value,
  onChange,
  className = '',
}: {
  readonly label: string;
  /** What can be typed. */
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly className?: string | undefined;
}) {
  const { t } = useWords();
  return (
    <SearchField
      className={`${styles.search} ${className}`}
      aria-label={label}
      value={value}
      onChange={onChange}
    >
      <Search aria-hidden="true" />
      <Input placeholder={hint} spellCheck="false" autoComplete="off" translate="no" />
      {value === '' ? null : (
        <IconButton label={t('table:clear')} onPress={() => onChange('')}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </SearchField>
  );
}
