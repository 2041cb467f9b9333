/** Names in scripts of which no face for paper is here: said before the PDF is made, with what shows them as letters. */
import { Info } from 'lucide-react';
import { list } from '../../i18n/format.ts';
import { inScripts } from '../../publish/unwritten.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './figures.module.css';

/** Names that are said; the rest is counted. */
const MOST_NAMES = 4;
/** Letters of a name that are said. */
const LONGEST = 40;

const short = (text: string): string =>
  text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST).join('')}…`;

export function ScriptsWarning({ names }: { readonly names: readonly string[] }) {
  const { t, language } = useWords();
  if (names.length === 0) return null;
  const scripts = inScripts(names).map((code) =>
    t(`figures:unwritten.script.${code === '' ? 'other' : code}`),
  );
  const more = names.length - MOST_NAMES;
  return (
    <div className={styles.warning} role="status" data-testid="figure-scripts">
      <Info aria-hidden="true" />
      <p>
        <b>{t('figures:unwritten.title', { scripts: list(scripts, language) })}</b>{' '}
        {t('figures:unwritten.text')}{' '}
        {names.slice(0, MOST_NAMES).map((name, i) => (
          <span key={name}>
            {i > 0 ? ', ' : ''}
            <bdi>{short(name)}</bdi>
          </span>
        ))}
        {more > 0 ? ` ${t('figures:unwritten.more', { count: more })}` : ''}
      </p>
    </div>
  );
}
