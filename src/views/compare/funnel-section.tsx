/** The funnel: what is usual at each size, by bodies, inhabitants or centres. */
import { memo, useCallback, useState } from 'react';
import { FUNNELS, type FunnelKind } from '../../compare/compare.ts';
import { funnelKindOf, funnelPicture } from '../../figures/comparing/funnel-picture.ts';
import type { Picturing, Sheet } from '../../figures/comparing/picturing.ts';
import { compareDeclineText, funnelSentences } from '../../i18n/compare-sentence.ts';
import { Select } from '../parts/controls/select.tsx';
import { PlainSection } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { Picture } from './picture.tsx';

export const FunnelSection = memo(function FunnelSection({ p }: { readonly p: Picturing }) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<FunnelKind | null>(null);
  const kind = chosen ?? funnelKindOf(p.indicator);
  const funnel = p.comparison.funnels.find((f) => f.kind === kind);
  const draw = useCallback(
    (sheet: Sheet) => (funnel && funnel.declined === null ? funnelPicture(p, funnel, sheet) : null),
    [p, funnel],
  );
  if (!funnel) return null;
  const sentences = funnelSentences(funnel, language);
  return (
    <PlainSection aria-label={t('comparing:picture.funnel')}>
      <Select
        label={t('comparing:picture.funnelKind')}
        value={kind}
        onChange={setChosen}
        className={styles.funnelKind ?? ''}
        choices={FUNNELS.map((id) => ({ id, label: t(`comparing:picture.funnelBy.${id}`) }))}
      />
      {funnel.declined === null ? (
        <Picture
          p={p}
          id={`funnel-${kind}`}
          title={t('comparing:picture.funnel')}
          fileTitle={t(`compare:funnel.${kind}.title`)}
          shown={funnel.points.length}
          draw={draw}
          note={
            <>
              <p>{t('comparing:picture.funnelRead')}</p>
              {sentences.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </>
          }
        />
      ) : (
        <>
          <h2>{t('comparing:picture.funnel')}</h2>
          <p className={styles.declined}>{compareDeclineText(funnel.declined, language)}</p>
        </>
      )}
    </PlainSection>
  );
});
