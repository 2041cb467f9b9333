/** The values of a filter: a list with counts to tick, or bounds and texts to type. */
import { useMemo, useState } from 'react';
import { finder, fold } from '../../base/fold.ts';
import { number } from '../../i18n/format.ts';
import { valueWord } from '../../i18n/where-sentence.ts';
import { LEVELS, STAGES, wordFor } from '../../model/vocabulary.ts';
import { natureOf } from '../../model/where.ts';
import type { Tally } from '../../model/where-tally.ts';
import { type Draft, fieldOf, type LensTopic } from '../../state/looking/filter-draft.ts';
import { useApp } from '../../state/store.ts';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './lens-panels.module.css';

type Drafting = {
  readonly topic: LensTopic;
  readonly counted: Tally;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
};

/** From so many values on there is a field to find one; so many are listed at once. */
const MANY = 12;
const MOST = 60;

export function Values({ topic, counted, draft, onDraft }: Drafting) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const [query, setQuery] = useState('');
  // What was chosen at first stays listed, also where it counts nowhere now.
  const [first] = useState(draft.chosen);
  const rows = useMemo(() => {
    const word = (value: string): string => {
      if (topic === 'kind') return wordFor('kindsPlural', value, language);
      if (topic === 'type') return wordFor('tieTypes', value, language);
      if (topic === 'body') return bodies.get(value)?.label ?? value;
      if (topic === 'block') return t(value === 'yes' ? 'filter:blocks' : 'filter:singles');
      return topic === 'period' ? value : valueWord(topic, value, language);
    };
    const gone = first.filter((value) => !counted.values.has(value)).map((value) => [value, 0] as const);
    const listed = [...counted.values, ...gone].map(([value, count]) => {
      const label = word(value);
      return { value, count, label, text: fold(label) };
    });
    return topic === 'body' ? listed.sort((a, b) => a.label.localeCompare(b.label, language)) : listed;
  }, [topic, counted, first, bodies, language, t]);
  const fits = finder(query);
  const found = query.trim() === '' ? rows : rows.filter(({ text }) => fits(text));
  const most = Math.max(1, ...[...counted.values.values()]);
  const toggle = (value: string, on: boolean) =>
    onDraft({
      ...draft,
      chosen: on ? [...draft.chosen, value] : draft.chosen.filter((other) => other !== value),
    });
  if (rows.length === 0) return <p className={styles.hint}>{t('filter:noValues')}</p>;
  return (
    <>
      {rows.length > MANY ? (
        <TextInput
          label={t('filter:find')}
          value={query}
          onChange={setQuery}
          placeholder={t('filter:find')}
          quietLabel
        />
      ) : null}
      <ul className={styles.values} aria-label={t('filter:values')}>
        {found.slice(0, MOST).map(({ value, label, count }) => (
          <li key={value} data-chosen={draft.chosen.includes(value) || undefined}>
            <Checkbox isSelected={draft.chosen.includes(value)} onChange={(on) => toggle(value, on)}>
              {label}
              {topic === 'body' ? null : <span className="visually-hidden">: {number(count, language)}</span>}
            </Checkbox>
            {topic === 'body' ? null : (
              <span className={styles.amount} aria-hidden="true">
                <span className={styles.bar}>
                  <i style={{ inlineSize: `${(100 * count) / most}%` }} />
                </span>
                {number(count, language)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {found.length > MOST ? (
        <p className={styles.hint}>{t('filter:more', { rest: number(found.length - MOST, language) })}</p>
      ) : found.length === 0 ? (
        <p className={styles.hint}>{t('filter:noneFound')}</p>
      ) : null}
    </>
  );
}

const SCALES: Partial<Record<LensTopic, readonly string[]>> = { level: LEVELS, stage: STAGES.map(String) };

export function Bounds({ topic, counted, draft, onDraft, wrong }: Drafting & { readonly wrong: boolean }) {
  const { t, language } = useWords();
  const { typed, is } = draft;
  const type = (at: 0 | 1, text: string) =>
    onDraft({ ...draft, typed: at === 0 ? [text, typed[1]] : [typed[0], text] });
  const scale = SCALES[topic];
  const ends = is === 'between' ? ([0, 1] as const) : ([0] as const);
  const name = (at: 0 | 1) =>
    is === 'between'
      ? t(at === 0 ? 'filter:from' : 'filter:to')
      : is === 'contains'
        ? t('filter:text')
        : t('filter:value');
  const field = fieldOf(topic);
  if (scale && field)
    return (
      <div className={styles.bounds}>
        {ends.map((at) => (
          <Select
            key={at}
            label={name(at)}
            value={typed[at]}
            choices={[
              { id: '', label: t('filter:pick') },
              ...scale.map((id) => ({
                id,
                label: `${valueWord(field, id, language)} (${number(counted.values.get(id) ?? 0, language)})`,
              })),
            ]}
            onChange={(id) => type(at, id)}
          />
        ))}
      </div>
    );
  const nature = topic === 'period' ? 'year' : field ? natureOf(field) : 'choice';
  return (
    <div className={styles.bounds}>
      {ends.map((at) => (
        <TextInput
          key={at}
          label={name(at)}
          value={typed[at]}
          onChange={(text) => type(at, text)}
          numeric={nature === 'number' || nature === 'year'}
          placeholder={nature === 'date' ? t('filter:dateHint') : ''}
          error={
            wrong && at === ends.at(-1)
              ? t(
                  nature === 'date'
                    ? 'filter:wrongDate'
                    : nature === 'year'
                      ? 'filter:wrongYear'
                      : 'filter:wrongNumber',
                )
              : null
          }
        />
      ))}
    </div>
  );
}
