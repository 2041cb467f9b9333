/** The head of a filter that is being made: what it is about, and the way back to all topics. It takes the focus. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { openFilter } from '../../state/looking/look.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './lens-panels.module.css';

export function TopicHead({ title }: { readonly title: string }) {
  const { t } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className={styles.about}>
      <Button tone="quiet" onPress={() => openFilter()}>
        <ArrowLeft aria-hidden="true" />
        {t('filter:other')}
      </Button>
      <h3 ref={head} tabIndex={-1}>
        {title}
      </h3>
    </div>
  );
}
