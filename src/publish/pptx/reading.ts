/** What a picture holds, found before anything of it is written: its heads, bodies with their neighbours, ties, names, foot. */
import { everyMark, type GroupMark, groupOf, type Mark, type TextMark, textsOf } from '../marks.ts';
import { type Arrow, arrowsIn } from './arrows.ts';
import { type Body, bodyOf } from './bodies.ts';
import { type Letterings, letteringsIn } from './lettering.ts';
import type { Pen, Shape } from './pen.ts';
import { tieShape } from './ties.ts';

export type Reading = {
  readonly pen: Pen;
  readonly bodies: ReadonlyMap<string, Body>;
  /** Names of the bodies that a body is tied to, in the order of its ties. */
  readonly tied: ReadonlyMap<Body, readonly string[]>;
  /** Ties as shapes; null = drawn with others. */
  readonly ties: ReadonlyMap<Mark, Shape | null>;
  readonly letterings: Letterings;
  /** Arrows of annotations, by their groups. */
  readonly arrows: ReadonlyMap<Mark, Arrow>;
  /** Marks that stand in placeholders. */
  readonly placed: ReadonlySet<Mark>;
};

/** What a body or tie is called: its name, or what its title says. */
export const nameOf = (mark: Mark): string =>
  mark.data.get('name') ?? (mark.title === '' ? mark.id : mark.title);

/** Ties, arrows and lines to names are read before bodies are written: they say where docks are wanted. */
export function readingOf(pen: Pen, placed: ReadonlySet<Mark>): Reading {
  const { marks } = pen.picture;
  const bodies = bodiesIn(marks);
  const { ties, tied } = tiesIn(marks, bodies, pen);
  const lettered = ['labels', 'numbers'].flatMap((id) => groupOf(pen.picture, id) ?? []);
  const letterings = letteringsIn(lettered, bodies, ({ group }) => nameOf(group), pen);
  const annotated = (group: GroupMark) => [pen.words.annotation, ...wordsIn(group).slice(0, 1)].join(': ');
  const arrows = arrowsIn(marks, bodies, annotated, pen);
  return { pen, bodies, tied, ties, letterings, arrows, placed };
}

export function headOf(marks: readonly Mark[]): {
  readonly title: TextMark | null;
  readonly subtitle: TextMark | null;
} {
  const group = marks.find((mark): mark is GroupMark => mark.is === 'group' && mark.id === 'figure-title');
  const texts = (group?.marks ?? []).flatMap((mark) =>
    mark.is === 'text' ? [mark] : mark.is === 'group' ? mark.marks.filter((m) => m.is === 'text') : [],
  );
  return { title: texts[0] ?? null, subtitle: texts[1] ?? null };
}

/** Texts of the foot, one paragraph each. */
export function footOf(marks: readonly Mark[]): readonly TextMark[] {
  const group = marks.find((mark) => mark.is === 'group' && mark.id === 'caption');
  return group ? [...everyMark([group])].filter((mark): mark is TextMark => mark.is === 'text') : [];
}

/** What is written in a group, each text with what follows it. */
export const wordsIn = (group: GroupMark): readonly string[] =>
  [...everyMark([group])].flatMap((mark) =>
    mark.is === 'text' ? [[...textsOf([mark])].map(({ text }) => text).join(' ')] : [],
  );

/** Bodies by the ids of their groups. */
function bodiesIn(marks: readonly Mark[]): ReadonlyMap<string, Body> {
  const bodies = new Map<string, Body>();
  const visit = (list: readonly Mark[], isInside: boolean) => {
    for (const mark of list) {
      if (mark.is !== 'group') continue;
      const body = isInside ? bodyOf(mark) : null;
      if (body) bodies.set(mark.id, body);
      else visit(mark.marks, mark.id === 'bodies');
    }
  };
  visit(marks, false);
  return bodies;
}

/** What else is drawn among ties are the heads of all arrows at once: here each line has its own. */
function tiesIn(
  marks: readonly Mark[],
  bodies: ReadonlyMap<string, Body>,
  pen: Pen,
): Pick<Reading, 'ties' | 'tied'> {
  const ties = new Map<Mark, Shape | null>();
  const tied = new Map<Body, string[]>();
  const tell = (body: Body | undefined, other: Body | undefined) => {
    if (!body || !other || body === other) return;
    const list = tied.get(body) ?? [];
    tied.set(body, list);
    list.push(nameOf(other.group));
  };
  for (const group of everyMark(marks)) {
    if (group.is !== 'group' || group.id !== 'ties') continue;
    for (const mark of group.marks) {
      if (mark.is !== 'path') continue;
      if (mark.data.has('from')) {
        ties.set(mark, tieShape(mark, bodies, nameOf(mark), pen));
        const [from, to] = [bodies.get(mark.data.get('from') ?? ''), bodies.get(mark.data.get('to') ?? '')];
        tell(from, to);
        tell(to, from);
      } else if (mark.data.get('class') === 'arrows') ties.set(mark, null);
    }
  }
  return { ties, tied };
}
