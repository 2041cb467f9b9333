/** 'Könnte sein – zuordnen?': bodies without a known category whose names suggest one of the twenty. Never assigned unasked. */
import { Tags } from 'lucide-react';
import { useState } from 'react';
import { number } from '../../i18n/format.ts';
import type { Supposed as Supposal } from '../../model/gaps.ts';
import { categoryName } from '../../model/vocabulary.ts';
import { editBody } from '../../state/edit/editing.ts';
import { assignSupposed } from '../../state/gaps/gaps.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyLink } from './bits.tsx';
import styles from './gaps.module.css';

const FIRST = 5;
const STEP = 20;

export function Supposed({ supposed }: { readonly supposed: readonly Supposal[] }) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(FIRST);
  if (supposed.length === 0) return null;
  const rest = supposed.length - shown;
  return (
    <section className={styles.supposed} aria-labelledby="gaps-supposed" data-testid="gaps-supposed">
      <h2 id="gaps-supposed">
        <Tags aria-hidden="true" />
        {t('gaps:supposed.title')}
      </h2>
      <p>{t('gaps:supposed.text', { count: supposed.length })}</p>
      <ul>
        {supposed.slice(0, shown).map((one) => {
          const name = one.body.label;
          const category = categoryName(one.guess.category, language);
          return (
            <li key={one.body.id}>
              <div>
                <BodyLink id={one.body.id} label={name} /> → <b>{category}</b>
                <small>
                  {[
                    t('gaps:supposed.word', { word: one.guess.word }),
                    one.body.category === '' ? '' : t('gaps:supposed.stated', { stated: one.body.category }),
                    one.direct ? '' : t('gaps:supposed.indirect'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
              <Button
                aria-label={t('gaps:supposed.assignLong', { name, category })}
                onPress={() => assignSupposed([one])}
              >
                {t('gaps:supposed.assign')}
              </Button>
              <Button
                tone="quiet"
                aria-label={t('gaps:supposed.otherLong', { name })}
                onPress={() => editBody(one.body.id)}
              >
                {t('gaps:supposed.other')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.tools}>
        {rest > 0 ? (
          <Button tone="quiet" onPress={() => setShown(shown + STEP)}>
            {t('gaps:supposed.more', { n: number(Math.min(rest, STEP), language) })}
          </Button>
        ) : null}
        {supposed.length > 1 ? (
          <Button onPress={() => assignSupposed(supposed)}>
            {t('gaps:supposed.all', { count: supposed.length })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
