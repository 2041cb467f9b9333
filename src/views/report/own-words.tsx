/** What a person adds to a part of the chapter, or says there instead: a field that opens below the part's name. */
import { PenLine } from 'lucide-react';
import { useId, useState } from 'react';
import { canStandAlone, type ReportPlace } from '../../model/report-words.ts';
import { wordsOf, writeWords } from '../../state/report/report-words.ts';
import { useApp } from '../../state/store.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { DraftText } from '../parts/draft-text.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './report.module.css';

/** @param name of the part @param children the box that says whether the part is in the chapter */
export function WithOwnWords({
  place,
  name,
  isIn,
  children,
}: {
  readonly place: ReportPlace;
  readonly name: string;
  readonly isIn: boolean;
  readonly children: React.ReactNode;
}) {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const project = useApp((s) => s.project);
  const words = wordsOf(project, place);
  const isOwn = words.text !== '' || words.isAlone;
  const isShown = isOpen && isIn;
  return (
    <div className={styles.choice} data-own={isOwn}>
      {children}
      {isIn ? (
        <IconButton
          label={t(isOwn ? 'report:own.edit' : 'report:own.write', { part: name })}
          aria-expanded={isShown}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          <PenLine aria-hidden="true" />
        </IconButton>
      ) : null}
      {isShown ? (
        <div id={id} className={styles.own}>
          <DraftText
            // Another centre, another language: another field.
            key={`${place.language} ${place.centre}`}
            label={t('report:own.text', { part: name })}
            hint={t('report:own.hint')}
            lines={5}
            autoFocus={words.text === ''}
            value={words.text}
            onSettle={(text) => writeWords(place, { text })}
          />
          {canStandAlone(place.part) ? (
            <Checkbox isSelected={words.isAlone} onChange={(isAlone) => writeWords(place, { isAlone })}>
              {t('report:own.alone')}
            </Checkbox>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
