/** The guide for two sheets of paper: read here as it will be printed, and printed by the browser. */
import { Printer, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components';
import { wordAt } from '../../i18n/index.ts';
import { QUESTIONS, type QuestionId, questionAnswer } from '../../i18n/question-sentence.ts';
import { EVERYTHING, type Lensed, read } from '../../model/lens.ts';
import { COMMANDS } from '../../state/commands/index.ts';
import { BUNDLED, FIRST, preload } from '../../state/files/bundled.ts';
import { guideChart, guidePicture } from '../../state/help/guide-picture.ts';
import { closeGuide } from '../../state/help/help.ts';
import { VIEWS } from '../../state/store.ts';
import { commandLabel, shortcutWords } from '../parts/command-words.ts';
import { Button } from '../parts/controls/button.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './guide.module.css';

export default function Guide() {
  const { t } = useWords();
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen onOpenChange={(open) => !open && closeGuide()}>
      <AriaModal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} data-testid="guide">
          <div className={styles.tools}>
            <p>{t('help:paper.hint')}</p>
            <Button tone="primary" onPress={() => window.print()}>
              <Printer aria-hidden="true" />
              {t('help:paper.print')}
            </Button>
            <Button onPress={closeGuide}>
              <X aria-hidden="true" />
              {t('help:paper.close')}
            </Button>
          </div>
          <FirstPage />
          <SecondPage />
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}

function Page({ number, children }: { readonly number: number; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <article className={styles.page} lang={useWords().language}>
      {children}
      <footer>
        <span>{t('shell:productName')}</span>
        <span>{t('help:paper.page', { page: number })}</span>
      </footer>
    </article>
  );
}

function FirstPage() {
  const { t, language } = useWords();
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    void guidePicture(language).then((svg) => {
      if (!over) setPicture(svg);
    });
    return () => {
      over = true;
    };
  }, [language]);
  const name = BUNDLED.find(({ id }) => id === FIRST)!.name;
  const caption = t('help:paper.figure', { name: name[language] ?? name.de });
  return (
    <Page number={1}>
      <header>
        <Heading slot="title" level={1}>
          {t('help:paper.title')}
        </Heading>
        <p>{t('help:paper.subtitle')}</p>
      </header>
      <section>
        <h2>{t('help:paper.readTitle')}</h2>
        <figure>
          {picture ? (
            <img src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt={caption} />
          ) : (
            <p className={styles.drawing}>{t('help:paper.drawing')}</p>
          )}
        </figure>
        <ul>
          {(['a', 'b', 'c', 'd'] as const).map((line) => (
            <li key={line}>{t(`help:paper.read.${line}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('help:paper.bringTitle')}</h2>
        <ol>
          {(['a', 'b', 'c'] as const).map((line) => (
            <li key={line}>{t(`help:paper.bring.${line}`)}</li>
          ))}
        </ol>
      </section>
    </Page>
  );
}

/** Questions that fit on the sheet, with their answers for the example. */
const PRINTED: readonly QuestionId[] = ['role', 'between', 'committees', 'partners', 'alone'];

function SecondPage() {
  const { t, language } = useWords();
  const [lensed, setLensed] = useState<Lensed | null>(null);
  const [chart, setChart] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    void preload(FIRST).then(({ project }) => {
      if (!over && project) setLensed(read(project, EVERYTHING));
    });
    return () => {
      over = true;
    };
  }, []);
  useEffect(() => {
    let over = false;
    if (lensed)
      void guideChart(lensed, t('help:paper.chart'), language).then((svg) => {
        if (!over) setChart(svg);
      });
    return () => {
      over = true;
    };
  }, [lensed, language, t]);
  const name = BUNDLED.find(({ id }) => id === FIRST)!.name;
  const views = VIEWS.flatMap((view) => {
    const hint = wordAt(language, `help:view.${view}`);
    return hint === null ? [] : [{ view, hint }];
  });
  return (
    <Page number={2}>
      <section>
        <h2>{t('help:paper.askTitle')}</h2>
        <p>
          {t('help:paper.askLead')} {t('help:paper.example', { name: name[language] ?? name.de })}:
        </p>
        <div className={styles.beside}>
          <dl className={styles.answers}>
            {lensed
              ? QUESTIONS.filter(({ id }) => PRINTED.includes(id)).map(({ id }) => {
                  const { ask, text } = questionAnswer(id, lensed, null, language);
                  return (
                    <div key={id}>
                      <dt>{ask}</dt>
                      <dd>
                        <Prose text={text} />
                      </dd>
                    </div>
                  );
                })
              : null}
          </dl>
          {chart ? (
            <img src={`data:image/svg+xml,${encodeURIComponent(chart)}`} alt={t('help:paper.chart')} />
          ) : null}
        </div>
      </section>
      <section>
        <h2>{t('help:paper.viewsTitle')}</h2>
        <dl className={styles.views}>
          {views.map(({ view, hint }) => (
            <div key={view}>
              <dt>{t(`shell:views.${view}`)}</dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      </section>
      {(
        [
          ['trustTitle', 'trust', ['a', 'b', 'c', 'd']],
          ['keepTitle', 'keep', ['a', 'b', 'c']],
        ] as const
      ).map(([title, part, lines]) => (
        <section key={part}>
          <h2>{t(`help:paper.${title}`)}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{t(`help:paper.${part}.${line}` as 'help:paper.trust.a')}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{t('help:paper.keysTitle')}</h2>
        <p className={styles.keys}>
          {COMMANDS.filter((c) => PRINTED_KEYS.includes(c.id)).map((c) => (
            <span key={c.id}>
              <kbd>{shortcutWords(c.shortcut ?? '', language)}</kbd> {commandLabel(c, language)}
            </span>
          ))}
        </p>
      </section>
    </Page>
  );
}

const PRINTED_KEYS: readonly string[] = ['palette', 'undo', 'redo', 'save-project', 'help', 'keys-help'];
