/** The small square at the lower right of the selection. Keys do the same (Ctrl+D, Ctrl+R), so it is for pointers alone. */
import type { PointerEvent, SyntheticEvent } from 'react';
import { type Language, translate } from '../../i18n/index.ts';
import styles from './table.module.css';

/** A press on the square chooses no other cell, and moves no focus. */
const stay = (event: SyntheticEvent) => event.stopPropagation();

export function FillSquare({
  language,
  onPull,
}: {
  readonly language: Language;
  readonly onPull: (event: PointerEvent) => void;
}) {
  return (
    <div className={styles.fillCorner}>
      <div
        className={styles.fillSquare}
        aria-hidden="true"
        data-testid="fill-handle"
        title={translate(language)('grid:fill.handle')}
        onPointerDown={(event) => {
          event.stopPropagation();
          onPull(event);
        }}
        onMouseDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onClick={stay}
        onDoubleClick={stay}
        onContextMenu={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}
