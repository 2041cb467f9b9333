/** Files may be dropped anywhere on the window, and lists pasted; a veil says so while files hover. */
import { useEffect, useState } from 'react';
import { openDropped, openPasted } from '../../state/files/files.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Where pasting means something of its own: fields, grids, and whatever is open above the page. */
const PASTES_ITSELF =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="grid"], [role="dialog"], [role="alertdialog"]';

function paste(event: ClipboardEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || !event.clipboardData || target?.closest(PASTES_ITSELF)) return;
  if (event.clipboardData.files.length > 0) void openDropped(event.clipboardData);
  else if (!openPasted(event.clipboardData.getData('text/plain'))) return;
  event.preventDefault();
}

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
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
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
