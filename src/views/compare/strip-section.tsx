/** How the units spread in each group, and the difference of the two that are asked about. */
import { memo, useCallback } from 'react';
import { countText, groupsOf, type Picturing, type Sheet } from '../../figures/comparing/picturing.ts';
import { differencePicture, stripCount, stripPicture } from '../../figures/comparing/strip-picture.ts';
import { groupName, indicatorWord } from '../../i18n/compare-sentence.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { Picture } from './picture.tsx';
import { answerFor } from './question.tsx';

export const StripSection = memo(function StripSection({ p }: { readonly p: Picturing }) {
  const { t, language } = useWords();
  const answer = answerFor(p);
  const drawStrip = useCallback((sheet: Sheet) => stripPicture(p, sheet), [p]);
  const drawDifference = useCallback((sheet: Sheet) => differencePicture(p, answer, sheet), [p, answer]);
  const indicator = indicatorWord(p.indicator, 'name', language);
  const by = p.between === null ? '' : t(`compare:grouping.${p.between}`);
  const title = p.between === null ? indicator : t('comparing:picture.stripOf', { indicator, between: by });
  const grouped = groupsOf(p).reduce((sum, g) => sum + g.units.length, 0);
  const without = p.comparison.units.length - grouped;
  const notes = [
    ...(p.indicator.acrossSizes ? [] : [t('comparing:picture.muted')]),
    ...(without > 0
      ? [t('comparing:picture.noGroup', { units: countText(p.comparison.by, without, language) })]
      : []),
  ];
  const isEmpty = (p.comparison.values.get(p.indicator.id) ?? []).every(
    (v) => v.value === null && v.raw === undefined,
  );
  if (isEmpty)
    return (
      <p className={styles.declined}>
        {t('comparing:picture.notHere', { why: t('comparing:picture.whyValues') })}
      </p>
    );
  return (
    <div className={styles.pictures}>
      <Picture
        p={p}
        id="strip"
        title={t(p.between === null ? 'comparing:picture.stripAll' : 'comparing:picture.strip')}
        fileTitle={title}
        draw={drawStrip}
        shown={stripCount(p)}
        note={notes.length > 0 ? notes.join(' ') : undefined}
      />
      {answer && answer.estimate !== null ? (
        <Picture
          p={p}
          id="difference"
          title={t('comparing:picture.difference')}
          fileTitle={`${indicator}. ${t('comparing:question.difference', {
            a: groupName(answer.between, answer.a.key, language, p.sourceLabel),
            b: groupName(answer.between, answer.b.key, language, p.sourceLabel),
          })}`}
          draw={drawDifference}
          shown={answer.a.n + answer.b.n}
        />
      ) : null}
    </div>
  );
});
