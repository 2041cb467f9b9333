/** Start: open one's own data, or look at a real network; what stays private is said here too. */
import { FolderOpen, ShieldCheck } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { countsText } from '../../i18n/lens-sentence.ts';
import { show } from '../../state/actions.ts';
import { BUNDLED, openBundled } from '../../state/bundled.ts';
import { downloadTemplate, pasteList, pickFiles, pickFolder } from '../../state/files.ts';
import { selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { openCard } from '../../state/workspace.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './start.module.css';

export default function StartView() {
  const { t } = useWords();
  return (
    <div className={styles.start}>
      <header className={styles.head}>
        <h1>{t('start:title')}</h1>
        <p>{t('start:lead')}</p>
      </header>
      <Recent />
      <div className={styles.doors}>
        <OwnData />
        <Examples />
      </div>
      <Jobs />
      <section className={styles.privacy}>
        <ShieldCheck aria-hidden="true" />
        <div>
          <h2>{t('start:privacy')}</h2>
          <p>{t('start:privacyText')}</p>
        </div>
      </section>
    </div>
  );
}

/** The kept projects, most recently used first; opening something else throws nothing away. */
function Recent() {
  const { t, language } = useWords();
  const cards = useApp((s) => s.cards);
  const reopen = async (key: string) => {
    if ((await openCard(key)) === 'done') show('map');
  };
  const others = cards.filter((card) => !card.isOpen);
  if (others.length === 0) return null;
  return (
    <section className={styles.recent}>
      <h2>{t('start:recent')}</h2>
      <ul>
        {others.map((s) => (
          <li key={s.key}>
            <AriaButton className={styles.card ?? ''} onPress={() => void reopen(s.key)}>
              <strong>{s.name[language] ?? s.name.de}</strong>
              <span>{t('start:recentSteps', { count: s.steps })}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnData() {
  const { t } = useWords();
  return (
    <section className={styles.own}>
      <FolderOpen aria-hidden="true" />
      <h2>{t('start:own')}</h2>
      <p>{t('start:ownHint')}</p>
      <div className={styles.buttons}>
        <Button tone="primary" onPress={() => void pickFiles()}>
          {t('start:pick')}
        </Button>
        <Button onPress={() => void pickFolder()}>{t('start:pickFolder')}</Button>
        <Button onPress={() => void pasteList()}>{t('start:paste')}</Button>
      </div>
      <Button tone="quiet" onPress={() => void downloadTemplate()}>
        {t('start:template')}
      </Button>
      <p className={styles.hint}>{t('start:templateHint')}</p>
    </section>
  );
}

function Examples() {
  const { t, language } = useWords();
  const openId = useApp((s) => s.project.about.id);
  const name = useApp((s) => s.project.about.name);
  const lensed = useApp(selectLensed);
  const open = async (id: string) => {
    await openBundled(id);
    show('map');
  };
  return (
    <section className={styles.examples}>
      <h2>{t('start:examples')}</h2>
      <p className={styles.hint}>{t('start:examplesHint')}</p>
      <ul>
        {BUNDLED.map((b) => (
          <li key={b.id}>
            <AriaButton className={styles.card ?? ''} onPress={() => void open(b.id)}>
              <strong>{b.name[language] ?? b.name.de}</strong>
              <span>{t('start:bodies', { bodies: b.bodies, ties: b.ties })}</span>
              {b.id === openId ? <em>{t('start:current')}</em> : null}
            </AriaButton>
          </li>
        ))}
      </ul>
      {lensed.counts.bodies > 0 ? (
        <div className={styles.continue}>
          <Button onPress={() => show('map')}>{t('start:continue')}</Button>
          <span className={styles.hint}>
            {t('start:continueHint', {
              name: name[language] ?? name.de,
              counts: countsText(lensed, language),
            })}
          </span>
        </div>
      ) : null}
    </section>
  );
}

function Jobs() {
  const { t } = useWords();
  return (
    <section className={styles.jobs}>
      <h2>{t('start:jobs')}</h2>
      <ul>
        {(['coordinator', 'researcher', 'presenter'] as const).map((job) => (
          <li key={job}>
            <h3>{t(`start:job.${job}`)}</h3>
            <p>{t(`start:job.${job}Text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
