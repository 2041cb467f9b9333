/**
 * What is on a scene's page, read from the very SVG that is shown: bodies and ties, which move and can be pointed at, names, and the
 * rest, which stands still. The SVG says all of it (`drawing/svg.ts`), so nothing of a coded scene gives away more than its picture.
 */
import { xmlId } from '../../drawing/xml.ts';
import type { DrawnSlide } from '../../state/slides/sheets.ts';

export type SceneBody = {
  /** Id of its group in the SVG. */
  readonly id: string;
  readonly name: string;
  /** Name, kind, sector, value, in words. */
  readonly said: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly markup: string;
};

export type SceneTie = {
  readonly id: string;
  /** Ids of its ends in the SVG. */
  readonly from: string;
  readonly to: string;
  /** What kind of tie it is, in words; '' where the picture does not say. */
  readonly kind: string;
  readonly d: string;
  /** The path as it stands in the SVG, without its words. */
  readonly markup: string;
};

export type SceneParts = {
  readonly bodies: ReadonlyMap<string, SceneBody>;
  readonly ties: ReadonlyMap<string, SceneTie>;
  /** Heads of arrows, which belong to no tie of their own. */
  readonly heads: string;
  readonly names: string;
  /** What the layout stands on: rings, wedges, fields, with what they are called. */
  readonly ground: string;
  /** Colours of the page and of names on it. */
  readonly paper: string;
  readonly ink: string;
  /** The page without all of the above; as text of an SVG file. */
  readonly rest: string;
};

const known = new WeakMap<DrawnSlide, SceneParts>();

/** More bodies than a page can show so that each is found again; reading them would hold up the page. */
const MOST_READ = 1500;

export function partsOf(page: DrawnSlide): SceneParts {
  const before = known.get(page);
  if (before) return before;
  const read = page.bodies.length > MOST_READ ? unread(page) : readParts(page);
  known.set(page, read);
  return read;
}

/** A page that nobody can be pointed at on, and nothing moves. */
const unread = ({ sheet }: DrawnSlide): SceneParts => ({
  bodies: new Map(),
  ties: new Map(),
  heads: '',
  names: '',
  ground: '',
  paper: '#ffffff',
  ink: '#1d2430',
  rest: sheet.svg,
});

/** The face inside: a policy that holds for parsed documents as well would count it as a style of this page. */
const FACE = /<style>[^<]*<\/style>/;

function readParts({ sheet, bodies: circles }: DrawnSlide): SceneParts {
  const svg = new DOMParser().parseFromString(sheet.svg.replace(FACE, ''), 'image/svg+xml');
  const markup = (element: Element): string => {
    for (const title of element.querySelectorAll('title')) title.remove();
    return new XMLSerializer().serializeToString(element);
  };
  const bodies = new Map<string, SceneBody>();
  for (const { id, x, y, r } of circles) {
    const of = xmlId('body', id);
    const group = svg.getElementById(of);
    if (!group) continue;
    const said = group.querySelector('title')?.textContent ?? '';
    // Whoever fades has no name on the picture; asked for, it is told.
    const name = group.getAttribute('data-name') || said.split(' – ')[0]!;
    bodies.set(of, { id: of, name, said: said || name, x, y, r, markup: markup(group) });
  }
  const ties = new Map<string, SceneTie>();
  for (const path of svg.querySelectorAll('#ties > path[data-from]')) {
    const of = (name: string) => path.getAttribute(name) ?? '';
    const [id, from, to, d] = [of('id'), of('data-from'), of('data-to'), of('d')];
    ties.set(id, { id, from, to, kind: kindOf(path), d, markup: markup(path) });
  }
  const heads = [...svg.querySelectorAll('#ties > .arrows')].map(markup).join('');
  const colour = (of: string, usual: string) => svg.getElementById(of)?.getAttribute('fill') ?? usual;
  const [paper, ink] = [colour('page', '#ffffff'), colour('labels', '#1d2430')];
  const names = [...svg.querySelectorAll('#labels')].map(markup).join('');
  const ground = [...svg.querySelectorAll('#drawing > :not(#ties, #bodies, #labels)')].map(markup).join('');
  for (const moving of svg.querySelectorAll('#ties, #bodies, #labels')) moving.replaceChildren();
  const face = FACE.exec(sheet.svg)?.[0] ?? '';
  const rest = new XMLSerializer()
    .serializeToString(svg.documentElement)
    .replace(/^(<svg[^>]*>)/, (open) => `${open}<defs>${face}</defs>`);
  return { bodies, ties, heads, names, ground, paper, ink, rest };
}

/** 'A – B: Förderung (Zuschuss)' says 'Förderung'. */
function kindOf(path: Element): string {
  const said = path.querySelector('title')?.textContent ?? '';
  const at = said.lastIndexOf(': ');
  return at < 0 ? '' : said.slice(at + 2).replace(/ \(.*$/, '');
}
