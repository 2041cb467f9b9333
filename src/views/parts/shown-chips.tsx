/** Ranges of measures that decide what map and table show: one chip each, which says that numbers stay as they are. */
import { Eye, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { openFilter } from '../../state/looking/look.ts';
import { dropRange, valuesOf } from '../../state/looking/shown-by.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { type MeasureRange, useApp } from '../../state/store.ts';
import styles from './lens-chips.module.css';
import { keepFocus } from './lens-chips.tsx';
import { useWords } from './use-words.ts';

function rangeText({ measure, least, most }: MeasureRange, language: Language): string {
  const t = translate(language);
  const name = measureWord(measure, 'name', language);
  const [from, to] = [number(least, language), number(most, language)];
  if (least !== null && most !== null) return t('filter:range.between', { name, from, to });
  return least !== null ? t('filter:range.least', { name, from }) : t('filter:range.most', { name, to });
}

export default function ShownChips() {
  const { t, language } = useWords();
  const ranges = useApp((s) => s.shownBy.ranges);
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  return (
    <ul className={styles.chips}>
      {ranges.map((range) => {
        const what = rangeText(range, language);
        const silent = answers !== null && valuesOf(lensed, answers, range.measure) === null;
        const note = t(silent ? 'filter:range.silent' : 'filter:range.note');
        return (
          <li key={range.measure} className={styles.chip}>
            <Button
              className={styles.text ?? ''}
              aria-label={t('lens:change', { what: `${what} (${note})` })}
              onPress={() => openFilter(`measure:${range.measure}`)}
            >
              <span>
                <Eye aria-hidden="true" className={styles.eye} /> {what}{' '}
                <span className={styles.note}>· {note}</span>
              </span>
            </Button>
            <Button
              className={styles.remove ?? ''}
              aria-label={t('lens:remove', { what })}
              data-cross
              onPress={({ target }) => void keepFocus(target, () => dropRange(range.measure))}
            >
              <X aria-hidden="true" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
