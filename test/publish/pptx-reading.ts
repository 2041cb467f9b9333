/** A presentation read back part by part, for tests: its markup as trees, and what must hold of every package. */
import { strFromU8, unzipSync } from 'fflate';
import { readXml } from '../../src/base/xml-reader.ts';
import { checkSchema } from './pptx-schema.ts';

export type Node = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly text: string;
};

/** @throws when it is not well-formed */
export function treeOf(xml: string): Node {
  type Open = {
    name: string;
    attributes: ReadonlyMap<string, string>;
    children: Node[];
    text: string;
  };
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  const mistake = readXml(xml, {
    open: (name, attributes) => {
      const node: Open = { name, attributes: new Map(attributes), children: [], text: '' };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    text: (text) => {
      open.at(-1)!.text += text;
    },
    close: () => {
      open.pop();
    },
  });
  if (mistake) throw new Error(`${mistake.reason} in line ${mistake.line}`);
  return root.children[0]!;
}

export function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}
export const all = (node: Node, name: string): Node[] => [...everyNode(node)].filter((n) => n.name === name);
export const first = (node: Node, name: string): Node | undefined => all(node, name)[0];
export const child = (node: Node, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => at?.children.find((c) => c.name === name), node);
export const saidIn = (node: Node): string =>
  [...everyNode(node)].map((n) => (n.name === 'a:t' ? n.text : n.name === 'a:br' ? ' ' : '')).join('');

export type Deck = { readonly files: ReadonlyMap<string, Uint8Array>; readonly part: (path: string) => Node };

/**
 * Unpacks a presentation and checks the package: every part has a content type, every relation leads to a part, all markup is
 * well-formed and as the schema has it, ids on a slide are given once, and connectors are glued to what is there.
 */
export function readDeck(bytes: Uint8Array): Deck {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const trees = new Map<string, Node>();
  for (const [path, content] of files)
    if (/\.(xml|rels)$/.test(path)) trees.set(path, treeOf(strFromU8(content)));
  const types = trees.get('[Content_Types].xml')!;
  const endings = new Set(all(types, 'Default').map((n) => n.attributes.get('Extension')));
  const parts = new Set(all(types, 'Override').map((n) => n.attributes.get('PartName')));
  for (const part of parts) if (!files.has(part!.slice(1))) throw new Error(`No such part: ${part}`);
  for (const [path, tree] of trees) {
    if (path === '[Content_Types].xml') continue;
    if (path.endsWith('.rels')) checkRelations(path, tree, files);
    else if (!parts.has(`/${path}`)) throw new Error(`${path} has no content type of its own`);
    if (/^ppt\/.*\.xml$/.test(path)) checkSchema(path, everyNode(tree));
    if (/^ppt\/slides\//.test(path) && !path.endsWith('.rels')) checkSlide(path, tree);
  }
  for (const path of files.keys())
    if (!endings.has(path.slice(path.lastIndexOf('.') + 1))) throw new Error(`${path} has no content type`);
  return {
    files,
    part: (path) => {
      const tree = trees.get(path);
      if (!tree) throw new Error(`No part ${path}`);
      return tree;
    },
  };
}

function checkRelations(path: string, tree: Node, files: ReadonlyMap<string, Uint8Array>): void {
  const folder = path.replace(/_rels\/[^/]+$/, '');
  const ids = tree.children.map((n) => n.attributes.get('Id'));
  if (new Set(ids).size !== ids.length) throw new Error(`${path}: an id twice`);
  for (const relation of tree.children) {
    const target = new URL(relation.attributes.get('Target')!, `file:///${folder}`).pathname.slice(1);
    if (!files.has(target)) throw new Error(`${path} leads nowhere: ${target}`);
  }
}

function checkSlide(path: string, tree: Node): void {
  const ids = all(tree, 'p:cNvPr').map((n) => n.attributes.get('id')!);
  const known = new Set(ids);
  if (known.size !== ids.length) throw new Error(`${path}: an id twice`);
  for (const end of [...all(tree, 'a:stCxn'), ...all(tree, 'a:endCxn')])
    if (!known.has(end.attributes.get('id')!)) throw new Error(`${path}: glued to nothing`);
  for (const number of [...all(tree, 'a:off'), ...all(tree, 'a:ext')])
    for (const [name, value] of number.attributes)
      if (name !== 'uri' && !/^-?\d+$/.test(value)) throw new Error(`${path}: ${name}="${value}"`);
}

/** A box on a slide in EMU. */
export const boxOf = (shape: Node): { x: number; y: number; cx: number; cy: number } => {
  const xfrm = first(shape, 'a:xfrm')!;
  const at = (name: string, key: string) => Number(child(xfrm, name)!.attributes.get(key));
  return { x: at('a:off', 'x'), y: at('a:off', 'y'), cx: at('a:ext', 'cx'), cy: at('a:ext', 'cy') };
};

/** Id and name of a shape, connector, group or picture. */
export const nameOf = (shape: Node): { id: string; name: string; descr: string | undefined } => {
  const properties = first(shape, 'p:cNvPr')!;
  return {
    id: properties.attributes.get('id')!,
    name: properties.attributes.get('name')!,
    descr: properties.attributes.get('descr'),
  };
};
