/** One place as it was written: what it was found to be, and how to say it better. */
import { useId, useRef, useState } from 'react';
import type { GazetteerPlace } from '../../../model/gazetteer.ts';
import { unambiguous, type Whereabouts } from '../../../model/whereabouts.ts';
import { doubtIn, type WrittenPlace } from '../../../model/written-places.ts';
import { writePlace } from '../../../state/edit/places.ts';
import { gazetteerNow, whereIsNow } from '../../../state/placing/geo.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/controls/button.tsx';
import { TextInput } from '../../parts/controls/fields.tsx';
import { Select } from '../../parts/controls/select.tsx';
import { useWords } from '../../parts/use-words.ts';
import styles from './places.module.css';

export function PlaceRow({ place }: { readonly place: WrittenPlace }) {
  const { t } = useWords();
  const mayEdit = useApp((s) => s.role === 'editing');
  const { text, byRegion, bodies, where } = place;
  const [changing, setChanging] = useState(false);
  const open = doubtIn(where) === 'open';
  const heading = useId();
  return (
    <li className={styles.row} aria-labelledby={heading}>
      <p className={styles.head} id={heading}>
        <strong>{t(byRegion ? 'places:ofRegion' : 'places:written', { text })}</strong>{' '}
        <span className={styles.quiet}>{t('places:bodies', { count: bodies.length })}</span>
      </p>
      <p className={styles.what}>{useFinding(where)}</p>
      {!mayEdit ? null : open || changing ? (
        <Choice place={place} />
      ) : (
        <Button onPress={() => setChanging(true)}>{t('places:change')}</Button>
      )}
    </li>
  );
}

/** What a place was found to be, as a sentence. */
function useFinding(where: Whereabouts): string {
  const { t } = useWords();
  switch (where.of) {
    case 'unsaid':
      return '';
    case 'several':
      return t('places:several', { count: where.candidates.length });
    case 'unknown':
      return t('places:unknown');
    case 'found': {
      const { kind } = where.place;
      if (kind === 'everywhere') return t('places:isEverywhere');
      if (kind === 'area' || kind === 'land') return t('places:isArea', { place: where.place.name });
      const place = fullName(where.place);
      if (where.by === 'size') return t('places:bySize', { place });
      if (where.by === 'land') return t('places:byLand', { place });
      return t(where.coarser ? 'places:coarser' : 'places:is', { place });
    }
  }
}

function fullName(place: GazetteerPlace): string {
  const gazetteer = gazetteerNow();
  return gazetteer ? unambiguous(place, gazetteer) : place.name;
}

/** Places that can be meant. */
function choicesFor(where: Whereabouts): readonly GazetteerPlace[] {
  switch (where.of) {
    case 'several':
      return where.candidates;
    case 'unknown':
      return where.near;
    case 'found':
      return where.others.length > 0 ? [where.place, ...where.others] : [];
    case 'unsaid':
      return [];
  }
}

function Choice({ place: { bodies, where } }: { readonly place: WrittenPlace }) {
  const { t } = useWords();
  const [other, setOther] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const choices = choicesFor(where);
  const form = useRef<HTMLFormElement>(null);
  /** The row moves to another list and would take the keyboard's place with it; the dialog keeps it. */
  function write(text: string): void {
    form.current?.closest<HTMLElement>('[role="dialog"]')?.focus();
    writePlace(bodies, text);
  }
  function apply(): void {
    const text = other.trim();
    if (text === '') return;
    const found = whereIsNow(text);
    if (found.of === 'found') write(text);
    else setFault(t(found.of === 'several' ? 'places:ambiguous' : 'places:notFound', { text }));
  }
  return (
    <form
      ref={form}
      className={styles.choice}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {choices.length > 0 ? (
        <Select
          label={t('places:meant')}
          value=""
          choices={[
            { id: '', label: t('places:choose') },
            ...choices.map((choice) => ({ id: choice.key, label: fullName(choice) })),
          ]}
          onChange={(key) => {
            const chosen = choices.find((choice) => choice.key === key);
            if (chosen) write(fullName(chosen));
          }}
        />
      ) : null}
      <TextInput
        label={t('places:other')}
        placeholder={t('places:otherHint')}
        value={other}
        error={fault}
        onChange={(value) => {
          setOther(value);
          setFault(null);
        }}
      />
      <Button type="submit">{t('places:apply')}</Button>
    </form>
  );
}
