/** What lies over the picture for annotations: their handles, or the surface that takes the next one. */
import { type PointerEvent, useRef, useState } from 'react';
import type { Annotation } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { anchorAt, bodyAt, newLine, newText, type Point, withNote } from '../../state/figures/annotating.ts';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import { Ghost } from './ghost.tsx';
import { NoteHandles } from './note-handles.tsx';
import type { NotesDesk } from './studio.tsx';
import { areaOf, type Drawn } from './use-drawn.ts';

/** What the next press on the picture sets. `bodies`: those of an outline that are chosen already. */
export type Arming =
  | { readonly is: 'text' | 'arrow' | 'bracket' }
  | { readonly is: 'hull'; readonly bodies: readonly Id[] };

/** Shares of the page that a line has at least: less is a slip of the hand. */
const SHORTEST = 0.01;

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
        <NoteHandles drawn={drawn} notes={notes} at={at} />
      )}
    </div>
  );
}

export type At = (event: { readonly clientX: number; readonly clientY: number }) => Point;

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
