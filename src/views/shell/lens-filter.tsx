/** Making a filter: first what it is about, then how and with which values. What would remain is said before it is applied. */
import { useEffect, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { NEEDS_DIRECTION, SIZES } from '../../analysis/reading-order.ts';
import { inSlices } from '../../base/pace.ts';
import { number } from '../../i18n/format.ts';
import { lensParts } from '../../i18n/lens-sentence.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { BODY_FIELDS, FIELDS, isOfBodies, natureOf } from '../../model/where.ts';
import { type Stated, stating, type Tally, tally } from '../../model/where-tally.ts';
import {
  askedOtherwise,
  canBeUnsaid,
  type Draft,
  draftOf,
  fieldOf,
  isOfLens,
  isWrong,
  type LensTopic,
  lensWith,
  lensWithout,
  measureOf,
  operatorsFor,
} from '../../state/looking/filter-draft.ts';
import { isNarrowed, showAll } from '../../state/looking/filters.ts';
import { closePanel, lookThrough, openFilter, type Topic } from '../../state/looking/look.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { LensChips } from '../parts/lens-chips.tsx';
import { useWords } from '../parts/use-words.ts';
import { Bounds, Values } from './lens-filter-values.tsx';
import styles from './lens-panels.module.css';
import { Preview, usePreview } from './lens-preview.tsx';
import { RangePanel } from './lens-range.tsx';
import { TopicHead } from './lens-topic-head.tsx';
import { topicWord } from './lens-topics.ts';

export function FilterPanel({
  topic,
  condition,
}: {
  readonly topic: Topic | null;
  readonly condition: number | null;
}) {
  if (topic === null) return <Topics />;
  if (!isOfLens(topic)) return <RangePanel key={topic} measure={measureOf(topic)} />;
  return <Asking key={`${topic} ${condition}`} topic={topic} at={condition} />;
}

const OF_BODIES: readonly LensTopic[] = ['kind', ...BODY_FIELDS];
const OF_TIES: readonly LensTopic[] = ['type', 'period', ...FIELDS.filter((field) => !isOfBodies(field))];

/** What there is to filter by, and for how many it is known. */
function Topics() {
  const { t, language } = useWords();
  const lens = useApp((s) => s.lens);
  const narrowed = useApp(isNarrowed);
  const stated = useStated();
  const directed = lens.direction === 'recorded';
  const measures = SIZES.filter((id) => directed || !NEEDS_DIRECTION.includes(id));
  return (
    <>
      {narrowed ? (
        <div className={styles.active}>
          <LensChips parts={lensParts(lens, language)} />
          <Button tone="quiet" onPress={showAll}>
            {t('map:showAll')}
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>{t('filter:lead')}</p>
      )}
      <TopicGroup title={t('filter:bodies')} topics={OF_BODIES} stated={stated} all={stated?.bodies ?? 0} />
      <TopicGroup title={t('filter:ties')} topics={OF_TIES} stated={stated} all={stated?.ties ?? 0} />
      <section className={styles.group}>
        <h3>{t('filter:measures')}</h3>
        <p className={styles.hint}>{t('filter:measuresHint')}</p>
        <Select
          label={t('filter:measure')}
          quietLabel
          value=""
          choices={[
            { id: '', label: t('filter:chooseMeasure') },
            ...measures.map((id) => ({ id, label: measureWord(id, 'name', language) })),
          ]}
          onChange={(id) => id !== '' && openFilter(`measure:${id}`)}
        />
      </section>
    </>
  );
}

function useStated(): Stated | null {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const [stated, setStated] = useState<Stated | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    inSlices(stating(project, lens), stop.signal).then(setStated, () => {});
    return () => stop.abort();
  }, [project, lens]);
  return stated;
}

function TopicGroup({
  title,
  topics,
  stated,
  all,
}: {
  readonly title: string;
  readonly topics: readonly LensTopic[];
  readonly stated: Stated | null;
  readonly all: number;
}) {
  const { t, language } = useWords();
  const coverage = (topic: LensTopic): { readonly text: string; readonly share: number } | null => {
    const field = fieldOf(topic);
    if (!stated || !field || !canBeUnsaid(topic)) return null;
    const known = stated.of.get(field) ?? 0;
    if (known === 0) return { text: t('filter:never'), share: 0 };
    const counts = { known: number(known, language), all: number(all, language) };
    return { text: t('filter:known', counts), share: known / Math.max(1, all) };
  };
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <ul className={styles.topics}>
        {topics.map((topic) => {
          const known = coverage(topic);
          return (
            <li key={topic}>
              <AriaButton className={styles.topic ?? ''} onPress={() => openFilter(topic)}>
                <span>{topicWord(topic, language)}</span>
                {known ? (
                  <small data-none={known.share === 0 || undefined}>
                    {known.text}
                    <i className={styles.share} style={{ inlineSize: `${100 * known.share}%` }} />
                  </small>
                ) : null}
              </AriaButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Kinds are left out as a whole, the one in the middle among them: said before everything around it is gone. */
function MiddleHint({ draft }: { readonly draft: Draft }) {
  const { t, language } = useWords();
  const kind = useApp((s) => s.project.bodies.get(s.project.about.hub ?? '')?.kind);
  const goes =
    kind !== undefined && draft.chosen.length > 0 && draft.chosen.includes(kind) !== (draft.is === 'any');
  if (draft.topic !== 'kind' || !goes) return null;
  return (
    <p className={styles.hint}>{t('filter:middle', { kind: wordFor('kindsPlural', kind, language) })}</p>
  );
}

/** Of a period there is nothing to count: what nobody dated is in all of them. */
const NO_TALLY: Tally = { values: new Map(), unsaid: 0, all: 0 };

/** How and with which values. */
function Asking({ topic, at }: { readonly topic: LensTopic; readonly at: number | null }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const [draft, setDraft] = useState<Draft>(() => draftOf(lens, topic, at));
  const counted = useMemo(
    () => (topic === 'period' ? NO_TALLY : tally(project, lensWithout(lens, topic, at), topic)),
    [project, lens, topic, at],
  );
  const next = useMemo(() => lensWith(lens, draft, at), [lens, draft, at]);
  const preview = usePreview(project, next);
  const without = lensWithout(lens, topic, at);
  const isActive = lensParts(without, language).length < lensParts(lens, language).length;
  const field = fieldOf(topic);
  const timed = field !== null && natureOf(field) === 'date';
  const listed = draft.is === 'any' || draft.is === 'none';
  const alone = draft.is === 'said' || draft.is === 'unsaid';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!next) return;
        closePanel();
        void lookThrough(next);
      }}
    >
      <TopicHead title={topicWord(topic, language)} />
      {operatorsFor(topic).length > 1 ? (
        <Select
          label={t('filter:how')}
          quietLabel
          value={draft.is}
          choices={operatorsFor(topic).map((is) => ({
            id: is,
            label: timed && (is === 'least' || is === 'most') ? t(`filter:date.${is}`) : t(`filter:is.${is}`),
          }))}
          onChange={(is) => setDraft(askedOtherwise(draft, is))}
        />
      ) : null}
      {listed ? (
        <Values topic={topic} counted={counted} draft={draft} onDraft={setDraft} />
      ) : alone ? null : (
        <Bounds topic={topic} counted={counted} draft={draft} onDraft={setDraft} wrong={isWrong(draft)} />
      )}
      <MiddleHint draft={draft} />
      {topic === 'period' ? <p className={styles.hint}>{t('lensForm:periodHint')}</p> : null}
      {canBeUnsaid(topic) && !alone ? (
        counted.unsaid > 0 ? (
          <Checkbox isSelected={draft.unsaid} onChange={(unsaid) => setDraft({ ...draft, unsaid })}>
            {t(field && isOfBodies(field) ? 'filter:unsaidBodies' : 'filter:unsaidTies', {
              count: counted.unsaid,
            })}
          </Checkbox>
        ) : (
          <p className={styles.hint}>{t('filter:allSaid')}</p>
        )
      ) : null}
      <Preview preview={preview} complete={next !== null} />
      <div className={styles.foot}>
        <Button type="submit" tone="primary" isDisabled={next === null}>
          {t(isActive ? 'filter:change' : 'filter:add')}
        </Button>
        {isActive ? (
          <Button
            onPress={() => {
              closePanel();
              void lookThrough(without);
            }}
          >
            {t('filter:remove')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
