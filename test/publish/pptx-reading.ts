/** A presentation read back part by part, for tests: its markup as trees, and what must hold of every package. */
import { strFromU8, unzipSync } from 'fflate';
import { readXml } from '../../src/base/xml-reader.ts';

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

const FILLS = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'];
const PARAGRAPH = 'a:lnSpc a:spcBef a:spcAft a:buNone a:tabLst a:defRPr'.split(' ');
const RUN = ['a:ln', ...FILLS, 'a:effectLst', 'a:highlight', 'a:latin', 'a:ea', 'a:cs', 'a:sym'];
const SHAPES = ['p:sp', 'p:grpSp', 'p:cxnSp', 'p:pic'];

/**
 * Children of elements in the order that the schema asks for (ECMA-376 part 1, annex A: pml.xsd, dml-main.xsd), as far as we write
 * them. PowerPoint refuses what stands in another order, LibreOffice does not mind: so this is held here. A list in a list may
 * come in any order and often.
 */
const ORDER: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle'.split(' '),
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:txStyles'.split(' '),
  'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle'.split(' '),
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr'],
  'p:sld': ['p:cSld', 'p:clrMapOvr'],
  'p:notes': ['p:cSld', 'p:clrMapOvr'],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:notesStyle'],
  'p:cSld': ['p:bg', 'p:spTree'],
  'p:bgPr': [...FILLS, 'a:effectLst'],
  'p:spTree': ['p:nvGrpSpPr', 'p:grpSpPr', SHAPES],
  'p:grpSp': ['p:nvGrpSpPr', 'p:grpSpPr', SHAPES],
  'p:nvGrpSpPr': ['p:cNvPr', 'p:cNvGrpSpPr', 'p:nvPr'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr'],
  'p:nvCxnSpPr': ['p:cNvPr', 'p:cNvCxnSpPr', 'p:nvPr'],
  'p:cNvCxnSpPr': ['a:stCxn', 'a:endCxn'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:nvPicPr': ['p:cNvPr', 'p:cNvPicPr', 'p:nvPr'],
  'p:blipFill': ['a:blip', 'a:stretch'],
  'p:grpSpPr': ['a:xfrm'],
  'p:spPr': ['a:xfrm', 'a:custGeom', 'a:prstGeom', ...FILLS, 'a:ln'],
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'a:custGeom': 'a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst'.split(' '),
  'a:path': [['a:moveTo', 'a:lnTo', 'a:cubicBezTo', 'a:close']],
  'a:ln': [...FILLS, 'a:prstDash', 'a:custDash', 'a:round', 'a:bevel', 'a:miter', 'a:headEnd', 'a:tailEnd'],
  'a:pattFill': ['a:fgClr', 'a:bgClr'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', ['a:p']],
  'a:p': ['a:pPr', ['a:r', 'a:br'], 'a:endParaRPr'],
  'a:r': ['a:rPr', 'a:t'],
  'a:rPr': RUN,
  'a:defRPr': RUN,
  'a:pPr': PARAGRAPH,
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`a:lvl${i + 1}pPr`, PARAGRAPH])),
  'a:theme': ['a:themeElements'],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme'],
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink'.split(
      ' ',
    ),
  'a:fontScheme': ['a:majorFont', 'a:minorFont'],
  'a:majorFont': ['a:latin', 'a:ea', 'a:cs'],
  'a:minorFont': ['a:latin', 'a:ea', 'a:cs'],
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
};

function checkOrder(path: string, tree: Node): void {
  for (const node of everyNode(tree)) {
    const order = ORDER[node.name];
    if (!order) continue;
    let at = 0;
    for (const { name } of node.children) {
      const place = order.findIndex(
        (step, i) => i >= at && (typeof step === 'string' ? step === name : step.includes(name)),
      );
      if (place < 0) throw new Error(`${path}: <${name}> stands wrong in <${node.name}>`);
      // What may come often is not passed.
      at = typeof order[place] === 'string' ? place + 1 : place;
    }
  }
}

export type Deck = { readonly files: ReadonlyMap<string, Uint8Array>; readonly part: (path: string) => Node };

/**
 * Unpacks a presentation and checks the package: every part has a content type, every relation leads to a part, all markup is
 * well-formed and in the order of the schema, ids on a slide are given once, and connectors are glued to what is there.
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
    if (!path.endsWith('.rels')) checkOrder(path, tree);
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
