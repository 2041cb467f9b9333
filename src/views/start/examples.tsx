/** The bundled networks: the real ones each with its picture, the made-up ones apart. */
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { number } from '../../i18n/format.ts';
import { show } from '../../state/actions.ts';
import { BUNDLED, type Bundled, LARGE_PRACTICE, openLargePractice } from '../../state/files/bundled.ts';
import { examplePicture } from '../../state/help/example-picture.ts';
import { useApp } from '../../state/store.ts';
import { openExample } from '../../state/workspace/projects.ts';
import { Button } from '../parts/controls/button.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './start.module.css';
import { Thumbnail } from './thumbnail.tsx';

export function Examples() {
  const { t } = useWords();
  return (
    <Section title={t('start:examples')} note={t('start:examplesHint')}>
      <ul className={styles.cards} data-small="true">
        {BUNDLED.filter((example) => !example.synthetic).map((example) => (
          <Example key={example.id} example={example} />
        ))}
      </ul>
      <div className={styles.survey}>
        <Button onPress={() => show('survey')}>{t('start:survey')}</Button>
        <span>{t('start:surveyHint')}</span>
      </div>
    </Section>
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

/** Made up by a program: listed apart from the real ones, and without a picture that could be taken for one of theirs. */
export function Practice() {
  const { t, language } = useWords();
  const open = useApp((s) => (s.openKey === null ? s.project.about.id : ''));
  return (
    <Section title={t('start:practice')} note={t('start:practiceHint')}>
      <ul className={styles.cards}>
        {BUNDLED.filter((example) => example.synthetic).map(({ id, name, bodies, ties }) => (
          <li key={id} className={styles.card} data-open={open === id} data-synthetic="true">
            <AriaButton className={styles.example ?? ''} onPress={() => void openExample(id)}>
              <span className={styles.cardText}>
                <strong className={styles.cardName}>{name[language] ?? name.de}</strong>
                <span>
                  {t('start:bodies', { bodies: number(bodies, language), ties: number(ties, language) })}
                </span>
                <span className={styles.made}>{t('lens:synthetic')}</span>
              </span>
            </AriaButton>
          </li>
        ))}
        <li className={styles.card} data-open={open === LARGE_PRACTICE.id} data-synthetic="true">
          <AriaButton className={styles.example ?? ''} onPress={() => void openLarge()}>
            <span className={styles.cardText}>
              <strong className={styles.cardName}>
                {t('start:practiceLarge', { centres: LARGE_PRACTICE.centres })}
              </strong>
              <span>
                {t('start:bodies', {
                  bodies: number(LARGE_PRACTICE.bodies, language),
                  ties: number(LARGE_PRACTICE.ties, language),
                })}{' '}
                {t('start:practiceMade')}
              </span>
              <span className={styles.made}>{t('lens:synthetic')}</span>
            </span>
          </AriaButton>
        </li>
      </ul>
    </Section>
  );
}

async function openLarge(): Promise<void> {
  if (await openLargePractice()) show('map');
}
