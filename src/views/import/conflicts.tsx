/** Fields that were changed by hand and that the file says differently: mine or the file's, one by one or all. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Conflict } from '../../io/import/import.ts';
import { decide } from '../../state/importing/import.ts';
import { decideConflicts } from '../../state/importing/import-edits.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { fieldWord, valueWords } from './field-words.ts';
import styles from './import.module.css';

const SHOWN = 200;

export function Conflicts({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const conflicts = importing.staged?.conflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.card} data-testid="conflicts">
      <header className={styles.cardHead}>
        <div>
          <h3>{t('import:conflicts', { count: conflicts.length })}</h3>
          <p className={styles.hint}>{t('import:conflictsText')}</p>
        </div>
        <div className={styles.ways}>
          <Button onPress={() => decide(decideConflicts(conflicts, 'mine'))}>{t('import:allMine')}</Button>
          <Button onPress={() => decide(decideConflicts(conflicts, 'theirs'))}>
            {t('import:allTheirs')}
          </Button>
        </div>
      </header>
      <ul className={styles.conflicts}>
        {conflicts.slice(0, SHOWN).map((c) => (
          <Choice key={c.id} importing={importing} conflict={c} />
        ))}
      </ul>
    </section>
  );
}

type ChoiceProps = { readonly importing: DecidingImport; readonly conflict: Conflict };

function Choice({ importing, conflict }: ChoiceProps) {
  const { t, language } = useWords();
  const { id, table, field, label } = conflict;
  const [mine, theirs] = valueWords(table, field, [conflict.mine, conflict.theirs], language);
  return (
    <li>
      <RadioGroup
        className={styles.choices ?? ''}
        orientation="horizontal"
        value={importing.decisions.conflicts.get(id) ?? 'mine'}
        onChange={(choice) => decide(decideConflicts([conflict], choice === 'theirs' ? 'theirs' : 'mine'))}
      >
        <Label>
          <strong>{label}</strong> · {fieldWord(table, field, language)}
        </Label>
        <Radio value="mine" className={styles.radio ?? ''}>
          {t('import:mine', { text: mine })}
        </Radio>
        <Radio value="theirs" className={styles.radio ?? ''}>
          {t('import:theirs', { text: theirs })}
        </Radio>
      </RadioGroup>
    </li>
  );
}
