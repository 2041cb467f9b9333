/** In place of an empty picture: the first step, ready to be taken, and the two after it. */
import { ClipboardList, ClipboardPaste, FolderOpen, Table2 } from 'lucide-react';
import { useState } from 'react';
import { show } from '../../state/actions.ts';
import { addCentre } from '../../state/edit/first-centre.ts';
import { downloadQuestionnaire, pasteList, pickFiles } from '../../state/files/files.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './first-steps.module.css';

export default function FirstSteps() {
  const { t, language } = useWords();
  const network = useApp((s) => s.project.about.name);
  return (
    <div className={styles.first} data-testid="first-steps">
      <header>
        <Sketch />
        <p className={styles.network}>{network[language] ?? network.de}</p>
        <h1>{t('workspace:first.title')}</h1>
        <p className={styles.quiet}>{t('workspace:first.lead')}</p>
      </header>
      <ol className={styles.steps}>
        <li>
          <Centre />
        </li>
        <li>
          <h2>{t('workspace:first.partnersStep')}</h2>
          <p className={styles.quiet}>{t('workspace:first.partnersText')}</p>
          <div className={styles.buttons}>
            <Button onPress={() => void pasteList()}>
              <ClipboardPaste aria-hidden="true" />
              {t('workspace:first.paste')}
            </Button>
            <Button onPress={() => void pickFiles()}>
              <FolderOpen aria-hidden="true" />
              {t('workspace:first.file')}
            </Button>
            <Button tone="quiet" onPress={() => void downloadQuestionnaire(language)}>
              <ClipboardList aria-hidden="true" />
              {t('workspace:first.questionnaire')}
            </Button>
          </div>
        </li>
        <li>
          <h2>{t('workspace:first.lookStep')}</h2>
          <p className={styles.quiet}>{t('workspace:first.lookText')}</p>
          <div className={styles.buttons}>
            <Button onPress={() => show('table')}>
              <Table2 aria-hidden="true" />
              {t('workspace:first.table')}
            </Button>
          </div>
        </li>
      </ol>
    </div>
  );
}

function Centre() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') setMissing(true);
        else addCentre(name, place);
      }}
    >
      <h2>{t('workspace:first.centreStep')}</h2>
      <p className={styles.quiet}>{t('workspace:first.centreText')}</p>
      <div className={styles.fields}>
        <TextInput
          label={t('workspace:first.centre')}
          placeholder={t('workspace:first.centrePlaceholder')}
          value={name}
          onChange={(text) => {
            setMissing(false);
            setName(text);
          }}
          error={missing ? t('workspace:first.nameMissing') : null}
          autoFocus
        />
        <TextInput label={t('workspace:first.place')} value={place} onChange={setPlace} />
      </div>
      <div className={styles.buttons}>
        <Button tone="primary" type="submit">
          {t('workspace:first.add')}
        </Button>
      </div>
    </form>
  );
}

/** A hub and the places around it that are still empty. */
function Sketch() {
  const around = Array.from({ length: 9 }, (_, i) => {
    const angle = ((i * 40 - 90) * Math.PI) / 180;
    return { i, x: 80 + 48 * Math.cos(angle), y: 62 + 48 * Math.sin(angle) };
  });
  return (
    <svg viewBox="0 0 160 124" className={styles.sketch} aria-hidden="true">
      <g stroke="var(--line)" strokeWidth="1.4" strokeDasharray="3 4">
        {around.map(({ i, x, y }) => (
          <line key={i} x1="80" y1="62" x2={x} y2={y} />
        ))}
      </g>
      {around.map(({ i, x, y }) => (
        <circle
          key={i}
          cx={x}
          cy={y}
          r="7"
          fill="var(--page)"
          stroke={`var(--sector-${Math.floor(i / 3)})`}
          strokeWidth="2"
          strokeDasharray="3 3"
        />
      ))}
      <circle cx="80" cy="62" r="15" fill="var(--page)" stroke="var(--accent)" strokeWidth="3" />
      <circle cx="80" cy="62" r="6" fill="var(--accent)" />
    </svg>
  );
}
