/**
 * Handles of annotations over the picture: a text is pulled as a whole, lines by their ends; arrow keys move what has the focus,
 * Delete removes it. An end that is let go over a body holds on to it.
 */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Anchor, Annotation } from '../../model/figure.ts';
import {
  anchorAt,
  anchorOf,
  bodyAt,
  type End,
  nudged,
  type Point,
  pointOf,
  pulledText,
  withAnchor,
  withNote,
  withoutNote,
} from '../../state/figures/annotating.ts';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import { Ghost } from './ghost.tsx';
import type { At } from './notes-layer.tsx';
import type { NotesDesk } from './studio.tsx';
import { areaOf, type Drawn } from './use-drawn.ts';

/** Share of the page's width that one press of an arrow key moves by; with Shift. */
const NUDGE = [0.005, 0.03] as const;
const ARROWS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);
/** Shares of the page; a press that moves less is a press. */
const SLIP = 0.004;

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;

type Props = { readonly drawn: Drawn; readonly notes: NotesDesk; readonly at: At };

export function NoteHandles({ drawn, notes, at }: Props) {
  const { figure } = useDesk();
  return figure.annotations.flatMap((note) =>
    (note.is === 'hull' ? [] : note.is === 'text' ? (['start'] as const) : (['start', 'end'] as const)).map(
      (end) => <Handle key={`${note.id} ${end}`} note={note} end={end} drawn={drawn} notes={notes} at={at} />,
    ),
  );
}

/** A pull from one point of the page to another. */
type Pull = { readonly from: Point; readonly to: Point };

function Handle({ note, end, drawn, notes, at }: Props & { readonly note: Annotation; readonly end: End }) {
  const { t } = useWords();
  const { figure, change, draft } = useDesk();
  const [pull, setPull] = useState<Pull | null>(null);
  const area = areaOf(drawn);
  const anchor = anchorOf(note, end);
  const place = anchor && placeOf(note, anchor, drawn);
  if (!anchor || !place) return null;
  const is = t(`figures:notes.is.${note.is}`);
  const said = { is, text: note.text };
  const name =
    note.is === 'text'
      ? t('figures:notes.handle', said)
      : t(end === 'start' ? 'figures:notes.handleStart' : 'figures:notes.handleEnd', said);
  const set = (to: Anchor) => ({ annotations: withNote(figure.annotations, withAnchor(note, end, to)) });
  const keys = (event: KeyboardEvent) => {
    const step = ARROWS.get(event.key);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      change({ annotations: withoutNote(figure.annotations, note.id) }, 'annotations');
      notes.onNote(null);
    } else if (step) {
      const by = NUDGE[event.shiftKey ? 1 : 0];
      draft(set(nudged(area, anchor, step[0] * by, (step[1] * by * drawn.width) / drawn.height)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // However long a key is held: one step.
  const settle = () => change({ annotations: figure.annotations }, 'annotations');
  const drop = (event: PointerEvent) => {
    if (!pull) return;
    setPull(null);
    const to = at(event);
    const [dx, dy] = [to.x - pull.from.x, to.y - pull.from.y];
    if (Math.hypot(dx, dy) < SLIP) return;
    change(
      set(note.is === 'text' ? pulledText(area, anchor, to, dx, dy) : anchorAt(area, to)),
      'annotations',
    );
  };
  const over = pull ? bodyAt(area, pull.to) : null;
  const shift = pull ? { x: pull.to.x - pull.from.x, y: pull.to.y - pull.from.y } : { x: 0, y: 0 };
  const style: CSSProperties = {
    left: percent(place.x + shift.x),
    top: percent(place.y + shift.y),
    ...(place.size ? { width: percent(place.size.width), height: percent(place.size.height) } : {}),
  };
  return (
    <>
      {pull ? (
        <Ghost
          drawn={drawn}
          line={note.is === 'text' ? null : lineTo(note, end, pull.to, drawn)}
          ringed={over === null ? [] : [over]}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pulls the button inside, which keys move as well */}
      <span
        className={place.size ? styles.textHandle : styles.handle}
        style={style}
        data-held={anchor.body !== null}
        data-current={notes.note === note.id}
        data-pulled={pull !== null}
        onKeyDown={keys}
        onKeyUp={(event) => {
          if (ARROWS.has(event.key)) settle();
        }}
        onBlur={settle}
        // Before the button hears of it, which keeps presses to itself.
        onPointerDownCapture={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          notes.onNote(note.id);
          setPull({ from: at(event), to: at(event) });
        }}
        onPointerMove={(event) => {
          if (pull) setPull({ ...pull, to: at(event) });
        }}
        onPointerUp={drop}
        onPointerCancel={() => setPull(null)}
      >
        <Button aria-label={name} onPress={() => notes.onNote(note.id)} />
      </span>
    </>
  );
}

type HandlePlace = Point & { readonly size: { readonly width: number; readonly height: number } | null };

/** A text's own rectangle; the point of any other end. Null where its body is not in the picture. */
function placeOf(note: Annotation, anchor: Anchor, drawn: Drawn): HandlePlace | null {
  const box = note.is === 'text' ? drawn.notes.get(note.id) : undefined;
  if (box) return { x: box.x, y: box.y, size: box };
  const point = pointOf(areaOf(drawn), anchor);
  return point && { ...point, size: null };
}

function lineTo(note: Annotation, end: End, to: Point, drawn: Drawn): readonly [Point, Point] | null {
  const other = anchorOf(note, end === 'start' ? 'end' : 'start');
  const from = other && pointOf(areaOf(drawn), other);
  return from ? [from, to] : null;
}
