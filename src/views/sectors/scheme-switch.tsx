/** How sectors are read, switched in place, with what it changes said in words. */
import { list, number } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { SCHEMES } from '../../model/schemes.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { setScheme } from '../../state/actions.ts';
import { SchemeChoice } from '../parts/scheme-choice.tsx';
import { useWords } from '../parts/use-words.ts';
import { OwnScheme } from './own-scheme.tsx';
import styles from './sectors.module.css';
import { schemeMoves } from './sectors-data.ts';

export function SchemeSwitch({ lensed }: { readonly lensed: Lensed }) {
  const { t } = useWords();
  const { lens } = lensed;
  return (
    <div className={styles.scheme}>
      <SchemeChoice
        label={t('sectors:scheme.title')}
        schemes={SCHEMES}
        value={lens.scheme}
        onChange={setScheme}
      />
      <p>
        {t(`lensForm:schemeHint.${lens.scheme}`)} <Effect lensed={lensed} />
      </p>
      {lens.scheme === 'own' ? <OwnScheme /> : null}
    </div>
  );
}

function Effect({ lensed: { bodies, lens } }: { readonly lensed: Lensed }) {
  const { t, language } = useWords();
  if (lens.scheme === 'assigned') return null;
  const moves = schemeMoves(bodies, lens);
  const count = moves.reduce((sum, m) => sum + m.count, 0);
  if (count === 0) return <strong>{t('sectors:scheme.effectSame')}</strong>;
  return (
    <strong>
      {t('sectors:scheme.effect', {
        count,
        n: number(count, language),
        list: list(
          moves.map((m) =>
            t('sectors:scheme.move', {
              count: m.count,
              from: wordFor('sectors', m.from ?? '', language),
              to: wordFor('sectors', m.to ?? '', language),
            }),
          ),
          language,
        ),
      })}
    </strong>
  );
}
