/** The glossary: words of the field, of networks and of the product, and every measure; found by any of their names. */
import { useMemo, useState } from 'react';
import { MEASURES } from '../../analysis/index.ts';
import { closeness, type Folded, finder, fold } from '../../base/fold.ts';
import { TERM_GROUPS, TERMS, type TermId, termAlso, termName } from '../../i18n/glossary.ts';
import type { Language } from '../../i18n/index.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { TextInput } from '../parts/controls/fields.tsx';
import { Definition } from '../parts/measure-name.tsx';
import { TermExplanation } from '../parts/term-explanation.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './help.module.css';

type Entry = {
  readonly key: string;
  readonly group: (typeof TERM_GROUPS)[number] | 'measures';
  readonly name: string;
  readonly also: string;
  /** Folded, for the search. */
  readonly found: Folded;
  readonly term?: TermId;
  readonly measure?: (typeof MEASURES)[number];
};

const GROUPS = [...TERM_GROUPS, 'measures'] as const;

function entriesIn(language: Language): readonly Entry[] {
  const terms = TERMS.map((term): Entry => {
    const [name, also] = [termName(term, language), termAlso(term, language)];
    return { key: term.id, group: term.group, name, also, found: fold(`${name} ${also}`), term: term.id };
  });
  const measures = MEASURES.map((measure): Entry => {
    const name = measureWord(measure.id, 'name', language, measure.scope);
    const also = measureWord(measure.id, 'term', language, measure.scope);
    const key = `${measure.scope}:${measure.id}`;
    return { key, group: 'measures', name, also, found: fold(`${name} ${also} ${measure.id}`), measure };
  });
  return [...terms, ...measures];
}

/** All words typed have to occur; names that begin with them come first. */
function matching(entries: readonly Entry[], find: string): readonly Entry[] {
  if (find.trim() === '') return entries;
  const isFound = finder(find);
  return entries
    .filter(({ found }) => isFound(found))
    .sort((a, b) => closeness(b.name, find) - closeness(a.name, find));
}

export function WordList({ find }: { readonly find: string }) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState({ from: find, text: find });
  // Asked for another word from elsewhere: that one counts, not what was typed before.
  const text = typed.from === find ? typed.text : find;
  const entries = useMemo(() => entriesIn(language), [language]);
  const shown = useMemo(() => matching(entries, text), [entries, text]);
  return (
    <div className={styles.words}>
      <TextInput
        label={t('help:words.find')}
        value={text}
        onChange={(now) => setTyped({ from: find, text: now })}
      />
      <p className={styles.count} role="status">
        {shown.length === 0
          ? t('help:words.none', { find: text })
          : t('help:words.found', { count: shown.length })}
      </p>
      {GROUPS.map((group) => {
        const of = shown.filter((entry) => entry.group === group);
        if (of.length === 0) return null;
        return (
          <section key={group}>
            <h3>{t(`help:words.group.${group}`)}</h3>
            {group === 'measures' ? (
              of.map((entry) => <MeasureEntry key={entry.key} entry={entry} open={shown.length < 4} />)
            ) : (
              <dl className={styles.terms}>
                {of.map((entry) => (
                  <div key={entry.key} data-term={entry.key}>
                    <dt>{entry.name}</dt>
                    <dd>
                      <TermExplanation id={entry.term!} />
                      <p className={styles.also}>{t('help:words.also', { also: entry.also })}</p>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** Measures are many: each is a line that opens. */
function MeasureEntry({ entry, open }: { readonly entry: Entry; readonly open: boolean }) {
  return (
    <details className={styles.measure} open={open} data-term={entry.key}>
      <summary>
        <strong>{entry.name}</strong> <span>{entry.also}</span>
      </summary>
      <div>
        <Definition measure={entry.measure!} />
      </div>
    </details>
  );
}
