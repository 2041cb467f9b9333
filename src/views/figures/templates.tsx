/** Templates as pictures of the open network: one press makes the figure. */
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Figure } from '../../model/figure.ts';
import { makeFigure, plannedFigures, TEMPLATE_IDS, type TemplateId } from '../../state/figures/making.ts';
import { store } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './figures.module.css';
import { Thumb } from './thumb.tsx';
import { useData } from './use-data.ts';

export function Templates() {
  const { t, language } = useWords();
  const project = useData();
  const [planned, setPlanned] = useState<ReadonlyMap<TemplateId, Figure>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what would be made of the network and in the language that are there now
  useEffect(() => {
    const stop = new AbortController();
    plannedFigures(store.getState(), undefined, { signal: stop.signal }).then(
      (figures) => !stop.signal.aborted && setPlanned(figures),
      // Templates can be chosen without their pictures.
      () => {},
    );
    return () => stop.abort();
  }, [project, language]);
  return (
    <ul className={styles.templates} data-testid="figure-templates">
      {TEMPLATE_IDS.map((id) => {
        const figure = planned.get(id);
        return (
          <li key={id}>
            <AriaButton className={styles.template ?? ''} onPress={() => void makeFigure(id)}>
              <span className={styles.templatePicture}>{figure ? <Thumb figure={figure} soon /> : null}</span>
              <b>{t(`figures:template.${id}`)}</b>
              <small>{t(`figures:templateHint.${id}`)}</small>
            </AriaButton>
          </li>
        );
      })}
    </ul>
  );
}
