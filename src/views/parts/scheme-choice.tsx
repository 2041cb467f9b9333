/** Which sectors are counted: as assigned, by their alternatives, in two fields, or as a person's own table says. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { SchemeId } from '../../model/schemes.ts';
import styles from './choices.module.css';
import { useWords } from './use-words.ts';

export function SchemeChoice({
  label,
  schemes,
  value,
  onChange,
}: {
  readonly label: string;
  readonly schemes: readonly SchemeId[];
  readonly value: SchemeId;
  readonly onChange: (scheme: SchemeId) => void;
}) {
  const { t } = useWords();
  return (
    <RadioGroup value={value} onChange={(id) => onChange(schemes.find((one) => one === id) ?? value)}>
      <Label className={styles.schemeLabel ?? ''}>{label}</Label>
      <div className={styles.oneOf} data-look="apart">
        {schemes.map((id) => (
          <Radio key={id} value={id}>
            {t(`lens:scheme.${id}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
