/** The measures of the selected body: a handful at first, all of the registry on demand; declined ones say why. */
import { useState } from 'react';
import { measuresFor } from '../../analysis/index.ts';
import { DECLINES } from '../../analysis/measure.ts';
import { number } from '../../i18n/format.ts';
import { declineShort, measureWord } from '../../i18n/measure-words.ts';
import type { Id } from '../../model/project.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { BothWays } from '../parts/both-ways.tsx';
import { Button } from '../parts/controls/button.tsx';
import { Estimated } from '../parts/estimated.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

/** What a coordinator asks first. */
const FIRST = ['degree', 'sector-betweenness', 'betweenness', 'iqv', 'removal-pairs-lost'];

export function BodyMeasures({ id }: { readonly id: Id }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const answers = useApp(selectAnswers);
  const lens = useApp((s) => s.lens);
  const vertex = useApp((s) => selectLensed(s).vertexOf.get(id));
  if (vertex === undefined) return null;
  const shown = measuresFor(lens).filter((m) => m.scope === 'body' && (all || FIRST.includes(m.id)));
  return (
    <section>
      <h3>{t('details:measures')}</h3>
      {answers === null ? (
        <p className={styles.hint}>{t('details:computing')}</p>
      ) : (
        <dl className={styles.measures} data-testid="measures">
          {shown.map((m) => {
            const answer = answers.bodies[m.id];
            if (!answer) return null;
            const decline = answer.declined[vertex]!;
            return (
              <div key={m.id} data-measure={m.id}>
                <dt title={measureWord(m.id, 'definition', language)}>
                  {measureWord(m.id, 'name', language)}
                </dt>
                <dd>
                  {decline > 0 ? (
                    <span className={styles.hint}>{declineShort(DECLINES[decline - 1]!, language)}</span>
                  ) : (
                    number(answer.values[vertex]!, language, m.unit === 'count' ? 2 : 3)
                  )}
                  <Estimated answers={answers} id={m.id} shown={decline === 0} />
                  {decline === 0 ? <BothWays measure={m} /> : null}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <Button tone="quiet" onPress={() => setAll(!all)}>
        {t(all ? 'details:fewerMeasures' : 'details:allMeasures')}
      </Button>
    </section>
  );
}
