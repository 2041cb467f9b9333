/**
 * Format 'graphml': GraphML with attributes, as networkx, igraph, Gephi and yEd write it. yEd's labels, geometry, colours and
 * shapes sit in y:… elements and become the columns of `graph-look.ts`. Groups (a node with a graph inside) are no bodies but
 * a column `group` of what is in them, unless an edge ends at them. Ports are left; hyperedges are left and counted.
 * Reference: Brandes, Eiglsperger, Herman, Himsolt, Marshall 2002, GraphML progress report.
 */

import { readXml } from '../base/xml-reader.ts';
import { failed } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { joinColour } from './graph-look.ts';
import { type GraphEdge, type Progress, projectOf, startOf, whileParsing, xmlText } from './graph-tables.ts';
import { writeGraphml } from './graphml-write.ts';
import { IssueList } from './issue-list.ts';
import { HEAD_MARK, type ProjectHead, readHead } from './project-head.ts';
import { yedEdge, yedNode } from './yed.ts';

export const graphml: Format = {
  id: 'graphml',
  extensions: ['graphml', 'xml'],
  sniff: (files) => (files.length === 1 && /<(?:\w{1,20}:)?graphml[\s>]/.test(startOf(files[0]!)) ? 1 : 0),
  read: (files, progress) => read(files[0]!, progress),
  write: (project) => [writeGraphml(project)],
};

/** Each default is written into every node or edge; a hostile file may declare many. */
const MOST_DEFAULTS = 200;

type Key = { readonly name: string; readonly of: string; otherwise: string | null };
type Node = {
  readonly id: string;
  readonly attributes: Map<string, string>;
  readonly parent: Node | null;
  isGroup: boolean;
};
type Edge = {
  readonly source: string;
  readonly target: string;
  readonly attributes: Map<string, string>;
  direction?: 'directed';
};
type Item = { readonly node: Node } | { readonly edge: Edge } | null;

/** Everything that is found while going through the file. */
class Reading {
  readonly keys = new Map<string, Key>();
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly about = new Map<string, string>();
  readonly directions = new Set<string>();
  readonly undeclared = new Set<string>();
  head: ProjectHead | null = null;
  graphs = 0;
  hyperedges = 0;
  private readonly inside: Item[] = [];
  private standard = 'directed';
  private declaring = '';
  /** What is being written down – a data value, a yEd label, a key's default – and at which element it ends. */
  private listening: { readonly take: (value: string) => void; readonly until: string } | null = null;
  private heard = '';

  text(piece: string): void {
    if (this.listening) this.heard += piece;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const get = (attribute: string) => attributes.get(attribute) ?? '';
    const item = this.inside.at(-1) ?? null;
    if (name === 'node') this.openNode(get('id'));
    else if (name === 'edge') this.openEdge(attributes);
    else if (name === 'data') this.openData(get('key'), item);
    else if (name === 'graph') {
      this.graphs++;
      this.standard = get('edgedefault') || this.standard;
      if (item && 'node' in item) item.node.isGroup = true;
    } else if (name === 'key') {
      this.declaring = get('id');
      const title = get('attr.name') || this.declaring;
      this.keys.set(this.declaring, { name: title, of: get('for') || 'all', otherwise: null });
    } else if (name === 'default') {
      const key = this.keys.get(this.declaring);
      if (key)
        this.listen(name, (value) => {
          key.otherwise = value;
        });
    } else if (name === 'hyperedge') {
      this.hyperedges++;
      this.inside.push(null);
    } else if (name.startsWith('y:') && item) this.openYed(name, attributes, item);
  }

  close(name: string): void {
    if (this.listening?.until === name) {
      const { take } = this.listening;
      this.listening = null;
      take(this.heard);
    }
    if (name === 'node' || name === 'edge' || name === 'hyperedge') this.inside.pop();
  }

  private listen(until: string, take: (value: string) => void): void {
    this.listening = { until, take };
    this.heard = '';
  }

  private openNode(id: string): void {
    let parent: Node | null = null;
    for (const item of this.inside) if (item && 'node' in item) parent = item.node;
    const node: Node = { id, attributes: new Map(), parent, isGroup: false };
    this.nodes.push(node);
    this.inside.push({ node });
  }

  private openEdge(attributes: ReadonlyMap<string, string>): void {
    const stated = attributes.get('directed') ?? String(this.standard === 'directed');
    const edge: Edge = {
      source: attributes.get('source') ?? '',
      target: attributes.get('target') ?? '',
      attributes: new Map(),
      ...(stated === 'true' ? { direction: 'directed' } : {}),
    };
    const id = attributes.get('id') ?? '';
    if (id !== '') edge.attributes.set('id', id);
    this.directions.add(stated);
    this.edges.push(edge);
    this.inside.push({ edge });
  }

  private openData(id: string, item: Item): void {
    // Inside a hyperedge: what is said there belongs to nobody.
    if (item === null && this.inside.length > 0) return;
    const key = this.keys.get(id);
    if (!key) this.undeclared.add(id);
    const name = key?.name ?? id;
    const attributes =
      item === null ? this.about : 'node' in item ? item.node.attributes : item.edge.attributes;
    this.listen('data', (value) => {
      if (item === null && name === HEAD_MARK) this.head ??= readHead(value);
      else if (value.trim() !== '') attributes.set(name, value);
    });
  }

  private openYed(name: string, attributes: ReadonlyMap<string, string>, item: NonNullable<Item>): void {
    const own = 'node' in item ? item.node.attributes : item.edge.attributes;
    if (name === 'y:NodeLabel' || name === 'y:EdgeLabel') {
      this.listen(name, (value) => {
        if (value.trim() !== '' && !own.has('label')) own.set('label', value.trim());
      });
    } else if ('node' in item) yedNode(name, attributes, own);
    else if (yedEdge(name, attributes, own) === 'undirected') delete item.edge.direction;
  }
}

function read(file: InFile, progress?: Progress): ReadResult {
  const issues = new IssueList();
  const at = { file: file.name };
  const text = xmlText(file, issues);
  if (text === null) return failed('graphml', issues);
  const found = new Reading();
  const mistake = readXml(
    text,
    {
      open: (name, attributes) => found.open(name, attributes),
      close: (name) => found.close(name),
      text: (piece) => found.text(piece),
    },
    whileParsing(progress, text.length),
  );
  if (mistake) {
    issues.add('error', mistake.code, { ...at, row: mistake.line }, { reason: mistake.reason });
    return failed('graphml', issues);
  }
  if (found.graphs === 0) {
    issues.add('error', 'no-graph', at);
    return failed('graphml', issues);
  }
  const { head, hyperedges, about } = found;
  if (hyperedges > 0) issues.add('warning', 'hyperedge-ignored', at, { number: hyperedges });
  if (found.directions.size > 1) issues.add('warning', 'mixed-directions', at);
  for (const key of found.undeclared) issues.add('warning', 'undeclared-key', at, { key: key.slice(0, 60) });
  const defaults = [...found.keys.values()].filter((key) => key.otherwise?.trim());
  if (defaults.length > MOST_DEFAULTS) issues.add('warning', 'many-columns', at, { number: defaults.length });
  const nodes = withNamedIds(withoutGroups(found, file.name, issues), found.edges);
  fillIn(nodes, found.edges, defaults.slice(0, MOST_DEFAULTS));
  if (!head) for (const { attributes } of nodes) joinColour(attributes);
  return projectOf(
    { nodes, edges: found.edges as GraphEdge[], head, about },
    file.name,
    'graphml',
    issues,
    progress,
  );
}

/** Groups become a column of what is in them: 'Health / Clinics'. A group at which an edge ends is a body as well. */
function withoutGroups({ nodes, edges }: Reading, file: string, issues: IssueList): readonly Node[] {
  const ends = new Set<string>();
  for (const edge of edges) ends.add(edge.source).add(edge.target);
  const paths = new Map<Node, string>();
  let groups = 0;
  for (const node of nodes) {
    // Parents stand before what is in them, so that their paths are known.
    const path = node.parent ? (paths.get(node.parent) ?? '') : '';
    if (path !== '' && !node.attributes.has('group')) node.attributes.set('group', path);
    if (!node.isGroup) continue;
    if (!ends.has(node.id)) groups++;
    const name = node.attributes.get('label') ?? node.id;
    paths.set(node, (path === '' ? name : `${path} / ${name}`).slice(0, 1000));
  }
  if (groups > 0) issues.add('warning', 'groups', { file }, { number: groups });
  return nodes.filter((node) => !node.isGroup || ends.has(node.id));
}

/**
 * igraph numbers nodes n0, n1 … and keeps the ids of the file that it read as an attribute 'id': these are meant. The edges'
 * ends are changed with them.
 */
function withNamedIds(nodes: readonly Node[], edges: Edge[]): readonly Node[] {
  const names = new Map<string, string>();
  for (const { id, attributes } of nodes) {
    const name = attributes.get('id');
    if (name === undefined || !/^n\d{1,9}$/.test(id)) return nodes;
    names.set(id, name);
  }
  if (new Set(names.values()).size !== nodes.length) return nodes;
  edges.forEach((edge, i) => {
    const [source, target] = [names.get(edge.source), names.get(edge.target)];
    edges[i] = { ...edge, source: source ?? edge.source, target: target ?? edge.target };
  });
  return nodes.map((node) => {
    const attributes = new Map(node.attributes);
    attributes.delete('id');
    return { ...node, id: names.get(node.id)!, attributes };
  });
}

/** Values that a key states for all that do not state their own. */
function fillIn(nodes: readonly Node[], edges: readonly Edge[], keys: readonly Key[]): void {
  for (const { name, of, otherwise } of keys) {
    if (otherwise === null || of === 'graph' || of === 'graphml') continue;
    const items = [...(of === 'edge' ? [] : nodes), ...(of === 'node' ? [] : edges)];
    for (const { attributes } of items) if (!attributes.has(name)) attributes.set(name, otherwise);
  }
}
