/**
 * Names on a figure's page: as many as are wanted, in the type that was asked for where that has room for the most important, in smaller
 * type where not. Annotations stand first, and names keep off them.
 */
import type { AnnotationDrawing } from './annotations.ts';
import { anyFaceWidth } from './any-face-width.ts';
import type { Frame } from './frame.ts';
import type { Box } from './label-field.ts';
import type { Scene } from './scene.ts';
import { DRAW_DEFAULTS, frameOf, type NamesSet, settingNames } from './svg.ts';
import type { Measure } from './text-width.ts';

/** Names that are tried where all that find room are wanted, on a page of usual type: beyond, nobody reads them. */
const MANY_NAMES = 150;

/** Smaller type leaves room for more names. @param chosen null = all that find room */
export const namesWanted = (chosen: number | null, textScale: number, bodies: number): number =>
  Math.min(bodies, chosen ?? Math.round(MANY_NAMES / Math.min(1, textScale) ** 2));

export type Named = {
  readonly set: NamesSet;
  readonly notes: AnnotationDrawing;
  readonly textSize: number;
};

export type NamesWanted = {
  readonly box: Box;
  readonly textSize: number;
  /** The smallest that type becomes for the sake of more names; and the smallest of the words of the ground. */
  readonly least: number;
  readonly leastGround: number;
  readonly most: number;
  /** So many were asked for: type becomes smaller where they find no room. */
  readonly isChosen: boolean;
  readonly patterns: boolean;
  readonly measure: Measure;
  /** What is written onto the picture, with names of this size. */
  readonly annotate: (frame: Frame, textSize: number) => AnnotationDrawing;
};

/** Steps from the type that was asked for to the smallest. */
const STEPS = 2;
/** What a name that was shortened is worth, and what each step to smaller type has to win. */
const CUT = 0.25;
const STEP = 0.04;
/** Of larger networks, so many names find no room that smaller type makes no difference to the eye, but takes time. */
const TRIED_SMALLER = 300;

/** Places for the names, with places to pause. */
export function* namesFor(scene: Scene, wanted: NamesWanted): Generator<void, Named> {
  const { textSize: usual, least, most, measure } = wanted;
  const first = yield* setIn(scene, wanted, usual, measure);
  if (isWhole(first, most)) return first;
  const importance = new Map(scene.nodes.map((node) => [node.id, 0.2 + node.importance] as const));
  const worth = ({ labels }: NamesSet): number =>
    labels.reduce((sum, { id, block }) => sum + importance.get(id)! * (block.cut ? CUT : 1), 0);
  const whole = [...importance.values()]
    .sort((a, b) => b - a)
    .slice(0, most)
    .reduce((sum, value) => sum + value, 0);
  let best = { ...first, value: worth(first.set) };
  for (let i = 1; i <= STEPS && scene.nodes.length <= TRIED_SMALLER; i++) {
    if (best.value >= whole * (1 - STEP) || least >= usual) break;
    const tried = yield* setIn(scene, wanted, usual + ((least - usual) * i) / STEPS, measure);
    const value = worth(tried.set) - STEP * i * whole;
    if (value > best.value) best = { ...tried, value };
  }
  if (wanted.isChosen || measure !== anyFaceWidth || isWhole(best, most)) return best;
  // Rather every name, laid out for our own face, than one missing for the sake of another.
  const own = yield* setIn(scene, wanted, best.textSize, DRAW_DEFAULTS.measure);
  return isWhole(own, most) ? own : best;
}

const isWhole = ({ set }: Named, most: number): boolean => set.labels.length >= most;

function* setIn(
  scene: Scene,
  { box, most, patterns, annotate, leastGround }: NamesWanted,
  textSize: number,
  measure: Measure,
): Generator<void, Named> {
  const notes = annotate(frameOf(scene, box, textSize), textSize);
  yield;
  const set = yield* settingNames(scene, box, {
    measure,
    textSize,
    mostLabels: most,
    print: patterns,
    keepOff: notes.keepOff,
    leastText: leastGround,
  });
  return { set, notes, textSize };
}
