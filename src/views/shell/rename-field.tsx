/** The open project's name as a field, in place. Enter takes it, Escape leaves it as it was. */
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../state/store.ts';
import { renameOpen } from '../../state/workspace/rename.ts';
import { closeDialog } from '../../state/workspace/workspace-dialog.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './rename-field.module.css';

/** Milliseconds. */
const SETTLING = [0, 60, 200];

export default function RenameField() {
  const { t, language } = useWords();
  const name = useApp((s) => s.project.about.name);
  const before = name[language] ?? name.de;
  const [text, setText] = useState(before);
  const field = useRef<HTMLInputElement>(null);
  const touched = useRef(false);
  useEffect(() => {
    // A menu or the palette that this was chosen from moves the focus about while it closes.
    const timers = SETTLING.map((after) =>
      setTimeout(() => {
        field.current?.focus();
        if (!touched.current) field.current?.select();
      }, after),
    );
    return () => timers.forEach(clearTimeout);
  }, []);
  const done = () => {
    renameOpen(text);
    closeDialog();
  };
  return (
    <input
      className={styles.field}
      aria-label={t('shell:rename')}
      value={text}
      maxLength={200}
      spellCheck={false}
      autoComplete="off"
      translate="no"
      ref={field}
      onChange={(event) => {
        touched.current = true;
        setText(event.target.value);
      }}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') done();
        else if (event.key === 'Escape') closeDialog();
      }}
    />
  );
}
