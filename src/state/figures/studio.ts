/** What the studio needs of a drawn figure: the SVG that would be saved, how large the page is, and where bodies stand on it. */
import type { DrawnFigure } from '../../drawing/figure-page.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { Figure } from '../../model/figure.ts';
import type { Id, Project } from '../../model/project.ts';
import type { Sheet } from '../../publish/publish.ts';
import { isLarge, shownOf } from '../files/pixels.ts';
import { type State, store } from '../store.ts';
import type { Spot } from './annotating.ts';
import { drawFigure } from './drawing.ts';
import { isSameData } from './fingerprint.ts';
import { unwrittenIn } from './unwritten.ts';

/** A rectangle of the page, in shares of it. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type StudioPicture = {
  readonly svg: string;
  readonly sheet: Sheet;
  /** Of the page, in the units that `spots` count their radii in. */
  readonly width: number;
  readonly height: number;
  /** Of the page, in millimetres. */
  readonly page: { readonly width: number; readonly height: number };
  readonly spots: readonly Spot[];
  /** What annotations take of the page, in shares of it, by their ids. */
  readonly notes: ReadonlyMap<Id, Area>;
  /** How many bodies are in the picture. */
  readonly bodies: number;
  /** How many names found no room, and how many annotations have lost their body. */
  readonly hidden: number;
  readonly missing: number;
  /** Where the legend found room, and what of it and of the foot found none. */
  readonly legend: DrawnFigure['legend'];
  readonly footLeftOut: DrawnFigure['footLeftOut'];
  /** What is written on it in letters that no face for paper has. */
  readonly unwritten: readonly string[];
};

/** Pictures that were drawn last, so that going back to one shows it at once: so many, of so many characters together. */
const KEPT = 24;
const KEPT_TEXT = 60_000_000;
type Kept = { readonly project: Project; readonly figure: Figure; readonly picture: StudioPicture };
let kept: readonly Kept[] = [];

function keep(one: Kept): void {
  let room = KEPT_TEXT;
  // The last one always.
  kept = [one, ...kept.slice(0, KEPT - 1)].filter(({ picture }, i) => {
    room -= picture.svg.length;
    return i === 0 || room >= 0;
  });
}

const found = (project: Project, figure: Figure): StudioPicture | null =>
  kept.find((k) => k.figure === figure && isSameData(k.project, project))?.picture ?? null;

/** The drawing that was begun last; small pictures wait for it, and mostly find what they want then. */
let latest: Promise<unknown> = Promise.resolve();

/** @throws when the layout fails; AbortError */
export async function drawStudio(s: State, figure: Figure, control?: JobControl): Promise<StudioPicture> {
  const known = found(s.project, figure);
  if (known) return known;
  const drawing = drawFigure(s, figure, control);
  latest = drawing;
  const { sheet, svg, parts, bodies, hidden, missing, idOf, legend, footLeftOut } = await drawing;
  const names = await unwrittenIn([sheet], control?.signal);
  const { x1: width, y1: height } = parts.page;
  const picture: StudioPicture = {
    svg,
    sheet,
    width,
    height,
    page: { width: sheet.width, height: sheet.height },
    spots: bodies.map(({ id, x, y, r }) => ({ body: idOf?.get(id) ?? id, x: x / width, y: y / height, r })),
    notes: new Map(
      parts.annotations.map(({ id, box: { x0, y0, x1, y1 } }) => [
        id,
        { x: x0 / width, y: y0 / height, width: (x1 - x0) / width, height: (y1 - y0) / height },
      ]),
    ),
    bodies: bodies.length,
    hidden: hidden.length,
    missing: missing.length,
    legend,
    footLeftOut,
    unwritten: names,
  };
  keep({ project: s.project, figure, picture });
  return picture;
}

/** Bodies beyond which no small pictures are made of what nobody has kept yet: each takes seconds. */
const TOO_MANY = 3000;
/** Pixels of the longer side of small pictures that are painted: twice what they are shown at. */
const SMALL = 480;

type Small = { readonly project: Project; readonly figure: Figure; readonly image: Blob };
/** Small pictures that took long. */
const MOST_SMALL = 60;
let small: readonly Small[] = [];

let before: Promise<unknown> = Promise.resolve();

/**
 * A figure for a place of some hundred pixels; they are drawn one after another.
 * @param isKept whether it is part of the project, and not merely offered
 * @returns SVG, or PNG of a large network; null where it is too large for one that is merely offered @throws as `drawStudio`
 */
export function thumbnailOf(figure: Figure, isKept: boolean, signal: AbortSignal): Promise<Blob | null> {
  const turn = before.then(async () => {
    await latest.catch(() => {});
    signal.throwIfAborted();
    const s = store.getState();
    const known = small.find((each) => each.figure === figure && isSameData(each.project, s.project));
    if (known) return known.image;
    if (!isKept && s.project.bodies.size > TOO_MANY) return null;
    const { svg, width, height } = await drawStudio(s, figure, { signal });
    if (!isLarge(svg)) return new Blob([svg], { type: 'image/svg+xml' });
    const scale = SMALL / Math.max(width, height);
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const image = await shownOf(svg, { ...size, part: null }, { signal });
    small = [{ project: s.project, figure, image }, ...small].slice(0, MOST_SMALL);
    return image;
  });
  before = turn.catch(() => {});
  return turn;
}
