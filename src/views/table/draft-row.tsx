// biome-ignore-all lint/a11y/useSemanticElements: virtual rows stand at free positions, which a table element cannot have
// biome-ignore-all lint/a11y/useFocusableInteractive: focus moves between cells, rows take none
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: cells have a role, chosen by column
/** The row below the last: what is typed here becomes a new record as soon as it has what it needs. */
import { Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useWords } from '../parts/use-words.ts';
import { type Drawn, GUTTER } from './grid-row.tsx';
import styles from './table.module.css';

type DraftRowProps = Drawn & {
  readonly index: number;
  readonly top: number;
  readonly label: string;
  readonly placeholder: string;
  /** What was typed so far, by field. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is missing still; '' = nothing was typed yet. */
  readonly missing: string;
  readonly from: number;
  readonly to: number;
  readonly editing: number;
  readonly editor: ReactNode;
};

export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { columns, shown, activeColumn, index, top, label, texts, missing, from, to, editing, editor } =
    props;
  const { t } = useWords();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.row} ${styles.draft}`}
      data-editing={editing >= 0 || undefined}
      data-testid="draft-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-label={label}
        tabIndex={activeColumn === GUTTER ? 0 : -1}
        data-place={`${index}:${GUTTER}`}
        data-gutter
      >
        <Plus aria-hidden="true" />
      </div>
      {shown.map((i) => {
        const column = columns[i];
        if (!column) return null;
        const text = column.field ? (texts.get(column.field) ?? '') : '';
        return (
          <div
            key={column.id}
            role={i === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={i + 2}
            aria-readonly={!column.field}
            aria-selected={i >= from && i <= to}
            tabIndex={activeColumn === i ? 0 : -1}
            data-place={`${index}:${i}`}
            data-column={column.id}
            data-numeric={column.numeric}
            data-in-range={(i >= from && i <= to) || undefined}
            data-active={activeColumn === i || undefined}
            data-first={i === 0 || undefined}
            data-remark={i === 0 && missing !== '' ? 'warning' : undefined}
            title={i === 0 && missing !== '' ? missing : undefined}
            style={{ gridColumnStart: i + 2 }}
          >
            {editing === i ? (
              editor
            ) : text !== '' ? (
              <span>{text}</span>
            ) : i === 0 ? (
              <span className={styles.placeholder}>
                {props.placeholder}
                {missing === '' ? null : <span className="visually-hidden"> {missing}</span>}
              </span>
            ) : (
              <span className="visually-hidden">{t('table:notKnown')}</span>
            )}
          </div>
        );
      })}
    </div>
  );
});
