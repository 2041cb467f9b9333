/** What the betweenness of a star's hub would be, if some of its partners were tied to each other. */
import { number, percent } from '../../i18n/format.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './hub.module.css';
import { bandOf } from './profile.ts';

export function StarBand({ partners }: { readonly partners: number }) {
  const { t, language } = useWords();
  const rows = bandOf(partners);
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className={styles.small}>{t('hub:bridge.bandTitle')}</h3>
      <p className={styles.bandHead}>
        <span>{t('hub:bridge.bandColumnP')}</span>
        <span>{t('hub:bridge.bandColumnValue')}</span>
      </p>
      <dl className={styles.band}>
        {rows.map(({ p, value }) => (
          <div key={p}>
            <dt>{percent(p, language)}</dt>
            <dd>
              <i style={{ inlineSize: `${100 * value}%` }} aria-hidden="true" />
              <b>{number(value, language, 2, true)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        {t('hub:bridge.bandRow', {
          p: percent(rows[0]!.p, language),
          value: number(rows[0]!.value, language, 2, true),
        })}{' '}
        {t('hub:bridge.bandNote', { count: partners })}
      </p>
    </div>
  );
}
