/** Annotations as a list: set another one, word it, let it go of its body, delete it. */
import { Brackets, MoveUpRight, SquareDashed, Trash2, Type, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { freed, newInMiddle, withAnchor, withNote, withoutNote } from '../../state/figures/annotating.ts';
import { useApp } from '../../state/store.ts';
import { BodyPicker, type Picked } from '../parts/body-picker.tsx';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { DraftText } from '../parts/draft-text.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import type { NotesDesk } from './studio.tsx';
import { areaOf, type Drawn } from './use-drawn.ts';

const KINDS = ['text', 'arrow', 'bracket', 'hull'] as const;
const ICONS = { text: Type, arrow: MoveUpRight, bracket: Brackets, hull: SquareDashed } as const;

type Props = { readonly drawn: Drawn | null; readonly notes: NotesDesk };

export function NoteSettings({ drawn, notes }: Props) {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const kinds = figure.subject.of === 'map' ? KINDS : KINDS.filter((is) => is !== 'hull');
  const add = (is: Annotation['is'], byKeys: boolean) => {
    if (!byKeys) return notes.onArm(is === 'hull' ? { is, bodies: [] } : { is });
    const note = newInMiddle(figure.annotations, is, t('figures:notes.usualText'));
    change({ annotations: withNote(figure.annotations, note) }, 'annotations');
    notes.onNote(note.id);
  };
  return (
    <>
      <fieldset className={styles.kinds} aria-label={t('figures:notes.add')}>
        {kinds.map((is) => {
          const Icon = ICONS[is];
          return (
            <Button
              key={is}
              aria-pressed={notes.arming?.is === is}
              className={styles.kind ?? ''}
              // A pointer goes on to the picture; keys have none, and begin in the middle of the page.
              onPress={({ pointerType }) => add(is, pointerType === 'keyboard' || pointerType === 'virtual')}
            >
              <Icon aria-hidden="true" />
              {t(`figures:notes.is.${is}`)}
            </Button>
          );
        })}
      </fieldset>
      {figure.annotations.length === 0 ? <p className={styles.quiet}>{t('figures:notes.none')}</p> : null}
      {figure.annotations.map((note) => (
        <Note key={note.id} note={note} drawn={drawn} notes={notes} />
      ))}
    </>
  );
}

const SIZES = { small: 0.8, usual: 1, large: 1.4, huge: 2 } as const;
const WIDTHS = { narrow: 0.14, usual: 0.22, wide: 0.38 } as const;
/** The choice that is nearest to a value. */
function nearest<K extends string>(choices: Readonly<Record<K, number>>, value: number): K {
  const names = Object.keys(choices) as K[];
  return names.reduce((a, b) => (Math.abs(choices[b] - value) < Math.abs(choices[a] - value) ? b : a));
}

function Note({ note, drawn, notes }: Props & { readonly note: Annotation }) {
  const { t } = useWords();
  const { figure, change, draft } = useDesk();
  const set = (next: Annotation) => ({ annotations: withNote(figure.annotations, next) });
  const is = t(`figures:notes.is.${note.is}`);
  const card = useRef<HTMLFieldSetElement>(null);
  const isCurrent = notes.note === note.id;
  // Whoever sets one words it next.
  useEffect(() => {
    if (!isCurrent) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    if (!card.current?.contains(document.activeElement) && !document.activeElement?.closest('[data-held]'))
      card.current?.querySelector('input')?.select();
  }, [isCurrent]);
  return (
    <fieldset
      ref={card}
      className={styles.card}
      data-current={isCurrent}
      onFocus={() => notes.onNote(note.id)}
    >
      <legend>{is}</legend>
      <div className={styles.cardHead}>
        <DraftText
          label={t('figures:notes.label')}
          quietLabel
          value={note.text}
          placeholder={t('figures:notes.label')}
          onDraft={(text) => draft(set({ ...note, text }))}
          onSettle={(text) => change(set({ ...note, text: text.trim() }), 'annotations')}
        />
        <IconButton
          label={t('figures:notes.remove', { is })}
          onPress={() => change({ annotations: withoutNote(figure.annotations, note.id) }, 'annotations')}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      {note.is === 'text' ? (
        <div className={styles.pair}>
          <Select
            label={t('figures:notes.size')}
            value={nearest(SIZES, note.size)}
            choices={(['small', 'usual', 'large', 'huge'] as const).map((id) => ({
              id,
              label: t(`figures:notes.sizes.${id}`),
            }))}
            onChange={(id) => change(set({ ...note, size: SIZES[id] }), 'annotations')}
          />
          <Select
            label={t('figures:notes.width')}
            value={nearest(WIDTHS, note.width)}
            choices={(['narrow', 'usual', 'wide'] as const).map((id) => ({
              id,
              label: t(`figures:notes.widths.${id}`),
            }))}
            onChange={(id) => change(set({ ...note, width: WIDTHS[id] }), 'annotations')}
          />
        </div>
      ) : null}
      {note.is === 'hull' ? <Members note={note} /> : <Holds note={note} drawn={drawn} />}
    </fieldset>
  );
}

/** Which bodies it holds on to, each with a way to let go. */
function Holds({
  note,
  drawn,
}: {
  readonly note: Exclude<Annotation, { is: 'hull' }>;
  readonly drawn: Drawn | null;
}) {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const bodies = useApp((s) => s.project.bodies);
  const ends = note.is === 'text' ? (['start'] as const) : (['start', 'end'] as const);
  return ends.flatMap((end) => {
    const anchor = note.is === 'text' ? note.at : end === 'start' ? note.from : note.to;
    if (anchor.body === null) return [];
    const label = bodies.get(anchor.body)?.label ?? anchor.body;
    return [
      <p key={end} className={styles.holds}>
        <span>{t('figures:notes.holds', { body: label })}</span>
        <Button
          tone="quiet"
          isDisabled={drawn === null}
          onPress={() =>
            drawn &&
            change(
              {
                annotations: withNote(
                  figure.annotations,
                  withAnchor(note, end, freed(areaOf(drawn), anchor)),
                ),
              },
              'annotations',
            )
          }
        >
          {t('figures:notes.free')}
        </Button>
      </p>,
    ];
  });
}

/** Names that are listed; an outline around more says how many. */
const LISTED = 12;

function Members({ note }: { readonly note: Extract<Annotation, { is: 'hull' }> }) {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const bodies = useApp((s) => s.project.bodies);
  const [sought, setSought] = useState<Picked>({ text: '', id: null });
  const set = (ids: readonly Id[]) =>
    change({ annotations: withNote(figure.annotations, { ...note, bodies: ids }) }, 'annotations');
  return (
    <>
      {note.bodies.length === 0 ? <p className={styles.quiet}>{t('figures:notes.noMembers')}</p> : null}
      <ul className={styles.members}>
        {note.bodies.slice(0, LISTED).map((id) => {
          const body = bodies.get(id)?.label ?? id;
          return (
            <li key={id}>
              <span>{body}</span>
              <IconButton
                label={t('figures:notes.dropMember', { body })}
                onPress={() => set(note.bodies.filter((other) => other !== id))}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {note.bodies.length > LISTED ? (
        <p className={styles.quiet}>{t('figures:notes.chosen', { count: note.bodies.length })}</p>
      ) : null}
      <BodyPicker
        label={t('figures:notes.addMember')}
        value={sought}
        without={note.bodies}
        onPick={(picked) => {
          if (picked.id === null) return setSought(picked);
          setSought({ text: '', id: null });
          set([...note.bodies, picked.id]);
        }}
      />
    </>
  );
}
