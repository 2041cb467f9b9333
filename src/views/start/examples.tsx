/** The bundled networks, each with its picture. */
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { BUNDLED, type Bundled } from '../../state/bundled.ts';
import { examplePicture } from '../../state/example-picture.ts';
import { openExample } from '../../state/projects.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './start.module.css';
import { Thumbnail } from './thumbnail.tsx';

export function Examples() {
  const { t } = useWords();
  return (
    <section className={styles.examples}>
      <h2>{t('start:examples')}</h2>
      <p className={styles.hint}>{t('start:examplesHint')}</p>
      <ul className={styles.cards} data-small="true">
        {BUNDLED.map((example) => (
          <Example key={example.id} example={example} />
        ))}
      </ul>
    </section>
  );
}

function Example({ example: { id, name, bodies, ties } }: { readonly example: Bundled }) {
  const { t, language } = useWords();
  const isOpen = useApp((s) => s.openKey === null && s.project.about.id === id);
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    void examplePicture(id).then((svg) => {
      if (!over) setPicture(svg);
    });
    return () => {
      over = true;
    };
  }, [id]);
  return (
    <li className={styles.card} data-open={isOpen}>
      <AriaButton className={styles.example ?? ''} onPress={() => void openExample(id)}>
        <Thumbnail svg={picture} />
        {isOpen ? <em>{t('start:current')}</em> : null}
        <span className={styles.cardText}>
          <strong className={styles.cardName}>{name[language] ?? name.de}</strong>
          <span>{t('start:bodies', { bodies, ties })}</span>
        </span>
      </AriaButton>
    </li>
  );
}
