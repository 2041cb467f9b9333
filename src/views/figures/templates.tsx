/** Templates as pictures of the open network: one press makes the figure. */
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Figure } from '../../model/figure.ts';
import { makeFigure, plannedFigure, TEMPLATE_IDS, type TemplateId } from '../../state/figures/making.ts';
import { store } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './figures.module.css';
import { Thumb } from './thumb.tsx';
import { useData } from './use-data.ts';

export function Templates() {
  return (
    <ul className={styles.templates} data-testid="figure-templates">
      {TEMPLATE_IDS.map((id) => (
        <li key={id}>
          <Template id={id} />
        </li>
      ))}
    </ul>
  );
}

function Template({ id }: { readonly id: TemplateId }) {
  const { t, language } = useWords();
  const project = useData();
  const [figure, setFigure] = useState<Figure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what would be made of the network and in the language that are there now
  useEffect(() => {
    let isWanted = true;
    plannedFigure(id, store.getState()).then(
      (planned) => isWanted && setFigure(planned),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [id, project, language]);
  return (
    <AriaButton className={styles.template ?? ''} onPress={() => void makeFigure(id)}>
      <span className={styles.templatePicture}>{figure ? <Thumb figure={figure} soon /> : null}</span>
      <b>{t(`figures:template.${id}`)}</b>
      <small>{t(`figures:templateHint.${id}`)}</small>
    </AriaButton>
  );
}
