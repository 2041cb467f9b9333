/** More pictures, one at a time: each unit by itself, sectors, two values, small networks, Länder. */
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import type { Indicator } from '../../compare/compare.ts';
import type { LandOutline } from '../../drawing/charts/land-map.ts';
import { joinsFiles, MORE, tileNotes, whyNot } from '../../figures/comparing/more-pictures.ts';
import { PICTURES, type PictureId } from '../../figures/comparing/pictures.ts';
import { isChart, type Picturing, type Sheet } from '../../figures/comparing/picturing.ts';
import { indicatorWord } from '../../i18n/compare-sentence.ts';
import { notify } from '../../state/actions.ts';
import { setComparing } from '../../state/comparing/compare-run.ts';
import { loadLaender } from '../../state/placing/geo.ts';
import { useApp } from '../../state/store.ts';
import { Select } from '../parts/controls/select.tsx';
import { OneOf } from '../parts/one-of.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { IndicatorChoice } from './indicator-choice.tsx';
import { Picture } from './picture.tsx';

/** Pictures with one row or cell a unit, in an order that can be chosen. */
const ORDERED: ReadonlySet<PictureId> = new Set(['intervals', 'mix', 'networks']);
/** Pictures of the indicator that is looked at. */
const OF_INDICATOR: ReadonlySet<PictureId> = new Set(['intervals', 'slope', 'networks', 'tiles', 'landmap']);

/** Outlines of the Länder, once a map is asked for; null until they are there. */
function useOutlines(wanted: boolean): readonly LandOutline[] | null {
  const [outlines, setOutlines] = useState<readonly LandOutline[] | null>(null);
  useEffect(() => {
    if (!wanted || outlines) return;
    let isLate = false;
    loadLaender().then(
      (found) => isLate || setOutlines(found),
      () => isLate || notify('error', 'commands:notice.partFailed'),
    );
    return () => {
      isLate = true;
    };
  }, [wanted, outlines]);
  return outlines;
}

export const MoreSection = memo(function MoreSection({
  p: asked,
  indicators,
}: {
  readonly p: Picturing;
  readonly indicators: readonly Indicator[];
}) {
  const { t, language } = useWords();
  const id = useApp((s) => s.comparing.picture);
  const outlines = useOutlines(id === 'landmap');
  const p = useMemo(() => ({ ...asked, outlines }), [asked, outlines]);
  const draw = useCallback(
    (sheet: Sheet) => {
      const drawn = MORE[id](p, sheet);
      return isChart(drawn) ? drawn : null;
    },
    [id, p],
  );
  const missing = useMemo(() => whyNot(id, p), [id, p]);
  const name = t(`comparing:picture.${id}`);
  const title = OF_INDICATOR.has(id) ? `${name}: ${indicatorWord(p.indicator, 'name', language)}` : name;
  const notes =
    id === 'tiles' || id === 'landmap'
      ? tileNotes(p, id)
      : id === 'slope' && joinsFiles(p)
        ? [t('comparing:picture.slopeFiles')]
        : [];
  return (
    <Section title={t('comparing:picture.more')}>
      <div className={styles.moreTools}>
        <OneOf
          look="apart"
          label={t('comparing:picture.more')}
          value={id}
          choices={PICTURES.map((picture) => ({ id: picture, label: t(`comparing:picture.${picture}`) }))}
          onChange={(picture) => setComparing({ picture })}
        />
        {ORDERED.has(id) ? (
          <Select
            label={t('comparing:picture.order')}
            value={p.order}
            onChange={(order: 'name' | 'size') => setComparing({ order })}
            choices={[
              { id: 'name', label: t('comparing:picture.byName') },
              { id: 'size', label: t('comparing:picture.bySize') },
            ]}
          />
        ) : null}
        {id === 'slope' && !joinsFiles(p) ? (
          <IndicatorChoice
            label={t('comparing:picture.slopeWith')}
            indicators={indicators.filter((i) => i.id !== p.indicator.id)}
            value={p.beside}
            onChange={(beside) => setComparing({ beside })}
          />
        ) : null}
      </div>
      {missing === null ? (
        <Picture
          p={p}
          id={id}
          title={title}
          draw={draw}
          tall={ORDERED.has(id)}
          note={
            ORDERED.has(id) || notes.length > 0 ? (
              <>
                {notes.map((text) => (
                  <p key={text}>{text}</p>
                ))}
                {ORDERED.has(id) ? <p>{t('comparing:noRanking')}</p> : null}
              </>
            ) : undefined
          }
        />
      ) : (
        <p className={styles.declined}>
          {t('comparing:picture.notHere', { why: t(`comparing:picture.${missing}`) })}
        </p>
      )}
    </Section>
  );
});
