/** What was corrected by hand so far; each can be taken back. */
import { Undo2 } from 'lucide-react';
import { decide } from '../../state/importing/import.ts';
import { type Correction, corrections, takeBack } from '../../state/importing/import-edits.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';
import { wordName } from './word-choices.ts';

export function Corrections({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const { decisions, suggested, found } = importing;
  const made = corrections(decisions, suggested);
  if (made.length === 0) return null;
  return (
    <section className={styles.card}>
      <h3>{t('import:corrections')}</h3>
      <ul className={styles.corrections}>
        {made.map((c) => (
          <li key={JSON.stringify(c)}>
            <span>{textOf(c)}</span>
            <Button
              tone="quiet"
              aria-label={t('import:takeBackWhat', { what: textOf(c) })}
              onPress={() => decide(takeBack(c))}
            >
              <Undo2 aria-hidden="true" />
              {t('import:takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );

  function textOf(c: Correction): string {
    const table = found.tables.find((candidate) => candidate.id === c.table);
    if (c.is === 'row') return t('import:correctedRow', { row: String(c.row) });
    const column = table?.columns[c.at]?.name || t('import:unnamed', { number: String(c.at + 1) });
    const meaning = decisions.tables.get(c.table)?.meanings[c.at];
    if (c.is === 'word')
      return t('import:correctedWord', { column, word: c.word, ours: wordName(meaning, c.ours, language) });
    const text = wordName(meaning, c.text, language);
    return t('import:correctedCell', { row: String(c.row), column, text });
  }
}
