/**
 * Annotations as a person sets them: at a point of the page, or at a body that lies there. Points are shares of the page's width and
 * height, 0…1. All functions answer with a new list.
 */
import type { Anchor, Annotation } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';

export type Point = { readonly x: number; readonly y: number };

/** Where a body stands on the page: its middle in shares of width and height, its radius in pixels of the page. */
export type Spot = Point & { readonly body: Id; readonly r: number };

/** A page, for what is measured in pixels of it. */
export type PageArea = { readonly width: number; readonly height: number; readonly spots: readonly Spot[] };

/** Pixels around a body in which whatever is dropped holds on to it. */
const NEAR = 8;

const held = (share: number): number => Math.max(0, Math.min(1, share));
/** Ten-thousandths of the page: what is finer is the hand's tremor. */
const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

/** The body that lies at a point, the nearest of several; null = none does. O(bodies) */
export function bodyAt({ width, height, spots }: PageArea, at: Point): Id | null {
  let found: Id | null = null;
  let nearest = NEAR;
  for (const { body, x, y, r } of spots) {
    const away = Math.hypot((x - at.x) * width, (y - at.y) * height) - r;
    if (away >= nearest) continue;
    nearest = away;
    found = body;
  }
  return found;
}

/** Where an anchor lies on the page; null where its body is not in the picture. */
export function pointOf({ spots }: PageArea, { body, x, y }: Anchor): Point | null {
  if (body === null) return { x, y };
  const spot = spots.find((s) => s.body === body);
  return spot ? { x: spot.x + x, y: spot.y + y } : null;
}

/** A point becomes an anchor: of the body that lies there, else of the page. */
export function anchorAt(area: PageArea, at: Point): Anchor {
  const body = bodyAt(area, at);
  const spot = area.spots.find((s) => s.body === body);
  if (body !== null && spot) return { body, x: rounded(at.x - spot.x), y: rounded(at.y - spot.y) };
  return { body: null, x: rounded(held(at.x)), y: rounded(held(at.y)) };
}

/**
 * A text that was pulled by so much: it keeps its body and stands farther from it, unless it is let go over another one.
 * @param at where the pointer let go
 */
export function pulledText(area: PageArea, anchor: Anchor, at: Point, dx: number, dy: number): Anchor {
  const from = pointOf(area, anchor);
  if (!from) return anchor;
  const to = { x: from.x + dx, y: from.y + dy };
  const over = bodyAt(area, at);
  const body = over ?? anchor.body;
  const spot = area.spots.find((s) => s.body === body);
  if (body === null || !spot) return { body: null, x: rounded(held(to.x)), y: rounded(held(to.y)) };
  return { body, x: rounded(held(to.x) - spot.x), y: rounded(held(to.y) - spot.y) };
}

/** The same place of the page, held on to by nobody. */
export function freed(area: PageArea, anchor: Anchor): Anchor {
  const at = pointOf(area, anchor) ?? { x: 0.5, y: 0.5 };
  return { body: null, x: rounded(held(at.x)), y: rounded(held(at.y)) };
}

/** Moved by shares of the page; stays with its body, and on the page. */
export function nudged(area: PageArea, anchor: Anchor, dx: number, dy: number): Anchor {
  if (anchor.body === null)
    return { body: null, x: rounded(held(anchor.x + dx)), y: rounded(held(anchor.y + dy)) };
  const at = pointOf(area, anchor);
  if (!at) return anchor;
  return {
    body: anchor.body,
    x: rounded(anchor.x + held(at.x + dx) - at.x),
    y: rounded(anchor.y + held(at.y + dy) - at.y),
  };
}

/** 'note-1', or the first number that is free. */
export function freeNoteId(notes: readonly Annotation[]): Id {
  const taken = new Set(notes.map(({ id }) => id));
  let n = notes.length + 1;
  while (taken.has(`note-${n}`)) n++;
  return `note-${n}`;
}

/** Which end of an annotation is meant; a text has one place, its start. */
export type End = 'start' | 'end';

export const anchorOf = (note: Annotation, end: End): Anchor | null =>
  note.is === 'hull' ? null : note.is === 'text' ? note.at : end === 'start' ? note.from : note.to;

export const withAnchor = (note: Annotation, end: End, anchor: Anchor): Annotation => {
  if (note.is === 'hull') return note;
  if (note.is === 'text') return { ...note, at: anchor };
  return end === 'start' ? { ...note, from: anchor } : { ...note, to: anchor };
};

export const withNote = (notes: readonly Annotation[], note: Annotation): readonly Annotation[] =>
  notes.some(({ id }) => id === note.id)
    ? notes.map((other) => (other.id === note.id ? note : other))
    : [...notes, note];

export const withoutNote = (notes: readonly Annotation[], id: Id): readonly Annotation[] =>
  notes.filter((note) => note.id !== id);

/** Width of a new text and its size against names. */
const USUAL_TEXT = { width: 0.22, size: 1.2 };

export function newText(notes: readonly Annotation[], at: Anchor, text: string): Annotation {
  return { is: 'text', id: freeNoteId(notes), at, text, ...USUAL_TEXT };
}

export const newLine = (
  notes: readonly Annotation[],
  is: 'arrow' | 'bracket',
  from: Anchor,
  to: Anchor,
): Annotation => ({ is, id: freeNoteId(notes), from, to, text: '' });

export const newHull = (notes: readonly Annotation[], bodies: readonly Id[]): Annotation => ({
  is: 'hull',
  id: freeNoteId(notes),
  bodies,
  text: '',
});

/** One in the middle of the page, to be moved from there by keys. */
export function newInMiddle(notes: readonly Annotation[], is: Annotation['is'], text: string): Annotation {
  const at = (x: number, y: number): Anchor => ({ body: null, x, y });
  if (is === 'text') return newText(notes, at(0.4, 0.5), text);
  if (is === 'hull') return newHull(notes, []);
  return newLine(notes, is, at(0.38, 0.5), at(0.52, 0.5));
}
