/**
 * Format 'gml': GML as igraph, networkx, Gephi, Cytoscape and yEd write it. Ids in GML are numbers without a meaning; where
 * every node has a name of its own, that is its id. Blocks inside nodes become columns with a dot ('graphics.outline'), and
 * what they say of the look the columns of `graph-look.ts`.
 */
import { failed } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { decodeEntities, readGml } from './gml-parse.ts';
import { writeGml } from './gml-write.ts';
import { tidyColour } from './graph-look.ts';
import {
  type GraphEdge,
  type GraphNode,
  oldText,
  type Progress,
  projectOf,
  startOf,
  whileParsing,
} from './graph-tables.ts';
import { IssueList } from './issue-list.ts';
import { HEAD_MARK, type ProjectHead, readHead } from './project-head.ts';

export const gml: Format = {
  id: 'gml',
  extensions: ['gml'],
  sniff: (files) => {
    if (files.length !== 1) return 0;
    // Comments and a few keys may stand before the graph.
    const start = startOf(files[0]!).replace(/^(?:#[^\n\r]*[\n\r]+\s*){1,50}/, '');
    return /^(?:(?:creator|version|comment|label)\s[^[\n\r]{0,300}[\n\r]+\s*){0,10}graph\s*\[/i.test(start)
      ? 0.95
      : 0;
  },
  read: (files, progress) => read(files[0]!, progress),
  write: (project) => [writeGml(project)],
};

type Item = { readonly id: string; readonly attributes: Map<string, string> };

/** Everything that is found while going through the file. */
class Reading {
  readonly nodes: Item[] = [];
  readonly edges: Item[] = [];
  readonly about = new Map<string, string>();
  head: ProjectHead | null = null;
  graphs = 0;
  isDirected = false;
  private readonly path: string[] = [];
  private item: Item | null = null;
  private isByIgraph = false;

  open(key: string): void {
    this.path.push(key.toLowerCase());
    if (this.path.length === 1 && this.path[0] === 'graph') this.graphs++;
    if (this.graphs !== 1 || this.path[0] !== 'graph' || this.path.length !== 2) return;
    const list = this.path[1] === 'node' ? this.nodes : this.path[1] === 'edge' ? this.edges : null;
    if (!list) return;
    this.item = { id: '', attributes: new Map() };
    list.push(this.item);
  }

  close(): void {
    this.path.pop();
    if (this.path.length < 2) this.item = null;
  }

  value(key: string, written: string): void {
    const { path, item } = this;
    if (path.length === 0 && key.toLowerCase() === 'creator') this.isByIgraph = written.startsWith('igraph');
    // Of our files igraph understands five entities only, and writes all others once more as text.
    const isOurs = this.head !== null || key.toLowerCase() === HEAD_MARK;
    const value = this.isByIgraph && isOurs ? decodeEntities(written) : written;
    if (this.graphs !== 1 || path[0] !== 'graph') return;
    if (path.length === 1) this.ofGraph(key, value);
    else if (item) {
      // Marks of networkx for lists that would else be single values.
      if (value === '_networkx_list_start' || value.trim() === '') return;
      if (path.length > 2) {
        // In our own files pictures repeat what columns say.
        if (!this.head) putLook([...path.slice(2), key], value, path[1] === 'edge', item.attributes);
        return;
      }
      const before = item.attributes.get(key);
      if (before === undefined) item.attributes.set(key, value);
      else if (before.length < 10_000) item.attributes.set(key, `${before}; ${value}`);
    }
  }

  private ofGraph(key: string, value: string): void {
    const name = key.toLowerCase();
    if (name === 'directed') this.isDirected = Number(value) === 1;
    else if (name === HEAD_MARK) this.head ??= readHead(value);
    else if (name !== 'multigraph' && !this.about.has(key)) this.about.set(key, value);
  }
}

const NODE_LOOK: ReadonlyMap<string, string> = new Map([
  ['graphics.x', 'x'],
  ['graphics.y', 'y'],
  ['graphics.z', 'z'],
  ['graphics.w', 'width'],
  ['graphics.h', 'height'],
  ['graphics.d', 'depth'],
  ['graphics.fill', 'color'],
  ['graphics.type', 'shape'],
]);
const EDGE_LOOK: ReadonlyMap<string, string> = new Map([
  ['graphics.fill', 'color'],
  ['graphics.width', 'thickness'],
]);

/** A value in a block: under the name that all formats use for it, or under its path where that name is taken. */
function putLook(path: readonly string[], value: string, isEdge: boolean, into: Map<string, string>): void {
  const name = path.join('.');
  const plain =
    name.toLowerCase() === 'labelgraphics.text'
      ? PICTURE_LABEL
      : (isEdge ? EDGE_LOOK : NODE_LOOK).get(name.toLowerCase());
  const column = plain === undefined || into.has(plain) ? name : plain;
  if (!into.has(column)) into.set(column, column === 'color' ? tidyColour(value) : value);
}

/** yEd writes the label as text of a picture. */
const PICTURE_LABEL = 'labelgraphics.text';

function read(file: InFile, progress?: Progress): ReadResult {
  const issues = new IssueList();
  const at = { file: file.name };
  const text = oldText(file, issues);
  if (text === null) return failed('gml', issues);
  const found = new Reading();
  const mistake = readGml(
    text,
    {
      open: (key) => found.open(key),
      close: () => found.close(),
      value: (key, value) => found.value(key, value),
    },
    whileParsing(progress, text.length),
  );
  if (mistake) {
    issues.add('error', 'gml', { ...at, row: mistake.row }, { reason: mistake.reason });
    return failed('gml', issues);
  }
  if (found.graphs === 0) {
    issues.add('error', 'no-graph', at);
    return failed('gml', issues);
  }
  if (found.graphs > 1)
    issues.add('warning', 'several-networks', at, { number: found.graphs - 1, names: 'graph' });
  const { head, about } = found;
  const { nodes, byNumber } = head ? ownNodes(found.nodes, head) : foreignNodes(found.nodes);
  const edges = found.edges.map(({ attributes }): GraphEdge => {
    const end = (key: 'source' | 'target') => {
      const number = tidyNumber(attributes.get(key) ?? '');
      attributes.delete(key);
      return byNumber.get(number) ?? number;
    };
    const [source, target] = [end('source'), end('target')];
    const isDirected = found.isDirected && !head;
    return {
      source,
      target,
      attributes: head ? ownEdge(attributes, head) : attributes,
      ...(isDirected ? { direction: 'directed' } : {}),
    };
  });
  return projectOf({ nodes, edges, head, about }, file.name, 'gml', issues, progress);
}

const tidyNumber = (text: string): string => {
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? String(value) : text;
};

type Nodes = { readonly nodes: readonly GraphNode[]; readonly byNumber: ReadonlyMap<string, string> };

function foreignNodes(items: readonly Item[]): Nodes {
  const numbers = items.map(({ attributes }) => tidyNumber(attributes.get('id') ?? ''));
  const names = items.map(({ attributes }) => {
    const picture = attributes.get(PICTURE_LABEL);
    attributes.delete(PICTURE_LABEL);
    if (picture !== undefined && !attributes.has('label')) attributes.set('label', picture);
    return (attributes.get('name') ?? attributes.get('label') ?? '').trim();
  });
  const isNamed = !names.includes('') && new Set(names).size === names.length;
  const byNumber = new Map<string, string>();
  const nodes = items.map(({ attributes }, i) => {
    const id = isNamed ? names[i]! : numbers[i]!;
    attributes.delete('id');
    if (!byNumber.has(numbers[i]!)) byNumber.set(numbers[i]!, id);
    return { id, attributes };
  });
  return { nodes, byNumber };
}

/** Ours say the id as 'key', and as 'name' the label where another node has the same. */
function ownNodes(items: readonly Item[], head: ProjectHead): Nodes {
  const byNumber = new Map<string, string>();
  const nodes = items.map(({ attributes }) => {
    const id = attributes.get('key') ?? attributes.get('label') ?? '';
    byNumber.set(tidyNumber(attributes.get('id') ?? ''), id);
    const label = attributes.get('name') ?? attributes.get('label');
    for (const name of ['id', 'key', 'name', 'label']) attributes.delete(name);
    const own = renamed(attributes, head);
    if (label !== undefined) own.set('label', label);
    return { id, attributes: own };
  });
  return { nodes, byNumber };
}

/** networkx numbers parallel edges by a key. */
function ownEdge(attributes: Map<string, string>, head: ProjectHead): Map<string, string> {
  attributes.delete('key');
  return renamed(attributes, head);
}

/** Columns under the names that they had. */
function renamed(attributes: ReadonlyMap<string, string>, { names }: ProjectHead): Map<string, string> {
  const own = new Map<string, string>();
  for (const [key, value] of attributes) own.set(names.get(key) ?? key, value);
  return own;
}
