/** What is being imported, by which recipe, and the way out; decisions can be taken back here. */
import { Redo2, Undo2, X } from 'lucide-react';
import { Heading } from 'react-aria-components';
import { date } from '../../i18n/format.ts';
import { leave, redoDecision, undoDecision } from '../../state/importing/import.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

export function Head({ importing }: { readonly importing: DecidingImport }) {
  const { t, language } = useWords();
  const { name, recipe, past, future } = importing;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <Heading slot="title" level={2}>
          {t('import:titleOf', { name })}
        </Heading>
        {recipe ? (
          <p className={styles.recipe}>
            {t('import:readLike', { name: recipe.name, date: date(recipe.date, language) })}
          </p>
        ) : null}
      </div>
      <div className={styles.tools}>
        <IconButton label={t('import:undo')} isDisabled={past.length === 0} onPress={undoDecision}>
          <Undo2 aria-hidden="true" />
        </IconButton>
        <IconButton label={t('import:redo')} isDisabled={future.length === 0} onPress={redoDecision}>
          <Redo2 aria-hidden="true" />
        </IconButton>
        <IconButton label={t('import:leave')} onPress={leave}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  );
}
