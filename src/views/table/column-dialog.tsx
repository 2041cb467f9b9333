/** Adding, renaming and deleting a column of the person's own. */
import { useState } from 'react';
import { number } from '../../i18n/format.ts';
import { type ColumnEdit, editColumn } from '../../state/edit/cell-gestures.ts';
import type { SheetName } from '../../state/edit/cells.ts';
import { extraColumns, filledIn } from '../../state/edit/extra-columns.ts';
import { store } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './table.module.css';

export type ColumnQuestion = { readonly what: ColumnEdit['what']; readonly name: string };

type ColumnDialogProps = {
  readonly sheet: SheetName;
  readonly question: ColumnQuestion;
  /** Names of the columns that are there, ours too. */
  readonly labels: readonly string[];
  readonly onDone: (edit: ColumnEdit) => void;
  readonly onClose: () => void;
};

const TITLES = {
  add: 'grid:columns.addTitle',
  rename: 'grid:columns.renameTitle',
  delete: 'grid:columns.removeTitle',
} as const;
const OKS = {
  add: 'grid:columns.ok',
  rename: 'grid:columns.okRename',
  delete: 'grid:columns.okRemove',
} as const;

export function ColumnDialog({ sheet, question, labels, onDone, onClose }: ColumnDialogProps) {
  const { t, language } = useWords();
  const [name, setName] = useState(question.what === 'rename' ? question.name : '');
  const [tried, setTried] = useState(false);
  const { project } = store.getState();
  const wanted = name.trim();
  const taken =
    wanted !== question.name &&
    (extraColumns(project[sheet]).includes(wanted) ||
      labels.some((l) => l.toLowerCase() === wanted.toLowerCase()));
  const wrong =
    question.what === 'delete'
      ? ''
      : project[sheet].size === 0
        ? t('grid:columns.noRow')
        : wanted === ''
          ? t('grid:columns.needed')
          : taken
            ? t('grid:columns.taken')
            : '';
  const go = () => {
    setTried(true);
    if (wrong !== '') return;
    const edit: ColumnEdit =
      question.what === 'add'
        ? { what: 'add', name: wanted }
        : question.what === 'rename'
          ? { what: 'rename', from: question.name, name: wanted }
          : { what: 'delete', name: question.name };
    editColumn(sheet, edit);
    onDone(edit);
  };
  const filled = question.what === 'delete' ? filledIn(project, sheet, question.name) : 0;
  return (
    <Modal title={t(TITLES[question.what])} closeLabel={t('grid:columns.cancel')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {question.what === 'delete' ? (
          <p>
            {filled === 0
              ? t('grid:columns.emptyColumn', { name: question.name })
              : t('grid:columns.filled', { count: filled, n: number(filled, language), name: question.name })}
          </p>
        ) : (
          <label>
            <span>{t('grid:columns.name')}</span>
            <input
              // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type the name
              autoFocus
              value={name}
              maxLength={80}
              spellCheck="false"
              autoComplete="off"
              translate="no"
              aria-invalid={tried && wrong !== ''}
              aria-describedby="column-wrong"
              onChange={(event) => setName(event.target.value)}
            />
          </label>
        )}
        <p id="column-wrong" role="alert" className={styles.problem}>
          {(tried || taken) && wrong !== '' ? wrong : ''}
        </p>
        <div className={styles.answers}>
          <Button tone="primary" type="submit">
            {t(OKS[question.what])}
          </Button>
          <Button tone="quiet" onPress={onClose}>
            {t('grid:columns.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
