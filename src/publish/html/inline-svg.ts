/**
 * A picture for a page of its own: the SVG without what the page says already (face, names of bodies and ties, which stand in its
 * list), with numbers in the place of ids, so that scenes do not disturb each other and a body is the same in all of them.
 */
import { readXml } from '../../base/xml-reader.ts';
import { element, escapeXml, num } from '../../drawing/xml.ts';
import { circleOf } from '../path-data.ts';

export type SvgNode = {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: (SvgNode | string)[];
};

/** A body as the list names it. */
export type Listed = {
  readonly number: number;
  readonly name: string;
  /** What its colour stands for; '' = not known. */
  readonly group: string;
  /** Kind, category, value. */
  readonly said: string;
};

export type InlineSvg = {
  readonly markup: string;
  /** In the order in which they are drawn. */
  readonly bodies: readonly Listed[];
  /** All colours of fills and lines. */
  readonly colours: ReadonlySet<string>;
  readonly hasImages: boolean;
  /** Texts of the legend, in its order. */
  readonly legend: readonly string[];
};

/** Gives out numbers, the same for the same text. */
export class Numbers {
  readonly #known = new Map<string, number>();
  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.#known.size);
    return this.#known.size - 1;
  }
  all(): readonly string[] {
    return [...this.#known.keys()];
  }
}

export type Numbering = { readonly bodies: Numbers; readonly hows: Numbers };

/** @param prefix of ids that have to stay, e.g. 's1-' */
export function inlineSvg(svg: string, prefix: string, numbering: Numbering): InlineSvg {
  const root = treeOf(svg);
  const bodies = new Map<string, Listed>();
  const colours = new Set<string>();
  const state = { hasImages: false };
  const legend: string[] = [];
  const title = textIn(root.children.find((c) => typeof c !== 'string' && c.name === 'title'));
  collectBodies(root, bodies, numbering);
  const visit = (node: SvgNode, isLegend: boolean): void => {
    for (const name of ['fill', 'stroke']) {
      const value = node.attributes.get(name);
      if (value !== undefined && value !== 'none' && !value.startsWith('url(')) colours.add(value);
    }
    if (node.name === 'image') state.hasImages = true;
    const inLegend = isLegend || node.attributes.get('id') === 'legend';
    if (inLegend && node.name === 'text') legend.push(textIn(node));
    simplify(node, prefix, bodies, numbering);
    for (const child of node.children) if (typeof child !== 'string') visit(child, inLegend);
    node.children = hoisted(node.children);
  };
  root.children = root.children.filter((c) => typeof c !== 'string' && !['title', 'desc'].includes(c.name));
  visit(root, false);
  const viewBox = root.attributes.get('viewBox') ?? '0 0 1 1';
  const markup = element(
    'svg',
    { viewBox, role: 'img', 'aria-label': title, focusable: 'false' },
    root.children.map(written).join(''),
  );
  return { markup, bodies: [...bodies.values()], colours, hasImages: state.hasImages, legend };
}

/** @throws when it is not well-formed */
function treeOf(svg: string): SvgNode {
  const top: SvgNode = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const mistake = readXml(svg, {
    open: (name, attributes) => {
      const node: SvgNode = { name, attributes: new Map(attributes), children: [] };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    text: (text) => {
      const { name, children } = open.at(-1)!;
      // Between elements there is nothing to be read.
      if (text.trim() !== '' || name === 'text' || name === 'tspan') children.push(text);
    },
    close: () => {
      open.pop();
    },
  });
  const [root] = top.children;
  if (mistake || typeof root === 'string' || root?.name !== 'svg')
    throw new Error(`Not an SVG: ${mistake?.reason ?? ''}`);
  return root;
}

const textIn = (node: SvgNode | string | undefined): string =>
  node === undefined ? '' : typeof node === 'string' ? node : node.children.map(textIn).join('');

const titleOf = (node: SvgNode): string =>
  textIn(node.children.find((c) => typeof c !== 'string' && c.name === 'title'));

/** Bodies by the ids of their groups. */
function collectBodies(node: SvgNode, into: Map<string, Listed>, { bodies }: Numbering): void {
  for (const child of node.children) {
    if (typeof child === 'string' || child.name !== 'g') continue;
    // Whoever fades has no name on the picture; in the list, it is told.
    const label = child.attributes.get('data-name');
    const name = label === '' ? titleOf(child).split(' – ')[0]! : label;
    const id = child.attributes.get('id') ?? '';
    if (name === undefined) collectBodies(child, into, { bodies } as Numbering);
    else {
      const group = child.attributes.get('data-group') ?? '';
      const said = withoutStart(titleOf(child), `${name} – `)
        .split(' · ')
        .filter((part) => part !== group && part !== name)
        .join(' · ');
      into.set(id, { number: bodies.of(id), name, group, said });
    }
  }
}

const withoutStart = (text: string, start: string): string =>
  text.startsWith(start) ? text.slice(start.length) : text;

/** Groups that the viewer has to find. */
const KEPT = new Set(['ties', 'bodies', 'labels', 'drawing', 'legend']);

/** Ids become numbers; what the list says, and what no browser needs, goes. */
function simplify(
  node: SvgNode,
  prefix: string,
  bodies: ReadonlyMap<string, Listed>,
  { hows }: Numbering,
): void {
  const { attributes: old } = node;
  const id = old.get('id') ?? '';
  const found: [string, string][] = [];
  const numberOf = (name: string) => bodies.get(old.get(name) ?? '')?.number;
  const [from, to, of] = [numberOf('data-from'), numberOf('data-to'), numberOf('data-of')];
  const body = bodies.get(id);
  if (body) found.push(['data-b', String(body.number)]);
  else if (from !== undefined && to !== undefined) {
    const [a, b] = [bodies.get(old.get('data-from')!)!, bodies.get(old.get('data-to')!)!];
    const how = withoutStart(titleOf(node), `${a.name} – ${b.name}: `);
    found.push(['data-t', `${from} ${to} ${hows.of(how)}`]);
  } else if (of !== undefined) found.push(['data-l', String(of)]);
  else if (node.name === 'g' && KEPT.has(id)) found.push(['class', id]);
  else if (old.get('class') === 'arrows') found.push(['class', 'arrows']);
  else if (node.name === 'pattern') found.push(['id', prefix + id]);
  for (const [name, value] of old) {
    if (/^(id|class|data-.*|role|aria-.*|xmlns.*|focusable)$/.test(name)) continue;
    found.push([name, value.replace(/^url\(#/, `url(#${prefix}`)]);
  }
  if (node.name === 'image') found.push(['role', 'img'], ['aria-label', titleOf(node)]);
  old.clear();
  for (const [name, value] of found) old.set(name, value);
  node.children = node.children.filter(
    (c) => typeof c === 'string' || (c.name !== 'title' && c.name !== 'style'),
  );
  if (node.name === 'path') shortened(node);
}

/** Circles are written as such: half as long as the two arcs that they are drawn by. */
function shortened(node: SvgNode): void {
  const circle = circleOf(node.attributes.get('d') ?? '');
  if (!circle) return;
  const rest = [...node.attributes].filter(([name]) => name !== 'd');
  node.attributes.clear();
  for (const [name, value] of [
    ['cx', num(circle.cx, 3)],
    ['cy', num(circle.cy, 3)],
    ['r', num(circle.r, 3)],
    ...rest,
  ] as const)
    node.attributes.set(name, value);
  (node as { name: string }).name = 'circle';
}

/** Attributes that children take from what they are in. */
const INHERITED = new Set(
  'fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin paint-order font-size font-weight letter-spacing text-anchor'.split(
    ' ',
  ),
);
/** Fewer in a row are not worth a group. */
const RUN = 4;

/** What most elements in a row have in common is said once, by a group around them. */
function hoisted(children: readonly (SvgNode | string)[]): (SvgNode | string)[] {
  const out: (SvgNode | string)[] = [];
  for (let i = 0; i < children.length; ) {
    const first = children[i]!;
    let end = i + 1;
    if (typeof first !== 'string' && ['path', 'circle', 'text', 'rect'].includes(first.name))
      while (end < children.length && nameOf(children[end]!) === first.name) end++;
    const run = children.slice(i, end) as SvgNode[];
    out.push(...(run.length >= RUN ? [inGroup(run)] : run));
    i = end;
  }
  return out;
}

const nameOf = (node: SvgNode | string): string => (typeof node === 'string' ? '' : node.name);

function inGroup(run: readonly SvgNode[]): SvgNode {
  const common = new Map<string, string>();
  for (const name of INHERITED) {
    const counts = new Map<string, number>();
    for (const { attributes } of run) {
      const value = attributes.get(name);
      if (value === undefined) {
        counts.clear();
        break;
      }
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (!most) continue;
    common.set(name, most[0]);
    for (const { attributes } of run) if (attributes.get(name) === most[0]) attributes.delete(name);
  }
  return { name: 'g', attributes: common, children: [...run] };
}

const written = (node: SvgNode | string): string =>
  typeof node === 'string'
    ? escapeXml(node)
    : element(node.name, Object.fromEntries(node.attributes), node.children.map(written).join(''));
