/**
 * What lies over the picture for annotations: handles that are pulled or moved by arrow keys, and the surface that takes the next
 * one. A handle that is dropped on a body holds on to it.
 */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Anchor, Annotation } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import {
  anchorAt,
  anchorOf,
  bodyAt,
  type End,
  newLine,
  newText,
  nudged,
  type Point,
  pointOf,
  withAnchor,
  withNote,
  withoutNote,
} from '../../state/figures/annotating.ts';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import type { NotesDesk } from './studio.tsx';
import { areaOf, type Drawn } from './use-drawn.ts';

/** What the next press on the picture sets. `bodies`: those of an outline that are chosen already. */
export type Arming =
  | { readonly is: 'text' | 'arrow' | 'bracket' }
  | { readonly is: 'hull'; readonly bodies: readonly Id[] };

/** Share of the page that one press of an arrow key moves by; with Shift. */
const NUDGE = [0.005, 0.03] as const;
const ARROWS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);
/** Shares of the page that a line has at least: less is a slip of the hand. */
const SHORTEST = 0.01;

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;

type Props = { readonly drawn: Drawn; readonly scale: number; readonly notes: NotesDesk };

export function NotesLayer({ drawn, scale, notes }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  /** Where a pointer is on the page. */
  const at = (event: { clientX: number; clientY: number }): Point => {
    const { left, top, width, height } = layer.current!.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  return (
    <div ref={layer} className={styles.layer} data-armed={notes.arming?.is}>
      {notes.arming ? (
        <Surface drawn={drawn} scale={scale} notes={notes} arming={notes.arming} at={at} />
      ) : (
        <Handles drawn={drawn} notes={notes} at={at} />
      )}
    </div>
  );
}

type At = (event: { clientX: number; clientY: number }) => Point;

/** Takes the next annotation. By keys it is set from the settings, in the middle of the page. */
function Surface({ drawn, notes, arming, at }: Props & { readonly arming: Arming; readonly at: At }) {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const [line, setLine] = useState<readonly [Point, Point] | null>(null);
  const [over, setOver] = useState<Id | null>(null);
  const area = areaOf(drawn);
  const add = (note: Annotation) => {
    change({ annotations: withNote(figure.annotations, note) }, 'annotations');
    notes.onArm(null);
    notes.onNote(note.id);
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const point = at(event);
    if (arming.is === 'text')
      return add(newText(figure.annotations, anchorAt(area, point), t('figures:notes.usualText')));
    if (arming.is === 'hull') {
      const body = bodyAt(area, point);
      if (body !== null) notes.onArm({ is: 'hull', bodies: toggled(arming.bodies, body) });
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine([point, point]);
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    if (!line || arming.is === 'hull' || arming.is === 'text') return;
    const end = at(event);
    setLine(null);
    if (Math.hypot(end.x - line[0].x, end.y - line[0].y) < SHORTEST) return;
    add(newLine(figure.annotations, arming.is, anchorAt(area, line[0]), anchorAt(area, end)));
  };
  const ringed = [...(arming.is === 'hull' ? arming.bodies : []), ...(over === null ? [] : [over])];
  return (
    <div
      className={styles.surface}
      data-testid="figure-surface"
      onPointerDown={down}
      onPointerMove={(event) => {
        const point = at(event);
        setOver(bodyAt(area, point));
        if (line) setLine([line[0], point]);
      }}
      onPointerUp={up}
      onPointerCancel={() => setLine(null)}
      onPointerLeave={() => setOver(null)}
    >
      <Ghost drawn={drawn} line={line} ringed={ringed} />
    </div>
  );
}

const toggled = (ids: readonly Id[], id: Id): readonly Id[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** A line that is being pulled, and rings around bodies that are meant. */
function Ghost({
  drawn,
  line,
  ringed,
}: {
  readonly drawn: Drawn;
  readonly line: readonly [Point, Point] | null;
  readonly ringed: readonly Id[];
}) {
  const { width, height, spots } = drawn;
  const unit = Math.min(width, height) / 100;
  return (
    <svg className={styles.ghost} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {spots
        .filter(({ body }) => ringed.includes(body))
        .map(({ body, x, y, r }) => (
          <circle key={body} cx={x * width} cy={y * height} r={r + unit} strokeWidth={unit / 2.5} />
        ))}
      {line ? (
        <line
          x1={line[0].x * width}
          y1={line[0].y * height}
          x2={line[1].x * width}
          y2={line[1].y * height}
          strokeWidth={unit / 2.5}
        />
      ) : null}
    </svg>
  );
}

function Handles({ drawn, notes, at }: Pick<Props, 'drawn' | 'notes'> & { readonly at: At }) {
  const { figure } = useDesk();
  return figure.annotations.flatMap((note) =>
    (note.is === 'hull' ? [] : note.is === 'text' ? (['start'] as const) : (['start', 'end'] as const)).map(
      (end) => <Handle key={`${note.id} ${end}`} note={note} end={end} drawn={drawn} notes={notes} at={at} />,
    ),
  );
}

function Handle({
  note,
  end,
  drawn,
  notes,
  at,
}: Pick<Props, 'drawn' | 'notes'> & {
  readonly note: Annotation;
  readonly end: End;
  readonly at: At;
}) {
  const { t } = useWords();
  const { figure, change, draft } = useDesk();
  /** Where it is being pulled. */
  const [pulled, setPulled] = useState<Point | null>(null);
  const area = areaOf(drawn);
  const anchor = anchorOf(note, end);
  const point = pulled ?? (anchor && pointOf(area, anchor));
  if (!anchor || !point) return null;
  const is = t(`figures:notes.is.${note.is}`);
  const said = { is, text: note.text };
  const name =
    note.is === 'text'
      ? t('figures:notes.handle', said)
      : t(end === 'start' ? 'figures:notes.handleStart' : 'figures:notes.handleEnd', said);
  const keys = (event: KeyboardEvent) => {
    const step = ARROWS.get(event.key);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      change({ annotations: withoutNote(figure.annotations, note.id) }, 'annotations');
      notes.onNote(null);
    } else if (step) {
      const by = NUDGE[event.shiftKey ? 1 : 0];
      const moved = nudged(area, anchor, step[0] * by, (step[1] * by * drawn.width) / drawn.height);
      draft({ annotations: withNote(figure.annotations, withAnchor(note, end, moved)) });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // However long a key is held: one step.
  const settle = () => change({ annotations: figure.annotations }, 'annotations');
  const target = pulled ? bodyAt(area, pulled) : null;
  return (
    <>
      {pulled ? (
        <Ghost
          drawn={drawn}
          line={note.is === 'text' ? null : lineTo(note, end, pulled, drawn)}
          ringed={target === null ? [] : [target]}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pulls the button inside, which keys move as well */}
      <span
        className={styles.handle}
        style={{ left: percent(point.x), top: percent(point.y) }}
        data-held={anchor.body !== null}
        data-current={notes.note === note.id}
        onKeyDown={keys}
        onKeyUp={(event) => {
          if (ARROWS.has(event.key)) settle();
        }}
        onBlur={settle}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          notes.onNote(note.id);
          setPulled(point);
        }}
        onPointerMove={(event) => {
          if (pulled) setPulled(at(event));
        }}
        onPointerUp={(event) => {
          if (!pulled) return;
          const to = at(event);
          setPulled(null);
          if (!hasMoved(anchor, to, drawn)) return;
          const next = withAnchor(note, end, anchorAt(area, to));
          change({ annotations: withNote(figure.annotations, next) }, 'annotations');
        }}
        onPointerCancel={() => setPulled(null)}
      >
        <Button aria-label={name} onPress={() => notes.onNote(note.id)} />
      </span>
    </>
  );
}

/** A press that hardly moved is a press. */
const hasMoved = (anchor: Anchor, to: Point, drawn: Drawn): boolean => {
  const from = pointOf(areaOf(drawn), anchor);
  return !from || Math.hypot(to.x - from.x, to.y - from.y) >= 0.004;
};

function lineTo(note: Annotation, end: End, to: Point, drawn: Drawn): readonly [Point, Point] | null {
  const other = anchorOf(note, end === 'start' ? 'end' : 'start');
  const from = other && pointOf(areaOf(drawn), other);
  return from ? [from, to] : null;
}
