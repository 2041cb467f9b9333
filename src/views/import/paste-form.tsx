/** A list by hand or from the clipboard: one name a line, or cells copied from a spreadsheet. */
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Heading } from 'react-aria-components';
import { openList } from '../../state/files/files.ts';
import { leave } from '../../state/importing/import.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './import.module.css';

export function PasteForm() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const id = useId();
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '').length;
  return (
    <form
      className={styles.screen}
      onSubmit={(event) => {
        event.preventDefault();
        if (lines > 0) void openList(text);
      }}
    >
      <header className={styles.head}>
        <div className={styles.title}>
          <Heading slot="title" level={2}>
            {t('import:pasteTitle')}
          </Heading>
          <p className={styles.hint}>{t('import:pasteText')}</p>
        </div>
        <IconButton label={t('import:leave')} onPress={leave}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles.main}>
        <label htmlFor={id} className="visually-hidden">
          {t('import:pasteLabel')}
        </label>
        <textarea
          id={id}
          className={styles.paste}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here
          autoFocus
          value={text}
          placeholder={t('import:pasteExample')}
          spellCheck="false"
          autoComplete="off"
          translate="no"
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <footer className={styles.foot}>
        <p className={styles.result} role="status">
          {lines > 0 ? t('import:lines', { count: lines }) : ''}
        </p>
        <div className={styles.ways}>
          <Button onPress={leave}>{t('shell:cancel')}</Button>
          <Button type="submit" tone="primary" isDisabled={lines === 0}>
            {t('import:pasteGo')}
          </Button>
        </div>
      </footer>
    </form>
  );
}
