/** The networks that this browser keeps, as cards, the last used first; and a new one. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { Card } from './card.tsx';
import styles from './start.module.css';

/** Cards shown at first. */
const FIRST = 11;

export function MyNetworks() {
  const { t } = useWords();
  const cards = useApp((s) => s.cards);
  const [all, setAll] = useState(false);
  const shown = all ? cards : cards.slice(0, FIRST);
  return (
    <section className={styles.mine} aria-label={t('start:title')}>
      <ul className={styles.cards}>
        {shown.map((card) => (
          <Card key={card.key} card={card} />
        ))}
        <li>
          <AriaButton className={styles.new ?? ''} onPress={() => openDialog({ is: 'new' })}>
            <Plus aria-hidden="true" />
            <strong>{t('start:new')}</strong>
            <span>{t('start:newText')}</span>
          </AriaButton>
        </li>
      </ul>
      {cards.length > FIRST ? (
        <Button onPress={() => setAll(!all)}>
          {all ? t('start:fewer') : t('start:all', { count: cards.length })}
        </Button>
      ) : null}
    </section>
  );
}
