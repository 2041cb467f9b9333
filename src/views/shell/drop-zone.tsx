/** Files may be dropped anywhere on the window; a veil says so while they hover. */
import { useEffect, useState } from 'react';
import { openDropped } from '../../state/files.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Enter and leave fire for every element under the pointer; the depth tells when the window itself is left.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void openDropped(event.dataTransfer);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={styles.drop}>
      <p>
        <strong>{t('shell:drop')}</strong>
        <span>{t('shell:dropHint')}</span>
      </p>
    </div>
  );
}
